// SPDX-License-Identifier: EUPL-1.2
// A list from a spreadsheet in the cockpit: read, shown, and taken over as one step when Enter says so.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/desk.h"
#include "cmd/prompt.h"
#include "exchange/catalogue/catalogue.h"
#include "exchange/file.h"
#include "ui/program/import.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>

// "~/liste.csv" as a shell has it: the prompt is none.
static char *path_of(const char *typed)
{
	const char *home = strncmp(typed, "~/", 2) == 0 ? getenv("HOME") : NULL;
	struct str path = {0};
	str_addf(&path, "%s%s", home ? home : "", home ? typed + 1 : typed);
	char *copy = mem_str(str_text(&path));
	str_free(&path);
	return copy;
}

static enum ls_code options_of(struct catalogue_options *o, int argc, char *const argv[], struct ls_err *err)
{
	for (int i = 2; i < argc; i++) {
		if (strncmp(argv[i], "encoding=", 9) == 0)
			o->encoding = argv[i] + 9;
		else if (strncmp(argv[i], "map=", 4) == 0)
			o->map = argv[i] + 4;
		else if (strcmp(argv[i], "match=number") == 0)
			o->match = CATALOGUE_BY_NUMBER;
		else if (strcmp(argv[i], "match=title") == 0)
			o->match = CATALOGUE_BY_TITLE;
		else
			return ls_fail(
				err, LS_REFUSED,
				tr("“%s” is not understood. Expected: encoding=NAME, map=\"HEAD=COLUMN,…\" or match=number|title."),
				argv[i]);
	}
	return LS_OK;
}

enum ls_code run_import(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	if (argc < 2) {
		prompt_open(s, PROMPT_COMMAND, "import ");
		return LS_OK;
	}
	struct catalogue_options o = {.today = s->today};
	struct catalogue *list = NULL;
	char *data = NULL, *path = path_of(argv[1]);
	const char *slash = strrchr(path, '/');
	size_t size = 0;
	enum ls_code code = options_of(&o, argc, argv, err);
	if (code == LS_OK)
		code = file_read(AT_FDCWD, path, path, &data, &size, err);
	if (code == LS_OK)
		code = catalogue_read(&list, s->model, slash ? slash + 1 : path, data, size, &o, err);
	if (code == LS_OK) {
		pages_list(&s->pages, list);
		session_changed(s);
		session_show(s, way_index("import"));
	}
	free(data);
	free(path);
	return code == LS_USAGE ? LS_REFUSED : code;
}

// The list that is shown, looked at in another way.
static enum ls_code look_again(struct session *s, enum catalogue_match match, bool leave_cells, struct ls_err *err)
{
	enum ls_code code = catalogue_decide(s->pages.catalogue, match, leave_cells, err);
	if (code == LS_OK)
		session_changed(s);
	return code;
}

static enum ls_code no_list(struct ls_err *err)
{
	return ls_fail(err, LS_REFUSED, "%s", tr("No list is open. :import FILE.csv reads one."));
}

enum ls_code run_import_match(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	static const char *const words[] = {"ask", "number", "title"};
	if (!s->pages.catalogue)
		return no_list(err);
	int match = ((int)catalogue_match_of(s->pages.catalogue) + 1) % 3;
	if (argc > 2)
		for (match = 0; match < 3 && strcmp(argv[2], words[match]) != 0;)
			match++;
	if (match == 3)
		return ls_fail(err, LS_REFUSED, tr("“%s” is not understood. Expected: number, title or ask."), argv[2]);
	enum ls_code code = look_again(s, (enum catalogue_match)match, catalogue_leaves_cells(s->pages.catalogue), err);
	if (code == LS_OK)
		session_sayf(s, false, "%s",
					 match == CATALOGUE_ASK ? tr("Rows whose number and title disagree are rejected.")
					 : match == CATALOGUE_BY_NUMBER
						 ? tr("Where number and title disagree, the number counts: its measure gets the title.")
						 : tr("Where number and title disagree, the title counts, not the number."));
	return code;
}

enum ls_code run_import_cells(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	(void)argv;
	if (!s->pages.catalogue)
		return no_list(err);
	bool leave = !catalogue_leaves_cells(s->pages.catalogue);
	enum ls_code code = look_again(s, catalogue_match_of(s->pages.catalogue), leave, err);
	if (code == LS_OK)
		session_sayf(s, false, "%s",
					 leave ? tr("Cells that do not fit are left out, their rows are taken.")
						   : tr("Rows with cells that do not fit are rejected."));
	return code;
}

enum ls_code run_import_take(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	bool others = argc > 2 && strcmp(argv[2], "others") == 0;
	int64_t step = 0;
	if (!s->pages.catalogue)
		return no_list(err);
	struct str sum = str_on(s->frame);
	catalogue_sum(&sum, s->pages.catalogue);
	size_t rejected = catalogue_fate_count(s->pages.catalogue, CATALOGUE_REJECTED);
	enum ls_code code = LS_OK;
	if (rejected > 0 && !others)
		code = ls_fail(err, LS_REFUSED,
					   session_keysf(s, tr_n("%zu row is rejected: correct the list and read it again, or {import take "
											 "others} takes the others.",
											 "%zu rows are rejected: correct the list and read it again, or {import "
											 "take others} takes the others.",
											 rejected)),
					   rejected);
	else
		code = catalogue_take(s->pages.catalogue, s->model, others, &step, err);
	if (code == LS_OK) {
		pages_list(&s->pages, NULL);
		session_changed(s);
		if (way_on(&s->way, "import"))
			(void)dispatch(s, "back", err);
		session_sayf(s, false,
					 step ? session_keysf(s, tr("Taken over: %s. {undo} takes it back."))
						  : tr("There was nothing to change (%s)."),
					 str_text(&sum));
	}
	return code;
}
