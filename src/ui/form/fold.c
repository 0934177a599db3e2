// SPDX-License-Identifier: EUPL-1.2
// What of a form is folded away, by theme, and where the cursor may stand: the open fields, the line that saves, then
// each theme's heading with its fields where it is open.
#include "base/i18n.h"
#include "base/text.h"
#include "say/label.h"
#include "ui/form/parts.h"

bool fold_shows(const struct form *f, int i)
{
	return f->field[i].theme == 0 || f->themes.open[f->field[i].theme];
}

int fold_theme(const struct form *f)
{
	return f->at > f->n ? f->at - f->n : 0;
}

void fold_reach(struct form *f, int i)
{
	f->at = i;
	if (i < f->n)
		f->themes.open[f->field[i].theme] = true;
}

static int first_of(const struct form *f, int theme)
{
	for (int i = 0; i < f->n; i++)
		if (f->field[i].theme == theme)
			return i;
	return f->n;
}

void fold_toggle(struct form *f, int theme)
{
	f->themes.open[theme] = !f->themes.open[theme];
	f->at = f->themes.open[theme] ? first_of(f, theme) : f->n + theme;
}

void fold_all(struct form *f)
{
	bool away = true;
	for (int t = 1; t <= f->themes.n; t++)
		away &= f->themes.open[t] || !f->themes.label[t];
	for (int t = 1; t <= f->themes.n; t++)
		f->themes.open[t] = !away;
	if (away && f->at < f->n && f->field[f->at].theme)
		f->at = f->n + f->field[f->at].theme;
}

// Lists where the cursor may stand; returns how many.
static int stops(const struct form *f, int *at)
{
	int n = 0;
	for (int t = 0; t <= f->themes.n; t++) {
		if (t > 0 && f->themes.label[t])
			at[n++] = f->n + t;
		for (int i = 0; i < f->n; i++)
			if (f->field[i].theme == t && fold_shows(f, i))
				at[n++] = i;
		if (t == 0)
			at[n++] = f->n;
	}
	return n;
}

int fold_stop(const struct form *f, int from, int by)
{
	int at[ORDER_MOST + THEMES_MOST + 2], n = stops(f, at), place = 0;
	while (place + 1 < n && at[place] != from)
		place++;
	if (by == 1 && place + 1 == n)
		return f->n;
	place += by;
	return at[place < 0 ? 0 : place >= n ? n - 1 : place];
}

static bool filled(const struct form *f, int i)
{
	const struct form_field *field = &f->field[i];
	if (field->kind == FIELD_SEVERAL)
		return field->set.n > 0;
	if (form_is_typed(field->kind))
		return field->edit.text.len > 0;
	if (field->kind == FIELD_REF)
		return field->chosen != NONE64;
	return field->chosen != NONE64 && field->chosen != field->c->preset;
}

static void piece(struct str *text, const struct form *f, const struct look *look, int i, bool with_value)
{
	str_add(text, tr(f->field[i].c->label));
	if (!with_value)
		return;
	struct str value = str_on(look->frame);
	form_shown(&value, f, look, i);
	str_add(text, " ");
	for (const char *p = str_text(&value); *p; p++)
		str_addc(text, *p == '\n' ? ' ' : *p);
}

// The pieces that fit; a value that has no room is told by its field alone. Behind them "+2" for those that do not fit.
static void join(struct str *out, const struct form *f, const struct look *look, int theme, bool with_value, int cells)
{
	int left = 0;
	for (int i = 0; i < f->n; i++)
		left += f->field[i].theme == theme && (!with_value || filled(f, i));
	for (int i = 0; i < f->n; i++) {
		if (f->field[i].theme != theme || (with_value && !filled(f, i)))
			continue;
		struct str text = str_on(look->frame);
		int room = cells - text_width(str_text(out)) - (left > 1 ? 4 : 0);
		for (int value = with_value; value >= 0; value--) {
			str_clear(&text);
			str_add(&text, out->len ? (with_value ? " · " : ", ") : "");
			piece(&text, f, look, i, value);
			if (text_width(str_text(&text)) <= room)
				break;
		}
		if (text_width(str_text(&text)) > room)
			break;
		str_add(out, str_text(&text));
		left--;
	}
	if (left > 0)
		str_addf(out, out->len ? " +%d" : "%d", left);
}

void fold_summary(struct str *out, const struct form *f, const struct look *look, int theme, int cells)
{
	bool any = false;
	for (int i = 0; i < f->n; i++)
		any |= f->field[i].theme == theme && filled(f, i);
	join(out, f, look, theme, any, cells);
}
