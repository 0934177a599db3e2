// SPDX-License-Identifier: EUPL-1.2
// Calling a person otherwise, as if it had always been so: in the rows, in the cells of the journal, in the sentences of its
// steps and among its authors. The triggers sleep meanwhile, since the journal must not tell what it is to forget; and what
// is overwritten is overwritten with zeros, so that the file does not keep it either.
#include "store/store.h"

#include "base/i18n.h"
#include "base/text.h"
#include "base/utf8.h"
#include "store/number.h"
#include "store/step.h"

#include <string.h>

#define NAME_BYTES 200

struct naming {
	struct store *s;
	const char *from, *to;
	struct arena *a;
	size_t places;
};

// ---- words -----------------------------------------------------------------------------------------------------------

static bool of_word(uint32_t cp)
{
	return (cp >= '0' && cp <= '9') || (cp >= 'A' && cp <= 'Z') || (cp >= 'a' && cp <= 'z') || cp == '-' ||
		   (cp >= 0xC0 && cp < 0x2000);
}

// The character that ends before `at`; 0 at the beginning.
static uint32_t before(const char *text, const char *at)
{
	if (at == text)
		return 0;
	const char *p = at - 1;
	while (p > text && ((unsigned char)*p & 0xC0) == 0x80)
		p--;
	return utf8_next(&p);
}

// Does the name stand alone here, and is no part of a longer word?
static bool stands_alone(const char *text, const char *at, const char *name)
{
	const char *first = name, *next = at + strlen(name);
	bool begins = of_word(utf8_next(&first)), ends = of_word(before(name, name + strlen(name)));
	return !(begins && of_word(before(text, at))) && !(ends && of_word(utf8_next(&next)));
}

// Appends n bytes of a text with the new name in it; true: it stood there.
static bool rename_in(const struct naming *of, struct str *out, const char *text, size_t n)
{
	char *whole = arena_dup(of->a, text, n);
	const char *from = whole;
	bool any = false;
	for (const char *at = whole; (at = strstr(at, of->from));) {
		if (!stands_alone(whole, at, of->from)) {
			at++;
			continue;
		}
		str_addn(out, from, (size_t)(at - from));
		str_add(out, of->to);
		from = at += strlen(of->from);
		any = true;
	}
	str_add(out, from);
	return any;
}

// ---- what is to be overwritten ------------------------------------------------------------------------------------------

struct cell {
	int64_t id, told;
	const char *text[2]; // renamed; NULL: as it was
};

struct cells {
	struct cell *at;
	size_t n, most;
};

static const char *renamed(struct naming *of, sqlite3_stmt *st, int column, size_t *told)
{
	if (sqlite3_column_type(st, column) != SQLITE_TEXT)
		return NULL;
	const char *text = (const char *)sqlite3_column_text(st, column);
	size_t all = strlen(text), split = !told ? 0 : *told < all ? *told : all;
	struct str out = {0};
	bool head = rename_in(of, &out, text, split);
	if (told)
		*told = out.len;
	bool tail = rename_in(of, &out, text + split, all - split);
	const char *copy = head || tail ? arena_str(of->a, str_text(&out)) : NULL;
	str_free(&out);
	return copy;
}

static void keep(struct naming *of, struct cells *list, struct cell cell)
{
	if (list->n == list->most) {
		size_t most = list->most ? 2 * list->most : 64;
		struct cell *more = arena_alloc(of->a, most * sizeof *more);
		if (list->n)
			memcpy(more, list->at, list->n * sizeof *more);
		list->at = more;
		list->most = most;
	}
	list->at[list->n++] = cell;
}

// Rows of (id, text) or (id, text, text); with `labels` (id, label, told), where told goes along with the text before it.
static enum ls_code find(struct naming *of, struct cells *list, const char *sql, int64_t table, int64_t column,
						 bool labels, struct ls_err *err)
{
	struct query *q;
	enum ls_code code = db_query(of->s, &q, sql, err);
	if (code != LS_OK)
		return code;
	db_bind_text(q, 1, of->from);
	if (sqlite3_bind_parameter_count(q->st) > 1) {
		sqlite3_bind_int64(q->st, 2, table);
		sqlite3_bind_int64(q->st, 3, column);
	}
	for (bool row = true; row && code == LS_OK;) {
		code = db_next(of->s, q, &row, err);
		if (code != LS_OK || !row)
			break;
		struct cell c = {.id = sqlite3_column_int64(q->st, 0)};
		size_t told = labels ? (size_t)sqlite3_column_int64(q->st, 2) : 0;
		c.text[0] = renamed(of, q->st, 1, labels ? &told : NULL);
		c.text[1] = !labels && sqlite3_column_count(q->st) > 2 ? renamed(of, q->st, 2, NULL) : NULL;
		c.told = (int64_t)told;
		if (c.text[0] || c.text[1])
			keep(of, list, c);
	}
	db_done(q);
	return code;
}

