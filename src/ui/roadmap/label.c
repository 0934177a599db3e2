// SPDX-License-Identifier: EUPL-1.2
// The columns left of the chart: one row each in a table, from which reading, heads, widths and the chooser are made.
#include "ui/roadmap/label.h"

#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "plan/belong.h"
#include "plan/gantt/done.h"
#include "plan/gantt/figure.h"
#include "say/label.h"
#include "say/measure.h"
#include "ui/kit/label.h"
#include "ui/roadmap/roadmap.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TITLE_LEAST = 10, TITLE_GOOD = 20, WIDEST = 60 };

static const struct {
	const char *word, *also, *label, *head; // of commands; more words; message ids
	int usual, least;                       // cells
	bool right;
} kinds[LABELS] = {
	[LABEL_CODE] = {"code", "nr nummer no number", N_("number"), N_("No."), 3, 2, true},
	[LABEL_TITLE] = {"title", "titel", N_("title"), N_("Measure"), TITLE_GOOD, 8, false},
	[LABEL_FIELD] = {"field", "feld", N_("field of action"), N_("Field"), 14, 6, false},
	[LABEL_WHO] = {"who", "wer department amt unit", N_("department"), N_("Department"), 16, 6, false},
	[LABEL_PROGRESS] = {"progress", "fortschritt erledigt", N_("progress"), N_("Done"), 6, 4, true},
	[LABEL_POSTS] = {"posts", "vzä vzae posten", N_("posts of a year"), N_("Posts"), 10, 4, true},
};

// ---- reading and writing -----------------------------------------------------------------------------------------

static bool is_among(const char *words, const char *name)
{
	char *copy = mem_str(words), *save = NULL;
	bool yes = false;
	for (char *word = strtok_r(copy, " ", &save); word && !yes; word = strtok_r(NULL, " ", &save))
		yes = strcmp(word, name) == 0;
	free(copy);
	return yes;
}

static int find(const char *name)
{
	for (int k = 0; k < LABELS; k++)
		if (strcmp(kinds[k].word, name) == 0 || is_among(kinds[k].also, name))
			return k;
	return -1;
}

static bool has(const struct roadmap_labels *labels, int kind)
{
	for (int i = 0; i < labels->n; i++)
		if ((int)labels->at[i].kind == kind)
			return true;
	return false;
}

void roadmap_labels_read(struct roadmap_labels *labels, const char *text, struct str *unknown)
{
	char *copy = mem_str(text), *save = NULL;
	*labels = (struct roadmap_labels){.n = 0};
	for (char *word = strtok_r(copy, ", \t", &save); word; word = strtok_r(NULL, ", \t", &save)) {
		char *colon = strrchr(word, ':');
		int w = colon ? atoi(colon + 1) : 0;
		if (colon)
			*colon = '\0';
		int kind = find(word);
		if (kind < 0 && strcmp(word, "usual") != 0)
			str_addf(unknown, "%s%s", unknown->len ? ", " : "", word);
		if (kind < 0 || has(labels, kind))
			continue;
		w = w > 0 ? (int)num_clamp(w, kinds[kind].least, WIDEST) : 0;
		labels->at[labels->n++] = (struct roadmap_label_column){.kind = (enum roadmap_label_kind)kind, .w = w};
	}
	free(copy);
}

void roadmap_labels_write(struct str *out, const struct roadmap_labels *labels)
{
	for (int i = 0; i < labels->n; i++) {
		str_addf(out, "%s%s", i ? "," : "", kinds[labels->at[i].kind].word);
		if (labels->at[i].w > 0)
			str_addf(out, ":%d", labels->at[i].w);
	}
}

// ---- places ------------------------------------------------------------------------------------------------------

static int usual_w(const struct roadmap_label_column *col, const struct roadmap_rows *rows)
{
	if (col->w > 0)
		return col->w;
	return col->kind == LABEL_CODE ? num_max(rows->code_w, 1) : kinds[col->kind].usual;
}

