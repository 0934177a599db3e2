// SPDX-License-Identifier: EUPL-1.2
// Natural numbers of any size, against sums and products that can be said in another way.
#include "base/big.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#include "seed.h"

static void small_ones_are_as_ever(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	seed_begin("big");
	for (int i = 0; i < 2000; i++) {
		uint64_t x = (uint64_t)below(1u << 30), y = (uint64_t)below(1u << 30), z = (uint64_t)below(1u << 30);
		struct big b = big_of(a, x), c = big_of(a, z), expected = big_of(a, x * y + z), product;
		big_times(a, &b, y);
		big_add_times(a, &b, &c, 1);
		assert_int_equal(big_compare(&b, &expected), 0);
		b = big_of(a, x);
		c = big_of(a, y);
		big_multiply(a, &product, &b, &c);
		expected = big_of(a, x * y);
		assert_int_equal(big_compare(&product, &expected), 0);
		assert_int_equal(big_compare(&b, &c), x < y ? -1 : x > y);
	}
	arena_free(a);
}

// (2^64 − 1)^n is multiplied out of its parts and, each time, put together from 2^64 × what there was − what there was.
static void large_ones_carry_over_every_digit(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	struct big power = big_of(a, 1), one = big_of(a, UINT64_MAX), zero = {0};
	for (int n = 0; n < 40; n++) {
		struct big next, again = {0}, shifted = power;
		big_multiply(a, &next, &power, &one);
		big_add_times(a, &again, &power, UINT64_MAX);
		assert_int_equal(big_compare(&next, &again), 0);
		big_times(a, &shifted, UINT64_C(1) << 32);
		big_times(a, &shifted, UINT64_C(1) << 32);
		big_add_times(a, &next, &power, 1);
		assert_int_equal(big_compare(&next, &shifted), 0);
		assert_int_equal(big_compare(&power, &shifted), -1);
		assert_int_equal(big_compare(&shifted, &power), 1);
		power = again;
	}
	big_times(a, &power, 0);
	assert_int_equal(big_compare(&power, &zero), 0);
	big_add_times(a, &power, &zero, 7);
	assert_int_equal(power.n, 0);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(small_ones_are_as_ever),
		cmocka_unit_test(large_ones_carry_over_every_digit),
	};
	return cmocka_run_group_tests_name("big", tests, NULL, NULL);
}
