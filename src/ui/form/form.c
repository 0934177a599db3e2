// SPDX-License-Identifier: EUPL-1.2
// The form as an overlay: opened, told of what others do meanwhile, asked, put away.
#include "ui/form/form.h"

#include "ui/form/parts.h"

#include <stdlib.h>

void *form_open(const struct look *look, const struct form_order *order)
{
	struct form *f = mem_alloc(sizeof *f);
	form_make(f, look, order);
	return f;
}

static void form_destroy(void *state)
{
	struct form *f = state;
	picker_close(&f->picker);
	for (int i = 0; i < f->n; i++) {
		edit_free(&f->field[i].edit);
		str_free(&f->field[i].wrong);
		str_free(&f->field[i].told);
		free(f->field[i].base);
		several_free(&f->field[i]);
	}
	free(f->field);
	free(f->ids);
	free(f->flow);
	free(f);
}

static void form_sync(void *state, const struct look *look)
{
	struct form *f = state;
	form_refresh(f, look);
	if (f->picker.open)
		pick_search(f, look);
	if (f->at < f->n)
		form_judge(f, look, f->at);
}

// The field of the cell that was refused: a column of the object, or the tie whose rows that table holds; -1: none.
static int field_refused(const struct form *f, const struct ls_err *reason)
{
	struct tie tie;
	if (reason->table == (int)f->table)
		return reason->column < 0 ? -1 : form_field_of(f, reason->column);
	if (reason->table == T_level)
		return form_field_of(f, FORM_LEVELS);
	for (int i = 0; tie_of(f->table, i, &tie); i++)
		if (reason->table == (int)tie.rows && reason->column == tie.other)
			return form_field_of(f, FORM_TIE(i));
	return -1;
}

static void form_refuse(void *state, const struct ls_err *reason, uint64_t theirs)
{
	struct form *f = state;
	int i = field_refused(f, reason);
	if (i < 0)
		return;
	picker_close(&f->picker);
	fold_reach(f, i);
	str_clear(&f->field[i].wrong);
	str_add(&f->field[i].wrong, reason->text);
	f->field[i].judged = true;
	f->field[i].contested = theirs;
}

static bool form_editing(void *state, struct str *out)
{
	const struct form *f = state;
	if (f->at >= f->n || f->field[f->at].kind != FIELD_LONG || f->field[f->at].locked)
		return false;
	str_add(out, str_text(&f->field[f->at].edit.text));
	return true;
}

static void form_edited(void *state, const char *text)
{
	struct form *f = state;
	if (f->at < f->n && f->field[f->at].kind == FIELD_LONG && !f->field[f->at].locked)
		edit_replace(&f->field[f->at].edit, text);
}

static void form_keep(void *state, const struct look *look, struct str *out)
{
	form_keep_text(state, look, out);
}

static void form_expects(void *state, const struct look *look, struct str *out)
{
	const struct form *f = state;
	if (!f->again) // its own words say so already
		form_seen(f, look, out);
}

static void form_follow(void *state, const struct look *look, struct str *out)
{
	const struct form *f = state;
	if (f->next)
		form_next(f, look, out);
	else
		form_flow_next(f, look, out);
}

const struct view overlay_form = {
	.name = "form",
	.keys = "form list edit box",
	.hints_now = form_hints,
	.destroy = form_destroy,
	.sync = form_sync,
	.act = form_act,
	.takes = form_takes,
	.text = form_paste,
	.refuse = form_refuse,
	.draw = form_draw,
	.room = form_room,
	.describe = form_describe,
	.expects = form_expects,
	.follow = form_follow,
	.keep = form_keep,
	.editing = form_editing,
	.edited = form_edited,
};
