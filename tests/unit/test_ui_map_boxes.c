// SPDX-License-Identifier: EUPL-1.2
// What stands in the boxes of the strategy map and in the panel beside it, line by line.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rig.h"
#include "ui/panes.h"

// A goal whose first objective is of another quarter, with a description, a benefit and a note; and one with a
// description alone.
static struct plan *quarters(void)
{
	struct plan *p = fixture_small();
	struct cycle *c = fixture_add(p, T_cycle);
	c->code = "2022Q4";
	c->start = fixture_day("2022-10-01");
	c->end = fixture_day("2022-12-31");
	struct objective *o = fixture_add(p, T_objective);
	*o = p->objective[0];
	o->id = 6;
	o->code = "O9";
	p->objective[0].cycle = 2; // the goal's first one is of another quarter
	p->key_result[0].objective = p->key_result[1].objective = 6;
	p->goal[3].description = "Abläufe werden laufend besser.";
	p->goal[3].benefit = "Weniger Doppelarbeit.";
	p->goal[3].note = "Nur für uns.";
	p->goal[0].description = "Ein Standard für alle.";
	plan_changed(p);
	return p;
}
#define LINES(a) a, (int)(sizeof(a) / sizeof(a)[0])

static void rows_are(struct rig *r, int w, int h, const char *const *rows, int n)
{
	rig_draw(r, w, h);
	for (int y = 0; y < n; y++)
		if (strcmp(rig_row(r, y), rows[y]) != 0)
			fail_msg("line %d at %d × %d:\n%s\nnot\n%s", y, w, h, rig_row(r, y), rows[y]);
}

// What stands in a line of the panel at the right.
static const char *panel_row(struct rig *r, int y)
{
	const char *row = rig_row(r, y), *last = row;
	for (const char *at = row; (at = strstr(at, "│")) != NULL; at++)
		last = at + strlen("│");
	return last;
}

static void panel_is(struct rig *r, int h, const char *const *rows, int n)
{
	rig_draw(r, 200, h);
	for (int y = 0; y < n; y++)
		if (strcmp(panel_row(r, y), rows[y]) != 0)
			fail_msg("line %d of %d:\n%s\nnot\n%s", y, h, panel_row(r, y), rows[y]);
}

static void open_map(struct rig *r, int32_t goal)
{
	rig_open(r, &pane_map, quarters(), FIXTURE_TODAY);
	assert_true(r->pane->select(r->state, &r->look, T_goal, goal));
}

// Where all titles have room. The last box of a shorter column takes what is free below it for its title (DK2).
static void low_boxes_share_a_line(void **state)
{
	(void)state;
	static const char *const rows[] = {
		" Einfachere digitale Dienste für Kundschaft, schlankere Abläufe für Beschäftig…",
		" DIGITALES           DIGITALE                                DIGITALE",
		" LANDRATSAMT         DIENSTLEISTUNGEN    DIGITALE KOMPETENZ  INFRASTRUKTUR",
		"┌ DL1 ────────────┐ ┌ DD1 ────────────┐ ┌ DK1 ────────────┐ ┌ DI1 ────────────┐",
		"│Projektmanagement│ │Digitale Anträge │ │Maßgeschneiderte │ │Sichere          │",
		"│                 │ │                 │ │Schulungen       │ │Infrastruktur    │",
		"│– no obj.   M 0 ?│ │Q1 60% +    M 0/1│ │Q1 ~50% +   M 0/1│ │Q1 50% +    M 0 ?│",
		"├ DL2 ────────────┤ ├ DD2 ────────────┤ ├ DK2 ────────────┤ ├ DI2 ────────────┤",
		"│Ortsunabhängiger │ │Sichere          │ │Information und  │ │Adäquate Arbeits-│",
		"│Aktenzugriff     │ │Kommunikation    │ │Ideenbeteiligung │ │platzausstattung │",
		"│– no obj.   M 0/1│ │– no obj.   M 0 ?│ │der              │ │– no obj.   M 1/1│",
		"├ DL3 ────────────┤ ├ DD3 ────────────┤ │Mitarbeitenden   │ ├ DI3 ────────────┤",
		"│Verbindliche     │ │Interne Beratung │ │– no objective   │ │Flächendeckendes │",
		"│Standards        │ │                 │ │Measures 0 ?     │ │Glasfasernetz    │",
		"│– no obj.   M 0 ?│ │– no obj.   M 3/5│ └─────────────────┘ │– no obj.   M 0 ?│",
		"╔ DL4 ════════════╗ └─────────────────┘                     └─────────────────┘",
		"║Prozesse im Fluss║",
		"║Q1 0% x Meas. 0 ?║",
		"╚═════════════════╝",
	};
	struct rig r;
	open_map(&r, 4);
	struct plan *p = r.plan;
	p->goal[0].title = "Projektmanagement";
	p->goal[3].title = "Prozesse im Fluss";
	p->goal[4].title = "Digitale Anträge";
	p->goal[5].title = "Sichere Kommunikation";
	p->goal[6].title = "Interne Beratung";
	p->goal[9].title = "Sichere Infrastruktur";
	plan_changed(p);
	rows_are(&r, 80, 19, LINES(rows));
	rig_close(&r);
}

