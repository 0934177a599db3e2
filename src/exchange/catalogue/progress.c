// SPDX-License-Identifier: EUPL-1.2
// How far a long list is, for whoever waits for it. There is no clock here: who is told decides when that is worth it.
#include "base/i18n.h"
#include "exchange/catalogue/work.h"

#define ROWS 64 // between two questions

static catalogue_progress_fn *on_progress;
static void *on_progress_arg;

void catalogue_on_progress(catalogue_progress_fn *f, void *arg)
{
	on_progress = f;
	on_progress_arg = arg;
}

enum ls_code catalogue_progress(enum catalogue_work work, size_t done, size_t all, struct ls_err *err)
{
	if (!on_progress || done % ROWS || on_progress(on_progress_arg, work, done, all))
		return LS_OK;
	return ls_fail(err, LS_REFUSED, "%s", tr("Given up; the plan is as it was."));
}
