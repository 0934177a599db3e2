// SPDX-License-Identifier: EUPL-1.2
// A plan made of a sample, and lists of measures read against it. Include cmocka.h first.
#ifndef LS_TESTS_LISTING_H
#define LS_TESTS_LISTING_H

#include "base/i18n.h"
#include "exchange/catalogue/catalogue.h"
#include "exchange/file.h"
#include "tables.h"
#include "sample.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>

static inline struct model *sample_plan(const char *sample)
{
	struct model *m = NULL;
	struct ls_err err = {.code = LS_OK};
	assert_int_equal(sample_open(&m, sample, &err), LS_OK);
	return m;
}

static inline const struct measure *measure_of(struct model *m, const char *code)
{
	const struct plan *p = model_plan(m);
	for (size_t i = 0; i < p->measure_n; i++)
		if (strcmp(p->measure[i].code, code) == 0)
			return &p->measure[i];
	fail_msg("there is no %s", code);
	return NULL;
}

static inline enum ls_code list_of(struct catalogue **out, struct model *m, const char *data, size_t size,
								   const char *map, struct ls_err *err)
{
	// What happens where number and title disagree has its own tests; here numbers count.
	const struct catalogue_options o = {.map = map, .today = 20000, .match = CATALOGUE_BY_NUMBER};
	return catalogue_read(out, m, "list.csv", data, size, &o, err);
}

// The list must be readable.
static inline struct catalogue *listed(struct model *m, const char *text)
{
	struct catalogue *c = NULL;
	struct ls_err err = {.code = LS_OK};
	if (list_of(&c, m, text, strlen(text), NULL, &err) != LS_OK)
		fail_msg("%s: %s", text, err.text);
	return c;
}

// Its sentence must hold `word`.
static inline void list_fails(struct model *m, const char *text, const char *map, enum ls_code code, const char *word)
{
	struct catalogue *c = NULL;
	struct ls_err err = {.code = LS_OK};
	assert_int_equal(list_of(&c, m, text, strlen(text), map, &err), code);
	assert_null(c);
	if (!strstr(err.text, word))
		fail_msg("“%s” is not in: %s", word, err.text);
}

static inline struct catalogue *listed_file(struct model *m, const char *name)
{
	char path[512];
	char *data = NULL;
	size_t size = 0;
	struct catalogue *c = NULL;
	struct ls_err err = {.code = LS_OK};
	(void)snprintf(path, sizeof path, "%s/fixtures/%s", getenv("LEITSTAND_TESTS"), name);
	if (file_read(AT_FDCWD, path, path, &data, &size, &err) != LS_OK || list_of(&c, m, data, size, NULL, &err) != LS_OK)
		fail_msg("%s: %s", name, err.text);
	free(data);
	return c;
}

static inline void holds_counts(const struct catalogue *c, size_t fresh, size_t changed, size_t same, size_t rejected)
{
	struct str told = {0};
	catalogue_tell(&told, c);
	const size_t wanted[] = {fresh, changed, same, rejected};
	for (int f = 0; f < 4; f++)
		if (catalogue_fate_count(c, (enum catalogue_fate)f) != wanted[f])
			fail_msg("not %zu new, %zu changed, %zu the same, %zu rejected:\n%s", fresh, changed, same, rejected,
					 str_text(&told));
	str_free(&told);
}

// Takes the list over and drops it.
static inline int64_t taken(struct model *m, struct catalogue *c)
{
	struct ls_err err = {.code = LS_OK};
	int64_t step = 0;
	if (catalogue_take(c, m, false, &step, &err) != LS_OK)
		fail_msg("%s", err.text);
	catalogue_free(c);
	return step;
}

static inline const struct catalogue_row *row_of(const struct catalogue *c, size_t i)
{
	assert_true(i < catalogue_count(c));
	return catalogue_row(c, i);
}

// "title: before → after" of a changed cell.
static inline void has_change(const struct catalogue_row *r, const char *label, const char *before, const char *after)
{
	for (size_t i = 0; i < r->cells_n; i++)
		if (strcmp(r->cells[i].label, label) == 0) {
			assert_string_equal(r->cells[i].before, before);
			assert_string_equal(r->cells[i].after, after);
			return;
		}
	fail_msg("%s: %s is not changed", r->code, label);
}

#endif
