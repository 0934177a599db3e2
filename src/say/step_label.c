// SPDX-License-Identifier: EUPL-1.2
// The sentence of a step, made before the step is: what it changes, and how.
#include "say/step_label.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/i18n.h"
#include "plan/code.h"
#include "plan/levels.h"
#include "say/check_in.h"
#include "say/label.h"

#include <string.h>

#define NAMED       4   // fields that a sentence names
#define VALUE_NAMED 120 // bytes of a value that a sentence quotes

static bool is_precision(const struct table *t, int column)
{
	size_t len = strlen(t->columns[column].name);
	return len > 10 && strcmp(t->columns[column].name + len - 10, "_precision") == 0;
}

static void new_value(struct str *out, const struct plan *p, const struct table *t, const struct step_cells *f, int i)
{
	const struct column *c = &t->columns[f->column[i]];
	bool with = i + 1 < f->n && is_precision(t, f->column[i + 1]);
	if (c->unit == UNIT_DAY && f->value[i].kind == VALUE_INT)
		date_text(out, (int32_t)f->value[i].i, with ? (enum precision)f->value[i + 1].i : PRECISION_DAY);
	else
		value_show(out, p, c, f->value[i]);
}

// Does a sentence repeat how this value was understood? Amounts and days may be typed in many ways.
static bool is_amount(const struct table *t, const struct step_cells *f, int i)
{
	enum column_unit u = t->columns[f->column[i]].unit;
	return f->value[i].kind == VALUE_INT && (u == UNIT_EUR || u == UNIT_POSTS || u == UNIT_MILLI || u == UNIT_DAY);
}

// Appends ", at most 60 000 €, day Mon 06.02.2023", the first behind `begin`; returns where it begins, the length where
// there is none.
static size_t amounts(struct str *out, const struct plan *p, const struct table *t, const struct step_cells *f,
					  const char *begin)
{
	size_t told = out->len;
	int count = 0;
	for (int i = 0; i < f->n; i++) {
		if (!is_amount(t, f, i))
			continue;
		if (count++ == NAMED) {
			str_add(out, " …");
			break;
		}
		str_add(out, count > 1 ? ", " : begin);
		if (count == 1)
			told = out->len;
		if (t->columns[f->column[i]].unit != UNIT_POSTS) // they say themselves what they are
			str_addf(out, "%s ", tr(t->columns[f->column[i]].label));
		new_value(out, p, t, f, i);
	}
	return told;
}

static size_t values_begin(struct str *out)
{
	str_add(out, ": ");
	return out->len;
}

// "Levels of “Aufwand”: hoch 3, niedrig 1 → hoch 3, mittel 2, niedrig 1"
static size_t only_levels(struct str *out, const struct plan *p, const struct table *t, int32_t id, const char *line)
{
	struct level_said there[LEVELS_MOST], said[LEVELS_MOST];
	struct arena *a = arena_new();
	size_t there_n = 0, said_n = 0;
	struct str title = {0};
	code_title(&title, p, t->id, id);
	str_addf(out, tr("%s of “%s”"), tr("levels"), str_text(&title));
	size_t told = values_begin(out);
	(void)levels_of(p, id, there, &there_n);
	levels_write(out, there, there_n);
	str_add(out, there_n ? " → " : "– → ");
	if (levels_read(a, line, said, &said_n, NULL) == LS_OK)
		levels_write(out, said, said_n);
	str_add(out, said_n ? "" : "–");
	str_free(&title);
	arena_free(a);
	return told;
}

// A task that is ticked, or not any more.
static bool ticked(struct str *out, const struct plan *p, const struct table *t, int32_t id, const struct step_cells *f)
{
	if (t->id != T_action || strcmp(t->columns[f->column[0]].name, "done") != 0)
		return false;
	struct str title = {0};
	code_title(&title, p, t->id, id);
	str_addf(out, f->value[0].kind == VALUE_NULL ? tr("“%s” is open again") : tr("“%s” completed"), str_text(&title));
	str_free(&title);
	return true;
}

static size_t one_field(struct str *out, const struct plan *p, const struct table *t, int32_t id,
						const struct step_cells *f)
{
	const struct column *c = &t->columns[f->column[0]];
	struct str title = {0}, old = {0}, new = {0};
	code_title(&title, p, t->id, id);
	value_show_row(&old, p, t->id, plan_find(p, t->id, id), f->column[0]);
	new_value(&new, p, t, f, 0);
	// A sentence names what fits into it.
	bool fits = !c->lazy && old.len <= VALUE_NAMED && new.len <= VALUE_NAMED;
	if (t->id == T_attendance && strcmp(c->name, "kind") == 0) // who it is has no title that everybody may see
		str_add(out, tr("Attendance"));
	else
		str_addf(out, fits ? tr("%s of “%s”") : tr("%s of “%s” changed"), tr(c->label), str_text(&title));
	size_t told = fits ? values_begin(out) : out->len;
	if (fits)
		str_addf(out, "%s → %s", old.len ? str_text(&old) : "–", new.len ? str_text(&new) : "–");
	str_free(&title);
	str_free(&old);
	str_free(&new);
	return told;
}

