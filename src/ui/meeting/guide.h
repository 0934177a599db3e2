// SPDX-License-Identifier: EUPL-1.2
// What the files of the guided meeting share: where somebody is in it, and what an item shows.
#ifndef LS_UI_MEETING_GUIDE_H
#define LS_UI_MEETING_GUIDE_H

#include "plan/year/agenda.h"
#include "say/document.h"
#include "ui/kit/rows.h"

// A thing of an item, on one line. Texts live in the frame.
struct guide_row {
	struct pick pick;
	enum role role;
	const char *sign, *title, *right; // "" none
	const struct doc_line *line;      // of a document; NULL: none
};

struct guide_list {
	struct guide_row *at;
	int n, done; // things, and how many of them are handled where that is told one by one
};

struct guide {
	struct rows rows;
	int32_t meeting, item; // item: id of the one that is shown
	int kind;              // of that item
	struct pick at;        // under the cursor
	bool planning;         // the meeting plans a quarter
	bool leaving;          // the item is handled: to the next one as soon as the plan says so
	bool settled;          // it has been seen, or acted on: what is looked for is looked for in the item shown
	int32_t opened;        // the item whose own view was opened
};

const struct meeting *guide_meeting(const struct look *look); // NULL: none is shown
const struct meeting_item *guide_item(const struct guide *g, const struct look *look);

// What an item shows in `w` cells (guide_pieces.c, guide_more.c).
struct guide_list guide_list(const struct look *look, const struct meeting *m, const struct meeting_item *item, int w);
// An empty list with room for n rows, and one more row of it.
struct guide_list guide_rows(const struct look *look, size_t n);
struct guide_row *guide_add(struct guide_list *list, enum table_id t, int32_t id);
struct guide_list guide_ideas(const struct look *look, const struct meeting *m);
struct guide_list guide_decisions(const struct look *look, const struct meeting *m);
struct guide_list guide_objectives(const struct look *look, const struct meeting *m);
struct guide_list guide_retro(const struct look *look, const struct meeting *m);

// Drawn: the bar of items, and below it what the item shows.
void guide_draw(void *state, const struct look *look, struct canvas *c, int w, int h);
int guide_bar(const struct guide *g, const struct look *look, struct canvas *c, int w,
			  int most); // c NULL: only measured
void guide_draw_row(void *state, const struct look *look, struct canvas *c, const struct rows_page *p,
					const struct rows_line *l);
void guide_draw_result(const struct guide *g, const struct look *look, struct canvas *c, struct rect r,
					   const struct guide_list *list); // one key result on the screen

const struct hint *guide_hints_now(void *state, const struct look *look);

// Acts.
enum answer guide_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
					  struct ls_err *err);
void guide_go(struct guide *g, const struct look *look, const struct meeting_item *item);

#endif
