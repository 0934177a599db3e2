// SPDX-License-Identifier: EUPL-1.2
// The forms by name.
#include "exchange/report/form.h"

#include <string.h>

static const struct {
	const char *name, *ending;
} forms[REPORT_FORMS] = {
	[REPORT_TEXT] = {"text", "txt"},
	[REPORT_MARKDOWN] = {"md", "md"},
	[REPORT_HTML] = {"html", "html"},
	[REPORT_CSV] = {"csv", "csv"},
};

bool report_form_named(const char *name, enum report_form *out)
{
	for (size_t i = 0; i < REPORT_FORMS; i++)
		if (strcmp(forms[i].name, name) == 0) {
			*out = (enum report_form)i;
			return true;
		}
	return false;
}

const char *report_form_name(enum report_form form)
{
	return forms[form].name;
}

const char *report_form_ending(enum report_form form)
{
	return forms[form].ending;
}

void report_form(struct str *out, const struct doc *d, enum report_form form, const char *css)
{
	if (form == REPORT_MARKDOWN)
		report_markdown(out, d);
	else if (form == REPORT_HTML)
		report_html(out, d, css);
	else
		report_text(out, d);
}
