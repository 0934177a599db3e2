// SPDX-License-Identifier: EUPL-1.2
// Chosen columns where not all of them fit: what shrinks, what goes and what stays; the panel where there is room; and
// the colours of fields.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "five.h"
#include "say/weigh.h"
#include "ui/kit/field_mark.h"

static void arrange(struct rig *r, const char *columns)
{
	r->look.columns = columns;
	rig_sync(r);
}

#define LINES(a) a, (int)(sizeof(a) / sizeof(a)[0])

static void rows_are(struct rig *r, int w, int h, const char *const *rows, int n)
{
	rig_draw(r, w, h);
	for (int y = 0; y < n; y++)
		if (strcmp(rig_row(r, y), rows[y]) != 0)
			fail_msg("line %d at %d × %d:\n%s\nnot\n%s", y, w, h, rig_row(r, y), rows[y]);
}

// Head and a row of an arrangement at a width: the first row, or with the cursor on a criterion the third.
static const struct {
	const char *columns;
	int w, right; // criteria that the cursor has gone to the right
	const char *head, *row;
} narrow[] = {
	{"rank,code,title,field,goal,stage,nutzen,aufwand,score", 36, 0, " Rank No.  Measure        ▼Score▸",
	 "▸ 1     7  apfel            2.60"},
	{"rank,code,title,field,goal,stage,nutzen,aufwand,score", 44, 0, " Rank No.  Measure        ▼Score▸",
	 "▸ 1     7  apfel            2.60"},
	{"rank,code,title,field,goal,stage,nutzen,aufwand,score", 52, 0, " Rank No.  Measure    Field             ▼Score▸",
	 "▸ 1     7  apfel      Bürgerdiens-        2.60"},
	{"rank,code,title,field,goal,stage,nutzen,aufwand,score", 60, 0,
	 " Rank No.  Measure    Field         Goal            ▼Score▸",
	 "▸ 1     7  apfel      Bürgerdiens-  B1 Anträge        2.60"},
	{"rank,code,title,field,goal,stage,nutzen,aufwand,score", 70, 0,
	 " Rank No.  Measure    Field         Goal        Nutzen ▸     ▼Score",
	 "▸ 1     7  apfel      Bürgerdiens-  B1 Anträge  hoch           2.60"},
	{"rank,code,title,field,goal,stage,nutzen,aufwand,score", 80, 0,
	 " Rank No.  Measure    Field         Goal        Nutzen  Aufwand▸     ▼Score",
	 "▸ 1     7  apfel      Bürgerdiens-  B1 Anträge  hoch    mittel         2.60"},
	{"rank,code,title,field,goal,stage,nutzen,aufwand,score", 100, 0,
	 " Rank No.  Measure    Field          Goal          Stage        Nutzen  Aufwand      ▼Score",
	 "▸ 1     7  apfel      Bürgerdienste  B1 Anträge    done         hoch    mittel         2.60"},
	{"rank,code,title,field,goal,stage,nutzen,aufwand,score", 120, 0,
	 " Rank No.  Measure    Field          Goal          Stage        Nutzen   Aufwand      ▼Score",
	 "▸ 1     7  apfel      Bürgerdienste  B1 Anträge    done         hoch     mittel         2.60"},
	{"rank,code,title,field,goal,stage,nutzen,aufwand,score", 36, 2, " Rank No.  Measure    Aufwand▸Score",
	 "  3=    1  Zug        –           …"},
	{"rank,code,title,field,goal,stage,nutzen,aufwand,score", 60, 2,
	 " Rank No.  Measure    Field         Aufwand▸     ▼Score",
	 "  3=    1  Zug        Netz          –        ~2.20–3.00"},
	{"title:30,field:20,score:9", 36, 0, " Measure                     ▼Score▸", "▸apfel                         2.60"},
	{"title:30,field:20,score:9", 44, 0, " Measure                            ▼Score▸",
	 "▸apfel                                2.60"},
	{"title:30,field:20,score:9", 70, 0, " Measure                         Field                    ▼Score",
	 "▸apfel                           Bürgerdienste              2.60"},
	{"criteria,title,score", 36, 0, " Nutzen ▸ Measure        ▼Score", "▸hoch     apfel            2.60"},
	{"criteria,title,score", 44, 0, " Nutzen  Aufwand  Measure        ▼Score",
	 "▸hoch    mittel   apfel            2.60"},
	{"title,aufwand,criteria,department", 36, 0, " Measure    Aufwand Nutzen ▸", "▸apfel      mittel  hoch"},
	{"title,aufwand,criteria,department", 44, 0, " Measure    Aufwand Nutzen   Department",
	 "▸apfel      mittel  hoch     Hauptamt"},
};

