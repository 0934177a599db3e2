// SPDX-License-Identifier: EUPL-1.2
// A session: a plan, the panes that show it, and the commands that change either. It knows no terminal: keys and
// clicks come in, frames and wishes go out, so that the cockpit, `render`, `do`, the kiosk and tests are one thing.
#ifndef LS_CMD_SESSION_H
#define LS_CMD_SESSION_H

#include "base/err.h"
#include "base/str.h"
#include "model/model.h"
#include "say/look.h"
#include "ui/program/start.h"

#include <stdbool.h>

struct canvas;
struct session;

// Where somebody's own settings are kept: small texts by name ("measures", "filters"). `read` appends what there is.
struct session_settings {
	void (*read)(void *arg, struct str *out, const char *name);
	enum ls_code (*write)(void *arg, const char *name, const char *text, struct ls_err *err);
	void *arg;
};

struct session_options {
	int cols, rows;       // of the whole screen
	bool day_given;       // `today` was asked for: it also stands beside the past that is looked at
	int32_t today;        // the day everything is calculated for
	bool kiosk;           // no command leaves, no prompt opens
	enum privacy privacy; // at the start; in a kiosk nobody comes below it
	bool picture;         // only drawn, never asked: hints and marks stand as for somebody who may write
	const struct session_settings *settings; // must live as long; NULL: settings last as long as the session
	uint64_t seed;                           // of samples, so that they can be repeated
	const char *keys;                        // further bindings in the syntax of assets/keys/default.keys, "" none
};

struct session *session_new(const struct session_options *o);
void session_free(struct session *s); // closes its model too

// Gives the session a plan (taken over) and shows `pane` (NULL: the overview). Without one it shows the start page.
void session_model(struct session *s, struct model *m, const char *pane);
// As just opened, for whoever comes next: nothing searched, chosen, compared or hidden by whoever was here before.
void session_afresh(struct session *s, const char *pane);
struct model *session_plan(const struct session *s); // NULL on the start page
// Entries of the start page, ends with a NULL title; not copied.
void session_start_entries(struct session *s, const struct start_entry *entries);
// Shows the plan as of a moment ("2026-05-01", a tag), read-only; NULL or "" goes back to the present.
enum ls_code session_as_of(struct session *s, const char *moment, struct ls_err *err);

// ---- in: each may change what the next frame shows ----
void session_resize(struct session *s, int cols, int rows);
void session_key(struct session *s, const char *key);
void session_key_held(struct session *s,
					  const char *key); // it may be held down: what may be done once is not done again
void session_text(struct session *s, const char *pasted);
void session_click(struct session *s, int x, int y, bool twice);
void session_wheel(struct session *s, int x, int y, int dy);
// Looks for commits of others; true when something to be drawn has changed. Also notes the day.
bool session_tick(struct session *s, int32_t today);
// What the first change would wait for, once the first frame stands and nobody types.
void session_prepare(struct session *s);
// Work that takes longer than a key may: there is some, and a bit of it (some milliseconds). true: draw again.
bool session_busy(const struct session *s);
bool session_work(struct session *s);
// What the looks of session_tick() have found lately: code LS_OK, or why the plan cannot be looked at, so that what is
// shown may be older than the file. A single failing look does not count.
const struct ls_err *session_reach(const struct session *s);
// Carries out one command line; the message for the person is in session_message() or err.
enum ls_code session_run(struct session *s, const char *line, struct ls_err *err);
const char *session_message(const struct session *s); // what the last command did, "" when nothing is to be said
void session_say(struct session *s, bool error, const char *text); // shows a message until the next key

// ---- out ----
// Draws the whole screen; the canvas has the session's size.
void session_draw(struct session *s, struct canvas *c);
// What the pane shows in sentences, thing by thing, for whoever does not see its picture; in `a`. Returns how many. The
// cursor is led over all of it: for a session that is only drawn.
struct told_line {
	bool heading; // the title of a pane inside
	const char *text;
};
size_t session_told(struct session *s, struct arena *a, struct told_line **out);
const char *session_pane(const struct session *s); // name of the pane shown
// Is it shown to a room? Then it has colours of its own (ui/kit/theme.h).
bool session_staged(const struct session *s);
// Replaces the date at the right of the first line (kiosk), NULL: the date. `brief` stands there where `text` has no
// room, whatever else must go.
void session_right(struct session *s, const char *text, const char *brief);

// What the session asks of whoever runs it. Taken once, then it is WISH_NONE again.
enum wish {
	WISH_NONE,
	WISH_QUIT,
	WISH_SUSPEND,
	WISH_REDRAW,
	WISH_THEME,   // argument: name, or "" for the next one
	WISH_OPEN,    // argument: path
	WISH_DEMO,    // argument: sample
	WISH_NEW,     // argument: path of a new plan
	WISH_KEEP,    // argument: path; the private copy is to be kept as a file
	WISH_EXPORT,  // argument: path of a list, or of a folder
	WISH_REPORT,  // argument: path; session_picture() is what is to be there
	WISH_PICTURE, // argument: path; session_picture() is what is to be there
	WISH_DROP,    // the private copy is to be dropped, and the program ends
	WISH_EDIT,    // argument: a text for an editor outside; answered with session_edited()
};
enum wish session_wish(struct session *s, const char **argument);
// The picture drawn or the report told last, and at which level.
const struct str *session_picture(const struct session *s, enum privacy *privacy);
// The plan is a private copy that would be kept as this file; "": it is none.
void session_private(struct session *s, const char *place);
// Somebody wants to leave a private copy: asks whether it is kept. Where it is, that was the last thing to do.
void session_ask_keep(struct session *s);
bool session_leaving(const struct session *s);
void session_edited(struct session *s, const char *text); // the text as the editor left it

// A half-filled form as text, to survive a dropped line; appends nothing when there is none. Offered again with the
// same plan by session_resume(); until somebody answers, it is kept.
void session_keep(struct session *s, struct str *out);
void session_resume(struct session *s, const char *kept);

// Where somebody is in the plan and how they look at it, as lines of text: pane, cursors, order, filter, cut … Nothing
// on the start page. Given back to a session that has just been given the plan. What such a text says is only looked
// at: whatever stands in it changes nothing in the plan, and what is not understood, or gone from the plan, is passed
// over.
void session_remember(struct session *s, struct str *out);
void session_recall(struct session *s, const char *text);

#endif