int roadmap_labels_width(const struct roadmap_labels *labels, const struct roadmap_rows *rows, int w)
{
	int cells = 1;
	for (int i = 0; i < labels->n; i++)
		cells += usual_w(&labels->at[i], rows) + 1;
	return num_min(cells, w * 2 / 3);
}

static void place(struct roadmap_labels *labels, const struct roadmap_rows *rows, int cells)
{
	int rest = cells - 1, title = -1;
	for (int i = 0; i < labels->n; i++) {
		struct roadmap_label_column *col = &labels->at[i];
		bool open = col->kind == LABEL_TITLE && col->w == 0;
		title = open ? i : title;
		col->cells = open ? 0 : usual_w(col, rows);
		rest -= col->cells + 1;
	}
	for (int i = labels->n - 1; i >= 0 && rest < (title >= 0 ? TITLE_LEAST : 0); i--)
		if (labels->at[i].kind > LABEL_TITLE && labels->at[i].cells > 0) {
			rest += labels->at[i].cells + 1;
			labels->at[i].cells = 0;
		}
	if (title >= 0)
		labels->at[title].cells = num_max(rest, 1);
	for (int i = 0, x = 1; i < labels->n; i++) {
		labels->at[i].x = x;
		x += labels->at[i].cells > 0 ? labels->at[i].cells + 1 : 0;
	}
}

void roadmap_labels_place(struct roadmap_labels *labels, const struct roadmap_rows *rows, int cells)
{
	bool usual = labels->n == 0;
	if (usual) {
		labels->at[0] = (struct roadmap_label_column){.kind = LABEL_CODE};
		labels->at[1] = (struct roadmap_label_column){.kind = LABEL_TITLE};
		labels->n = 2;
	}
	place(labels, rows, cells);
	labels->n = usual ? 0 : labels->n;
}

static int shown(const struct roadmap_labels *labels)
{
	return labels->n > 0 ? labels->n : 2;
}

int roadmap_labels_title_x(const struct roadmap_labels *labels)
{
	for (int i = 0; i < shown(labels); i++)
		if (labels->at[i].kind == LABEL_TITLE)
			return labels->at[i].x;
	return labels->at[0].x;
}

// ---- drawing -----------------------------------------------------------------------------------------------------

void roadmap_labels_head(const struct roadmap_labels *labels, const struct look *look, struct canvas *c, int y)
{
	for (int i = 0; i < labels->n; i++) { // number and title need none
		const struct roadmap_label_column *col = &labels->at[i];
		const char *head = tr(kinds[col->kind].head);
		if (col->kind == LABEL_POSTS && text_width(head) + 5 <= col->cells) // whose figures they are
			head = arena_printf(look->frame, "%s %d", head, look_figures_year(look));
		if (kinds[col->kind].right)
			canvas_text_w(c, num_max(col->x, col->x + col->cells - text_width(head)), y, col->cells, ROLE_DIM, head);
		else
			canvas_text_w(c, col->x, y, col->cells, ROLE_DIM, head);
	}
}

static void add_posts(struct str *out, const struct look *look, const struct measure *m)
{
	int64_t known = 0, posts = posts_of_measure(look->plan, m->id, look_figures_year(look), NONE32, &known);
	if (posts != NONE64) {
		num_text(out, posts, 3, 2);
	} else if (known >= 10) { // at least that much, never rounded up
		str_add(out, "≥");
		num_text(out, known / 10 * 10, 3, 2);
	}
}

static void add_text(struct str *out, const struct look *look, const struct measure *m, enum roadmap_label_kind kind)
{
	const struct field *field = kind == LABEL_FIELD ? plan_find(look->plan, T_field, m->field) : NULL;
	const struct unit *unit = kind == LABEL_WHO ? belong_unit(look->plan, m) : NULL;
	int32_t done = kind == LABEL_PROGRESS ? gantt_done(look->plan, m->id) : NONE32;
	if (field || unit)
		str_add(out, field ? field->title : unit->title);
	else if (kind == LABEL_WHO && m->responsible[0])
		str_add(out, measure_responsible(look, m));
	else if (done != NONE32)
		str_addf(out, tr("%d%%"), (int)done);
	else if (kind == LABEL_POSTS)
		add_posts(out, look, m);
}

