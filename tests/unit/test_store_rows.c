// SPDX-License-Identifier: EUPL-1.2
// Rows made to do harm: what no plan holds becomes a usual value, no reference, or a sentence; nothing breaks.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan_file.h"

#include <fcntl.h>

static struct folder f;

static int make(void **state_)
{
	(void)state_;
	folder_make(&f);
	small_plan(f.plan);
	return 0;
}

static int drop(void **state_)
{
	(void)state_;
	folder_drop(&f);
	return 0;
}

static struct plan *survives(void)
{
	struct store *s = opened(f.plan, STORE_READ);
	struct plan *p = loaded(s);
	store_close(s);
	return p;
}

static void damaged(void)
{
	struct store *s = opened(f.plan, STORE_READ);
	struct plan *p = NULL;
	assert_fails(LS_DATA, "damaged", store_load(s, &p, err));
	assert_null(p);
	store_close(s);
}

static void references_that_lead_nowhere_are_none(void **state_)
{
	(void)state_;
	outside(f.plan, "UPDATE rating SET level=99 WHERE id=1; UPDATE rating SET measure=-5 WHERE id=2; UPDATE measure "
					"SET field=1000000 WHERE id=3;"
					"DELETE FROM field");
	struct plan *p = survives();
	assert_int_equal(p->rating[0].level, NONE32);
	assert_int_equal(p->rating[0].measure, 1);
	assert_int_equal(p->rating[1].measure, NONE32);
	assert_int_equal(p->rating[2].measure, 3);
	assert_int_equal(p->measure[2].field, NONE32);
	plan_free(p);
}

static void values_out_of_range_become_usual_ones(void **state_)
{
	(void)state_;
	outside(f.plan,
			"PRAGMA ignore_check_constraints=ON; UPDATE measure SET stage=77, priority=-3, feedback_on=99999999999 "
			"WHERE id=1;"
			"UPDATE measure SET selection=-1, requested_by=1e18 WHERE id=2; UPDATE measure SET title='' WHERE id=3;"
			"UPDATE criterion SET weight=9223372036854775807");
	struct plan *p = survives();
	assert_int_equal(p->measure[0].stage, 0);
	assert_int_equal(p->measure[0].priority, NONE32);
	assert_int_equal(p->measure[0].feedback_on, DAY_NONE);
	assert_int_equal(p->measure[1].selection, 0);
	assert_int_equal(p->measure[1].requested_by, NONE32);
	assert_string_equal(p->measure[2].title, "");
	assert_int_equal(p->criterion[0].weight, NONE32);
	plan_free(p);
}

// STRICT and NOT NULL are only words in the schema: a file can hold anything.
static void loosely(const char *table, const char *sql)
{
	struct str b = {0};
	str_addf(&b,
			 "PRAGMA writable_schema=ON; CREATE TEMP TABLE was AS SELECT sql FROM sqlite_schema WHERE name='%s';"
			 "UPDATE sqlite_schema SET sql=replace(replace(sql,' STRICT',''),'NOT NULL','') WHERE name='%s'; PRAGMA "
			 "schema_version=1000;"
			 "PRAGMA ignore_check_constraints=ON; %s;"
			 "UPDATE sqlite_schema SET sql=(SELECT sql FROM was) WHERE name='%s'; PRAGMA schema_version=1001",
			 table, table, sql, table);
	outside(f.plan, str_text(&b));
	str_free(&b);
}

static void other_types_are_damage(void **state_)
{
	(void)state_;
	static const char *const tries[] = {
		"UPDATE measure SET stage='soon'",
		"UPDATE measure SET stage=1.5",
		"UPDATE measure SET stage=x'00'",
		"UPDATE measure SET title=x'0102'",
		"UPDATE measure SET field='x'",
		"INSERT INTO measure(id,code,title) VALUES(-1,'a','b')",
		"INSERT INTO measure(id,code,title) VALUES(0,'a','b')",
		"INSERT INTO measure(id,code,title) VALUES(2147483648,'a','b')",
	};
	for (size_t i = 0; i < sizeof tries / sizeof tries[0]; i++) {
		unlink(f.plan);
		small_plan(f.plan);
		loosely("measure", tries[i]);
		damaged();
	}
}

