// SPDX-License-Identifier: EUPL-1.2
// A key pressed over an overlay, as a session would hand it on: through the key map that comes with the program. Include
// cmocka.h first.
#ifndef LS_TESTS_PRESSED_H
#define LS_TESTS_PRESSED_H

#include "base/embed.h"
#include "cmd/keymap.h"
#include "cmd/overlay_host.h"

static inline enum answer press(const struct view *kind, void *state, const struct look *look, const char *key,
								struct str *command, struct str *message)
{
	struct keymap *k = keymap_new();
	const struct embedded *text = embed_find("keys/default.keys");
	struct ls_err err;
	assert_int_equal(keymap_read(k, (const char *)text->data, "default.keys", &err), LS_OK);
	const struct hosted h = {.kind = kind, .state = state};
	enum answer answer = overlay_answer(&h, look, overlay_word(k, kind, state, key), command, &err);
	str_add(message, err.text);
	keymap_free(k);
	return answer;
}

#endif