// "Profile of M1: background and aim, benefit"
static void profile_fields(struct str *out, const struct plan *p, int32_t measure, const struct table *t,
						   const struct step_cells *f)
{
	struct str code = {0};
	int n = 0;
	code_name(&code, p, T_measure, measure);
	str_addf(out, tr("Profile of %s"), str_text(&code));
	for (int i = 0; i < f->n; i++)
		if (t->columns[f->column[i]].type != TYPE_REF)
			str_addf(out, "%s%s", n++ ? ", " : ": ", tr(t->columns[f->column[i]].label));
	str_free(&code);
}

size_t step_label_set(struct str *out, const struct plan *p, const struct table *t, const int32_t *ids, size_t n,
					  const struct step_cells *f)
{
	int count = 0, first = -1, named = 0;
	size_t told = 0;
	struct str names = {0};
	for (int i = 0; i < f->n; i++) {
		if (is_precision(t, f->column[i]) && i > 0)
			continue;
		first = first < 0 ? i : first;
		count++;
		if (!is_amount(t, f, i) && named++ < NAMED)
			str_addf(&names, "%s%s", named > 1 ? ", " : "", tr(t->columns[f->column[i]].label));
	}
	for (int i = 0; i < f->ties_n; i++, count++)
		if (named++ < NAMED)
			str_addf(&names, "%s%s", named > 1 ? ", " : "", tr(f->tie[i].label));
	if (f->levels && named++ < NAMED)
		str_addf(&names, "%s%s", named > 1 ? ", " : "", tr("levels"));
	count += f->levels != NULL;
	if (named > NAMED)
		str_add(&names, " …");
	if (n == 1 && t->id == T_measure_text && plan_find(p, t->id, ids[0])) {
		const struct measure_text *text = plan_find(p, t->id, ids[0]);
		profile_fields(out, p, text->measure, t, f);
	} else if (n == 1 && count == 1 && f->levels) {
		told = only_levels(out, p, t, ids[0], f->levels);
	} else if (n == 1 && count == 1 && f->n > 0) {
		told = ticked(out, p, t, ids[0], f) ? out->len : one_field(out, p, t, ids[0], f);
	} else if (n == 1) {
		struct str title = {0};
		code_title(&title, p, t->id, ids[0]);
		str_addf(out, tr("“%s” changed: %s"), str_text(&title), str_text(&names));
		told = amounts(out, p, t, f, named ? ", " : "");
		str_free(&title);
	} else if (count == 1 && f->n > 0) {
		struct str new = {0};
		new_value(&new, p, t, f, first);
		str_addf(out, "%zu %s · %s → ", n, tr(t->plural), tr(t->columns[f->column[first]].label));
		told = out->len;
		str_add(out, new.len ? str_text(&new) : "–");
		str_free(&new);
	} else {
		str_addf(out, tr("%zu %s changed: %s"), n, tr(t->plural), str_text(&names));
		told = amounts(out, p, t, f, named ? ", " : "");
	}
	str_free(&names);
	return told ? told : out->len;
}

static const char *given_title(const struct table *t, const struct step_cells *f)
{
	static const char *const names[] = {"title", "subject", "topic", "name", "text", "code"};
	for (size_t k = 0; k < sizeof names / sizeof names[0]; k++)
		for (int i = 0; i < f->n; i++)
			if (strcmp(t->columns[f->column[i]].name, names[k]) == 0 && f->value[i].kind == VALUE_TEXT)
				return f->value[i].s;
	return "";
}

// What has no title is told by what it belongs to: "New dependency: M44 “E-Akte”, M2 “Scanstelle”".
static void name_by_references(struct str *out, const struct plan *p, const struct table *t, const struct step_cells *f)
{
	int n = 0;
	str_addf(out, tr("New %s"), tr(t->label));
	for (int i = 0; i < f->n; i++) {
		const struct column *c = &t->columns[f->column[i]];
		if (c->type != TYPE_REF || f->value[i].kind != VALUE_INT)
			continue;
		if (t->id == T_measure_text) {
			str_clear(out);
			profile_fields(out, p, (int32_t)f->value[i].i, t, f);
			return;
		}
		str_add(out, n++ ? ", " : ": ");
		code_titled(out, p, c->target, (int32_t)f->value[i].i);
	}
}

size_t step_label_add(struct str *out, const struct plan *p, const struct table *t, const struct step_cells *f)
{
	const char *title = given_title(t, f);
	if (t->id == T_attendance)
		str_add(out, tr("Attendance noted"));
	else if (*title)
		str_addf(out, tr("New %s “%s”"), tr(t->label), title);
	else
		name_by_references(out, p, t, f);
	return amounts(out, p, t, f, ": ");
}

void step_label_delete(struct str *out, const char *names, const char *with)
{
	if (*with)
		str_addf(out, tr("“%s” deleted, with %s"), names, with);
	else
		str_addf(out, tr("“%s” deleted"), names);
}

void step_label_copy(struct str *out, const char *title)
{
	str_addf(out, tr("“%s” duplicated"), title);
}

