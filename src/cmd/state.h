// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: what a session holds, in parts. Who needs one part takes that part.
#ifndef LS_CMD_STATE_H
#define LS_CMD_STATE_H

#include "cmd/gaze.h"
#include "say/keymap.h"
#include "cmd/overlay_host.h"
#include "cmd/prompt.h"
#include "cmd/session.h"
#include "cmd/talk.h"
#include "cmd/typing.h"
#include "cmd/view/changed.h"
#include "cmd/view/listing.h"
#include "cmd/view/marks.h"
#include "cmd/view/pages.h"
#include "cmd/view/past.h"
#include "cmd/view/ranks.h"
#include "cmd/view/weigh.h"
#include "cmd/way.h"
#include "cmd/wished.h"
#include "ui/kit/frame.h"
#include "ui/kit/view.h"

#define PANES_MOST 24

struct command;

// The panes, and how far they know of the present look.
struct shown {
	void *state[PANES_MOST];  // of panes[i], made when first shown
	bool synced[PANES_MOST];  // the pane has seen the present look
	bool stale;               // the look is out of date
	char *memory[PANES_MOST]; // what it is to recall when it is made (kit/memory.h); NULL nothing
	uint64_t generation;      // of the model's snapshot it was made from
};

struct session {
	// what it was given
	const struct command *commands; // the table: who carries a line out needs not know what there is
	struct model *model;            // NULL on the start page
	struct keymap *keys;
	bool kiosk, picture;
	int cols, rows; // of what is used of the screen
	int screen_cols, screen_rows;
	int32_t today;
	bool day_given; // also for the past

	// what is looked at
	struct look look;
	struct shown shown;
	struct way way;
	struct gaze gaze;
	struct past past;
	struct ranks ranks;
	struct pages pages;
	struct overlays overlays;
	struct deciding deciding; // weights tried out, the cut …
	struct listing listing;   // filter, columns
	struct marks marks;
	struct changed changed; // in the quarter that runs
	struct plan *no_plan;   // an empty one, made on the start page
	struct arena *frame;    // for one frame

	// what comes in and goes out
	const char *key;     // the key being carried out; NULL: the command was typed or came from a script
	const char *pressed; // the key that came in, also into a prompt or an overlay; NULL: none
	int depth;           // of commands that carry others out
	enum far_asked { FAR_NOT, FAR_AGAIN, FAR_BOX } far; // one of them asked about a day far away, and how
	bool held;                                          // it may be held down
	struct prompt prompt;
	struct search search;
	struct talk talk;
	int32_t added[TABLE_COUNT]; // of each kind the row added last in this session; 0: none
	struct wished wished;
};

#endif