// Where titles would lose letters, progress and measures leave them their lines and go to the border, as far as they fit.
static void long_titles_get_the_lines(void **state)
{
	(void)state;
	static const char *const rows[] = {
		" Einfachere digitale Dienste für Kundschaft, schlankere Abläufe für Beschäftig…",
		" DIGITALES           DIGITALE                                DIGITALE",
		" LANDRATSAMT         DIENSTLEISTUNGEN    DIGITALE KOMPETENZ  INFRASTRUKTUR",
		"┌ DL1 ───── M 0 ? ┐ ┌ DD1 ───── 60% + ┐ ┌ DK1 ──── ~50% + ┐ ┌ DI1 ─── 50% + ? ┐",
		"│Einheitlicher    │ │Zusätzliche      │ │Maßgeschneiderte │ │Zukunftsfähige   │",
		"│Projektmanage-   │ │digitale         │ │Schulungen       │ │und sichere      │",
		"│mentstandard     │ │Antragstellung   │ │                 │ │Infrastruktur    │",
		"├ DL2 ───── M 0/1 ┤ ├ DD2 ───── M 0 ? ┤ ├ DK2 ───── M 0 ? ┤ ├ DI2 ───── M 1/1 ┤",
		"│Ortsunabhängiger │ │Kundenorientierte│ │Information und  │ │Adäquate Arbeits-│",
		"│Aktenzugriff     │ │und sichere      │ │Ideenbeteiligung │ │platzausstattung │",
		"│                 │ │Kommunikation    │ │der              │ │                 │",
		"├ DL3 ───── M 0 ? ┤ ├ DD3 ───── M 3/5 ┤ │Mitarbeitenden   │ ├ DI3 ───── M 0 ? ┤",
		"│Verbindliche     │ │Hochwertige      │ └─────────────────┘ │Flächendeckendes │",
		"│Standards        │ │interne Beratung │                     │Glasfasernetz    │",
		"│                 │ │und Support      │                     │                 │",
		"╔ DL4 ════ 0% x ? ╗ └─────────────────┘                     └─────────────────┘",
		"║Kontinuierliches ║",
		"║Prozessmanagement║",
		"╚═════════════════╝",
	};
	struct rig r;
	open_map(&r, 4);
	rows_are(&r, 80, 19, LINES(rows));
	rig_close(&r);
}

#define VISION_CUT " Einfachere digitale Dienste für Kundschaft, schlankere Abläufe für Beschäftig…"

