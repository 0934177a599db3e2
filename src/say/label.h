// SPDX-License-Identifier: EUPL-1.2
// Small pieces of text that are written the same way everywhere.
#ifndef LS_SAY_LABEL_H
#define LS_SAY_LABEL_H

#include "base/arena.h"
#include "base/str.h"
#include "plan/plan.h"

#include <stdint.h>

// A measure in a sentence, with its number and name: "M09 „Fortschrittsbarometer“"; with its phase (NONE32: none):
// "M09 „Fortschrittsbarometer“, Phase „Pilot“,".
void label_measure(struct str *out, const struct plan *p, int32_t id);
void label_timed(struct str *out, const struct plan *p, int32_t measure, int32_t phase);
// Several measures in a sentence: up to two with number and name, more by number ("M01, M09, M14, M33 and 3 more"); the
// key is what those numbers are called, "M01 Portal · M09 …", to stand behind it; nothing where all are named.
enum { LABEL_NAMES = 2, LABEL_CODES = 4 };
void label_measures(struct str *out, const struct plan *p, const int32_t *ids, size_t n);
void label_measures_key(struct str *out, const struct plan *p, const int32_t *ids, size_t n);
// The number as people know it: "34" for M34 and M034; any other code as it is. Points into `code`.
const char *label_number(const char *code);
// Appends "60–100 T€", "15 000 €", "ab 100 T€", "bis 50 T€": whole euros, NONE64 where no bound is known.
void label_money(struct str *out, int64_t least, int64_t most);
// Appends basis points as a share: "12,5 %"; "–" for NONE32.
// Appends what a number counts: " Anträge", and for percent " %" in German and "%" in English; "" nothing.
void label_unit(struct str *out, const char *unit);
void label_percent(struct str *out, int32_t bp);
// A department with what it is called: "A11 Amt für Digitalisierung und IT"; "Amt 14" where its short form ("amt14") says the same.
void label_department(struct str *out, const struct unit *u);
// Appends a change in basis points: "+5", "−2,5".
void label_delta(struct str *out, int32_t bp);
// Appends a label as a sentence begins: with a capital letter.
void label_upper(struct str *out, const char *label);
// The same as a text that lives in `a`, or `label` itself.
const char *label_head(struct arena *a, const char *label);
// Appends ", "; a blank behind what ends like a sentence, nothing to an empty text: "Profile noch nicht da. Am Freitag klären".
void label_comma(struct str *out);
// Appends a text without the full stop at its end, since the sentence goes on behind it.
void label_goes_on(struct str *out, const char *text);
// What is said in place of what must not be seen: "vertraulich".
const char *label_hidden(void);

#endif
