// SPDX-License-Identifier: EUPL-1.2
// Four processes at one plan: whatever a command reads to decide what it writes it reads in its own step, so that what
// they do adds up, and who has changed nothing does not say that it has. Every command that goes on from what is there
// is carried out by all four at once; the plan is compared with the sum, the journal with a chain of "old → new".
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/i18n.h"
#include "cmd/session.h"
#include "plan/code.h"
#include "scratch.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

enum { WRITERS = 4, LEVELS = 41, SIBLINGS = 40, TODAY = 20500 };

static char folder[SCRATCH_MOST], path[2 * SCRATCH_MOST];

// Before a pane, or as a script does without one.
static struct session *sit_down(struct model *m, const char *pane)
{
	struct session_options o = {.cols = pane ? 100 : 0, .rows = pane ? 40 : 0, .today = TODAY, .keys = ""};
	struct session *s = session_new(&o);
	model_author(m, "Anna");
	session_model(s, m, pane);
	return s;
}

static void run(struct session *s, const char *line)
{
	struct ls_err err = {.code = LS_OK};
	if (session_run(s, line, &err) != LS_OK)
		fail_msg("%s: %s", line, err.text);
}

static void runf(struct session *s, const char *fmt, int n)
{
	struct str line = {0};
	str_addf(&line, fmt, n, n, n);
	run(s, str_text(&line));
	str_free(&line);
}

static void add_order(struct session *s)
{
	run(s, "criterion add code=probe title=Probe");
	run(s, "criterion add code=rest title=Rest");
	run(s, "level add criterion=rest code=a title=a points=1");
	for (int i = LEVELS; i > 0; i--)
		runf(s, "level add criterion=probe code=l%d title=l%d points=%d", i);
	run(s, "weights apply probe=60,rest=40");
	run(s, "rating add measure=M1 criterion=probe level=probe/l1");
	run(s, "rating add measure=M1 criterion=rest level=rest/a");
	for (int i = 1; i <= SIBLINGS; i++)
		runf(s, "goal add code=Z%d title=Ziel%d", i);
}

static int make(void **state)
{
	(void)state;
	struct ls_err err;
	struct model *m = NULL;
	i18n_set(LANG_EN);
	assert_non_null(mkdtemp(scratch_name(folder, "writers")));
	(void)snprintf(path, sizeof path, "%s/plan.db", folder);
	assert_int_equal(model_create(&m, path, &err), LS_OK);
	struct session *s = sit_down(m, NULL);
	run(s, "measure add code=M1 title=Eins");
	run(s, "phase add measure=M1 title=Bau start=2026-01-01 end=2026-02-01");
	run(s, "cycle add code=2026Q1 start=2026-01-01 end=2026-03-31");
	run(s, "objective add cycle=2026Q1 title=Ziel");
	run(s, "kr add objective=2026Q1-O1 title=Zahl kind=increase start=0 target=1000");
	add_order(s);
	run(s, "weights keep Alt");
	session_free(s);
	return 0;
}

static int drop(void **state)
{
	(void)state;
	(void)unlink(path);
	(void)rmdir(folder);
	return 0;
}

// ---- what they do -----------------------------------------------------------------------------------------------------

// `line` has at most two numbers in it: which writer it is, and the how-manieth time.
struct work {
	const char *pane, *first, *line;
	int times;
};

// The number of those that say they have changed something; the others must say that nothing was.
static int write_all(const struct work *w, int writer)
{
	struct ls_err err = {.code = LS_OK};
	struct model *m = NULL;
	int changed = 0;
	if (model_open(&m, path, MODEL_WRITE, &err) != LS_OK)
		return 255;
	struct session *s = sit_down(m, w->pane);
	if (w->first && session_run(s, w->first, &err) != LS_OK)
		return 254;
	struct str line = {0};
	for (int i = 0; i < w->times; i++) {
		str_clear(&line);
		str_addf(&line, w->line, writer, i);
		if (session_run(s, str_text(&line), &err) != LS_OK) {
			print_message("# %s: %s\n", str_text(&line), err.text);
			return 253;
		}
		changed += !strstr(session_message(s), "nothing was changed");
	}
	str_free(&line);
	session_free(s);
	return changed;
}

