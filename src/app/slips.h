// SPDX-License-Identifier: EUPL-1.2
// `diff --roadmap`: what has become of the bars, as text, CSV or JSON.
#ifndef LS_APP_SLIPS_H
#define LS_APP_SLIPS_H

#include "base/err.h"
#include "model/model.h"

// Appends the bars that changed since a step, in one of the forms "text", "csv", "json"; `named` is how that time is called.
enum ls_code slips_write(struct str *out, struct model *m, int64_t step, const char *named, const char *format,
						 struct ls_err *err);

#endif
