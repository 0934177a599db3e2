// SPDX-License-Identifier: EUPL-1.2
// Where plans may lie: names that are none, folders that are closed, network drives, and what lies beside a plan.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan_file.h"
#include "store/place.h"

#ifdef __linux__
#include <sys/vfs.h>
#endif

static struct folder f;

static int make(void **state_)
{
	(void)state_;
	folder_make(&f);
	return 0;
}

static int drop(void **state_)
{
	(void)state_;
	folder_drop(&f);
	return 0;
}

static void says(enum ls_code code, const char *fmt, const char *path, enum store_mode mode)
{
	struct store *s = NULL;
	char said[600];
	snprintf(said, sizeof said, fmt, path);
	assert_says(code, said, store_open(&s, path, mode, 0, err));
	assert_null(s);
}

static const char *in_folder(const char *name)
{
	static char path[SCRATCH_MOST + 60];
	snprintf(path, sizeof path, "%s/%s", f.path, name);
	return path;
}

static void names_that_are_none(void **state_)
{
	(void)state_;
	static const char none[] = "“%s” is not a name for a file.";
	says(LS_USAGE, none, "", STORE_READ);
	says(LS_USAGE, none, "", STORE_WRITE);
	says(LS_USAGE, none, "", STORE_CREATE);
	says(LS_USAGE, none, ".", STORE_CREATE);
	says(LS_USAGE, none, "..", STORE_CREATE);
	says(LS_USAGE, none, "/", STORE_CREATE);
	says(LS_USAGE, none, in_folder("."), STORE_CREATE);
	says(LS_USAGE, none, in_folder(""), STORE_CREATE);
	says(LS_DATA, "%s is a folder, not a plan. Name the file in it.", ".", STORE_READ);
	says(LS_DATA, "%s is a folder, not a plan. Name the file in it.", "/", STORE_READ);
	says(LS_DATA, "%s is not a file, so it cannot be a plan.", "/dev/null", STORE_WRITE);
	assert_int_equal(files_in(&f), 0);
}

static void what_is_not_there(void **state_)
{
	(void)state_;
	static const char none[] = "There is no file %s. Check the name, or make a new plan with: leitstand init";
	says(LS_DATA, none, in_folder("plan.db"), STORE_READ);
	says(LS_DATA, none, in_folder("nowhere/plan.db"), STORE_READ);
	small_plan(f.plan);
	says(LS_DATA, none, in_folder("plan.db/plan.db"), STORE_READ); // a file is no folder
	assert_int_equal(symlink("round.db", in_folder("round.db")), 0);
	says(LS_DATA, "%s cannot be opened: the links lead in a circle.", in_folder("round.db"), STORE_READ);
	char said[600];
	struct store *s = NULL;
	snprintf(said, sizeof said, "There is no folder %s/nowhere/. Make it first.", f.path);
	assert_says(LS_DATA, said, store_open(&s, in_folder("nowhere/plan.db"), STORE_CREATE, 0, err));
}

// A name longer than any disk takes.
static void a_name_that_is_too_long(void **state_)
{
	(void)state_;
	char path[SCRATCH_MOST + 400], said[900];
	struct store *s = NULL;
	int at = snprintf(path, sizeof path, "%s/", f.path);
	memset(path + at, 'n', 300);
	path[at + 300] = 0;
	snprintf(said, sizeof said, "%s cannot be opened: the name is too long.", path);
	assert_says(LS_DATA, said, store_open(&s, path, STORE_READ, 0, err));
	snprintf(said, sizeof said, "%s cannot be made: the name is too long. Check the folder and its permissions.",
			 path + strlen(path) - 240);
	assert_says(LS_DATA, said, store_open(&s, path, STORE_CREATE, 0, err));
	assert_null(s);
}

static void folders_that_are_closed(void **state_)
{
	(void)state_;
	others_must_come_to(f.path);
	small_plan(f.plan);
	assert_int_equal(chmod(f.plan, 0666), 0);
	assert_int_equal(chmod(f.path, 0), 0); // nobody comes in
	bool down = step_down();
	says(LS_DATA, "%s cannot be opened: permission is missing.", f.plan, STORE_READ);
	step_up(down);
	assert_int_equal(chmod(f.path, 0555), 0); // in, but nothing can be laid beside the plan
	down = step_down();
	static const char why[] =
		"The folder of the plan may not be written, and changing a plan needs a second file beside "
		"it; it is open for reading only.";
	struct store *s = opened(f.plan, STORE_WRITE);
	struct stamp stamp = {"anna", 1, "x", 0};
	assert_false(store_writable(s));
	assert_string_equal(store_why_read_only(s), why);
	assert_says(LS_REFUSED, why, store_begin(s, &stamp, err));
	plan_free(loaded(s));
	store_close(s);
	says(LS_DATA, "%s cannot be made: permission is missing. Check the folder and its permissions.",
		 in_folder("new.db"), STORE_CREATE);
	step_up(down);
	assert_int_equal(chmod(f.path, 0700), 0);
	assert_int_equal(files_in(&f), 1);
	assert_string_equal(place_why_read_only(f.plan, false), "");
}

