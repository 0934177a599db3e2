// SPDX-License-Identifier: EUPL-1.2
// The small plan's people, time and money: every precision, open ends, unknown dates, a violated dependency.
#include "fixture_time.h"

#include "fixture.h"

void fixture_people(struct plan *p)
{
	static const char *const units[][2] = {{"A10", "Hauptamt"}, {"A14", "Digitalisierung"}};
	for (int i = 0; i < 2; i++) {
		struct unit *u = fixture_add(p, T_unit);
		u->code = units[i][0];
		u->title = units[i][1];
		u->pos = i + 1;
	}
	static const char *const teams[] = {"Landratsamt", "Dienstleistungen", "Kompetenz", "Infrastruktur"};
	for (int i = 0; i < 4; i++) {
		struct team *t = fixture_add(p, T_team);
		t->code = arena_printf(p->arena, "T%d", i + 1);
		t->title = arena_printf(p->arena, "Strategieteam %s", teams[i]);
		t->field = i + 1;
		t->lead = "J. Beispiel";
		t->cadence = "wöchentlich";
		t->pos = i + 1;
	}
	static const struct {
		const char *code, *title;
		int32_t kind, scope, certain;
		int64_t least, most;
	} rules[] = {
		{"objectives", "Objectives je Handlungsfeld und Quartal", rule_kind_OBJECTIVES, rule_scope_FIELD, 1, 1000,
		 2000},
		{"krs", "Key Results je Objective", rule_kind_KEY_RESULTS, rule_scope_OBJECTIVE, 0, 2000, 4000},
	};
	for (int i = 0; i < 2; i++) {
		struct rule *r = fixture_add(p, T_rule);
		r->code = rules[i].code;
		r->title = rules[i].title;
		r->kind = rules[i].kind;
		r->scope = rules[i].scope;
		r->certain = rules[i].certain;
		r->least = rules[i].least;
		r->most = rules[i].most;
		r->pos = i + 1;
	}
}

static void set_day(int32_t *day, int32_t *precision, const char *iso)
{
	enum precision exact;
	if (iso && date_parse_iso(iso, day, &exact))
		*precision = (int32_t)exact;
}

static void phases(struct plan *p)
{
	static const struct {
		int32_t measure;
		const char *code, *title, *start, *end;
		int32_t kind, open_start, open_end, progress;
	} rows[] = {
		{4, "1", "Entwurf", "2023-01-16", "2023-02-28", phase_kind_OTHER, 0, 0, 40},
		{4, "2", "Umsetzung", "2023-04", NULL, phase_kind_OTHER, 0, 0, NONE32},
		{5, "1", "Recherche", "2023-03-01", "2023-03-31", phase_kind_OTHER, 0, 0, 0},
		{6, "1", "Rollout", "2023-Q1", "2023-Q3", phase_kind_ROLLOUT, 0, 0, 30},
		{7, "1", "Aufbau", NULL, "2023-06", phase_kind_OTHER, 1, 0, NONE32},
		{8, "1", "Pilot", "2022-03-01", "2022-09-30", phase_kind_PILOT, 0, 0, 100},
		{8, "2", "Rollout", "2022-10", "2024-12", phase_kind_ROLLOUT, 0, 0, 15},
		{8, "3", "Betrieb", "2025", NULL, phase_kind_OPERATION, 0, 1, NONE32},
		{9, "1", "Ausweitung", NULL, NULL, phase_kind_ROLLOUT, 1, 1, NONE32},
		{10, "1", "Konzept", NULL, NULL, phase_kind_OTHER, 0, 0, NONE32},
		{10, "2", "Einführung", NULL, "2025", phase_kind_ROLLOUT, 0, 0, NONE32},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct phase *f = fixture_add(p, T_phase);
		f->measure = rows[i].measure;
		f->code = rows[i].code;
		f->title = rows[i].title;
		f->kind = rows[i].kind;
		set_day(&f->start, &f->start_precision, rows[i].start);
		set_day(&f->end, &f->end_precision, rows[i].end);
		f->open_start = rows[i].open_start;
		f->open_end = rows[i].open_end;
		f->progress = rows[i].progress;
		f->pos = rows[i].code[0] - '0';
	}
}

