// SPDX-License-Identifier: EUPL-1.2
// What the files of the form share. Nobody else includes this.
#ifndef LS_UI_FORM_PARTS_H
#define LS_UI_FORM_PARTS_H

#include "plan/tie.h"
#include "plan/value.h"
#include "ui/form/form.h"
#include "ui/form/order.h"
#include "ui/kit/edit.h"
#include "ui/kit/picker.h"

enum field_kind {
	FIELD_LINE,    // one line of text
	FIELD_LONG,    // several lines
	FIELD_CODE,    // a short name, unique
	FIELD_CHOICE,  // a word of a list
	FIELD_YES,     // yes or no
	FIELD_REF,     // another object
	FIELD_SEVERAL, // any number of other objects: a tie
	FIELD_DAY,     // a day, month, quarter or year
	FIELD_NUMBER,  // a number with its unit
};

struct form_field {
	int column; // of the table, FORM_TIE(i) or FORM_LEVELS
	const struct column *c;
	enum field_kind kind;
	struct edit edit; // what is typed, where the kind is typed
	int64_t chosen;   // CHOICE, YES: number of the word; REF: id; NONE64: none
	char *base;       // as it was when the form was opened; what equals it is not written
	int64_t base_chosen;
	struct column own; // SEVERAL: stands for the column it has not
	struct form_set {
		int32_t *id;
		size_t n;
	} set, base_set;    // SEVERAL: ids of the other ends, in order of choosing
	struct str unknown; // SEVERAL: codes that were given and are not in the plan
	bool differs;       // the rows do not agree: whatever is said now is a change
	bool various;       // and nothing has been said yet
	bool locked;        // the privacy hides it
	bool proposed;      // the code is a proposal that still follows its owner
	uint64_t contested; // somebody else has changed it meanwhile, as told; which of the two stays has been asked
	uint64_t over;      // what they wrote, as told, is to be written over
	int64_t far;        // a day or year far away that has been asked about, where `far_asked`
	bool far_asked;
	bool judged;      // the cursor has been here: what is wrong may be said
	struct str wrong; // what is wrong, as a sentence; "" nothing
	struct str told;  // how it is understood: "03.04.2023"; "" nothing to add
	int theme;        // under which it is folded; 0: always open
	bool begun;       // something was given when the form was opened for a new row
	int line, lines;  // where it stands in the form, as last laid out
};

struct form {
	enum table_id table;
	int32_t *ids;
	size_t ids_n;
	struct form_field *field;
	int n, at; // at == n: the line that saves; n + i: the heading of the i-th theme
	struct form_themes {
		const char *label[THEMES_MOST + 1]; // message ids, from 1 on; NULL: no field is left in it
		bool open[THEMES_MOST + 1];
		int line[THEMES_MOST + 1]; // as last laid out
		int n;
	} themes;
	int save_line;
	bool asking; // Esc was pressed over changes
	bool again;  // it opens again over the plan as it is now
	bool next;   // after saving the form of another one follows
	bool asked;  // who does the task has been asked
	char *flow;  // as in the order
	bool left;   // the flow goes on without this one
	bool gone;   // what is edited has been deleted by somebody
	struct picker picker;
	int label_w, value_w; // cells, as last drawn
	int top;              // first visible line
	int text_top;         // first visible line of the long text under the cursor
};

// form_fields.c
void form_make(struct form *f, const struct look *look, const struct form_order *o);
void form_refresh(struct form *f, const struct look *look); // unchanged fields follow the plan
void form_propose(struct form *f, const struct look *look); // a code for a new row, as long as none was typed
int form_field_of(const struct form *f, int column);        // -1
bool form_changed_field(const struct form_field *f);
bool form_changed(const struct form *f);

// fold.c
bool fold_shows(const struct form *f, int i);          // is the field in sight, or folded away?
void fold_reach(struct form *f, int i);                // the cursor goes to a field, which is unfolded
int fold_theme(const struct form *f);                  // the theme whose heading is under the cursor; 0: none is
void fold_toggle(struct form *f, int theme);           // an opened one leads to its first field
void fold_all(struct form *f);                         // all open, or all away when they were
int fold_stop(const struct form *f, int from, int by); // so many stops on; behind the last one is the line that saves
// What lies folded there: what is filled in, or what could be; as much as has room.
void fold_summary(struct str *out, const struct form *f, const struct look *look, int theme, int cells);

// form_several.c
void several_make(struct form *f, const struct look *look, int i); // the field of the i-th tie, if there is one
void several_from_plan(struct form_field *field, const struct form *f, const struct look *look);
void several_put(struct form_field *field, const struct form *f, const struct look *look, const char *codes,
				 bool typed);
