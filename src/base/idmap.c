// SPDX-License-Identifier: EUPL-1.2
// Open addressing, at most half full. A number begins to look at the top bits of its product with 2^64/φ, on which all
// its own bits have a say.
#include "base/idmap.h"

struct idmap_slot {
	uint64_t key;
	uint32_t value; // 0: free
};

// The slot of a key, or the free one where it belongs.
static struct idmap_slot *slot_of(const struct idmap *m, uint64_t key)
{
	size_t i = (size_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> (64 - m->bits)), last = ((size_t)1 << m->bits) - 1;
	while (m->slots[i].value && m->slots[i].key != key)
		i = (i + 1) & last;
	return &m->slots[i];
}

uint32_t idmap_get(const struct idmap *m, uint64_t key)
{
	return m->slots ? slot_of(m, key)->value : 0;
}

static void grow(struct idmap *m, struct arena *a)
{
	struct idmap old = *m;
	m->bits = old.slots ? old.bits + 1 : 5;
	m->slots = arena_zero(a, (size_t)1 << m->bits, sizeof *m->slots);
	for (size_t i = 0; old.slots && i < (size_t)1 << old.bits; i++)
		if (old.slots[i].value)
			*slot_of(m, old.slots[i].key) = old.slots[i];
}

void idmap_put(struct idmap *m, struct arena *a, uint64_t key, uint32_t value)
{
	if (!m->slots || 2 * (m->n + 1) > (size_t)1 << m->bits)
		grow(m, a);
	struct idmap_slot *slot = slot_of(m, key);
	m->n += slot->value == 0;
	*slot = (struct idmap_slot){key, value};
}