// First they shrink as far as they can be read, then those of wide screens go, then the others from the right; number,
// title, rank and score stay, and the criterion under the cursor.
static void what_does_not_fit_shrinks_and_goes(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof narrow / sizeof narrow[0]; i++) {
		struct rig r;
		five_open(&r);
		arrange(&r, narrow[i].columns);
		for (int k = 0; k < narrow[i].right; k++)
			rig_act(&r, "cursor right");
		rig_draw(&r, narrow[i].w, 6);
		const char *row = rig_row(&r, narrow[i].right ? 4 : 2);
		if (strcmp(rig_row(&r, 0), narrow[i].head) != 0 || strcmp(row, narrow[i].row) != 0)
			fail_msg("%s at %d:\n%s\n%s", narrow[i].columns, narrow[i].w, rig_row(&r, 0), row);
		rig_close(&r);
	}
}

// A title gives up to a third of its good width before a column goes.
static void titles_shrink_before_columns_go(void **state)
{
	(void)state;
	static const struct {
		int w;
		const char *row;
	} rows[] = {
		{47, "▸Ein Titel von dreißig Zeichen!  Bürgerdienste"}, {46, "▸Ein Titel von dreißig Zeiche…  Bürgerdienste"},
		{44, "▸Ein Titel von dreißig Zeic…  Bürgerdienste"},    {38, "▸Ein Titel von dreißig…  Bürgerdiens-"},
		{37, "▸Ein Titel von dreißi…  Bürgerdiens-"},           {30, "▸Ein Titel von dreißig Zeich…"},
	};
	struct rig r;
	struct plan *p = five_plan();
	p->measure[FIVE_7].title = "Ein Titel von dreißig Zeichen!";
	rig_open(&r, &pane_measures, p, FIXTURE_TODAY);
	arrange(&r, "title,field");
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		rig_draw(&r, rows[i].w, 6);
		assert_string_equal(rig_row(&r, 2), rows[i].row);
	}
	rig_close(&r);
}

// What is asked now has a column, where nobody has put it elsewhere.
static void an_answer_has_its_column(void **state)
{
	(void)state;
	static const char *const behind[] = {
		" Measure        ▼Score  Stable",
		" ▼ 3 more ──────────────────────────────────",
		"▸apfel            2.60       …",
		" Ausbau 10        2.40       …",
	};
	static const char *const before[] = {
		" Stable  Measure        ▼Score",
		"──────── ▼ 3 more ──────────────────────────",
		"▸     …  apfel            2.60",
		"      …  Ausbau 10        2.40",
	};
	static const char *const usual[] = {
		" Rank No.  Measure                   Nutzen ▸ Stable ▼Score",
		"────────── ▼ 3 more ────────────────────────────────────────",
		"▸ 1     7  apfel                     hoch          …   2.60",
		"  2    10  Ausbau 10                 mittel        …   2.40",
	};
	static const struct stable begun = {.running = true};
	struct rig r;
	five_open(&r);
	r.look.stable = &begun;
	arrange(&r, "title,score");
	rows_are(&r, 44, 4, LINES(behind));
	arrange(&r, "stable,title,score");
	rows_are(&r, 44, 4, LINES(before));
	arrange(&r, "");
	rows_are(&r, 60, 4, LINES(usual));
	rig_close(&r);
}

// A width that somebody gave to a figure is made anew for another year; a score takes no more than it needs.
static void columns_are_as_wide_as_what_stands_in_them_now(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = five_plan();
	five_money(p, 1, 2024, 123456789);
	struct rating *rating = fixture_add(p, T_rating); // now all are rated
	rating->measure = FIVE_M1 + 1;
	rating->criterion = 2;
	rating->level = 6;
	rig_open(&r, &pane_measures, p, FIXTURE_TODAY);
	p->generation = 2;
	arrange(&r, "title:9,money,score,code");
	rig_draw(&r, 50, 9);
	assert_string_equal(rig_row(&r, 0), " Measure           Euros 2023▼Score No.");
	assert_string_equal(rig_row(&r, 2), "▸apfel                         2.60   7");
	r.look.figures_year = 2024;
	r.pane->sync(r.state, &r.look);
	rig_draw(&r, 50, 9);
	assert_string_equal(rig_row(&r, 0), " Measure             Euros 2024▼Score No.");
	assert_string_equal(rig_row(&r, 5), " Übung      up to 123,456,789 €  2.20   2");
	rig_close(&r);
}

