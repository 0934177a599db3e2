// SPDX-License-Identifier: EUPL-1.2
// How a marked row looks.
#include "ui/kit/mark.h"

void look_draw_mark(const struct look *look, struct canvas *c, int x, int y, enum table_id t, int32_t id, bool here)
{
	if (look->marked_n == 0 || !look_marked(look, t, id))
		return;
	if (here) // the sign of the cursor stays, in the colour of the mark
		canvas_role(c, (struct rect){x, y, 1, 1}, ROLE_NOTICE);
	else
		canvas_put(c, x, y, ROLE_NOTICE, '*');
}
