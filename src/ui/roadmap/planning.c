// SPDX-License-Identifier: EUPL-1.2
// Planning with the bar under the cursor and those that are marked: which command a key means.
#include "ui/roadmap/planning.h"

#include "base/i18n.h"

#include <stdlib.h>
#include <string.h>

static enum answer refuse(struct ls_err *err, const char *sentence)
{
	ls_fail(err, LS_REFUSED, "%s", sentence);
	return ANSWER_REFUSED;
}

// "#3,#5": the marked phases but this one; how many.
static size_t marked(struct str *out, const struct look *look, int32_t but)
{
	size_t n = 0;
	for (size_t i = 0; i < look->marked_n; i++)
		if (look->marked[i].table == T_phase && look->marked[i].id != but)
			str_addf(out, "%s#%d", n++ ? "," : "", (int)look->marked[i].id);
	return n;
}

bool roadmap_moves(const struct look *look, int32_t here, int32_t phase)
{
	return phase == here || (look_marked(look, T_phase, here) && look_marked(look, T_phase, phase));
}

void roadmap_moving(struct str *out, const struct look *look, int32_t here)
{
	struct str others = str_on(look->frame);
	if (look_marked(look, T_phase, here) && marked(&others, look, here))
		str_addf(out, "#%d,%s", (int)here, str_text(&others));
}

const struct plan *roadmap_previewed(struct roadmap *st, const struct look *look)
{
	return roadmap_preview_of(&st->preview, &st->shift, look, st->phase);
}

void roadmap_path_fill(struct roadmap *st, const struct look *look)
{
	if (st->critical.path == PATH_OFF)
		return;
	bool pending = roadmap_pending(&st->shift);
	if (pending)
		(void)roadmap_previewed(st, look);
	else
		gantt_floats_of(&st->floats, look->plan);
	roadmap_critical_fill(&st->critical, pending ? roadmap_preview_floats(&st->preview) : &st->floats,
						  pending ? st->preview.turn : 0);
}

// The dependencies whose form opens: on those that are marked, else the only one.
static enum answer lags(const struct look *look, int32_t phase, struct str *command, struct ls_err *err)
{
	struct str on = str_on(look->frame);
	bool chosen = marked(&on, look, phase) > 0;
	struct plan_rows rows = plan_of(look->plan, T_dependency, "phase", phase);
	size_t n = 0;
	str_add(command, "dependency form ");
	for (size_t i = 0; i < rows.n; i++) {
		const struct dependency *d = &look->plan->dependency[rows.at[i]];
		if (!chosen || look_marked(look, T_phase, d->on_phase))
			str_addf(command, "%s#%d", n++ ? "," : "", (int)d->id);
	}
	str_add(command, " @lag");
	if (n > 1 && !chosen)
		return refuse(err,
					  look_keys(look, tr("It waits for several things. Mark the bar you mean with {mark} first.")));
	if (n == 0 && chosen)
		return refuse(err, look_keys(look, tr("It waits for none of the marked bars. {wait} makes it wait for them.")));
	if (n == 0)
		return refuse(err,
					  look_keys(look, tr("It waits for nothing. Mark a bar with {mark}, then {wait} makes it wait.")));
	return ANSWER_COMMAND;
}

enum answer roadmap_planning(const struct roadmap *st, const struct look *look, int argc, char *const argv[],
							 struct str *command, struct ls_err *err)
{
	static const char *const verbs[] = {"notch", "push", "rollout", "split", "join", "earliest", "wait", "lag", NULL};
	const char *verb = argc > 0 ? argv[0] : "";
	int which = 0;
	while (verbs[which] && strcmp(verbs[which], verb) != 0)
		which++;
	if (!verbs[which])
		return ANSWER_IGNORED;
	const struct phase *ph = plan_find(look->plan, T_phase, st->phase);
	if (!ph)
		return refuse(err, tr("There is no phase under the cursor that could be planned."));
	if (strcmp(verb, "wait") == 0) {
		struct str on = str_on(look->frame);
		if (marked(&on, look, ph->id) == 0)
			return refuse(err, look_keys(look, tr("Mark the bar that it waits for with {mark} first.")));
		str_addf(command, "phase wait #%d %s turn", (int)ph->id, str_text(&on));
	} else if (strcmp(verb, "lag") == 0) {
		return lags(look, ph->id, command, err);
	} else if (strcmp(verb, "notch") == 0) {
		str_addf(command, "phase progress #%d %+d", (int)ph->id, 5 * atoi(argc > 1 ? argv[1] : "1"));
	} else {
		bool earliest = strcmp(verb, "earliest") == 0, asks = earliest || strcmp(verb, "push") == 0;
		str_addf(command, "phase %s #%d%s", earliest ? "fit" : verb, (int)ph->id, asks ? " ask" : "");
	}
	return ANSWER_COMMAND;
}
