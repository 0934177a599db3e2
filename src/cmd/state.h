// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: what a session holds.
#ifndef LS_CMD_STATE_H
#define LS_CMD_STATE_H

#include "cmd/keymap.h"
#include "cmd/overlay_host.h"
#include "cmd/session.h"
#include "cmd/view/listing.h"
#include "cmd/view/weigh.h"
#include "say/facts.h"
#include "say/history.h"
#include "ui/kit/frame.h"
#include "ui/kit/pane.h"
#include "ui/program/help.h"
#include "ui/program/start.h"

#define PANES_MOST   24
#define BACK_MOST    16
#define LINE_HISTORY 100

// One line being typed: the : prompt, the search, the filter.
enum prompt_kind { PROMPT_NONE, PROMPT_COMMAND, PROMPT_SEARCH, PROMPT_FILTER, PROMPT_KINDS };

// Lines typed before, the newest last.
struct line_history {
	char *line[LINE_HISTORY];
	int n;
};
struct prompt {
	enum prompt_kind kind;
	struct str text;
	size_t cursor; // byte offset
	struct line_history history[PROMPT_KINDS];
	int history_at;
	struct str kept;         // what was typed before walking through the history
	const char *choices[64]; // completions, in prompt_arena
	size_t choices_n;
	ptrdiff_t choice;
	size_t word; // where the completed word begins
	struct arena *arena;
};

struct command;

struct session {
	const struct command *commands; // the table: who carries a line out needs not know what there is
	struct model *model;
	struct keymap *keys;
	bool kiosk, picture;
	int cols, rows;
	int32_t today;

	void *state[PANES_MOST]; // of panes[i], made when first shown
	int pane;                // index into panes[]
	int back[BACK_MOST];     // panes under help, history, sheet
	int back_n;
	struct pick sheet;             // the object on the sheet
	struct pick sheets[BACK_MOST]; // objects under it
	struct pick chosen;            // what somebody has moved to last; it goes along to other panes
	int sheets_n;

	int32_t cycle;                       // id of the quarter looked at, NONE32: by today
	enum privacy privacy, privacy_first; // first: at the start, and the least a kiosk hides
	bool linked;
	int32_t only_field, only_goal;
	struct str search;
	struct str search_before;                     // to go back to on Esc
	struct pick search_from;                      // where the cursor stood when the search began
	int hits;                                     // of the search being typed; -1: the pane does not say
	struct str filter_before, filter_name_before; // to go back to on Esc

	int32_t *moved;            // places won or lost by the last edit, per measure index; NULL: none
	int32_t *rank_ids, *ranks; // the ranks of the last snapshot, by ascending measure id
	size_t ranks_n;

	int64_t session_start; // newest step when the plan was opened
	int64_t confirm_undo;  // step named by the last u, 0 none
	bool confirm_quit;
	const char *key; // the key being carried out; NULL: the command was typed or came from a script

	struct plan *past; // time travel
	struct arena *past_arena;
	struct plan *no_plan; // an empty one, made on the start page
	struct score_table *past_score;

	struct arena *frame;
	struct look look;
	bool look_stale;
	uint64_t look_generation; // of the model's snapshot it was made from
	bool synced[PANES_MOST];  // the pane has seen the present look
	struct arena *page_arena; // history, help: made again with every look
	struct history history;
	struct help_line *help;
	const struct long_text *texts;
	const struct start_entry *start;

	struct hosted overlays[OVERLAYS_MOST]; // over the pane, the topmost last
	int overlays_n;
	struct deciding deciding; // weights tried out, the cut …
	struct listing listing;   // filter, columns
	struct pick *marks;       // rows marked with Space
	size_t marks_n;

	struct prompt prompt;
	struct str message;
	bool message_error;
	struct ls_err reach;         // of the last look for others' commits
	int unreached;               // looks in a row that have failed
	struct catalogue *catalogue; // the list from outside that is looked at; NULL: none
	struct str right, right_brief;
	enum wish wish;
	struct str wish_argument;
};

#endif
