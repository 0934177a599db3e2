// SPDX-License-Identifier: EUPL-1.2
// The words of a call: global options, the verb, and what the verb takes. One table of options, one of verbs.
#ifndef LS_APP_OPTIONS_H
#define LS_APP_OPTIONS_H

#include "base/err.h"
#include "base/i18n.h"
#include "canvas/canvas.h"
#include "say/look.h"

#include <stdbool.h>
#include <stdint.h>

#define WORDS_MOST 512

// Every option of every verb; one not given is NULL or false.
struct options {
	enum lang lang;
	int32_t today; // day number; the clock's when --today is not given
	bool today_given;
	int64_t clock; // seconds of UTC, with --clock: the time that does not pass
	bool clock_given;
	const char *author; // --author, else $USER, else ""
	const char *theme;  // NULL when --theme is not given
	enum glyphs glyphs;
	bool glyphs_given; // else the cockpit takes what its terminal is known to have
	uint64_t seed;     // of samples; 1 when --seed is not given
	bool no_mouse, network, help, version;
	// of single verbs
	const char *from, *keep, *pane, *panes, *size, *format, *as_of, *output, *weights, *since, *every, *what, *encoding,
		*map, *match, *privacy, *meeting, *team, *css, *of, *cycle, *budget;
	bool barometer, profiles, ranking, roadmap, list, dry_run, skip_rejected, leave_cells;
	uint64_t given;               // one bit for each option that stood there, by its place in the table
	const char *word[WORDS_MOST]; // what is no option
	int words;
};

struct verb {
	const char *name;
	const char *arguments;               // message id
	const char *help;                    // message id
	const char *takes;                   // its own options, blanks between: "format weights"
	int least, most;                     // words it needs and takes
	int (*run)(const struct options *o); // → exit code
};

extern const struct verb verbs[]; // ends with a NULL name

// Reads argv behind the program's name. *verb is NULL for the cockpit. LS_USAGE names what is wrong and the nearest right word.
enum ls_code options_read(struct options *o, int argc, char *const argv[], const struct verb **verb,
						  struct ls_err *err);
void options_help(const struct verb *verb); // to stdout; NULL: everything
// --privacy, `otherwise` when it is not given.
enum ls_code options_privacy(const struct options *o, enum privacy otherwise, enum privacy *out, struct ls_err *err);
// What stood behind the option of this name, "" for a flag; NULL: it was not given.
const char *options_given(const struct options *o, const char *name);
// "100x30"; LS_USAGE with an example.
enum ls_code options_size(const char *text, int *cols, int *rows, struct ls_err *err);

#endif