void step_label_move(struct str *out, const char *names)
{
	str_addf(out, tr("“%s” moved"), names);
}

size_t step_label_decide(struct str *out, int selection, const char *names, const char *text)
{
	const char *done = selection == selection_OPEN       ? tr("“%s” taken into the ranking")
					   : selection == selection_SELECTED ? tr("“%s” selected")
					   : selection == selection_DEFERRED ? tr("“%s” deferred")
					   : selection == selection_REJECTED ? tr("“%s” rejected")
														 : tr("“%s”: answered");
	str_addf(out, done, names);
	str_add(out, *text ? ": " : "");
	size_t told = out->len;
	str_add(out, text);
	return told;
}

void step_label_select(struct str *out, size_t n)
{
	unsigned long many = n;
	str_addf(out, tr_n("%lu measure above the cut line selected", "%lu measures above the cut line selected", many),
			 many);
}

void step_label_weighting(struct str *out, const char *title)
{
	str_addf(out, tr("Weighting “%s” kept"), title);
}

size_t step_label_rate(struct str *out, const struct measure *m, const struct criterion *c, const struct level *was,
					   const struct level *is)
{
	str_addf(out, tr("%s of “%s”"), c->title, m->title);
	size_t told = values_begin(out);
	str_addf(out, "%s → %s", was ? was->title : "–", is->title);
	return told;
}

size_t step_label_value(struct str *out, const struct key_result *kr, int64_t was, int64_t is)
{
	struct str old = {0}, new = {0};
	num_short(&old, was, 3);
	num_short(&new, is, 3);
	str_addf(out, tr("Value of “%s”"), kr->title);
	size_t told = values_begin(out);
	str_addf(out, "%s → %s", old.len ? str_text(&old) : "–", str_text(&new));
	label_unit(out, kr->unit);
	str_free(&old);
	str_free(&new);
	return told;
}

size_t step_label_check_in(struct str *out, const struct key_result *kr, const struct step_check_in *told)
{
	struct str t = {0};
	const char *between = "";
	str_addf(out, tr("Check-in “%s”"), kr->title);
	size_t begin = values_begin(out);
	if (told->is != NONE64 && kr->kind == kr_kind_MILESTONE) {
		str_add(out, told->is > 0 ? tr("reached") : tr("not reached"));
		between = ", ";
	} else if (told->is != NONE64) {
		num_short(&t, told->was, 3);
		str_addf(out, "%s → ", t.len ? str_text(&t) : "–");
		str_clear(&t);
		num_short(&t, told->is, 3);
		str_add(out, str_text(&t));
		label_unit(out, kr->unit);
		between = ", ";
	}
	if (told->done > 0) {
		str_add(out, between);
		str_addf(out, tr_n("%d step done", "%d steps done", (unsigned long)told->done), told->done);
		between = ", ";
	}
	if (told->undone > 0) {
		str_add(out, between);
		str_addf(out, tr_n("%d step open again", "%d steps open again", (unsigned long)told->undone), told->undone);
		between = ", ";
	}
	if (told->confidence != NONE32) {
		str_add(out, between);
		check_in_confidence(out, told->confidence);
		between = ", ";
	}
	if (!*between)
		str_add(out, told->words ? tr("noted") : tr("unchanged"));
	if (told->task)
		str_addf(out, ", %s", tr("with a task"));
	str_free(&t);
	return begin;
}

static size_t add_shift(struct str *out, int64_t n, enum tick unit)
{
	static const char *const one[] = {N_("day"), N_("week"), N_("month"), N_("quarter"), N_("year")};
	static const char *const many[] = {N_("days"), N_("weeks"), N_("months"), N_("quarters"), N_("years")};
	size_t told = values_begin(out);
	str_addf(out, "%+lld %s", (long long)n, tr(n == 1 || n == -1 ? one[unit] : many[unit]));
	return told;
}

size_t step_label_shift(struct str *out, const struct phase *ph, const struct measure *m, enum step_end end, int64_t n,
						enum tick unit)
{
	static const char *const ends[] = {N_("“%s” of “%s” moved"), N_("Start of “%s” of “%s” moved"),
									   N_("End of “%s” of “%s” moved")};
	str_addf(out, tr(ends[end]), ph->title, m ? m->title : "");
	return add_shift(out, n, unit);
}

size_t step_label_shift_several(struct str *out, size_t phases, int64_t n, enum tick unit)
{
	str_addf(out, tr("%zu phases moved"), phases);
	return add_shift(out, n, unit);
}

size_t step_label_weights(struct str *out, const struct plan *p, const struct weights *w)
{
	struct plan_rows criteria = plan_ordered(p, T_criterion);
	int named = 0;
	str_add(out, tr("Weights: "));
	size_t told = out->len;
	for (int i = 0; i < w->n; i++) {
		const struct criterion *c = &p->criterion[criteria.at[i]];
		if (c->weight == w->bp[i])
			continue;
		str_addf(out, "%s%s ", named++ > 0 ? ", " : "", c->title);
		label_percent(out, c->weight);
		str_add(out, " → ");
		label_percent(out, w->bp[i]);
	}
	return told;
}
