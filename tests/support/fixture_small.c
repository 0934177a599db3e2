// SPDX-License-Identifier: EUPL-1.2
// The small plan: its map, measures and objectives. What hangs on time and money stands in fixture_time.c.
#include "fixture.h"

#include "fixture_time.h"

static void strategy(struct plan *p)
{
	struct strategy *s = fixture_add(p, T_strategy);
	s->name = "Zollernalbkreis";
	s->organisation = "Landratsamt Zollernalbkreis";
	s->region = "Baden-Württemberg";
	s->document = "Digitalisierungsstrategie";
	s->vision = "Einfachere digitale Dienste für Kundschaft, schlankere Abläufe für Beschäftigte, mehr Qualität";
	s->reference_day = fixture_day("2023-02-10");
	static const char *const fields[][2] = {
		{"landratsamt", "Digitales Landratsamt"},
		{"dienstleistungen", "Digitale Dienstleistungen"},
		{"kompetenz", "Digitale Kompetenz"},
		{"infrastruktur", "Digitale Infrastruktur"},
	};
	for (int i = 0; i < 4; i++) {
		struct field *f = fixture_add(p, T_field);
		f->code = fields[i][0];
		f->title = fields[i][1];
		f->pos = i + 1;
	}
}

static void goals(struct plan *p)
{
	static const struct {
		const char *code, *title;
		int32_t field;
	} rows[] = {
		{"DL1", "Einheitlicher Projektmanagementstandard", 1},
		{"DL2", "Ortsunabhängiger Aktenzugriff", 1},
		{"DL3", "Verbindliche Standards", 1},
		{"DL4", "Kontinuierliches Prozessmanagement", 1},
		{"DD1", "Zusätzliche digitale Antragstellung", 2},
		{"DD2", "Kundenorientierte und sichere Kommunikation", 2},
		{"DD3", "Hochwertige interne Beratung und Support", 2},
		{"DK1", "Maßgeschneiderte Schulungen", 3},
		{"DK2", "Information und Ideenbeteiligung der Mitarbeitenden", 3},
		{"DI1", "Zukunftsfähige und sichere Infrastruktur", 4},
		{"DI2", "Adäquate Arbeitsplatzausstattung", 4},
		{"DI3", "Flächendeckendes Glasfasernetz", 4},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct goal *g = fixture_add(p, T_goal);
		g->code = rows[i].code;
		g->title = rows[i].title;
		g->field = rows[i].field;
		g->pos = rows[i].code[2] - '0';
	}
	static const int32_t links[][2] = {{7, 10}, {8, 7}, {2, 10}, {5, 4}}; // DD3 needs DI1, DK1 needs DD3 …
	for (size_t i = 0; i < sizeof links / sizeof links[0]; i++) {
		struct goal_link *l = fixture_add(p, T_goal_link);
		l->goal = links[i][0];
		l->needs = links[i][1];
	}
}

static const struct {
	const char *title;
	int32_t field, goal, stage;
	const char *levels; // of benefit, effort, duration; '-' not rated
} measures[] = {
	{"Ticketsystem-Auswertung", 2, 7, stage_DONE, "mnk"},
	{"Auswertung der Hotline-Befragung", 2, 7, stage_OPERATION, "hnk"},
	{"Dokumentation des Ist-Zustands", 2, 7, stage_DONE, "nnk"},
	{"Soll-Definition der Erreichbarkeit", 2, 7, stage_RUNNING, "mmk"},
	{"Recherche von Verbesserungsvorschlägen", 2, 7, stage_NONE, "nmk"},
	{"Service-BW-Basis in Städten und Gemeinden", 2, 5, stage_ROLLOUT, "hmm"},
	{"eLearning Plattform – Campus ZAK", 3, 8, stage_RUNNING, "mmk"},
	{"Dokumentenmanagementsystem / eAkte", 1, 2, stage_ROLLOUT, "hhl"},
	{"Mobilarbeit", 4, 11, stage_OPERATION, "h-m"},
	{"eRechnung", 1, NONE32, stage_PREPARATION, "---"},
};

