// SPDX-License-Identifier: EUPL-1.2
// Ticking a box: the row under the cursor, or the one named.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/fields.h"
#include "cmd/view/tick.h"
#include "cmd/view/view.h"
#include "plan/code.h"

// What of the row is meant: of a deadline the year that is named.
static enum ls_code part_of(const struct table *t, const char *word, int32_t *part, struct ls_err *err)
{
	int64_t year = 0;
	*part = t->id == T_stakeholder ? PICK_TELLING : NONE32;
	if (!word)
		return LS_OK;
	if (!num_parse(word, 0, NUM_DECIMAL, &year) || year < YEAR_LEAST || year > YEAR_MOST)
		return ls_fail(err, LS_REFUSED, tr("“%s” is no year. Expected: a year such as 2027."), word);
	*part = (int32_t)year;
	return LS_OK;
}

static const char *said(enum table_id t, bool done)
{
	if (t == T_stakeholder)
		return done ? tr("Informed today: %s") : tr("Not informed today after all: %s");
	return done ? tr("Ticked: %s") : tr("Open again: %s");
}

// OBJECT tick CODE [YEAR]
enum ls_code run_tick(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct table *t = schema_object(argv[0]);
	struct pick pick = {t->id, NONE32, NONE32}, box;
	struct str command = str_on(s->frame), title = str_on(s->frame);
	bool done = false;
	enum ls_code code = fields_find(s, t, argv[2], &pick.id, err);
	if (code == LS_OK)
		code = part_of(t, argc > 3 ? argv[3] : NULL, &pick.part, err);
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
	session_sayf(s, false, said(t->id, done), str_text(&title));
	session_stand_on(s, pick.table, pick.id);
	return LS_OK;
}
