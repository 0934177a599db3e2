// SPDX-License-Identifier: EUPL-1.2
// What the files of the closing share. Nobody else includes this.
#ifndef LS_UI_OKR_CLOSING_PARTS_H
#define LS_UI_OKR_CLOSING_PARTS_H

#include "say/quarter_life.h"
#include "ui/kit/edit.h"
#include "ui/okr/closing.h"
#include "ui/okr/quarter.h"

enum { CO_SUMMARY, CO_OUTLOOK, CO_FIELDS };

struct closing_field {
	struct edit edit;
	char *was;      // what the plan says
	char *base;     // what stands there unless somebody types: that, or what is proposed
	uint64_t over;  // what somebody else wrote meanwhile has been told, and is to be written over; 0: no
	int top, cells; // first line that is seen, and how wide it is, as last drawn
};

struct closing {
	int32_t cycle;
	bool gone; // deleted, or not in review any more
	int at;    // the field
	bool inside;
	struct closing_field f[CO_FIELDS];
	struct life life; // as of the present look: counted once, however many keys are pressed
	int32_t *turned;  // objectives whose tick is not the proposed one
	size_t turned_n, turned_room;
	int32_t objective; // under the cursor in the list
	int top;
	bool asking;
};

const char *closing_label(int field);                                                // translated
const struct cycle *closing_cycle(const struct closing *s, const struct look *look); // NULL: gone
// Objectives that could be carried over: those not accepted that stand in no quarter after it yet.
struct quarter_list closing_list(const struct closing *s, const struct look *look);
bool closing_ticked(const struct closing *s, const struct objective *o);
void closing_turn(struct closing *s, int32_t objective);
struct quarter_carried closing_carried(const struct closing *s, const struct look *look); // on the frame's arena
// Appends "Q3 2026", and with `made` whether it is made for that; false: no quarter can follow.
bool closing_target(struct str *out, const struct closing *s, const struct look *look, bool *made);
// Appends what is still open, each a sentence; nothing where all is done.
void closing_facts(struct str *out, const struct closing *s, const struct look *look);

bool closing_typed(const struct closing *s, int field);
bool closing_changed(const struct closing *s);
void closing_refresh(struct closing *s, const struct look *look);
void closing_command(const struct closing *s, const struct look *look, struct str *out);
void closing_kept(const struct closing *s, const struct look *look, struct str *out);

enum answer closing_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
						struct ls_err *err);
bool closing_takes(void *state, const char *letter);
enum answer closing_paste(void *state, const struct look *look, const char *pasted, struct str *command,
						  struct ls_err *err);
void closing_draw(void *state, const struct look *look, struct canvas *c, int w, int h);

#endif
