// SPDX-License-Identifier: EUPL-1.2
// A form asks in the order of the hand: what matters stands open, the rest is folded by theme and one key away; saved
// with another key, the form of the next one follows, which begins with what was said of this one.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "bench.h"
#include "desk.h"
#include "ui/form/form.h"
#include "ui/form/parts.h"

static void open_new(struct bench *b, enum table_id t)
{
	struct form_order o = {.table = t, .first = -1};
	i18n_set(LANG_EN);
	bench_plan(b, fixture_small());
	bench_open(b, &overlay_form, form_open(&b->look, &o));
}

static bool follows_by_itself(const struct table *t, int column)
{
	const char *name = t->columns[column].name;
	return strcmp(name, "pos") == 0 || strcmp(name, "note") == 0 || strcmp(name, "source") == 0 ||
		   column_is_precision(&t->columns[column]);
}

// Each column and each tie stands once in its form, and somebody has placed it.
static void every_field_is_placed_once(void **state)
{
	(void)state;
	for (int t = 0; t < TABLE_COUNT; t++)
		for (int idea = 0; idea < 2; idea++) {
			struct form_sequence s;
			struct tie tie;
			int ties = 0, times[64] = {0}, levels = 0;
			form_sequence(&s, (enum table_id)t, idea);
			while (tie_of((enum table_id)t, ties, &tie)) {
				if (!form_sequence_names((enum table_id)t, schema[tie.rows].object))
					fail_msg("%s: %s has no place", schema[t].name, schema[tie.rows].object);
				ties++;
			}
			assert_true(schema[t].column_count <= 50);
			for (int i = 0; i < s.n; i++)
				if (s.at[i].column == FORM_LEVELS)
					levels++;
				else
					times[s.at[i].column < 0 ? 50 + FORM_TIE(s.at[i].column) : s.at[i].column]++;
			assert_int_equal(levels, t == T_criterion ? 1 : 0);
			for (int i = 0; i < schema[t].column_count; i++) {
				bool moved =
					strcmp(schema[t].columns[i].name, "pos") == 0 || column_is_precision(&schema[t].columns[i]);
				if (times[i] != 1 && !(moved && times[i] == 0))
					fail_msg("%s.%s stands %d times", schema[t].name, schema[t].columns[i].name, times[i]);
				if (!follows_by_itself(&schema[t], i) &&
					!form_sequence_names((enum table_id)t, schema[t].columns[i].name))
					fail_msg("%s.%s has no place", schema[t].name, schema[t].columns[i].name);
			}
			for (int i = 0; i < ties; i++)
				assert_int_equal(times[50 + i], 1);
			assert_true(s.start != -1);
			for (int i = 0; i < s.n && s.at[i].column != s.start; i++) // before it only what is its owner, or a day
				assert_int_equal(s.at[i].theme, 0);
		}
}

static void a_measure_asks_title_field_goal_and_who(void **state)
{
	(void)state;
	static const char *const screen[] = {
		"┌─ New: measure ───────────────────────────────────────────────────────────────┐",
		"│ ▸ Title                                                                      │",
		"│                     name of the measure                                      │",
		"│   Field             –                                                        │",
		"│   Goals served      –                                                        │",
		"│   Responsible       –                                                        │",
		"│                                                                              │",
		"│                     [ Save ]  Ctrl-S saves from anywhere                     │",
		"│                                                                              │",
		"│   + Kind and state  code M11                                                 │",
		"│   + Intake          origin, person asking, asked by, asked on, feedback +1   │",
		"│   + Horizon and cost  horizon from, horizon to, cost class                   │",
		"│   + Latest day      latest day, set by, reference                            │",
		"│   + Texts           note, source                                             │",
	};
	struct bench b;
	open_new(&b, T_measure);
	bench_lines(&b, 80, 19, 0, screen, (int)(sizeof screen / sizeof screen[0]));
	bench_type(&b, "Neu");
	bench_press(&b, "Enter Enter Enter Enter Enter"); // the fifth one saves
	assert_int_equal(b.answer, ANSWER_FINISH);
	assert_string_equal(str_text(&b.command), "measure add title=Neu kind=measure selection=open stage=none "
											  "mandatory=no origin=strategy latest_reason=none");
	bench_close(&b);
}

static void one_key_opens_what_is_folded(void **state)
{
	(void)state;
	struct bench b;
	open_new(&b, T_measure);
	assert_null(strstr(bench_screen(&b, 80, 40), "Required by law"));
	bench_press(&b, "F4");
	bench_shows(&b, 80, 40, "Required by law");
	bench_shows(&b, 80, 40, "Cost class");
	bench_shows(&b, 80, 40, "Source");
	bench_press(&b, "F4");
	assert_null(strstr(bench_screen(&b, 80, 40), "Required by law"));
	bench_press(&b, "C-End Down Down Enter"); // the second heading: its first field is under the cursor
	bench_shows(&b, 80, 40, "▸ Origin");
	assert_null(strstr(bench_screen(&b, 80, 40), "Required by law"));
	bench_type(&b, "law");
	bench_press(&b, "Enter Up Up");
	bench_describe(&b);
	assert_string_equal(str_text(&b.first), "Intake (6 fields): origin law");
	bench_press(&b, "Left"); // folds it again, and tells what lies there
	bench_shows(&b, 80, 40, "▸ + Intake          origin law");
	bench_press(&b, "F4 Up F4"); // all open, then away: the cursor stays on a line that is seen
	bench_shows(&b, 80, 40, "▸ + Kind and state");
	bench_close(&b);
}

