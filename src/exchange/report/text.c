// SPDX-License-Identifier: EUPL-1.2
// A document as plain text of 80 cells: for a terminal, a mail, a screen reader.
#include "exchange/report/form.h"

#define WIDTH 80

void report_text(struct str *out, const struct doc *d)
{
	struct doc_line *line = NULL;
	size_t n = doc_lines(d->a, d, WIDTH, &line);
	for (size_t i = 0; i < n; i++)
		str_addf(out, "%s\n", line[i].text);
}
