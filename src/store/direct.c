// SPDX-License-Identifier: EUPL-1.2
// Rows straight from the pages of the file: SQLite takes five times as long, most of it for handing over one value after
// the other. Only what is in order in every respect is taken; else SQLite reads the table and says what is wrong.
#include "store/loading.h"
#include "store/record.h"
#include "store/tree.h"

#include <string.h>

enum { COLUMNS_MOST = 64 };

// What is to be done with a column of a record, in the order of the schema.
struct taken {
	enum { TAKE_NOT, TAKE_TEXT, TAKE_SMALL, TAKE_BIG } how;
	bool may_be_empty;
	uint32_t offset;
	int64_t least, most;
};

static void take_how(const struct table *t, struct taken *how)
{
	for (int i = 0; i < t->column_count; i++) {
		const struct column *c = &t->columns[i];
		bool text = c->type == TYPE_TEXT || c->type == TYPE_CODE;
		how[i] = (struct taken){.how = c->lazy               ? TAKE_NOT
									   : text                ? TAKE_TEXT
									   : c->type == TYPE_BIG ? TAKE_BIG
															 : TAKE_SMALL,
								.may_be_empty = text || c->flags & NUL,
								.offset = (uint32_t)c->offset,
								.least = c->least,
								.most = c->most};
	}
}

static inline bool take_text(struct load *l, const struct record_part *v, const struct taken *c, char *row)
{
	const char *text = "";
	if (record_is_text(v) && v->n)
		text = arena_pack(l->large ? l->large : l->small, (const char *)v->at, v->n);
	else if (!record_is_text(v) && !record_is_null(v))
		return false;
	memcpy(row + c->offset, &text, sizeof text);
	return true;
}

static inline bool take_number(const struct record_part *v, const struct taken *c, char *row)
{
	int64_t i = NONE64;
	if (record_is_null(v) ? !c->may_be_empty : !record_integer(v, &i) || i < c->least || i > c->most)
		return false;
	if (c->how == TAKE_BIG) {
		memcpy(row + c->offset, &i, sizeof i);
	} else {
		int32_t small = i == NONE64 ? NONE32 : (int32_t)i;
		memcpy(row + c->offset, &small, sizeof small);
	}
	return true;
}

// A record has its columns in the order of the schema, behind the id, which it leaves to the tree.
static bool take_row(struct load *l, const struct taken *how, int columns, const struct tree_row *from, char *row)
{
	struct record r;
	struct record_part v;
	int32_t id = (int32_t)from->id;
	memcpy(row, &id, sizeof id);
	if (!record_begin(&r, from->record, from->n) || !record_next(&r, &v) || !record_is_null(&v))
		return false;
	for (const struct taken *c = how; c < how + columns; c++) {
		if (!record_next(&r, &v))
			return false;
		if (c->how == TAKE_NOT)
			continue;
		if (c->how == TAKE_TEXT ? !take_text(l, &v, c, row) : !take_number(&v, c, row))
			return false;
	}
	return record_done(&r);
}

static bool take_rows(struct load *l, struct tree *tree, const struct table *t, int64_t most, size_t *n)
{
	struct tree_row row;
	struct taken how[COLUMNS_MOST];
	take_how(t, how);
	int64_t last = 0;
	for (*n = 0;; (*n)++) {
		enum tree_step step = tree_next(tree, &row);
		if (step != TREE_ROW)
			return step == TREE_END;
		if (row.id <= last || row.id > INT32_MAX)
			return false;
		last = row.id;
		if (*n == l->room && !load_room(l, t, *n, most))
			return false;
		char *to = l->rows + *n * t->row_size;
		memset(to, 0, t->row_size);
		if (!take_row(l, how, t->column_count, &row, to))
			return false;
	}
}

bool direct_rows(struct load *l, const struct table *t, size_t *n)
{
	struct tree tree;
	uint32_t root = l->s->roots[t->id];
	int64_t most = tree_last(l->pages, root); // before the tree: while it is read, nobody else asks for pages
	if (t->column_count > COLUMNS_MOST)
		return false;
	bool good = tree_begin(&tree, l->pages, root) && take_rows(l, &tree, t, most, n);
	tree_end(&tree);
	return good;
}