// A share of an amount over several years, and posts of which only some have dates, are no whole figures.
static void what_is_no_whole_figure_has_its_sign(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = five_plan();
	struct budget_line *b = &p->budget_line[0];
	b->year_to = 2025; // three years now
	b->most = 50001;
	struct fte_need *undated = five_posts(p, FIVE_M2 + 1, 1000);
	undated->start = undated->end = DAY_NONE;
	rig_open(&r, &pane_measures, p, FIXTURE_TODAY);
	p->generation = 2;
	arrange(&r, "code,title:9,money,posts");
	rig_draw(&r, 60, 9);
	assert_string_equal(rig_row(&r, 0), "No.  Measure           Euros 2023  Posts 2023");
	assert_string_equal(rig_row(&r, 5), "  2  Übung       ÷ up to 16,667 €      ≥ 0.50"); // 50 001 € in three years
	assert_string_equal(rig_row(&r, 6), " K3  Ausbau 9        up to 7000 €        0.25");
	assert_true(r.pane->select(r.state, &r.look, T_measure, FIVE_M2 + 1));
	rig_describe(&r);
	assert_ptr_equal(strstr(str_text(&r.second), "÷ in shares · "), str_text(&r.second));
	assert_true(r.pane->select(r.state, &r.look, T_measure, FIVE_K3 + 1));
	rig_describe(&r);
	assert_null(strstr(str_text(&r.second), "in shares"));
	r.look.privacy = PRIVACY_CONFIDENTIAL;
	assert_true(r.pane->select(r.state, &r.look, T_measure, FIVE_M2 + 1));
	rig_draw(&r, 60, 9);
	rig_describe(&r);
	assert_false(rig_has(&r, "÷"));
	assert_null(strstr(str_text(&r.second), "in shares"));
	rig_close(&r);
}

static void an_empty_usual_column_takes_no_room(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = five_plan();
	for (int i = 0; i < FIVE_N; i++)
		p->measure[i].priority = NONE32;
	rig_open(&r, &pane_measures, p, FIXTURE_TODAY);
	rig_draw(&r, 200, 9);
	assert_string_equal(
		rig_row(&r, 0),
		" Rank No.  Measure                 Field          Stage         Horizon                  Nutzen   Aufwand"
		"       ▼Score  │ 7 apfel");
	for (int i = 0; i < FIVE_N; i++)
		p->measure[i].horizon_from = NONE32;
	p->generation++;
	rig_sync(&r);
	rig_draw(&r, 200, 9);
	assert_string_equal(
		rig_row(&r, 0),
		" Rank No.  Measure                 Field          Stage         Nutzen   Aufwand       ▼Score  │ 7 apfel");
	rig_close(&r);
}

static void the_panel_tells_the_group_or_the_measure(void **state)
{
	(void)state;
	static const char *const group[] = {
		"No.  Measure    │ N1 Glasfaser",
		"─────────────── │ 1 measure · 2023: 0.50 posts · up to 50,000 €",
		"▸N1 Glasfaser   │",
		"  2  Übung      │",
		" B1 Anträge  2… │",
		"  7  apfel      │",
		"  1  Zug        │",
		" X Übrig  1 me… │",
		" 10  Ausbau 10  │",
		" without a go…  │",
		" K3  Ausbau 9   │",
		"                │",
		"                │",
		"                │",
	};
	static const char *const measure[] = {
		"No.  Measure    │ 2 Übung",
		"─────────────── │ Netz",
		" N1 Glasfaser   │ selected · running",
		"▸ 2  Übung      │ langfristig",
		" B1 Anträge  2… │",
		"  7  apfel      │ Rating",
		"  1  Zug        │ Nutzen                       hoch                       3 × 60%",
		" X Übrig  1 me… │ Aufwand                      hoch                       1 × 40%",
		" 10  Ausbau 10  │ Rank 3= of 5                                               2.20",
		" without a go…  │",
		" K3  Ausbau 9   │ Serves the goals",
		"                │ B2 Termine",
		"                │ N1 Glasfaser",
		"                │",
	};
	struct rig r;
	five_open(&r);
	arrange(&r, "code,title");
	rig_act(&r, "group goal");
	rig_act(&r, "cursor first");
	rows_are(&r, 90, 14, LINES(group));
	rig_act(&r, "cursor down");
	rows_are(&r, 90, 14, LINES(measure));
	rig_act(&r, "group off");
	rig_draw(&r, 55, 14); // forty cells are left
	assert_string_equal(rig_row(&r, 0), "No.  Measure    │ 2 Übung");
	rig_draw(&r, 54, 14);
	assert_string_equal(rig_row(&r, 0), "No.  Measure");
	rig_close(&r);
}

