// SPDX-License-Identifier: EUPL-1.2
// The reports of a plan, as one table: what each of them is told from is gathered here, the sentences stand in say/.
#ifndef LS_EXCHANGE_REPORT_REPORT_H
#define LS_EXCHANGE_REPORT_REPORT_H

#include "exchange/picture/picture.h"
#include "exchange/report/form.h"
#include "model/model.h"
#include "say/document.h"
#include "say/look.h"

struct report;

// What is asked for.
struct report_asked {
	const struct report *of;
	const char *about;        // the word its option takes: a quarter's code, a day, years; "" none
	const char *const *words; // words behind it: codes
	size_t words_n;
	const char *team, *since; // NULL: nothing was said
	enum report_form form;    // pictures are drawn for pages alone
	const char *css;          // of a page, looked through (css.h); NULL: none
	enum privacy privacy;
	int32_t today;
};

// What a report is told from. Its plan may be an earlier one than the model's: a closed quarter is told as it was.
struct report_source {
	struct model *m;
	struct look look; // `frame` holds all that is told
	const struct report_asked *asked;
};

// One row a report.
struct report {
	const char *name;     // of its option: "cycle"
	const char *value;    // message id of the word it takes: "CODE"; NULL: it takes none
	const char *words;    // message id of the words that may follow: "[CODE …]"; NULL: none may
	const char *takes;    // options beside it, with blanks between: "team since"
	enum privacy privacy; // where nobody asks for another level
	unsigned forms;       // 1 << enum report_form for each it can be written in
	enum ls_code (*tell)(struct doc *d, const struct report_source *s, struct ls_err *err);
	enum ls_code (*csv)(struct str *out, const struct report_source *s,
						struct ls_err *err); // NULL: it has no such form
};
extern const struct report reports[];                // ends with a NULL name
const struct report *report_named(const char *name); // NULL: there is none
// Appends what there is, each behind `before` ("--"): "--cycle CODE, --barometer, …".
void report_names(struct str *out, const char *before);
void report_form_names(struct str *out, const struct report *of); // "text, md, html"

// Begins to ask for a report, at its own level and as a text.
void report_ask(struct report_asked *asked, const struct report *of, const char *about, int32_t today);
// Takes one of its options: format, privacy, and what report.takes says. LS_USAGE: it is none, or not understood.
enum ls_code report_option(struct report_asked *asked, const char *name, const char *value, struct ls_err *err);
// Reads "NAME [WORD] [CODE …] [OPTION=VALUE …]", as the cockpit and tests say it. The words live as long as `asked`.
enum ls_code report_words(struct report_asked *asked, char *const word[], int n, int32_t today, struct ls_err *err);

// Appends the report in the form asked for. LS_USAGE: what it is about is not understood; LS_REFUSED: the plan has no such
// thing.
enum ls_code report_write(struct str *out, struct model *m, const struct report_asked *asked, struct ls_err *err);

// ---- what reports share ---------------------------------------------------------------------------------------------

struct report_part {
	const char *title; // message id
	void (*tell)(struct doc *d, const struct report_source *s);
};
// Each part below a heading of level 2; one that has nothing to tell is left out.
void report_parts(struct doc *d, const struct report_source *s, const struct report_part *parts, size_t n);
// Facts at the head of each report: the plan, and what of it is shown.
void report_plan(struct doc *d, const struct report_source *s);
void report_privacy(struct doc *d, const struct report_source *s);
void report_quarter(struct doc *d, const struct report_source *s); // that is looked at, with its week
// A picture (picture.h) of the plan with its sentence; nothing where there is nothing to draw.
void report_picture(struct doc *d, const struct report_source *s, enum picture_kind kind, const char *code);

// ---- each of them -------------------------------------------------------------------------------------------------------

enum ls_code report_tell_barometer(struct doc *d, const struct report_source *s, struct ls_err *err);
enum ls_code report_tell_cycle(struct doc *d, const struct report_source *s, struct ls_err *err);
enum ls_code report_tell_profiles(struct doc *d, const struct report_source *s, struct ls_err *err);
enum ls_code report_tell_ranking(struct doc *d, const struct report_source *s, struct ls_err *err);
enum ls_code report_tell_budget(struct doc *d, const struct report_source *s, struct ls_err *err);
enum ls_code report_tell_roadmap(struct doc *d, const struct report_source *s, struct ls_err *err);
enum ls_code report_csv_budget(struct str *out, const struct report_source *s, struct ls_err *err);
enum ls_code report_csv_ranking(struct str *out, const struct report_source *s, struct ls_err *err);

// ---- meetings ---------------------------------------------------------------------------------------------------------

enum ls_code report_tell_meeting(struct doc *d, const struct report_source *s, struct ls_err *err);
// The meeting somebody names: a day as people say it, or "last", the latest up to look->today; of a team (its code or
// name; NULL: any). LS_REFUSED names what there is when none fits, or several of that day do.
enum ls_code report_find_meeting(const struct look *look, const char *day, const char *team, int32_t *id,
								 struct ls_err *err);
// The minutes of a meeting (say/minutes.h), with what the journal says was changed from its beginning to its end; m NULL:
// without that.
enum ls_code report_minutes(struct doc *d, const struct look *look, struct model *m, int32_t meeting,
							struct ls_err *err);
// What was changed since the meeting of the same team before this one, up to its beginning (say/agenda.h).
enum ls_code report_since(struct doc *d, const struct look *look, struct model *m, int32_t meeting, struct ls_err *err);

#endif
