// SPDX-License-Identifier: EUPL-1.2
// A long list tells how far it is, and can be given up at any place: the plan is then as it was.
#include "exchange/catalogue/catalogue.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "listing.h"

enum { ROWS = 200 };

struct watch {
	enum catalogue_work stop; // to be given up in
	size_t after;             // so many questions about that
	size_t asked[3], last[3];
	bool wrong; // it went back, or spoke of other rows
};

static bool watch(void *arg, enum catalogue_work work, size_t done, size_t all)
{
	struct watch *w = arg;
	w->wrong |= done < w->last[work] || all != (work == CATALOGUE_READING ? 0 : ROWS);
	w->last[work] = done;
	return !(++w->asked[work] > w->after && work == w->stop);
}

// Reads the list, takes it over, and returns what came of it.
static enum ls_code whole_way(struct model *m, struct watch *w, struct ls_err *err)
{
	struct str list = {0};
	struct catalogue *c = NULL;
	int64_t step = 0;
	str_add(&list, "Nr;Titel\n");
	for (int i = 1; i <= ROWS; i++)
		str_addf(&list, "X%d;Titel %d\n", i, i);
	catalogue_on_progress(watch, w);
	const struct catalogue_options o = {.today = 20000};
	enum ls_code code = catalogue_read(&c, m, "list.csv", str_text(&list), list.len, &o, err);
	if (code == LS_OK)
		code = catalogue_take(c, m, false, &step, err);
	catalogue_on_progress(NULL, NULL);
	catalogue_free(c);
	str_free(&list);
	return code;
}

static void it_tells_how_far_it_is(void **state)
{
	(void)state;
	struct model *m = sample_plan("musterkreis");
	struct watch w = {.after = SIZE_MAX};
	struct ls_err err;
	size_t n = model_plan(m)->measure_n;
	assert_int_equal(whole_way(m, &w, &err), LS_OK);
	assert_false(w.wrong);
	for (int i = 0; i < 3; i++) {
		assert_true(w.asked[i] >= ROWS / 64);
		assert_in_range(w.last[i], ROWS - 64, ROWS);
	}
	assert_int_equal(model_plan(m)->measure_n, n + ROWS);
	model_close(m);
}

static void given_up_it_leaves_the_plan_as_it_was(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = sample_plan("musterkreis");
	size_t n = model_plan(m)->measure_n;
	int64_t head = model_head(m);
	for (int stop = CATALOGUE_READING; stop <= CATALOGUE_WRITING; stop++) {
		struct watch w = {.stop = (enum catalogue_work)stop, .after = 2};
		struct ls_err err;
		assert_int_equal(whole_way(m, &w, &err), LS_REFUSED);
		assert_string_equal(err.text, "Given up; the plan is as it was.");
		assert_int_equal(w.asked[stop], 3);
		assert_int_equal(model_plan(m)->measure_n, n);
		assert_int_equal(model_head(m), head);
		assert_false(model_in_step(m));
	}
	struct watch w = {.after = SIZE_MAX};
	struct ls_err err;
	assert_int_equal(whole_way(m, &w, &err), LS_OK); // and the next time it is taken over
	model_close(m);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_tells_how_far_it_is),
		cmocka_unit_test(given_up_it_leaves_the_plan_as_it_was),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
