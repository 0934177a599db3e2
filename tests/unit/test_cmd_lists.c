// SPDX-License-Identifier: EUPL-1.2
// The lists of everything: whatever a plan holds is found there, and e, y, d, m, Space and a mean the same for each kind.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/date.h"
#include "desk.h"
#include "plan/schema.h"

static void list(struct desk *d, enum table_id t)
{
	struct str line = {0};
	str_addf(&line, "%s list", schema[t].object);
	desk_run(d, str_text(&line));
	str_free(&line);
}

static void undo_to(struct desk *d, size_t rows, enum table_id t)
{
	desk_run(d, "undo");
	assert_int_equal(plan_count(desk_rows(d), t), rows);
}

// The first row of each kind: edited, doubled, deleted, marked; each of it one step or a sentence that says why not.
static void test_every_kind_answers_the_same_keys(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "lists", 100, 60, LANG_EN);
	session_tick(d.session, date_day(2026, 5, 20)); // check-ins of the plan lie in the past
	desk_reopen(&d);
	for (int i = 0; i < TABLE_COUNT; i++) {
		enum table_id t = (enum table_id)i;
		size_t rows = plan_count(desk_rows(&d), t);
		if (t == T_measure_text || t == T_strategy)
			continue;
		assert_true(rows > 0);
		list(&d, t);
		desk_keys(&d, "Down e");
		desk_lacks(&d, "New: ");
		desk_shows(&d, "[ Save ]");
		desk_keys(&d, "Esc d");
		desk_shows(&d, "Delete “");
		desk_keys(&d, "Enter");
		if (plan_count(desk_rows(&d), t) == rows) // the weights of a criterion must go first: it says so
			fail_msg("%s: not deleted: %s", schema[t].object, session_message(d.session));
		undo_to(&d, rows, t);
		list(&d, t);
		desk_keys(&d, "Down y");
		struct str text = {0};
		str_addf(&text, "The same is there already (%s).", tr(schema[t].label)); // what ties two objects is there once
		bool counted = t == T_capacity || t == T_dependency || t == T_contribution; // and would count twice
		if (plan_count(desk_rows(&d), t) > rows)
			undo_to(&d, rows, t);
		else if (counted)
			assert_non_null(strstr(session_message(d.session), ": it stands in the plan already: "));
		else
			assert_string_equal(session_message(d.session), str_text(&text));
		list(&d, t);
		desk_keys(&d, "Down Space");
		// A box is ticked, or opened again; everything else is marked.
		bool box = t == T_kr_step || t == T_action || t == T_deadline || t == T_attendance || t == T_meeting_item;
		const char *said = session_message(d.session);
		bool milestone = t == T_key_result && strncmp(said, "Ticked: ", 8) == 0;
		if (box ? strncmp(said, "Ticked: ", 8) != 0 && strncmp(said, "Open again: ", 12) != 0
				: !milestone && !strstr(said, "Marked: 1"))
			fail_msg("%s: %s", schema[t].object, said);
		if (box || milestone) {
			undo_to(&d, rows, t); // and stands on what came back
			list(&d, t);
			desk_keys(&d, "Down");
		}
		desk_keys(&d, "Esc a");
		str_clear(&text);
		if (t == T_objective) // which leads on to its key results
			str_add(&text, "─ Planning 1 of 3: new objective ─");
		else
			str_addf(&text, "─ New: %s ─", tr(schema[t].label));
		desk_shows(&d, str_text(&text));
		str_free(&text);
		desk_keys(&d, "Esc");
	}
	desk_close(&d);
}

static void test_the_way_there_and_back(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "measures", 80, 24, LANG_EN);
	desk_keys(&d, "L");
	desk_shows(&d, "Planning rules");
	desk_keys(&d, "/");
	desk_type(&d, "Geodaten seit");
	desk_keys(&d, "Enter");
	desk_shows(&d, "▸   Solide Geodaten seit zwanzig Jahren · strength");
	desk_keys(&d, "Enter");
	desk_shows(&d, "Sheet");
	desk_keys(&d, "Esc Esc");              // the search first
	desk_shows(&d, "▸   Solide Geodaten"); // where it was
	desk_keys(&d, "Left");
	desk_shows(&d, "▸ SWOT entries");
	desk_lacks(&d, "Solide Geodaten seit zwanzig Jahren · strength");
	desk_keys(&d, "Right Down e C-u");
	desk_type(&d, "x");
	desk_keys(&d, "Esc Esc Esc Esc");
	assert_string_equal(session_pane(d.session), "measures");
	desk_close(&d);
}

// What was added is under the cursor, in its list.
static void test_added_where_it_belongs(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "lists", 80, 24, LANG_EN);
	desk_run(&d, "swot list");
	desk_shows(&d, "There is none yet; a adds the first one.");
	desk_keys(&d, "d");
	desk_said(&d, "SWOT entries: all of them at once cannot be meant.");
	desk_keys(&d, "a");
	desk_type(&d, "Short ways");
	desk_keys(&d, "C-s");
	desk_shows(&d, "▸   Short ways · strength");
	desk_keys(&d, "d Enter");
	desk_lacks(&d, "Short ways · strength");
	desk_keys(&d, "u");
	desk_shows(&d, "Short ways");
	desk_close(&d);
}

// Within a quadrant, among the levels of a criterion: what stands together is moved together.
static void test_moved_among_its_own(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "lists", 100, 60, LANG_EN);
	desk_run(&d, "swot list");
	desk_keys(&d, "Down m");
	desk_lacks(&d, "weakness · ");
	desk_keys(&d, "Down Enter");
	const struct plan *p = desk_rows(&d);
	assert_string_equal(p->swot[plan_ordered(p, T_swot).at[0]].title, "Erfahrenes Einführungsteam für die E-Akte");
	desk_close(&d);
}

static void test_the_strategy_is_there(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "lists", 80, 24, LANG_EN);
	desk_keys(&d, "g e");
	desk_shows(&d, "▸ Name");
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_kind_answers_the_same_keys),
		cmocka_unit_test(test_the_way_there_and_back),
		cmocka_unit_test(test_added_where_it_belongs),
		cmocka_unit_test(test_moved_among_its_own),
		cmocka_unit_test(test_the_strategy_is_there),
	};
	i18n_set(LANG_EN);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
