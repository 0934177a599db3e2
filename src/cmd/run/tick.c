// SPDX-License-Identifier: EUPL-1.2
// Ticking a box: the row under the cursor, or the one named.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/fields.h"
#include "cmd/view/tick.h"
#include "cmd/view/view.h"
#include "plan/code.h"

// OBJECT tick CODE
enum ls_code run_tick(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	const struct table *t = schema_object(argv[0]);
	struct pick pick = {t->id, NONE32, NONE32}, box;
	struct str command = str_on(s->frame), title = str_on(s->frame);
	bool done = false;
	enum ls_code code = fields_find(s, t, argv[2], &pick.id, err);
	if (code != LS_OK)
		return code;
	if (!tick_command(&command, session_look(s), pick, &done, &box))
		return ls_fail(err, LS_REFUSED, "%s",
					   t->id == T_key_result ? tr("It has no step that is open.")
											 : tr("There is nothing to tick in it."));
	code_title(&title, session_look(s)->plan, box.table, box.id);
	code = dispatch(s, str_text(&command), err);
	if (code != LS_OK)
		return code;
	session_sayf(s, false, done ? tr("Ticked: %s") : tr("Open again: %s"), str_text(&title));
	session_stand_on(s, pick.table, pick.id);
	return LS_OK;
}
