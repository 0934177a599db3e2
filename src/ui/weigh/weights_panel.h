// SPDX-License-Identifier: EUPL-1.2
// The weights as sliders beside the live list. Needs look->trial; turns are asked for as `weights try "…"`, so that the
// list behind is calculated anew with every key and the plan stays as it is until `weights apply`.
#ifndef LS_UI_WEIGH_WEIGHTS_PANEL_H
#define LS_UI_WEIGH_WEIGHTS_PANEL_H

#include "ui/kit/edit.h"
#include "ui/kit/view.h"
#include "say/weigh.h"

#define WEIGHTS_BESIDE 110 // cells from which the sliders stand at the right of the list, else below it

struct weights_panel {
	int n, at, top;            // criteria, the one under the cursor, the first one visible
	int32_t ids[WEIGHTS_MOST]; // of the criteria
	struct weights now, base;  // base: when the turning of criterion `turned` began
	int turned;                // -1: none yet
	bool typing;               // a share is being typed for criterion `at`
	struct edit typed;         // what it is so far
	struct str wrong;          // why it is not taken; "" it is
	int x, y, w, rows;         // of the sliders as last drawn
	bool unusable;             // the plan has nothing to weigh any more
};

extern const struct view overlay_weights;
void *weights_panel_new(void);

// weights_panel.c
void weights_begin(struct weights_panel *p); // the others keep the proportions of now while `at` is turned
void weights_try(const struct weights_panel *p, const struct look *look, const char *verb, struct str *command);
void weights_why_not(const struct weights_panel *p, const struct look *look, int32_t percent, struct ls_err *err);

// weights_typing.c: a share that is typed. What is understood is tried at once; what is not stays to be seen, and the
// weights are as they were before.
enum answer weights_type(struct weights_panel *p, const struct look *look, const char *text, struct str *command,
						 struct ls_err *err);
// Words of the context `edit`; false: none of them.
bool weights_edit(struct weights_panel *p, const struct look *look, int argc, char *const argv[], struct str *command);
// Ends it, as it is understood; false: it is not, and err says why.
bool weights_typed(struct weights_panel *p, struct ls_err *err);
void weights_untype(struct weights_panel *p, const struct look *look, struct str *command); // as it was before

// weights_draw.c
struct rect weights_room(const struct weights_panel *p, int w, int h); // what is left for the list
void weights_draw(struct weights_panel *p, const struct look *look, struct canvas *c, int w, int h);

#endif
