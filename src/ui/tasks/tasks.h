// SPDX-License-Identifier: EUPL-1.2
// What the files of the pane "tasks" share: tasks by who does them and when, and decisions. Where there is room both stand
// side by side, else one of them. Things are rows, and the line that folds away what was done before today.
#ifndef LS_UI_TASKS_TASKS_H
#define LS_UI_TASKS_TASKS_H

#include "plan/task.h"
#include "ui/kit/rows.h"

#define TASKS_WIDE 130 // columns from which both stand side by side
#define TASKS_HEAD 2   // lines above the rows: titles, heads of columns
#define TASKS_DEEP                                                                                                     \
	78 // columns of decisions beside tasks (alone: TASKS_DEEP_ALONE) from which a line names what they concern
#define TASKS_DEEP_ALONE 96

struct tasks_row {
	enum table_id table; // T_action, T_decision; TABLE_COUNT: the line that folds
	uint32_t at;         // position in the table
};

enum tasks_section { SECTION_OVERDUE, SECTION_OPEN, SECTION_TODAY, SECTION_BEFORE, SECTIONS };

// What is shown, made when something it depends on has changed.
struct tasks_page {
	struct arena *arena; // owned; NULL: not made yet
	const struct plan *plan;
	uint64_t generation;
	int32_t today;
	bool both, decided, unfolded; // side by side; the decisions, where it is one; done ones of before are shown
	bool deep;                    // decisions name on a third line what they concern
	struct task_list list;
	size_t decisions;
	struct tasks_row *rows;
	struct rows_at *at;
	int n, lines, right_n, right_lines;
	struct {
		int line, n; // of its heading, -1: it is empty; how many it has
	} section[SECTIONS];
};

struct tasks {
	struct rows rows;
	struct tasks_page page;
	bool decided;  // the decisions are meant, not the tasks
	bool unfolded; // done ones of before today are shown
	bool one;      // only those of `who`, which may be nobody
	struct str who;
	struct pick at[2]; // what was last under the cursor among the tasks, and among the decisions
};

// page.c
void tasks_make(struct tasks *s, const struct look *look, int w);
void tasks_changed(struct tasks *s); // the page is to be made anew
int tasks_left(int w);               // columns of the tasks, where both stand side by side
int tasks_row_of(const struct tasks *s, enum table_id t, int32_t id);
const struct action *tasks_at(const struct tasks *s, const struct look *look);         // under the cursor, NULL
const struct decision *tasks_decision(const struct tasks *s, const struct look *look); // the same
const char *tasks_who(const struct tasks *s);                                          // NULL: everybody's
int tasks_before(const struct tasks *s);                                               // done or dropped before today

// draw.c
void tasks_draw(void *state, const struct look *look, struct canvas *c, int w, int h);
void tasks_draw_line(void *state, const struct look *look, struct canvas *c, const struct rows_page *p,
					 const struct rows_line *l);

#endif