// A heading takes a third line where all boxes stay in sight; for it a vision that is cut gives way, and how far the map
// reaches stands over shorter headings.
static void long_headings_are_whole(void **state)
{
	(void)state;
	struct rig r;
	open_map(&r, 4);
	r.plan->field[0].title = "Services für Bürgerschaft und Wirtschaft";
	plan_changed(r.plan);
	rig_draw(&r, 80, 19);
	assert_string_equal(rig_row(&r, 0), VISION_CUT);
	assert_string_equal(rig_row(&r, 1), " SERVICES FÜR");
	assert_string_equal(rig_row(&r, 2), " BÜRGERSCHAFT UND    DIGITALE                                DIGITALE");
	assert_string_equal(rig_row(&r, 3), " WIRTSCHAFT          DIENSTLEISTUNGEN    DIGITALE KOMPETENZ  INFRASTRUKTUR");
	rig_draw(&r, 80, 16); // the vision has no line of its own any more
	assert_string_equal(rig_row(&r, 0), " SERVICES FÜR");
	assert_string_equal(rig_row(&r, 2), " WIRTSCHAFT          DIENSTLEISTUNGEN    DIGITALE KOMPETENZ  INFRASTRUKTUR");
	rig_draw(&r, 80, 15); // and here not all boxes would be seen
	assert_string_equal(rig_row(&r, 0), VISION_CUT);
	assert_string_equal(rig_row(&r, 1), " SERVICES FÜR BÜR-   DIGITALE DIENST-    DIGITALE KOMPETENZ  DIGITALE INFRA-");
	rig_close(&r);
}

// Between title and progress: the objectives of the quarter, whichever comes first, else the description.
static void high_boxes_tell_more(void **state)
{
	(void)state;
	static const char *const rows[] = {
		" Einfachere digitale Dienste für Kundschaft, schlankere Abläufe für Beschäftigte, mehr Qualität",
		"",
		" DIGITALES LANDRATSAMT         DIGITALE DIENSTLEISTUNGEN     DIGITALE KOMPETENZ            DIGITALE "
		"INFRASTRUKTUR",
		"┌ DL1 ──────────────────────┐ ┌ DD1 ──────────────────────┐ ┌ DK1 ──────────────────────┐ ┌ DI1 "
		"──────────────────────┐",
		"│Einheitlicher              │ │Zusätzliche digitale       │ │Maßgeschneiderte Schulungen│ │Zukunftsfähige und "
		"sichere │",
		"│Projektmanagementstandard  │ │Antragstellung             │ │O3 Digitale Willkommensun- │ │Infrastruktur      "
		"        │",
		"│Ein Standard für alle.     │ │O2 Service-BW-Basis bei    │ │terlagen (Lernpfad) im Cam…│ │O4 Ausleihbare "
		"Notebooks   │",
		"│                           │ │Städten und Gemeinden      │ │                           │ │für Schulungen     "
		"        │",
		"│– no objective             │ │Q1 ███████▎░░░░   60% +    │ │Q1 ██████░░░░░░  ~50% +    │ │Q1 ██████░░░░░░   "
		"50% +    │",
		"│Measures 0 ?               │ │Measures 0/1               │ │Measures 0/1               │ │Measures 0 ?       "
		"        │",
		"└───────────────────────────┘ └───────────────────────────┘ └───────────────────────────┘ "
		"└───────────────────────────┘",
		"┌ DL2 ──────────────────────┐ ┌ DD2 ──────────────────────┐ ┌ DK2 ──────────────────────┐ ┌ DI2 "
		"──────────────────────┐",
		"│Ortsunabhängiger           │ │Kundenorientierte und      │ │Information und            │ │Adäquate           "
		"        │",
		"│Aktenzugriff               │ │sichere Kommunikation      │ │Ideenbeteiligung der       │ "
		"│Arbeitsplatzausstattung    │",
		"│                           │ │                           │ │Mitarbeitenden             │ │                   "
		"        │",
		"│                           │ │                           │ │                           │ │                   "
		"        │",
		"│– no objective             │ │– no objective             │ │– no objective             │ │– no objective     "
		"        │",
		"│Measures 0/1               │ │Measures 0 ?               │ │Measures 0 ?               │ │Measures 1/1       "
		"        │",
		"└───────────────────────────┘ └───────────────────────────┘ └───────────────────────────┘ "
		"└───────────────────────────┘",
		"┌ DL3 ──────────────────────┐ ┌ DD3 ──────────────────────┐                               ┌ DI3 "
		"──────────────────────┐",
		"│Verbindliche Standards     │ │Hochwertige interne        │                               │Flächendeckendes   "
		"        │",
		"│                           │ │Beratung und Support       │                               │Glasfasernetz      "
		"        │",
		"│                           │ │                           │                               │                   "
		"        │",
		"│                           │ │                           │                               │                   "
		"        │",
		"│– no objective             │ │– no objective             │                               │– no objective     "
		"        │",
		"│Measures 0 ?               │ │Measures 3/5               │                               │Measures 0 ?       "
		"        │",
		"└───────────────────────────┘ └───────────────────────────┘                               "
		"└───────────────────────────┘",
		"╔ DL4 ══════════════════════╗",
		"║Kontinuierliches           ║",
		"║Prozessmanagement          ║",
		"║O9 Anforderungen an        ║",
		"║rechtssichere digitale Vor…║",
		"║Q1 ░░░░░░░░░░░░    0% x    ║",
		"║Measures 0 ?               ║",
		"╚═══════════════════════════╝",
	};
	struct rig r;
	open_map(&r, 4);
	rows_are(&r, 120, 40, LINES(rows));
	rig_close(&r);
}

