// SPDX-License-Identifier: EUPL-1.2
// Rows of the roadmap in groups, folded and not; in other orders; external events below them.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>

#include "plan/belong.h"
#include "rig.h"
#include "say/weigh.h"
#include "ui/panes.h"

// Four measures of a year each, from 2020 on: fields 2, 1, 2 and none.
static struct plan *four(void)
{
	static const int32_t fields[] = {2, 1, 2, NONE32};
	static const char *const titles[] = {"Delta", "Beta", "Alpha", "Gamma"};
	struct plan *p = plan_new();
	for (int i = 1; i <= 2; i++) {
		struct field *f = fixture_add(p, T_field);
		f->title = i == 1 ? "Wege" : "Amt";
		f->pos = i;
	}
	for (int i = 0; i < 4; i++) {
		struct measure *m = fixture_add(p, T_measure);
		m->code = arena_printf(p->arena, "M%d", i + 1);
		m->title = titles[i];
		m->field = fields[i];
		struct phase *f = fixture_add(p, T_phase);
		f->measure = m->id;
		f->code = "1";
		f->title = "Aufbau";
		f->start = date_day(2020 + i, 1, 1);
		f->end = date_day(2020 + i, 12, 31);
	}
	plan_changed(p);
	return p;
}

static void open_at(struct rig *r, struct plan *p)
{
	rig_open(r, &pane_roadmap, p, fixture_day("2024-06-01"));
	rig_act(r, "cursor first");
	rig_draw(r, 100, 14);
}

// The labels of the rows, from the first on, as "Wege (1) | 2 Beta | …".
static const char *labels(struct rig *r)
{
	struct str *out = &r->first;
	str_clear(out);
	rig_draw(r, 100, 24);
	for (int y = 3; y < 22; y++) {
		const char *from = rig_row(r, y);
		char text[80];
		size_t n = 0;
		for (int cells = 0; from[n] && cells < 13; cells++) // the chart begins in the 14th
			do
				n++;
			while (((unsigned char)from[n] & 0xC0) == 0x80);
		snprintf(text, sizeof text, "%.*s", (int)n, from);
		from = text + (strncmp(text, "▸", 3) == 0 ? 3 : 0);
		from += strspn(from, " ");
		for (size_t end = strlen(text); end > 0 && text[end - 1] == ' '; end--)
			text[end - 1] = '\0';
		if (*from)
			str_addf(out, "%s%s", out->len ? " | " : "", from);
	}
	return str_text(out);
}

static const char *under_cursor(struct rig *r)
{
	struct str *out = &r->second, rest = {0};
	str_clear(out);
	r->pane->describe(r->state, &r->look, out, &rest);
	str_free(&rest);
	return str_text(out);
}

static void rows_stand_in_groups(void **state)
{
	(void)state;
	struct rig r;
	open_at(&r, four());
	assert_string_equal(labels(&r), "1 Delta | 2 Beta | 3 Alpha | 4 Gamma");
	assert_int_equal(rig_act(&r, "group field"), ANSWER_DONE);
	assert_string_equal(labels(&r), "Wege (1) | 2 Beta | Amt (2) | 1 Delta | 3 Alpha | without a fi | 4 Gamma");
	assert_int_equal(r.pane->picked(r.state, &r.look).id, 1); // the cursor stays on its phase
	assert_int_equal(rig_act(&r, "group planet"), ANSWER_REFUSED);
	assert_int_equal(rig_act(&r, "group"), ANSWER_DONE); // the next the plan has something for: by department
	assert_string_equal(labels(&r), "without a de | 1 Delta | 2 Beta | 3 Alpha | 4 Gamma");
	rig_act(&r, "group off");
	assert_string_equal(labels(&r), "1 Delta | 2 Beta | 3 Alpha | 4 Gamma");
	rig_close(&r);
}

