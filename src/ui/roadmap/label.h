// SPDX-License-Identifier: EUPL-1.2
// What stands left of the chart: columns of each measure, written and chosen as those of the list ("code,title:30,field").
#ifndef LS_UI_ROADMAP_LABEL_H
#define LS_UI_ROADMAP_LABEL_H

#include "ui/kit/column_panel.h"
#include "ui/roadmap/rows.h"

enum roadmap_label_kind { LABEL_CODE, LABEL_TITLE, LABEL_FIELD, LABEL_WHO, LABEL_PROGRESS, LABEL_POSTS, LABELS };

struct roadmap_label_column {
	enum roadmap_label_kind kind;
	int w;        // cells somebody has chosen; 0: as wide as usual
	int x, cells; // as last placed; cells 0: no room
};

struct roadmap_labels {
	struct roadmap_label_column at[LABELS];
	int n; // 0: number and title
};

// Reads an arrangement, also the word "usual". Appends names that mean nothing to `unknown`, with commas.
void roadmap_labels_read(struct roadmap_labels *labels, const char *text, struct str *unknown);
void roadmap_labels_write(struct str *out, const struct roadmap_labels *labels); // nothing for the usual one
// Cells that they want of a screen w wide, with the blanks between and behind them.
int roadmap_labels_width(const struct roadmap_labels *labels, const struct roadmap_rows *rows, int w);
// Gives each its place in `cells` cells; the title takes what is left, columns at the right go where that is too little.
void roadmap_labels_place(struct roadmap_labels *labels, const struct roadmap_rows *rows, int cells);
void roadmap_labels_head(const struct roadmap_labels *labels, const struct look *look, struct canvas *c, int y);
// `lines` that the title may take.
void roadmap_labels_draw(const struct roadmap_labels *labels, const struct look *look, struct canvas *c,
						 const struct measure *m, int y, bool here);
int roadmap_labels_title_x(const struct roadmap_labels *labels); // where the title begins, else the first column
void *roadmap_labels_panel(const struct look *look);             // the chooser
void roadmap_labels_follow(struct roadmap_labels *labels, const struct look *look); // as the look has them

#endif
