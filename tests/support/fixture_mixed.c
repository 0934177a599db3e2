// SPDX-License-Identifier: EUPL-1.2
// The mixed plan: what it strives for, its measures and their ratings. Time, money and quarters: fixture_mixed_time.c.
#include "fixture_mixed.h"

#include "fixture.h"
#include "fixture_mixed_time.h"

enum { F1 = 1, P1, F2, F3, P2 };
enum { OD1 = 1, OD2, BD1, BD2, SV1, SV2, LE1, LE2 };

static void fields(struct plan *p)
{
	static const struct {
		const char *code, *title;
		int32_t kind, pos, colour;
	} rows[] = {
		{"F1", "Bauen und Geodaten", field_kind_FIELD, 5, 0},
		{"P1", "Bürgerdienste", field_kind_PILLAR, 2, 0},
		{"F2", "Schule", field_kind_FIELD, 3, 4},
		{"F3", "Innere Dienste", field_kind_FIELD, 1, 0},
		{"P2", "Region", field_kind_PILLAR, 4, 0},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct field *f = fixture_add(p, T_field);
		f->code = rows[i].code;
		f->title = rows[i].title;
		f->kind = rows[i].kind;
		f->pos = rows[i].pos;
		f->colour = rows[i].colour;
	}
	struct strategy *s = fixture_add(p, T_strategy);
	s->name = "Musterkreis";
	s->organisation = "Kreisverwaltung";
	s->reference_day = fixture_day("2023-02-10");
	s->aspirational = yes_no_YES;
}

static void goals(struct plan *p)
{
	static const struct {
		const char *code, *title;
		int32_t field, state, pos;
	} rows[] = {
		{"OD1", "Offene Daten", P1, goal_state_ACTIVE, 3},
		{"OD2", "Offene Daten", F1, goal_state_ACTIVE, 2},
		{"BD1", "Bauantrag ohne Papier", F1, goal_state_ACTIVE, 1},
		{"BD2", "Geodaten für alle", F1, goal_state_REACHED, 7},
		{"SV1", "Schulen am Glasfasernetz", F2, goal_state_ACTIVE, 2},
		{"SV2", "Zeugnisse digital", F2, goal_state_DROPPED, 1},
		{"LE1", "Leichte Sprache", NONE32, goal_state_ACTIVE, 1},
		{"LE2", "Eine Akte", F3, goal_state_ACTIVE, 9},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct goal *g = fixture_add(p, T_goal);
		g->code = rows[i].code;
		g->title = rows[i].title;
		g->field = rows[i].field;
		g->state = rows[i].state;
		g->pos = rows[i].pos;
	}
	static const int32_t links[][2] = {{OD1, LE2}, {BD1, BD2}, {OD1, BD2}};
	for (size_t i = 0; i < sizeof links / sizeof links[0]; i++) {
		struct goal_link *l = fixture_add(p, T_goal_link);
		l->goal = links[i][0];
		l->needs = links[i][1];
	}
}

static void units(struct plan *p)
{
	static const struct {
		const char *code, *title;
		int32_t kind, parent, pos;
	} rows[] = {
		{"D2", "Dezernat 2", unit_kind_DIRECTORATE, NONE32, 4},
		{"A20", "Bauamt", unit_kind_DEPARTMENT, 1, 3},
		{"A21", "Schulamt", unit_kind_DEPARTMENT, 1, 1},
		{"KRZ", "Rechenzentrum", unit_kind_PARTNER, NONE32, 2},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct unit *u = fixture_add(p, T_unit);
		u->code = rows[i].code;
		u->title = rows[i].title;
		u->kind = rows[i].kind;
		u->parent = rows[i].parent;
		u->pos = rows[i].pos;
	}
	static const struct {
		const char *code, *title;
	} effects[] = {{"klima", "Klimaschutz"}, {"zeit", "Zeitersparnis"}};
	for (size_t i = 0; i < sizeof effects / sizeof effects[0]; i++) {
		struct effect *e = fixture_add(p, T_effect);
		e->code = effects[i].code;
		e->title = effects[i].title;
		e->pos = 2 - (int32_t)i;
	}
}

