// SPDX-License-Identifier: EUPL-1.2
// What the files of the check-in share. Nobody else includes this.
#ifndef LS_UI_OKR_CHECKIN_PARTS_H
#define LS_UI_OKR_CHECKIN_PARTS_H

#include "plan/okr/course.h"
#include "plan/okr/okr.h"
#include "plan/value.h"
#include "ui/okr/checkin.h"
#include "ui/okr/entry.h"

// In the order in which they are asked, as in the form. CI_VALUE of a milestone: its steps.
enum { CI_VALUE, CI_CONFIDENCE, CI_NOTE, CI_BLOCKER, CI_TASK, CI_WHO, CI_UNTIL, CI_FIELDS };

struct checkin {
	int32_t kr, day;
	bool task; // opened for a task: nothing is noted unless it is typed
	bool gone; // somebody has deleted the key result
	int at;
	bool inside; // a field is entered: keys are text there. Else digits go to the value, and letters are keys
	struct entry f[CI_FIELDS];
	int32_t *ticked; // steps that are turned over
	size_t ticked_n, ticked_room;
	int step; // under the cursor
	int top;  // first step that is seen
	bool asking, asked_who;
	bool onward; // it is one of several: who notes it or leaves it out goes on to the next
};

// What the fields stand in.
enum table_id checkin_table(int field);
const struct column *checkin_column(int field);
const char *checkin_label(int field); // translated, as the next
const char *checkin_help(int field);
int checkin_field_named(const char *word);                                        // -1
bool checkin_locked(const struct checkin *s, const struct look *look, int field); // the privacy hides it

const struct key_result *checkin_kr(const struct checkin *s, const struct look *look); // NULL: gone
struct plan_rows checkin_steps(const struct checkin *s, const struct look *look);
bool checkin_has_steps(const struct checkin *s, const struct look *look);
bool checkin_is_yes(const struct checkin *s, const struct look *look);                  // a milestone without steps
bool checkin_step_done(const struct checkin *s, const struct look *look, int32_t step); // as ticked here
void checkin_tick(struct checkin *s, int32_t step);
bool checkin_ticked(const struct checkin *s, int32_t step);

bool checkin_typed(const struct checkin *s, int field); // says something else than there was
bool checkin_changed(const struct checkin *s);
bool checkin_changed_task(const struct checkin *s);
// The value as typed, understood; else what stands. NONE64: nothing is known, or it is not understood.
int64_t checkin_value(const struct checkin *s, const struct look *look);

// Fills wrong and told.
void checkin_judge(struct checkin *s, const struct look *look, int field);
int checkin_first_wrong(struct checkin *s, const struct look *look); // of those that were typed; -1: none
void checkin_refresh(struct checkin *s, const struct look *look);    // what nobody has typed follows the plan
void checkin_number(struct str *out, int64_t milli);                 // as it is typed
void checkin_put(struct checkin *s, int field, const char *text);

// The known name that is meant by what stands in who: of its team, of another team, of who has done a task; NULL: none.
const char *checkin_who(const struct checkin *s, const struct look *look);
// Appends those that fit what is typed, at most `most`, with commas.
void checkin_names(struct str *out, const struct checkin *s, const struct look *look, int most);

void checkin_command(const struct checkin *s, const struct look *look, struct str *out); // "": there is nothing to do
void checkin_seen(const struct checkin *s, const struct look *look, struct str *out);    // " was:value=…"
void checkin_kept(const struct checkin *s, const struct look *look, struct str *out);

enum answer checkin_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
						struct ls_err *err);
bool checkin_takes(void *state, const char *letter);
enum answer checkin_paste(void *state, const struct look *look, const char *pasted, struct str *command,
						  struct ls_err *err);
void checkin_enter(struct checkin *s, const struct look *look, int field);

void checkin_draw(void *state, const struct look *look, struct canvas *c, int w, int h);

#endif
