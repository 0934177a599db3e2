// SPDX-License-Identifier: EUPL-1.2
// The mixed plan's teams, quarters, objectives, key results, meetings and rules.
#include "fixture.h"
#include "fixture_mixed_time.h"

static void quarters(struct plan *p)
{
	static const char *const rows[][3] = {{"2022Q4", "2022-10-01", "2022-12-31"},
										  {"2023Q1", "2023-01-01", "2023-03-31"}};
	for (int i = 0; i < 2; i++) {
		struct cycle *c = fixture_add(p, T_cycle);
		c->code = rows[i][0];
		c->start = fixture_day(rows[i][1]);
		c->end = fixture_day(rows[i][2]);
		c->state = i ? cycle_state_RUNNING : cycle_state_CLOSED;
	}
	static const struct {
		const char *code, *title;
		int32_t field, pos;
	} teams[] = {{"TB", "Team Bauen", 1, 2}, {"TS", "Team Schule", 3, 1}};
	for (int i = 0; i < 2; i++) {
		struct team *t = fixture_add(p, T_team);
		t->code = teams[i].code;
		t->title = teams[i].title;
		t->field = teams[i].field;
		t->pos = teams[i].pos;
	}
}

static void objectives(struct plan *p)
{
	static const struct {
		int32_t cycle, goal, field, team, kind, verdict;
		const char *code, *title;
		int32_t pos;
	} rows[] = {
		{1, 1, NONE32, 1, 0, verdict_PARTLY, "O1", "Datensätze gesichtet", 1},
		{2, 1, NONE32, 1, 0, verdict_NONE, "O1", "Datensätze veröffentlicht", 2},
		{2, 1, NONE32, 2, 0, verdict_NONE, "O2", "Lizenzen geklärt", 1},
		{2, 3, NONE32, NONE32, objective_kind_ASPIRATIONAL, verdict_NONE, "O3", "Bauanträge online", 3},
		{NONE32, NONE32, 3, 2, 0, verdict_NONE, "O9", "Zeugnisse ohne Papier", 1},
		{1, 5, NONE32, 2, 0, verdict_ACCEPTED, "O2", "Trassen vereinbart", 2},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct objective *o = fixture_add(p, T_objective);
		o->code = rows[i].code;
		o->title = rows[i].title;
		o->cycle = rows[i].cycle;
		o->goal = rows[i].goal;
		o->field = rows[i].field;
		o->team = rows[i].team;
		o->kind = rows[i].kind;
		o->verdict = rows[i].verdict;
		o->pos = rows[i].pos;
	}
	p->objective[1].origin = 1;
}

static void key_results(struct plan *p)
{
	static const struct {
		int32_t objective, kind;
		int64_t start, target; // thousandths
		int32_t weight, decimals;
		const char *code, *title, *unit;
		int32_t pos;
	} rows[] = {
		{1, kr_kind_INCREASE, 0, 40000, 1, 0, "KR1", "Gesichtete Datensätze", "Datensätze", 1},
		{2, kr_kind_INCREASE, 10000, 50000, 2, 0, "KR1", "Veröffentlichte Datensätze", "Datensätze", 2},
		{2, kr_kind_MILESTONE, NONE64, NONE64, 1, 0, "KR2", "Portal im Netz", "", 1},
		{4, kr_kind_DECREASE, 30000, 12500, 3, 1, "KR1", "Tage bis zum Bescheid", "Tage", 1},
		{4, kr_kind_AT_LEAST, NONE64, 95000, 1, 1, "KR2", "Erreichbarkeit", "%", 3},
		{4, kr_kind_AT_MOST, NONE64, 2000, 1, 0, "KR3", "Ausfälle", "Ausfälle", 2},
		{4, kr_kind_MILESTONE, NONE64, NONE64, 0, 0, "KR4", "Satzung beschlossen", "", 4},
		{6, kr_kind_INCREASE, 0, 8000, 1, 0, "KR1", "Trassen", "Trassen", 1},
		{5, kr_kind_INCREASE, NONE64, NONE64, 1, 0, "KR1", "Schulen mit Zeugnissen", "Schulen", 1},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct key_result *k = fixture_add(p, T_key_result);
		k->objective = rows[i].objective;
		k->code = rows[i].code;
		k->title = rows[i].title;
		k->kind = rows[i].kind;
		k->start = rows[i].start;
		k->target = rows[i].target;
		k->weight = rows[i].weight;
		k->decimals = rows[i].decimals ? rows[i].decimals : NONE32;
		k->unit = rows[i].unit;
		k->pos = rows[i].pos;
	}
	static const struct {
		int32_t kr;
		const char *title, *due, *done;
	} steps[] = {
		{3, "Entwurf", "2023-01-20", "2023-01-18"},
		{3, "Abnahme", "2023-02-05", NULL},
		{3, "Freischaltung", "2023-03-20", NULL},
		{7, "Beschluss", NULL, NULL},
	};
	for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
		struct kr_step *s = fixture_add(p, T_kr_step);
		s->key_result = steps[i].kr;
		s->title = steps[i].title;
		s->due = steps[i].due ? fixture_day(steps[i].due) : DAY_NONE;
		s->done = steps[i].done ? fixture_day(steps[i].done) : DAY_NONE;
		s->pos = i < 3 ? 3 - (int32_t)i : 1;
	}
}

