// SPDX-License-Identifier: EUPL-1.2
// What is put under a number is found there, however many there are and however alike the numbers are.
#include "base/idmap.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void an_empty_one_knows_nothing(void **state)
{
	(void)state;
	struct idmap m = {0};
	assert_int_equal(idmap_get(&m, 0), 0);
	assert_int_equal(idmap_get(&m, UINT64_MAX), 0);
}

static void each_number_keeps_its_own(void **state)
{
	(void)state;
	static const uint64_t steps[] = {1, 7, UINT64_C(1) << 20, UINT64_C(1) << 44, UINT64_C(0x9E3779B97F4A7C15)};
	for (size_t s = 0; s < sizeof steps / sizeof steps[0]; s++) {
		struct arena *a = arena_new();
		struct idmap m = {0};
		for (uint32_t i = 0; i < 5000; i++) {
			assert_int_equal(idmap_get(&m, i * steps[s]), 0);
			idmap_put(&m, a, i * steps[s], i + 1);
			if (i % 3 == 0)
				idmap_put(&m, a, i * steps[s], i + 7);
		}
		assert_int_equal(m.n, 5000);
		for (uint32_t i = 0; i < 5000; i++)
			assert_int_equal(idmap_get(&m, i * steps[s]), i % 3 ? i + 1 : i + 7);
		assert_int_equal(idmap_get(&m, 5000 * steps[s]), 0);
		arena_free(a);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_one_knows_nothing),
		cmocka_unit_test(each_number_keeps_its_own),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