static void dependencies(struct plan *p)
{
	struct external *e = fixture_add(p, T_external);
	e->code = "E1";
	e->title = "Neue Version von Service-BW";
	e->party = "Land Baden-Württemberg";
	set_day(&e->expected, &e->expected_precision, "2023-05");
	static const struct {
		int32_t measure, phase, on_measure, on_phase, on_external, kind;
	} rows[] = {
		{5, NONE32, 4, NONE32, NONE32, dependency_kind_SS},  // M5 starts after M4 has
		{NONE32, 7, NONE32, 6, NONE32, dependency_kind_FS},  // the rollout M8/2 waits for the pilot M8/1
		{6, NONE32, NONE32, 6, NONE32, dependency_kind_FS},  // M6 waits for M8/1
		{NONE32, 3, NONE32, 4, NONE32, dependency_kind_FS},  // M5/1 waits for M6/1: violated
		{7, NONE32, NONE32, NONE32, 1, dependency_kind_FF},  // M7 ends after E1
		{10, NONE32, 8, NONE32, NONE32, dependency_kind_FS}, // M10 waits for M8: dates unknown
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct dependency *d = fixture_add(p, T_dependency);
		d->measure = rows[i].measure;
		d->phase = rows[i].phase;
		d->on_measure = rows[i].on_measure;
		d->on_phase = rows[i].on_phase;
		d->on_external = rows[i].on_external;
		d->kind = rows[i].kind;
	}
}

static void posts(struct plan *p)
{
	static const struct {
		int32_t measure, phase, unit;
		int64_t posts;
		const char *start, *end;
		int32_t state;
	} rows[] = {
		{8, NONE32, 2, 400, NULL, NULL, need_state_PLANNED},
		{NONE32, 4, 2, 500, NULL, NULL, need_state_ESTIMATE},
		{NONE32, NONE32, 1, 2000, "2022", "2023", need_state_APPROVED},
		{10, NONE32, 2, 300, NULL, NULL, need_state_ESTIMATE},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct fte_need *f = fixture_add(p, T_fte_need);
		f->measure = rows[i].measure;
		f->phase = rows[i].phase;
		f->unit = rows[i].unit;
		f->posts = rows[i].posts;
		set_day(&f->start, &f->start_precision, rows[i].start);
		set_day(&f->end, &f->end_precision, rows[i].end);
		f->state = rows[i].state;
	}
	static const struct {
		int32_t year;
		int64_t posts, money;
	} there[] = {{2023, 2500, 800000}, {2024, 1500, NONE64}};
	for (int i = 0; i < 2; i++) {
		struct capacity *c = fixture_add(p, T_capacity);
		c->year = there[i].year;
		c->posts = there[i].posts;
		c->money = there[i].money;
	}
}

static void money(struct plan *p)
{
	static const struct {
		int32_t measure, from, to, kind, purse;
		int64_t least, most;
		const char *title;
		int32_t state;
	} rows[] = {
		{8, 2022, 2025, budget_kind_YEARLY, purse_OPERATING, 700000, 800000, "eAkte", budget_state_APPROVED},
		{6, 2023, NONE32, budget_kind_ONCE, purse_INVESTMENT, 60000, 100000, "Behördenkonten", budget_state_REQUESTED},
		{NONE32, 2023, NONE32, budget_kind_LUMP, purse_OPERATING, 50000, NONE64, "Digitalisierungsbudget", 0},
		{9, 2024, NONE32, budget_kind_ONCE, purse_UNKNOWN, NONE64, NONE64, "Notebooks", budget_state_ANNOUNCED},
		{7, NONE32, NONE32, budget_kind_ONCE, purse_UNKNOWN, 5000, 5000, "Lernpfad", budget_state_ESTIMATE},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct budget_line *b = fixture_add(p, T_budget_line);
		b->measure = rows[i].measure;
		b->title = rows[i].title;
		b->year_from = rows[i].from;
		b->year_to = rows[i].to;
		b->kind = rows[i].kind;
		b->purse = rows[i].purse;
		b->least = rows[i].least;
		b->most = rows[i].most;
		b->state = rows[i].state;
	}
}

static void meetings(struct plan *p)
{
	struct meeting *m = fixture_add(p, T_meeting);
	m->kind = meeting_kind_WEEKLY;
	m->day = fixture_day("2023-02-08");
	m->team = 2;
	m->cycle = 1;
	struct decision *d = fixture_add(p, T_decision);
	d->meeting = m->id;
	d->body = "Lenkungsgruppe";
	d->day = m->day;
	d->subject = "Rollout der eAkte";
	d->result = "wird fortgesetzt";
	d->measure = 8;
	struct action *a = fixture_add(p, T_action);
	a->meeting = m->id;
	a->title = "Befragung auswerten";
	a->owner = "J. B.";
	a->due = fixture_day("2023-02-17");
	a->key_result = 3;
	struct deadline *l = fixture_add(p, T_deadline);
	l->code = "haushalt";
	l->title = "Mittelanmeldung";
	l->month_from = 5;
	l->month_to = 6;
	l->recipient = "Kämmerei";
	l->pos = 1;
}

void fixture_time(struct plan *p)
{
	phases(p);
	dependencies(p);
	posts(p);
	money(p);
	meetings(p);
}
