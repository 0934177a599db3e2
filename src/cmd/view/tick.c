// SPDX-License-Identifier: EUPL-1.2
// Which rows are boxes, and what ticks them.
#include "cmd/view/tick.h"

#include "base/str.h"
#include "plan/year/informed.h"

#include <string.h>

// The first step of a milestone that is open, NULL.
const struct kr_step *tick_step(const struct plan *p, int32_t key_result)
{
	const struct key_result *kr = plan_find(p, T_key_result, key_result);
	struct plan_rows rows = plan_of(p, T_kr_step, "key_result", key_result);
	for (size_t i = 0; kr && kr->kind == kr_kind_MILESTONE && i < rows.n; i++)
		if (p->kr_step[rows.at[i]].done == DAY_NONE)
			return &p->kr_step[rows.at[i]];
	return NULL;
}

struct pick tick_meant(const struct look *look, const char *pane, struct pick pick)
{
	const struct check_in *in = pick.table == T_check_in ? plan_find(look->plan, T_check_in, pick.id) : NULL;
	bool course = in && strcmp(pane, "course") == 0 && tick_step(look->plan, in->key_result);
	return course ? (struct pick){T_key_result, in->key_result, NONE32} : pick;
}

enum ticking tick_of(const struct look *look, struct pick pick)
{
	const void *row = pick.table < TABLE_COUNT ? plan_find(look->plan, pick.table, pick.id) : NULL;
	if (!row)
		return TICK_NONE;
	switch (pick.table) {
	case T_kr_step:
	case T_action:
	case T_meeting_item:
	case T_deadline:
		return TICK_BOX;
	case T_attendance: { // a guest is neither missing nor expected
		int32_t kind = ((const struct attendance *)row)->kind;
		return kind == attendance_kind_PRESENT || kind == attendance_kind_EXCUSED ? TICK_BOX : TICK_NONE;
	}
	case T_key_result:
		return tick_step(look->plan, pick.id) ? TICK_NEXT : TICK_NONE;
	case T_stakeholder: // elsewhere it is a row like others
		return pick.part == PICK_TELLING ? TICK_BOX : TICK_NONE;
	default:
		return TICK_NONE;
	}
}

static void day_done(struct str *command, const struct look *look, struct pick box, bool done)
{
	str_addf(command, "%s edit #%d done=", schema[box.table].object, (int)box.id);
	if (done)
		date_iso(command, look->today, PRECISION_DAY);
	const struct action *a = box.table == T_action ? plan_find(look->plan, T_action, box.id) : NULL;
	if (done && a && a->dropped != DAY_NONE)
		str_add(command, " dropped=");
}

// A deadline is met once a year: that which is meant, else that of the day looked at.
static bool deadline(struct str *command, const struct look *look, int32_t id, int32_t part)
{
	int year = part > 0 ? part : date_civil(look->today).year;
	struct plan_rows rows = plan_of(look->plan, T_deadline_done, "deadline", id);
	for (size_t i = 0; i < rows.n; i++) {
		const struct deadline_done *d = &look->plan->deadline_done[rows.at[i]];
		if (d->year != year)
			continue;
		str_addf(command, "deadlinedone delete #%d", (int)d->id);
		return false;
	}
	str_addf(command, "deadlinedone add deadline=#%d year=%d day=", (int)id, year);
	date_iso(command, look->today, PRECISION_DAY);
	return true;
}

// That they were informed today, or were not.
static bool informed(struct str *command, const struct look *look, int32_t id)
{
	const struct informed *last = informed_last(look->plan, id, look->today);
	if (last && last->day == look->today) {
		str_addf(command, "informed delete #%d", (int)last->id);
		return false;
	}
	str_addf(command, "informed add stakeholder=#%d day=", (int)id);
	date_iso(command, look->today, PRECISION_DAY);
	return true;
}

bool tick_command(struct str *command, const struct look *look, struct pick pick, bool *done, struct pick *box)
{
	const struct plan *p = look->plan;
	enum ticking ticking = tick_of(look, pick);
	*box = pick;
	if (ticking == TICK_NEXT)
		*box = (struct pick){T_kr_step, tick_step(p, pick.id)->id, NONE32};
	const void *row = ticking == TICK_NONE ? NULL : plan_find(p, box->table, box->id);
	if (!row)
		return false;
	if (box->table == T_deadline) {
		*done = deadline(command, look, box->id, pick.part);
	} else if (box->table == T_stakeholder) {
		*done = informed(command, look, box->id);
	} else if (box->table == T_meeting_item) {
		*done = ((const struct meeting_item *)row)->handled != yes_no_YES;
		str_addf(command, "%s set #%d handled %s", schema[box->table].object, (int)box->id, *done ? "yes" : "no");
	} else if (box->table == T_attendance) {
		*done = ((const struct attendance *)row)->kind != attendance_kind_PRESENT;
		str_addf(command, "%s set #%d kind %s", schema[box->table].object, (int)box->id, *done ? "present" : "excused");
	} else {
		bool step = box->table == T_kr_step;
		*done = (step ? ((const struct kr_step *)row)->done : ((const struct action *)row)->done) == DAY_NONE;
		day_done(command, look, *box, *done);
	}
	return true;
}
