// SPDX-License-Identifier: EUPL-1.2
// Items of a meeting: handled, or put last. Walking from one to the other writes nothing.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/desk.h"
#include "cmd/fields.h"
#include "cmd/view/view.h"
#include "plan/year/agenda.h"
#include "say/agenda.h"

static enum ls_code write_one(struct session *s, const struct meeting_item *item, const char *column, int64_t value,
							  struct ls_err *err)
{
	bool last = column[0] == 'p';
	struct str label = str_on(s->frame);
	int64_t step = 0;
	size_t told = agenda_label_item(&label, item, last);
	enum ls_code code = model_begin_told(s->model, str_text(&label), told, err);
	if (code != LS_OK)
		return code;
	(void)model_set(s->model, T_meeting_item, item->id, schema_column(&schema[T_meeting_item], column),
					(struct value){.kind = VALUE_INT, .i = value}, err);
	code = model_end(s->model, &step, err);
	if (code == LS_OK && last)
		session_sayf(s, false, "%s", step ? str_text(&label) : tr("That is so already; nothing was changed."));
	return code;
}

enum ls_code run_item_done(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	int32_t id = NONE32;
	(void)argc;
	if (fields_find(s, &schema[T_meeting_item], argv[2], &id, err) != LS_OK)
		return err->code;
	return write_one(s, plan_find(model_plan(s->model), T_meeting_item, id), "handled", yes_no_YES, err);
}

enum ls_code run_item_later(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	int32_t id = NONE32, pos = 0;
	(void)argc;
	if (fields_find(s, &schema[T_meeting_item], argv[2], &id, err) != LS_OK)
		return err->code;
	const struct meeting_item *item = plan_find(p, T_meeting_item, id);
	struct agenda_items items = agenda_items(s->frame, p, item->meeting);
	if (item->kind == item_kind_CLOSE)
		return ls_fail(err, LS_REFUSED, "%s", tr("The close is the last item already."));
	for (int i = 0; i < items.n; i++)
		if (items.at[i]->kind != item_kind_CLOSE && items.at[i]->id != id)
			pos = items.at[i]->pos >= pos ? items.at[i]->pos + 1 : pos;
	return write_one(s, item, "pos", item->pos >= pos ? item->pos : pos, err);
}