static int64_t newest(struct model **m)
{
	struct ls_err err;
	assert_int_equal(model_open(m, path, MODEL_READ, &err), LS_OK);
	return model_head(*m);
}

// All at once; returns how many changes they have told, which is as many as there are steps.
static int all_at_once(const struct work *w)
{
	struct model *m = NULL;
	int64_t before = newest(&m);
	model_close(m);
	pid_t child[WRITERS];
	int go[2], told = 0;
	assert_int_equal(pipe(go), 0);
	for (int i = 0; i < WRITERS; i++) {
		child[i] = fork();
		assert_true(child[i] >= 0);
		if (child[i] == 0) {
			char c;
			close(go[1]);
			(void)!read(go[0], &c, 1); // until all are there
			_exit(write_all(w, i + 1));
		}
	}
	close(go[0]);
	close(go[1]);
	for (int i = 0; i < WRITERS; i++) {
		int status = 0;
		while (waitpid(child[i], &status, 0) < 0 && errno == EINTR)
			continue;
		assert_true(WIFEXITED(status));
		if (WEXITSTATUS(status) > 250)
			fail_msg("%s: a writer was refused (%d)", w->line, WEXITSTATUS(status));
		told += WEXITSTATUS(status);
	}
	assert_int_equal(newest(&m) - before, told);
	model_close(m);
	return told;
}

static struct model *now;

static const struct plan *plan_now(void)
{
	(void)newest(&now);
	return model_plan(now);
}

static void done(void)
{
	model_close(now);
	now = NULL;
}

// The newest n steps tell "… old → new"; each begins where the one before ended. `first`: where the oldest begins.
static void chain(int n, const char *first)
{
	struct arena *a = arena_new();
	struct step *step = NULL;
	size_t steps = 0;
	struct ls_err err;
	char at[100];
	(void)snprintf(at, sizeof at, "%s", first);
	(void)plan_now();
	assert_int_equal(model_steps(now, a, (struct steps_asked){.limit = n}, &step, &steps, &err), LS_OK);
	assert_int_equal(steps, n);
	for (size_t i = 0; i < steps; i++) {
		const struct step *s = step[0].id < step[steps - 1].id ? &step[i] : &step[steps - 1 - i];
		const char *arrow = strstr(s->label, " → "), *colon = strrchr(s->label, ':');
		assert_non_null(arrow);
		assert_non_null(colon);
		char old[100];
		(void)snprintf(old, sizeof old, "%.*s", (int)(arrow - colon - 2), colon + 2);
		assert_string_equal(old, at);
		(void)snprintf(at, sizeof at, "%s", arrow + strlen(" → "));
	}
	arena_free(a);
	done();
}

// ---- cases ------------------------------------------------------------------------------------------------------------

static void phases_move_by_the_sum(void **state)
{
	(void)state;
	assert_int_equal(all_at_once(&(struct work){.line = "phase shift M1/1 +1 day", .times = 15}), 60);
	const struct plan *p = plan_now();
	assert_int_equal(p->phase[0].start, date_day(2026, 1, 1) + 60);
	assert_int_equal(p->phase[0].end, date_day(2026, 2, 1) + 60);
	done();
	assert_int_equal(all_at_once(&(struct work){.line = "phase shift M1/1 -1 day end", .times = 5}), 20);
	p = plan_now();
	assert_int_equal(p->phase[0].end, date_day(2026, 2, 1) + 40);
	done();
}

static void ratings_climb_by_the_sum(void **state)
{
	(void)state;
	assert_int_equal(all_at_once(&(struct work){.line = "measure rate M1 probe +1", .times = 10}), 40);
	const struct plan *p = plan_now();
	const struct level *l = plan_find(p, T_level, plan_rating(p, 1, 1)->level);
	assert_string_equal(l->code, "l41");
	done();
	chain(40, "l1");
}

