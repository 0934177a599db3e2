// SPDX-License-Identifier: EUPL-1.2
// The kiosk while its file is written over by somebody who knows nothing of plans, and over a long time.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "endurance.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#if defined(LEITSTAND_ADDRESSES_CHECKED)
enum { KEYS = 320, GROWTH = 4096 }; // the sanitizer keeps the stack of every place that takes memory
#else
enum { KEYS = 3200, GROWTH = 1024 }; // KiB: the allocator's caches, no plan that is kept
#endif

// Written over in place by somebody who knows nothing of plans: half of it, nothing, rubbish; then the whole again.
static void kiosk_outlives_a_broken_file(void **s)
{
	(void)s;
	struct pty *p = kiosk();
	struct stat st;
	assert_int_equal(stat(plan, &st), 0);
	copy(plan, other);
	for (int i = 0; i < 3; i++) {
		int fd = open(plan, O_WRONLY);
		assert_int_equal(ftruncate(fd, i == 0 ? st.st_size / 2 : 0), 0);
		if (i == 0) // somebody has changed something, else nobody looks
			assert_int_equal(pwrite(fd, "\x00\x00\xff\x01", 4, 24), 4);
		if (i == 2)
			assert_int_equal(pwrite(fd,
									"rubbish, and more of it than a header has: ..................................."
									"...................................",
									112, 0),
							 112);
		close(fd);
		assert_true(pty_see(p, "not checked", PLACE_WAIT));
		assert_true(pty_see(p, "Work Space", 100));
		copy(other, plan);
		assert_true(pty_gone(p, "not checked", PLACE_WAIT));
		assert_true(pty_see(p, "Work Space", 100));
	}
	pty_free(p);
}

static void kiosk_keeps_its_size(void **s)
{
	(void)s;
	struct pty *p = kiosk();
	int64_t before = 0;
	for (int i = 0; i < KEYS; i += 8) {
		pty_type(p, "13j213k2");
		pty_quiet(p, 2, PLACE_WAIT);
		if (i == KEYS / 4)
			before = pty_memory_kib(p, "VmRSS");
	}
	pty_quiet(p, 50, PLACE_WAIT);
	assert_in_range(pty_memory_kib(p, "VmRSS"), 1000, before + GROWTH);
	pty_free(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(kiosk_outlives_a_broken_file, endurance_begin, place_clear),
		cmocka_unit_test_setup_teardown(kiosk_keeps_its_size, endurance_begin, place_clear),
	};
	return cmocka_run_group_tests(tests, place_make, place_drop);
}
