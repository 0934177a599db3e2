// SPDX-License-Identifier: EUPL-1.2
// `import`: a list of measures from a spreadsheet. What it changes is printed; then it is taken over as one step.
#include "app/progress.h"
#include "app/verbs.h"
#include "base/i18n.h"
#include "exchange/catalogue/catalogue.h"
#include "exchange/file.h"
#include "say/value.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash && slash[1] ? slash + 1 : path;
}

static enum ls_code read_list(struct catalogue **out, const struct options *o, struct model *m, struct ls_err *err)
{
	char *data = NULL;
	size_t size = 0;
	struct catalogue_options how = {
		.encoding = o->encoding, .map = o->map, .today = app_today(o, m), .leave_cells = o->leave_cells};
	if (o->match && strcmp(o->match, "number") != 0 && strcmp(o->match, "title") != 0)
		return ls_fail(err, LS_USAGE, tr("--match: “%.40s” is not known. There are: number, title."), o->match);
	how.match = !o->match ? CATALOGUE_ASK : *o->match == 'n' ? CATALOGUE_BY_NUMBER : CATALOGUE_BY_TITLE;
	bool piped = strcmp(o->word[1], "-") == 0;
	const char *name = piped ? tr("standard input") : base_name(o->word[1]);
	enum ls_code code = piped ? file_read_stdin(name, &data, &size, err)
							  : file_read(AT_FDCWD, o->word[1], o->word[1], &data, &size, err);
	progress_begin();
	if (code == LS_OK)
		code = catalogue_read(out, m, name, data, size, &how, err);
	progress_end();
	free(data);
	return code;
}

// Days that nobody could be asked about.
static void tell_far(struct model *m)
{
	bool refused;
	size_t n;
	const struct far_day *far = model_far(m, &n, &refused);
	for (size_t i = 0; i < n; i++) {
		struct str text = {0};
		value_far(&text, &schema[far[i].table].columns[far[i].column], far[i].value, (enum precision)far[i].precision);
		app_note("%s", str_text(&text));
		str_free(&text);
	}
}

// Exit 1 where rows are rejected, also when only looked at.
static enum ls_code take(const struct options *o, struct catalogue *c, struct model *m, struct str *out,
						 struct ls_err *err)
{
	int64_t step = 0;
	if (o->dry_run) {
		str_addf(out, "%s\n", tr("Nothing was written (--dry-run)."));
		return LS_OK;
	}
	progress_begin();
	enum ls_code code = catalogue_take(c, m, o->skip_rejected, &step, err);
	progress_end();
	if (code == LS_OK && step == 0)
		str_addf(out, "%s\n", tr("There was nothing to change."));
	else if (code == LS_OK)
		str_addf(out, tr("Taken over as step %lld; “leitstand undo” takes it back.\n"), (long long)step);
	return code;
}

int verb_import(const struct options *o)
{
	struct ls_err err = {.code = LS_OK};
	struct model *m = NULL;
	struct catalogue *c = NULL;
	struct str out = {0};
	enum ls_code code = app_open(o, o->word[0], o->dry_run ? MODEL_READ : MODEL_WRITE, &m, &err);
	if (code == LS_OK && !o->dry_run && !model_can_write(m))
		code = ls_fail(&err, LS_REFUSED, "%s", model_why_not(m));
	if (code == LS_OK && !o->dry_run)
		code = model_hold(m, &err); // what is recognised in the plan is still so when it is written
	if (code == LS_OK)
		code = read_list(&c, o, m, &err);
	size_t rejected = 0;
	int early = LS_OK;
	if (code == LS_OK) {
		rejected = catalogue_fate_count(c, CATALOGUE_REJECTED);
		catalogue_tell(&out, c);
		if (!o->output) { // what is looked at before it is taken over; a file is written once and whole
			early = app_write(o, &out);
			str_free(&out);
		}
		code = take(o, c, m, &out, &err);
		app_late(m);
		if (code == LS_OK)
			tell_far(m);
	}
	int written = early || !c ? early : app_write(o, &out);
	int exit_code = code != LS_OK ? app_fail(&err) : written;
	catalogue_free(c);
	model_close(m);
	str_free(&out);
	return exit_code == LS_OK && rejected ? LS_REFUSED : exit_code;
}
