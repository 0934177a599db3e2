// SPDX-License-Identifier: EUPL-1.2
// The preview of a shift. It is calculated as `phase shift` will do it, so that what was seen is what comes: a date
// keeps its precision unless the step is finer than it.
#include "ui/roadmap/shift.h"

#include "base/i18n.h"
#include "plan/code.h"
#include "plan/gantt/gantt.h"
#include "plan/gantt/place.h"
#include "ui/roadmap/planning.h"

#define FARTHEST 2000 // steps of one preview

bool roadmap_pending(const struct roadmap_shift *shift)
{
	return shift->by != 0 || shift->placing;
}

void roadmap_drop(struct roadmap_shift *shift)
{
	shift->by = 0;
	shift->placing = false;
}

static int32_t moved(int32_t day, int32_t *precision, int by, enum tick unit, bool end)
{
	enum precision was = (enum precision) * precision, step = tick_precision(unit), kept = step < was ? step : was;
	int32_t from = step < was && end ? date_last(day, was) : day;
	int32_t to = tick_move(from, by, unit);
	*precision = (int32_t)kept;
	return kept == PRECISION_DAY ? to : date_first(to, kept);
}

static struct phase shifted(const struct phase *ph, int by, enum tick unit, enum grip grip)
{
	struct phase out = *ph;
	if (grip != GRIP_END && ph->start != DAY_NONE)
		out.start = moved(ph->start, &out.start_precision, by, unit, false);
	if (grip != GRIP_START && ph->end != DAY_NONE)
		out.end = moved(ph->end, &out.end_precision, by, unit, true);
	return out;
}

struct phase roadmap_shifted(const struct roadmap_shift *shift, const struct phase *ph)
{
	const struct phase *from = shift->placing && ph->id == shift->placed.id ? &shift->placed : ph;
	return shift->by != 0 ? shifted(from, shift->by, shift->unit, shift->grip) : *from;
}

static bool beyond(int32_t day)
{
	return day != DAY_NONE && (day < DAY_MIN || day > DAY_MAX);
}

static enum answer refuse(struct ls_err *err, const char *sentence, const struct phase *ph)
{
	ls_fail(err, LS_REFUSED, "“%s”: %s", ph->title, sentence);
	return ANSWER_REFUSED;
}

// One end went past the other.
static enum answer turned(enum grip grip, const struct phase *ph, struct ls_err *err)
{
	struct str day = {0};
	if (grip == GRIP_START)
		date_text(&day, ph->end, (enum precision)ph->end_precision);
	else
		date_text(&day, ph->start, (enum precision)ph->start_precision);
	ls_fail(err, LS_REFUSED,
			grip == GRIP_START ? tr("“%s”: it would end before it starts. Expected: a start until %s.")
							   : tr("“%s”: it would end before it starts. Expected: an end from %s on."),
			ph->title, str_text(&day));
	str_free(&day);
	return ANSWER_REFUSED;
}

enum answer roadmap_shift(struct roadmap_shift *shift, const struct phase *ph, int by, enum tick unit,
						  struct ls_err *err)
{
	if (!ph && !shift->placing) {
		ls_fail(err, LS_REFUSED, tr("There is no phase under the cursor that could be moved."));
		return ANSWER_REFUSED;
	}
	ph = shift->placing ? &shift->placed : ph;
	bool start = ph->start != DAY_NONE, end = ph->end != DAY_NONE;
	if (!start && !end)
		return refuse(err, tr("it has no date that could be moved."), ph);
	if (shift->grip == GRIP_START && !start)
		return refuse(err, tr("its start is not known."), ph);
	if (shift->grip == GRIP_END && !end)
		return refuse(err, tr("its end is not known."), ph);
	unit = shift->by != 0 ? shift->unit : unit;
	int sum = shift->by + by;
	if (sum < -FARTHEST || sum > FARTHEST) {
		ls_fail(err, LS_REFUSED, tr("“%s”: that is too far at once. Expected: at most %d steps, then further ones."),
				ph->title, FARTHEST);
		return ANSWER_REFUSED;
	}
	struct phase to = shifted(ph, sum, unit, shift->grip);
	struct extent e = gantt_extent(&to);
	if (e.first != DAY_NONE && e.last != DAY_NONE && e.first > e.last)
		return turned(shift->grip, ph, err);
	if (beyond(e.first) || beyond(e.last)) {
		ls_fail(err, LS_REFUSED, tr("“%s” would lie outside of what a plan holds. Expected: a time from %d to %d."),
				ph->title, date_civil(DAY_MIN).year, date_civil(DAY_MAX).year);
		return ANSWER_REFUSED;
	}
	shift->by = sum;
	shift->unit = unit;
	return ANSWER_DONE;
}

