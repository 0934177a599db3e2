// SPDX-License-Identifier: EUPL-1.2
// The table of commands: one const row each, from which the : prompt, completion, help and the gate are made.
#ifndef LS_CMD_COMMAND_H
#define LS_CMD_COMMAND_H

#include "base/err.h"
#include "cmd/session.h"

enum command_flag {
	COMMAND_WRITES = 1, // changes the plan; refused for a handle that may not write
	COMMAND_LEAVES = 2, // ends or leaves; refused in the kiosk
	COMMAND_TYPES = 4,  // opens a prompt; refused in the kiosk
	COMMAND_PANE = 8,   // answered by the pane shown
	COMMAND_FREE = 16,  // works without a plan
	// Shows what the plan does not say: it would stay on a screen without an owner and be taken for the plan; refused
	// in the kiosk.
	COMMAND_TRIES = 32,
	// Decides by what the plan holds what it writes: it reads and writes under one lock, so that no change of somebody
	// else's falls in between.
	COMMAND_STEP = 64,
	// Takes something away, or makes something: a key held down carries it out once.
	COMMAND_ONCE = 128,
	// Takes as many words as are typed. Others take as many as `arguments` tells, and more are refused.
	COMMAND_REST = 256,
};

struct command {
	const char *object;    // "measure"; "*" for every table of the schema; NULL for a lone verb
	const char *verb;      // "rate", "undo"
	const char *arguments; // message id: "CODE CRITERION LEVEL|+N|-N", "" none; with " …" there may be any number
	const char *help;      // message id: one sentence
	unsigned flags;        // enum command_flag
	int least;             // arguments needed after object and verb
	// argv[0] is the object (or the verb when there is no object).
	enum ls_code (*run)(struct session *s, int argc, char *const argv[], struct ls_err *err);
};

extern const struct command commands[]; // ends with a NULL verb; a session has it as s->commands
// The row for these words, or NULL; a lone verb is looked for first, then object and verb.
const struct command *command_find(const struct session *s, int argc, char *const argv[]);
// The gate: may this session carry the command out? The only place that asks.
enum ls_code command_allowed(const struct session *s, const struct command *c, struct ls_err *err);
// The same of the whole line: a kiosk is refused the pane and the kinds that it never shows (say/kiosk.h).
enum ls_code command_words_allowed(const struct session *s, const struct command *c, int argc, char *const argv[],
								   struct ls_err *err);
// Splits, finds, asks the gate, runs.
enum ls_code dispatch(struct session *s, const char *line, struct ls_err *err);

// What `checkin note` may be told, ends with NULL: "value", "confidence" …
extern const char *const checkin_words[];
// The same of `objective judge`, and of `cycle close`.
extern const char *const judge_words[], *const close_words[];

// Runs, in files by noun.
#define RUN(name) enum ls_code name(struct session *s, int argc, char *const argv[], struct ls_err *err)
RUN(run_add);
RUN(run_set);
RUN(run_edit);
RUN(run_copy);
RUN(run_form);
RUN(run_resume);
RUN(run_editor);
RUN(run_add_here);
RUN(run_record);
RUN(run_edit_here);
RUN(run_delete_here);
RUN(run_move_here);
RUN(run_copy_here);
RUN(run_mark);
RUN(run_delete);
RUN(run_move);
RUN(run_show);
RUN(run_list);
RUN(run_rate);
RUN(run_value);
RUN(run_shift);
RUN(run_wave);
RUN(run_phase_progress);
RUN(run_phase_actual);
RUN(run_phase_split);
RUN(run_phase_join);
RUN(run_phase_rollout);
RUN(run_phase_push);
RUN(run_phase_wait);
RUN(run_phase_fit);
RUN(run_cycle);
RUN(run_cycle_next);
RUN(run_objective_plan);
RUN(run_kr_plan);
RUN(run_measures_of);
RUN(run_serve);
RUN(run_objective_take);
RUN(run_objective_backlog);
RUN(run_objective_carry);
RUN(run_objective_judge);
RUN(run_cycle_judge);
RUN(run_cycle_close);
RUN(run_cycle_finish);
RUN(run_cycle_retro);
RUN(run_retro_task);
RUN(run_task_postpone);
RUN(run_task_hand);
RUN(run_task_drop);
RUN(run_task_from);
RUN(run_task_due);
RUN(run_decision_about);
RUN(run_tag_add);
RUN(run_tag_delete);
RUN(run_step_revert);
RUN(run_stability);
RUN(run_why);
RUN(run_critical);
RUN(run_compare);
RUN(run_cut);
RUN(run_cut_apply);
RUN(run_weights_open);
RUN(run_weights_try);
RUN(run_weights_off);
RUN(run_weights_apply);
RUN(run_weights_whole);
RUN(run_weights_keep);
RUN(run_weights_use);
RUN(run_weights_compare);
RUN(run_undo);
RUN(run_redo);
RUN(run_pane);
RUN(run_to_pane);
RUN(run_search);
RUN(run_prompt);
RUN(run_close);
RUN(run_back);
RUN(run_quit);
RUN(run_quarter);
RUN(run_privacy);
RUN(run_link);
RUN(run_filter);
RUN(run_columns);
RUN(run_year);
RUN(run_deadline_missing);
RUN(run_narrow);
RUN(run_sheet);
RUN(run_minutes);
RUN(run_meeting_guide);
RUN(run_meeting_start);
RUN(run_meeting_close);
RUN(run_item_done);
RUN(run_item_later);
RUN(run_profile);
RUN(run_checkin_note);
RUN(run_checkin_open);
RUN(run_course);
RUN(run_dots);
RUN(run_as_of);
RUN(run_theme);
RUN(run_redraw);
RUN(run_suspend);
RUN(run_saved);
RUN(run_presentation);
RUN(run_pseudonym);
RUN(run_cancel);
RUN(run_open_plan);
RUN(run_demo);
RUN(run_new);
RUN(run_tick);
RUN(run_options);
RUN(run_sentences);
RUN(run_export);
RUN(run_report);
RUN(run_below);
RUN(run_phase_asked);
RUN(run_request);
RUN(run_picture);
RUN(run_keep);
RUN(run_drop);
RUN(run_import);
RUN(run_decide);
RUN(run_import_take);
RUN(run_import_match);
RUN(run_import_cells);
RUN(run_template);

#endif
