// SPDX-License-Identifier: EUPL-1.2
// The kinds that stay among those who work with the plan.
#include "say/kiosk.h"

bool kiosk_keeps(enum table_id t)
{
	return t == T_action || t == T_meeting || t == T_attendance || t == T_meeting_item || t == T_retro;
}

bool look_keeps(const struct look *look, enum table_id t)
{
	return look->kiosk && kiosk_keeps(t);
}

bool look_keeps_column(const struct look *look, enum table_id t, int column)
{
	const struct column *c = &schema[t].columns[column];
	return c->type == TYPE_REF && look_keeps(look, c->target);
}
