// SPDX-License-Identifier: EUPL-1.2
// What the tests of the contract share: the plan of Kreis Viersen, made by the program itself once and copied for each
// case, and the calls of the library with what must not fail in them. Include cmocka.h first.
#ifndef LS_TESTS_CONTRACT_PLAN_H
#define LS_TESTS_CONTRACT_PLAN_H

#include <leitstand/object.h>
#include <leitstand/plan.h>
#include <leitstand/score.h>
#include <leitstand/step.h>
#include <leitstand/table.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../support/scratch.h"

#define NOON 1612008000 // 2021-01-30 12:00 UTC

static char folder[SCRATCH_MOST], original[SCRATCH_MOST + 20], path[SCRATCH_MOST + 20];

// For the whole program: a file with the sample plan.
static inline int make_original(void **state)
{
	(void)state;
	char command[600];
	if (!mkdtemp(scratch_name(folder, "contract")))
		return -1;
	snprintf(original, sizeof original, "%s/original.db", folder);
	snprintf(path, sizeof path, "%s/plan.db", folder);
	snprintf(command, sizeof command, "'%s' init '%s' --from viersen >'%s/out' 2>&1", getenv("LEITSTAND"), original,
			 folder);
	return system(command);
}

static inline int remove_original(void **state)
{
	(void)state;
	char other[SCRATCH_MOST + 20];
	snprintf(other, sizeof other, "%s/out", folder);
	unlink(other);
	unlink(original);
	return rmdir(folder);
}

// For each case: a copy, and the library as it is in the beginning.
static inline int make_plan(void **state)
{
	(void)state;
	char bytes[65536];
	size_t n;
	FILE *in = fopen(original, "rb"), *out = fopen(path, "wb");
	if (!in || !out)
		return -1;
	while ((n = fread(bytes, 1, sizeof bytes, in)) > 0)
		if (fwrite(bytes, 1, n, out) != n)
			return -1;
	fclose(in);
	ls_language("en");
	return fclose(out);
}

static inline int remove_plan(void **state)
{
	(void)state;
	return unlink(path);
}

static inline struct ls_plan *opened(enum ls_mode mode)
{
	struct ls_err err;
	struct ls_plan *p = NULL;
	assert_int_equal(ls_plan_open(&p, path, mode, &err), LS_OK);
	ls_plan_author(p, "test");
	ls_plan_now(p, NOON);
	return p;
}

// An empty plan in memory.
static inline struct ls_plan *empty(void)
{
	struct ls_err err;
	struct ls_plan *p = NULL;
	assert_int_equal(ls_plan_create(&p, NULL, &err), LS_OK);
	ls_plan_author(p, "test");
	ls_plan_now(p, NOON);
	return p;
}

static inline int32_t found(const struct ls_plan *p, const char *table, const char *name)
{
	struct ls_err err;
	int32_t id = 0;
	assert_int_equal(ls_object_find(p, table, name, &id, &err), LS_OK);
	assert_true(id > 0);
	return id;
}

static inline const char *text_of(struct ls_plan *p, const char *table, int32_t id, const char *column)
{
	struct ls_err err;
	const char *text = NULL;
	assert_int_equal(ls_cell_text(p, table, id, column, &text, &err), LS_OK);
	return text;
}

static inline const char *shown(struct ls_plan *p, const char *table, int32_t id, const char *column)
{
	struct ls_err err;
	const char *text = NULL;
	assert_int_equal(ls_cell_shown(p, table, id, column, &text, &err), LS_OK);
	return text;
}

static inline int64_t number_of(struct ls_plan *p, const char *table, int32_t id, const char *column)
{
	struct ls_err err;
	int64_t value = 0;
	assert_int_equal(ls_cell_int(p, table, id, column, &value, &err), LS_OK);
	return value;
}

static inline void step_begin(struct ls_plan *p)
{
	struct ls_err err;
	assert_int_equal(ls_step_begin(p, "step", &err), LS_OK);
}

static inline int64_t step_end(struct ls_plan *p)
{
	struct ls_err err = {.text = ""};
	int64_t step = -1;
	if (ls_step_end(p, &step, &err) != LS_OK)
		fail_msg("%s", err.text);
	return step;
}

static inline int32_t added(struct ls_plan *p, const char *table, const struct ls_field *fields, size_t n)
{
	struct ls_err err = {.text = ""};
	int32_t id = 0;
	if (ls_step_add(p, table, fields, n, &id, &err) != LS_OK)
		fail_msg("%s: %s", table, err.text);
	return id;
}

#define FIELDS(...)                                                                                                    \
	(const struct ls_field[]){__VA_ARGS__}, sizeof((struct ls_field[]){__VA_ARGS__}) / sizeof(struct ls_field)

// One edit in a step of its own.
static inline enum ls_code set(struct ls_plan *p, const char *table, int32_t id, const char *column, const char *value,
							   struct ls_err *err)
{
	int64_t step = 0;
	struct ls_err later;
	assert_int_equal(ls_step_begin(p, "edit", err), LS_OK);
	enum ls_code code = ls_step_set(p, table, id, column, value, err), end = ls_step_end(p, &step, &later);
	assert_int_equal(code, end);
	assert_int_equal(step > 0, code == LS_OK);
	return code;
}

// The sentence, letter by letter.
#define assert_says(code, sentence, call)                                                                              \
	do {                                                                                                               \
		struct ls_err err_ = {.text = ""};                                                                             \
		struct ls_err *err = &err_;                                                                                    \
		assert_int_equal((call), (code));                                                                              \
		assert_string_equal(err->text, (sentence));                                                                    \
	} while (0)

#endif
