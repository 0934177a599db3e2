// SPDX-License-Identifier: EUPL-1.2
// What stands in the cells of the list, in every column, and how wide columns are: the usual ones, chosen ones, and
// where not all fit.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "five.h"
#include "pressed.h"
#include "ui/measures/columns_panel.h"
#include "say/weigh.h"
#include "ui/kit/view.h"

#include <stdio.h>

static void arrange(struct rig *r, const char *columns)
{
	r->look.columns = columns;
	rig_sync(r);
}
// What is drawn of an arrangement, but the rule below the heads.
struct page {
	const char *columns;
	int w;
	enum lang lang;
	const char *lines[14];
};

static void looks(struct rig *r, const struct page *page)
{
	int y = 0;
	i18n_set(page->lang);
	arrange(r, page->columns);
	rig_draw(r, page->w, 12);
	for (int i = 0; page->lines[i]; i++, y++) {
		if (strncmp(rig_row(r, y), "──", 6) == 0 && strncmp(page->lines[i], "──", 6) != 0)
			y++;
		if (strcmp(rig_row(r, y), page->lines[i]) != 0)
			fail_msg("%s at %d, line %d:\n%s\nnot\n%s", page->columns, page->w, y, rig_row(r, y), page->lines[i]);
	}
	i18n_set(LANG_EN);
}

static const struct page chosen[] = {
	{"code,title:9,field,goal,selection",
	 84,
	 LANG_EN,
	 {
		 "No.  Measure    Field          Goal          Selection",
		 "▸ 7  apfel      Bürgerdienste  B1 Anträge    deferred",
		 " 10  Ausbau 10  Bürgerdienste  X Übrig       open",
		 "  1  Zug        Netz           B1 Anträge    selected",
		 "  2  Übung      Netz           N1 Glasfaser  selected",
		 " K3  Ausbau 9                                deferred",
	 }},
	{"title:9,stage,department,priority,horizon",
	 84,
	 LANG_EN,
	 {
		 " Measure    Stage        Department    Prio.  Horizon",
		 "▸apfel      done         Hauptamt          2  kurzfristig",
		 " Ausbau 10  not started  Zoe Muster        1  kurzfristig–langfristig",
		 " Zug        pilot                             kurzfristig",
		 " Übung      running      Bauamt            3  langfristig",
		 " Ausbau 9   deferred     Anna Berg",
	 }},
	{"title:9,class,money,posts,origin",
	 84,
	 LANG_EN,
	 {
		 " Measure    Costs         Euros 2023  Posts 2023  Origin",
		 "▸apfel      €€€                             2.00  request of a department",
		 " Ausbau 10  €                                     idea of staff",
		 " Zug        €      up to 1,000,000 €              strategy",
		 " Übung      €€€       up to 50,000 €        0.50  request of a department",
		 " Ausbau 9               up to 7000 €        0.25  strategy",
	 }},
	{"title:9,criteria,score,rank",
	 84,
	 LANG_EN,
	 {
		 " Measure    Nutzen  Aufwand      ▼Score  Rank",
		 "            60%     40%",
		 "▸apfel      hoch    mittel         2.60   1",
		 " Ausbau 10  mittel  niedrig        2.40   2",
		 " Zug        hoch    –        ~2.20–3.00   3=",
		 " Übung      hoch    hoch           2.20   3=",
		 " Ausbau 9   niedrig niedrig        1.80   5",
	 }},
	{"code,title:9,field,goal,selection",
	 84,
	 LANG_DE,
	 {
		 " Nr  Maßnahme   Handlungsfeld  Ziel          Auswahl",
		 "▸ 7  apfel      Bürgerdienste  B1 Anträge    zurückgestellt",
		 " 10  Ausbau 10  Bürgerdienste  X Übrig       offen",
		 "  1  Zug        Netz           B1 Anträge    ausgewählt",
		 "  2  Übung      Netz           N1 Glasfaser  ausgewählt",
		 " K3  Ausbau 9                                zurückgestellt",
	 }},
	{"title:9,stage,department,priority,horizon",
	 84,
	 LANG_DE,
	 {
		 " Maßnahme   Stand           Amt           Prio.  Zeithorizont",
		 "▸apfel      abgeschlossen   Hauptamt          2  kurzfristig",
		 " Ausbau 10  nicht begonnen  Zoe Muster        1  kurzfristig–langfristig",
		 " Zug        Pilot                                kurzfristig",
		 " Übung      in Umsetzung    Bauamt            3  langfristig",
		 " Ausbau 9   zurückgestellt  Anna Berg",
	 }},
	{"title:9,class,money,posts,origin",
	 84,
	 LANG_DE,
	 {
		 " Maßnahme   Kosten      Mittel 2023  VZÄ 2023  Herkunft",
		 "▸apfel      €€€                          2,00  Anfrage eines Amtes",
		 " Ausbau 10  €                                  Idee aus der Belegschaft",
		 " Zug        €       bis 1 000 000 €            Strategie",
		 " Übung      €€€        bis 50 000 €      0,50  Anfrage eines Amtes",
		 " Ausbau 9                bis 7000 €      0,25  Strategie",
	 }},
	{"title:9,criteria,score,rank",
	 84,
	 LANG_DE,
	 {
		 " Maßnahme   Nutzen  Aufwand     ▼Punkte  Rang",
		 "            60 %    40 %",
		 "▸apfel      hoch    mittel         2,60   1",
		 " Ausbau 10  mittel  niedrig        2,40   2",
		 " Zug        hoch    –        ~2,20–3,00   3=",
		 " Übung      hoch    hoch           2,20   3=",
		 " Ausbau 9   niedrig niedrig        1,80   5",
	 }},
};

