// SPDX-License-Identifier: EUPL-1.2
// The commands of the cut: drawing the line, taking it away, selecting what stands above it.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/view/view.h"
#include "say/cut.h"
#include "say/step_label.h"
#include "ui/weigh/cut_panel.h"

#include <stdlib.h>

// The year the line is asked for first: this one, else the next one that has a capacity, else the last one.
static int likely_year(const struct plan *p, int32_t today)
{
	int this_year = date_civil(today).year, best = 0;
	for (size_t i = 0; i < p->capacity_n; i++) {
		int year = p->capacity[i].year;
		if (year == this_year)
			return year;
		bool nearer = best == 0 || (best < this_year ? year > best : year >= this_year && year < best);
		best = nearer ? year : best;
	}
	return best ? best : this_year;
}

// As many measures as are selected already, else ten.
static int likely_number(const struct plan *p)
{
	int n = 0;
	for (size_t i = 0; i < p->measure_n; i++)
		n += p->measure[i].selection == selection_SELECTED;
	return n ? n : 10;
}

// Fills what a rule of one kind leaves open, so that the other kinds begin with something sensible.
static void complete_rule(struct cut_rule *r, const struct look *look)
{
	const struct score_table *t = look->score;
	int likely = likely_number(look->plan);
	size_t last = t->n > (size_t)likely ? (size_t)likely - 1 : t->n ? t->n - 1 : 0;
	if (r->kind != CUT_RESOURCES) {
		r->year = likely_year(look->plan, look->today);
		r->unit = NONE32;
		r->posts_milli = r->money_eur = NONE64;
	}
	if (r->kind != CUT_NUMBER)
		r->number = (int)last + 1;
	if (r->kind != CUT_SCORE)
		r->score = t->n && t->weighted_n ? score_hundredths(t, t->lo[t->order[last]]) : 0;
}

// The line is looked at where it is drawn: the cursor goes to the last measure above it.
static void go_to_line(struct session *s)
{
	const struct look *look = session_look(s);
	int measures = way_index("measures");
	if (s->way.pane != measures || !look->cut || look->cut->line < 0 || look->score->n == 0)
		return;
	size_t m = look->score->order[look->cut->line > 0 ? look->cut->line - 1 : 0];
	panes[measures]->select(session_state(s, measures), look, T_measure, look->plan->measure[m].id);
}

static enum ls_code open_panel(struct session *s, struct ls_err *err)
{
	const struct look *look = session_look(s);
	struct cut_rule was = s->deciding.cut.rule, rule = was;
	if (overlay_is_open(&s->overlays, &overlay_cut))
		return LS_OK;
	if (look->score->weighted_n == 0)
		return ls_fail(err, LS_REFUSED, "%s",
					   session_keys(s, tr("The plan is not weighted: without a ranking there is nothing to cut. "
										  "{weights open} gives the criteria weights.")));
	overlay_note_place(s);
	session_show(s, way_index("measures"));
	complete_rule(&rule, look);
	if (rule.kind == CUT_NONE) {
		rule.kind = look->plan->capacity_n ? CUT_RESOURCES : CUT_NUMBER;
		weigh_cut(s, &rule);
		go_to_line(s);
	}
	overlay_push(s, &overlay_cut, cut_panel_new(&rule, &was));
	return LS_OK;
}

enum ls_code run_cut(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	if (argc < 2)
		return open_panel(s, err);
	struct str text = str_on(s->frame);
	struct cut_rule rule;
	for (int i = 1; i < argc; i++) {
		str_add(&text, i > 1 ? " " : "");
		str_addquoted(&text, argv[i]);
	}
	enum ls_code code = cut_parse(&rule, session_look(s)->plan, str_text(&text), err);
	if (code != LS_OK)
		return code;
	weigh_cut(s, &rule);
	go_to_line(s);
	const struct look *look = session_look(s);
	struct str said = str_on(s->frame);
	if (look->cut && s->cols > 2)
		cut_tell_brief(&said, look, look->cut, s->cols - 2);
	else if (look->cut)
		cut_tell(&said, look, look->cut);
	else
		str_add(&said, tr("No cut line is drawn any more."));
	if (s->overlays.n == 0) // beside the question it stands already
		session_say(s, false, str_text(&said));
	return LS_OK;
}

// ---- select down to here --------------------------------------------------------------------------------------------

static bool to_select(const struct look *look, size_t m)
{
	uint8_t place = look->cut->place[m];
	return (place == CUT_IN || place == CUT_BEFORE) && look->plan->measure[m].selection != selection_SELECTED;
}

static enum ls_code select_all(struct session *s, const int32_t *ids, size_t n, struct ls_err *err)
{
	int column = schema_column(&schema[T_measure], "selection");
	for (size_t i = 0; i < n; i++) {
		enum ls_code code = model_set(s->model, T_measure, ids[i], column,
									  (struct value){.kind = VALUE_INT, .i = selection_SELECTED}, err);
		if (code != LS_OK)
			return code;
	}
	return LS_OK;
}

enum ls_code run_cut_apply(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	(void)argv;
	const struct look *look = session_look(s);
	if (!look->cut)
		return ls_fail(
			err, LS_REFUSED, "%s",
			session_keys(s,
						 tr("There is no cut line yet: {cut} draws one, {cut apply} selects what stands above it.")));
	if (look->cut->line < 0)
		return ls_fail(err, LS_REFUSED, "%s", tr("The cut line limits nothing yet, so nothing can be selected by it."));
	if (look->trial && look->trial->differs)
		return ls_fail(err, LS_REFUSED, "%s",
					   tr("The weights are a preview; apply or drop them before anything is selected by them."));
	int32_t *ids = mem_alloc((look->score->n + 1) * sizeof *ids);
	size_t n = 0;
	for (size_t i = 0; i < look->score->n; i++)
		if (to_select(look, look->score->order[i]))
			ids[n++] = look->plan->measure[look->score->order[i]].id;
	int unknown = look->cut->no_figure;
	struct str label = str_on(s->frame);
	step_label_select(&label, n);
	int64_t step = 0;
	enum ls_code code = n ? model_begin_told(s->model, str_text(&label), label.len, err) : LS_OK;
	if (n && code == LS_OK) {
		code = select_all(s, ids, n, err);
		code = model_end(s->model, &step, err);
	}
	if (code == LS_OK) {
		if (n == 0)
			str_clear(&label);
		if (n == 0)
			str_add(&label, tr("What stands above the cut line is selected already."));
		if (unknown)
			str_addf(&label,
					 tr_n(" · %d without a figure left as it is", " · %d without a figure left as they are",
						  (unsigned long)unknown),
					 unknown);
		session_say(s, false, str_text(&label));
	}
	free(ids);
	return code;
}
