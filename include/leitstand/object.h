// SPDX-License-Identifier: EUPL-1.2
// The objects of a plan, one by one or by code, and their cells. Objects are known by table and id: ids are positive,
// never change and are never used again. A table or column that does not exist is LS_USAGE, an object LS_REFUSED.
#ifndef LEITSTAND_OBJECT_H
#define LEITSTAND_OBJECT_H

#include <leitstand/plan.h>
#include <leitstand/table.h>

#ifdef __cplusplus
extern "C" {
#endif

// How many objects a table holds; 0 for a table that does not exist.
size_t ls_object_count(const struct ls_plan *p, const char *table);
// The id of the object at place i (from 0) in the order people see, 0 behind the last one.
int32_t ls_object_at(const struct ls_plan *p, const char *table, size_t i);
// The object that somebody names: "M34", "m034", "34"; "aufwand/hoch" (a level), "M2/1" (a phase), "2023Q1-O2-KR1",
// shorter where only one can be meant; "#12" is any object by id. LS_REFUSED names those that come near; *id is then 0.
enum ls_code ls_object_find(const struct ls_plan *p, const char *table, const char *name, int32_t *id,
							struct ls_err *err);
// Its code as ls_object_find() takes it ("#12" where the table has no codes), and what people call it. "" for an object
// that is not there. For how long texts hold: see plan.h.
const char *ls_object_code(struct ls_plan *p, const char *table, int32_t id);
const char *ls_object_title(struct ls_plan *p, const char *table, int32_t id);

// A cell as an integer in the unit of its column (table.h); LS_NONE when it is empty. LS_USAGE for a column of text.
enum ls_code ls_cell_int(const struct ls_plan *p, const char *table, int32_t id, const char *column, int64_t *value,
						 struct ls_err *err);
// Any cell as text, as machines read it and as ls_step_set() takes it back: decimal point, ISO days at their
// precision, codes and words of the file; "" when it is empty. Long texts (profiles) are read from the file for it:
// LS_BUSY, LS_DATA.
enum ls_code ls_cell_text(struct ls_plan *p, const char *table, int32_t id, const char *column, const char **text,
						  struct ls_err *err);
// The same as people read it in the language set: "12,5 %", "März 2023", "Work Space".
enum ls_code ls_cell_shown(struct ls_plan *p, const char *table, int32_t id, const char *column, const char **text,
						   struct ls_err *err);

#ifdef __cplusplus
}
#endif

#endif
