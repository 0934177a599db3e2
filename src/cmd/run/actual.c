// SPDX-License-Identifier: EUPL-1.2
// When a phase really began and ended, as a list to choose from: today, the day that was planned, that of the newest report,
// or another one. What is next stands first, so that Enter takes it.
#include "cmd/run/phase.h"

#include "base/date.h"
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/desk.h"
#include "cmd/overlay_host.h"
#include "ui/dialog/menu.h"

enum { ITEMS_MOST = 10 };

struct choices {
	struct session *s;
	const struct phase *ph;
	struct menu_item at[ITEMS_MOST];
	size_t n;
};

static void add(struct choices *c, const char *label, const char *about, const char *command)
{
	c->at[c->n++] = (struct menu_item){label, about, command};
}

static char *day_text(struct session *s, int32_t day, enum precision precision, bool iso)
{
	struct str text = str_on(s->frame);
	if (iso)
		date_iso(&text, day, precision);
	else
		date_text(&text, day, precision);
	return arena_str(s->frame, str_text(&text));
}

// A day that is known; what is still to come cannot have been.
static void add_day(struct choices *c, bool end, int32_t day, enum precision precision, const char *label)
{
	struct session *s = c->s;
	if (day == DAY_NONE || date_first(day, precision) > s->today)
		return;
	add(c, label, day_text(s, day, precision, false),
		arena_printf(s->frame, "phase %s #%d %s", end ? "ended" : "began", (int)c->ph->id,
					 day_text(s, day, precision, true)));
}

static void add_end(struct choices *c, bool end)
{
	struct session *s = c->s;
	const struct phase *ph = c->ph;
	int32_t reported = phase_reported(s, ph), set = end ? ph->actual_end : ph->actual_start;
	int32_t planned = end ? ph->end : ph->start;
	enum precision precision = (enum precision)(end ? ph->end_precision : ph->start_precision);
	add_day(c, end, s->today, PRECISION_DAY, end ? tr("ended today") : tr("begun today"));
	if (planned != s->today)
		add_day(c, end, planned, precision, end ? tr("ended as planned") : tr("begun as planned"));
	if (reported != s->today)
		add_day(c, end, reported, PRECISION_DAY,
				end ? tr("ended when it was reported last") : tr("begun when it was reported last"));
	add(c, end ? tr("ended on another day …") : tr("begun on another day …"), "",
		arena_printf(s->frame, "phase form #%d @%s", (int)ph->id, end ? "actual_end" : "actual_start"));
	if (set != DAY_NONE)
		add(c, end ? tr("not ended after all") : tr("not begun after all"), "",
			arena_printf(s->frame, "phase %s #%d -", end ? "ended" : "began", (int)ph->id));
}

// phase actual CODE
enum ls_code run_phase_asked(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	struct choices c = {.s = s};
	(void)argc;
	if (s->cols == 0)
		return ls_fail(err, LS_REFUSED, "%s", tr("In scripts there is: phase began CODE DAY, phase ended CODE DAY."));
	enum ls_code code = phase_find(s, argv[2], &c.ph, err);
	if (code != LS_OK)
		return code;
	bool begun = c.ph->actual_start != DAY_NONE; // the end comes next, and what has ended is changed there first
	add_end(&c, begun);
	add_end(&c, !begun);
	overlay_push(s, &overlay_menu,
				 menu_open(arena_printf(s->frame, tr("What really was: %s"), c.ph->title), c.at, c.n, 0));
	return LS_OK;
}
