// SPDX-License-Identifier: EUPL-1.2
// Below the fields of what is planned: what the plan's rules count with it, and what stands there already. It follows what
// is typed and chosen, and gives way to the fields where the screen is low.
#include "base/i18n.h"
#include "base/text.h"
#include "base/wrap.h"
#include "say/planning.h"
#include "ui/form/parts.h"

#define LINES_MOST 3 // of one sentence

static int32_t chosen(const struct form *f, const char *name)
{
	int i = form_field_of(f, schema_column(&schema[f->table], name));
	return i < 0 || f->field[i].chosen == NONE64 ? NONE32 : (int32_t)f->field[i].chosen;
}

bool form_is_planned(const struct form *f)
{
	return f->flow && (f->table == T_objective || f->table == T_key_result);
}

static size_t tell(const struct form *f, const struct look *look, struct planning_line *lines)
{
	int title = form_field_of(f, schema_column(&schema[f->table], "title"));
	bool key_result = f->table == T_key_result;
	struct planning what = {.table = f->table,
							.cycle = key_result ? NONE32 : chosen(f, "cycle"),
							.goal = key_result ? NONE32 : chosen(f, "goal"),
							.field = key_result ? NONE32 : chosen(f, "field"),
							.team = key_result ? NONE32 : chosen(f, "team"),
							.objective = key_result ? chosen(f, "objective") : NONE32,
							.begun = title >= 0 && f->field[title].edit.text.len > 0};
	return planning_tell(look, &what, lines);
}

static int wrap(const struct look *look, const struct planning_line *line, int w, const char **parts)
{
	return text_wrap(look->frame, line->text, w, LINES_MOST, parts);
}

int form_aside_lines(const struct form *f, const struct look *look, int w, int fields, int h)
{
	struct planning_line lines[PLANNING_LINES];
	const char *parts[LINES_MOST];
	size_t n = form_is_planned(f) ? tell(f, look, lines) : 0;
	int all = n > 0 ? 1 : 0; // the rule above
	for (size_t i = 0; i < n; i++)
		all += wrap(look, &lines[i], w, parts);
	int room = h - fields, least = h / 3 < 3 ? h / 3 : 3;
	room = room > least ? room : least;
	return all < room ? all : room > 1 ? room : 0;
}

static enum role role_of(enum planning_tone tone)
{
	switch (tone) {
	case PLANNING_KEPT:
		return ROLE_GOOD;
	case PLANNING_BROKEN:
		return ROLE_WARN;
	case PLANNING_COUNT:
		return ROLE_TEXT;
	default:
		return ROLE_DIM;
	}
}

void form_aside_draw(const struct form *f, const struct look *look, struct canvas *c, struct rect r)
{
	struct planning_line lines[PLANNING_LINES];
	const char *parts[LINES_MOST];
	size_t n = r.h > 1 ? tell(f, look, lines) : 0;
	int y = r.y;
	if (n == 0)
		return;
	canvas_hline(c, r.x, y++, r.w, ROLE_BORDER);
	int left = 0;
	for (size_t i = 0; i < n; i++) {
		int k = wrap(look, &lines[i], r.w - 2, parts);
		for (int j = 0; j < k; j++) {
			if (y < r.y + r.h)
				canvas_text_w(c, r.x + 1, y++, r.w - 2, role_of(lines[i].tone), parts[j]);
			else
				left++;
		}
	}
	if (left > 0)
		canvas_text_right(c, r.x + r.w - 2, r.y, ROLE_DIM,
						  arena_printf(look->frame, " %s ", arena_printf(look->frame, tr("▼ %d more"), left)));
}
