// SPDX-License-Identifier: EUPL-1.2
// A disk that does not answer at one moment: what is committed is never told as failed, what is told as failed is not
// there, nothing is called damage, and no step is without its sentence.
#include "model/model.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

#include "base/i18n.h"
#include "model/handle.h"
#include "scratch.h"
#include "store/db.h"

#include <string.h>
#include <unistd.h>

static char path[SCRATCH_MOST];

// ---- a file that fails to be read once ---------------------------------------------------------------------------

static struct {
	int at, seen; // the read that fails, from 1; how many there were
	bool failed;
	const sqlite3_io_methods *own;
	sqlite3_io_methods bad;
} disk;

static int bad_read(sqlite3_file *f, void *to, int n, sqlite3_int64 from)
{
	disk.failed = ++disk.seen == disk.at;
	return disk.failed ? SQLITE_IOERR_CORRUPTFS : disk.own->xRead(f, to, n, from);
}

static int bad_control(sqlite3_file *f, int what, void *out)
{
	if (what != SQLITE_FCNTL_LAST_ERRNO || !disk.failed)
		return disk.own->xFileControl(f, what, out);
	*(int *)out = EIO;
	return SQLITE_OK;
}

static void read_fails(struct model *m, int at)
{
	sqlite3_file *f = NULL;
	assert_int_equal(sqlite3_file_control(m->store->db, "main", SQLITE_FCNTL_FILE_POINTER, &f), SQLITE_OK);
	disk.at = at;
	disk.seen = 0;
	disk.failed = false;
	disk.own = f->pMethods;
	disk.bad = *f->pMethods;
	disk.bad.xRead = bad_read;
	disk.bad.xFileControl = bad_control;
	f->pMethods = &disk.bad;
}

static void read_works(struct model *m)
{
	sqlite3_file *f = NULL;
	sqlite3_file_control(m->store->db, "main", SQLITE_FCNTL_FILE_POINTER, &f);
	if (f->pMethods == &disk.bad)
		f->pMethods = disk.own;
	disk.at = 0;
}

// ---- steps -------------------------------------------------------------------------------------------------------

static struct model *opened(void)
{
	struct model *m = NULL;
	struct ls_err err;
	if (model_open(&m, path, MODEL_WRITE, &err) != LS_OK)
		fail_msg("%s", err.text);
	model_author(m, "Anna");
	return m;
}

static enum ls_code entitle(struct model *m, const char *title, struct ls_err *err)
{
	int64_t step = 0;
	int column = schema_title(&schema[T_measure]);
	enum ls_code code = model_begin(m, title, err);
	if (code == LS_OK) {
		(void)model_set(m, T_measure, 1, column, (struct value){.kind = VALUE_TEXT, .s = title}, err);
		code = model_end(m, &step, err);
	}
	return code;
}

static int make(void **state)
{
	(void)state;
	struct model *m = NULL;
	struct ls_err err;
	int64_t step = 0;
	int32_t id = 0;
	(void)mkdtemp(scratch_name(path, "late"));
	strcat(path, "/plan.db");
	assert_int_equal(model_create(&m, path, &err), LS_OK);
	const int columns[] = {schema_code(&schema[T_measure]), schema_title(&schema[T_measure])};
	const struct value values[] = {{.kind = VALUE_TEXT, .s = "M1"}, {.kind = VALUE_TEXT, .s = "Eins"}};
	assert_int_equal(model_begin(m, "Eins", &err), LS_OK);
	assert_int_equal(model_add(m, T_measure, columns, values, 2, &id, &err), LS_OK);
	assert_int_equal(model_end(m, &step, &err), LS_OK);
	model_close(m);
	return 0;
}

static int drop(void **state)
{
	(void)state;
	(void)unlink(path);
	*strrchr(path, '/') = '\0';
	(void)rmdir(path);
	return 0;
}

// What the file says, seen through another handle; the sentence of the newest step as well.
static void holds(const char *title, const char *sentence)
{
	struct model *other = opened();
	struct step newest;
	assert_string_equal(model_plan(other)->measure[0].title, title);
	assert_true(model_step(other, model_head(other), &newest));
	assert_string_equal(newest.label, sentence);
	model_close(other);
}

