// SPDX-License-Identifier: EUPL-1.2
// The table of commands.
#include "cmd/command.h"

#include "base/i18n.h"

#include <stddef.h>

#define EDIT COMMAND_WRITES
#define VIEW COMMAND_PANE

const struct command commands[] = {
	// what every table has
	{ "*", "add", N_("FIELD=VALUE …"), N_("makes a new one"), EDIT, 1, run_add },
	{ "*", "set", N_("CODE FIELD VALUE"), N_("changes one field"), EDIT, 2, run_set },
	{ "*", "edit", N_("CODE … FIELD=VALUE …"), N_("changes several fields, of several rows, in one step"), EDIT, 0, run_edit },
	{ "*", "form", N_("[CODE …] [FIELD=VALUE …]"), N_("opens its form; without a code, that of a new one"), EDIT | COMMAND_TYPES, 0, run_form },
	{ "*", "resume", N_("[CODE …] FIELD=VALUE …"), N_("opens a half-filled form again"), EDIT | COMMAND_TYPES, 1, run_resume },
	{ "*", "duplicate", N_("CODE"), N_("makes another one like it"), EDIT, 1, run_copy },
	{ "*", "delete", N_("CODE …"), N_("deletes it, with what hangs on it"), EDIT, 1, run_delete },
	{ "*", "move", N_("CODE … ±N"), N_("moves it up or down in its list"), EDIT, 2, run_move },
	{ "*", "show", N_("CODE"), N_("opens its sheet"), 0, 1, run_show },
	// verbs of their own
	{ "measure", "rate", N_("CODE CRITERION LEVEL|+N|-N"), N_("rates a measure; + is towards more points"), EDIT, 3, run_rate },
	{ "kr", "value", N_("CODE VALUE"), N_("notes where a key result stands today"), EDIT, 2, run_value },
	{ "phase", "shift", N_("CODE ±N day|month|quarter|year [start|end]"), N_("moves a phase, or one end of it"), EDIT, 3, run_shift },
	{ "tag", "add", N_("NAME"), N_("gives the present state a name"), EDIT, 1, run_tag_add },
	{ "tag", "delete", N_("NAME"), N_("takes a name away again"), EDIT, 1, run_tag_delete },
	{ "step", "revert", N_("NUMBER"), N_("takes one older step back"), EDIT, 1, run_step_revert },
	{ NULL, "add", N_("[OBJECT]"), N_("adds something where the cursor stands"), EDIT | COMMAND_TYPES, 0, run_add_here },
	{ NULL, "edit", "", N_("edits what is under the cursor, or all that is marked"), EDIT | COMMAND_TYPES, 0, run_edit_here },
	{ NULL, "delete", "", N_("deletes it, or all that is marked, after a question"), EDIT, 0, run_delete_here },
	{ NULL, "move", "", N_("moves it up or down in its list, as a preview"), EDIT, 0, run_move_here },
	{ NULL, "duplicate", "", N_("makes another one like it"), EDIT, 0, run_copy_here },
	{ NULL, "mark", "", N_("marks it, to do the same to several"), EDIT, 0, run_mark },
	{ NULL, "editor", "", N_("opens the long text of a form in your editor"), EDIT | COMMAND_TYPES, 0, run_editor },
	{ "import", "take", N_("[others]"), N_("takes over the list that is shown, or what of it is not rejected"), EDIT, 0, run_import_take },
	{ NULL, "import", N_("FILE.csv [encoding=NAME] [map=HEAD=COLUMN,…]"), N_("reads a list of measures and shows what it would change"), EDIT, 0, run_import },
	{ NULL, "undo", "", N_("takes back your last step"), EDIT, 0, run_undo },
	{ NULL, "redo", "", N_("redoes what was undone"), EDIT, 0, run_redo },
	{ "weights", "apply", N_("[CRITERION=PERCENT,…]"), N_("makes the weights tried out, or these, the plan's own"), EDIT, 0, run_weights_apply },
	{ "weights", "keep", N_("NAME"), N_("keeps the weights tried out under a name"), EDIT, 1, run_weights_keep },
	{ "cut", "apply", "", N_("selects what stands above the cut line"), EDIT, 0, run_cut_apply },
	// what is weighed up
	{ NULL, "cut", N_("[year=2021 posts=2 money=400000 | number=11 | score=2.4 | off] [filling]"), N_("draws the cut line in the list"), 0, 0, run_cut },
	{ "weights", "open", "", N_("turns the weights beside the list"), 0, 0, run_weights_open },
	{ "weights", "try", N_("[CRITERION=PERCENT,…]"), N_("shows the order under other weights, as a preview"), 0, 0, run_weights_try },
	{ "weights", "use", N_("NAME"), N_("tries out a weighting that is kept"), 0, 1, run_weights_use },
	{ "weights", "compare", "", N_("shows the ranks under every weighting kept"), 0, 0, run_weights_compare },
	{ "weights", "off", "", N_("drops the weights tried out"), 0, 0, run_weights_off },
	// what is shown
	{ NULL, "pane", N_("NAME"), N_("shows a pane"), COMMAND_FREE, 1, run_pane },
	{ NULL, "sheet", N_("OBJECT CODE"), N_("shows one object in full"), 0, 2, run_sheet },
	{ NULL, "profile", N_("CODE"), N_("shows a measure on one page"), 0, 1, run_profile },
	{ NULL, "open", "", N_("opens what is under the cursor"), VIEW | COMMAND_FREE, 0, run_to_pane },
	{ NULL, "close", "", N_("goes back; at the top, twice leaves"), COMMAND_FREE, 0, run_close },
	{ NULL, "back", "", N_("goes back"), COMMAND_FREE, 0, run_back },
	{ NULL, "cursor", N_("DIRECTION [N]"), N_("moves the cursor"), VIEW | COMMAND_FREE, 1, run_to_pane },
	{ NULL, "focus", N_("next|previous"), N_("moves to the next pane of the overview"), VIEW, 1, run_to_pane },
	{ NULL, "notch", N_("±N"), N_("raises or lowers what is under the cursor"), VIEW | EDIT, 1, run_to_pane },
	{ NULL, "shift", N_("±N"), N_("moves the bar, as a preview"), VIEW | EDIT, 1, run_to_pane },
	{ NULL, "slide", N_("±N"), N_("earlier or later"), 0, 1, run_slide },
	{ NULL, "grip", "", N_("chooses what is moved: the bar, its start, its end"), VIEW | EDIT, 0, run_to_pane },
	{ NULL, "revert", "", N_("takes the step under the cursor back"), VIEW | EDIT, 0, run_to_pane },
	{ NULL, "sort", N_("[COLUMN,-COLUMN …]"), N_("sorts by columns, or by the next one"), VIEW, 0, run_to_pane },
	{ NULL, "group", N_("[field|goal|state|department|off]"), N_("groups measures, with subtotals"), VIEW, 0, run_to_pane },
	{ NULL, "columns", N_("[NAME[:WIDTH],…|usual]"), N_("chooses the columns of the list of measures"), COMMAND_TYPES, 0, run_columns },
	{ NULL, "filter", N_("[TERMS|NAME|save NAME|delete NAME|off]"), N_("shows only measures that fit, such as field:services score>2"), COMMAND_TYPES, 0, run_filter },
	{ NULL, "reverse", "", N_("turns the order round"), VIEW, 0, run_to_pane },
	{ NULL, "zoom", N_("in|out"), N_("shows a shorter or longer stretch of time"), VIEW, 1, run_to_pane },
	{ NULL, "fit", "", N_("shows the whole stretch of time"), VIEW, 0, run_to_pane },
	{ NULL, "today", "", N_("goes to today"), VIEW, 0, run_to_pane },
	{ NULL, "next", "", N_("next hit"), VIEW | COMMAND_FREE, 0, run_to_pane },
	{ NULL, "previous", "", N_("previous hit"), VIEW | COMMAND_FREE, 0, run_to_pane },
	{ NULL, "search", N_("[TEXT]"), N_("searches for a text"), COMMAND_TYPES, 0, run_search },
	{ NULL, "quarter", N_("±N|CODE"), N_("shows another quarter"), 0, 1, run_quarter },
	{ NULL, "narrow", N_("goal|field CODE, or off"), N_("shows only what belongs to it"), 0, 1, run_narrow },
	{ NULL, "link", "", N_("links the panes of the overview, or not"), 0, 0, run_link },
	{ NULL, "privacy", N_("[open|confidential|public]"), N_("hides names and money, then notes too"), 0, 0, run_privacy },
	{ NULL, "as-of", N_("DATE|TAG|now"), N_("shows the plan as it was"), 0, 1, run_as_of },
	// the program
	{ NULL, "command", N_("[TEXT]"), N_("opens the command line"), COMMAND_TYPES | COMMAND_FREE, 0, run_prompt },
	{ NULL, "theme", N_("[NAME]"), N_("changes the colours"), COMMAND_FREE, 0, run_theme },
	{ NULL, "redraw", "", N_("draws the screen again"), COMMAND_FREE, 0, run_redraw },
	{ NULL, "saved", "", N_("says that everything is saved"), COMMAND_FREE, 0, run_saved },
	{ NULL, "cancel", "", N_("cancels what is being done"), COMMAND_FREE, 0, run_cancel },
	{ NULL, "suspend", "", N_("sends the program to the background"), COMMAND_LEAVES | COMMAND_FREE, 0, run_suspend },
	{ NULL, "quit", "", N_("ends the program"), COMMAND_LEAVES | COMMAND_FREE, 0, run_quit },
	{ NULL, "later", N_("PANE"), N_("a pane that is still to come"), COMMAND_FREE, 1, run_later },
	{ NULL, "plan", N_("PATH"), N_("opens another plan"), COMMAND_LEAVES | COMMAND_FREE, 1, run_open_plan },
	{ NULL, "demo", N_("[SAMPLE]"), N_("opens a private copy of a sample"), COMMAND_LEAVES | COMMAND_FREE, 0, run_demo },
	{ NULL, "new", N_("[PATH]"), N_("makes a new plan"), COMMAND_LEAVES | COMMAND_FREE, 0, run_new },
	{ NULL, NULL, NULL, NULL, 0, 0, NULL },
};