// UPDATE … SET a=ifnull(?2,a), b=ifnull(?3,b) WHERE id=?1
static enum ls_code overwrite(struct naming *of, const struct cells *list, const char *sql, struct ls_err *err)
{
	enum ls_code code = LS_OK;
	for (size_t i = 0; i < list->n && code == LS_OK; i++) {
		struct query *q;
		code = db_query(of->s, &q, sql, err);
		if (code != LS_OK)
			return code;
		sqlite3_bind_int64(q->st, 1, list->at[i].id);
		for (int k = 0; k < 2; k++)
			if (list->at[i].text[k])
				db_bind_text(q, 2 + k, list->at[i].text[k]);
		if (sqlite3_bind_parameter_count(q->st) > 3)
			sqlite3_bind_int64(q->st, 4, list->at[i].told);
		code = db_finish(of->s, q, err);
	}
	of->places += list->n;
	return code;
}

// ---- the places ---------------------------------------------------------------------------------------------------------

static enum ls_code in_rows(struct naming *of, const struct table *t, int column, struct ls_err *err)
{
	struct cells list = {0};
	const char *name = t->columns[column].name;
	const char *ask = arena_printf(of->a, "SELECT id,\"%s\" FROM \"%s\" WHERE instr(\"%s\",?1)", name, t->name, name);
	const char *set = arena_printf(of->a, "UPDATE \"%s\" SET \"%s\"=?2 WHERE id=?1", t->name, name);
	enum ls_code code = find(of, &list, ask, 0, 0, false, err);
	of->s->touched[t->id] |= list.n > 0;
	return code == LS_OK ? overwrite(of, &list, set, err) : code;
}

static enum ls_code in_cells(struct naming *of, const struct table *t, int column, struct ls_err *err)
{
	struct cells list = {0};
	enum ls_code code =
		find(of, &list, "SELECT id,old,new FROM change WHERE tbl=?2 AND col=?3 AND (instr(old,?1) OR instr(new,?1))",
			 number_of_table(t->id), number_of_column(t->id, column), false, err);
	return code == LS_OK
			   ? overwrite(of, &list, "UPDATE change SET old=ifnull(?2,old),new=ifnull(?3,new) WHERE id=?1", err)
			   : code;
}

static bool names_people(const struct table *t)
{
	bool any = false;
	for (int c = 0; c < t->column_count; c++)
		any |= t->columns[c].secret == SECRET_NAME;
	return any;
}

// Sentences of steps that changed something of a table that names people: elsewhere the same word is another one's.
static enum ls_code in_labels(struct naming *of, struct ls_err *err)
{
	struct cells list = {0};
	struct str ask = str_on(of->a);
	str_add(&ask,
			"SELECT id,label,told FROM step WHERE instr(label,?1) AND EXISTS(SELECT 1 FROM change WHERE change.id "
			"BETWEEN step.id<<32 AND (step.id<<32)+4294967295 AND tbl IN (0");
	for (int t = 0; t < TABLE_COUNT; t++)
		if (names_people(&schema[t]))
			str_addf(&ask, ",%d", number_of_table((enum table_id)t));
	str_add(&ask, "))");
	enum ls_code code = find(of, &list, str_text(&ask), 0, 0, true, err);
	return code == LS_OK
			   ? overwrite(of, &list, "UPDATE step SET label=ifnull(?2,ifnull(?3,label)),told=?4 WHERE id=?1", err)
			   : code;
}

static enum ls_code in_authors(struct naming *of, struct ls_err *err)
{
	struct query *q;
	enum ls_code code = db_query(of->s, &q, "UPDATE author SET name=?2 WHERE name=?1", err);
	if (code != LS_OK)
		return code;
	db_bind_text(q, 1, of->from);
	db_bind_text(q, 2, of->to);
	code = db_finish(of->s, q, err);
	of->places += code == LS_OK ? (size_t)sqlite3_changes(of->s->db) : 0;
	return code;
}