static void is_no_damage(const struct ls_err *err)
{
	if (strstr(err->text, "damaged") || strstr(err->text, "backup") || strstr(err->text, "not a plan"))
		fail_msg("read %d: %s", disk.at, err->text);
}

// Reads fail one after the other, the first, the second …, until a step needs no more of them.
static void a_step_is_done_or_not(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	char was[32] = "Eins";
	int refused = 0, n = 1;
	for (bool more = true; more; n++) {
		struct model *m = opened(), *other = opened();
		struct ls_err err = {.code = LS_OK};
		char title[32];
		bool changed;
		(void)snprintf(title, sizeof title, "Titel %d", n);
		assert_int_equal(entitle(other, was, &err), LS_OK); // what the first handle has read is old now
		model_close(other);
		read_fails(m, n);
		enum ls_code code = entitle(m, title, &err);
		more = disk.seen >= n;
		read_works(m);
		if (code != LS_OK)
			is_no_damage(&err);
		refused += code != LS_OK;
		if (code == LS_OK)
			strcpy(was, title);
		// The next look reads what was missed, and what comes next is written as ever.
		(void)model_poll(m, &changed, &err);
		assert_int_equal(model_poll(m, &changed, &err), LS_OK);
		assert_string_equal(model_late(m), "");
		assert_string_equal(model_plan(m)->measure[0].title, was);
		model_close(m);
		holds(was, was);
		assert_true(n < 400);
	}
	assert_true(refused > 0);
	assert_true(n > 3);
}

// The plan cannot be read after the commit: the step is done all the same.
static void the_plan_is_read_again_later(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = opened();
	struct ls_err err = {.code = LS_OK};
	int64_t step = 0;
	bool changed = false;
	assert_int_equal(model_begin(m, "Danach", &err), LS_OK);
	assert_int_equal(model_set(m, T_measure, 1, schema_title(&schema[T_measure]),
							   (struct value){.kind = VALUE_TEXT, .s = "Danach"}, &err),
					 LS_OK);
	m->store->version = 1; // the look after the commit finds another version than it knows
	assert_int_equal(model_end(m, &step, &err), LS_OK);
	assert_true(step > 0);
	m->store->version = STORE_VERSION;
	assert_non_null(strstr(model_late(m), "another version"));
	assert_int_equal(model_poll(m, &changed, &err), LS_OK);
	assert_true(changed);
	assert_string_equal(model_late(m), "");
	assert_string_equal(model_plan(m)->measure[0].title, "Danach");
	model_close(m);
	holds("Danach", "Danach");
}

static void an_undo_keeps_its_sentence(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	int n = 1, refused = 0;
	for (bool more = true; more; n++) {
		struct model *m = opened();
		struct ls_err err = {.code = LS_OK};
		struct step step;
		assert_int_equal(entitle(m, "Vorher", &err), LS_OK);
		assert_int_equal(entitle(m, "Nachher", &err), LS_OK);
		struct model *other = opened();
		model_author(other, "Bert");
		assert_int_equal(entitle(other, "Nachher", &err), LS_OK); // nothing changes, but all is looked at anew
		model_close(other);
		sqlite3_db_release_memory(m->store->db);
		read_fails(m, n);
		enum ls_code code = model_undo(m, &step, &err);
		more = disk.seen >= n;
		read_works(m);
		refused += code != LS_OK;
		if (code != LS_OK)
			is_no_damage(&err);
		else
			assert_string_equal(step.label, "Nachher");
		model_close(m);
		holds(code == LS_OK ? "Vorher" : "Nachher", code == LS_OK ? "Undone: Nachher" : "Nachher");
		assert_true(n < 400);
	}
	assert_true(refused > 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_step_is_done_or_not, make, drop),
		cmocka_unit_test_setup_teardown(the_plan_is_read_again_later, make, drop),
		cmocka_unit_test_setup_teardown(an_undo_keeps_its_sentence, make, drop),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
