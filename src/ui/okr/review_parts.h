// SPDX-License-Identifier: EUPL-1.2
// What the files of the review share. Nobody else includes this.
#ifndef LS_UI_OKR_REVIEW_PARTS_H
#define LS_UI_OKR_REVIEW_PARTS_H

#include "plan/okr/okr.h"
#include "plan/value.h"
#include "ui/okr/entry.h"
#include "ui/okr/quarter.h"
#include "ui/okr/review.h"

// In the order in which they are asked. Body and day hold for all that follow.
enum { RV_COMMENT, RV_ASSESSMENT, RV_BODY, RV_DAY, RV_FIELDS };

struct review {
	int32_t cycle, objective; // the one under the cursor
	bool gone;                // the quarter, or all its objectives, are deleted
	int at;
	bool inside; // a field is entered: keys are text there
	struct entry f[RV_FIELDS];
	bool said;        // body or day were typed at this objective
	int verdict;      // chosen and not written yet (enum verdict); -1: none
	uint64_t over;    // as in a field
	int going;        // where it leads when the command has been carried out: 1, -1; 0: it stays
	bool asking;      // whether what was typed is to be lost
	bool asked_body;  // it was asked once who gives the verdicts
	int32_t shown[2]; // ids of the objectives first and last drawn in the list beside
};

const struct column *review_column(int field);
const char *review_label(int field); // translated, as the next
const char *review_help(int field);
int review_field_named(const char *word);               // -1
bool review_locked(const struct look *look, int field); // the privacy hides it

const struct objective *review_objective(const struct review *s, const struct look *look); // NULL: gone
const struct cycle *review_cycle(const struct review *s, const struct look *look);         // NULL: gone
int review_verdict(const struct review *s, const struct look *look);                       // as chosen, else as it is

bool review_typed(const struct review *s, int field);
bool review_changed(const struct review *s, const struct look *look); // something of it waits to be written
void review_put(struct review *s, int field, const char *text);
void review_judge(struct review *s, const struct look *look, int field); // fills wrong
int review_first_wrong(struct review *s, const struct look *look);       // of those that were typed; -1
void review_refresh(struct review *s, const struct look *look);          // what nobody has typed follows the plan
void review_stand(struct review *s, const struct look *look, int32_t objective);
// The next objective (by > 0) or the one before; behind the last one the first that has no verdict. NONE32: there is none.
int32_t review_beside(const struct review *s, const struct look *look, int by);
void review_settle(struct review *s, const struct look *look); // goes where it was to lead

void review_command(const struct review *s, const struct look *look, struct str *out); // "": there is nothing to write
void review_kept(const struct review *s, const struct look *look, struct str *out);

enum answer review_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
					   struct ls_err *err);
bool review_takes(void *state, const char *letter);
enum answer review_paste(void *state, const struct look *look, const char *pasted, struct str *command,
						 struct ls_err *err);
void review_enter(struct review *s, const struct look *look, int field);
const struct hint *review_hints(void *state, const struct look *look);

void review_draw(void *state, const struct look *look, struct canvas *c, int w, int h);

#endif
