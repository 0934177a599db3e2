// SPDX-License-Identifier: EUPL-1.2
// Showing everything to a room, and as usual again.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/view/view.h"

#include <string.h>

enum ls_code run_presentation(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	bool on = argc > 1 ? strcmp(argv[1], "on") == 0 : !s->gaze.stage;
	if (argc > 1 && !on && strcmp(argv[1], "off") != 0)
		return ls_fail(err, LS_REFUSED, tr("“%s” is not understood. Expected: on or off."), argv[1]);
	s->gaze.stage = on;
	session_resize(s, s->screen_cols, s->screen_rows);
	session_changed(s);
	session_sayf(s, false, "%s",
				 on ? session_keys(s, tr("Everything is larger now, for a room. {presentation} shows it as usual again."))
					: tr("Everything is shown as usual again."));
	return LS_OK;
}
