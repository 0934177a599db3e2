// SPDX-License-Identifier: EUPL-1.2
// Cells of a table for a spreadsheet, one behind the other.
#include "exchange/report/tabular.h"

#include "base/i18n.h"
#include "base/num.h"
#include "exchange/csv.h"

struct tabular tabular_begin(struct str *out)
{
	str_add(out, "\xEF\xBB\xBF"); // else a spreadsheet takes it for the signs of the last century
	return (struct tabular){.out = out};
}

void tabular_text(struct tabular *s, const char *text)
{
	csv_put_text(s->out, text, ';', s->n++ == 0);
}

void tabular_number(struct tabular *s, int64_t value, int scale, int decimals)
{
	struct str n = {0};
	if (value != NONE64)
		num_plain(&n, value, scale, decimals);
	for (char *c = n.s; c && *c && i18n_lang() == LANG_DE; c++)
		*c = *c == '.' ? ',' : *c;
	csv_put(s->out, str_text(&n), ';', s->n++ == 0);
	str_free(&n);
}

void tabular_end(struct tabular *s)
{
	str_add(s->out, "\r\n");
	s->n = 0;
}
