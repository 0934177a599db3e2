// SPDX-License-Identifier: EUPL-1.2
// Rows straight from the pages of the file: SQLite takes five times as long, most of it for handing over one value after
// the other. Only what is in order in every respect is taken; else SQLite reads the table and says what is wrong.
#include "store/direct.h"

#include "store/loading.h"
#include "store/record.h"
#include "store/tree.h"

#include <endian.h>
#include <string.h>

enum {
	COLUMNS_MOST = PAGES_SPARE / 8 - 1,
	SHAPES = 64,
	SHAPE_ROW = 64, // bytes of a row with at most six columns
};

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

// A whole number of a record by its type: how many bytes it has, how far eight bytes read at its place are to be shifted,
// what is left of that, and what is added, for types that have no bytes but stand for a number themselves. 7 has a
// point, 10 and 11 are not used.
static const struct {
	unsigned char size, shift;
	int64_t keep, more;
} wholes[12] = {
	{0, 0, 0, NONE64}, {1, 56, -1, 0}, {2, 48, -1, 0}, {3, 40, -1, 0}, {4, 32, -1, 0}, {6, 16, -1, 0},
	{8, 0, -1, 0},     {8, 0, 0, 0},   {0, 0, 0, 0},   {0, 0, 0, 1},   {0, 0, 0, 0},   {0, 0, 0, 0},
};

#define NO_WHOLE (1u << 7 | 1u << 10 | 1u << 11)

// Eight bytes, the highest first; behind the last record there is room for more than a row's columns.
static inline int64_t eight(const unsigned char *at)
{
	uint64_t v;
	memcpy(&v, at, sizeof v);
	return (int64_t)be64toh(v);
}

static inline bool take_number(const struct taken *c, unsigned type, const unsigned char *at, char *row)
{
	int64_t v = ((eight(at) >> wholes[type].shift) & wholes[type].keep) + wholes[type].more;
	if (NO_WHOLE >> type & 1)
		return false;
	if (type == 0 ? !c->may_be_empty : v < c->least || v > c->most)
		return false;
	if (c->how == TAKE_BIG) {
		memcpy(row + c->offset, &v, sizeof v);
	} else {
		int32_t small = type == 0 ? NONE32 : (int32_t)v;
		memcpy(row + c->offset, &small, sizeof small);
	}
	return true;
}

static inline void put_text(const struct taken *c, const char *text, char *row)
{
	memcpy(row + c->offset, &text, sizeof text);
}

// A record has its columns in the order of the schema, behind the id, which it leaves to the tree. That it is not longer
// than it says is asked at texts and at the end.
static bool take_row(struct arena *texts, const struct taken *how, int columns, const struct tree_row *from, char *row)
{
	struct record r;
	int32_t id = (int32_t)from->id;
	memcpy(row, &id, sizeof id);
	if (!record_begin(&r, from->record, from->n) || r.type == r.types_end || *r.type++ != 0)
		return false;
	const unsigned char *at = r.at;
	for (const struct taken *c = how; c < how + columns; c++) {
		if (r.type >= r.types_end)
			return false;
		uint64_t type = *r.type++;
		if (type & 0x80 && !(r.type = record_varint(r.type - 1, r.types_end, &type)))
			return false;
		if (type < 12 && c->how >= TAKE_SMALL) {
			if (!take_number(c, (unsigned)type, at, row))
				return false;
			at += wholes[type].size;
			continue;
		}
		uint64_t n = type < 12 ? wholes[type].size : (type - 12) / 2;
		if (at > r.end || n > (uint64_t)(r.end - at) || c->how >= TAKE_SMALL)
			return false;
		if (c->how == TAKE_TEXT && type != 0 && (type < 13 || !(type & 1)))
			return false;
		if (c->how == TAKE_TEXT)
			put_text(c, n ? arena_pack(texts, (const char *)at, n) : "", row);
		at += n;
	}
	return r.type == r.types_end && at == r.end;
}

// Tables whose rows are many have few columns, and the types of their records are nearly always the same: a head of at
// most eight bytes is a number, and what rows with the same head have in common is known from the first of them.
struct shape {
	uint64_t head;       // 0: none yet
	size_t size;         // bytes of the record
	size_t body;         // where its columns begin
	unsigned char at[8]; // of those with bytes, behind that
	unsigned char type[8];
	const struct taken *column[8];
	int columns;
	char row[SHAPE_ROW]; // with what has no bytes
};

static uint64_t head_as_number(const unsigned char *record)
{
	return (uint64_t)eight(record) >> (64 - 8 * record[0]);
}

static struct shape *place_of(struct shape *shapes, uint64_t head)
{
	return &shapes[head * 0x9e3779b97f4a7c15u >> 58];
}

// Known of a row that was taken, if it has no text and no column is longer than a number.
static void learn_shape(struct shape *s, const struct taken *how, int columns, const struct tree_row *from,
						const char *row, size_t row_size)
{
	size_t at = 0;
	*s = (struct shape){.size = from->n, .body = from->record[0]};
	for (int i = 0; i < columns; i++) {
		unsigned type = from->record[2 + i];
		if (type > 9 && type != 13)
			return;
		size_t size = type < 12 ? wholes[type].size : 0;
		if (size && how[i].how >= TAKE_SMALL) {
			s->at[s->columns] = (unsigned char)at;
			s->type[s->columns] = (unsigned char)type;
			s->column[s->columns++] = &how[i];
		}
		at += size;
	}
	memcpy(s->row, row, row_size);
	s->head = head_as_number(from->record);
}

static bool take_shaped(const struct shape *s, const struct tree_row *from, char *row, size_t row_size)
{
	int32_t id = (int32_t)from->id;
	memcpy(row, s->row, row_size);
	memcpy(row, &id, sizeof id);
	for (int i = 0; i < s->columns; i++)
		if (!take_number(s->column[i], s->type[i], from->record + s->body + s->at[i], row))
			return false;
	return true;
}

static bool take_rows(struct load *l, struct tree *tree, const struct table *t, int64_t most, size_t *n)
{
	struct tree_row row;
	struct taken how[COLUMNS_MOST];
	struct shape shapes[SHAPES];
	int64_t last = 0;
	bool few = t->column_count <= 6 && t->row_size <= SHAPE_ROW;
	take_how(t, how);
	for (int i = 0; i < SHAPES; i++)
		shapes[i].head = 0;
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
		bool short_head = few && row.n >= 8 && row.record[0] == t->column_count + 2; // itself and the id's type
		uint64_t head = short_head ? head_as_number(row.record) : 0;
		struct shape *shape = place_of(shapes, head);
		if (short_head && shape->head == head && shape->size == row.n) {
			if (!take_shaped(shape, &row, to, t->row_size))
				return false;
			continue;
		}
		memset(to, 0, t->row_size);
		if (!take_row(l->large ? l->large : l->small, how, t->column_count, &row, to))
			return false;
		if (short_head)
			learn_shape(shape, how, t->column_count, &row, to, t->row_size);
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

bool direct_head(struct store *s, int64_t *id)
{
	int64_t cookie;
	if (!sqlite3_get_autocommit(s->db) || db_exec(s, "BEGIN", NULL) != LS_OK)
		return false;
	bool same = db_number(s, "PRAGMA schema_version", &cookie, NULL) == LS_OK && cookie == s->cookie;
	struct pages *p = same ? pages_open(s) : NULL;
	*id = p ? tree_last(p, s->step_root) : -1;
	pages_close(p);
	db_exec(s, "COMMIT", NULL);
	return *id >= 0;
}
