// SPDX-License-Identifier: EUPL-1.2
// A document as a text of 80 cells, as Markdown, or as a page that stands alone.
#ifndef LS_EXCHANGE_REPORT_FORM_H
#define LS_EXCHANGE_REPORT_FORM_H

#include "say/document.h"

enum report_form { REPORT_TEXT, REPORT_MARKDOWN, REPORT_HTML };

// "text", "md", "html"; false: none of them.
bool report_form_named(const char *name, enum report_form *out);
// Appends the document, in the language set. Nothing of the plan can become markup or steer a terminal. A page has no
// script and loads nothing; one h1, headings in order, heads of tables with their scope.
void report_form(struct str *out, const struct doc *d, enum report_form form);

void report_text(struct str *out, const struct doc *d);
void report_markdown(struct str *out, const struct doc *d);
void report_html(struct str *out, const struct doc *d);

#endif
