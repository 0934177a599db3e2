// SPDX-License-Identifier: EUPL-1.2
// What a kind of terminal implements. Each kind's struct begins with a struct term.
#ifndef LS_TERM_OPS_H
#define LS_TERM_OPS_H

#include "term/term.h"

struct term_ops {
	void (*close)(struct term *t); // frees it
	void (*size)(const struct term *t, int *cols, int *rows);
	void (*palette)(struct term *t, const struct palette *p);
	void (*show)(struct term *t, const struct canvas *c);
	void (*redraw)(struct term *t);
	enum event_kind (*wait)(struct term *t, int timeout_ms, struct event *out);
	bool (*pending)(struct term *t);
	void (*suspend)(struct term *t);
	void (*run)(struct term *t, const char *const argv[], int *status);
	enum glyphs (*glyphs)(const struct term *t);
};

struct term {
	const struct term_ops *ops;
};

#endif
