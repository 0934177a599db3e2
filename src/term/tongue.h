// SPDX-License-Identifier: EUPL-1.2
// What a terminal understands: the strings and numbers that terminfo has of it, and how they are said. Pure: who fills
// this in (curses.c) has read them somewhere.
#ifndef LS_TERM_TONGUE_H
#define LS_TERM_TONGUE_H

#include "base/str.h"

#include <stdbool.h>

// Word, its name in terminfo. Rows and columns from 0, amounts from 1; the order of two is that of terminfo.
#define TONGUE_WORDS(X)                                                                                                \
	X(CUP, "cup")     /* cursor to row, column */                                                                      \
	X(HPA, "hpa")     /* to a column of the same row */                                                                \
	X(VPA, "vpa")     /* to a row, in the same column */                                                               \
	X(CUF, "cuf")     /* some columns to the right */                                                                  \
	X(CUF1, "cuf1")   /* one */                                                                                        \
	X(CUB1, "cub1")   /* one to the left */                                                                            \
	X(CUD1, "cud1")   /* one down */                                                                                   \
	X(CR, "cr")       /* to the first column */                                                                        \
	X(CLEAR, "clear") /* the whole screen */                                                                           \
	X(EL, "el")       /* erases to the end of the row */                                                               \
	X(ECH, "ech")     /* erases some cells from the cursor on, which stays */                                          \
	X(ICH, "ich")     /* inserts some blanks before the cursor */                                                      \
	X(ICH1, "ich1")   /* one */                                                                                        \
	X(CSR, "csr")     /* scrolling is for these rows: first, last */                                                   \
	X(IND, "ind")     /* up by one, in the last of them */                                                             \
	X(INDN, "indn")   /* up by some */                                                                                 \
	X(RI, "ri")       /* down by one, in the first of them */                                                          \
	X(RIN, "rin")     /* down by some */                                                                               \
	X(IL, "il")       /* inserts some rows before that of the cursor */                                                \
	X(DL, "dl")       /* deletes some rows */                                                                          \
	X(SGR, "sgr")     /* attributes: standout, underline, reverse, blink, dim, bold, hidden, protected, charset */     \
	X(SGR0, "sgr0")   /* none of them */                                                                               \
	X(BOLD, "bold")                                                                                                    \
	X(DIM, "dim")                                                                                                      \
	X(SMUL, "smul") /* underlined */                                                                                   \
	X(REV, "rev")                                                                                                      \
	X(SITM, "sitm") /* italic */                                                                                       \
	X(SETAF, "setaf")                                                                                                  \
	X(SETAB, "setab")                                                                                                  \
	X(OP, "op") /* the terminal's own colours */                                                                       \
	X(CIVIS, "civis")                                                                                                  \
	X(CNORM, "cnorm")

enum word {
#define WORD(name, capability) WORD_##name,
	TONGUE_WORDS(WORD)
#undef WORD
		WORD_COUNT
};

extern const char *const tongue_names[WORD_COUNT]; // in terminfo

struct tongue {
	char *word[WORD_COUNT]; // without pauses; NULL: it has none. Owned
	bool plain[WORD_COUNT]; // its parameters are said as they are, in decimals
	bool wraps;             // behind the last column the next row begins (am) …
	bool wraps_late;        // … but only with the next letter (xenl)
	bool erases_coloured;   // what is erased or scrolled in has the colour of the ground (bce)
	bool moves_coloured;    // the cursor may be moved while attributes are on (msgr)
	bool joins;             // attributes and colours may be said as one sequence, as ECMA-48 has it
	bool utf8;              // else letters go in the character set of the locale
	// Says a word that is not plain: `out` gets it with these nine parameters.
	void (*expand)(struct str *out, const char *word, const int parameters[9]);
};

// Keeps a string of terminfo without its pauses and without what leaves the other character set, which nobody enters:
// three bytes with each change of attributes, ten times a line. NULL: it has none.
void tongue_learn(struct tongue *t, enum word w, const char *string);
void tongue_learned(struct tongue *t);                  // afterwards: can sequences be joined?
void tongue_forget(struct tongue *t);                   // frees the words
void tongue_strip(struct str *out, const char *string); // a string of terminfo without pauses
// Says a word with up to two parameters; nothing where there is none. Returns whether there is one.
bool tongue_say(struct str *out, const struct tongue *t, enum word w, int a, int b);

#endif
