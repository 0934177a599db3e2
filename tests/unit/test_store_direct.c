// SPDX-License-Identifier: EUPL-1.2
// Rows are read straight from the pages of the file, and are what SQLite says they are; where a file is damaged, it is
// SQLite who reads it.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan_file.h"
#include "seed.h"
#include "store/defend.h"
#include "store/load.h"
#include "store/page.h"

enum { MEASURES = 2300, TRIES = 40 };

static struct folder f;
static struct kept sound;
static char *letters;

// A value at random: empty, the least, the most, small, a text of any length, references to the first rows.
static struct value thrown(const struct table *t, const struct column *c, int32_t id, char text[32])
{
	static const uint32_t lengths[] = {1, 12, 40, 200, 3900, 4200, 5000, 13000};
	if (c->type == TYPE_CODE) {
		snprintf(text, 32, "%s-%d", "ä", (int)id);
		return text_value(text);
	}
	if (c->type == TYPE_TEXT && !(c->flags & REQ) && below(8))
		return text_value("");
	if (c->type == TYPE_TEXT) {
		uint32_t most = lengths[t->id == T_measure && below(500) ? (uint32_t)below(3) : (uint32_t)below(8)];
		return text_value(letters + 14000 - most + (uint32_t)below(2));
	}
	if (c->flags & NUL && below(3) == 0)
		return (struct value){.kind = VALUE_NULL};
	if (c->type == TYPE_REF)
		return int_value(c->target == t->id ? id % 3 + 4 : below(3) + 1);
	int64_t span = c->most - c->least;
	return int_value(below(2) ? c->least + below(span < 200 ? (uint32_t)span + 1 : 200)
							  : c->most - below(span < 70000 ? (uint32_t)span + 1 : 70000));
}

static void throw_row(struct store *s, const struct table *t, int32_t id)
{
	int columns[64];
	struct value values[64];
	char text[64][32];
	for (int i = 0; i < t->column_count; i++) {
		columns[i] = i;
		values[i] = thrown(t, &t->columns[i], id, text[i]);
	}
	if (t->id == T_rating)
		values[0] = int_value(id);
	struct ls_err unused;
	store_insert(s, t->id, columns, values, t->column_count, &id, &unused); // twice the same pair is refused
}

// A plan with rows in every table, two of them large, some rows taken out again, and all kinds of values.
static int make(void **state_)
{
	(void)state_;
	seed_begin("rows");
	letters = mem_alloc(14002);
	memset(letters, 'm', 14001);
	letters[14001] = '\0';
	folder_make(&f);
	struct store *s = opened(f.plan, STORE_CREATE);
	assert_ok(store_bulk_begin(s, err));
	for (int t = 0; t < TABLE_COUNT; t++)
		for (int32_t id = 1; id <= (t == T_measure || t == T_rating ? MEASURES : 7); id++)
			throw_row(s, &schema[t], id);
	assert_ok(store_bulk_end(s, err));
	store_close(s);
	outside(f.plan, "DELETE FROM rating WHERE id%7=3; DELETE FROM rating WHERE measure%5=2; "
					"DELETE FROM measure_text WHERE measure%5=2; DELETE FROM link WHERE id=2; VACUUM");
	keep(&sound, f.plan);
	return 0;
}

static int drop(void **state_)
{
	(void)state_;
	free(letters);
	free(sound.bytes);
	folder_drop(&f);
	return 0;
}

static int selected(unsigned what, void *count, void *st, void *sql)
{
	(void)what;
	(void)st;
	*(int *)count += strstr(sql, " FROM \"") != NULL;
	return 0;
}

static void found(void *count, const struct load_finding *odd)
{
	(void)odd;
	++*(int *)count;
}

struct read {
	enum ls_code code;
	uint64_t digest;
	int found, selects;
};

// All rows, straight from the pages where that goes, or by SQLite alone; and how many tables SQLite was asked for.
static struct read rows_of(struct store *s, bool straight)
{
	struct read r = {0};
	struct plan *p = NULL;
	struct ls_err err;
	sqlite3_trace_v2(s->db, SQLITE_TRACE_STMT, selected, &r.selects);
	assert_int_equal(db_exec(s, "BEGIN", &err), LS_OK);
	int64_t cookie;
	r.code = db_number(s, "PRAGMA schema_version", &cookie, &err);
	s->resting = straight;
	if (r.code == LS_OK)
		r.code = load_rows(s, NULL, &p, found, &r.found, &err);
	s->resting = false;
	db_exec(s, "COMMIT", NULL);
	sqlite3_trace_v2(s->db, 0, NULL, NULL);
	r.digest = r.code == LS_OK ? digest(p) : 0;
	plan_free(p);
	return r;
}

static void the_same_both_ways(const struct read *straight, const struct read *by_sqlite)
{
	assert_int_equal(straight->code, by_sqlite->code);
	assert_int_equal(straight->digest, by_sqlite->digest);
	assert_int_equal(straight->found, by_sqlite->found);
	assert_true(by_sqlite->code != LS_OK || by_sqlite->selects >= TABLE_COUNT);
}

