// SPDX-License-Identifier: EUPL-1.2
// The signs a pane draws, for its help: one const row each. A sign means one thing everywhere; panes are named as in
// `pane NAME`. Short words of heads and boxes stand here as well: their one legend.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/view/view.h"

#include <string.h>

static const struct sign {
	const char *panes; // names, separated by blanks; "" all of them
	const char *sign;  // message id where it is a word
	const char *text;  // message id
} signs[] = {
	{"measures overview profile portfolio", "=", N_("others have the same score and share the rank")},
	{"measures overview profile portfolio", "~", N_("ratings are missing; the score is the least it can become")},
	{"measures overview portfolio", "▲ ▼", N_("places won or lost")},
	{"measures overview", "+", N_("beside a title: is in, although it stands below the cut line")},
	{"measures overview", "?", N_("beside a title: the cut has no figure for it")},
	{"measures overview", "·", N_("beside a title: does not compete, as it is done, stopped, rejected or deferred")},
	{"okr map overview sheet course", "+ ! x", N_("on track, at risk, off track")},
	{"okr map overview sheet", "·", N_("nothing to judge yet")},
	{"course", "○ ●", N_("a check-in, and one that names a blocker")},
	{"course", "✓", N_("a step was done")},
	{"okr map overview", "~", N_("a key result without a check-in counts as its start")},
	{"okr", "↓", N_("below where it started")},
	{"okr map overview", "?", N_("a gap: nothing serves it")},
	{"map overview", N_("M 2/5"), N_("two of five measures are done")},
	{"map overview", N_("– no obj."), N_("no objective in this quarter")},
	{"measures overview", N_("No."), N_("the number of the measure")},
	{"measures overview", N_("Sc."), N_("score, where there is no room for the word")},
	{"measures overview", N_("Prio."), N_("the priority decided, beside the rank calculated")},
	{"measures overview", "÷", N_("in part a share of what several measures cost")},
	{"measures overview map", "…-", N_("a head goes on: the sentences below the list name it whole")},
	{"year", "+", N_("done, informed in time, or met in every period")},
	{"year", "!", N_("near, never informed, or met less often than agreed")},
	{"year", "x", N_("overdue")},
	{"year", "?", N_("so much of what is checked is missing in the plan")},
	{"roadmap", "▀ ▓ █ ▒ ▄", N_("bars: preparation, pilot, rollout, operation, other phases")},
	{"roadmap", "░", N_("when it starts or ends is not known")},
	{"roadmap", "◆ 2", N_("a single day or an event outside; of several in one cell their number")},
	{"roadmap", "◄ ►", N_("without a start, without an end")},
	{"roadmap", "◂ ▸",
	 N_("goes on outside what is shown; with a number so many bars lie there, of all rows in the first line")},
	{"roadmap", "» ✓", N_("done up to here, all of it done")},
	{"roadmap", "[ ]", N_("what {shift -1} and {shift 1} move: the bar, or its start or end alone")},
	{"roadmap", "← →", N_("at the left edge: comes before the measure under the cursor, waits for it")},
	{"roadmap", "‼", N_("on the critical path: what slips here moves the end")},
	{"roadmap", "┆ ┄", N_("where the bar lay at the time compared with")},
	{"roadmap", "┣━┫", N_("a folded group, from the first start to the last end")},
	{"roadmap", "╌ ━", N_("a wave of a rollout, and how much of it is done")},
	{"roadmap", "○ ▪ ● ✓ ✗", N_("units of a wave: not begun, in preparation, running, done, left out")},
	{"roadmap", "─", N_("below the bars: as many posts as there are")},
	{"roadmap overview", "≥ ≤", N_("at least, at most: for some no figure is stated")},
	{"roadmap overview year", "^", N_("more is needed than there is")},
	{"roadmap overview", "▽ ▼ x", N_("a latest day: to come or kept, planned too late, missed")},
	{"portfolio", "3×", N_("so many measures stand on one spot")},
	{"intake", "!", N_("an answer is owed")},
	{"intake", "≠", N_("the steering group decided otherwise than the points say")},
	{"tasks", "!", N_("overdue")},
	{"tasks", "+ –", N_("settled, dropped")},
	{"measures overview okr map roadmap portfolio year intake profile sheet", "*", N_("marked with {mark}")},
};

static bool belongs(const struct sign *s, const char *pane)
{
	size_t n = strlen(pane);
	for (const char *at = s->panes; (at = strstr(at, pane)); at += n)
		if ((at == s->panes || at[-1] == ' ') && (at[n] == ' ' || at[n] == '\0'))
			return true;
	return *s->panes == '\0';
}

const char *page_sign(struct session *s, const char *pane, size_t i, const char **text)
{
	for (size_t k = 0; k < sizeof signs / sizeof signs[0]; k++)
		if (belongs(&signs[k], pane) && i-- == 0) {
			*text = arena_str(s->pages.arena, session_keys(s, tr(signs[k].text)));
			return tr(signs[k].sign);
		}
	return NULL;
}