static void every_column_tells_its_value_as_wide_as_it_needs(void **state)
{
	(void)state;
	struct rig r;
	five_open(&r);
	for (size_t i = 0; i < sizeof chosen / sizeof chosen[0]; i++)
		looks(&r, &chosen[i]);
	rig_close(&r);
}

// What is hidden says so in its column; what nobody has stated is as empty as before.
static void columns_say_what_they_hide(void **state)
{
	(void)state;
	static const struct page hidden = {"title:9,class,money,posts,origin",
									   84,
									   LANG_DE,
									   {
										   " Maßnahme   Kosten       Mittel 2023  VZÄ 2023  Herkunft",
										   "▸apfel      vertraulich                   2,00  Anfrage eines Amtes",
										   " Ausbau 10  vertraulich                         Idee aus der Belegschaft",
										   " Zug        vertraulich  vertraulich            Strategie",
										   " Übung      vertraulich  vertraulich      0,50  Anfrage eines Amtes",
										   " Ausbau 9                vertraulich      0,25  Strategie",
									   }};
	struct rig r;
	five_open(&r);
	r.look.privacy = PRIVACY_CONFIDENTIAL;
	looks(&r, &hidden);
	rig_close(&r);
}

static const struct page usual[] = {
	{"",
	 36,
	 LANG_EN,
	 {
		 " Rank No.  Measure         ▼Score",
		 "▸ 1     7  apfel             2.60",
		 "  2    10  Ausbau 10         2.40",
		 "  3=    1  Zug         ~2.20–3.00",
		 "  3=    2  Übung             2.20",
		 "  5    K3  Ausbau 9          1.80",
	 }},
	{"",
	 48,
	 LANG_EN,
	 {
		 " Rank No.  Measure     Field             ▼Score",
		 "▸ 1     7  apfel       Bürgerdienste       2.60",
		 "  2    10  Ausbau 10   Bürgerdienste       2.40",
		 "  3=    1  Zug         Netz               ~2.20",
		 "  3=    2  Übung       Netz                2.20",
		 "  5    K3  Ausbau 9                        1.80",
	 }},
	{"",
	 56,
	 LANG_EN,
	 {
		 " Rank No.  Measure                   Nutzen ▸    ▼Score",
		 "                                     60%",
		 "▸ 1     7  apfel                     hoch          2.60",
		 "  2    10  Ausbau 10                 mittel        2.40",
		 "  3=    1  Zug                       hoch         ~2.20",
		 "  3=    2  Übung                     hoch          2.20",
		 "  5    K3  Ausbau 9                  niedrig       1.80",
	 }},
	{"",
	 64,
	 LANG_EN,
	 {
		 " Rank No.  Measure                   Field       Nutzen ▸▼Score",
		 "                                                 60%",
		 "▸ 1     7  apfel                     Bürger-     hoch      2.60",
		 "  2    10  Ausbau 10                 Bürger-     mittel    2.40",
		 "  3=    1  Zug                       Netz        hoch     ~2.20",
		 "  3=    2  Übung                     Netz        hoch      2.20",
		 "  5    K3  Ausbau 9                              niedrig   1.80",
	 }},
	{"",
	 72,
	 LANG_EN,
	 {
		 " Rank No.  Measure             Field          Nutzen  Aufwand    ▼Score",
		 "                                              60%     40%",
		 "▸ 1     7  apfel               Bürgerdienste  hoch    mittel       2.60",
		 "  2    10  Ausbau 10           Bürgerdienste  mittel  niedrig      2.40",
		 "  3=    1  Zug                 Netz           hoch    –           ~2.20",
		 "  3=    2  Übung               Netz           hoch    hoch         2.20",
		 "  5    K3  Ausbau 9                           niedrig niedrig      1.80",
	 }},
	{"",
	 80,
	 LANG_EN,
	 {
		 " Rank No.  Measure             Field          Nutzen  Aufwand      ▼Score",
		 "                                              60%     40%",
		 "▸ 1     7  apfel               Bürgerdienste  hoch    mittel         2.60",
		 "  2    10  Ausbau 10           Bürgerdienste  mittel  niedrig        2.40",
		 "  3=    1  Zug                 Netz           hoch    –        ~2.20–3.00",
		 "  3=    2  Übung               Netz           hoch    hoch           2.20",
		 "  5    K3  Ausbau 9                           niedrig niedrig        1.80",
	 }},
	{"",
	 110,
	 LANG_EN,
	 {
		 " Rank No.  Measure                 Field          Stage         Nutzen   Aufwand       ▼Score",
		 "                                                                60%      40%",
		 "▸ 1     7  apfel                   Bürgerdienste  done          hoch     mittel          2.60",
		 "  2    10  Ausbau 10               Bürgerdienste  not started   mittel   niedrig         2.40",
		 "  3=    1  Zug                     Netz           pilot         hoch     –         ~2.20–3.00",
		 "  3=    2  Übung                   Netz           running       hoch     hoch            2.20",
		 "  5    K3  Ausbau 9                               deferred      niedrig  niedrig         1.80",
	 }},
	{"",
	 140,
	 LANG_EN,
	 {
		 " Rank No.  Measure                 Field          Stage         Nutzen   Aufwand       ▼Score  │ 7 apfel",
		 "                                                                60%      40%                   │ "
		 "Bürgerdienste",
		 "▸ 1     7  apfel                   Bürgerdienste  done          hoch     mittel          2.60  │ kurzfristig",
		 "  2    10  Ausbau 10               Bürgerdienste  not started   mittel   niedrig         2.40  │",
		 "  3=    1  Zug                     Netz           pilot         hoch     –         ~2.20–3.00  │ Rating",
		 "  3=    2  Übung                   Netz           running       hoch     hoch            2.20  │ Nutzen      "
		 "        hoch            3 × 60%",
		 "  5    K3  Ausbau 9                               deferred      niedrig  niedrig         1.80  │ Aufwand     "
		 "        mittel          2 × 40%",
		 "                                                                                               │ Rank 1 of 5 "
		 "                           2.60",
		 "                                                                                               │ Serves the "
		 "goals",
		 "                                                                                               │ B1 Anträge",
		 "                                                                                               │",
	 }},
	{"",
	 200,
	 LANG_EN,
	 {
		 " Rank No.  Measure                 Field          Stage         Prio.  Horizon                  Nutzen   "
		 "Aufwand       ▼Score  │ 7 apfel",
		 "                                                                                                60%      40% "
		 " "
		 "                 │ Bürgerdienste",
		 "▸ 1     7  apfel                   Bürgerdienste  done              2  kurzfristig              hoch     "
		 "mittel          2.60  │ kurzfristig",
		 "  2    10  Ausbau 10               Bürgerdienste  not started       1  kurzfristig–langfristig  mittel   "
		 "niedrig         2.40  │",
		 "  3=    1  Zug                     Netz           pilot                kurzfristig              hoch     –   "
		 " "
		 "     ~2.20–3.00  │ Rating",
		 "  3=    2  Übung                   Netz           running           3  langfristig              hoch     "
		 "hoch "
		 "           2.20  │ Nutzen                       hoch                       3 × 60%",
		 "  5    K3  Ausbau 9                               deferred                                      niedrig  "
		 "niedrig         1.80  │ Aufwand                      mittel                     2 × 40%",
		 "                                                                                                             "
		 " "
		 "                 │ Rank 1 of 5                                                2.60",
		 "                                                                                                             "
		 " "
		 "                 │ Serves the goals",
		 "                                                                                                             "
		 " "
		 "                 │ B1 Anträge",
		 "                                                                                                             "
		 " "
		 "                 │",
	 }},
};