static void a_folded_group_is_its_envelope(void **state)
{
	(void)state;
	struct rig r;
	open_at(&r, four());
	rig_act(&r, "group field");
	rig_act(&r, "cursor up"); // onto the heading of measure 1
	assert_string_equal(under_cursor(&r), "Amt · 2 measures");
	struct pick at = r.pane->picked(r.state, &r.look);
	assert_true(at.table == T_field && at.id == 2);
	assert_int_equal(rig_act(&r, "open"), ANSWER_DONE);
	assert_string_equal(labels(&r), "Wege (1) | 2 Beta | Amt (2) | without a fi | 4 Gamma");
	assert_string_equal(under_cursor(&r), "Amt · 2 measures · 1 Jan 2020–31 Dec 2022"); // of 1 and 3
	rig_draw(&r, 100, 24);
	int y = 3;
	while (!strstr(rig_row(&r, y), "Amt (2)"))
		y++;
	assert_non_null(strstr(rig_row(&r, y), "┣━━"));
	assert_non_null(strstr(rig_row(&r, y), "━━┫"));
	// What is looked for elsewhere is unfolded.
	assert_true(r.pane->select(r.state, &r.look, T_phase, 3));
	assert_string_equal(labels(&r), "Wege (1) | 2 Beta | Amt (2) | 1 Delta | 3 Alpha | without a fi | 4 Gamma");
	assert_int_equal(r.pane->picked(r.state, &r.look).id, 3);
	rig_close(&r);
}

// Left, right, a shift: nothing to hold on a heading.
static void a_heading_holds_no_bar(void **state)
{
	(void)state;
	static const char *const keys[] = {"cursor left", "cursor right 5", "cursor home", "cursor end", "zoom in", "fit"};
	struct rig r;
	open_at(&r, four());
	rig_act(&r, "group field");
	rig_act(&r, "cursor first");
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		assert_int_equal(rig_act(&r, keys[i]), ANSWER_DONE);
		rig_draw(&r, 100, 20);
		assert_string_equal(under_cursor(&r), "Wege · 1 measure");
	}
	assert_int_equal(rig_act(&r, "shift 1"), ANSWER_REFUSED);
	assert_int_equal(rig_act(&r, "grip"), ANSWER_DONE);
	rig_close(&r);
}

// Of the objectives it serves; of several the first team; else the team of its field.
static void a_measure_belongs_to_a_team(void **state)
{
	(void)state;
	struct plan *p = four();
	for (int i = 1; i <= 3; i++) {
		struct team *t = fixture_add(p, T_team);
		t->title = arena_printf(p->arena, "Team %d", i);
		t->pos = 4 - i; // the last one added stands first
		t->field = i == 1 ? 2 : NONE32;
	}
	for (int i = 1; i <= 2; i++) {
		struct objective *o = fixture_add(p, T_objective);
		o->team = i + 1;
		struct contribution *c = fixture_add(p, T_contribution);
		c->measure = 1;
		c->objective = i == 1 ? o->id : NONE32;
		c->key_result = i == 1 ? NONE32 : 1;
	}
	struct key_result *kr = fixture_add(p, T_key_result);
	kr->objective = 2;
	plan_changed(p);
	assert_string_equal(belong_team(p, &p->measure[0])->title, "Team 3"); // serves those of 2 and 3
	assert_null(belong_team(p, &p->measure[1]));                          // its field has none
	assert_string_equal(belong_team(p, &p->measure[2])->title, "Team 1"); // serves none, its field has one
	assert_null(belong_team(p, &p->measure[3]));
	struct rig r;
	open_at(&r, p);
	rig_act(&r, "group team");
	assert_string_equal(labels(&r), "Team 3 (1) | 1 Delta | Team 1 (1) | 3 Alpha | without a te | 2 Beta | 4 Gamma");
	rig_close(&r);
}

