// SPDX-License-Identifier: EUPL-1.2
// The second sentence of a measure when its place is asked about.
#include "say/compared.h"
#include "say/stability.h"
#include "say/why.h"
#include "ui/measures/measures.h"

#include <string.h>

// What lifts it and what holds it back; the rank itself stands in the first sentence.
static void tell_why(struct str *out, const struct look *look, size_t m)
{
	struct str all = {0};
	why_rank(&all, look->score, m);
	const char *rest = strchr(str_text(&all), '\n');
	for (const char *s = rest ? rest + 1 : ""; *s; s++)
		str_addc(out, *s == '\n' ? ' ' : *s);
	str_free(&all);
}

void measures_tell_place(struct str *out, const struct measures *st, const struct look *look, size_t m)
{
	if (st->on_rank)
		tell_why(out, look, m);
	else if (look->stable)
		stable_tell(out, look, m);
	else if (look->compared)
		compared_tell(out, look, m);
}
