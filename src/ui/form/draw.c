// SPDX-License-Identifier: EUPL-1.2
// Drawing a form: a box with its title, labels left, values right; under the field at the cursor one line says what it
// is for, what is wrong with it, or how it is understood. It scrolls by lines, so that the whole field stays seen. On a
// wide screen it leaves the left half to the pane.
#include "base/i18n.h"
#include "base/text.h"
#include "base/utf8.h"
#include "base/wrap.h"
#include "say/label.h"
#include "ui/form/parts.h"
#include "ui/kit/box.h"

#define WIDE       150 // cells from which the pane stays visible beside the form
#define WIDEST     100 // cells of the form there
#define LABEL_MOST 28
#define TEXT_LINES 10 // of a long text under the cursor; two elsewhere
#define NOTE_LINES 3

struct rect form_room(void *state, const struct look *look, int w, int h)
{
	(void)state;
	(void)look;
	int form = w / 2 < WIDEST ? w / 2 : WIDEST;
	return w < WIDE ? (struct rect){0, 0, w, h} : (struct rect){0, 0, w - form, h};
}

// What is said under a field; NULL nothing.
static const char *note_of(const struct form *f, const struct look *look, int i, enum role *role)
{
	const struct form_field *field = &f->field[i];
	const struct column *c = field->c;
	*role = ROLE_ERROR;
	if (form_says_wrong(field))
		return str_text(&field->wrong);
	*role = ROLE_DIM;
	if (i != f->at)
		return NULL;
	if (field->told.len) {
		*role = ROLE_NOTICE;
		return arena_printf(look->frame, "→ %s", str_text(&field->told));
	}
	struct str text = str_on(look->frame);
	str_add(&text, tr(c->help));
	if (field->kind == FIELD_NUMBER && value_bounded(c)) {
		str_add(&text, " · ");
		value_expected(&text, c);
	}
	if (field->kind == FIELD_DAY && !(field->told.len))
		str_addf(&text, " · %s", tr("such as 3.4.23, Q2 2023, today or +2w"));
	const char *note = arena_str(look->frame, str_text(&text));
	return note;
}

static int text_lines(const struct form *f, const struct look *look, int i, int h)
{
	const struct form_field *field = &f->field[i];
	struct edit_line *lines;
	if (field->kind != FIELD_LONG || field->locked)
		return 1;
	int n = edit_wrap(look->frame, str_text(&field->edit.text), f->value_w, &lines);
	int most = i == f->at ? (h / 2 < TEXT_LINES ? h / 2 : TEXT_LINES) : 2;
	most = most > 1 ? most : 1;
	return n < most ? n : most;
}

static int note_lines(const struct form *f, const struct look *look, int i)
{
	enum role role;
	const char *lines[NOTE_LINES], *note = note_of(f, look, i, &role);
	return note ? text_wrap(look->frame, note, f->value_w, NOTE_LINES, lines) : 0;
}

static void lay_theme(struct form *f, const struct look *look, int theme, int h, int *line)
{
	for (int i = 0; i < f->n; i++) {
		if (f->field[i].theme != theme)
			continue;
		f->field[i].line = *line;
		f->field[i].lines = fold_shows(f, i) ? text_lines(f, look, i, h) + note_lines(f, look, i) : 0;
		*line += f->field[i].lines;
	}
}

// Gives every field its lines, and the line that saves, and the headings; returns how many the form has.
static int lay_out(struct form *f, const struct look *look, int w, int h)
{
	int widest = 0, most = w / 3 < LABEL_MOST ? w / 3 : LABEL_MOST, line = 0;
	for (int i = 0; i < f->n; i++) {
		int label = text_width(tr(f->field[i].c->label));
		widest = label > widest ? label : widest;
	}
	f->label_w = widest < most ? widest : most;
	f->value_w = w - f->label_w - 6 > 8 ? w - f->label_w - 6 : 8;
	lay_theme(f, look, 0, h, &line);
	f->save_line = ++line;
	line++;
	for (int t = 1; t <= f->themes.n; t++) {
		line += t == 1;
		f->themes.line[t] = line;
		line += f->themes.label[t] != NULL;
		lay_theme(f, look, t, h, &line);
	}
	return line;
}

static void scroll(struct form *f, int lines, int h)
{
	int theme = fold_theme(f);
	int from = f->at < f->n ? f->field[f->at].line : theme ? f->themes.line[theme] : f->save_line - 1;
	int to = f->at < f->n ? from + f->field[f->at].lines : theme ? from + 1 : f->save_line + 1;
	if (to > f->top + h)
		f->top = to - h;
	if (from < f->top)
		f->top = from;
	if (f->top > lines - h)
		f->top = lines - h;
	if (f->top < 0)
		f->top = 0;
}

