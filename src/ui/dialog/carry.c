// SPDX-License-Identifier: EUPL-1.2
// The siblings in a box, in the order they would have. It keeps only how far the rows are carried, so that what others
// change meanwhile is always shown as it is.
#include "ui/dialog/carry.h"

#include "base/i18n.h"
#include "plan/sibling.h"
#include "say/value.h"
#include "ui/kit/box.h"
#include "ui/kit/list.h"

#include <stdlib.h>
#include <string.h>

#define WIDEST 76

struct carry {
	enum table_id table;
	int32_t *ids;
	size_t n;
	int by;
	struct list list;
};

void *carry_open(enum table_id t, const int32_t *ids, size_t n)
{
	struct carry *s = mem_alloc(sizeof *s);
	*s = (struct carry){.table = t, .ids = mem_alloc((n + 1) * sizeof *ids), .n = n, .list = {.page = 10}};
	memcpy(s->ids, ids, n * sizeof *ids);
	return s;
}

static void carry_destroy(void *state)
{
	struct carry *s = state;
	free(s->ids);
	free(s);
}

static bool carried(const struct carry *s, int32_t id)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->ids[i] == id)
			return true;
	return false;
}

// The siblings in the order they would have; 0 when the rows are gone.
static size_t order(const struct carry *s, const struct look *look, int32_t **ids)
{
	const void *row = s->n ? plan_find(look->plan, s->table, s->ids[0]) : NULL;
	if (!row)
		return 0;
	size_t n = sibling_ids(look->frame, look->plan, s->table, row, ids);
	sibling_shift(*ids, n, s->ids, s->n, s->by);
	return n;
}

static size_t place(const struct carry *s, const int32_t *ids, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (carried(s, ids[i]))
			return i;
	return 0;
}

// Moves on, but not beyond the end: a key too many must not have to be taken back.
static void move(struct carry *s, const struct look *look, int by)
{
	int32_t *ids = NULL;
	size_t n = order(s, look, &ids);
	int32_t *was = arena_alloc(look->frame, (n + 1) * sizeof *was);
	for (int left = by < 0 ? -by : by; left > 0 && n > 0; left--) {
		for (size_t i = 0; i < n; i++)
			was[i] = ids[i];
		sibling_shift(ids, n, s->ids, s->n, by < 0 ? -1 : 1);
		bool moved = false;
		for (size_t i = 0; i < n; i++)
			moved |= was[i] != ids[i];
		if (!moved)
			return;
		s->by += by < 0 ? -1 : 1;
	}
}

// How far it is carried there; 0: it is not.
static int step_of(const char *where, int page)
{
	const struct {
		const char *where;
		int by;
	} steps[] = {{"up", -1},          {"down", 1},        {"page-up", -page},
				 {"page-down", page}, {"first", -100000}, {"last", 100000}};
	for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++)
		if (strcmp(where, steps[i].where) == 0)
			return steps[i].by;
	return 0;
}

static enum answer carry_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
							 struct ls_err *err)
{
	struct carry *s = state;
	int by = step_of(view_cursor(argc, argv), s->list.page);
	(void)err;
	if (by != 0) {
		move(s, look, by);
		return ANSWER_DONE;
	}
	if (strcmp(argv[0], "close") == 0)
		return ANSWER_CLOSE;
	if (strcmp(argv[0], "accept") == 0) {
		if (s->by == 0)
			return ANSWER_CLOSE;
		str_addf(command, "%s move", schema[s->table].object);
		for (size_t i = 0; i < s->n; i++)
			str_addf(command, " #%d", (int)s->ids[i]);
		str_addf(command, " %+d", s->by);
		return ANSWER_FINISH;
	}
	return view_other(argv[0]);
}

static void carry_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct carry *s = state;
	int32_t *ids = NULL;
	size_t n = order(s, look, &ids);
	int rows = (int)n < h - 2 ? (int)n : h - 2, inner = w - 6 < WIDEST ? w - 6 : WIDEST;
	if (rows < 1 || inner < 10)
		return;
	list_resize(&s->list, (int)n);
	s->list.at = (int)place(s, ids, n);
	list_show_rows(&s->list, rows, false);
	struct rect r = box_middle(w, h, inner, rows);
	struct rect in = box_draw(c, r, arena_printf(look->frame, tr("Order: %s · preview"), tr(schema[s->table].plural)));
	for (int i = 0; i < rows; i++) {
		int32_t id = ids[s->list.top + i];
		struct str name = {0};
		value_name(&name, look->plan, s->table, id);
		box_row(c, in, in.y + i, carried(s, id), ROLE_TEXT, str_text(&name));
		str_free(&name);
	}
	canvas_cursor(c, in.x, in.y + s->list.at - s->list.top);
	box_more(c, r, list_above(&s->list), list_below(&s->list, (int)n, rows));
}

static void carry_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct carry *s = state;
	int32_t *ids = NULL;
	size_t n = order(s, look, &ids), at = place(s, ids, n);
	if (n == 0) {
		str_add(first, look_keys(look, tr("Somebody has deleted this meanwhile. {close} leaves.")));
		return;
	}
	struct str name = str_on(look->frame);
	value_name(&name, look->plan, s->table, s->ids[0]);
	str_addf(first, tr("%s: place %zu of %zu."), str_text(&name), at + 1, n);
	str_add(second, s->by ? look_keys(look, tr("{accept} keeps this order, {close} puts it back."))
						  : tr("Up and down move it."));
}

static const struct hint hints[] = {{"cursor up", N_("move")},
									{"cursor down", N_("move")},
									{"accept", N_("keep this order")},
									{"close", N_("put back")},
									{NULL, NULL}};

const struct view overlay_carry = {
	.name = "carry",
	.keys = "order list box",
	.hints = hints,
	.destroy = carry_destroy,
	.act = carry_act,
	.draw = carry_draw,
	.describe = carry_describe,
};
