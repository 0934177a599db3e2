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
		else
			return ls_fail(err, LS_REFUSED,
						   tr("“%s” is not understood. Expected: encoding=NAME or map=\"HEAD=COLUMN,…\"."), argv[i]);
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

enum ls_code run_import_take(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	bool others = argc > 2 && strcmp(argv[2], "others") == 0;
	int64_t step = 0;
	if (!s->pages.catalogue)
		return ls_fail(err, LS_REFUSED, "%s", tr("No list is open. :import FILE.csv reads one."));
	struct str sum = {0};
	catalogue_sum(&sum, s->pages.catalogue);
	size_t rejected = catalogue_fate_count(s->pages.catalogue, CATALOGUE_REJECTED);
	enum ls_code code = LS_OK;
	if (rejected > 0 && !others)
		code =
			ls_fail(err, LS_REFUSED,
					tr_n("%zu row is rejected: correct the list and read it again, or S takes the others.",
						 "%zu rows are rejected: correct the list and read it again, or S takes the others.", rejected),
					rejected);
	else
		code = catalogue_take(s->pages.catalogue, s->model, others, &step, err);
	if (code == LS_OK) {
		pages_list(&s->pages, NULL);
		session_changed(s);
		if (way_on(&s->way, "import"))
			(void)dispatch(s, "back", err);
		session_sayf(s, false, step ? tr("Taken over: %s. u takes it back.") : tr("There was nothing to change (%s)."),
					 str_text(&sum));
	}
	str_free(&sum);
	return code;
}
