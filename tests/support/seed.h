// SPDX-License-Identifier: EUPL-1.2
// Dice for random plans: another throw with every run, printed first; LEITSTAND_SEED repeats one.
#ifndef LS_TESTS_SEED_H
#define LS_TESTS_SEED_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static uint64_t seed_state;

static inline void seed_begin(const char *what)
{
	const char *given = getenv("LEITSTAND_SEED");
	seed_state = given ? strtoull(given, NULL, 10) : (uint64_t)time(NULL);
	printf("# %s: LEITSTAND_SEED=%llu\n", what, (unsigned long long)seed_state);
}

// 0 … n-1; n > 0
static inline int32_t below(uint32_t n)
{
	seed_state = seed_state * 6364136223846793005u + 1442695040888963407u;
	return (int32_t)((uint32_t)(seed_state >> 33) % n);
}

#endif