static void criteria(struct plan *p)
{
	static const struct {
		const char *code, *title;
		int32_t weight, axis, pos;
	} rows[] = {
		{"nutzen", "Nutzen", 4500, axis_ATTRACTIVENESS, 2},
		{"kosten", "Kosten", 2500, axis_EFFORT, 1},
		{"eile", "Eilbedürftigkeit", 3000, axis_ATTRACTIVENESS, 4},
		{"reife", "Reife", NONE32, axis_EFFORT, 3},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct criterion *c = fixture_add(p, T_criterion);
		c->code = rows[i].code;
		c->title = rows[i].title;
		c->weight = rows[i].weight;
		c->axis = rows[i].axis;
		c->pos = rows[i].pos;
	}
	static const struct {
		int32_t criterion;
		const char *code, *title;
		int32_t points, pos;
	} levels[] = {
		{1, "hoch", "hoch", 500, 1},      {1, "mittel", "mittel", 300, 2}, {1, "gering", "gering", 50, 3},
		{2, "k1", "mittel", 250, 2},      {2, "k2", "mittel", 200, 3},     {2, "k0", "niedrig", 400, 1},
		{2, "k9", "hoch", 0, 4},          {3, "ja", "ja", 300, 1},         {3, "nein", "nein", 100, 2},
		{3, "offen", "offen", NONE32, 3}, {4, "a", "ausgereift", 300, 1},  {4, "b", "begonnen", 200, 2},
		{4, "c", "neu", 100, 3},
	};
	for (size_t i = 0; i < sizeof levels / sizeof levels[0]; i++) {
		struct level *l = fixture_add(p, T_level);
		l->criterion = levels[i].criterion;
		l->code = levels[i].code;
		l->title = levels[i].title;
		l->points = levels[i].points;
		l->pos = levels[i].pos;
	}
}

static const struct {
	const char *code, *title;
	int32_t field, selection, stage, kind, mandatory;
	int32_t goals[3], main; // 0: none; the index of the main one
} spoken[MIXED_SPOKEN] = {
	{"A2", "Aktenplan", F3, selection_SELECTED, stage_RUNNING, 0, 0, {LE2, BD1, 0}, 1},
	{"K01", "Schulung", F2, selection_OPEN, stage_NONE, 0, 0, {SV1, LE1, OD1}, 2},
	{"7", "Schulung", F3, selection_OPEN, stage_IDEA, 0, 0, {LE2, 0, 0}, 0},
	{"12", "Geodatenportal", F1, selection_SELECTED, stage_PILOT, measure_kind_PROJECT, 0, {OD2, BD2, 0}, 1},
	{"M1", "Formularserver", P1, selection_SELECTED, stage_PREPARATION, 0, 1, {BD1, OD1, 0}, 0},
	{"MA", "Mängelmelder", P1, selection_SUBMITTED, stage_NONE, 0, 0, {OD1, 0, 0}, 0},
	{"M10", "Bauakten einscannen", F1, selection_SELECTED, stage_ROLLOUT, 0, 0, {BD1, LE2, 0}, 1},
	{"M2", "Termine im Netz", P1, selection_OPEN, stage_NONE, 0, 0, {0, 0, 0}, 0},
	{"K02", "Tablets für Klassen", F2, selection_DEFERRED, stage_NONE, 0, 0, {SV2, SV1, 0}, 1},
	{"A10", "Eine Akte für alle Ämter", F3, selection_SELECTED, stage_NONE, measure_kind_PROGRAMME, 0, {LE2, 0, 0}, 0},
	{"Ü1", "Übergabe der Straßenakten", F3, selection_OPEN, stage_NONE, 0, 0, {LE2, OD2, 0}, 1},
	{"B1a", "Bauportal", F1, selection_SELECTED, stage_OPERATION, 0, 0, {BD1, 0, 0}, 0},
	{"Z-9", "Zeugnisse im Netz", F2, selection_REJECTED, stage_STOPPED, 0, 0, {SV2, 0, 0}, 0},
	{"M01b", "Leichte Sprache", NONE32, selection_OPEN, stage_NONE, 0, 0, {LE1, 0, 0}, 0},
	{"100", "Glasfaser für Schulen", F2, selection_SELECTED, stage_DONE, 0, 0, {SV1, 0, 0}, 0},
	{"A1", "Ablage aufräumen", F3, selection_OPEN, stage_NONE, 0, 0, {0, 0, 0}, 0},
};

