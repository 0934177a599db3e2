// SPDX-License-Identifier: EUPL-1.2
// What a filter consists of, for filter*.c only: the const table of its words, and terms that have been understood.
#ifndef LS_PLAN_FILTER_TERM_H
#define LS_PLAN_FILTER_TERM_H

#include "plan/filter/filter.h"
#include "plan/folded.h"

enum filter_kind {
	FILTER_TEXT,     // texts that contain something
	FILTER_CODE,     // the code, as people read it
	FILTER_WORD,     // an ENUM column of the measure
	FILTER_STAGE,    // stage, or a word for stages and selection together
	FILTER_RELATION, // rows the measure refers to
	FILTER_NUMBER,
	FILTER_LEVEL, // the rating by one criterion
	FILTER_COMPLETE,
};

enum filter_relation {
	RELATION_FIELD, // main field and further ones
	RELATION_GOAL,
	RELATION_WHO,  // responsible; units that lead, take part, do a phase or give posts
	RELATION_UNIT, // units in any role, also who asked for it
	RELATION_EFFECT,
	RELATION_CLASS,
	RELATION_HORIZON,
	RELATION_PARENT,
};

enum filter_number {
	NUMBER_SCORE,
	NUMBER_RANK,
	NUMBER_COST,     // of the filter's year
	NUMBER_COST_ALL, // over all years
	NUMBER_POSTS,
	NUMBER_PRIORITY,
	NUMBER_ASKED,
	NUMBER_ANSWERED,
};

enum filter_op { OP_IS, OP_HAS, OP_SAME, OP_NOT, OP_LESS, OP_MOST, OP_MORE, OP_LEAST }; // : ~ = != < <= > >=

// One word of the language. Names are as people type them; each is understood in both languages, umlauts or not.
struct filter_name {
	const char *german, *english;
	const char *others; // further names, separated by blanks
	enum filter_kind kind;
	int what;             // texts as bits 1 << enum plan_kept; enum filter_relation; enum filter_number
	enum table_id table;  // whose rows are named; or where `column` is
	const char *column;   // ENUM column; or the one that numbers are read like
	const char *expected; // message id: what stands behind the operator
	const char *example;  // message id: a whole term
};

extern const struct filter_name filter_names[]; // ended by a NULL name

// Words for stages and selection together; 0 in a mask: any.
struct filter_stage {
	const char *german, *english;
	uint64_t selections, stages; // bits
};
extern const struct filter_stage filter_stages[]; // ended by a NULL name

// Least and most, both counted in.
struct filter_range {
	int64_t least, most;
};

struct filter_term {
	enum filter_kind kind;
	int what;
	const struct filter_name *name; // NULL for a criterion
	int32_t criterion;              // id
	bool not ;
	bool none;      // what is not stated matches
	uint64_t words; // FILTER_WORD, FILTER_COMPLETE: bits
	struct filter_stage *stages;
	int stages_n;
	uint8_t *in; // [position in the table of rows named]; [row of level]
	struct filter_range *ranges;
	int ranges_n;
	const char **needles; // folded; FILTER_CODE: as typed
	int needles_n;
	bool whole; // the text as a whole
};

struct filter {
	struct arena *arena;
	const struct plan *plan;
	struct filter_term *terms;
	int n;
	int year; // whose posts and euros are meant
};

// How a term was typed; everything lives in the arena.
struct filter_typed {
	const char *text; // the whole term
	const char *name; // "" for a bare word
	enum filter_op op;
	const char *sign;    // the operator as typed
	const char *value;   // without quotes
	const char **values; // cut at commas
	int values_n;
	bool not ;
	size_t at, value_at; // bytes from the beginning of the filter
};

// Fills in what stands behind the operator. term->kind, what, name, criterion and not are set.
enum ls_code filter_read_value(struct arena *a, const struct plan *p, const struct filter_typed *typed, int32_t today,
							   struct filter_term *term, struct ls_err *err);

// Sets hit[m - from] for the measures of [from, to) that refer to what a FILTER_RELATION names.
void filter_match_relation(const struct filter *f, const struct filter_term *t, const struct plan *p, size_t from,
						   size_t to, uint8_t *hit);

// The words of the language that a name may mean: exact ones, else one that it is the beginning of.
const struct filter_name *filter_find_name(const char *name, bool beginning);
const struct criterion *filter_find_criterion(const struct plan *p, const char *name, bool beginning);
// The rows a text names: by code or title, else (unless `exact`) titles that contain it. Sets bits in `in`; how many.
size_t filter_find_rows(const struct plan *p, enum table_id t, const char *text, bool exact, uint8_t *in);
// "-", "none", "keine", "ohne": nothing is stated.
bool filter_is_none(const char *text);

#endif