static void read_straight_throughout(void)
{
	struct store *s = opened(f.plan, STORE_READ);
	struct read straight = rows_of(s, true), by_sqlite = rows_of(s, false);
	the_same_both_ways(&straight, &by_sqlite);
	assert_int_equal(straight.code, LS_OK);
	assert_int_equal(straight.selects, 0);
	assert_int_equal(straight.found, 0);
	assert_int_equal(state(s), by_sqlite.digest);
	store_close(s);
}

static void every_row_is_what_sqlite_says(void **state_)
{
	(void)state_;
	put_back(&sound, f.plan);
	read_straight_throughout();
}

static void pages_may_have_any_size(void **state_)
{
	(void)state_;
	static const char *const sizes[] = {"512", "1024", "16384", "65536"};
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		char sql[80];
		put_back(&sound, f.plan);
		snprintf(sql, sizeof sql, "PRAGMA page_size=%s; PRAGMA auto_vacuum=%d; VACUUM", sizes[i], (int)(i % 3));
		outside(f.plan, sql);
		read_straight_throughout();
	}
}

// The trees have gone elsewhere meanwhile.
static void another_tool_may_put_the_file_in_order(void **state_)
{
	(void)state_;
	put_back(&sound, f.plan);
	struct store *s = opened(f.plan, STORE_READ);
	uint64_t before = state(s);
	uint32_t began = s->roots[T_rating];
	outside(f.plan, "DELETE FROM criterion WHERE id=7; DELETE FROM swot; PRAGMA auto_vacuum=1; VACUUM");
	uint64_t after = state(s);
	assert_int_not_equal(s->roots[T_rating], began);
	assert_int_not_equal(after, before);
	store_close(s);
	s = opened(f.plan, STORE_READ);
	struct read by_sqlite = rows_of(s, false);
	assert_int_equal(after, by_sqlite.digest);
	store_close(s);
}

static sqlite3_io_methods counted;
static const sqlite3_io_methods *uncounted;
static size_t bytes_read, reads;

static int count_read(sqlite3_file *file, void *to, int n, sqlite3_int64 from)
{
	bytes_read += (size_t)n;
	reads++;
	return uncounted->xRead(file, to, n, from);
}

static const unsigned char *page_at(struct pages *p, uint32_t n)
{
	const unsigned char *page = pages_at(p, n);
	assert_non_null(page);
	assert_memory_equal(page, sound.bytes + (size_t)(n - 1) * 4096, 4096);
	return page;
}

// A table of one page costs one page; whoever reads on gets more and more at once, and none twice.
static void pages_are_those_of_the_file_and_read_once(void **state_)
{
	(void)state_;
	put_back(&sound, f.plan);
	struct store *s = opened(f.plan, STORE_READ);
	assert_ok(db_exec(s, "BEGIN", err));
	int64_t unused;
	assert_ok(db_number(s, "PRAGMA schema_version", &unused, err));
	struct pages *p = pages_open(s);
	assert_non_null(p);
	uint32_t all = pages_count(p);
	assert_int_equal(all, sound.size / 4096);
	sqlite3_file *file = defend_file(s);
	uncounted = file->pMethods;
	counted = *uncounted;
	counted.xRead = count_read;
	file->pMethods = &counted;
	for (uint32_t n = all; n > 100; n -= 100)
		page_at(p, n);
	assert_int_equal(bytes_read, (all - 1) / 100 * 4096);
	bytes_read = reads = 0;
	for (uint32_t n = 1; n <= all; n++)
		page_at(p, n);
	assert_in_range(bytes_read, sound.size - 4 * 4096, sound.size); // but for the four pages that it has still
	assert_in_range(reads, all / 16, all / 16 + 5 * 5);             // after each of them it begins anew with one
	assert_null(pages_at(p, 0));
	assert_null(pages_at(p, all + 1));
	for (int i = 0; i < 3000; i++)
		page_at(p, (uint32_t)below(below(2) ? all : 20) + 1);
	bytes_read = 0;
	for (uint32_t n = 1; n <= all / 2; n++) { // two readers beside each other
		page_at(p, n);
		page_at(p, all / 2 + n);
	}
	assert_true(bytes_read < sound.size + 16 * 4096);
	file->pMethods = uncounted;
	pages_close(p);
	assert_ok(db_exec(s, "COMMIT", err));
	store_close(s);
}

