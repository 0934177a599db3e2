// SPDX-License-Identifier: EUPL-1.2
// A person gets another name: after a question, since nothing brings the old one back.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/view/view.h"
#include "ui/dialog/confirm.h"

#include <string.h>

static void ask(struct session *s, const char *from, const char *to)
{
	struct str line = str_on(s->frame), text = str_on(s->frame);
	str_add(&line, "pseudonym ");
	str_addquoted(&line, from);
	str_add(&line, " ");
	str_addquoted(&line, to);
	str_add(&line, " now");
	str_addf(
		&text,
		tr("Call “%s” “%s” from now on, in tasks, attendance, minutes and teams, and in all that was before? Notes "
		   "and other free texts stay as they are. Nothing brings the old name back."),
		from, to);
	struct question q = {.title = tr("Another name"),
						 .text = str_text(&text),
						 .key = "accept",
						 .yes = N_("call so"),
						 .no = N_("keep"),
						 .command = str_text(&line)};
	overlay_push(s, &overlay_confirm, confirm_open(&q));
}

// Free words that hold the name: nobody but who reads them can say whether they mean the person.
static size_t free_texts(const struct plan *p, const char *name)
{
	size_t n = 0;
	for (int t = 0; t < TABLE_COUNT; t++)
		for (int c = 0; c < schema[t].column_count; c++) {
			const struct column *col = &schema[t].columns[c];
			if (col->type != TYPE_TEXT || col->lazy || col->secret == SECRET_NAME)
				continue;
			for (size_t i = 0; i < plan_count(p, (enum table_id)t); i++)
				n += strstr(plan_text(col, plan_row(p, (enum table_id)t, i)), name) != NULL;
		}
	return n;
}

static void tell(struct session *s, const char *from, const char *to, size_t places)
{
	struct str text = str_on(s->frame);
	size_t left = free_texts(model_plan(s->model), from);
	str_addf(&text,
			 tr_n("The name stood in %zu place; “%s” stands there now.",
				  "The name stood in %zu places; “%s” stands there now.", (unsigned long)places),
			 places, to);
	if (left > 0)
		str_addf(&text, tr_n(" %zu note still holds it.", " %zu notes still hold it.", (unsigned long)left), left);
	session_say(s, false, str_text(&text));
}

enum ls_code run_pseudonym(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	bool now = argc == 4 && strcmp(argv[3], "now") == 0;
	if (argc != 3 && !now)
		return ls_fail(err, LS_REFUSED, "%s", tr("Expected: pseudonym PERSON NAME, names of several words in quotes."));
	if (s->cols > 0 && !now) {
		ask(s, argv[1], argv[2]);
		return LS_OK;
	}
	size_t places = 0;
	enum ls_code code = model_pseudonym(s->model, argv[1], argv[2], &places, err);
	if (code != LS_OK)
		return code;
	session_changed(s);
	tell(s, argv[1], argv[2], places);
	return LS_OK;
}
