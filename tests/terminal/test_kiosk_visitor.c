// SPDX-License-Identifier: EUPL-1.2
// Whoever stands in front of a kiosk has it for a while.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "place.h"

// Whoever stands in front of a kiosk has it for a while; then it goes on as it began.
static void a_kiosk_is_left_to_its_visitor_and_then_goes_on(void **s)
{
	(void)s;
	struct pty *p = place_start("xterm-256color", 100, 30,
								(const char *[]){"kiosk", place_plan("viersen"), "--every", "1", "--panes",
												 "measures,map", "--lang", "en", "--privacy", "public", NULL});
	assert_true(pty_see(p, "Work Space", PLACE_WAIT));
	pty_type(p, "3");
	assert_true(pty_see(p, "Work Space", PLACE_WAIT));
	pty_type(p, "T\r");
	assert_true(pty_see(p, "Profile", PLACE_WAIT));
	pty_pause(p, 1700); // longer than a pane stays
	assert_true(pty_see(p, "Profile", 10));
	assert_true(pty_match(p, "Strategy map|Map", PLACE_WAIT));
	pty_free(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(a_kiosk_is_left_to_its_visitor_and_then_goes_on, place_clear),
	};
	return cmocka_run_group_tests(tests, place_make, place_drop);
}