static void criteria(struct plan *p)
{
	static const struct {
		const char *code, *title;
		int32_t weight;
		const char *levels[3]; // best first
	} rows[] = {
		{"nutzen", "Nutzen", 5000, {"hoch", "mittel", "niedrig"}},
		{"aufwand", "Aufwand", 3000, {"niedrig", "mittel", "hoch"}},
		{"dauer", "Dauer", 2000, {"kurz", "mittel", "lang"}},
	};
	for (int i = 0; i < 3; i++) {
		struct criterion *c = fixture_add(p, T_criterion);
		c->code = rows[i].code;
		c->title = rows[i].title;
		c->weight = rows[i].weight;
		c->axis = i ? axis_EFFORT : axis_ATTRACTIVENESS;
		c->pos = i + 1;
		for (int k = 0; k < 3; k++) {
			struct level *l = fixture_add(p, T_level);
			l->criterion = c->id;
			l->code = l->title = rows[i].levels[k];
			l->points = 100 * (3 - k);
			l->pos = k + 1;
		}
	}
}

static void rate(struct plan *p, int32_t measure, const char *levels)
{
	for (int32_t c = 0; c < 3; c++)
		for (int32_t l = 3 * c; l < 3 * c + 3; l++)
			if (p->level[l].code[0] == levels[c]) {
				struct rating *r = fixture_add(p, T_rating);
				r->measure = measure;
				r->criterion = c + 1;
				r->level = l + 1;
			}
}

static void add_measures(struct plan *p)
{
	for (size_t i = 0; i < sizeof measures / sizeof measures[0]; i++) {
		struct measure *m = fixture_add(p, T_measure);
		m->code = arena_printf(p->arena, "M%d", (int)i + 1);
		m->title = measures[i].title;
		m->field = measures[i].field;
		m->stage = measures[i].stage;
		m->selection = i == 9 ? selection_SUBMITTED : selection_SELECTED;
		m->mandatory = i == 7;
		m->priority = i == 7 ? 1 : NONE32;
		m->responsible = i == 7 ? "A. Beispiel" : "";
		if (measures[i].goal != NONE32) {
			struct measure_goal *g = fixture_add(p, T_measure_goal);
			g->measure = m->id;
			g->goal = measures[i].goal;
			g->main = yes_no_YES;
		}
		rate(p, (int32_t)i + 1, measures[i].levels);
	}
	struct measure_status *s = fixture_add(p, T_measure_status);
	s->measure = 8;
	s->day = fixture_day("2023-01-31");
	s->signal = signal_YELLOW;
	s->text = "Schulungen verzögern sich";
	s->next = "Termine mit den Ämtern abstimmen";
}

static void objectives(struct plan *p)
{
	static const struct {
		int32_t cycle, goal, team;
		const char *title;
	} rows[] = {
		{1, 4, 1, "Anforderungen an rechtssichere digitale Vorgangsbearbeitung"},
		{1, 5, 2, "Service-BW-Basis bei Städten und Gemeinden"},
		{1, 8, 3, "Digitale Willkommensunterlagen (Lernpfad) im CampusZAK"},
		{1, 10, 4, "Ausleihbare Notebooks für Schulungen"},
		{NONE32, 7, 2, "Konzept zur Hotline-Erreichbarkeit"},
	};
	struct cycle *c = fixture_add(p, T_cycle);
	c->code = "2023Q1";
	c->start = fixture_day("2023-01-01");
	c->end = fixture_day("2023-03-31");
	c->state = cycle_state_RUNNING;
	for (int i = 0; i < 5; i++) {
		struct objective *o = fixture_add(p, T_objective);
		o->code = arena_printf(p->arena, "O%d", i + 1);
		o->cycle = rows[i].cycle;
		o->goal = rows[i].goal;
		o->team = rows[i].team;
		o->title = rows[i].title;
		o->pos = i + 1;
	}
}

