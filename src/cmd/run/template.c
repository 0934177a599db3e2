// SPDX-License-Identifier: EUPL-1.2
// Templates: criteria, rules, deadlines and the running quarter, laid into the plan by one command.
#include "exchange/template.h"

#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/desk.h"
#include "say/label.h"
#include "ui/dialog/menu.h"

#include <string.h>

#define CHOICES_MOST 8

static size_t of_kind(const char *kind)
{
	size_t n = 0;
	for (const struct template *t = templates; t->kind; t++)
		n += strcmp(t->kind, kind) == 0;
	return n;
}

// The sets of criteria to choose from, and the way to one's own.
static void open_menu(struct session *s, const char *kind)
{
	struct menu_item items[CHOICES_MOST + 1];
	size_t n = 0;
	for (const struct template *t = templates; t->kind && n < CHOICES_MOST; t++)
		if (strcmp(t->kind, kind) == 0)
			items[n++] = (struct menu_item){label_head(s->frame, tr(t->title)), tr(t->help),
											arena_printf(s->frame, "template %s %s", t->kind, t->name)};
	items[n++] = (struct menu_item){label_head(s->frame, tr("one of your own …")),
									tr("the form of a criterion, with its weight and its levels"), "criterion form"};
	overlay_push(s, &overlay_menu, menu_open(tr("Criteria with levels and weights"), items, n, 0));
}

static enum ls_code unknown(struct session *s, const char *kind, const char *name, struct ls_err *err)
{
	struct str names = str_on(s->frame);
	for (const struct template *t = templates; t->kind; t++)
		if (strcmp(t->kind, kind) == 0)
			str_addf(&names, "%s%s", names.len ? ", " : "", t->name);
	return name ? ls_fail(err, LS_REFUSED, tr("There is no template “%s”. There are: %s."), name, str_text(&names))
				: ls_fail(err, LS_REFUSED, tr("Which one? There are: %s."), str_text(&names));
}

enum ls_code run_template(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const char *name = argc > 2 ? argv[2] : NULL;
	bool choose = !name && of_kind(argv[1]) > 1;
	if (choose && s->cols > 0) {
		open_menu(s, argv[1]);
		return LS_OK;
	}
	const struct template *t = choose ? NULL : template_find(argv[1], name);
	if (!t)
		return unknown(s, argv[1], name, err);
	struct str told = str_on(s->frame);
	int64_t step = 0;
	enum ls_code code = template_apply(s->model, t, s->today, &told, &step, err);
	if (code == LS_OK)
		session_sayf(s, false, "%s", step ? str_text(&told) : tr("That is so already; nothing was changed."));
	return code;
}