void roadmap_labels_draw(const struct roadmap_labels *labels, const struct look *look, struct canvas *c,
						 const struct measure *m, int y, bool here)
{
	int lines = c->lines;
	for (int i = 0; i < shown(labels); i++) {
		const struct roadmap_label_column *col = &labels->at[i];
		struct str text = str_on(look->frame);
		c->lines = col->kind == LABEL_TITLE ? lines : 1;
		if (col->kind == LABEL_TITLE) {
			label_title(c, look, col->x, y, col->cells, here, m->title);
			continue;
		}
		if (col->kind == LABEL_CODE)
			str_add(&text, label_number(m->code));
		else
			add_text(&text, look, m, col->kind);
		int w = num_min(text_width(str_text(&text)), col->cells);
		label_draw(c, look, kinds[col->kind].right ? col->x + col->cells - w : col->x, y, col->cells, ROLE_DIM,
				   str_text(&text));
	}
	c->lines = lines;
}

// ---- the chooser -------------------------------------------------------------------------------------------------

static size_t list(const struct look *look, const char *text, bool *usual, struct column_row **out)
{
	struct roadmap_labels labels;
	struct str unknown = str_on(look->frame);
	struct column_row *row = arena_zero(look->frame, LABELS, sizeof *row);
	size_t n = 0;
	roadmap_labels_read(&labels, text, &unknown);
	*usual = labels.n == 0;
	if (*usual)
		roadmap_labels_read(&labels, "code,title", &unknown);
	for (int i = 0; i < labels.n; i++)
		row[n++] = (struct column_row){.part = (int32_t)labels.at[i].kind, .w = labels.at[i].w, .shown = true};
	for (int k = 0; k < LABELS; k++)
		if (!has(&labels, k))
			row[n++] = (struct column_row){.part = k};
	for (size_t i = 0; i < n; i++) {
		row[i].kind = &kinds[row[i].part];
		snprintf(row[i].name, sizeof row[i].name, "%s", kinds[row[i].part].word);
	}
	*out = row;
	return n;
}

static const char *label(const struct column_row *row, const struct look *look)
{
	(void)look;
	return tr(kinds[row->part].label);
}

static bool there(const struct column_row *row, const struct look *look)
{
	return row->part == LABEL_FIELD   ? look->plan->field_n > 0
		   : row->part == LABEL_POSTS ? look->plan->fte_need_n > 0
									  : true;
}

static int width(const struct column_row *row, const struct look *look)
{
	(void)look;
	return kinds[row->part].usual;
}

static void bounds(const struct column_row *row, int *least, int *most)
{
	*least = kinds[row->part].least;
	*most = WIDEST;
}

static bool of_year(const struct column_row *row)
{
	return row->part == LABEL_POSTS;
}

static bool no_shares(const struct column_row *row)
{
	(void)row;
	return false;
}

static const struct column_source source = {
	.kept = N_("The arrangement is kept with this plan; new ones begin with it."),
	.list = list,
	.label = label,
	.there = there,
	.width = width,
	.bounds = bounds,
	.of_year = of_year,
	.shares = no_shares,
};

void *roadmap_labels_panel(const struct look *look)
{
	return column_panel_new(&source, look, look->bar_columns ? look->bar_columns : "");
}

void roadmap_labels_follow(struct roadmap_labels *labels, const struct look *look)
{
	struct str now = str_on(look->frame), unknown = str_on(look->frame);
	const char *wanted = look->bar_columns ? look->bar_columns : "";
	roadmap_labels_write(&now, labels);
	if (strcmp(str_text(&now), wanted) != 0)
		roadmap_labels_read(labels, *wanted ? wanted : "usual", &unknown);
}
