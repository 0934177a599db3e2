// SPDX-License-Identifier: EUPL-1.2
// A key pressed over an overlay, as a session would hand it on: through the key map that comes with the program. Include
// cmocka.h first.
#ifndef LS_TESTS_PRESSED_H
#define LS_TESTS_PRESSED_H

#include "cmd/overlay_host.h"
#include "keys.h"

static inline enum answer press(const struct view *kind, void *state, const struct look *look, const char *key,
								struct str *command, struct str *message)
{
	const struct keymap *k = default_keys();
	struct ls_err err;
	const struct hosted h = {.kind = kind, .state = state};
	enum answer answer = overlay_answer(&h, look, overlay_word(k, kind, state, key), command, &err);
	str_add(message, err.text);
	return answer;
}

#endif