void several_judge(struct form_field *field); // names what was given and is not in the plan
void several_seen(struct form_field *field);  // somebody looks at the field: what was not found is given up
bool several_changed(const struct form_field *f);
bool several_has(const struct form_field *f, int64_t id);
void several_toggle(struct form_field *f, int64_t id);
void several_clear(struct form_field *f);
void several_shown(struct str *out, const struct form_field *f, const struct plan *p);
void several_free(struct form_field *f);

// levels.c: the line of levels of a criterion
void levels_field_make(struct form *f, const struct look *look);
void levels_field_from_plan(struct form_field *field, const struct form *f, const struct look *look);
void levels_field_judge(struct form_field *field, const struct form *f, const struct look *look);

// form_text.c: a value as it stands in a field while it is typed, and as it is kept: in no language
bool form_is_typed(enum field_kind kind);
void form_typed_text(struct str *out, const struct column *c, struct value v, enum precision precision);
void form_kept_text(struct str *out, const struct plan *p, const struct column *c, const char *typed, int32_t today);
// As value_parse() reads what is typed in a field, values with what their row counts ("60k" where that is money).
enum ls_code form_read(const struct form *f, const struct look *look, const struct form_field *field, struct value *v,
					   enum precision *precision, struct ls_err *err);
void form_shown(struct str *out, const struct form *f, const struct look *look, int i); // as a reader sees it

// form_check.c
void form_judge(struct form *f, const struct look *look, int i); // fills wrong and told
bool form_says_wrong(const struct form_field *f);                // not of what nobody has touched yet
int form_first_wrong(struct form *f, const struct look *look);   // judges all; -1: none
// The first field with a new day far from any that a plan is made for, which has not been asked about yet; -1: none.
int form_ask_far(struct form *f, const struct look *look, struct ls_err *err);
void form_leave(struct form *f, const struct look *look,
				int i); // what was understood takes the place of what was typed

// form_rules.c
void form_judge_rules(struct form *f, const struct look *look, int i);  // rules over several fields; fills wrong
void form_judge_others(struct form *f, const struct look *look, int i); // those that were wrong, after i was changed

// form_command.c
void form_command(const struct form *f, const struct look *look, struct str *out); // "" when nothing was changed
// " was:FIELD=VALUE …": what stood in the changed fields when they were begun, so that nothing unseen is written over.
void form_seen(const struct form *f, const struct look *look, struct str *out);
// The command that opens the form of another one, which has in common with this one what it was begun with.
void form_next(const struct form *f, const struct look *look, struct str *out);
void form_keep_text(const struct form *f, const struct look *look, struct str *out);

// flow.c: what planning leads on to
void form_flow_next(const struct form *f, const struct look *look, struct str *out); // after it is saved; "" nothing
void form_flow_over(const struct form *f, struct str *out);                          // without it; "" nothing
bool form_flow_untouched(const struct form *f);                                      // nothing of it has been typed
// A goal brings its field along: the one that was only proposed gives way.
void form_flow_chosen(struct form *f, int i);

// aside.c: what stands there already while something is planned
bool form_is_planned(const struct form *f);
// Lines it takes of h, where the fields take so many; w cells wide.
int form_aside_lines(const struct form *f, const struct look *look, int w, int fields, int h);
void form_aside_draw(const struct form *f, const struct look *look, struct canvas *c, struct rect r);

// form_keys.c
enum answer form_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
					 struct ls_err *err);
bool form_takes(void *state, const char *letter);
enum answer form_paste(void *state, const struct look *look, const char *pasted, struct str *command,
					   struct ls_err *err);

// picker.c: the list under a field, of words or rows
void pick_open(struct form *f, const struct look *look, const char *typed); // where it is open more is typed
void pick_search(struct form *f, const struct look *look);
bool pick_blank_is_text(const struct form *f, const struct look *look); // of several: else it ticks
// true: the key was for the list; *done when something was chosen.
bool pick_key(struct form *f, const struct look *look, int argc, char *const argv[], bool *done);
void pick_name(struct str *out, const struct form *f, const struct look *look, int64_t value);
void pick_draw(struct form *f, const struct look *look, struct canvas *c, struct rect inner, int y);

// form_draw.c
void form_draw(void *state, const struct look *look, struct canvas *c, int w, int h);
struct rect form_room(void *state, const struct look *look, int w, int h);

// people.c: fields for the name of who does it, or who decides
void people_tell(struct str *out, const struct form *f, const struct look *look); // names that begin so, of the field
const char *people_rest(const struct form *f, const struct look *look, int i);    // behind what is typed; "" nothing
bool people_take(struct form *f, const struct look *look, const char *where);     // right or end takes the name meant
bool people_ask(struct form *f, const struct look *look, struct ls_err *err);     // a task without a person: asked once

// form_tell.c
void form_describe(void *state, const struct look *look, struct str *first, struct str *second);
const struct hint *form_hints(void *state, const struct look *look);
void form_title(struct str *out, const struct form *f, const struct look *look);

#endif