static void serves(struct plan *p, int32_t measure, int32_t goal, bool main)
{
	struct measure_goal *g = fixture_add(p, T_measure_goal);
	g->measure = measure;
	g->goal = goal;
	g->main = main ? yes_no_YES : yes_no_NO;
}

static void spoken_measures(struct plan *p)
{
	for (int i = 0; i < MIXED_SPOKEN; i++) {
		struct measure *m = fixture_add(p, T_measure);
		m->code = spoken[i].code;
		m->title = spoken[i].title;
		m->field = spoken[i].field;
		m->selection = spoken[i].selection;
		m->stage = spoken[i].stage;
		m->kind = spoken[i].kind;
		m->mandatory = spoken[i].mandatory;
		m->note = "";
		for (int k = 0; k < 3 && spoken[i].goals[k]; k++)
			serves(p, m->id, spoken[i].goals[k], k == spoken[i].main);
	}
	p->measure[2].parent = 10; // 7 is a part of A10
	p->measure[4].priority = 3;
	p->measure[3].priority = 1;
	p->measure[3].responsible = "B. Beispiel";
	p->measure[3].note = "wartet auf den Vermessungsausschuss";
	p->measure[5].origin = origin_STAFF;
	p->measure[5].requested_by = 2;
	p->measure[5].requested_on = fixture_day("2022-11-30");
	static const int32_t fieldsof[][2] = {{1, P1}, {4, P2}, {4, P1}};
	for (size_t i = 0; i < sizeof fieldsof / sizeof fieldsof[0]; i++) {
		struct measure_field *f = fixture_add(p, T_measure_field);
		f->measure = fieldsof[i][0];
		f->field = fieldsof[i][1];
	}
	static const int32_t unitsof[][3] = {{1, 4, unit_role_INVOLVED}, {1, 3, unit_role_LEAD}, {4, 2, unit_role_LEAD}};
	for (size_t i = 0; i < sizeof unitsof / sizeof unitsof[0]; i++) {
		struct measure_unit *u = fixture_add(p, T_measure_unit);
		u->measure = unitsof[i][0];
		u->unit = unitsof[i][1];
		u->role = unitsof[i][2];
	}
	static const int32_t effectsof[][2] = {{1, 2}, {4, 1}, {4, 2}};
	for (size_t i = 0; i < sizeof effectsof / sizeof effectsof[0]; i++) {
		struct measure_effect *e = fixture_add(p, T_measure_effect);
		e->measure = effectsof[i][0];
		e->effect = effectsof[i][1];
	}
}

static void numbered_measures(struct plan *p)
{
	static const char *const forms[] = {"%d", "K%d", "M1%d"};
	for (int i = MIXED_SPOKEN; i < MIXED_MEASURES; i++) {
		struct measure *m = fixture_add(p, T_measure);
		int n = i % 3 == 0 ? 201 + i : i + 1;
		m->code = i % 3 == 0 ? arena_printf(p->arena, forms[0], n)
							 : arena_printf(p->arena, i % 3 == 1 ? forms[1] : forms[2], n);
		m->title = arena_printf(p->arena, "Vorhaben %d", i + 1);
		m->field = i % 5 + 1;
		m->selection = i % 4 == 0 ? selection_SELECTED : selection_OPEN;
		m->stage = i % 12 == 0 ? stage_RUNNING : stage_NONE;
		if (i % 6 < 4)
			serves(p, m->id, i % 8 + 1, true);
	}
}

static void ratings(struct plan *p)
{
	for (size_t i = 0; i < p->measure_n; i++)
		for (size_t c = 0; c < p->criterion_n; c++) {
			struct plan_rows levels = plan_of(p, T_level, "criterion", p->criterion[c].id);
			if ((i + c) % 11 == 3)
				continue;
			uint32_t level = levels.at[(7 * i + 3 * c + i / 5) % levels.n];
			struct rating *r = fixture_add(p, T_rating);
			r->measure = p->measure[i].id;
			r->criterion = p->criterion[c].id;
			r->level = p->level[level].id;
		}
}

struct plan *fixture_mixed(void)
{
	struct plan *p = plan_new();
	fields(p);
	goals(p);
	units(p);
	criteria(p);
	spoken_measures(p);
	numbered_measures(p);
	ratings(p);
	fixture_mixed_time(p);
	fixture_mixed_quarters(p);
	return p;
}
