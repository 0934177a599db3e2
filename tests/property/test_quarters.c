// SPDX-License-Identifier: EUPL-1.2
// Random commands of quarters: what is closed never changes but by reopening; undoing everything gives the first plan back, redoing
// everything the last one.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/date.h"
#include "base/num.h"
#include "cmd/session.h"
#include "dice.h"
#include "plan/frozen.h"
#include "plan/value.h"
#include "sample.h"

#include <time.h>

enum { ROUNDS = 3, COMMANDS = 140 };

static struct dice dice;

static uint32_t roll(uint32_t n)
{
	return dice_roll(&dice, n);
}

static void write_row(struct str *out, const struct plan *p, enum table_id t, const void *row)
{
	str_addf(out, "%s %d", schema[t].name, (int)plan_id(row));
	for (int c = 0; c < schema[t].column_count; c++) {
		str_add(out, "|");
		value_write_row(out, p, t, row, c);
	}
	str_add(out, "\n");
}

// The whole plan, or what of it belongs to quarters that are closed in `before`, too.
static char *written(const struct plan *p)
{
	struct str s = {0};
	for (int t = 0; t < TABLE_COUNT; t++)
		for (size_t i = 0; i < plan_count(p, (enum table_id)t); i++)
			write_row(&s, p, (enum table_id)t, plan_row(p, (enum table_id)t, i));
	char *text = mem_str(str_text(&s));
	str_free(&s);
	return text;
}

static char *frozen(const struct plan *p, int32_t cycle)
{
	struct str s = {0};
	for (int t = 0; t < TABLE_COUNT; t++)
		for (size_t i = 0; frozen_kind((enum table_id)t) && i < plan_count(p, (enum table_id)t); i++) {
			const void *row = plan_row(p, (enum table_id)t, i);
			const struct cycle *c = frozen_by(p, (enum table_id)t, row);
			if (c && c->id == cycle)
				write_row(&s, p, (enum table_id)t, row);
		}
	char *text = mem_str(str_text(&s));
	str_free(&s);
	return text;
}

static int any(const struct plan *p, enum table_id t)
{
	size_t n = plan_count(p, t);
	return n ? (int)plan_id(plan_row(p, t, roll((uint32_t)n))) : 1;
}

static void command(struct str *out, const struct plan *p)
{
	static const char *const ways[] = {"plan", "start", "review", "close", "reopen"};
	static const char *const kinds[] = {"keep", "change", "try"};
	static const char *const verdicts[] = {"accepted", "partly", "refused", "carried", "none"};
	int o = any(p, T_objective), kr = any(p, T_key_result), c = any(p, T_cycle);
	switch (roll(23)) {
	case 0:
	case 1:
	case 2:
	case 3:
		str_addf(out, "cycle %s #%d", ways[roll(5)], c);
		break;
	case 4:
		str_addf(out, "objective take #%d #%d", o, c);
		break;
	case 5:
		str_addf(out, "objective backlog #%d", o);
		break;
	case 6:
		str_addf(out, "objective carry #%d,#%d #%d", o, any(p, T_objective), c);
		break;
	case 7:
		str_addf(out, "objective set #%d verdict %s", o, verdicts[roll(5)]);
		break;
	case 8:
		str_addf(out, "kr value #%d %d", kr, (int)roll(100));
		break;
	case 9:
		str_addf(out, "kr set #%d target %d", kr, (int)roll(500));
		break;
	case 10:
		str_addf(out, "checkin add key_result=#%d day=2026-0%d-1%d value=%d", kr, 1 + (int)roll(6), (int)roll(10),
				 (int)roll(90));
		break;
	case 11:
		str_addf(out, "%s delete #%d", roll(2) ? "kr" : "objective", roll(2) ? kr : o);
		break;
	case 12:
		str_addf(out, "retro task #%d Amt", any(p, T_retro));
		break;
	case 13:
		str_addf(out, "cycle duplicate #%d", c);
		break;
	case 15:
		str_addf(out, "objective judge #%d verdict=%s body=Kreistag", o, verdicts[roll(5)]);
		str_addf(out, " comment=%d", (int)roll(9));
		str_addf(out, " assessment=%d", (int)roll(120));
		str_addf(out, " day=2026-0%d-12", 1 + (int)roll(7));
		break;
	case 16:
	case 17: {
		const struct objective *row = plan_find(p, T_objective, o);
		str_addf(out, "cycle close #%d carry=#%d", row && row->cycle != NONE32 ? (int)row->cycle : c, o);
		str_addf(out, ",#%d", any(p, T_objective));
		break;
	}
	case 18:
		str_addf(out, "retro add cycle=#%d kind=%s", c, kinds[roll(3)]);
		str_addf(out, " text=%d", (int)roll(99));
		break;
	case 19:
		str_addf(out, "retro set #%d kind", any(p, T_retro));
		str_addf(out, " %s", kinds[roll(3)]);
		break;
	case 21:
		str_addf(out, "retro delete #%d", any(p, T_retro));
		break;
	case 20:
		str_addf(out, "retro move #%d", any(p, T_retro));
		str_addf(out, " %s", roll(2) ? "+1" : "-2");
		break;
	case 14:
		str_addf(out, "measure delete #%d", any(p, T_measure));
		break;
	default:
		str_addf(out, "contribution add measure=#%d key_result=#%d", any(p, T_measure), kr);
	}
}

