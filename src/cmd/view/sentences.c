// SPDX-License-Identifier: EUPL-1.2
// What is said below the pane, in full, in a box over it: for where the lines there cut it. Composed anew for each frame,
// so that it hides what is hidden meanwhile.
#include "base/i18n.h"
#include "cmd/overlay_host.h"
#include "cmd/view/view.h"
#include "ui/dialog/telling.h"

// Of overlay `at`'s neighbour below, or of the pane.
static void compose(struct session *s, int at, struct str *text)
{
	const struct look *look = session_look(s);
	struct str second = str_on(s->frame);
	const struct hosted *below = at > 0 ? &s->overlays.at[at - 1] : NULL;
	if (below)
		below->kind->describe(below->state, look, text, &second);
	else
		panes[s->way.pane]->describe(session_state(s, s->way.pane), look, text, &second);
	if (second.len)
		str_addf(text, "%s%s", text->len ? "\n" : "", str_text(&second));
}

void sentences_open(struct session *s)
{
	if (overlay_is_open(&s->overlays, &overlay_in_full) || s->overlays.n == OVERLAYS_MOST)
		return;
	struct str text = str_on(s->frame);
	overlay_top(s); // told of the present look
	compose(s, s->overlays.n, &text);
	overlay_push(s, &overlay_in_full, telling_text(tr("In full"), str_text(&text)));
}

void sentences_refresh(struct session *s)
{
	for (int i = 0; i < s->overlays.n; i++) {
		if (s->overlays.at[i].kind != &overlay_in_full)
			continue;
		struct str text = str_on(s->frame);
		compose(s, i, &text);
		telling_set(s->overlays.at[i].state, tr("In full"), str_text(&text));
	}
}