static void key_results(struct plan *p)
{
	static const struct {
		int32_t objective, kind;
		int64_t start, target; // thousandths
		int32_t decimals;
		const char *title, *unit;
	} rows[] = {
		{1, kr_kind_MILESTONE, NONE64, NONE64, 0, "Vorgehen anderer Landkreise", ""},
		{1, kr_kind_DECREASE, 12000, 4000, 0, "Medienbrüche im Muster-Vorgang", "Medienbrüche"},
		{2, kr_kind_INCREASE, 0, 25000, 0, "Behördenkonten aller Städte und Gemeinden", "Gemeinden"},
		{2, kr_kind_INCREASE, 0, 25000, 0, "Erstgespräche mit der eGov-Koordination", "Gespräche"},
		{3, kr_kind_MILESTONE, NONE64, NONE64, 0, "Konzept Lernpfad", ""},
		{3, kr_kind_INCREASE, 0, 10000, 0, "Erstellte Lektionen", "Lektionen"},
		{4, kr_kind_AT_LEAST, 0, 8000, 0, "Installierte Notebooks", "Notebooks"},
		{4, kr_kind_AT_MOST, 6000, 2000, 1, "Ausgabe eines Notebooks dauert höchstens", "Tage"},
		{5, kr_kind_INCREASE, NONE64, NONE64, 0, "Definierte Verbesserungsvorschläge", "Vorschläge"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct key_result *k = fixture_add(p, T_key_result);
		k->objective = rows[i].objective;
		k->code = i % 2 && i < 8 ? "KR2" : "KR1";
		k->title = rows[i].title;
		k->kind = rows[i].kind;
		k->start = rows[i].start;
		k->target = rows[i].target;
		k->decimals = rows[i].decimals ? rows[i].decimals : NONE32;
		k->unit = rows[i].unit;
		k->pos = (int32_t)i % 2 + 1;
	}
	static const char *const steps[][2] = {
		{"Fragebogen", "2023-01-20"},
		{"Gespräche mit drei Landkreisen", "2023-02-03"},
		{"Bericht", "2023-03-10"},
	};
	for (int i = 0; i < 3; i++) {
		struct kr_step *s = fixture_add(p, T_kr_step);
		s->key_result = 1;
		s->title = steps[i][0];
		s->due = fixture_day(steps[i][1]);
		s->pos = i + 1;
	}
}

static void check_ins(struct plan *p)
{
	static const struct {
		int32_t kr;
		const char *day;
		int64_t value;
		int32_t confidence;
		const char *blocker, *note;
	} rows[] = {
		{1, "2023-01-25", NONE64, 5, "", ""},
		{1, "2023-02-01", NONE64, 4, "", ""},
		{1, "2023-02-08", NONE64, 3, "Die Landkreise antworten nicht", ""},
		{2, "2023-01-18", 12000, 6, "", ""},
		{2, "2023-02-08", 13000, 5, "", "neuer Vordruck kam dazu"},
		{3, "2023-01-11", 4000, 5, "", ""},
		{3, "2023-01-18", 9000, 6, "", ""},
		{3, "2023-01-25", 12000, 7, "", ""},
		{3, "2023-02-01", 15000, 7, "", ""},
		{3, "2023-02-08", 17000, 8, "", "zwei Gemeinden warten auf Freigabe"},
		{4, "2023-02-08", 13000, 6, "", ""},
		{5, "2023-02-06", 1000, 9, "", "liegt vor"},
		{7, "2023-02-07", 8000, 8, "", ""},
		{8, "2023-02-07", 2500, 4, "", ""},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct check_in *c = fixture_add(p, T_check_in);
		c->key_result = rows[i].kr;
		c->day = fixture_day(rows[i].day);
		c->value = rows[i].value;
		c->confidence = rows[i].confidence;
		c->blocker = rows[i].blocker;
		c->note = rows[i].note;
	}
	static const int32_t serves[][3] = {{6, NONE32, 3}, {6, NONE32, 4}, {7, 3, NONE32}, {8, NONE32, 1}};
	for (size_t i = 0; i < sizeof serves / sizeof serves[0]; i++) {
		struct contribution *c = fixture_add(p, T_contribution);
		c->measure = serves[i][0];
		c->objective = serves[i][1];
		c->key_result = serves[i][2];
	}
}

struct plan *fixture_small(void)
{
	struct plan *p = plan_new();
	strategy(p);
	goals(p);
	criteria(p);
	add_measures(p);
	fixture_people(p);
	objectives(p);
	key_results(p);
	check_ins(p);
	fixture_time(p);
	return p;
}
