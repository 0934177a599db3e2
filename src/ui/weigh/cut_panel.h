// SPDX-License-Identifier: EUPL-1.2
// Asking for the cut line: by posts and euros of a year, by number, or by score. Every change is carried out at once as
// a command `cut …`, so that the line moves in the list beside; Esc puts the line back where it was.
#ifndef LS_UI_WEIGH_CUT_PANEL_H
#define LS_UI_WEIGH_CUT_PANEL_H

#include "ui/kit/picker.h"
#include "ui/kit/view.h"
#include "say/weigh.h"

enum { CUT_LABEL_W = 14 }; // cells of a label, behind the mark and a blank

enum cut_field {
	CUT_FIELD_KIND,
	CUT_FIELD_YEAR,
	CUT_FIELD_UNIT,
	CUT_FIELD_POSTS,
	CUT_FIELD_MONEY,
	CUT_FIELD_NUMBER,
	CUT_FIELD_SCORE,
	CUT_FIELD_WAY,
	CUT_FIELDS
};

struct cut_panel {
	struct cut_rule was;          // when it was opened; CUT_NONE: no line
	struct cut_rule rule;         // as asked for last
	struct edit text[CUT_FIELDS]; // of the fields that are typed
	struct picker picker;         // under a field that is chosen
	int at;                       // enum cut_field
	bool wrong;                   // what is typed at `at` is not understood
	bool begun;                   // something was typed since the cursor came: before, a letter begins a new value
	int x, y, w, top;             // as last drawn
	int screen_w;                 // cells of the whole screen
};

extern const struct view overlay_cut;
// `rule`: what the fields begin with; `was`: what Esc goes back to.
void *cut_panel_new(const struct cut_rule *rule, const struct cut_rule *was);

// cut_fields.c
bool cut_field_there(const struct cut_panel *p, int field); // it belongs to the kind of cut
bool cut_field_typed(int field);
const char *cut_field_label(int field); // translated
void cut_field_help(struct str *out, const struct look *look, int field);
// Of a field that is chosen: what is chosen, what may be, and what that is called.
int64_t cut_field_chosen(const struct cut_panel *p, int field);
void cut_field_choose(struct cut_panel *p, int field, int64_t value);
size_t cut_field_values(const struct look *look, int field, int64_t *out); // out may be NULL: only their number
void cut_field_name(struct str *out, const struct look *look, int field, int64_t value);
// "1.9 of 2.0": what the present line says about it; nothing where it says nothing.
void cut_field_state(struct str *out, const struct look *look, int field);
void cut_fields_fill(struct cut_panel *p); // texts from the rule
// Reads a typed field into the rule. false: not understood.
bool cut_field_read(struct cut_panel *p, const struct look *look, int field);
// One notch (or five) of a field; false: nothing changes.
bool cut_field_step(struct cut_panel *p, const struct look *look, int field, int by);

// cut_pick.c: the list under a field that is chosen
void cut_pick_open(struct cut_panel *p, const struct look *look, const char *typed); // where it is open more is typed
enum picker_answer cut_pick_key(struct cut_panel *p, const struct look *look, int64_t *chosen, int argc,
								char *const argv[]);
void cut_pick_draw(struct cut_panel *p, const struct look *look, struct canvas *c, struct rect inner, int y);
bool cut_pick_name(struct str *out, const struct cut_panel *p, const struct look *look); // of the line; false: no hit

// cut_draw.c
struct rect cut_room(const struct cut_panel *p, int w, int h);
void cut_draw(struct cut_panel *p, const struct look *look, struct canvas *c, int w, int h);

#endif
