// SPDX-License-Identifier: EUPL-1.2
// The quarter that is looked at: its neighbours, its state, how much of it is over.
#include "say/quarter.h"

#include "base/date.h"
#include "base/i18n.h"
#include "say/progress.h"
#include "plan/cycle.h"

void quarter_tell(struct str *out, const struct look *look)
{
	const struct cycle *c = look->cycle;
	struct str t = str_on(look->frame);

	if (!c) {
		str_add(out, tr("no quarters yet"));
		return;
	}
	if (cycle_step(look->plan, c, -1) != c)
		str_add(out, "◂ ");
	cycle_title(out, c);
	if (cycle_step(look->plan, c, 1) != c)
		str_add(out, " ▸");
	if (c->state == cycle_state_RUNNING && c->end != DAY_NONE && look->today > c->end) {
		date_text(&t, c->end, PRECISION_DAY);
		str_addf(out, tr(" · ended %s, not closed yet"), str_text(&t));
		str_clear(&t);
	} else {
		str_addf(out, " · %s", words_label(words_cycle_state, c->state));
	}
	progress_week(&t, c, look->today);
	if (t.len > 0) {
		str_addf(out, " · %s", str_text(&t));
		str_clear(&t);
		progress_percent(&t, cycle_elapsed_bp(c, look->today), false);
		str_addf(out, tr(" · expected %s"), str_text(&t));
	}
}