// Boxes are as high as the one that needs most, also where that goal's first objective is of another quarter.
static void boxes_are_high_enough_for_what_they_tell(void **state)
{
	(void)state;
	struct plan *p = fixture_map(1, 1);
	for (int i = 0; i < 2; i++) {
		struct cycle *c = fixture_add(p, T_cycle);
		c->code = i ? "2023Q1" : "2022Q4";
		c->start = fixture_day(i ? "2023-01-01" : "2022-10-01");
		c->end = fixture_day(i ? "2023-03-31" : "2022-12-31");
		struct objective *o = fixture_add(p, T_objective);
		o->code = i ? "O2" : "O1";
		o->title = i ? "Zwei Gemeinden sind angeschlossen" : "Der Vertrag steht";
		o->cycle = i + 1;
		o->goal = 1;
	}
	plan_changed(p);
	struct rig r;
	rig_open(&r, &pane_map, p, FIXTURE_TODAY);
	static const char *const rows[] = {
		"",
		" HANDLUNGSFELD 1",
		"╔ Z1 ════════════════════════╗",
		"║Flächendeckendes            ║",
		"║Glasfasernetz               ║",
		"║O2 Zwei Gemeinden sind      ║",
		"║angeschlossen               ║",
		"║Q1 – ·                      ║",
		"╚════════════════════════════╝",
		"",
	};
	rows_are(&r, 30, 20, LINES(rows));
	rig_close(&r);
}

// Rows scroll as little as the cursor asks for; a page is what is visible.
static void rows_of_boxes_scroll(void **state)
{
	(void)state;
	static const struct {
		const char *act, *goal, *position; // what the first line says
		int y;
	} steps[] = {
		{"cursor first", "Z9", "  rows 1–3 of 9 ▼", 3},       {"cursor down", "Z8", "  rows 1–3 of 9 ▼", 7},
		{"cursor down", "Z7", "  rows 1–3 of 9 ▼", 11},       {"cursor down", "Z6", " ▲ rows 2–4 of 9 ▼", 11},
		{"cursor up", "Z7", " ▲ rows 2–4 of 9 ▼", 7},         {"cursor up", "Z8", " ▲ rows 2–4 of 9 ▼", 3},
		{"cursor up", "Z9", "  rows 1–3 of 9 ▼", 3},          {"cursor last", "Z1", " ▲ rows 7–9 of 9", 11},
		{"cursor page-up", "Z4", " ▲ rows 6–8 of 9 ▼", 3},    {"cursor page-up 2", "Z9", "  rows 1–3 of 9 ▼", 3},
		{"cursor page-down", "Z6", " ▲ rows 2–4 of 9 ▼", 11}, {"cursor page-down 9", "Z1", " ▲ rows 7–9 of 9", 11},
	};
	struct rig r;
	rig_open(&r, &pane_map, fixture_map(1, 9), FIXTURE_TODAY);
	for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
		int x, y = -1;
		rig_act(&r, steps[i].act);
		rig_draw(&r, 40, 16);
		assert_true(rig_cursor(&r, &x, &y));
		const struct goal *g = plan_find(r.plan, T_goal, r.pane->picked(r.state, &r.look).id);
		assert_string_equal(g->code, steps[i].goal);
		assert_int_equal(y, steps[i].y);
		if (!strstr(rig_row(&r, 0), steps[i].position))
			fail_msg("%s: %s", steps[i].act, rig_row(&r, 0));
	}
	rig_close(&r);
}

