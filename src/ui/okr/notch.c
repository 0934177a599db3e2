// SPDX-License-Identifier: EUPL-1.2
// What a key of the board does to the row under the cursor: one notch of a key result (a unit of the last place of its
// value, or the next step of a milestone), and the way of an objective out of the backlog and back.
#include "base/i18n.h"
#include "plan/code.h"
#include "ui/okr/board.h"

static enum answer refuse(struct ls_err *err, const char *sentence)
{
	ls_fail(err, LS_REFUSED, "%s", sentence);
	return ANSWER_REFUSED;
}

// A value as it is typed. Three places get a fourth: a point before exactly three digits would separate thousands.
static void write_value(struct str *out, int decimals, int64_t milli)
{
	num_plain(out, milli, 3, decimals);
	if (decimals == 3)
		str_addc(out, '0');
}

// A notch of a milestone is its next step, or the last one open again; without steps it is reached, or not.
static enum answer notch_step(const struct look *look, const struct key_result *kr, int n, struct str *command,
							  struct ls_err *err)
{
	struct plan_rows rows = plan_of(look->plan, T_kr_step, "key_result", kr->id);
	for (size_t k = 0; k < rows.n; k++) {
		const struct kr_step *step = &look->plan->kr_step[rows.at[n > 0 ? k : rows.n - 1 - k]];
		if ((step->done == DAY_NONE) != (n > 0))
			continue;
		str_addf(command, "checkin note #%d %s=#%d", (int)kr->id, n > 0 ? "done" : "undone", (int)step->id);
		return ANSWER_COMMAND;
	}
	if (rows.n > 0)
		return refuse(err, n > 0 ? tr("All its steps are done already.") : tr("None of its steps is done yet."));
	int64_t target = kr->target == NONE64 ? 1000 : kr->target;
	str_addf(command, "checkin note #%d value=", (int)kr->id);
	write_value(command, okr_decimals(look->plan, kr), n > 0 ? target : 0);
	return ANSWER_COMMAND;
}

// One notch is one unit of the last place shown. Beyond the target is allowed, beyond what a plan can hold is not.
enum answer okr_notch(const struct look *look, const struct key_result *kr, int n, struct str *command,
					  struct ls_err *err)
{
	static const int64_t units[] = {1000, 100, 10, 1};

	if (!kr)
		return refuse(err, tr("Values belong to key results: choose one below the objective."));
	if (kr->kind == kr_kind_MILESTONE)
		return notch_step(look, kr, n, command, err);
	struct kr_state st = okr_key_result(look->plan, kr, look->today);
	int64_t from = st.value != NONE64 ? st.value : kr->start != NONE64 ? kr->start : 0;
	int decimals = okr_decimals(look->plan, kr);
	int64_t to = from + n * units[decimals];
	const struct column *c = &schema[T_check_in].columns[schema_column(&schema[T_check_in], "value")];
	if (to < c->least || to > c->most)
		return refuse(err, tr("This is as far as a value can go."));
	struct str name = str_on(look->frame);
	code_name(&name, look->plan, T_key_result, kr->id);
	str_add(command, "kr value ");
	str_addquoted(command, str_text(&name));
	str_addc(command, ' ');
	write_value(command, decimals, to);
	return ANSWER_COMMAND;
}

// Out of the backlog into the quarter looked at, where it is still to come or runs, else into the next one; and back.
enum answer okr_shelve(const struct look *look, const struct okr_state *s, struct str *command)
{
	const struct objective *o = okr_objective_under(look, s);
	const struct cycle *c = look->backlog ? NULL : look->cycle;

	if (!o)
		return ANSWER_IGNORED;
	if (o->cycle != NONE32)
		str_addf(command, "objective backlog #%d", (int)o->id);
	else if (c && c->state <= cycle_state_RUNNING)
		str_addf(command, "objective take #%d #%d", (int)o->id, (int)c->id);
	else
		str_addf(command, "objective take #%d", (int)o->id);
	return ANSWER_COMMAND;
}
