// SPDX-License-Identifier: EUPL-1.2
// `--cycle CODE`: the status report of a quarter. A closed one is told from the newest tag of its closing, as of its last
// day, so that nothing that is done later changes a byte of it.
#include "base/i18n.h"
#include "exchange/report/report.h"
#include "plan/clock.h"
#include "plan/code.h"
#include "plan/cycle.h"
#include "plan/okr/life.h"
#include "say/label.h"
#include "say/status.h"

#include <string.h>

// The plan it is told from, and the one at the beginning of the quarter.
struct told {
	struct report_source s;
	struct plan *then, *before; // NULL: as it is, and nobody knows
	const char *tag;            // NULL: none
};

// ---- which plan ---------------------------------------------------------------------------------------------------------

static void look_from(struct told *t, const struct plan *p, int32_t cycle)
{
	t->s.look.plan = p;
	t->s.look.cycle = plan_find(p, T_cycle, cycle);
}

// A closed quarter is looked at as of its last day; without one as of the day on which it was tagged.
static void look_on(struct told *t, const struct tag *tag)
{
	const struct cycle *c = t->s.look.cycle;
	int32_t day = DAY_NONE, minutes = 0;
	if (c->end != DAY_NONE)
		t->s.look.today = c->end;
	else if (tag)
		clock_local(tag->at, &day, &minutes);
	if (day != DAY_NONE)
		t->s.look.today = day;
}

static enum ls_code as_closed(struct told *t, int32_t cycle, int64_t *until, struct ls_err *err)
{
	struct tag *tag = NULL;
	enum ls_code code = model_quarter_tag(t->s.m, t->s.look.frame, cycle, &tag, err);
	if (code == LS_OK && tag)
		code = model_as_of(t->s.m, tag->step, &t->then, err);
	if (code != LS_OK)
		return code;
	if (t->then && plan_find(t->then, T_cycle, cycle)) {
		look_from(t, t->then, cycle);
		t->s.look.score = score_table(t->s.look.frame, t->then, NULL);
		t->tag = tag->name;
		*until = tag->step;
	}
	look_on(t, t->tag ? tag : NULL);
	return LS_OK;
}

// The last step before a day, of those up to `until`; 0: there is none. By time and not by name, so that no tag of that
// name comes in between.
static enum ls_code step_before(const struct told *t, int32_t day, int64_t until, int64_t *step, struct ls_err *err)
{
	enum { AT_ONCE = 500 };
	int64_t before = until + 1;
	for (*step = 0;;) {
		struct step *list = NULL;
		size_t n = 0;
		enum ls_code code =
			model_steps(t->s.m, t->s.look.frame, (struct steps_asked){before, 0, AT_ONCE}, &list, &n, err);
		if (code != LS_OK || n == 0)
			return code;
		for (size_t i = 0; i < n; i++) { // the newest stands first
			int32_t on, minutes;
			clock_local(list[i].at, &on, &minutes);
			if (on < day) {
				*step = list[i].id;
				return LS_OK;
			}
		}
		before = list[n - 1].id;
	}
}

// The plan at the beginning of the quarter, as the journal has it.
static enum ls_code find_before(struct told *t, int64_t until, struct ls_err *err)
{
	const struct cycle *c = t->s.look.cycle;
	int64_t step = 0;
	if (c->start == DAY_NONE || c->start > t->s.look.today)
		return LS_OK;
	enum ls_code code = step_before(t, c->start, until, &step, err);
	if (code == LS_OK && step < until)
		code = model_as_of(t->s.m, step, &t->before, err);
	return code;
}

// ---- parts --------------------------------------------------------------------------------------------------------------

static void reached(struct doc *d, const struct told *t)
{
	status_reached(d, &t->s.look);
}

static void map(struct doc *d, const struct told *t)
{
	report_picture(d, &t->s, PICTURE_MAP, t->s.look.cycle->code);
}