static void the_panel_tells_the_goal_in_full(void **state)
{
	(void)state;
	static const char *const whole[] = {
		" DIGITALES LANDRATSAMT",
		" DL4 Kontinuierliches Prozessmanagement",
		" Abläufe werden laufend besser.",
		"",
		" Benefit",
		" Weniger Doppelarbeit.",
		"",
		" Q1 2023",
		" O9 Anforderungen an rechtssichere digitale",
		" Vorgangsbearbeitung",
		"   ░░░░░░░░░░░░░░░░░░░░     0% x",
		"   x KR1 Vorgehen anderer Landkreise",
		"   x KR2 Medienbrüche im Muster-Vorgang",
		"",
		" Measures",
		" ? No measure serves this goal",
		"",
		" Supports",
		" DD1 Zusätzliche digitale Antragstellung",
		"",
		" Note",
		" Nur für uns.",
	};
	static const char *const low[] = {
		" DIGITALES LANDRATSAMT",
		" DL4 Kontinuierliches Prozessmanagement",
		" reached",
		" Abläufe werden laufend besser.",
		"",
		" Benefit",
		" Weniger Doppelarbeit.",
		"",
		" Q1 2023",
		" O9 Anforderungen an rechtssichere digitale",
		" Vorgangsbearbeitung",
		"   ░░░░░░░░░░░░░░░░░░░░     0% x",
		"   x KR1 Vorgehen anderer Landkreise",
		"   x KR2 Medienbrüche im Muster-Vorgang        …",
	};
	struct rig r;
	open_map(&r, 4);
	panel_is(&r, 40, LINES(whole));
	rig_draw(&r, 211, 40); // the narrowest panel: its bars are shorter
	assert_true(rig_has(&r, "│   ░░░░░░░░░░░░░░░░░░░     0% x"));
	r.look.privacy = PRIVACY_PUBLIC;
	panel_is(&r, 40, whole, (int)(sizeof whole / sizeof whole[0]) - 2);
	assert_false(rig_has(&r, "Nur für uns."));
	r.look.privacy = PRIVACY_OPEN;
	r.plan->goal[3].state = goal_state_REACHED;
	rig_sync(&r);
	panel_is(&r, 14, LINES(low));
	rig_close(&r);
}

static void what_needs_more_lines_is_marked(void **state)
{
	(void)state;
	static const char *const ten[] = {
		" DIGITALE DIENSTLEISTUNGEN",
		" DD3 Hochwertige interne Beratung und Support",
		"",
		" Measures",
		" M1 Ticketsystem-Auswertung (done)",
		" M2 Auswertung der Hotline-Befragung (in",
		" operation)",
		" M3 Dokumentation des Ist-Zustands (done)",
		" M4 Soll-Definition der Erreichbarkeit (running)",
		" M5 Recherche von Verbesserungsvorschlägen     …",
	};
	static const char *const thirteen[] = {
		" DIGITALE DIENSTLEISTUNGEN",
		" DD3 Hochwertige interne Beratung und Support",
		"",
		" Measures",
		" M1 Ticketsystem-Auswertung (done)",
		" M2 Auswertung der Hotline-Befragung (in",
		" operation)",
		" M3 Dokumentation des Ist-Zustands (done)",
		" M4 Soll-Definition der Erreichbarkeit (running)",
		" M5 Recherche von Verbesserungsvorschlägen",
		" Requires",
		" DI1 Zukunftsfähige und sichere Infrastruktur",
		" Supports                                      …",
	};
	static const char *const seventeen[] = {
		" DIGITALE DIENSTLEISTUNGEN",
		" DD3 Hochwertige interne Beratung und Support",
		"",
		" Measures",
		" M1 Ticketsystem-Auswertung (done)",
		" M2 Auswertung der Hotline-Befragung (in",
		" operation)",
		" M3 Dokumentation des Ist-Zustands (done)",
		" M4 Soll-Definition der Erreichbarkeit (running)",
		" M5 Recherche von Verbesserungsvorschlägen",
		"",
		" Requires",
		" DI1 Zukunftsfähige und sichere Infrastruktur",
		"",
		" Supports",
		" DK1 Maßgeschneiderte Schulungen",
	};
	struct rig r;
	open_map(&r, 7);
	panel_is(&r, 10, LINES(ten));
	panel_is(&r, 13, LINES(thirteen));
	panel_is(&r, 17, LINES(seventeen));
	rig_close(&r);
}

