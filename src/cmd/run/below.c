// SPDX-License-Identifier: EUPL-1.2
// From a deadline to where it is worked on: posts or euros below the bars of the roadmap, and the budget request.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/desk.h"
#include "cmd/prompt.h"
#include "cmd/view/view.h"

#include <string.h>

static enum ls_code read_year(const char *text, int *year, struct ls_err *err)
{
	int64_t n = 0;
	if (!num_parse(text, 0, NUM_DECIMAL, &n) || n < YEAR_LEAST || n > YEAR_MOST)
		return ls_fail(err, LS_REFUSED, tr("“%s” is no year. Expected: a year such as 2027."), text);
	*year = (int)n;
	return LS_OK;
}

// below posts|money|nothing [YEAR]; in the year pane that year.
enum ls_code run_below(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const char *what = argv[1];
	int year = argc < 3 && way_on(&s->way, "year") ? look_year(session_look(s)) : 0;
	if (strcmp(what, "posts") != 0 && strcmp(what, "money") != 0 && strcmp(what, "nothing") != 0)
		return ls_fail(err, LS_REFUSED, tr("“%s” is not understood. Expected: posts, money or nothing."), what);
	if (argc > 2 && read_year(argv[2], &year, err) != LS_OK)
		return err->code;
	char *verb = arena_str(s->frame, "below"), *word = arena_str(s->frame, what);
	char *words[] = {verb, word, arena_printf(s->frame, "%d", year), NULL};
	session_show(s, way_index("roadmap"));
	return run_to_pane(s, year ? 3 : 2, words, err);
}

// request [YEAR]: the budget request of that year, else of the year after the one shown, as a line to be sent off.
enum ls_code run_request(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	int year = look_year(session_look(s)) + 1;
	if (s->cols == 0)
		return ls_fail(err, LS_REFUSED, "%s", tr("In scripts there is: leitstand report PLAN --budget 2027."));
	if (argc > 1 && read_year(argv[1], &year, err) != LS_OK)
		return err->code;
	prompt_open(s, PROMPT_COMMAND, arena_printf(s->frame, "report budget %d ", year));
	return LS_OK;
}
