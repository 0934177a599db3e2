// SPDX-License-Identifier: EUPL-1.2
// The const table of tables, made from schema/*.def.
#include "plan/schema.h"

#include "base/i18n.h"
#include "base/text.h"
#include "plan/plan.h"

#include <string.h>

#define NOTE_LABEL   N_("note")
#define NOTE_HELP    N_("anything else worth knowing")
#define SOURCE_LABEL N_("source")
#define SOURCE_HELP  N_("where it is from: chapter, page, document")

#define SECRET(f) ((f)&NAME ? SECRET_NAME : (f)&MONEY ? SECRET_MONEY : (f)&REMARK ? SECRET_NOTE : SECRET_FREE)
#define FLAGS(f)  .flags = (f), .secret = SECRET(f)

// clang-format off
#define TEXT_COLUMN(table, column, f, lbl, hlp) \
	{ .name = #column, .type = TYPE_TEXT, FLAGS(f), .offset = offsetof(struct table, column), .label = lbl, .help = hlp, .preset = NONE64 },
#define LAZY_COLUMN(column, f, lbl, hlp) \
	{ .name = #column, .type = TYPE_TEXT, FLAGS(f), .lazy = true, .label = lbl, .help = hlp, .preset = NONE64 },

#define TABLE(table, object, label, plural) static const struct column columns_##table[] = {
#define CODE(table, lbl, hlp) \
	{ .name = "code", .type = TYPE_CODE, .flags = REQ, .offset = offsetof(struct table, code), .label = lbl, .help = hlp, .preset = NONE64 },
#define TEXT(table, column, f, lbl, hlp) TEXT_COLUMN(table, column, f, lbl, hlp)
#define LAZY(table, column, f, lbl, hlp) LAZY_COLUMN(column, f, lbl, hlp)
#define REF(table, column, to, f, lbl, hlp) \
	{ .name = #column, .type = TYPE_REF, FLAGS(f), .offset = offsetof(struct table, column), .target = T_##to, \
	  .least = 1, .most = INT32_MAX, .preset = NONE64, .label = lbl, .help = hlp },
#define ENUM(table, column, list, dflt, f, lbl, hlp) \
	{ .name = #column, .type = TYPE_ENUM, FLAGS(f), .offset = offsetof(struct table, column), .words = words_##list, \
	  .most = list##_COUNT - 1, .preset = (dflt), .label = lbl, .help = hlp },
#define INT(table, column, u, lo, hi, dflt, f, lbl, hlp) \
	{ .name = #column, .type = TYPE_INT, .unit = UNIT_##u, FLAGS(f), .offset = offsetof(struct table, column), \
	  .least = (lo), .most = (hi), .preset = (dflt) == NONE32 ? NONE64 : (dflt), .label = lbl, .help = hlp },
#define BIG(table, column, u, lo, hi, f, lbl, hlp) \
	{ .name = #column, .type = TYPE_BIG, .unit = UNIT_##u, FLAGS(f), .offset = offsetof(struct table, column), \
	  .least = (lo), .most = (hi), .preset = (f) & NUL ? NONE64 : 0, .label = lbl, .help = hlp },
#define END(table) TEXT_COLUMN(table, note, REMARK, NOTE_LABEL, NOTE_HELP) LAZY_COLUMN(source, 0, SOURCE_LABEL, SOURCE_HELP) };
#define END_LAZY(table) LAZY_COLUMN(note, REMARK, NOTE_LABEL, NOTE_HELP) LAZY_COLUMN(source, 0, SOURCE_LABEL, SOURCE_HELP) };
#include "plan/schema/all.def"

#define TABLE(table, obj, lbl, plr) \
	[T_##table] = { .name = #table, .object = obj, .label = lbl, .plural = plr, .id = T_##table, \
		.row_size = sizeof(struct table), .rows_offset = offsetof(struct plan, table), \
		.count_offset = offsetof(struct plan, table##_n), .columns = columns_##table, \
		.column_count = (int)(sizeof columns_##table / sizeof columns_##table[0]) },
const struct table schema[TABLE_COUNT] = {
#include "plan/schema/all.def"
};
// clang-format on

const struct table *schema_table(const char *name)
{
	for (int i = 0; i < TABLE_COUNT; i++)
		if (strcmp(schema[i].name, name) == 0)
			return &schema[i];
	return NULL;
}

const struct table *schema_object(const char *object)
{
	for (int i = 0; i < TABLE_COUNT; i++)
		if (strcmp(schema[i].object, object) == 0)
			return &schema[i];
	return NULL;
}

int schema_code(const struct table *t)
{
	for (int i = 0; i < 2 && i < t->column_count; i++)
		if (t->columns[i].type == TYPE_CODE)
			return i;
	return -1;
}

int schema_scope(const struct table *t)
{
	return schema_code(t) == 1 ? 0 : -1;
}

int schema_column(const struct table *t, const char *name)
{
	// Asked for each row of a plan; most names differ in the first letter.
	for (int i = 0; i < t->column_count; i++)
		if (*t->columns[i].name == *name && strcmp(t->columns[i].name, name) == 0)
			return i;
	return -1;
}

int schema_title(const struct table *t)
{
	static const char *const names[] = {"title", "topic", "subject", "name"};
	int found = -1;
	for (size_t i = 0; i < sizeof names / sizeof names[0] && found < 0; i++)
		found = schema_column(t, names[i]);
	return found;
}

bool column_is_precision(const struct column *c)
{
	return c->words == words_precision;
}

enum date_sense column_sense(const struct column *c)
{
	return c->flags & BEGINS ? DATE_START : c->flags & ENDS ? DATE_END : c->flags & PAST ? DATE_PAST : DATE_NEAR;
}

int schema_precision(const struct table *t, int column)
{
	bool told = column >= 0 && t->columns[column].unit == UNIT_DAY && column + 1 < t->column_count;
	return told && column_is_precision(&t->columns[column + 1]) ? column + 1 : -1;
}

int unit_scale(enum column_unit unit)
{
	return unit == UNIT_BP || unit == UNIT_HUNDREDTH ? 2 : unit == UNIT_MILLI || unit == UNIT_POSTS ? 3 : 0;
}

int schema_column_named(const struct table *t, const char *text)
{
	struct str f = {0};
	text_fold(&f, text);
	int found = -1;
	for (int i = 0; i < t->column_count && found != -2; i++) {
		const struct column *c = &t->columns[i];
		if (strcmp(c->name, str_text(&f)) == 0) {
			found = i;
			break;
		}
		if (text_same(str_text(&f), tr_in(LANG_DE, c->label)) || text_same(str_text(&f), c->label))
			found = found < 0 ? i : -2;
	}
	str_free(&f);
	return found < 0 ? -1 : found;
}