static void objectives(struct doc *d, const struct told *t)
{
	int32_t *ids;
	size_t n = status_objectives(&t->s.look, &ids);
	for (size_t i = 0; i < n; i++) {
		struct str code = str_on(t->s.look.frame);
		status_objective(d, &t->s.look, plan_find(t->s.look.plan, T_objective, ids[i]));
		code_name(&code, t->s.look.plan, T_objective, ids[i]);
		report_picture(d, &t->s, PICTURE_COURSE, str_text(&code));
	}
}

static void measures(struct doc *d, const struct told *t)
{
	if (t->before)
		status_measures(d, &t->s.look, t->before);
}

static void phases(struct doc *d, const struct told *t)
{
	struct report_source of = t->s;
	status_phases(d, &t->s.look, &of.look.shown);
	if (of.look.shown)
		report_picture(d, &of, PICTURE_ROADMAP, NULL);
}

static void decisions(struct doc *d, const struct told *t)
{
	status_decisions(d, &t->s.look);
}

static void next(struct doc *d, const struct told *t)
{
	status_next(d, &t->s.look);
}

static const struct {
	const char *title;
	void (*tell)(struct doc *d, const struct told *t);
	bool page;
} parts[] = {
	{N_("What was to be reached, and what was"), reached, false},
	{N_("The map of the goals"), map, false},
	{N_("Objectives and key results"), objectives, true},
	{N_("Measures that changed their state"), measures, true},
	{N_("From the roadmap"), phases, false},
	{N_("Decisions"), decisions, false},
	{N_("The next quarter"), next, false},
};

// ---- the report ---------------------------------------------------------------------------------------------------------

static void head(struct doc *d, const struct told *t)
{
	const struct cycle *c = t->s.look.cycle;
	struct str from = str_on(t->s.look.frame), to = str_on(t->s.look.frame);
	bool closed = c->state == cycle_state_CLOSED;
	report_plan(d, &t->s);
	if (!closed)
		report_quarter(d, &t->s);
	date_text(&from, c->start, PRECISION_DAY);
	date_text(&to, c->end, PRECISION_DAY);
	if (from.len && to.len)
		doc_fact(d, tr("Period"), arena_printf(d->a, "%s–%s", str_text(&from), str_text(&to)));
	doc_fact(d, label_head(d->a, tr("state")), words_label(words_cycle_state, c->state));
	if (t->tag)
		doc_fact(d, tr("Told from"), arena_printf(d->a, tr("the tag “%s”, as the quarter was closed"), t->tag));
	else if (closed)
		doc_fact(d, tr("Told from"), tr("the plan as it is: there is no tag of the closing"));
	report_privacy(d, &t->s);
}

static void tell(struct doc *d, const struct told *t)
{
	struct str title = str_on(t->s.look.frame);
	cycle_title(&title, t->s.look.cycle);
	doc_begin(d, t->s.look.frame, arena_printf(t->s.look.frame, tr("Status report %s"), str_text(&title)));
	head(d, t);
	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
		size_t from = d->n;
		if (parts[i].page)
			doc_page(d);
		doc_heading(d, 2, tr(parts[i].title));
		parts[i].tell(d, t);
		doc_drop_empty(d, from);
	}
}

enum ls_code report_tell_cycle(struct doc *d, const struct report_source *s, struct ls_err *err)
{
	struct told t = {.s = *s};
	int32_t id;
	if (code_find(s->look.plan, T_cycle, s->asked->about, s->look.today, &id, err) != LS_OK)
		return err->code;
	look_from(&t, s->look.plan, id);
	t.s.look.kiosk = t.s.look.privacy != PRIVACY_OPEN; // nobody knows who reads: no word of meetings
	bool closed = t.s.look.cycle->state == cycle_state_CLOSED;
	int64_t until = model_head(s->m);
	enum ls_code code = closed ? as_closed(&t, id, &until, err) : LS_OK;
	if (code == LS_OK)
		code = find_before(&t, until, err);
	if (code == LS_OK)
		tell(d, &t);
	plan_free(t.then);
	plan_free(t.before);
	return code;
}
