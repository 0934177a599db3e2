// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: what a session holds.
#ifndef LS_CMD_STATE_H
#define LS_CMD_STATE_H

#include "cmd/decide.h"
#include "cmd/keymap.h"
#include "cmd/listing.h"
#include "cmd/overlay_host.h"
#include "cmd/session.h"
#include "ui/frame.h"
#include "ui/pane.h"

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

struct session {
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

// session.c
int session_under_help(const struct session *s);
const char *session_context(struct session *s,
							int pane); // contexts of the key map that hold in a pane, until the frame is drawn
const struct look *session_look(struct session *s);         // brings the look up to date and the panes in step with it
bool session_on_object(const struct session *s);            // on the sheet or the profile of one object, s->sheet
struct pick session_measure(struct session *s);             // run_view.c: the measure whose profile is meant
void session_object(struct session *s, struct pick object); // run_view.c: shows it on its sheet or profile
bool session_pane_bound(const struct session *s, int pane); // run_view.c: a key of its own leads there
void session_show(struct session *s, int pane);             // index into panes[]; keeps the way back for pages
int session_pane_index(const char *name);                   // -1
void *session_state(struct session *s, int pane);
void session_sayf(struct session *s, bool error, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
void session_wish_for(struct session *s, enum wish wish, const char *argument);
void session_forget_marks(struct session *s); // ▲▼ and confirmations end with the next key
void session_leave_past(struct session *s);
void session_changed(struct session *s); // the look is out of date
void session_stand_on(struct session *s, enum table_id t,
					  int32_t id); // puts the cursor on a new object, where it is shown

// follow.c
void session_chose(struct session *s);  // what is under the cursor was chosen on purpose
void session_follow(struct session *s); // the cursor of the pane shown goes to what was chosen

// marks.c
void marks_prune(struct session *s, const struct plan *p);
bool marks_clear(struct session *s); // false: there were none
// Measures are marked: a decision ("defer") is about all of them, and `command` says so.
void marks_decide(const struct session *s, const char *outcome, struct str *command);

// page.c, page_help.c: what the history and the help show, in page_arena
void page_history(struct session *s);
void page_help(struct session *s);
// page_signs.c: "~  ratings are missing …": the i-th sign of a pane, translated, in the arena; NULL: there are no more.
const char *page_sign(struct arena *a, const char *pane, size_t i);
void page_texts(struct session *s, enum table_id table, int32_t id); // page_texts.c: long texts of one object
void page_import(struct session *s);                   // run_import.c: a list from outside before it is taken over
void page_profile(struct session *s, int32_t measure); // page_profile.c: the last steps of one measure, as history

bool session_pane_does(struct session *s, const char *verb); // run_program.c: false: it means nothing to the pane
enum ls_code session_no_such_key(const char *key, struct ls_err *err); // input.c: refuses, and names the key

// prompt.c, complete.c
void prompt_open(struct session *s, enum prompt_kind kind, const char *text);
void prompt_close(struct session *s);
bool prompt_key(struct session *s, const char *key); // true: it was for the prompt
void prompt_insert(struct session *s, const char *text, size_t n);
void prompt_free(struct prompt *p);

// typing.c: what the line being typed shows at once
void typing_begins(struct session *s);
void typing_goes_on(struct session *s);
bool typing_ends(struct session *s);          // false: it is not understood, and stays open with the reason
void typing_dropped(struct session *s);       // Esc: as before
bool typing_expects(const struct session *s); // texts that the next letter will be looked for in are to be made ready
void typing_prepare(struct session *s);       // makes some of them ready
const char *typing_note(struct session *s);   // "12 of 46"; "" nothing to say
// What a filter may go on with, in the prompt's arena; what stands from *word on is replaced.
size_t typing_complete(struct session *s, const char *typed, const char **out, size_t most, size_t *word);

void complete_next(struct session *s, int direction);
void complete_drop(struct prompt *p);

#endif