static void the_usual_columns_use_the_room_there_is(void **state)
{
	(void)state;
	struct rig r;
	five_open(&r);
	for (size_t i = 0; i < sizeof usual / sizeof usual[0]; i++)
		looks(&r, &usual[i]);
	rig_close(&r);
}

// ---- the chooser -----------------------------------------------------------------------------------------------------

static enum answer presses(void *panel, struct rig *r, const char *key)
{
	struct str message = {0};
	str_clear(&r->command);
	enum answer a = press(&overlay_columns, panel, &r->look, key, &r->command, &message);
	str_free(&message);
	return a;
}

// Also of what is empty here: + and - begin at what its content needs, or its head.
static void every_column_can_be_made_wider(void **state)
{
	(void)state;
	static const struct {
		const char *name;
		int w; // one more than it needs
	} wider[] = {
		{"rank", 5},       {"code", 4},    {"title", 10},      {"field", 14},   {"goal", 13},
		{"selection", 10}, {"stage", 12},  {"department", 13}, {"priority", 6}, {"horizon", 24},
		{"class", 6},      {"money", 18},  {"posts", 11},      {"origin", 24},  {"criteria", 4},
		{"nutzen", 8},     {"aufwand", 8}, {"score", 11},      {"stable", 7},   {"then", 9},
	};
	struct rig r;
	five_open(&r);
	r.look.columns = "code";
	void *panel = columns_panel_new(&r.look);
	for (size_t i = 0; i < sizeof wider / sizeof wider[0]; i++) {
		char wanted[64];
		bool found = false;
		presses(panel, &r, "Home");
		for (int k = 0; k < 20 && !found; k++) {
			assert_int_equal(presses(panel, &r, "s"), ANSWER_COMMAND);
			(void)snprintf(wanted, sizeof wanted, "sort %s", wider[i].name);
			found = strcmp(str_text(&r.command), wanted) == 0;
			if (!found)
				presses(panel, &r, "j");
		}
		assert_true(found);
		assert_int_equal(presses(panel, &r, "+"), ANSWER_COMMAND);
		(void)snprintf(wanted, sizeof wanted, "%s:%d", wider[i].name, wider[i].w);
		if (!strstr(str_text(&r.command), wanted))
			fail_msg("%s is not in: %s", wanted, str_text(&r.command));
		presses(panel, &r, "0"); // as usual
	}
	overlay_columns.destroy(panel);
	rig_close(&r);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_column_tells_its_value_as_wide_as_it_needs),
		cmocka_unit_test(columns_say_what_they_hide),
		cmocka_unit_test(the_usual_columns_use_the_room_there_is),
		cmocka_unit_test(every_column_can_be_made_wider),
	};
	return cmocka_run_group_tests_name("cells and widths of the list", tests, NULL, NULL);
}
