// SPDX-License-Identifier: EUPL-1.2
// What the files of the retrospective share. Nobody else includes this.
#ifndef LS_UI_OKR_RETRO_PARTS_H
#define LS_UI_OKR_RETRO_PARTS_H

#include "ui/kit/edit.h"
#include "ui/okr/retro.h"

// What is typed now.
enum retro_typing { RT_NOTHING, RT_NEW, RT_LINE, RT_TASK };
enum { RT_TEXT, RT_WHO, RT_UNTIL, RT_FIELDS };

struct retro_view {
	int32_t cycle, team;
	bool gone;
	int column;                // enum retro_kind
	int32_t id;                // the line under the cursor; NONE32: its column is empty
	int top[retro_kind_COUNT]; // first line of each column that is seen
	enum retro_typing typing;
	int at; // the field, of a task
	struct edit f[RT_FIELDS];
	char *base;        // of a line: what stood there
	uint64_t over;     // what somebody else wrote meanwhile has been told, and is to be written over
	int32_t asked_who; // the line for whose task it was asked who does it
	bool sending;      // what is typed is on its way; unless it is refused it is done with
	char *sent;        // the new line that is on its way; NULL: none
	bool asking;       // whether what was typed is to be lost
	struct str wrong;  // "" nothing
};

// The lines of a column in their order, ids on the frame's arena.
struct retro_lines {
	int32_t *at;
	int n;
};
struct retro_lines retro_lines(const struct retro_view *s, const struct look *look, int column);
int retro_place(const struct retro_lines *l, int32_t id);                            // -1
const struct retro *retro_line(const struct retro_view *s, const struct look *look); // NULL: none is under the cursor
bool retro_hidden(const struct look *look);                                          // lines are remarks
bool retro_names_hidden(const struct look *look);
bool retro_changed(const struct retro_view *s);
void retro_judge(struct retro_view *s, const struct look *look); // the day of a task
void retro_refresh(struct retro_view *s, const struct look *look);
void retro_type(struct retro_view *s, const struct look *look, enum retro_typing what);
void retro_stop(struct retro_view *s);
void retro_settle(struct retro_view *s);                                    // what was on its way has been written
const char *retro_who(const struct retro_view *s, const struct look *look); // the known name that is meant, NULL

// "to keep" as the head of a column.
const char *retro_head(const struct look *look, int column);
// Appends "→ JB, 12 Jun" or "✓ JB"; nothing for a line without a task.
void retro_task_told(struct str *out, const struct look *look, const struct retro *r);

enum answer retro_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
					  struct ls_err *err);
bool retro_takes(void *state, const char *letter);
enum answer retro_paste(void *state, const struct look *look, const char *pasted, struct str *command,
						struct ls_err *err);
void retro_draw(void *state, const struct look *look, struct canvas *c, int w, int h);

#endif