static void nothing_where_something_must_be(void **state_)
{
	(void)state_;
	loosely("measure", "UPDATE measure SET stage=NULL, title=NULL, note=NULL WHERE id=1");
	struct plan *p = survives();
	assert_int_equal(p->measure[0].stage, 0);
	assert_string_equal(p->measure[0].title, "");
	assert_string_equal(p->measure[0].note, "");
	plan_free(p);
}

static void what_is_too_large_is_not_read(void **state_)
{
	(void)state_;
	outside_silently(f.plan, "PRAGMA ignore_check_constraints=ON; UPDATE measure SET note=CAST(zeroblob(16777300) AS "
							 "TEXT) WHERE id=1");
	struct store *s = opened(f.plan, STORE_READ);
	struct plan *p = NULL;
	assert_fails(LS_DATA, "larger", store_load(s, &p, err));
	store_close(s);
}

// A tree whose branches all lead to the same leaf: reading it would give the same rows for ever.
static void ids_ascend(void **state_)
{
	(void)state_;
	outside(f.plan, "WITH RECURSIVE c(x) AS (VALUES(10) UNION ALL SELECT x+1 FROM c WHERE x<2000) "
					"INSERT INTO measure(id,code,title) SELECT x,'C'||x,'long enough to fill several pages' FROM c");
	int64_t root = asked(f.plan, "SELECT rootpage FROM sqlite_schema WHERE name='measure'");
	int fd = open(f.plan, O_RDWR);
	unsigned char page[4096];
	assert_int_equal(pread(fd, page, 4096, (root - 1) * 4096), 4096);
	assert_int_equal(page[0], 5); // an interior page
	int cells = page[3] << 8 | page[4];
	assert_true(cells > 3);
	int first = page[12] << 8 | page[13];
	for (int i = 1; i < cells; i++) {
		int at = page[12 + 2 * i] << 8 | page[13 + 2 * i];
		memcpy(page + at, page + first, 4);
	}
	assert_int_equal(pwrite(fd, page, 4096, (root - 1) * 4096), 4096);
	close(fd);
	damaged();
}

// The largest number does not tell how many rows there are.
static void numbers_may_lie_far_apart(void **state_)
{
	(void)state_;
	outside_silently(f.plan, "WITH RECURSIVE c(x) AS (VALUES(1) UNION ALL SELECT x+1 FROM c WHERE x<2100) "
							 "INSERT INTO field(id,code,title) SELECT 1000000*x,'C'||x,'Feld '||x FROM c");
	outside_silently(f.plan, "INSERT INTO unit(id,code,title) VALUES(2147483647,'A','die letzte Zahl')");
	struct plan *p = survives();
	assert_int_equal(p->unit[0].id, 2147483647);
	assert_int_equal(p->field_n, 2101);
	for (int i = 1; i <= 2100; i++)
		assert_int_equal(p->field[i].id, 1000000 * i);
	assert_string_equal(p->field[2100].title, "Feld 2100");
	plan_free(p);
}

