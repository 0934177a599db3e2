// SPDX-License-Identifier: EUPL-1.2
// The table of the verbs.
#include "app/verbs.h"

const struct verb verbs[] = {
	{"demo", N_("[NAME]"), N_("opens a private copy of a sample plan"), "keep list pane privacy", 0, 1, verb_demo},
	{"init", N_("PLAN"), N_("makes a new plan"), "from", 1, 1, verb_init},
	{"kiosk", N_("PLAN"), N_("shows a plan unattended: reads only, cannot be left"), "every panes privacy", 1, 1,
	 verb_kiosk},
	{"render", N_("PLAN"), N_("draws a pane without a terminal: text, ansi, html, svg"),
	 "pane privacy size format as-of output", 1, 1, verb_render},
	{"score", N_("PLAN"), N_("prints the ranking: text, csv, json"), "weights format output", 1, 1, verb_score},
	{"check", N_("PLAN"), N_("integrity, planning rules, gaps; exit 1 when there are findings"), "", 1, 1, verb_check},
	{"do", N_("PLAN 'COMMAND' …"), N_("runs cockpit commands, each as one step"), "", 2, WORDS_MOST, verb_do},
	{"undo", N_("PLAN [STEP]"), N_("takes back your last step, or one older step"), "", 1, 2, verb_undo},
	{"redo", N_("PLAN"), N_("redoes what was undone"), "", 1, 1, verb_redo},
	{"log", N_("PLAN"), N_("prints the journal: text, csv, json"), "since format output", 1, 1, verb_log},
	{"diff", N_("PLAN"), N_("what has changed, net, per object; with --roadmap which bars have slipped"),
	 "since roadmap format output", 1, 1, verb_diff},
	{"import", N_("PLAN FILE.csv"), N_("takes a list of measures over from a spreadsheet, as one step"),
	 "dry-run encoding map match leave-cells skip-rejected output", 2, 2, verb_import},
	{"export", N_("PLAN [FOLDER]"), N_("writes all tables as CSV into a new folder, or with --what one list"),
	 "what format output", 1, 2, verb_export},
	{"report", N_("PLAN [CODE …]"), N_("tells the plan to others, as a text, Markdown or a page"),
	 "cycle barometer profiles ranking budget roadmap meeting since team privacy format css output", 1, WORDS_MOST,
	 verb_report},
	{"picture", N_("PLAN [CODE]"), N_("draws the plan as vectors for slides and paper: an SVG"),
	 "of size privacy as-of output", 1, 2, verb_picture},
	{"migrate", N_("PLAN"), N_("brings an older plan up to date, after a backup"), "", 1, 1, verb_migrate},
	{NULL, NULL, NULL, NULL, 0, 0, NULL},
};
