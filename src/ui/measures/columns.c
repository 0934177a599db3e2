// SPDX-License-Identifier: EUPL-1.2
// Reading and writing the arrangement of columns, and finding a column by what people call it.
#include "ui/measures/columns.h"

#include "base/i18n.h"
#include "base/text.h"
#include "ui/measures/column.h"
#include "ui/measures/keys.h"

#include <stdlib.h>
#include <string.h>

enum { SAMPLE = 200 }; // measures looked at for the width of a column

static bool same_text(const char *a, const char *b)
{
	struct str x = {0}, y = {0};
	text_fold(&x, a);
	text_fold(&y, b);
	bool yes = strcmp(str_text(&x), str_text(&y)) == 0;
	str_free(&x);
	str_free(&y);
	return yes;
}

// A message id in either language.
static bool named(const char *id, const char *name)
{
	return id && *id && (same_text(id, name) || same_text(tr_in(LANG_DE, id), name));
}

static bool is_also(const char *also, const char *name)
{
	char *copy = mem_str(also ? also : ""), *save = NULL;
	bool yes = false;
	for (char *word = strtok_r(copy, " ", &save); word && !yes; word = strtok_r(NULL, " ", &save))
		yes = same_text(word, name);
	free(copy);
	return yes;
}

static void set_name(struct column_choice *c, const char *name)
{
	size_t n = strlen(name) < sizeof c->name ? strlen(name) : sizeof c->name - 1;
	memcpy(c->name, name, n);
	c->name[n] = '\0';
}

bool column_find(struct column_choice *out, const char *name, const struct look *look)
{
	*out = (struct column_choice){.criterion = NONE32};
	set_name(out, name);
	for (int k = 0; k < COL_KINDS && !out->kind; k++)
		if (strcmp(column_kinds[k].name, name) == 0)
			out->kind = &column_kinds[k];
	const struct score_table *t = look->score;
	for (int i = 0; t && i < t->criteria_n && !out->kind; i++)
		if (same_text(t->criteria[i].criterion->code, name) || same_text(t->criteria[i].criterion->title, name)) {
			out->kind = &column_kinds[COL_CRITERIA];
			out->criterion = t->criteria[i].criterion->id;
			set_name(out, t->criteria[i].criterion->code);
			return true;
		}
	for (int k = 0; k < COL_KINDS && !out->kind; k++)
		if (is_also(column_kinds[k].also, name) || named(column_kinds[k].label, name) ||
			named(column_kinds[k].head, name))
			out->kind = &column_kinds[k];
	if (out->kind)
		set_name(out, out->kind->name);
	return out->kind != NULL;
}

static bool listed(const struct columns *c, const char *name)
{
	for (int i = 0; i < c->n; i++)
		if (strcmp(c->at[i].name, name) == 0)
			return true;
	return false;
}

// "title:30": the name without its width.
static int cut_width(char *word)
{
	char *colon = strrchr(word, ':');
	if (!colon || !colon[1] || strspn(colon + 1, "0123456789") != strlen(colon + 1))
		return 0;
	int w = strlen(colon + 1) > 3 ? COLUMN_WIDEST : atoi(colon + 1);
	*colon = '\0';
	return w;
}

static void read_one(struct columns *out, char *word, const struct look *look, struct str *unknown)
{
	struct column_choice c;
	int w = cut_width(word), least, most;
	if (!*word || out->n == COLUMNS_MOST)
		return;
	if (!column_find(&c, word, look) && unknown)
		str_addf(unknown, "%s%s", unknown->len ? ", " : "", word);
	if (listed(out, c.name))
		return;
	column_bounds(&c, &least, &most);
	c.w = w == 0 ? 0 : w < least ? least : w > most ? most : w;
	out->at[out->n++] = c;
}

void columns_read(struct columns *out, const char *text, const struct look *look, struct str *unknown)
{
	char *copy = mem_str(text), *save = NULL;
	out->n = 0;
	for (char *word = strtok_r(copy, ", \t", &save); word; word = strtok_r(NULL, ", \t", &save))
		read_one(out, word, look, unknown);
	free(copy);
}

