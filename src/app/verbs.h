// SPDX-License-Identifier: EUPL-1.2
// What the verbs share, and the verbs themselves, one file for each group.
#ifndef LS_APP_VERBS_H
#define LS_APP_VERBS_H

#include "app/options.h"
#include "base/str.h"
#include "cmd/session.h"
#include "model/model.h"

int app_fail(const struct ls_err *err);            // prints the sentence to stderr, gives the exit code
void help_row(const char *left, const char *text); // a line of --help
void help_commands(void);                          // the commands for `do`
// Prints a sentence to stderr, without what could steer the terminal.
// A note where the plan could not be read again after a step that is done.
void app_late(const struct model *m);
void app_note(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
// Opens a plan with this call's author and clock; prints nothing. The options live as long as the model.
enum ls_code app_open(const struct options *o, const char *path, enum model_capability can, struct model **out,
					  struct ls_err *err);
// A new plan filled from a sample or folder (NULL: empty). path NULL: in memory. Nothing is left behind on failure.
enum ls_code app_create(const struct options *o, const char *path, const char *from, struct model **out,
						struct ls_err *err);
// The day everything is calculated for: --today, else for a fictional plan the day it describes (in the months after it
// all of its quarters would have ended), else the clock's. m may be NULL.
bool app_played(const struct options *o, const struct model *m); // a fictional plan on the day it describes
int32_t app_today(const struct options *o, const struct model *m);
// Is o->output a place that may be written to? Never a plan: what is in it would be gone. Only before one is open, since
// looking into the file would end the locks on it.
enum ls_code app_output(const struct options *o, struct ls_err *err);
// Puts a text into a file, whole or not at all, as app_write() does; never over a plan.
enum ls_code app_put(const char *path, const struct str *text, struct ls_err *err);
// Writes to o->output whole or not at all, else to stdout.
int app_write(const struct options *o, const struct str *text);
// A session without a screen for `do` and the like; takes the model over.
struct session *app_session(const struct options *o, struct model *m);

// Runs the cockpit on the terminal. plan may be NULL (start page); pane NULL: overview. Takes the model over.
struct trial;
struct cockpit {
	struct model *model;
	const char *pane;
	struct trial *trial;   // the private copy that the model is; NULL: it is none
	enum privacy privacy;  // at the start; in a kiosk the least there is
	int every;             // kiosk: seconds each pane stays; 0: no kiosk
	const char *panes[16]; // kiosk: in rotation
	int panes_n;
};
int app_cockpit(const struct options *o, struct cockpit *c);

// Recent plans: newest first, absolute paths. Kept in $XDG_STATE_HOME/leitstand/recent.
#define RECENT_MOST 8
struct recent {
	char *path, *name; // name: what the plan calls itself; NULL: nobody has noted it
};
int recent_read(struct recent plans[RECENT_MOST]); // recent_free() afterwards
void recent_free(struct recent *plans, int n);
void recent_note(const char *path, const char *name);
// The place of the own copy of a sample: $XDG_DATA_HOME/leitstand/NAME.db. Makes the folder.
enum ls_code own_copy_path(struct str *out, const char *sample, struct ls_err *err);
bool data_folder(struct str *out); // $XDG_DATA_HOME/leitstand, made when it was not there; false when it cannot be
// $XDG_STATE_HOME/leitstand, made when it was not there; false when it cannot be.
bool state_folder(struct str *out);
// Small files there, one for each plan and kind of thing. Appends the name of one: "left-0123456789abcdef", with a hash of
// the plan's path.
void state_name(struct str *out, const char *kind, const char *plan);
// Reads one into an empty text. Only an ordinary file of one's own, and a text; a pipe is not waited for. false: "".
bool state_read(struct str *out, const char *kind, const char *plan);
bool state_write(const char *kind, const char *plan, const char *text); // whole or not at all
// Of files whose names go on behind that ("form-0123456789abcdef-XXXXXX"): is there one that says something? And all of
// them away.
bool state_any(const char *kind, const char *plan);
void state_sweep(const char *kind, const char *plan);
// A new folder that only its owner can read, for what is gone at the end.
enum ls_code private_folder(struct str *folder, struct ls_err *err);
// A file of the settings ($XDG_CONFIG_HOME/leitstand/NAME) as text; empty when there is none. LS_DATA when what lies
// there is no ordinary file or cannot be read; a pipe is not waited for.
enum ls_code settings_read(struct str *out, const char *name, struct ls_err *err);
extern const struct session_settings app_settings; // for sessions

// The measures for a spreadsheet where the path ends in .csv, else all tables as a new folder.
enum ls_code export_plan(struct model *m, const char *path, struct ls_err *err);

int verb_demo(const struct options *o);
int verb_init(const struct options *o);
int verb_kiosk(const struct options *o);
int verb_render(const struct options *o);
int verb_score(const struct options *o);
int verb_check(const struct options *o);
int verb_do(const struct options *o);
int verb_undo(const struct options *o);
int verb_redo(const struct options *o);
int verb_log(const struct options *o);
int verb_diff(const struct options *o);
int verb_export(const struct options *o);
int verb_import(const struct options *o);
int verb_report(const struct options *o);
int verb_picture(const struct options *o);
int verb_migrate(const struct options *o);
int verb_open(const struct options *o); // no verb: the cockpit

#endif