// On the board + goes on from the value that is there when it is written, not from the one on the screen.
static void values_add_up(void **state)
{
	(void)state;
	const struct work w = {.pane = "okr", .first = "search Zahl", .line = "notch 1", .times = 10};
	assert_int_equal(all_at_once(&w), 40);
	const struct plan *p = plan_now();
	assert_int_equal(p->check_in_n, 1);
	assert_int_equal(p->check_in[0].value, 40000);
	done();
	chain(40, "0");
	assert_int_equal(all_at_once(&(struct work){.line = "kr value 2026Q1-O1-KR1 1%d%d", .times = 5}), 20);
	chain(20, "40");
}

static void rows_move_by_the_sum(void **state)
{
	(void)state;
	assert_int_equal(all_at_once(&(struct work){.line = "goal move Z1 +1", .times = 8}), 32);
	const struct plan *p = plan_now();
	int before = 0;
	for (size_t i = 0; i < p->goal_n; i++)
		before += p->goal[i].pos < p->goal[0].pos;
	assert_int_equal(before, 32);
	done();
}

// Who comes later finds that it is so already, and says it.
static void only_the_first_says_that_it_has_changed_something(void **state)
{
	(void)state;
	static const char *const lines[] = {"measure select M1",         "measure defer M1 Kein Geld",
										"measure set M1 title Zwei", "measure edit M1 stage=running selection=selected",
										"weights apply probe=70",    "weights keep Neu",
										"goal move Z40 +1000"};
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
		int told = all_at_once(&(struct work){.line = lines[i], .times = 3});
		if (told > 1)
			fail_msg("%s: %d say that they have changed something", lines[i], told);
	}
	const struct plan *p = plan_now();
	assert_int_equal(p->criterion[0].weight, 7000);
	assert_int_equal(p->criterion[1].weight, 3000);
	assert_int_equal(p->weighting_n, 2);
	assert_int_equal(p->weighting_share_n, 4);
	assert_int_equal(p->measure[0].selection, selection_SELECTED);
	done();
}

static void new_rows_get_codes_of_their_own(void **state)
{
	(void)state;
	size_t before = plan_now()->measure_n;
	done();
	assert_int_equal(all_at_once(&(struct work){.line = "measure add \"title=Neu %d %d\"", .times = 10}), 40);
	assert_int_equal(all_at_once(&(struct work){.line = "measure duplicate M1", .times = 5}), 20);
	const struct plan *p = plan_now();
	assert_int_equal(p->measure_n, before + 60);
	for (size_t i = 0; i < p->measure_n; i++)
		for (size_t k = 0; k < i; k++)
			assert_string_not_equal(p->measure[i].code, p->measure[k].code);
	done();
}

// One author with four windows: each undo takes one step back, and names the one that it has taken back.
static void undoing_takes_each_step_back_once(void **state)
{
	(void)state;
	int64_t value = plan_now()->check_in[0].value;
	done();
	assert_int_equal(all_at_once(&(struct work){.line = "kr value 2026Q1-O1-KR1 2%d%d", .times = 5}), 20);
	assert_int_equal(all_at_once(&(struct work){.line = "undo", .times = 5}), 20);
	assert_int_equal(plan_now()->check_in[0].value, value);
	struct arena *a = arena_new();
	struct step *step = NULL;
	size_t n = 0;
	struct ls_err err;
	assert_int_equal(model_steps(now, a, (struct steps_asked){.limit = 20}, &step, &n, &err), LS_OK);
	assert_int_equal(n, 20);
	for (size_t i = 0; i < n; i++) {
		assert_true(strncmp(step[i].label, "Undone: ", 8) == 0);
		for (size_t k = 0; k < i; k++)
			assert_string_not_equal(step[i].label, step[k].label);
	}
	arena_free(a);
	done();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(phases_move_by_the_sum),
		cmocka_unit_test(ratings_climb_by_the_sum),
		cmocka_unit_test(values_add_up),
		cmocka_unit_test(rows_move_by_the_sum),
		cmocka_unit_test(only_the_first_says_that_it_has_changed_something),
		cmocka_unit_test(new_rows_get_codes_of_their_own),
		cmocka_unit_test(undoing_takes_each_step_back_once),
	};
	return cmocka_run_group_tests(tests, make, drop);
}