// Where there is room, the parts that all measures have begin in one row for all: going down, nothing jumps.
static void parts_of_the_panel_stand_still(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = five_plan();
	p->measure[FIVE_K3].note = "Nur intern.";
	rig_open(&r, &pane_measures, p, FIXTURE_TODAY);
	arrange(&r, "code,title");
	for (size_t i = 0; i < p->measure_n; i++) {
		assert_true(r.pane->select(r.state, &r.look, T_measure, p->measure[i].id));
		rig_draw(&r, 90, 30);
		assert_non_null(strstr(rig_row(&r, 6), "│ Rating"));
		assert_non_null(strstr(rig_row(&r, 9), "│ Rank "));
		if (p->measure[i].responsible[0])
			assert_non_null(strstr(rig_row(&r, 15), "│ In charge"));
	}
	rig_close(&r);
}

// Who is in charge, and a note, as far as they may be seen; how the score came about only where there are weights.
static void the_panel_keeps_secrets(void **state)
{
	(void)state;
	static const char *const open[] = {
		"No.  Measure    │ K3 Ausbau 9",
		"─────────────── │ deferred · required by law",
		"  7  apfel      │",
		"  1  Zug        │ Rating",
		"  2  Übung      │ Nutzen             niedrig         1 × 60%",
		" 10  Ausbau 10  │ Aufwand            niedrig", // of no weight
		"▸K3  Ausbau 9   │ Rank 5 of 5                           1.00",
		"                │",
		"                │ In charge",
		"                │ Anna Berg",
		"                │",
		"                │ Note",
		"                │ Nur intern.",
	};
	struct rig r;
	struct plan *p = five_plan();
	p->measure[FIVE_K3].note = "Nur intern.";
	p->measure[FIVE_K3].mandatory = yes_no_YES;
	p->criterion[1].weight = NONE32;
	rig_open(&r, &pane_measures, p, FIXTURE_TODAY);
	arrange(&r, "code,title");
	assert_true(r.pane->select(r.state, &r.look, T_measure, FIVE_K3 + 1));
	rows_are(&r, 60, 18, LINES(open));
	r.look.privacy = PRIVACY_CONFIDENTIAL;
	rows_are(&r, 60, 18, open, 9);
	assert_string_equal(rig_row(&r, 9), "                │ confidential");
	assert_string_equal(rig_row(&r, 12), open[12]);
	r.look.privacy = PRIVACY_PUBLIC;
	rows_are(&r, 60, 18, open, 9);
	assert_string_equal(rig_row(&r, 9), "                │ confidential");
	assert_string_equal(rig_row(&r, 11), "                │");
	rig_close(&r);
}

// ---- colours of fields -----------------------------------------------------------------------------------------------

// A field without a colour of its own gets the one of its place among those of its kind; the ninth the first again.
static void fields_have_the_colour_of_their_place(void **state)
{
	(void)state;
	static const struct {
		int32_t kind, pos, colour;
		int role; // from ROLE_FIELD1 on
	} rows[] = {
		{field_kind_PILLAR, 1, NONE32, 0}, {field_kind_FIELD, 4, NONE32, 2}, {field_kind_FIELD, 1, NONE32, 0},
		{field_kind_PILLAR, 5, NONE32, 1}, {field_kind_FIELD, 3, NONE32, 1}, {field_kind_FIELD, 4, NONE32, 3},
		{field_kind_FIELD, 9, 7, 6},       {field_kind_FIELD, 10, 0, 5},     {field_kind_FIELD, 11, 9, 6},
		{field_kind_FIELD, 12, 8, 7},      {field_kind_FIELD, 13, 1, 0},     {field_kind_FIELD, 14, NONE32, 1},
	};
	struct plan *p = plan_new();
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct field *f = fixture_add(p, T_field);
		f->kind = rows[i].kind;
		f->pos = rows[i].pos;
		f->colour = rows[i].colour;
	}
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		if (field_role(p, &p->field[i]) != (enum role)(ROLE_FIELD1 + rows[i].role))
			fail_msg("row %zu: %d", i, (int)field_role(p, &p->field[i]) - ROLE_FIELD1);
	assert_int_equal(field_role(p, NULL), ROLE_HEADING);
	plan_free(p);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_does_not_fit_shrinks_and_goes),
		cmocka_unit_test(titles_shrink_before_columns_go),
		cmocka_unit_test(an_answer_has_its_column),
		cmocka_unit_test(columns_are_as_wide_as_what_stands_in_them_now),
		cmocka_unit_test(what_is_no_whole_figure_has_its_sign),
		cmocka_unit_test(an_empty_usual_column_takes_no_room),
		cmocka_unit_test(the_panel_tells_the_group_or_the_measure),
		cmocka_unit_test(parts_of_the_panel_stand_still),
		cmocka_unit_test(the_panel_keeps_secrets),
		cmocka_unit_test(fields_have_the_colour_of_their_place),
	};
	return cmocka_run_group_tests_name("narrow and wide lists", tests, NULL, NULL);
}
