// SPDX-License-Identifier: EUPL-1.2
// Small pieces of text that several panes write the same way.
#ifndef LS_UI_LABEL_H
#define LS_UI_LABEL_H

#include "canvas/canvas.h"
#include "ui/look.h"

#include <stdbool.h>

// The number as people know it: "34" for M34 and M034; any other code as it is. Points into `code`.
const char *label_number(const char *code);
// The same as text_contains(), for looking through many texts.
bool label_contains(const char *hay, const char *needle);
// Writes s into at most w cells (with "…" when cut) and marks the search hit in it. Returns the cells used.
int label_draw(struct canvas *c, const struct look *look, int x, int y, int w, enum role role, const char *s);
// Appends "60–100 T€", "15 000 €", "ab 100 T€", "bis 50 T€": whole euros, NONE64 where no bound is known.
void label_money(struct str *out, int64_t least, int64_t most);
// Writes a friendly text, wrapped, from line y on within w cells; returns the lines used (at most h).
int label_wrapped(struct canvas *c, const struct look *look, struct rect r, enum role role, const char *s);
// Appends a label as a sentence begins: with a capital letter.
void label_upper(struct str *out, const char *label);
// The same as a text that lives in `a`, or `label` itself.
const char *label_head(struct arena *a, const char *label);
// What is said in place of what must not be seen: "vertraulich".
const char *label_hidden(void);

#endif