// A description needs five lines, a box of less than eight no panel.
static void a_description_stands_where_there_is_room(void **state)
{
	(void)state;
	static const char *const eight[] = {
		" DIGITALES LANDRATSAMT",
		" DL4 Kontinuierliches Prozessmanagement in allen",
		" Ämtern und Einrichtungen, mit Austausch und",
		" gemeinsamer Dokumentation",
		"",
		" Q1 2023",
		" O9 Anforderungen an rechtssichere digitale",
		" Vorgangsbearbeitung                           …",
	};
	static const char *const nine[] = {
		" DIGITALES LANDRATSAMT",
		" DL4 Kontinuierliches Prozessmanagement in allen",
		" Ämtern und Einrichtungen, mit Austausch und",
		" gemeinsamer Dokumentation",
		" Abläufe werden laufend besser.",
		"",
		" Q1 2023",
		" O9 Anforderungen an rechtssichere digitale",
		" Vorgangsbearbeitung                           …",
	};
	struct rig r;
	open_map(&r, 4);
	r.plan->goal[3].title = "Kontinuierliches Prozessmanagement in allen Ämtern und Einrichtungen, mit Austausch und "
							"gemeinsamer Dokumentation";
	rig_sync(&r);
	rig_draw(&r, 200, 7);
	assert_false(rig_has(&r, "O9 Anforderungen"));
	panel_is(&r, 8, LINES(eight));
	panel_is(&r, 9, LINES(nine));
	assert_false(rig_has(&r, "Benefit")); // four lines are left: too few for the benefit
	rig_draw(&r, 200, 10);
	assert_true(rig_has(&r, " Benefit"));
	rig_close(&r);
}

// Where even the count of measures is long its word becomes shorter.
static void a_long_count_shortens_its_word(void **state)
{
	(void)state;
	static const struct {
		int links; // more of measures that are done
		const char *count;
	} counts[] = {{0, "║Measures 3/5     ║"}, {130, "║Measures 133/135 ║"}, {1300, "║Meas. 1303/1305  ║"}};
	for (size_t i = 0; i < 3; i++) {
		struct rig r;
		open_map(&r, 7);
		for (int k = 0; k < counts[i].links; k++) {
			struct measure_goal *g = fixture_add(r.plan, T_measure_goal);
			g->measure = 1;
			g->goal = 7;
		}
		plan_changed(r.plan);
		rig_sync(&r);
		rig_draw(&r, 80, 50);
		bool found = false;
		for (int y = 0; y < 50; y++)
			found |= strstr(rig_row(&r, y), counts[i].count) != NULL;
		if (!found)
			fail_msg("%s is not there", counts[i].count);
		rig_close(&r);
	}
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(low_boxes_share_a_line),
		cmocka_unit_test(long_titles_get_the_lines),
		cmocka_unit_test(long_headings_are_whole),
		cmocka_unit_test(high_boxes_tell_more),
		cmocka_unit_test(boxes_are_high_enough_for_what_they_tell),
		cmocka_unit_test(a_long_count_shortens_its_word),
		cmocka_unit_test(rows_of_boxes_scroll),
		cmocka_unit_test(the_panel_tells_the_goal_in_full),
		cmocka_unit_test(a_description_stands_where_there_is_room),
		cmocka_unit_test(what_needs_more_lines_is_marked),
	};
	return cmocka_run_group_tests_name("boxes of the map", tests, NULL, NULL);
}