static void check_ins(struct plan *p)
{
	static const struct {
		int32_t kr;
		const char *day;
		int64_t value;
		int32_t confidence;
	} rows[] = {
		{1, "2022-12-20", 30000, 7},  {2, "2023-01-16", 12000, 7}, {2, "2023-02-06", 8000, 3}, // below its start
		{4, "2023-01-30", 24000, 6},  {5, "2023-02-06", 95500, 8}, {6, "2023-02-06", 3000, 5},
		{7, "2023-02-06", NONE64, 4}, {8, "2022-12-12", 8000, 9},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct check_in *c = fixture_add(p, T_check_in);
		c->key_result = rows[i].kr;
		c->day = fixture_day(rows[i].day);
		c->value = rows[i].value;
		c->confidence = rows[i].confidence;
	}
	static const int32_t contributes[][3] = {{4, NONE32, 2}, {4, 4, NONE32}, {1, NONE32, 4}};
	for (size_t i = 0; i < sizeof contributes / sizeof contributes[0]; i++) {
		struct contribution *c = fixture_add(p, T_contribution);
		c->measure = contributes[i][0];
		c->objective = contributes[i][1];
		c->key_result = contributes[i][2];
	}
}

static void rules(struct plan *p)
{
	static const struct {
		const char *code, *title;
		int32_t kind, scope;
		int64_t least, most;
	} rows[] = {
		{"r1", "Objectives je Team", rule_kind_OBJECTIVES, rule_scope_TEAM, 2000, NONE64},
		{"r2", "Key Results je Objective", rule_kind_KEY_RESULTS, rule_scope_OBJECTIVE, NONE64, 3000},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct rule *r = fixture_add(p, T_rule);
		r->code = rows[i].code;
		r->title = rows[i].title;
		r->kind = rows[i].kind;
		r->scope = rows[i].scope;
		r->least = rows[i].least;
		r->most = rows[i].most;
		r->pos = 2 - (int32_t)i;
	}
	static const struct {
		const char *code, *title;
		int32_t weights[4]; // of nutzen, kosten, eile, reife; NONE32: takes no part
	} weightings[] = {{"G1", "Nutzen zuerst", {7000, 1000, 2000, NONE32}},
					  {"G2", "Auch die Reife", {2500, 2500, 2500, 2500}}};
	for (size_t i = 0; i < sizeof weightings / sizeof weightings[0]; i++) {
		struct weighting *w = fixture_add(p, T_weighting);
		w->code = weightings[i].code;
		w->title = weightings[i].title;
		w->pos = w->id;
		for (int c = 0; c < 4; c++) {
			struct weighting_share *s = fixture_add(p, T_weighting_share);
			s->weighting = w->id;
			s->criterion = c + 1;
			s->weight = weightings[i].weights[c];
		}
	}
}

void fixture_mixed_quarters(struct plan *p)
{
	quarters(p);
	objectives(p);
	key_results(p);
	check_ins(p);
	rules(p);
	struct meeting *m = fixture_add(p, T_meeting);
	m->kind = meeting_kind_REVIEW;
	m->day = fixture_day("2022-12-21");
	m->cycle = 1;
	struct decision *d = fixture_add(p, T_decision);
	d->day = fixture_day("2023-01-11");
	d->subject = "Scannen der Bauakten";
	d->result = "bis zum Sommer";
	d->measure = 7;
	struct action *a = fixture_add(p, T_action);
	a->title = "Lizenzen prüfen";
	a->due = fixture_day("2023-02-03");
	a->measure = 4;
}
