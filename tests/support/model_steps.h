// SPDX-License-Identifier: EUPL-1.2
// Plans in memory behind a model's handle, and steps on them, for the tests of the model. Include cmocka.h first.
#ifndef LS_TESTS_MODEL_STEPS_H
#define LS_TESTS_MODEL_STEPS_H

#include "model/model.h"
#include "plan/code.h"
#include "plan_file.h"

// One cell of a row to be made.
struct given {
	const char *column;
	struct value v;
};

#define GIVEN(...) (const struct given[]){__VA_ARGS__}, sizeof((struct given[]){__VA_ARGS__}) / sizeof(struct given)

static inline struct value no_value(void)
{
	return (struct value){.kind = VALUE_NULL};
}

static inline struct model *empty_plan(void)
{
	struct model *m = NULL;
	i18n_set(LANG_EN);
	assert_ok(model_create(&m, NULL, err));
	model_author(m, "anna");
	return m;
}

static inline int32_t id_of(const struct model *m, enum table_id t, const char *code)
{
	int32_t id = 0;
	assert_ok(code_find(model_plan(m), t, code, 0, &id, err));
	return id;
}

static inline void step_open(struct model *m)
{
	assert_ok(model_begin(m, "step", err));
}

static inline int64_t step_close(struct model *m)
{
	int64_t step = -1;
	assert_ok(model_end(m, &step, err));
	return step;
}

// The edits that follow want the sentence compared, so they give it out.
static inline enum ls_code try_set(struct model *m, enum table_id t, int32_t id, const char *column, struct value v,
								   struct ls_err *err)
{
	return model_set(m, t, id, column_of(t, column), v, err);
}

static inline enum ls_code try_row(struct model *m, enum table_id t, const struct given *cells, size_t n, int32_t *id,
								   struct ls_err *err)
{
	int columns[16];
	struct value values[16];
	assert_in_range(n, 0, 16);
	for (size_t i = 0; i < n; i++) {
		columns[i] = column_of(t, cells[i].column);
		values[i] = cells[i].v;
	}
	return model_add(m, t, columns, values, (int)n, id, err);
}

static inline void put(struct model *m, enum table_id t, int32_t id, const char *column, struct value v)
{
	assert_ok(try_set(m, t, id, column, v, err));
}

static inline int32_t new_row(struct model *m, enum table_id t, const struct given *cells, size_t n)
{
	int32_t id = 0;
	assert_ok(try_row(m, t, cells, n, &id, err));
	return id;
}

static inline int32_t new_titled(struct model *m, enum table_id t, const char *code, const char *title)
{
	return new_row(m, t, GIVEN({"code", text_value(code)}, {"title", text_value(title)}));
}

// One edit in a step of its own.
static inline int64_t put_alone(struct model *m, enum table_id t, int32_t id, const char *column, struct value v)
{
	step_open(m);
	put(m, t, id, column, v);
	return step_close(m);
}

static inline enum ls_code try_alone(struct model *m, enum table_id t, int32_t id, const char *column, struct value v,
									 struct ls_err *err)
{
	int64_t step = 0;
	struct ls_err edit;
	step_open(m);
	(void)try_set(m, t, id, column, v, &edit);
	return model_end(m, &step, err);
}

#endif