// ---- one field -------------------------------------------------------------------------------------------------------

static void draw_text(struct form *f, const struct look *look, struct canvas *c, int x, int y, int i, int rows)
{
	const struct form_field *field = &f->field[i];
	struct edit_line *lines;
	const char *text = str_text(&field->edit.text);
	int n = edit_wrap(look->frame, text, f->value_w, &lines), top = 0;
	bool here = i == f->at;
	if (!here && !*text)
		canvas_text(c, x, y, ROLE_TEXT, "–");
	if (here) {
		int at = edit_line_of(lines, n, field->edit.cursor);
		f->text_top = f->text_top > n - rows ? n - rows : f->text_top;
		f->text_top = at < f->text_top ? at : at >= f->text_top + rows ? at - rows + 1 : f->text_top;
		top = f->text_top = f->text_top < 0 ? 0 : f->text_top;
		int cell = edit_cell_of(text, &lines[at], field->edit.cursor);
		canvas_cursor(c, x + (cell < f->value_w ? cell : f->value_w - 1), y + at - top);
	}
	for (int k = 0; k < rows && top + k < n; k++) {
		const char *part = arena_dup(look->frame, text + lines[top + k].from, lines[top + k].to - lines[top + k].from);
		bool cut = k == rows - 1 && top + k + 1 < n;
		canvas_text_w(c, x, y + k, f->value_w, here ? ROLE_FIELD : ROLE_TEXT, part);
		if (cut)
			canvas_put(c, x + f->value_w, y + k, ROLE_DIM, 0x25BC); // ▼
		if (here && k == 0 && top > 0)
			canvas_put(c, x + f->value_w, y, ROLE_DIM, 0x25B2); // ▲
	}
}

static void draw_value(struct form *f, const struct look *look, struct canvas *c, int x, int y, int i, int rows)
{
	struct form_field *field = &f->field[i];
	bool here = i == f->at,
		 picking = here && f->picker.open && (field->c->type == TYPE_REF || f->picker.typed.text.len);
	enum role role = here ? ROLE_FIELD : field->various || field->locked ? ROLE_DIM : ROLE_TEXT;
	if (here)
		canvas_fill(c, (struct rect){x, y, f->value_w, rows}, ROLE_FIELD, ' ');
	if (picking) {
		edit_draw(&f->picker.typed, c, x, y, f->value_w, ROLE_FIELD);
	} else if (field->kind == FIELD_LONG && !field->locked) {
		draw_text(f, look, c, x, y, i, rows);
	} else if (here && form_is_typed(field->kind) && !field->various && !field->locked) {
		edit_draw(&field->edit, c, x, y, f->value_w, role);
		int used = text_width(str_text(&field->edit.text));
		canvas_text_w(c, x + used, y, f->value_w - used, ROLE_DIM, people_rest(f, look, i));
	} else {
		struct str value = str_on(look->frame);
		form_shown(&value, f, look, i);
		int used = canvas_text_w(c, x, y, f->value_w, role, value.len ? str_text(&value) : here ? "" : "–");
		if (here && (field->kind == FIELD_CHOICE || field->kind == FIELD_YES) && used + 2 <= f->value_w)
			canvas_text(c, x + used, y, ROLE_FIELD, field->kind == FIELD_CHOICE ? " ▾" : "");
		if (here)
			canvas_cursor(c, x, y);
	}
	if (form_changed_field(field))
		canvas_bold(c, (struct rect){x, y, f->value_w, rows});
}

static void draw_field(struct form *f, const struct look *look, struct canvas *c, int i, int h)
{
	const struct form_field *field = &f->field[i];
	const struct column *column = field->c;
	int y = field->line - f->top, x = 3 + f->label_w + 2, rows = text_lines(f, look, i, h);
	bool here = i == f->at;
	enum role role;
	const char *note = note_of(f, look, i, &role), *lines[NOTE_LINES];
	if (here) {
		canvas_put(c, 1, y, ROLE_CURSOR, 0x25B8); // ▸
		canvas_text_w(c, 3, y, f->label_w, ROLE_CURSOR, label_head(look->frame, tr(column->label)));
		canvas_bold(c, (struct rect){1, y, f->label_w + 2, 1});
	} else {
		canvas_text_w(c, 3, y, f->label_w, ROLE_DIM, label_head(look->frame, tr(column->label)));
	}
	if (form_changed_field(field))
		canvas_put(c, x - 1, y, ROLE_NOTICE, '*');
	draw_value(f, look, c, x, y, i, rows);
	int n = note ? text_wrap(look->frame, note, f->value_w, NOTE_LINES, lines) : 0;
	for (int k = 0; k < n; k++)
		canvas_text_w(c, x, y + rows + k, f->value_w, role, lines[k]);
}