static void network_drives_are_known_by_their_number(void **state_)
{
	(void)state_;
	static const uint32_t network[] = {0x6969,     0x517B,     0xFF534D42, 0xFE534D42, 0x5346414F,
									   0x73757245, 0x01021997, 0x00C36400, 0x65735546};
	static const uint32_t local[] = {0, 0xEF53, 0x01021994, 0x58465342, 0x9123683E, 0x6968, 0x794C7630};
	for (size_t i = 0; i < sizeof network / sizeof network[0]; i++) {
		assert_true(place_is_network(network[i]));
		assert_true(place_is_network((uint64_t)(int64_t)(int32_t)network[i])); // as some systems give it
	}
	for (size_t i = 0; i < sizeof local / sizeof local[0]; i++)
		assert_false(place_is_network(local[i]));
}

#ifdef __linux__
// The kernel's answer in its place: there is no network drive here.
static bool network_drive;

int statfs(const char *path, struct statfs *out)
{
	assert_non_null(path);
	*out = (struct statfs){.f_type = network_drive ? 0x6969 : 0xEF53};
	return 0;
}

static void a_plan_on_a_network_drive_is_read_only_unless_asked_for(void **state_)
{
	(void)state_;
	static const char why[] =
		"The plan lies on a network drive, where two writers can damage it; it is open for reading "
		"only. If nobody else writes, use --network.";
	static const enum store_mode modes[] = {STORE_READ, STORE_WRITE, STORE_WRITE_NETWORK};
	struct stamp stamp = {"anna", 1, "x", 0};
	small_plan(f.plan);
	for (int i = 0; i < 6; i++) {
		enum store_mode mode = modes[i / 2];
		network_drive = i % 2;
		struct store *s = opened(f.plan, mode);
		assert_int_equal(store_writable(s), mode == STORE_WRITE_NETWORK || (mode == STORE_WRITE && !network_drive));
		assert_string_equal(store_why_read_only(s), mode == STORE_WRITE && network_drive ? why : "");
		if (mode == STORE_WRITE && network_drive)
			assert_says(LS_REFUSED, why, store_begin(s, &stamp, err));
		store_close(s);
	}
	network_drive = false;
}
#endif

// A name without a folder is one in the folder where somebody stands.
static void names_are_made_absolute(void **state_)
{
	(void)state_;
	char here[512], path[SCRATCH_MOST + 20];
	assert_non_null(getcwd(here, sizeof here));
	assert_int_equal(chdir(f.path), 0);
	struct store *s = opened("plan.db", STORE_CREATE);
	assert_string_equal(store_path(s), f.plan);
	store_close(s);
	assert_int_equal(mkdir("folder", 0700), 0);
	s = opened("folder/../new.db", STORE_CREATE);
	snprintf(path, sizeof path, "%s/new.db", f.path);
	assert_string_equal(store_path(s), path);
	store_close(s);
	s = opened("./folder/../plan.db", STORE_READ);
	assert_string_equal(store_path(s), f.plan);
	store_close(s);
	assert_int_equal(rmdir("folder"), 0);
	char *root = mem_str("");
	assert_ok(place_find(&root, "/plan.db", true, err));
	assert_string_equal(root, "/plan.db");
	free(root);
	assert_int_equal(chdir(here), 0);
}

static void beside(const char *journal, const void *bytes, size_t n)
{
	FILE *file = fopen(journal, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, n, file), n);
	fclose(file);
}

// What lies beside a plan and is no journal of any use is in a reader's way only until a writer has come.
static void what_lies_beside_a_plan(void **state_)
{
	(void)state_;
	// The second one ends like one that belongs to another journal, but names none.
	static const unsigned char ends[16] = {0, 0, 0, 0, 0, 0, 0, 0, 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7};
	char journal[SCRATCH_MOST + 40], said[600];
	struct store *s = NULL;
	small_plan(f.plan);
	int file = next_file();
	snprintf(journal, sizeof journal, "%s-journal", f.plan);
	snprintf(said, sizeof said,
			 "A change of %s was interrupted. It can be read again as soon as somebody opens it for writing.", f.plan);
	for (int i = 0; i < 2; i++) {
		beside(journal, i ? (const void *)ends : "short", i ? sizeof ends : 5);
		if (i == 0)
			assert_says(LS_BUSY, said, store_open(&s, f.plan, STORE_READ, 0, err));
		s = opened(f.plan, STORE_WRITE);
		struct plan *p = loaded(s);
		assert_int_equal(p->measure_n, 3);
		plan_free(p);
		store_close(s);
		assert_int_equal(files_in(&f), 1);
		s = opened(f.plan, STORE_READ);
		store_close(s);
		assert_int_equal(next_file(), file);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(names_that_are_none, make, drop),
		cmocka_unit_test_setup_teardown(what_is_not_there, make, drop),
		cmocka_unit_test_setup_teardown(a_name_that_is_too_long, make, drop),
		cmocka_unit_test_setup_teardown(folders_that_are_closed, make, drop),
		cmocka_unit_test(network_drives_are_known_by_their_number),
#ifdef __linux__
		cmocka_unit_test_setup_teardown(a_plan_on_a_network_drive_is_read_only_unless_asked_for, make, drop),
#endif
		cmocka_unit_test_setup_teardown(names_are_made_absolute, make, drop),
		cmocka_unit_test_setup_teardown(what_lies_beside_a_plan, make, drop),
	};
	return cmocka_run_group_tests_name("store place", tests, NULL, NULL);
}
