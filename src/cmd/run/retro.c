// SPDX-License-Identifier: EUPL-1.2
// Opening the retrospective of a quarter, whatever its state: its lines stay open.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/run/quarter.h"
#include "cmd/view/view.h"
#include "plan/code.h"
#include "ui/okr/retro.h"

#include <string.h>

enum ls_code run_cycle_retro(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct cycle *c = NULL;
	int rest = 2;
	if (s->cols == 0)
		return ls_fail(err, LS_REFUSED, "%s",
					   tr("This needs the cockpit. Without it: retro add cycle=QUARTER kind=keep text=…"));
	enum ls_code code = quarter_meant(s, argc, argv, &c, &rest, err);
	if (code != LS_OK)
		return code;
	// On a board of one team alone it is that team's.
	struct retro_order o = {
		.cycle = c->id, .team = session_look(s)->only_team, .words = argv + rest, .words_n = argc - rest};
	for (int i = rest; i < argc; i++)
		if (strncmp(argv[i], "team=", 5) == 0)
			code = code_find(session_look(s)->plan, T_team, argv[i] + 5, s->today, &o.team, err);
	if (code == LS_OK)
		overlay_push(s, &overlay_retro, retro_open(session_look(s), &o));
	return code;
}
