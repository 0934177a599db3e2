// SPDX-License-Identifier: EUPL-1.2
// Filters saved under names, in the person's settings.
#ifndef LS_CMD_VIEW_SAVED_H
#define LS_CMD_VIEW_SAVED_H

#include "base/err.h"

#include <stddef.h>

struct session;
struct session_settings;

#define FILTERS_MOST     64 // saved under names
#define FILTER_NAME_MOST 60 // bytes of a name

struct saved_filter {
	char *name, *text;
};

struct saved_filters {
	struct saved_filter *at;
	size_t n;
};

void saved_filters_read(struct saved_filters *f, const char *settings); // as they were written
void saved_filters_free(struct saved_filters *f);
const struct saved_filter *listing_saved(const struct session *s, const char *name); // NULL
enum ls_code listing_save(struct session *s, const char *name, struct ls_err *err);  // the present filter
enum ls_code listing_forget(struct session *s, const char *name, struct ls_err *err);

#endif