// What is not committed is not in the file yet: SQLite is asked.
static void what_is_being_written_is_seen(void **state_)
{
	(void)state_;
	put_back(&sound, f.plan);
	struct store *s = opened(f.plan, STORE_WRITE);
	uint64_t before = state(s);
	begin(s, "A", 10, "x");
	set(s, T_criterion, 1, "title", text_value("Nutzen"));
	struct plan *within = loaded(s);
	assert_string_equal(within->criterion[0].title, "Nutzen");
	plan_free(within);
	store_rollback(s);
	assert_int_equal(state(s), before);
	begin(s, "A", 11, "x");
	set(s, T_criterion, 1, "title", text_value("Nutzen"));
	commit(s);
	struct plan *after = loaded(s);
	assert_string_equal(after->criterion[0].title, "Nutzen");
	plan_free(after);
	store_close(s);
}

// What a sound plan never holds is looked at by SQLite, table by table, and told once.
static void what_is_wrong_in_a_row_is_told_once(void **state_)
{
	(void)state_;
	put_back(&sound, f.plan);
	outside(f.plan, "PRAGMA ignore_check_constraints=ON; UPDATE measure SET stage=99 WHERE id=2001; "
					"UPDATE key_result SET weight=-1 WHERE id=3");
	struct store *s = opened(f.plan, STORE_READ);
	struct read straight = rows_of(s, true), by_sqlite = rows_of(s, false);
	the_same_both_ways(&straight, &by_sqlite);
	assert_int_equal(straight.code, LS_OK);
	assert_int_equal(straight.found, 2);
	assert_true(straight.selects >= 2 && straight.selects < TABLE_COUNT / 2);
	store_close(s);
}

// A page that leads to no page but the last is not SQLite's, wherever it stands.
static void a_page_with_a_single_way_is_damage(void **state_)
{
	(void)state_;
	int tried = 0, refused = 0;
	for (size_t page = 1; page < sound.size / 4096; page++) {
		if (sound.bytes[page * 4096] != 5) // one that only leads on
			continue;
		struct kept broken = {mem_alloc(sound.size), sound.size};
		memcpy(broken.bytes, sound.bytes, sound.size);
		broken.bytes[page * 4096 + 3] = broken.bytes[page * 4096 + 4] = 0;
		put_back(&broken, f.plan);
		free(broken.bytes);
		struct store *s = NULL;
		struct ls_err unused;
		if (store_open(&s, f.plan, STORE_READ, 0, &unused) != LS_OK)
			continue;
		struct read straight = rows_of(s, true);
		store_close(s);
		s = opened(f.plan, STORE_READ);
		struct read by_sqlite = rows_of(s, false);
		the_same_both_ways(&straight, &by_sqlite);
		tried++;
		refused += by_sqlite.code != LS_OK;
		store_close(s);
	}
	assert_true(tried >= 2 && refused >= 1);
}

// A byte of the file: of the head of a page of a table, or any.
static size_t byte_of_file(bool head)
{
	size_t pages = sound.size / 4096, page = (size_t)below((uint32_t)pages);
	while (head && sound.bytes[page * 4096] != 5 && sound.bytes[page * 4096] != 13)
		page = (page + 1) % pages;
	return page * 4096 + (size_t)(head ? below(8) : below(3) ? below(120) : below(4096));
}

// Any bytes of the file but those of its head and of the schema: whatever SQLite makes of them is made of them.
static void damaged_files_are_what_sqlite_makes_of_them(void **state_)
{
	(void)state_;
	int read = 0, refused = 0;
	for (int i = 0; i < TRIES || (!refused && i < 10 * TRIES); i++) {
		struct kept broken = {mem_alloc(sound.size), sound.size};
		memcpy(broken.bytes, sound.bytes, sound.size);
		for (int n = below(4); n >= 0; n--) {
			size_t at = byte_of_file(i < TRIES / 4);
			if (at >= 4096)
				broken.bytes[at] = (unsigned char)(below(2) ? below(256) : broken.bytes[at] ^ (1 << below(8)));
		}
		put_back(&broken, f.plan);
		free(broken.bytes);
		struct store *s = NULL;
		struct ls_err unused;
		if (store_open(&s, f.plan, STORE_READ, 0, &unused) != LS_OK)
			continue;
		struct read straight = rows_of(s, true);
		store_close(s); // SQLite passes over a damaged page when it has complained of it once
		s = opened(f.plan, STORE_READ);
		struct read by_sqlite = rows_of(s, false);
		the_same_both_ways(&straight, &by_sqlite);
		read += straight.code == LS_OK;
		refused += straight.code != LS_OK;
		store_close(s);
	}
	assert_true(read > TRIES / 10);
	assert_true(refused > 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_row_is_what_sqlite_says),
		cmocka_unit_test(pages_may_have_any_size),
		cmocka_unit_test(another_tool_may_put_the_file_in_order),
		cmocka_unit_test(pages_are_those_of_the_file_and_read_once),
		cmocka_unit_test(what_is_being_written_is_seen),
		cmocka_unit_test(what_is_wrong_in_a_row_is_told_once),
		cmocka_unit_test(a_page_with_a_single_way_is_damage),
		cmocka_unit_test(damaged_files_are_what_sqlite_makes_of_them),
	};
	return cmocka_run_group_tests(tests, make, drop);
}