// Only a command about the quarter itself opens it.
static void is_still_frozen(const struct plan *p, const char *line, int32_t cycle, const char *before)
{
	const struct cycle *c = plan_find(p, T_cycle, cycle);
	if (c && c->state != cycle_state_CLOSED && strstr(line, "reopen"))
		return;
	char *now = frozen(p, cycle);
	if (strcmp(now, before) != 0)
		fail_msg("“%s” has changed the closed quarter #%d", line, (int)cycle);
	free(now);
}

static size_t walk(struct session *s, struct model *m)
{
	struct str line = {0};
	size_t done = 0;
	for (int i = 0; i < COMMANDS; i++) {
		int32_t cycle = any(model_plan(m), T_cycle);
		char *before = frozen(model_plan(m), cycle);
		struct ls_err err = {.code = LS_OK};
		str_clear(&line);
		command(&line, model_plan(m));
		int64_t head = model_head(m);
		enum ls_code code = session_run(s, str_text(&line), &err);
		assert_true(code == LS_OK || (code == LS_REFUSED && *err.text));
		assert_true(code == LS_OK || model_head(m) == head);
		done += model_head(m) > head;
		if (*before)
			is_still_frozen(model_plan(m), str_text(&line), cycle, before);
		free(before);
	}
	str_free(&line);
	return done;
}

static void back_and_forth(struct model *m)
{
	struct ls_err err;
	struct step target;
	char *last = written(model_plan(m));
	size_t undone = 0, redone = 0;
	int64_t next = 0;
	while (model_next_undo(m, &next, &err) == LS_OK && next) {
		if (model_undo(m, &target, &err) != LS_OK)
			fail_msg("undo of step %d: %s", (int)next, err.text);
		undone++;
	}
	char *first = written(model_plan(m));
	while (redone < undone) {
		if (model_redo(m, &target, &err) != LS_OK)
			fail_msg("redo %d of %d: %s", (int)redone, (int)undone, err.text);
		redone++;
	}
	assert_int_equal(model_redo(m, &target, &err), LS_REFUSED);
	char *again = written(model_plan(m));
	assert_string_equal(again, last);
	while (model_next_undo(m, &next, &err) == LS_OK && next)
		assert_int_equal(model_undo(m, &target, &err), LS_OK);
	char *first_again = written(model_plan(m));
	assert_string_equal(first_again, first);
	free(last);
	free(first);
	free(again);
	free(first_again);
}

static void what_is_closed_stays_and_all_can_be_taken_back(void **state)
{
	(void)state;
	const char *given = getenv("LEITSTAND_SEED");
	uint64_t seed = given ? strtoull(given, NULL, 10) : (uint64_t)time(NULL);
	print_message("# quarters: LEITSTAND_SEED=%llu\n", (unsigned long long)seed);
	dice.state = seed;
	size_t done = 0;
	for (int i = 0; i < ROUNDS; i++) {
		struct ls_err err;
		struct model *m = NULL;
		assert_int_equal(sample_open(&m, "musterkreis", &err), LS_OK);
		model_author(m, "anna");
		const struct session_options o = {.cols = 80, .rows = 24, .today = date_day(2026, 5, 20), .keys = ""};
		struct session *s = session_new(&o);
		session_model(s, m, "okr");
		char *begun = written(model_plan(m));
		done += walk(s, m);
		back_and_forth(m);
		char *end = written(model_plan(m));
		assert_string_equal(end, begun);
		free(begun);
		free(end);
		session_free(s);
	}
	assert_true(done > ROUNDS * COMMANDS / 8); // not all are refused
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(what_is_closed_stays_and_all_can_be_taken_back)};
	return cmocka_run_group_tests_name("quarters at random", tests, NULL, NULL);
}