static void a_journal_of_nonsense_is_survived(void **state_)
{
	(void)state_;
	static struct kept edited;
	struct store *s = opened(f.plan, STORE_WRITE);
	edit(s, "anna", 1, T_measure, 1, "title", text_value("x"));
	store_close(s);
	keep(&edited, f.plan);
	static const char *const tries[] = {
		"UPDATE change SET tbl=-9223372036854775807-1",
		"UPDATE change SET col=4294967298",
		"UPDATE change SET col=0",
		"UPDATE change SET id=-id",
		"UPDATE change SET id=9223372036854775807",
		"UPDATE step SET id=2147483647; UPDATE change SET id=id+(2147483646<<32)",
		"UPDATE change SET row=-1",
		"UPDATE change SET new=x'ff'",
		"UPDATE change SET old=1.5",
		"UPDATE step SET reverts=id",
		"UPDATE step SET undo=id+1, redo=id+2",
		"UPDATE step SET at=-9223372036854775808",
		"UPDATE step SET label=char(27)||'[2J', author=99",
		"DELETE FROM step",
		"PRAGMA ignore_check_constraints=ON; UPDATE step SET kind=99; UPDATE change SET op='x'",
	};
	for (size_t i = 0; i < sizeof tries / sizeof tries[0]; i++) {
		outside(f.plan, tries[i]);
		s = opened(f.plan, STORE_WRITE);
		struct arena *a = arena_new();
		struct ls_err e;
		struct step *steps;
		struct change *changes;
		size_t n;
		int64_t target;
		struct plan *p = NULL;
		struct stamp stamp = {"anna", 5, "x", 0};
		assert_ok(store_steps(s, a, (struct steps_asked){.before = 0}, &steps, &n, err));
		assert_ok(store_changes(s, a, 1, &changes, &n, err));
		store_undo(s, &stamp, &target, &e);
		store_redo(s, &stamp, &target, &e);
		store_revert(s, &stamp, 1, &e);
		if (store_as_of(s, 0, &p, &e) == LS_OK)
			plan_free(p);
		assert_false(store_open_step(s));
		plan_free(loaded(s));
		arena_free(a);
		store_close(s);
		assert_int_equal(asked(f.plan, "SELECT count(*) FROM measure"), 3);
		put_back(&edited, f.plan);
	}
}

static void ignore(void *arg, const char *sentence)
{
	(void)sentence;
	++*(int *)arg;
}

// Bytes changed at random: everything may be refused, nothing may break.
static void random_damage_is_survived(void **state_)
{
	(void)state_;
	struct store *s = opened(f.plan, STORE_WRITE);
	edit(s, "anna", 1, T_measure, 1, "title", text_value("x"));
	store_close(s);
	struct stat st;
	assert_int_equal(stat(f.plan, &st), 0);
	unsigned char *good = mem_alloc((size_t)st.st_size), *bad = mem_alloc((size_t)st.st_size);
	int fd = open(f.plan, O_RDWR);
	assert_int_equal(read(fd, good, (size_t)st.st_size), st.st_size);
	uint32_t seed = 4711;
	int opened_n = 0, refused_n = 0;
	for (int round = 0; round < 100; round++) {
		memcpy(bad, good, (size_t)st.st_size);
		for (int k = 0; k < 1 + round % 20; k++) {
			seed = seed * 1664525u + 1013904223u;
			bad[(seed >> 4) % (uint32_t)st.st_size] = (unsigned char)(seed >> 24);
		}
		assert_int_equal(pwrite(fd, bad, (size_t)st.st_size, 0), st.st_size);
		assert_int_equal(ftruncate(fd, st.st_size), 0);
		struct ls_err e;
		struct plan *p = NULL;
		int findings = 0;
		if (store_open(&s, f.plan, STORE_READ, 0, &e) != LS_OK) {
			refused_n++;
			continue;
		}
		opened_n++;
		if (store_load(s, &p, &e) == LS_OK)
			plan_free(p);
		if (store_as_of(s, 0, &p, &e) == LS_OK)
			plan_free(p);
		store_check(s, NULL, ignore, &findings, &e);
		store_close(s);
	}
	close(fd);
	free(good);
	free(bad);
	assert_true(opened_n > 5 && refused_n > 5);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(references_that_lead_nowhere_are_none, make, drop),
		cmocka_unit_test_setup_teardown(values_out_of_range_become_usual_ones, make, drop),
		cmocka_unit_test_setup_teardown(other_types_are_damage, make, drop),
		cmocka_unit_test_setup_teardown(nothing_where_something_must_be, make, drop),
		cmocka_unit_test_setup_teardown(what_is_too_large_is_not_read, make, drop),
		cmocka_unit_test_setup_teardown(ids_ascend, make, drop),
		cmocka_unit_test_setup_teardown(numbers_may_lie_far_apart, make, drop),
		cmocka_unit_test_setup_teardown(a_journal_of_nonsense_is_survived, make, drop),
		cmocka_unit_test_setup_teardown(random_damage_is_survived, make, drop),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
