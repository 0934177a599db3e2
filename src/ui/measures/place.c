// SPDX-License-Identifier: EUPL-1.2
// The second sentence of a measure when its place is asked about.
#include "say/compared.h"
#include "say/stability.h"
#include "say/weigh.h"
#include "say/why.h"
#include "ui/measures/measures.h"

void measures_tell_place(struct str *out, const struct measures *st, const struct look *look, size_t m)
{
	if (st->cursor.on_rank)
		why_brief(out, look->score, m);
	else if (look->stable)
		stable_tell(out, look, m);
	else if (look->compared && look->compared->score->weighted_n > 0)
		compared_tell(out, look, m);
}
