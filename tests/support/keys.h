// SPDX-License-Identifier: EUPL-1.2
// The keys that come with the program, for looks that are made by hand. Include cmocka.h first.
#ifndef LS_TESTS_KEYS_H
#define LS_TESTS_KEYS_H

#include "base/embed.h"
#include "say/keymap.h"

#include <stdbool.h>

// Made when first asked for; the program's to the end.
static inline const struct keymap *default_keys(void)
{
	static struct keymap *keys;
	const struct embedded *text = embed_find("keys/default.keys");
	struct ls_err err;
	if (keys)
		return keys;
	keys = keymap_new();
	assert_int_equal(keymap_read(keys, (const char *)text->data, "default.keys", &err), LS_OK);
	return keys;
}

#endif
