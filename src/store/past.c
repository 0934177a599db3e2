// SPDX-License-Identifier: EUPL-1.2
// The plan as it was: a copy in memory, walked back step by step by the loop that also undoes.
#include "base/date.h"
#include "base/i18n.h"
#include "store/load.h"
#include "store/memory.h"
#include "store/revert.h"

#define DAY_SECONDS 86400

// When a step was made. The state before the first step has no time of its own: it is called by the first one's day.
static enum ls_code day_of(struct store *s, int64_t step, int32_t *day, struct ls_err *err)
{
	struct query *q;
	*day = DAY_NONE;
	enum ls_code code = db_query(s, &q, "SELECT at FROM step WHERE id>=?1 ORDER BY id LIMIT 1", err);
	if (code != LS_OK)
		return code;
	sqlite3_bind_int64(q->st, 1, step);
	bool row;
	code = db_next(s, q, &row, err);
	if (code == LS_OK && row) {
		int64_t at = sqlite3_column_int64(q->st, 0);
		int64_t n = at / DAY_SECONDS - (at % DAY_SECONDS < 0);
		*day = n < DAY_MIN ? DAY_MIN : n > DAY_MAX ? DAY_MAX : (int32_t)n;
	}
	db_done(q);
	return code;
}

static enum ls_code date_it(struct store *s, int64_t step, struct plan *p, struct ls_err *err)
{
	struct tag *tags;
	size_t n;
	enum ls_code code = day_of(s, step, &p->as_of, err);
	if (code == LS_OK)
		code = store_tags(s, p->arena, &tags, &n, err);
	for (size_t i = 0; code == LS_OK && i < n; i++)
		if (tags[i].step == step)
			p->as_of_tag = tags[i].name;
	return code;
}

static enum ls_code walk_back(struct store *copy, int64_t step, struct ls_err *err)
{
	struct obstacle o;
	enum ls_code code = db_exec(copy, "BEGIN", err);
	if (code != LS_OK)
		return code;
	code = revert_cells(copy, step, true, &o, err);
	if (code == LS_REFUSED)
		return ls_fail(err, LS_DATA,
					   tr("The plan cannot be shown as it was after step %lld: the history does not fit it (step "
						  "%lld). See: leitstand check"),
					   (long long)step, (long long)o.step);
	return code == LS_OK ? db_exec(copy, "COMMIT", err) : code;
}

enum ls_code store_as_of(struct store *s, int64_t step, struct plan **out, struct ls_err *err)
{
	*out = NULL;
	int64_t head;
	struct store *copy = NULL;
	struct plan *p = NULL;
	enum ls_code code = db_number(s, "SELECT max(id) FROM step", &head, err);
	if (code == LS_OK && (step < 0 || step > head))
		return ls_fail(err, LS_REFUSED, tr("There is no step %lld; the history lists the steps."), (long long)step);
	if (code == LS_OK)
		code = memory_copy(s, &copy, true, err);
	if (code == LS_OK)
		code = walk_back(copy, step, err);
	if (code == LS_OK)
		code = load_rows(copy, NULL, &p, NULL, NULL, err);
	if (code == LS_OK)
		code = date_it(copy, step, p, err);
	if (code == LS_OK)
		p->generation = s->generation;
	store_close(copy);
	if (code != LS_OK) {
		plan_free(p);
		return code;
	}
	*out = p;
	return LS_OK;
}
