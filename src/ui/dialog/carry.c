// SPDX-License-Identifier: EUPL-1.2
// The siblings in a box, in the order they would have. It keeps only how far the rows are carried, so that what others
// change meanwhile is always shown as it is.
#include "ui/dialog/carry.h"

#include "base/i18n.h"
#include "plan/sibling.h"
#include "say/value.h"
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
	int x, y;
};

void *carry_open(enum table_id t, const int32_t *ids, size_t n)
{
	struct carry *s = mem_alloc(sizeof *s);
	*s = (struct carry){.table = t, .ids = mem_alloc((n + 1) * sizeof *ids), .n = n, .list = {.page = 10}, .y = -1};
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

static int step_of(const char *key, int page)
{
	static const struct {
		const char *key;
		int by;
	} keys[] = {{"Up", -1}, {"k", -1}, {"<", -1},         {"-", -1},      {"Down", 1},     {"j", 1},
				{">", 1},   {"+", 1},  {"Home", -100000}, {"g", -100000}, {"End", 100000}, {"G", 100000}};
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
		if (strcmp(key, keys[i].key) == 0)
			return keys[i].by;
	return strcmp(key, "PgUp") == 0 ? -page : strcmp(key, "PgDn") == 0 ? page : 0;
}

static enum overlay_answer carry_key(void *state, const struct look *look, const char *key, struct str *command,
									 struct str *message)
{
	struct carry *s = state;
	(void)message;
	if (step_of(key, s->list.page) != 0) {
		move(s, look, step_of(key, s->list.page));
	} else if (strcmp(key, "Esc") == 0 || strcmp(key, "C-c") == 0 || strcmp(key, "q") == 0) {
		return OVERLAY_CLOSE;
	} else if (strcmp(key, "Enter") == 0 || strcmp(key, "m") == 0) {
		if (s->by == 0)
			return OVERLAY_CLOSE;
		str_addf(command, "%s move", schema[s->table].object);
		for (size_t i = 0; i < s->n; i++)
			str_addf(command, " #%d", (int)s->ids[i]);
		str_addf(command, " %+d", s->by);
		return OVERLAY_COMMAND;
	}
	return OVERLAY_STAY;
}

static void carry_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct carry *s = state;
	int32_t *ids = NULL;
	size_t n = order(s, look, &ids);
	int rows = (int)n < h - 2 ? (int)n : h - 2, inner = w - 6 < WIDEST ? w - 6 : WIDEST;
	s->y = -1;
	if (rows < 1 || inner < 10)
		return;
	list_resize(&s->list, (int)n);
	s->list.at = (int)place(s, ids, n);
	list_show_rows(&s->list, rows, false);
	struct rect r = {(w - inner - 4) / 2, (h - rows - 2) / 2, inner + 4, rows + 2};
	canvas_fill(c, r, ROLE_TEXT, ' ');
	canvas_box(c, r, BOX_LIGHT, ROLE_FOCUS);
	canvas_text_w(c, r.x + 2, r.y, r.w - 4, ROLE_HEADING,
				  arena_printf(look->frame, tr(" Order: %s · preview "), tr(schema[s->table].plural)));
	for (int i = 0; i < rows; i++) {
		int at = s->list.top + i, y = r.y + 1 + i;
		bool here = carried(s, ids[at]);
		struct str name = {0};
		value_name(&name, look->plan, s->table, ids[at]);
		canvas_text_w(c, r.x + 4, y, r.w - 6, here ? ROLE_CURSOR : ROLE_TEXT, str_text(&name));
		str_free(&name);
		if (!here)
			continue;
		canvas_put(c, r.x + 2, y, ROLE_CURSOR, 0x25B8); // ▸
		canvas_bold(c, (struct rect){r.x + 1, y, r.w - 2, 1});
		if (at == s->list.at) {
			s->x = r.x + 2;
			s->y = y;
		}
	}
	if ((int)n > rows)
		list_more(c, r.x + 3, r.y + r.h - 1, r.w - 5, list_above(&s->list), list_below(&s->list, (int)n, rows));
}

static void carry_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct carry *s = state;
	int32_t *ids = NULL;
	size_t n = order(s, look, &ids), at = place(s, ids, n);
	if (n == 0) {
		str_add(first, tr("Somebody has deleted this meanwhile. Esc leaves."));
		return;
	}
	struct str name = {0};
	value_name(&name, look->plan, s->table, s->ids[0]);
	str_addf(first, tr("%s: place %zu of %zu."), str_text(&name), at + 1, n);
	str_add(second, s->by ? tr("Enter keeps this order, Esc puts it back.") : tr("Up and down move it."));
	str_free(&name);
}

static bool carry_focus(void *state, const struct look *look, int *x, int *y)
{
	const struct carry *s = state;
	(void)look;
	*x = s->x;
	*y = s->y;
	return s->y >= 0;
}

static const struct hint hints[] = {
	{"Up", N_("move")}, {"Down", N_("move")}, {"Enter", N_("keep this order")}, {"Esc", N_("put back")}, {NULL, NULL}};

const struct overlay overlay_carry = {
	.name = "carry",
	.hints = hints,
	.destroy = carry_destroy,
	.key = carry_key,
	.draw = carry_draw,
	.describe = carry_describe,
	.focus = carry_focus,
};