// What has a fault is shown, wherever it is folded; what several rows have in common is never folded.
static void a_fault_is_unfolded(void **state)
{
	(void)state;
	struct bench b;
	open_new(&b, T_measure);
	struct form *f = b.state;
	bench_type(&b, "Neu");
	bench_press(&b, "F4");
	f->at = form_field_of(f, schema_column(&schema[T_measure], "priority"));
	bench_type(&b, "many");
	bench_press(&b, "F4");
	assert_null(strstr(bench_screen(&b, 80, 40), "▸ Decided priority"));
	bench_press(&b, "C-s");
	assert_int_equal(b.answer, ANSWER_DONE);
	bench_shows(&b, 80, 40, "▸ Decided priority *many");
	bench_close(&b);
	bench_plan(&b, fixture_small());
	static const int32_t both[] = {1, 2};
	struct form_order o = {.table = T_measure, .ids = both, .ids_n = 2, .first = -1};
	bench_open(&b, &overlay_form, form_open(&b.look, &o));
	bench_shows(&b, 80, 40, "Stage");
	bench_close(&b);
}

// The cursor starts in the first field that matters; what must be said before it comes first.
static void the_cursor_starts_where_it_matters(void **state)
{
	(void)state;
	static const struct {
		enum table_id table;
		const char *given, *starts;
	} starts[] = {
		{T_goal, NULL, "Title"},         {T_check_in, NULL, "Key result"}, {T_check_in, "key_result", "Value"},
		{T_dependency, NULL, "Measure"}, {T_phase, "measure", "Title"},    {T_phase, NULL, "Measure"},
		{T_meeting, NULL, "Kind"},       {T_decision, NULL, "Subject"},    {T_cycle, NULL, "Code"},
	};
	for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++) {
		struct bench b;
		i18n_set(LANG_EN);
		bench_plan(&b, fixture_small());
		struct form_value given = {schema_column(&schema[starts[i].table], starts[i].given ? starts[i].given : "note"),
								   starts[i].given ? "#1" : ""};
		struct form_order o = {.table = starts[i].table, .present = &given, .present_n = 1, .first = -1};
		bench_open(&b, &overlay_form, form_open(&b.look, &o));
		bench_describe(&b);
		if (strncmp(str_text(&b.first), starts[i].starts, strlen(starts[i].starts)) != 0)
			fail_msg("%s: %s, not %s", schema[starts[i].table].name, str_text(&b.first), starts[i].starts);
		bench_close(&b);
	}
}

// Two measures in a row: field and owner go along, the title does not.
static void the_next_one_follows(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 80, 24, LANG_EN);
	size_t before = desk_rows(&d)->measure_n;
	desk_run(&d, "measure form");
	desk_type(&d, "One");
	desk_keys(&d, "Tab");
	desk_type(&d, "Ausstattung");
	desk_keys(&d, "Enter C-n");
	assert_int_equal(desk_rows(&d)->measure_n, before + 1);
	int32_t field = desk_rows(&d)->measure[before].field;
	assert_true(field != NONE32);
	desk_shows(&d, "New: measure");
	desk_shows(&d, "▸ Title                                 ");
	desk_type(&d, "Two");
	desk_keys(&d, "C-s");
	assert_int_equal(desk_rows(&d)->measure_n, before + 2);
	assert_string_equal(desk_rows(&d)->measure[before + 1].title, "Two");
	assert_int_equal(desk_rows(&d)->measure[before + 1].field, field);
	desk_lacks(&d, "New: measure");
	desk_run(&d, "measure form"); // later as well, in this session
	desk_type(&d, "Three");
	desk_keys(&d, "C-s");
	assert_int_equal(desk_rows(&d)->measure[before + 2].field, field);
	desk_run(&d, "measure form");
	desk_keys(&d, "Esc"); // a proposal is no change
	desk_lacks(&d, "Discard");
	desk_lacks(&d, "New: measure");
	desk_close(&d);
}

// What belongs to something is followed by what belongs to the same; what is refused stays as it is.
static void the_next_one_has_the_same_owner(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 80, 24, LANG_EN);
	size_t before = desk_rows(&d)->phase_n;
	desk_run(&d, "phase form measure=M1");
	desk_keys(&d, "C-n"); // without a title
	desk_shows(&d, "title");
	assert_int_equal(desk_rows(&d)->phase_n, before);
	desk_type(&d, "Pilot");
	desk_keys(&d, "F9");
	desk_type(&d, "Rollout");
	desk_keys(&d, "C-s");
	assert_int_equal(desk_rows(&d)->phase_n, before + 2);
	assert_int_equal(desk_rows(&d)->phase[before].measure, desk_rows(&d)->phase[before + 1].measure);
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_field_is_placed_once),         cmocka_unit_test(a_measure_asks_title_field_goal_and_who),
		cmocka_unit_test(one_key_opens_what_is_folded),       cmocka_unit_test(a_fault_is_unfolded),
		cmocka_unit_test(the_cursor_starts_where_it_matters), cmocka_unit_test(the_next_one_follows),
		cmocka_unit_test(the_next_one_has_the_same_owner),
	};
	return cmocka_run_group_tests_name("order of a form", tests, NULL, NULL);
}