void columns_write(struct str *out, const struct columns *c)
{
	for (int i = 0; i < c->n; i++) {
		str_addf(out, "%s%s", i ? "," : "", c->at[i].name);
		if (c->at[i].w > 0)
			str_addf(out, ":%d", c->at[i].w);
	}
}

void columns_usual(struct columns *out, const struct look *look)
{
	static const int usual[] = {COL_RANK,     COL_CODE,    COL_TITLE,    COL_FIELD, COL_STAGE,
								COL_PRIORITY, COL_HORIZON, COL_CRITERIA, COL_SCORE};
	out->n = 0;
	for (size_t i = 0; i < sizeof usual / sizeof usual[0]; i++) {
		struct column_choice c = {.kind = &column_kinds[usual[i]], .criterion = NONE32};
		set_name(&c, c.kind->name);
		if (column_there(&c, look))
			out->at[out->n++] = c;
	}
}

size_t columns_all(struct arena *a, const struct look *look, const struct column_choice **out)
{
	int criteria = look->score ? look->score->criteria_n : 0;
	struct column_choice *all = arena_zero(a, (size_t)(COL_KINDS + criteria), sizeof *all);
	size_t n = 0;
	for (int k = 0; k < COL_KINDS; k++) {
		all[n] = (struct column_choice){.kind = &column_kinds[k], .criterion = NONE32};
		set_name(&all[n++], column_kinds[k].name);
		for (int i = 0; k == COL_CRITERIA && i < criteria; i++) {
			const struct criterion *c = look->score->criteria[i].criterion;
			all[n] = (struct column_choice){.kind = &column_kinds[k], .criterion = c->id};
			set_name(&all[n++], c->code);
		}
	}
	*out = all;
	return n;
}

const char *column_label(const struct column_choice *c, const struct look *look)
{
	const struct criterion *k = c->criterion == NONE32 ? NULL : plan_find(look->plan, T_criterion, c->criterion);
	return k ? k->title : !c->kind ? c->name : c->kind->of_year ? column_head(c->kind, look) : tr(c->kind->label);
}

const char *column_head(const struct column_kind *kind, const struct look *look)
{
	return kind->of_year ? arena_printf(look->frame, "%s %d", tr(kind->head), look_figures_year(look)) : tr(kind->head);
}

bool column_there(const struct column_choice *c, const struct look *look)
{
	if (!c->kind || (c->criterion != NONE32 && score_criterion_index(look->score, c->criterion) < 0))
		return false;
	return !c->kind->there || c->kind->there(look);
}

// What stands in the column, by a sample: content beyond it is cut with "…".
static int content_w(const struct look *look, const struct column_kind *kind)
{
	struct measures_kept kept = {.arena = look->frame}; // widths do not depend on a pane
	struct str s = str_on(look->frame);
	int w = 0;
	if (kind->of_year)
		measures_figures(&kept, look);
	for (size_t m = 0; m < look->plan->measure_n && m < SAMPLE; m++) {
		str_clear(&s);
		kind->text(&s, &kept.figures, look, m);
		int cells = text_width(str_text(&s));
		w = cells > w ? cells : w;
	}
	return w;
}

int column_width(const struct column_choice *c, const struct look *look)
{
	const struct column_kind *kind = c->kind;
	int criterion = score_criterion_index(look->score, c->criterion);
	if (criterion >= 0)
		return measures_level_w(look, criterion);
	if (!kind || !kind->text)
		return kind ? kind->least : 1;
	int head = text_width(column_head(kind, look)), w = content_w(look, kind);
	w = w > head ? w : head;
	return w < kind->least ? kind->least : w > kind->most ? kind->most : w;
}

void column_bounds(const struct column_choice *c, int *least, int *most)
{
	*least = c->kind ? c->kind->least : 1;
	*most = COLUMN_WIDEST;
}
