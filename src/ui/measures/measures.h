// SPDX-License-Identifier: EUPL-1.2
// What the files of the measures pane share: its state, made of parts. Who needs one part takes that part. Nobody else
// includes this.
#ifndef LS_UI_MEASURES_MEASURES_H
#define LS_UI_MEASURES_MEASURES_H

#include "ui/kit/view.h"
#include "ui/measures/cursor.h"
#include "ui/measures/find.h"
#include "ui/measures/group.h"
#include "ui/measures/layout.h"
#include "ui/measures/widths.h"

struct measures {
	struct measures_cursor cursor;
	struct measures_order order;
	struct measures_groups groups;
	struct measures_rows rows;
	struct measures_found found;
	struct measures_kept kept;
	struct measures_chosen chosen;
	struct measures_widths widths;
	struct measures_drawn drawn;
};

// cursor.c
void measures_sync(void *state, const struct look *look);                  // rows and cursor follow the look
void measures_settle(struct measures *st, const struct look *look);        // what is under the cursor, by its row
bool measures_has_row(const struct measures *st, const struct look *look); // it stands on a measure
enum answer measures_move(struct measures *st, const struct look *look, int argc, char *const argv[]); // "cursor …"
// The cell of the column under the cursor, in the row of a measure.
int measures_cursor_x(const struct measures *st, const struct look *look);

// rows.c: makes rows and widths fit the look
void measures_rows(struct measures *st, const struct look *look);
// The euros of the measure at m stand in the list with the sign of a share.
bool measures_shows_share(const struct measures *st, const struct look *look, size_t m);
// group.c: and where they are grouped
void measures_group_rows(struct measures *st, const struct look *look, const uint32_t *from, const uint8_t *keep);

// usual.c: the usual columns; chosen.c: those somebody has chosen
void measures_fit(struct measures *st, const struct look *look, int w, int h);
void measures_fit_chosen(struct measures *st, const struct look *look, struct measures_layout *l, int w);

// head.c, row.c, cut.c
void measures_draw_head(const struct measures *st, const struct look *look, struct canvas *c);
void measures_draw_row(const struct measures *st, const struct look *look, struct canvas *c, int row, int y);
void measures_draw_cut(const struct measures *st, const struct look *look, struct canvas *c, int y);
void measures_draw_cut_sign(const struct measures *st, const struct look *look, struct canvas *c, int row, size_t m,
							int y);

// panel.c: the measure under the cursor in full, at the right of a wide screen
void measures_draw_panel(const struct measures *st, const struct look *look, struct canvas *c, int h);

// place.c: what was asked about the measure's place: why it has its rank, how robust that is, how it was.
// Nothing when nothing was asked.
void measures_tell_place(struct str *out, const struct measures *st, const struct look *look, size_t m);

// memory.c
void measures_remember(void *state, const struct look *look, struct str *out);
void measures_recall(void *state, const struct look *look, const char *text);

// tell.c
void measures_describe(void *state, const struct look *look, struct str *first, struct str *second);
void measures_headline(void *state, const struct look *look, struct str *out);

#endif
