// SPDX-License-Identifier: EUPL-1.2
// The mixed plan's time, people and money.
#include "fixture_mixed_time.h"

#include "fixture.h"

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
		int32_t kind, open_start, open_end, progress, pos;
	} rows[] = {
		{1, "1", "Entwurf", "2023-01-09", "2023-02-28", phase_kind_OTHER, 0, 0, 60, 2},
		{1, "2", "Einführung", "2023-03", "2023-Q2", phase_kind_ROLLOUT, 0, 0, 0, 1},
		{2, "1", "Kurse", "2023-07-03", "2023-09-29", phase_kind_OTHER, 0, 0, 0, 1},
		{3, "1", "Kurse", "2023-07", "2023-10-31", phase_kind_OTHER, 0, 0, 0, 1},
		{4, "1", "Pilot", NULL, "2022-12", phase_kind_PILOT, 0, 0, 100, 1},
		{4, "2", "Betrieb", "2023", NULL, phase_kind_OPERATION, 0, 1, NONE32, 2},
		{5, "1", "Auswahl", "2023-07-10", "2023-08-15", phase_kind_OTHER, 0, 0, 0, 1},
		{6, "1", "Umsetzung", "2023-Q4", NULL, phase_kind_OTHER, 0, 0, NONE32, 1},
		{7, "1", "Scannen", NULL, "2023-06-30", phase_kind_ROLLOUT, 1, 0, 45, 1},
		{8, "1", "Auswahl", "2023-07-17", "2023-11", phase_kind_OTHER, 0, 0, 0, 1},
		{9, "1", "Kauf", "2023-08-01", "2023-08-31", phase_kind_OTHER, 0, 0, 0, 1},
		{10, "1", "Umstellung", "2024", "2025-Q3", phase_kind_ROLLOUT, 0, 0, 0, 1},
		{11, "1", "Übergabe", "2023-08-09", "2023-12-15", phase_kind_OTHER, 0, 0, 0, 1},
		{12, "1", "Betrieb", NULL, NULL, phase_kind_OPERATION, 1, 1, NONE32, 1},
		{13, "1", "Prüfung", NULL, NULL, phase_kind_OTHER, 0, 0, NONE32, 1},
		{14, "1", "Leitfaden", "2023-07-01", "2023-Q3", phase_kind_OTHER, 0, 0, 0, 1},
		{15, "1", "Ausbau", "2022-02", "2022-11-15", phase_kind_OTHER, 0, 0, 100, 1},
		{18, "1", "Vorlauf", "2023-05-02", NULL, phase_kind_OTHER, 0, 0, NONE32, 1},
		{18, "2", "Hauptteil", "2023-10", "2024-02-29", phase_kind_OTHER, 0, 0, NONE32, 2},
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
		f->pos = rows[i].pos;
	}
	p->phase[6].unit = 4;
}

// Seven measures wait for A2, and A10 for all of them.
static void fan(struct plan *p)
{
	static const int32_t waiting[] = {2, 3, 5, 8, 9, 11, 14}, lags[] = {0, 3, 10, 0, 21, 40, 0};
	for (size_t i = 0; i < sizeof waiting / sizeof waiting[0]; i++) {
		struct dependency *d = fixture_add(p, T_dependency);
		d->measure = waiting[i];
		d->on_measure = 1;
		d->kind = dependency_kind_FS;
		d->lag = lags[i];
	}
	for (size_t i = 0; i < sizeof waiting / sizeof waiting[0]; i++) {
		struct dependency *d = fixture_add(p, T_dependency);
		d->measure = 10;
		d->on_measure = waiting[i];
		d->kind = i == 2 ? dependency_kind_SS : dependency_kind_FS;
	}
}

