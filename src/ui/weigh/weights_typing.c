// SPDX-License-Identifier: EUPL-1.2
// A share that is typed instead of turned: "25,5", "40 %". The list follows with every letter; the words of a value of the
// column `weight` decide what is understood.
#include "base/i18n.h"
#include "plan/rule/fit.h"
#include "say/label.h"
#include "ui/weigh/weights_panel.h"

// The weight that the text means; false: none, and p->wrong says why.
static bool read_share(struct weights_panel *p, const struct look *look, int32_t *bp)
{
	const struct column *c = &schema[T_criterion].columns[schema_column(&schema[T_criterion], "weight")];
	struct ls_err err;
	struct value v;
	enum ls_code code = value_parse(look->plan, c, str_text(&p->typed.text), DAY_NONE, &v, NULL, &err);
	if (code == LS_OK)
		code = fit_number(look->plan, c, v, &err);
	*bp = code == LS_OK && v.kind == VALUE_INT ? (int32_t)v.i : NONE32;
	if (code != LS_OK)
		str_set(&p->wrong, err.text);
	return code == LS_OK && v.kind == VALUE_INT; // nothing typed is no share, and not wrong
}

static void judge(struct weights_panel *p, const struct look *look)
{
	int32_t bp;
	str_clear(&p->wrong);
	p->now = p->base;
	if (!read_share(p, look, &bp))
		return;
	weights_set(&p->now, &p->base, p->at, bp);
	if (p->now.bp[p->at] == bp)
		return;
	struct str wanted = str_on(look->frame), most = str_on(look->frame);
	label_percent(&wanted, bp);
	label_percent(&most, p->now.bp[p->at]);
	str_addf(&p->wrong, tr("%s does not fit beside what is held; %s would."), str_text(&wanted), str_text(&most));
	p->now = p->base;
}

static enum answer follow(struct weights_panel *p, const struct look *look, struct str *command)
{
	judge(p, look);
	weights_try(p, look, "try", command);
	return ANSWER_COMMAND;
}

enum answer weights_type(struct weights_panel *p, const struct look *look, const char *text, struct str *command,
						 struct ls_err *err)
{
	if (!p->typing && (p->now.bp[p->at] == NONE32 || p->now.locked[p->at])) {
		weights_why_not(p, look, 0, err);
		return ANSWER_DONE;
	}
	if (!p->typing) {
		p->turned = -1;
		weights_begin(p);
		edit_set(&p->typed, "");
	}
	p->typing = true;
	(void)edit_insert(&p->typed, text, false);
	return follow(p, look, command);
}

bool weights_edit(struct weights_panel *p, const struct look *look, int argc, char *const argv[], struct str *command)
{
	return p->typing && edit_act(&p->typed, argc, argv) && follow(p, look, command) == ANSWER_COMMAND;
}

bool weights_typed(struct weights_panel *p, struct ls_err *err)
{
	if (p->typing && p->wrong.len) {
		ls_fail(err, LS_OK, "%s", str_text(&p->wrong));
		return false;
	}
	p->typing = false;
	return true;
}

void weights_untype(struct weights_panel *p, const struct look *look, struct str *command)
{
	p->typing = false;
	str_clear(&p->wrong);
	p->now = p->base;
	weights_try(p, look, "try", command);
}
