// SPDX-License-Identifier: EUPL-1.2
// A check proves that indices hold what their tables hold without asking SQLite for each row, and finds no less: whatever
// happened to the file, it says what SQLite says.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/text.h"
#include "plan_file.h"
#include "seed.h"
#include "store/defend.h"
#include "store/memory.h"
#include "store/proof.h"

enum { MEASURES = 400, CRITERIA = 8, PAGE = 4096, TRIES = 24, LEAVES_MOST = 40 };

static struct folder f;
static struct kept sound;
static uint32_t root, leaves[LEAVES_MOST]; // of the index over ratings
static int leaves_n;

static uint32_t four(const unsigned char *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

static uint32_t two(const unsigned char *p)
{
	return (uint32_t)p[0] << 8 | p[1];
}

static unsigned char *page(const struct kept *k, uint32_t n)
{
	return (unsigned char *)k->bytes + (size_t)(n - 1) * PAGE;
}

static void insert(struct store *s, enum table_id t, int n, const char *const *names, const struct value *values)
{
	add(s, t, n, names, values);
}

static int make(void **state_)
{
	(void)state_;
	char code[16];
	seed_begin("proof");
	folder_make(&f);
	struct store *s = opened(f.plan, STORE_CREATE);
	assert_ok(store_bulk_begin(s, err));
	for (int i = 1; i <= CRITERIA; i++) {
		snprintf(code, sizeof code, "k%d", i);
		add_titled(s, T_criterion, code, "Kriterium");
		add_level(s, i, "hoch");
	}
	for (int i = 1; i <= MEASURES; i++) {
		snprintf(code, sizeof code, "M%d", i);
		insert(s, T_measure, 2, (const char *[]){"code", "title"}, (struct value[]){text_value(code), text_value("x")});
		for (int c = 1; c <= CRITERIA; c++)
			add_rating(s, i, c, c);
	}
	assert_ok(store_bulk_end(s, err));
	store_close(s);
	keep(&sound, f.plan);
	root = (uint32_t)asked(f.plan, "SELECT rootpage FROM sqlite_schema WHERE name='sqlite_autoindex_rating_1'");
	const unsigned char *at = page(&sound, root);
	assert_int_equal(at[0], 2); // leads on
	for (uint32_t i = 0; i < two(at + 3); i++)
		leaves[leaves_n++] = four(at + two(at + 12 + 2 * i));
	leaves[leaves_n++] = four(at + 8);
	assert_in_range(leaves_n, 5, LEAVES_MOST - 1);
	return 0;
}

static int drop(void **state_)
{
	(void)state_;
	folder_drop(&f);
	return 0;
}

static void list(void *arg, const char *sentence)
{
	str_addf((struct str *)arg, "%s\n", sentence);
}

// What SQLite says of a copy of the file, in our words.
static void said_by_sqlite(struct store *s, struct str *out)
{
	sqlite3_stmt *st = NULL;
	struct store *copy = NULL;
	struct ls_err unused;
	if (memory_copy(s, &copy, false, &unused) != LS_OK)
		return;
	assert_int_equal(sqlite3_prepare_v2(copy->db, "PRAGMA integrity_check(20)", -1, &st, NULL), SQLITE_OK);
	while (sqlite3_step(st) == SQLITE_ROW) {
		const char *said = (const char *)sqlite3_column_text(st, 0);
		char sentence[640];
		if (strcmp(said, "ok") == 0)
			continue;
		snprintf(sentence, sizeof sentence, "The file does not hold together: %s.", said);
		text_harmless(out, sentence);
		str_addc(out, '\n');
	}
	sqlite3_finalize(st);
	store_close(copy);
}

static bool proven(struct store *s, const struct plan *p)
{
	int64_t unused;
	assert_ok(db_exec(s, "BEGIN", err));
	assert_ok(db_number(s, "PRAGMA schema_version", &unused, err));
	struct pages *pages = pages_open(s);
	assert_non_null(pages);
	bool good = proof_index(pages, root, p, T_rating);
	pages_close(pages);
	assert_ok(db_exec(s, "COMMIT", err));
	return good;
}

// Told of the file as it is now, with and without its rows: 0 nothing, 1 what SQLite tells, -1 it cannot even be opened.
static int told(bool *index_proven)
{
	struct str expected = {0};
	struct store *s = NULL;
	struct plan *p = NULL;
	struct ls_err unused;
	*index_proven = false;
	if (store_open(&s, f.plan, STORE_READ, 0, &unused) != LS_OK)
		return -1;
	said_by_sqlite(s, &expected);
	bool rows = store_load(s, &p, &unused) == LS_OK;
	if (rows)
		*index_proven = proven(s, p);
	for (int with = 0; with <= rows; with++) {
		struct str said = {0};
		if (store_check(s, with ? p : NULL, list, &said, &unused) != LS_OK)
			str_add(&said, unused.text);
		bool first = strncmp(str_text(&said), str_text(&expected), expected.len) == 0;
		bool more = strstr(str_text(&said) + (first ? expected.len : 0), "The file does not hold together: ") != NULL;
		if (!first || more)
			fail_msg("said: %s\nexpected: %s", str_text(&said), str_text(&expected));
		str_free(&said);
	}
	int n = expected.len > 0;
	str_free(&expected);
	plan_free(p);
	store_close(s);
	return n;
}

static void indices_of_a_sound_plan_are_proven(void **state_)
{
	(void)state_;
	put_back(&sound, f.plan);
	struct store *s = opened(f.plan, STORE_READ);
	struct plan *p = loaded(s);
	static const struct {
		const char *index;
		enum table_id table;
	} indices[] = {
		{"criterion", T_criterion}, {"level", T_level}, {"measure", T_measure}, {"rating", T_rating}, {"team", T_team}};
	for (size_t i = 0; i < sizeof indices / sizeof indices[0]; i++) {
		char sql[100];
		snprintf(sql, sizeof sql, "SELECT rootpage FROM sqlite_schema WHERE name='sqlite_autoindex_%s_1'",
				 indices[i].index);
		uint32_t at = (uint32_t)asked(f.plan, sql);
		int64_t unused;
		assert_ok(db_exec(s, "BEGIN", err));
		assert_ok(db_number(s, "PRAGMA schema_version", &unused, err));
		struct pages *pages = pages_open(s);
		assert_true(proof_index(pages, at, p, indices[i].table));
		assert_false(proof_index(pages, at + 1, p, indices[i].table));                 // a table's or another's
		assert_true(indices[i].table == T_team || !proof_index(pages, at, p, T_unit)); // none and none
		pages_close(pages);
		assert_ok(db_exec(s, "COMMIT", err));
	}
	plan_free(p);
	store_close(s);
	bool good;
	assert_int_equal(told(&good), 0);
	assert_true(good);
}

static struct kept copied(void)
{
	struct kept k = {mem_alloc(sound.size), sound.size};
	memcpy(k.bytes, sound.bytes, sound.size);
	return k;
}

static void is_told(struct kept *broken, const char *what)
{
	bool good;
	put_back(broken, f.plan);
	int n = told(&good);
	if (good || n != 1)
		fail_msg("%s: %s, %d", what, good ? "proven" : "not proven", n);
	free(broken->bytes);
}

// Each entry of an index has its row and its place.
static void an_index_that_is_not_as_its_table_is_told(void **state_)
{
	(void)state_;
	struct kept k = copied();
	unsigned char *leaf = page(&k, leaves[2]), *cell = leaf + two(leaf + 8 + 2 * 5);
	cell[cell[1] + 1]++; // the low byte or the only one of the measure
	is_told(&k, "another measure");
	k = copied();
	leaf = page(&k, leaves[1]);
	unsigned char swap[2];
	memcpy(swap, leaf + 8, 2);
	memcpy(leaf + 8, leaf + 10, 2);
	memcpy(leaf + 10, swap, 2);
	is_told(&k, "two entries in the other order");
	k = copied();
	unsigned char *above = page(&k, root);
	memcpy(above + two(above + 12), above + two(above + 14), 4);
	is_told(&k, "one page twice");
	k = copied();
	leaf = page(&k, leaves[3]);
	cell = leaf + two(leaf + 8 + 2 * 7);
	cell[cell[0]]++; // the end of its id
	is_told(&k, "another row");
	k = copied();
	page(&k, leaves[0])[0] = 13;
	is_told(&k, "a page of a table");
}

// The pages of the index as they were before, or those of all else.
static void an_index_of_another_time_is_told(void **state_)
{
	(void)state_;
	static const char *const changes[] = {
		"DELETE FROM rating WHERE id=1500",
		"UPDATE rating SET criterion=9 WHERE id=1500",
		"DELETE FROM rating WHERE id=1500; INSERT INTO rating(id,measure,criterion,level) VALUES(5000,188,4,4)",
	};
	for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++)
		for (int from_before = 0; from_before < 2; from_before++) {
			static struct kept after;
			put_back(&sound, f.plan);
			outside_silently(f.plan, changes[i]);
			keep(&after, f.plan);
			assert_int_equal(after.size, sound.size);
			struct kept mixed = copied();
			if (from_before)
				memcpy(mixed.bytes, after.bytes, after.size);
			const struct kept *other = from_before ? &sound : &after;
			memcpy(page(&mixed, root), page(other, root), PAGE);
			for (int l = 0; l < leaves_n; l++)
				memcpy(page(&mixed, leaves[l]), page(other, leaves[l]), PAGE);
			is_told(&mixed, changes[i]);
		}
}

