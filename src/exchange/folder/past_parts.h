// SPDX-License-Identifier: EUPL-1.2
// Private to the past of a sample: what its text says, and what is still to come.
#ifndef LS_EXCHANGE_FOLDER_PAST_PARTS_H
#define LS_EXCHANGE_FOLDER_PAST_PARTS_H

#include "base/arena.h"
#include "exchange/folder/past.h"
#include "plan/schema.h"
#include "plan/value.h"

#include <stddef.h>

// What happens on one day, in this order; each is a step.
enum past_kind {
	PAST_TOLD, // what the text says line by line
	PAST_REQUEST,
	PAST_CHECK_IN,
	PAST_MEETING,
	PAST_REPORT,
	PAST_FIGURE,
	PAST_TICK,
};

struct moment {
	int32_t day; // DAY_NONE: before the beginning
	enum past_kind kind;
};

// A row that comes (column -1: values of all columns), or a cell that gets another value.
struct event {
	struct moment at;
	size_t seq;
	enum table_id table;
	int32_t row;
	int column;
	const struct value *values;
};

struct past_line {
	char verb; // n new, w was
	int32_t day;
	enum table_id table;
	int32_t row;
	int column;
	struct value old;
};

struct past_word { // step, tag, from
	int32_t day;
	const char *text;
};

struct past_words {
	struct past_word *list;
	size_t n;
};

struct past {
	struct arena *arena;
	struct names *const *names;
	const int32_t *rows;
	const char *author;
	int32_t dated; // DAY_NONE: nothing comes by its own day
	struct past_line *lines;
	size_t line_n;
	struct past_words steps, tags, from; // in the order of the text, which is that of the days
	struct moment *born[TABLE_COUNT];    // [row]
	struct event *events;
	size_t event_n, event_cap;
};

int moment_compare(struct moment a, struct moment b);
// Puts an event behind the others; `values` must stay.
void past_event(struct past *p, const struct event *e);
// What comes by its own day: when the row came, and cells that were filled later, which are emptied in `values`.
struct moment past_dated(const struct past *p, const struct table *t, const struct value *values);
void past_dated_cells(struct past *p, const struct table *t, int32_t row, struct moment born, struct value *values);

#endif