static enum ls_code everywhere(struct naming *of, struct ls_err *err)
{
	enum ls_code code = LS_OK;
	for (int t = 0; t < TABLE_COUNT; t++)
		for (int c = 0; c < schema[t].column_count && code == LS_OK; c++) {
			if (schema[t].columns[c].secret != SECRET_NAME)
				continue;
			code = in_rows(of, &schema[t], c, err);
			if (code == LS_OK)
				code = in_cells(of, &schema[t], c, err);
		}
	if (code == LS_OK)
		code = in_labels(of, err);
	return code == LS_OK ? in_authors(of, err) : code;
}

// ---- is it allowed? -------------------------------------------------------------------------------------------------------

static enum ls_code stands(struct naming *of, bool *is, const char *sql, int64_t table, int64_t column,
						   struct ls_err *err)
{
	struct query *q;
	enum ls_code code = *is ? LS_OK : db_query(of->s, &q, sql, err);
	if (code != LS_OK || *is)
		return code;
	db_bind_text(q, 1, of->to);
	if (sqlite3_bind_parameter_count(q->st) > 1) {
		sqlite3_bind_int64(q->st, 2, table);
		sqlite3_bind_int64(q->st, 3, column);
	}
	code = db_next(of->s, q, is, err);
	db_done(q);
	return code;
}

// Is somebody called so already, or was?
static enum ls_code taken(struct naming *of, bool *is, struct ls_err *err)
{
	enum ls_code code = stands(of, is, "SELECT 1 FROM author WHERE name=?1", 0, 0, err);
	for (int t = 0; t < TABLE_COUNT; t++)
		for (int c = 0; c < schema[t].column_count && code == LS_OK; c++) {
			if (schema[t].columns[c].secret != SECRET_NAME)
				continue;
			const char *ask =
				arena_printf(of->a, "SELECT 1 FROM \"%s\" WHERE \"%s\"=?1", schema[t].name, schema[t].columns[c].name);
			code = stands(of, is, ask, 0, 0, err);
			if (code == LS_OK)
				code = stands(of, is, "SELECT 1 FROM change WHERE tbl=?2 AND col=?3 AND (old=?1 OR new=?1)",
							  number_of_table((enum table_id)t), number_of_column((enum table_id)t, c), err);
		}
	return code;
}

static enum ls_code well_named(const char *from, const char *to, struct ls_err *err)
{
	struct str clean = {0};
	text_clean(&clean, to);
	bool same = strcmp(str_text(&clean), to) == 0 && !strpbrk(to, "\n\t");
	str_free(&clean);
	if (!*from || !*to || !same || strlen(to) > NAME_BYTES)
		return ls_fail(err, LS_REFUSED, "%s", tr("A name is a few words on one line."));
	return strcmp(from, to) == 0 ? ls_fail(err, LS_REFUSED, tr("“%s” is called so already."), to) : LS_OK;
}

static enum ls_code write_all(struct naming *of, struct ls_err *err)
{
	bool is = false;
	enum ls_code code = taken(of, &is, err);
	if (code == LS_OK && is)
		return ls_fail(err, LS_REFUSED, tr("“%s” is somebody's name already; both would be taken for one person."),
					   of->to);
	if (code == LS_OK)
		code = everywhere(of, err);
	if (code == LS_OK && of->places == 0)
		return ls_fail(err, LS_REFUSED, tr("Nobody is called “%s” in this plan."), of->from);
	return code == LS_OK ? db_exec(of->s, "COMMIT", err) : code;
}

enum ls_code store_pseudonym(struct store *s, const char *from, const char *to, size_t *places, struct ls_err *err)
{
	struct naming of = {.s = s, .from = from, .to = to, .a = arena_new()};
	int64_t secure = 0;
	*places = 0;
	enum ls_code code = well_named(from, to, err);
	if (code == LS_OK)
		code = db_number(s, "PRAGMA secure_delete=1", &secure, err);
	if (code == LS_OK)
		code = step_lock(s, err);
	if (code == LS_OK) {
		sqlite3_db_config(s->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, (int *)NULL);
		code = write_all(&of, err);
		sqlite3_db_config(s->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, (int *)NULL);
		if (code != LS_OK)
			store_rollback(s);
		s->held = false;
	}
	if (secure)
		(void)db_number(s, "PRAGMA secure_delete=0", &secure, NULL); // the usual way: writing zeros takes time
	s->commits += code == LS_OK;
	*places = of.places;
	arena_free(of.a);
	return code;
}