static void departments_may_be_words(void **state)
{
	(void)state;
	struct plan *p = four();
	struct unit *u = fixture_add(p, T_unit);
	u->title = "Bauamt";
	struct measure_unit *mu = fixture_add(p, T_measure_unit);
	mu->measure = 4;
	mu->unit = u->id;
	mu->role = unit_role_LEAD;
	p->measure[0].responsible = p->measure[2].responsible = "Kreisarchiv";
	plan_changed(p);
	struct rig r;
	open_at(&r, p);
	rig_act(&r, "group department");
	assert_string_equal(labels(&r), "Bauamt (1) | 4 Gamma | Kreisarchiv | 1 Delta | 3 Alpha | without a de | 2 Beta");
	rig_act(&r, "group state");
	assert_string_equal(labels(&r), "not started | 1 Delta | 2 Beta | 3 Alpha | 4 Gamma");
	rig_close(&r);
}

static void rows_are_sorted(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = four();
	p->phase[1].end = DAY_NONE;               // of 2
	p->phase[2].end = date_day(2029, 12, 31); // of 3
	p->phase[3].start = date_day(2019, 1, 1); // of 4
	plan_changed(p);
	open_at(&r, p);
	static const struct {
		const char *how, *rows;
	} orders[] = {
		{"sort title", "3 Alpha | 2 Beta | 1 Delta | 4 Gamma"},
		{"reverse", "4 Gamma | 1 Delta | 2 Beta | 3 Alpha"},
		{"sort start", "4 Gamma | 1 Delta | 2 Beta | 3 Alpha"},
		{"sort -start", "3 Alpha | 2 Beta | 1 Delta | 4 Gamma"},
		{"sort end", "1 Delta | 4 Gamma | 3 Alpha | 2 Beta"}, // unknown: at the end either way
		{"sort -end", "3 Alpha | 4 Gamma | 1 Delta | 2 Beta"},
		{"sort field,title", "2 Beta | 3 Alpha | 1 Delta | 4 Gamma"},
		{"sort -code", "4 Gamma | 3 Alpha | 2 Beta | 1 Delta"},
		{"sort", "3 Alpha | 2 Beta | 1 Delta | 4 Gamma"}, // the one after: title
		{"sort code", "1 Delta | 2 Beta | 3 Alpha | 4 Gamma"},
	};
	for (size_t i = 0; i < sizeof orders / sizeof orders[0]; i++) {
		assert_int_equal(rig_act(&r, orders[i].how), ANSWER_DONE);
		assert_string_equal(labels(&r), orders[i].rows);
	}
	assert_int_equal(rig_act(&r, "sort colour"), ANSWER_REFUSED);
	assert_int_equal(rig_act(&r, "sort slip"), ANSWER_REFUSED); // beside which time?
	assert_string_equal(labels(&r), "1 Delta | 2 Beta | 3 Alpha | 4 Gamma");
	// Within groups the order stays.
	rig_act(&r, "sort -title");
	rig_act(&r, "group field");
	assert_string_equal(labels(&r), "Wege (1) | 2 Beta | Amt (2) | 1 Delta | 3 Alpha | without a fi | 4 Gamma");
	rig_close(&r);
}

// What has become latest comes first; what is new has no slip.
static void rows_are_sorted_by_slip(void **state)
{
	(void)state;
	struct rig r;
	struct plan *then = four(), *now = four();
	now->phase[1].end += 10; // of 2
	now->phase[2].end += 99; // of 3
	then->phase_n = 3;       // 4 had no bar
	plan_changed(then);
	plan_changed(now);
	open_at(&r, now);
	struct compared compared = {.name = "2024", .plan = then};
	r.look.compared = &compared;
	rig_sync(&r);
	assert_int_equal(rig_act(&r, "sort slip"), ANSWER_DONE);
	assert_string_equal(labels(&r), "3 Alpha | 2 Beta | 1 Delta | 4 Gamma");
	r.look.compared = NULL; // as if it had not been asked
	rig_sync(&r);
	assert_string_equal(labels(&r), "1 Delta | 2 Beta | 3 Alpha | 4 Gamma");
	rig_close(&r);
	plan_free(then);
}