static void dependencies(struct plan *p)
{
	fan(p);
	struct external *e = fixture_add(p, T_external);
	e->code = "GZ";
	e->title = "Gesetz über Zugänge";
	e->party = "Bund";
	set_day(&e->expected, &e->expected_precision, "2023-Q3");
	static const struct {
		int32_t measure, phase, on_measure, on_phase, on_external, kind;
	} rows[] = {
		{NONE32, 8, NONE32, NONE32, 1, dependency_kind_FS}, // MA/1 waits for the law
		{NONE32, 2, NONE32, 1, NONE32, dependency_kind_FS}, // A2/2 waits for A2/1
		{7, NONE32, NONE32, 2, NONE32, dependency_kind_FF}, // M10 ends after A2/2: by the benefit of the doubt
		{NONE32, 11, 12, NONE32, NONE32, dependency_kind_SS},
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
		{1, NONE32, 3, 500, NULL, NULL, need_state_APPROVED},
		{NONE32, 7, 2, 250, NULL, NULL, need_state_PLANNED},
		{5, NONE32, 3, 300, "2023-09", "2023-Q4", need_state_ESTIMATE},
		{4, NONE32, 4, 1000, "2023-01-01", "2023-12-31", need_state_RESERVED},
		{NONE32, NONE32, 2, 750, "2023", "2023", need_state_PLANNED},
		{6, NONE32, 2, 400, NULL, NULL, need_state_ESTIMATE},
		{11, NONE32, NONE32, 200, "2023-04-01", "2023-06-30", need_state_ESTIMATE},
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
		int32_t unit, year;
		int64_t posts, money;
	} there[] = {
		{2, 2023, 1000, NONE64}, {3, 2023, 700, 90000}, {NONE32, 2024, 3000, 500000}, {1, 2024, NONE64, 20000}};
	for (size_t i = 0; i < sizeof there / sizeof there[0]; i++) {
		struct capacity *c = fixture_add(p, T_capacity);
		c->unit = there[i].unit;
		c->year = there[i].year;
		c->posts = there[i].posts;
		c->money = there[i].money;
	}
}

static void money(struct plan *p)
{
	static const struct {
		int32_t measure, unit, from, to, kind, purse;
		int64_t least, most;
		const char *title;
		int32_t state;
	} rows[] = {
		{1, 3, 2023, 2025, budget_kind_ONCE, purse_OPERATING, 9000, 10000, "Beratung", budget_state_APPROVED},
		{4, 2, 2022, NONE32, budget_kind_YEARLY, purse_OPERATING, 12000, 15000, "Betrieb", budget_state_APPROVED},
		{4, NONE32, 2023, 2024, budget_kind_LUMP, purse_INVESTMENT, NONE64, 40000, "Server", budget_state_REQUESTED},
		{5, 3, 2023, NONE32, budget_kind_ONCE, purse_UNKNOWN, 7000, NONE64, "Lizenzen", budget_state_ESTIMATE},
		{NONE32, 2, 2023, 2026, budget_kind_YEARLY, purse_OPERATING, NONE64, 30000, "Geodaten", budget_state_ANNOUNCED},
		{11, NONE32, 2024, NONE32, budget_kind_ONCE, purse_UNKNOWN, NONE64, NONE64, "Umzug", budget_state_ESTIMATE},
		{7, NONE32, NONE32, 2024, budget_kind_ONCE, purse_OPERATING, 2000, 3000, "Scanner", budget_state_SPENT},
		{2, 3, 2023, 2023, budget_kind_ONCE, purse_OPERATING, 1500, 1500, "Kurse", budget_state_ESTIMATE},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct budget_line *b = fixture_add(p, T_budget_line);
		b->measure = rows[i].measure;
		b->unit = rows[i].unit;
		b->title = rows[i].title;
		b->year_from = rows[i].from;
		b->year_to = rows[i].to;
		b->kind = rows[i].kind;
		b->purse = rows[i].purse;
		b->least = rows[i].least;
		b->most = rows[i].most;
		b->state = rows[i].state;
	}
	p->budget_line[2].funding = 6000;
}

void fixture_mixed_time(struct plan *p)
{
	phases(p);
	dependencies(p);
	posts(p);
	money(p);
}