enum answer roadmap_grip(struct roadmap_shift *shift, const struct look *look, struct ls_err *err)
{
	if (shift->by != 0) { // with what is placed both ends may be moved, one after the other
		if (shift->placing) {
			shift->placed = roadmap_shifted(shift, &shift->placed);
			shift->by = 0;
			shift->grip = shift->grip == GRIP_END ? GRIP_WHOLE : shift->grip + 1;
			return ANSWER_DONE;
		}
		ls_fail(err, LS_REFUSED, "%s",
				look_keys(look, tr("First take the shift over with {open} or drop it with {back}.")));
		return ANSWER_REFUSED;
	}
	shift->grip = shift->grip == GRIP_END ? GRIP_WHOLE : shift->grip + 1;
	return ANSWER_DONE;
}

static const struct phase *first_undated(const struct plan *p, const struct measure *m)
{
	struct plan_rows rows = plan_of(p, T_phase, "measure", m->id);
	for (size_t i = 0; i < rows.n; i++)
		if (!gantt_dated(&p->phase[rows.at[i]]))
			return &p->phase[rows.at[i]];
	return NULL;
}

enum answer roadmap_place(struct roadmap_shift *shift, const struct look *look, const struct measure *m,
						  const struct phase *ph, int32_t eye, enum tick unit, struct ls_err *err)
{
	if (!m || (ph && gantt_dated(ph))) {
		ls_fail(err, LS_REFUSED, "%s",
				look_keys(look, m ? tr("It has its dates: {shift 1} moves it.")
								  : tr("Only a measure or a phase without dates can be placed.")));
		return ANSWER_REFUSED;
	}
	ph = ph ? ph : first_undated(look->plan, m);
	shift->placed = ph ? *ph : (struct phase){.measure = m->id, .title = tr("Implementation"), .progress = NONE32};
	gantt_place(look->plan, m, look->today, eye, unit, &shift->placed);
	shift->placing = true;
	shift->by = 0;
	shift->grip = GRIP_WHOLE;
	return ANSWER_DONE;
}

// The new dates as fields of a command: " start=2026-Q2 end=2026-Q3".
static void add_dates(struct str *command, const struct phase *ph)
{
	str_add(command, " start=");
	date_iso(command, ph->start, (enum precision)ph->start_precision);
	str_add(command, " end=");
	date_iso(command, ph->end, (enum precision)ph->end_precision);
}

static void place_command(const struct roadmap_shift *shift, const struct look *look, struct str *command)
{
	struct phase to = roadmap_shifted(shift, &shift->placed);
	struct str code = str_on(look->frame);
	code_name(&code, look->plan, to.id ? T_phase : T_measure, to.id ? to.id : to.measure);
	if (to.id) {
		str_add(command, "phase edit ");
		str_addquoted(command, str_text(&code));
	} else {
		str_add(command, "phase add ");
		str_addquoted(command, arena_printf(look->frame, "measure=%s", str_text(&code)));
		str_addc(command, ' ');
		str_addquoted(command, arena_printf(look->frame, "title=%s", to.title));
	}
	add_dates(command, &to);
}

void roadmap_shift_command(const struct roadmap_shift *shift, const struct look *look, int32_t phase,
						   struct str *command)
{
	static const char *const ends[] = {"", " start", " end"};
	struct str code = str_on(look->frame);
	if (shift->placing) {
		place_command(shift, look, command);
		return;
	}
	roadmap_moving(&code, look, phase);
	if (code.len == 0)
		code_name(&code, look->plan, T_phase, phase);
	str_add(command, "phase shift ");
	str_addquoted(command, str_text(&code));
	str_addf(command, " %+d %s%s", shift->by, tick_code(shift->unit), ends[shift->grip]);
}