static void draw_save(struct form *f, const struct look *look, struct canvas *c, int y)
{
	bool here = f->at == f->n;
	struct str text = {0};
	str_addf(&text, "[ %s ]", tr("Save"));
	int x = 3 + f->label_w + 2, used = canvas_text(c, x, y, here ? ROLE_FIELD : ROLE_TEXT, str_text(&text));
	canvas_text_w(c, x + used + 2, y, f->value_w - used - 2, ROLE_DIM,
				  look_keys(look, tr("{save} saves from anywhere")));
	if (here) {
		canvas_put(c, 1, y, ROLE_CURSOR, 0x25B8); // ▸
		canvas_cursor(c, x + 2, y);
	}
	str_free(&text);
}

// "▸ Horizon and cost   cost class 60–100 T€": with what is filled in there; an open one says it below.
static void draw_theme(struct form *f, const struct look *look, struct canvas *c, int theme)
{
	int y = f->themes.line[theme] - f->top, x = 3 + f->label_w + 2;
	bool here = fold_theme(f) == theme, open = f->themes.open[theme];
	const char *label = label_head(look->frame, tr(f->themes.label[theme]));
	canvas_put(c, 3, y, here ? ROLE_CURSOR : ROLE_HEADING, open ? 0x2212 : '+'); // −
	int used = canvas_text_w(c, 5, y, f->label_w - 2, here ? ROLE_CURSOR : ROLE_HEADING, label);
	if (text_width(label) > f->label_w - 2) { // the summary begins behind it
		used = canvas_text_w(c, 5, y, f->label_w + f->value_w - 2, here ? ROLE_CURSOR : ROLE_HEADING, label);
		x = 5 + used + 2;
	}
	struct str text = str_on(look->frame);
	int room = f->value_w + 3 + f->label_w + 2 - x;
	if (!open)
		fold_summary(&text, f, look, theme, room);
	canvas_text_w(c, x, y, room, ROLE_DIM, str_text(&text));
	if (here) {
		canvas_put(c, 1, y, ROLE_CURSOR, 0x25B8); // ▸
		canvas_bold(c, (struct rect){1, y, 4 + used, 1});
		canvas_cursor(c, 3, y);
	}
}

// ---- the box ---------------------------------------------------------------------------------------------------------

static void draw_border(const struct form *f, const struct look *look, struct canvas *c, struct rect r, int lines,
						int rows)
{
	struct str title = str_on(look->frame), right = str_on(look->frame);
	int changed = 0;
	for (int i = 0; i < f->n; i++)
		changed += form_changed_field(&f->field[i]);
	form_title(&title, f, look);
	if (f->gone)
		str_addf(&right, " %s ", tr("deleted meanwhile"));
	else if (changed)
		str_addf(&right, tr(" %d changed * "), changed);
	int rw = text_width(str_text(&right));
	box_draw(c, r, text_cut(look->frame, str_text(&title), r.w - 7 - rw));
	if (rw < r.w / 2)
		canvas_text_right(c, r.x + r.w - 2, r.y, f->gone ? ROLE_ERROR : ROLE_NOTICE, str_text(&right));
	box_more(c, r, f->top, lines - f->top - rows);
}

void form_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct form *f = state;
	struct rect room = form_room(state, look, w, h);
	int x = room.w < w ? room.w : 0;
	struct rect r = {x, 0, w - x, h};
	if (r.w < 20 || h < 4)
		return;
	int lines = lay_out(f, look, r.w - 2, h - 2), aside = form_aside_lines(f, look, r.w - 4, lines, h - 2);
	int rows = h - 2 - aside;
	scroll(f, lines, rows);
	draw_border(f, look, c, r, lines, rows);
	struct canvas_saved all = canvas_enter(c, (struct rect){x + 1, 1, r.w - 2, h - 2});
	form_aside_draw(f, look, c, (struct rect){0, rows, r.w - 2, aside});
	struct canvas_saved saved = canvas_enter(c, (struct rect){0, 0, r.w - 2, rows});
	for (int i = 0; i < f->n; i++)
		if (fold_shows(f, i) && f->field[i].line + f->field[i].lines > f->top && f->field[i].line < f->top + rows)
			draw_field(f, look, c, i, rows);
	draw_save(f, look, c, f->save_line - f->top);
	for (int t = 1; t <= f->themes.n; t++)
		if (f->themes.label[t])
			draw_theme(f, look, c, t);
	canvas_leave(c, saved);
	if (f->picker.open)
		pick_draw(f, look, c, (struct rect){3 + f->label_w + 1, 0, f->value_w + 2, h - 2},
				  f->field[f->at].line - f->top);
	canvas_leave(c, all);
}
