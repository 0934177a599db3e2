// SPDX-License-Identifier: EUPL-1.2
// A document as a text of 80 cells, as Markdown, or as a page that stands alone.
#ifndef LS_EXCHANGE_REPORT_FORM_H
#define LS_EXCHANGE_REPORT_FORM_H

#include "say/document.h"

enum report_form { REPORT_TEXT, REPORT_MARKDOWN, REPORT_HTML, REPORT_CSV, REPORT_FORMS };

// "text", "md", "html", "csv"; false: none of them.
bool report_form_named(const char *name, enum report_form *out);
const char *report_form_name(enum report_form form);
const char *report_form_ending(enum report_form form); // of a file: "txt", "md", "html", "csv"
// Appends the document, in the language set. Nothing of the plan can become markup or steer a terminal. A page has no
// script and loads nothing; one h1, headings in order, heads of tables with their scope. `css` is added to its own rules
// (css.h has looked through it); NULL: nothing is. Not CSV, which is no form of a document.
void report_form(struct str *out, const struct doc *d, enum report_form form, const char *css);

void report_text(struct str *out, const struct doc *d);
void report_markdown(struct str *out, const struct doc *d);
void report_html(struct str *out, const struct doc *d, const char *css);

#endif
