// SPDX-License-Identifier: EUPL-1.2
// Does the file hold together? Everything is looked at on a copy in memory: pages, references, ranges, and the
// journal, walked back to its start, where a change that left no trace shows as a row that is not as recorded.
#include "base/i18n.h"
#include "base/text.h"
#include "store/defend.h"
#include "store/load.h"
#include "store/memory.h"
#include "store/migrate.h"
#include "store/page.h"
#include "store/proof.h"
#include "store/revert.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct care {
	void (*finding)(void *arg, const char *sentence);
	void *arg;
};

static void tell(const struct care *c, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

static void tell(const struct care *c, const char *fmt, ...)
{
	char sentence[640];
	va_list args;
	va_start(args, fmt);
	vsnprintf(sentence, sizeof sentence, fmt, args);
	va_end(args);
	struct str shown = {0};
	text_harmless(&shown, sentence);
	c->finding(c->arg, str_text(&shown));
	str_free(&shown);
}

// Has this very content been read already, and nothing about its rows was found? Asked after the copy: if nobody has
// written since the rows were read, the copy holds the same.
static bool rows_known(struct store *s)
{
	int64_t now = -1;
	return s->loaded && !s->odd && s->loaded_commits == s->commits &&
		   db_number(s, "PRAGMA data_version", &now, NULL) == LS_OK && now == s->seen;
}

// A pragma that says "ok" and nothing else.
static bool says_ok(struct store *s, const char *sql)
{
	struct query *q;
	bool row = db_query(s, &q, sql, NULL) == LS_OK, good = false;
	if (row && db_next(s, q, &row, NULL) == LS_OK && row) {
		const char *said = (const char *)sqlite3_column_text(q->st, 0);
		good = said && strcmp(said, "ok") == 0 && db_next(s, q, &row, NULL) == LS_OK && !row;
	}
	db_done(q);
	return good;
}

// The one index that SQLite made for a table of the plan; else TABLE_COUNT.
static enum table_id indexed(const char *index, const char *table)
{
	struct str name = {0};
	int t = 0;
	while (t < TABLE_COUNT && strcmp(schema[t].name, table) != 0)
		t++;
	str_addf(&name, "sqlite_autoindex_%s_1", table);
	bool own = strcmp(str_text(&name), index) == 0;
	str_free(&name);
	return own ? (enum table_id)t : TABLE_COUNT;
}

// Is the content of all indices that of their tables? `pages` of the same content as the copy, and `p` of it, or NULL.
static bool indices_whole(struct store *copy, struct pages *pages, const struct plan *p)
{
	struct query *q;
	bool row = db_query(copy, &q, "SELECT name,tbl_name,rootpage FROM sqlite_schema WHERE type='index'", NULL) == LS_OK;
	bool good = row;
	while (good && (good = db_next(copy, q, &row, NULL) == LS_OK) && row) {
		const char *name = (const char *)sqlite3_column_text(q->st, 0),
				   *table = (const char *)sqlite3_column_text(q->st, 1);
		int64_t root = sqlite3_column_int64(q->st, 2);
		enum table_id t = name && table ? indexed(name, table) : TABLE_COUNT;
		if (pages && p && t < TABLE_COUNT && root <= UINT32_MAX && proof_index(pages, (uint32_t)root, p, t))
			continue;
		struct str sql = {0};
		str_addf(&sql, "PRAGMA integrity_check(\"%s\")", table ? table : "");
		good = says_ok(copy, str_text(&sql));
		str_free(&sql);
	}
	db_done(q);
	return good;
}

// Everything that integrity_check looks at, without the half of its time in which it looks up row after row in indices.
static bool whole(struct store *s, struct store *copy, const struct plan *p)
{
	if (!says_ok(copy, "PRAGMA quick_check(1)"))
		return false;
	bool open = p && p == s->loaded && db_exec(s, "BEGIN", NULL) == LS_OK;
	struct pages *pages = open && rows_known(s) ? pages_open(s) : NULL;
	bool good = indices_whole(copy, pages, p);
	pages_close(pages);
	if (open)
		db_exec(s, "COMMIT", NULL);
	return good;
}

static enum ls_code pages(struct store *s, const struct care *c, struct ls_err *err)
{
	struct query *q;
	enum ls_code code = db_query(s, &q, "PRAGMA integrity_check(20)", err);
	bool row = code == LS_OK;
	while (row && code == LS_OK) {
		code = db_next(s, q, &row, err);
		const char *said = code == LS_OK && row ? (const char *)sqlite3_column_text(q->st, 0) : NULL;
		if (said && strcmp(said, "ok") != 0)
			tell(c, tr("The file does not hold together: %s."), said);
	}
	db_done(q);
	return code;
}

static void in_row(void *arg, const struct load_finding *f)
{
	const struct care *c = arg;
	const char *label = tr(schema[f->table].label), *column = tr(f->column->label);
	if (f->dangling)
		tell(c, tr("%s, row %d: “%s” leads to something that is not there (%lld); it is shown as empty."), label,
			 (int)f->row, column, (long long)f->value);
	else if (f->value == NONE64)
		tell(c, tr("%s, row %d: “%s” is empty, which is not possible; its usual value is shown."), label, (int)f->row,
			 column);
	else
		tell(c, tr("%s, row %d: “%s” holds %lld, which is not possible; its usual value is shown."), label, (int)f->row,
			 column, (long long)f->value);
}

static void rows(struct store *s, const struct care *c)
{
	struct plan *p = NULL;
	struct ls_err why;
	if (load_rows(s, NULL, &p, in_row, (void *)(uintptr_t)c, &why) != LS_OK)
		tell(c, "%s", why.text);
	plan_free(p);
}

// A number that should be 0; otherwise it is told.
static enum ls_code none(struct store *s, const struct care *c, const char *sql, const char *fmt, struct ls_err *err)
{
	int64_t n;
	enum ls_code code = db_number(s, sql, &n, err);
	if (code == LS_OK && n != 0)
		tell(c, fmt, (long long)n);
	return code;
}

static enum ls_code journal(struct store *s, const struct care *c, struct ls_err *err)
{
	enum ls_code code = none(s, c, "SELECT id FROM step WHERE open<>0 LIMIT 1",
							 tr("Step %lld of the history was never finished."), err);
	if (code == LS_OK)
		code = none(s, c, "SELECT step FROM change WHERE step NOT IN (SELECT id FROM step) LIMIT 1",
					tr("The history holds changes of step %lld, which is not there."), err);
	if (code == LS_OK)
		code = none(s, c, "SELECT id FROM tag WHERE step<>0 AND step NOT IN (SELECT id FROM step) LIMIT 1",
					tr("Tag %lld names a step that is not there."), err);
	if (code == LS_OK)
		code = none(s, c,
					"SELECT b.id FROM step a JOIN step b ON b.id=(SELECT min(id) FROM step WHERE id>a.id) WHERE "
					"b.at<a.at LIMIT 1",
					tr("Step %lld of the history is older than the one before it."), err);
	if (code == LS_OK)
		code =
			none(s, c, "SELECT id FROM step WHERE author IS NOT NULL AND author NOT IN (SELECT id FROM author) LIMIT 1",
				 tr("Step %lld of the history is by somebody unknown."), err);
	return code;
}

static enum ls_code walk(struct store *s, const struct care *c, struct ls_err *err)
{
	struct obstacle o;
	enum ls_code code = db_exec(s, "BEGIN", err);
	if (code != LS_OK)
		return code;
	code = revert_cells(s, 0, true, &o, err);
	if (code == LS_REFUSED) {
		if (o.row == 0)
			tell(c, tr("Step %lld of the history holds something unknown; what was before it cannot be shown."),
				 (long long)o.step);
		else
			tell(c,
				 tr("%s, row %lld is not as step %lld of the history left it: another tool has changed it without a "
					"trace. What was before that step cannot be shown."),
				 tr(schema[o.table].label), (long long)o.row, (long long)o.step);
		return LS_OK;
	}
	return code;
}

// What cannot even be looked at is a finding too.
static bool failed(const struct care *c, enum ls_code code, const struct ls_err *why)
{
	if (code != LS_OK)
		tell(c, "%s", why->text);
	return code != LS_OK;
}

enum ls_code store_check(struct store *s, const struct plan *p, void (*finding)(void *arg, const char *sentence),
						 void *arg, struct ls_err *err)
{
	struct care c = {finding, arg};
	struct store *copy = NULL;
	struct ls_err why;
	enum ls_code code = memory_copy(s, &copy, false, err);
	if (code == LS_OK && !whole(s, copy, p)) {
		store_close(copy); // SQLite passes over a damaged page when it has complained of it once
		code = memory_copy(s, &copy, false, err);
		if (code == LS_OK)
			failed(&c, pages(copy, &c, &why), &why);
	}
	if (code != LS_OK)
		return code;
	failed(&c, verify_cells(copy, &why), &why);
	if (!rows_known(s))
		rows(copy, &c);
	if (!failed(&c, journal(copy, &c, &why), &why) &&
		(copy->version == STORE_VERSION || !failed(&c, migrate_tables(copy, &why), &why)))
		failed(&c, walk(copy, &c, &why), &why);
	store_close(copy);
	return LS_OK;
}