// Any bytes anywhere behind the first page, every second time within the index.
static void whatever_is_damaged_is_told_as_sqlite_tells_it(void **state_)
{
	(void)state_;
	int told_of = 0, unharmed = 0;
	for (int i = 0; i < TRIES; i++) {
		struct kept k = copied();
		for (int n = below(3); n >= 0; n--) {
			uint32_t at = (uint32_t)below((uint32_t)(sound.size / PAGE) - 1) + 2;
			at = i % 2 ? leaves[below((uint32_t)leaves_n)] : at;
			unsigned char *byte = page(&k, at) + (below(3) ? below(PAGE) : below(120));
			*byte = (unsigned char)(below(2) ? below(256) : *byte ^ (1 << below(8)));
		}
		put_back(&k, f.plan);
		free(k.bytes);
		bool good;
		int n = told(&good);
		told_of += n == 1;
		unharmed += n == 0 && good;
	}
	assert_true(told_of > TRIES / 10);
	assert_true(unharmed > 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(indices_of_a_sound_plan_are_proven),
		cmocka_unit_test(an_index_that_is_not_as_its_table_is_told),
		cmocka_unit_test(an_index_of_another_time_is_told),
		cmocka_unit_test(whatever_is_damaged_is_told_as_sqlite_tells_it),
	};
	return cmocka_run_group_tests(tests, make, drop);
}
