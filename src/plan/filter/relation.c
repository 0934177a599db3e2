// SPDX-License-Identifier: EUPL-1.2
// Terms about rows that measures refer to, directly or through a table of relations: fields, goals, units, effects.
#include "plan/filter/term.h"

// Rows of a table by the measure (or phase) they belong to, and which column of theirs refers to what is named.
struct relation {
	enum table_id table;
	int by;        // column
	size_t member; // offset in the row
};

// What the loops share.
struct pass {
	const struct filter *filter;
	const struct filter_term *term;
	const struct plan *plan; // whose measures are asked about
};

// What one measure refers to: something that was named; anything at all.
struct found {
	bool in, any;
};

static struct relation relation_of(enum table_id t, const char *by, const char *member)
{
	return (struct relation){t, schema_column(&schema[t], by),
							 schema[t].columns[schema_column(&schema[t], member)].offset};
}

static int32_t member_of(const void *row, size_t offset)
{
	return *(const int32_t *)(const void *)((const char *)row + offset);
}

// The filter's own plan knows at which place the row with that id stands.
static void see(const struct pass *s, struct found *f, int32_t id)
{
	if (id == NONE32)
		return;
	ptrdiff_t at = plan_position(s->filter->plan, s->term->name->table, id);
	f->any = true;
	f->in |= at >= 0 && s->term->in[at];
}

static void see_rows(const struct pass *s, struct found *f, const struct relation *l, int32_t id)
{
	struct plan_rows rows = plan_children(s->plan, l->table, l->by, id);
	for (size_t i = 0; i < rows.n; i++)
		see(s, f, member_of(plan_row(s->plan, l->table, rows.at[i]), l->member));
}

static void answer(const struct pass *s, const struct found *f, uint8_t *hit)
{
	*hit = f->in || (s->term->none && !f->any);
}

// A column of the measure, a table of relations, or both.
static void match_plain(const struct pass *s, size_t from, size_t to, uint8_t *hit)
{
	static const struct {
		const char *column;
		enum table_id table;
		const char *member; // NULL: no table
	} relations[] = {
		[RELATION_FIELD] = {"field", T_measure_field, "field"}, [RELATION_GOAL] = {NULL, T_measure_goal, "goal"},
		[RELATION_EFFECT] = {NULL, T_measure_effect, "effect"}, [RELATION_CLASS] = {"cost_class", T_measure, NULL},
		[RELATION_PARENT] = {"parent", T_measure, NULL},
	};
	const char *column = relations[s->term->what].column, *member = relations[s->term->what].member;
	struct relation rows = {0};
	bool linked = member && plan_count(s->plan, relations[s->term->what].table) > 0;
	if (linked)
		rows = relation_of(relations[s->term->what].table, "measure", member);
	size_t offset = column ? schema[T_measure].columns[schema_column(&schema[T_measure], column)].offset : 0;
	for (size_t m = from; m < to; m++) {
		const struct measure *row = &s->plan->measure[m];
		struct found f = {false, false};
		if (column)
			see(s, &f, member_of(row, offset));
		if (linked)
			see_rows(s, &f, &rows, row->id);
		answer(s, &f, &hit[m - from]);
	}
}

static void match_units(const struct pass *s, size_t from, size_t to, uint8_t *hit)
{
	const struct plan *p = s->plan;
	bool all = s->term->what == RELATION_UNIT;
	struct relation units = relation_of(T_measure_unit, "measure", "unit"),
					phases = relation_of(T_phase, "measure", "unit");
	struct relation needs = relation_of(T_fte_need, "measure", "unit"),
					phase_needs = relation_of(T_fte_need, "phase", "unit");
	for (size_t m = from; m < to; m++) {
		const struct measure *row = &p->measure[m];
		struct found f = {false, !all && *row->responsible};
		struct plan_rows rows = plan_children(p, units.table, units.by, row->id);
		for (size_t i = 0; i < rows.n; i++) {
			const struct measure_unit *u = &p->measure_unit[rows.at[i]];
			if (all || u->role == unit_role_LEAD || u->role == unit_role_INVOLVED)
				see(s, &f, u->unit);
		}
		rows = plan_children(p, phases.table, phases.by, row->id);
		for (size_t i = 0; i < rows.n; i++) {
			see(s, &f, p->phase[rows.at[i]].unit);
			see_rows(s, &f, &phase_needs, p->phase[rows.at[i]].id);
		}
		see_rows(s, &f, &needs, row->id);
		if (all)
			see(s, &f, row->requested_by);
		answer(s, &f, &hit[m - from]);
	}
	const struct folded *people = all ? NULL : folded_of(p, KEPT_PEOPLE);
	for (int i = 0; people && i < s->term->needles_n; i++) {
		if (s->term->whole)
			folded_match(people, s->term->needles[i], from, to, hit);
		else
			folded_search(people, s->term->needles[i], from, to, hit);
	}
}

// From horizon to horizon, everything between; one that is not stated is the other.
static void match_horizons(const struct pass *s, size_t from, size_t to, uint8_t *hit)
{
	const struct plan *p = s->plan;
	struct plan_rows rows = plan_ordered(p, T_horizon);
	for (size_t m = from; m < to; m++) {
		int32_t first = p->measure[m].horizon_from, last = p->measure[m].horizon_to;
		struct found f = {false, false};
		see(s, &f, first);
		see(s, &f, last);
		int ends = first != NONE32 && last != NONE32 && first != last ? 2 : 0; // between them
		for (size_t i = 0; i < rows.n && ends; i++) {
			int32_t id = p->horizon[rows.at[i]].id;
			ends -= id == first || id == last;
			if (ends == 1)
				see(s, &f, id);
		}
		answer(s, &f, &hit[m - from]);
	}
}

void filter_match_relation(const struct filter *f, const struct filter_term *t, const struct plan *p, size_t from,
						   size_t to, uint8_t *hit)
{
	struct pass s = {f, t, p};
	if (t->what == RELATION_WHO || t->what == RELATION_UNIT)
		match_units(&s, from, to, hit);
	else if (t->what == RELATION_HORIZON)
		match_horizons(&s, from, to, hit);
	else
		match_plain(&s, from, to, hit);
}
