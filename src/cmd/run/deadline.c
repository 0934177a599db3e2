// SPDX-License-Identifier: EUPL-1.2
// What a deadline still needs from the plan, as a list from which each thing can be opened.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/fields.h"
#include "cmd/view/view.h"
#include "plan/code.h"
#include "say/deadline.h"
#include "say/value.h"
#include "ui/dialog/menu.h"

#define ITEMS_MOST 2000 // more cannot be walked through

struct listing_of {
	struct session *s;
	struct menu_item *items;
	size_t n;
};

static void add_missing(struct listing_of *l, const struct need *need)
{
	struct session *s = l->s;
	const struct plan *p = s->look.plan;
	struct str about = str_on(s->frame);
	deadline_need(&about, need);
	for (size_t i = 0; i < need->open && l->n < ITEMS_MOST; i++) {
		struct str name = str_on(s->frame);
		bool measure = need->table == T_measure;
		value_name(&name, p, need->table, need->rows[i]);
		l->items[l->n++] = (struct menu_item){
			str_text(&name), str_text(&about),
			measure ? arena_printf(s->frame, "profile #%d", (int)need->rows[i])
					: arena_printf(s->frame, "sheet %s #%d", schema[need->table].object, (int)need->rows[i])};
	}
}

// In a script a line each.
static void say_missing(struct session *s, const struct listing_of *l)
{
	struct str text = str_on(s->frame);
	for (size_t i = 0; i < l->n; i++)
		str_addf(&text, "%s%s\t%s", i ? "\n" : "", l->items[i].label, l->items[i].about);
	session_say(s, false, str_text(&text));
}

// deadline missing CODE [YEAR]
enum ls_code run_deadline_missing(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	int32_t id = NONE32;
	int64_t year = 0;
	enum ls_code code = fields_find(s, &schema[T_deadline], argv[2], &id, err);
	const struct look *look = session_look(s);
	if (code != LS_OK)
		return code;
	if (argc > 3 && (!num_parse(argv[3], 0, NUM_DECIMAL, &year) || year < YEAR_LEAST || year > YEAR_MOST))
		return ls_fail(err, LS_REFUSED, tr("“%s” is no year. Expected: a year such as 2027."), argv[3]);
	const struct deadline *d = plan_find(look->plan, T_deadline, id);
	struct needs *needs = needs_begin(s->frame, look->plan, look->score, look->today);
	const struct need *list;
	size_t n = needs_of(needs, d, year ? (int)year : date_civil(look->today).year, &list);
	struct listing_of l = {.s = s, .items = arena_zero(s->frame, ITEMS_MOST + 1, sizeof *l.items)};
	for (size_t i = 0; i < n; i++)
		add_missing(&l, &list[i]);
	if (l.n == 0) {
		session_say(s, false,
					n ? tr("Nothing of what it checks is missing in the plan.") : tr("It checks nothing in the plan."));
		return LS_OK;
	}
	if (s->cols == 0) {
		say_missing(s, &l);
		return LS_OK;
	}
	l.items[l.n++] =
		(struct menu_item){tr("the deadline itself"), d->title, arena_printf(s->frame, "sheet deadline #%d", (int)id)};
	overlay_push(s, &overlay_menu, menu_open(arena_printf(s->frame, tr("Missing for: %s"), d->title), l.items, l.n, 0));
	return LS_OK;
}
