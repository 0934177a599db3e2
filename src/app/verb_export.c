// SPDX-License-Identifier: EUPL-1.2
// `export`: all tables of a plan as a folder, or one list: the measures for a spreadsheet, or one table.
#include "app/verbs.h"

#include "app/whole.h"
#include "base/text.h"
#include "exchange/catalogue/catalogue.h"
#include "exchange/folder/folder.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static enum ls_code write_table(const struct whole *w, const struct table *t, const struct str *text,
								struct ls_err *err)
{
	struct str path = {0};
	str_addf(&path, "%s/%s.csv", str_text(&w->making), t->name);
	FILE *f = fopen(str_text(&path), "wx");
	bool ok = f && fwrite(str_text(text), 1, text->len, f) == text->len && fflush(f) == 0 && fsync(fileno(f)) == 0;
	int why = ok ? 0 : errno;
	if (f && fclose(f) != 0 && ok) {
		ok = false;
		why = errno;
	}
	str_free(&path);
	return ok ? LS_OK : ls_fail(err, LS_DATA, tr("“%s” cannot be written: %s."), str_text(&w->path), err_why(why));
}

static enum ls_code fill_folder(const struct whole *w, struct model *m, struct ls_err *err)
{
	enum ls_code code = LS_OK;
	for (int t = 0; t < TABLE_COUNT && code == LS_OK; t++) {
		struct str text = {0};
		if (plan_count(model_plan(m), (enum table_id)t))
			code = folder_table(&text, m, (enum table_id)t, false, err);
		if (code == LS_OK && text.len)
			code = write_table(w, &schema[t], &text, err);
		str_free(&text);
	}
	return code;
}

static enum ls_code no_folder(const char *folder, int why, struct ls_err *err)
{
	return ls_fail(err, why == EEXIST ? LS_REFUSED : LS_DATA, tr("The folder “%s” cannot be made: %s. Name a new one."),
				   folder, err_why(why));
}

// All of them, or no folder.
static enum ls_code all_tables(struct model *m, const char *folder, struct ls_err *err)
{
	struct stat st;
	struct whole w;
	if (lstat(folder, &st) == 0)
		return no_folder(folder, EEXIST, err);
	whole_begin(&w, folder);
	enum ls_code code = LS_OK;
	if (mkdir(str_text(&w.making), 0777) != 0)
		code = no_folder(folder, errno, err);
	else
		code = fill_folder(&w, m, err);
	if (code == LS_OK)
		code = whole_place(&w, err);
	whole_drop(&w);
	return code;
}

static enum ls_code write_list(const char *path, const struct str *text, struct ls_err *err)
{
	struct whole w;
	whole_begin(&w, path);
	FILE *f = fopen(str_text(&w.making), "wx");
	bool ok = f && fwrite(str_text(text), 1, text->len, f) == text->len && fflush(f) == 0 && fsync(fileno(f)) == 0;
	int why = ok ? 0 : errno;
	ok = f && fclose(f) == 0 && ok;
	enum ls_code code =
		ok ? whole_place(&w, err) : ls_fail(err, LS_DATA, tr("“%s” cannot be written: %s."), path, err_why(why));
	whole_drop(&w);
	return code;
}

enum ls_code export_plan(struct model *m, const char *path, struct ls_err *err)
{
	size_t n = strlen(path);
	struct str text = {0};
	if (n < 4 || strcasecmp(path + n - 4, ".csv") != 0)
		return all_tables(m, path, err);
	enum ls_code code = catalogue_write(&text, m, CATALOGUE_EXCEL, err);
	if (code == LS_OK)
		code = write_list(path, &text, err);
	str_free(&text);
	return code;
}

// The form asked for; the measures are meant for a spreadsheet where nothing is said.
static enum ls_code form_of(const struct options *o, bool measures, enum catalogue_form *form, struct ls_err *err)
{
	*form = CATALOGUE_EXCEL;
	if (!o->format || (measures && strcmp(o->format, "excel-csv") == 0))
		return LS_OK;
	*form = CATALOGUE_CSV;
	if (strcmp(o->format, "csv") == 0)
		return LS_OK;
	return ls_fail(err, LS_USAGE, tr("--format: “%s” is not known. There are: %s."), o->format,
				   measures ? "excel-csv, csv" : "csv");
}

static enum ls_code no_such(const char *what, struct ls_err *err)
{
	const char *best = NULL;
	int least = 4;
	text_nearer(what, "measures", &best, &least);
	for (int t = 0; t < TABLE_COUNT; t++)
		text_nearer(what, schema[t].name, &best, &least);
	return best ? ls_fail(err, LS_USAGE, tr("--what: there is no “%s”. Did you mean “%s”?"), what, best)
				: ls_fail(err, LS_USAGE, tr("--what: there is no “%s”. There are: measures, and the tables of a plan."),
						  what);
}

static enum ls_code one_list(struct str *out, const struct options *o, struct model *m, struct ls_err *err)
{
	bool measures = strcmp(o->what, "measures") == 0;
	const struct table *t = schema_table(o->what);
	enum catalogue_form form;
	if (!measures && !t)
		return no_such(o->what, err);
	enum ls_code code = form_of(o, measures, &form, err);
	if (code != LS_OK)
		return code;
	return measures ? catalogue_write(out, m, form, err) : folder_table(out, m, t->id, false, err);
}

static enum ls_code check_call(const struct options *o, struct ls_err *err)
{
	bool folder = o->words > 1;
	if (o->what && folder)
		return ls_fail(err, LS_USAGE, "%s", tr("--what writes one file: name it with -o FILE."));
	if (!o->what && !folder)
		return ls_fail(err, LS_USAGE, "%s", tr("Name a new FOLDER for all tables, or one list with --what measures."));
	if (!o->what && (o->format || o->output))
		return ls_fail(err, LS_USAGE, "%s", tr("--format and -o go with --what."));
	return LS_OK;
}

int verb_export(const struct options *o)
{
	struct ls_err err = {.code = LS_OK};
	struct model *m = NULL;
	struct str text = {0};
	if (check_call(o, &err) != LS_OK || app_open(o, o->word[0], MODEL_READ, &m, &err) != LS_OK)
		return app_fail(&err);
	enum ls_code code = o->what ? one_list(&text, o, m, &err) : all_tables(m, o->word[1], &err);
	model_close(m);
	int exit_code = code != LS_OK ? app_fail(&err) : o->what ? app_write(o, &text) : LS_OK;
	str_free(&text);
	return exit_code;
}
