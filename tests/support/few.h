// SPDX-License-Identifier: EUPL-1.2
// A plan of the few tables that a test writes down itself, as CSV. Include cmocka.h first.
#ifndef LS_TESTS_FEW_H
#define LS_TESTS_FEW_H

#include "exchange/folder/folder.h"

#include <string.h>

// Names and texts by turns, NULL at the end: {"field", "code,title\nF1,Bildung\n", NULL}.
static inline const char *few_text(void *arg, const char *table, size_t *size)
{
	for (const char *const *at = arg; at[0]; at += 2)
		if (strcmp(at[0], table) == 0) {
			*size = strlen(at[1]);
			return at[1];
		}
	return NULL;
}

static inline enum ls_code few_load(struct model *m, const char *const tables[], const char *past, struct ls_err *err)
{
	struct folder_source source = {.file = few_text, .arg = (void *)tables, .name = "few", .past = past};
	return folder_load(m, &source, err);
}

static inline struct model *few_plan(const char *const tables[])
{
	struct model *m = NULL;
	struct ls_err err = {.code = LS_OK};
	assert_int_equal(model_create(&m, NULL, &err), LS_OK);
	if (few_load(m, tables, NULL, &err) != LS_OK)
		fail_msg("%s", err.text);
	return m;
}

#endif
