// SPDX-License-Identifier: EUPL-1.2
// Keys and sentences of the question for the cut.
#include "ui/weigh/cut_panel.h"

#include "base/i18n.h"
#include "base/text.h"
#include "say/cut.h"

#include <stdlib.h>
#include <string.h>

void *cut_panel_new(const struct cut_rule *rule, const struct cut_rule *was)
{
	struct cut_panel *p = mem_alloc(sizeof *p);
	memset(p, 0, sizeof *p);
	p->rule = *rule;
	p->was = *was;
	cut_fields_fill(p);
	return p;
}

static void destroy(void *state)
{
	struct cut_panel *p = state;
	for (int f = 0; f < CUT_FIELDS; f++)
		edit_free(&p->text[f]);
	free(p);
}

static void command_of(struct str *out, const struct look *look, const struct cut_rule *rule)
{
	str_add(out, "cut ");
	cut_write(out, look->plan, rule);
}

static bool move(struct cut_panel *p, const char *key)
{
	bool down = strcmp(key, "Down") == 0 || strcmp(key, "Tab") == 0,
		 up = strcmp(key, "Up") == 0 || strcmp(key, "S-Tab") == 0;
	if (!cut_field_typed(p->at)) {
		down |= strcmp(key, "j") == 0;
		up |= strcmp(key, "k") == 0;
	}
	if (!down && !up)
		return false;
	for (int f = p->at + (down ? 1 : -1); f >= 0 && f < CUT_FIELDS; f += down ? 1 : -1)
		if (cut_field_there(p, f)) {
			p->at = f;
			break;
		}
	return true;
}

static int notch(const struct cut_panel *p, const char *key)
{
	bool chosen = !cut_field_typed(p->at);
	if (strcmp(key, "+") == 0 ||
		(chosen && (strcmp(key, "Right") == 0 || strcmp(key, "Space") == 0 || strcmp(key, "l") == 0)))
		return 1;
	if (strcmp(key, "-") == 0 || (chosen && (strcmp(key, "Left") == 0 || strcmp(key, "h") == 0)))
		return -1;
	return strcmp(key, "*") == 0 ? 5 : strcmp(key, "_") == 0 ? -5 : 0;
}

// Letters of a number and of the units behind it; others mean nothing here.
static bool types(struct cut_panel *p, const char *key)
{
	const char *letter = edit_letter(key);
	if (letter && (strpbrk(letter, "0123456789,. ") || (p->at == CUT_FIELD_MONEY && strpbrk(letter, "TEURMiok€"))))
		return edit_insert(&p->text[p->at], letter, false);
	return !letter && edit_key(&p->text[p->at], key);
}

static enum overlay_answer typed(struct cut_panel *p, const struct look *look, struct str *command)
{
	struct cut_rule before = p->rule;
	p->wrong = !cut_field_read(p, look, p->at);
	if (p->wrong || cut_same_rule(&before, &p->rule))
		return OVERLAY_STAY;
	command_of(command, look, &p->rule);
	return OVERLAY_RUN;
}

static void say_wrong(const struct cut_panel *p, struct str *message)
{
	str_addf(message, tr("“%s” is not understood. "), str_text(&p->text[p->at].text));
	cut_field_help(message, p->at);
}

static enum overlay_answer key(void *state, const struct look *look, const char *k, struct str *command,
							   struct str *message)
{
	struct cut_panel *p = state;
	bool hidden = p->at == CUT_FIELD_MONEY && privacy_hides_money(look->privacy);
	if (strcmp(k, "Esc") == 0 || strcmp(k, "C-c") == 0) {
		command_of(command, look, &p->was);
		return OVERLAY_COMMAND;
	}
	if (p->wrong &&
		(strcmp(k, "Enter") == 0 || strcmp(k, "Tab") == 0 || strcmp(k, "Down") == 0 || strcmp(k, "Up") == 0)) {
		say_wrong(p, message);
		return OVERLAY_STAY;
	}
	if (strcmp(k, "Enter") == 0) { // the line stands there already
		if (look->cut)
			cut_tell_brief(message, look, look->cut, p->screen_w - 2);
		return OVERLAY_CLOSE;
	}
	if (strcmp(k, "PgUp") == 0 || strcmp(k, "PgDn") == 0 || strcmp(k, "C-l") == 0)
		return OVERLAY_PASS;
	if (move(p, k) || hidden)
		return OVERLAY_STAY;
	if (notch(p, k) != 0) {
		p->wrong = false;
		if (!cut_field_step(p, look, p->at, notch(p, k)))
			return OVERLAY_STAY;
		command_of(command, look, &p->rule);
		return OVERLAY_RUN;
	}
	if (cut_field_typed(p->at))
		return types(p, k) ? typed(p, look, command) : OVERLAY_STAY;
	return strcmp(k, "q") == 0 ? OVERLAY_CLOSE : OVERLAY_STAY;
}

static void paste(void *state, const struct look *look, const char *text)
{
	struct cut_panel *p = state;
	if (!cut_field_typed(p->at) || !edit_insert(&p->text[p->at], text, false))
		return;
	p->wrong = !cut_field_read(p, look, p->at);
}

static void describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct cut_panel *p = state;
	if (p->wrong)
		say_wrong(p, first);
	else
		cut_field_help(first, p->at);
	if (look->cut)
		cut_tell(second, look, look->cut);
	else
		str_add(second, tr("No line is drawn."));
}

static struct rect room(void *state, const struct look *look, int w, int h)
{
	(void)look;
	return cut_room(state, w, h);
}

static void draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	cut_draw(state, look, c, w, h);
}

static bool focus(void *state, const struct look *look, int *x, int *y)
{
	const struct cut_panel *p = state;
	int line = -p->top;
	(void)look;
	for (int f = 0; f < p->at; f++)
		line += cut_field_there(p, f);
	const struct edit *e = &p->text[p->at];
	struct str before = {0};
	if (cut_field_typed(p->at))
		str_addn(&before, str_text(&e->text), e->cursor);
	*x = p->x + 2 + CUT_LABEL_W + text_width(str_text(&before));
	*y = p->y + line;
	str_free(&before);
	return true;
}

static const struct hint hints[] = {
	{"+", N_("more")},        {"-", N_("less")},    {"Enter", N_("keep the line")},
	{"Esc", N_("as it was")}, {"PgDn", N_("list")}, {NULL, NULL},
};

const struct overlay overlay_cut = {
	.name = "cut",
	.hints = hints,
	.destroy = destroy,
	.key = key,
	.text = paste,
	.draw = draw,
	.room = room,
	.describe = describe,
	.focus = focus,
};
