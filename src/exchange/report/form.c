// SPDX-License-Identifier: EUPL-1.2
// The three forms by name.
#include "exchange/report/form.h"

#include <string.h>

static const struct {
	const char *name;
	void (*write)(struct str *out, const struct doc *d);
} forms[] = {
	[REPORT_TEXT] = {"text", report_text},
	[REPORT_MARKDOWN] = {"md", report_markdown},
	[REPORT_HTML] = {"html", report_html},
};

bool report_form_named(const char *name, enum report_form *out)
{
	for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
		if (strcmp(forms[i].name, name) == 0) {
			*out = (enum report_form)i;
			return true;
		}
	return false;
}

void report_form(struct str *out, const struct doc *d, enum report_form form)
{
	forms[form].write(out, d);
}
