// SPDX-License-Identifier: EUPL-1.2
// The strategy as a whole and by field: measures by how far they have come, objectives of the quarter by pace.
#include "say/barometer.h"

#include "base/i18n.h"
#include "plan/cycle.h"
#include "plan/okr/okr.h"
#include "say/label.h"
#include "say/objective.h"
#include "say/progress.h"

const char *standing_word(enum standing s)
{
	static const char *const words[STANDINGS] = {
		[STANDING_DONE] = N_("done or in operation"), [STANDING_RUNNING] = N_("running"),
		[STANDING_PREPARED] = N_("in preparation"),   [STANDING_AHEAD] = N_("not begun"),
		[STANDING_ASKED] = N_("not decided on"),      [STANDING_OUT] = N_("not pursued"),
	};
	return tr(words[s]);
}

// ---- as a whole ---------------------------------------------------------------------------------------------------------

void barometer_measures(struct str *out, const struct standings *s)
{
	const char *between = "";
	if (s->all == 0)
		return;
	str_addf(out, tr_n("%d measure: ", "%d measures: ", (unsigned long)s->all), s->all);
	for (int k = 0; k < STANDINGS; k++)
		if (s->n[k] > 0) {
			str_addf(out, "%s%d %s", between, s->n[k], standing_word((enum standing)k));
			between = ", ";
		}
	str_addc(out, '.');
}

static struct standings standings_all(const struct plan *p)
{
	struct standings s = {{0}, 0};
	for (size_t i = 0; i < p->measure_n; i++)
		standings_add(&s, &p->measure[i]);
	return s;
}

// Objectives of the quarter: all, or those of a field (NULL: of none); how many.
static size_t objectives(const struct look *look, const struct field *field, bool all, int32_t **ids)
{
	const struct plan *p = look->plan;
	size_t n = 0;
	*ids = arena_alloc(look->frame, (p->objective_n + 1) * sizeof **ids);
	for (size_t i = 0; i < p->objective_n && look->cycle; i++)
		if (p->objective[i].cycle == look->cycle->id && (all || okr_field(p, &p->objective[i]) == field))
			(*ids)[n++] = p->objective[i].id;
	return n;
}

void barometer_quarter(struct str *out, const struct look *look)
{
	int32_t *ids;
	size_t n = objectives(look, NULL, true, &ids);
	struct str how = str_on(look->frame);
	if (n == 0)
		return;
	struct objectives_state s = okr_objectives(look->plan, ids, n, look->today);
	cycle_title(out, look->cycle);
	str_addf(out, tr_n(": %d objective", ": %d objectives", (unsigned long)s.objectives), s.objectives);
	str_addf(out, tr_n(" with %d key result", " with %d key results", (unsigned long)s.key_results), s.key_results);
	if (s.progress_bp != NONE32) {
		progress_sentence(&how, s.progress_bp, s.approximate, s.expected_bp, s.pace);
		str_addf(out, tr("; together they have reached %s: %s"), str_text(&how), progress_word(s.pace));
	}
	str_addc(out, '.');
}

void barometer_whole(struct doc *d, const struct look *look)
{
	struct standings s = standings_all(look->plan);
	struct str measures = str_on(look->frame), quarter = str_on(look->frame);
	barometer_measures(&measures, &s);
	barometer_quarter(&quarter, look);
	doc_text(d, str_text(&measures));
	doc_text(d, str_text(&quarter));
}

// ---- by field -----------------------------------------------------------------------------------------------------------

enum { FIELD_COLUMNS = 6 };

// Nothing where no field has any, so that the column goes.
static const char *count(struct doc *d, int n, int all)
{
	return all ? arena_printf(d->a, "%d", n) : "";
}

// `field` NULL: what has none.
static void field_row(struct doc *d, const struct look *look, struct doc_table *t, const struct field *field)
{
	const struct plan *p = look->plan;
	struct standings all = standings_all(p);
	const char *cells[FIELD_COLUMNS];
	struct standings s = {{0}, 0};
	struct str reached = str_on(look->frame);
	int32_t *ids;
	size_t n = objectives(look, field, false, &ids);
	for (size_t i = 0; i < p->measure_n; i++)
		if (p->measure[i].field == (field ? field->id : NONE32))
			standings_add(&s, &p->measure[i]);
	if (s.all == 0 && n == 0)
		return;
	struct objectives_state st = okr_objectives(p, ids, n, look->today);
	if (n > 0)
		progress_percent(&reached, st.progress_bp, st.approximate);
	cells[0] = field ? field->title : tr("without a field");
	cells[1] = count(d, s.all, all.all);
	cells[2] = count(d, s.n[STANDING_DONE], all.n[STANDING_DONE]);
	cells[3] = count(d, s.n[STANDING_RUNNING], all.n[STANDING_RUNNING]);
	cells[4] = str_text(&reached);
	cells[5] = n ? arena_printf(d->a, "%s %s", okr_sign(st.pace), progress_word(st.pace)) : "";
	doc_row(d, t, cells);
}

void barometer_fields(struct doc *d, const struct look *look)
{
	const struct doc_column columns[FIELD_COLUMNS] = {{tr("field"), false},
													  {tr("measures"), true},
													  {standing_word(STANDING_DONE), true},
													  {standing_word(STANDING_RUNNING), true},
													  {tr("objectives reached"), true},
													  {tr("pace"), false}};
	if (look->plan->measure_n == 0 && look->plan->objective_n == 0)
		return;
	struct doc_table *t = doc_table(
		d, tr("Measures by how far they have come, and objectives of the quarter, by field"), columns, FIELD_COLUMNS);
	for (size_t i = 0; i < look->plan->field_n; i++)
		field_row(d, look, t, &look->plan->field[i]);
	field_row(d, look, t, NULL);
	doc_table_done(t);
}

// ---- what is not on track -----------------------------------------------------------------------------------------------

void barometer_attention(struct doc *d, const struct look *look)
{
	static const enum pace worst_first[] = {PACE_BAD, PACE_RISK};
	const struct plan *p = look->plan;
	for (size_t k = 0; k < sizeof worst_first / sizeof worst_first[0]; k++)
		for (size_t i = 0; i < p->objective_n && look->cycle; i++) {
			const struct objective *o = &p->objective[i];
			struct objective_state st = okr_objective(p, o, look->today);
			struct str how = str_on(look->frame);
			const struct team *team = plan_find(p, T_team, o->team);
			if (o->cycle != look->cycle->id || st.pace != worst_first[k])
				continue;
			progress_sentence(&how, st.progress_bp, st.approximate, st.expected_bp, st.pace);
			if (team) {
				str_add(&how, " · ");
				objective_team(&how, team);
			}
			doc_item(d, arena_printf(d->a, "%s %s: %s, %s", okr_sign(st.pace), progress_word(st.pace), o->title,
									 str_text(&how)));
		}
}
