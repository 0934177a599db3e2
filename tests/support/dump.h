// SPDX-License-Identifier: EUPL-1.2
// Every cell of a plan that is in its snapshot, as one text: to see that two plans are the same.
#ifndef LS_TESTS_DUMP_H
#define LS_TESTS_DUMP_H

#include "base/str.h"
#include "plan/plan.h"

static inline void dump_plan(struct str *out, const struct plan *p)
{
	for (int t = 0; t < TABLE_COUNT; t++)
		for (size_t i = 0; i < plan_count(p, (enum table_id)t); i++) {
			const void *row = plan_row(p, (enum table_id)t, i);
			str_addf(out, "%s #%d", schema[t].name, (int)plan_id(row));
			for (int c = 0; c < schema[t].column_count; c++) {
				const struct column *column = &schema[t].columns[c];
				if (column->lazy)
					continue;
				if (column->type == TYPE_TEXT || column->type == TYPE_CODE)
					str_addf(out, "|%s", plan_text(column, row));
				else
					str_addf(out, "|%lld", (long long)plan_int(column, row));
			}
			str_addc(out, '\n');
		}
}

#endif