static void external_events_have_rows(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = four();
	for (int i = 0; i < 3; i++) {
		struct external *x = fixture_add(p, T_external);
		x->code = arena_printf(p->arena, "X%d", i + 1);
		x->title = arena_printf(p->arena, "Gesetz %d", i + 1);
		x->party = "Bund";
		x->expected = i == 2 ? DAY_NONE : date_day(2022, 7, 1);
	}
	struct dependency *d = fixture_add(p, T_dependency);
	d->phase = 3;
	d->on_external = 1;
	plan_changed(p);
	open_at(&r, p);
	assert_string_equal(labels(&r), "1 Delta | 2 Beta | 3 Alpha | 4 Gamma | External ev…");
	rig_act(&r, "cursor last");
	int y = 3;
	rig_draw(&r, 100, 24);
	while (!strstr(rig_row(&r, y), "External"))
		y++;
	assert_non_null(strstr(rig_row(&r, y), "2"));               // two in a cell are counted
	assert_string_equal(under_cursor(&r), "3 external events"); // all that say a day are over
	r.look.today = date_day(2022, 7, 1);
	assert_string_equal(under_cursor(&r), "3 external events · next: Gesetz 1, 1 Jul 2022");
	r.look.today = date_day(2024, 6, 1);
	rig_act(&r, "open");
	assert_string_equal(labels(&r),
						"1 Delta | 2 Beta | 3 Alpha | 4 Gamma | External eve | Gesetz 1 | Gesetz 2 | Gesetz 3");
	rig_act(&r, "cursor down");
	assert_string_equal(under_cursor(&r), "Gesetz 1 · 1 Jul 2022 · 701 days ago · Bund");
	struct str first = {0}, second = {0};
	r.pane->describe(r.state, &r.look, &first, &second);
	assert_string_equal(str_text(&second), "for it waits: 3 Alpha, Aufbau [violated by 181 days]");
	str_free(&first);
	str_free(&second);
	assert_int_equal(rig_act(&r, "open"), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "sheet external X1");
	rig_draw(&r, 100, 24);
	assert_true(rig_has(&r, "◆ Bund"));
	assert_true(rig_has(&r, "day not known"));
	assert_true(r.pane->select(r.state, &r.look, T_external, 3));
	assert_string_equal(under_cursor(&r), "Gesetz 3 · its day is not known · Bund");
	rig_close(&r);
}

// As it was left: order, groups, folds, the heading under the cursor.
static void it_is_come_back_to(void **state)
{
	(void)state;
	struct rig r;
	struct str kept = {0};
	open_at(&r, four());
	rig_act(&r, "sort -title");
	rig_act(&r, "group field");
	rig_act(&r, "cursor first");
	rig_act(&r, "open");
	r.pane->remember(r.state, &r.look, &kept);
	rig_close(&r);
	open_at(&r, four());
	r.pane->recall(r.state, &r.look, str_text(&kept));
	assert_string_equal(labels(&r), "Wege (1) | Amt (2) | 1 Delta | 3 Alpha | without a fi | 4 Gamma");
	assert_string_equal(under_cursor(&r), "Wege · 1 measure · 1 Jan 2021–31 Dec 2021");
	str_free(&kept);
	rig_close(&r);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_stand_in_groups),     cmocka_unit_test(a_folded_group_is_its_envelope),
		cmocka_unit_test(a_heading_holds_no_bar),   cmocka_unit_test(a_measure_belongs_to_a_team),
		cmocka_unit_test(departments_may_be_words), cmocka_unit_test(rows_are_sorted),
		cmocka_unit_test(rows_are_sorted_by_slip),  cmocka_unit_test(external_events_have_rows),
		cmocka_unit_test(it_is_come_back_to),
	};
	return cmocka_run_group_tests_name("roadmap groups", tests, NULL, NULL);
}
