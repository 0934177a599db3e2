// SPDX-License-Identifier: EUPL-1.2
// The key map: which command a key gives, in a pane or everywhere. Read from text in the users' own syntax:
//   bind CONTEXT KEY COMMAND…      CONTEXT: general, a pane's name, or a kind of box; later lines win;
//   unbind CONTEXT KEY             # comment
#ifndef LS_SAY_KEYMAP_H
#define LS_SAY_KEYMAP_H

#include "base/err.h"
#include "base/str.h"

#include <stddef.h>

struct keymap;

struct binding {
	const char *context, *key, *command;
};

struct keymap *keymap_new(void);
void keymap_free(struct keymap *k);
// Adds the bindings of a text; LS_DATA names the line that is wrong.
enum ls_code keymap_read(struct keymap *k, const char *text, const char *name, struct ls_err *err);
// The command of a key in a context, else in general; NULL when it is not bound. `context` may name several, parted by
// a blank: of a pane and the pane inside it, the first that binds the key decides. Where `box` is among them, nothing is
// taken from general: what covers a pane has keys of its own.
const char *keymap_find(const struct keymap *k, const char *context, const char *key);
// The key bound to a command, as shown ("u", "Ctrl-Z"): of several the one bound first, in the context before general.
// Appends nothing when there is none.
void keymap_of(struct str *out, const struct keymap *k, const char *context, const char *command);
// A text with the keys that it speaks of by their commands: "{accept} keeps it, {close} does not" becomes "Enter keeps it,
// Esc does not". A command that no key gives in the contexts is looked for in all others; one that none gives at all is
// named as it is typed, ":undo". `k` NULL: all are. In a format a % of a key is doubled.
void keymap_tell(struct str *out, const struct keymap *k, const char *contexts, const char *text, bool format);
// As people read a key: "C-r" → "Ctrl-R" (German Strg-R), "PgDn" → "Bild↓".
void keymap_label(struct str *out, const char *key);
size_t keymap_count(const struct keymap *k);
const struct binding *keymap_at(const struct keymap *k, size_t i);

#endif
