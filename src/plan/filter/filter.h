// SPDX-License-Identifier: EUPL-1.2
// A small readable language for choosing measures:
//   feld:services stand:geplant punkte>2,0 wer:"Amt 14" text~schnittstelle
// Terms are joined by "and"; a leading "-" or "!" turns a term round; commas in values mean "or" (stand:pilot,rollout).
// A bare word is looked for in code and title. Names of terms and values are understood in German and English, umlauts
// also as ae, oe, ue; a beginning of three letters that only one name has is enough.
//
//   feld field, ziel goal, wirkung effect, klasse class, horizont horizon, amt unit, teil part   rows by code or title
//   wer who            the text of those responsible; units that lead, take part, do a phase or give posts
//   stand stage        a stage, or: geplant planned (selected, not started or in preparation), läuft running (in
//                      implementation, pilot or rollout), fertig finished (done or in operation), offen open (neither
//                      decided nor started), ausgewählt, eingereicht, zurückgestellt, abgelehnt (the selection).
//                      After "=" only the stages themselves.
//   auswahl selection, herkunft origin, pflicht mandatory, art kind, vollständig complete     words
//   punkte score, rang rank, priorität priority, kosten cost, gesamtkosten totalcost, posten posts, eingang asked,
//   antwort answered   numbers and days: 2,5  2..3  1,2,3 (any of these)  and < <= > >=. A score counts as it is
//                      shown, with two decimals; cost (upper bounds) and posts are those of the filter's year, as a
//                      column shows them, totalcost is over all years (plan/gantt/figure.h). What is not known is in
//                      no range.
//   text, titel title, notiz note, code          texts; = means the text as a whole
//   CRITERION          by code or title: aufwand:mittel, aufwand:niedrig,mittel; with < > as points: aufwand>=2
// ":" is what one expects, "~" contains, "=" exactly, "!=" not. "-" as a value (goal:-) stands for "not stated".
#ifndef LS_PLAN_FILTER_FILTER_H
#define LS_PLAN_FILTER_FILTER_H

#include "base/err.h"
#include "plan/score/score.h"

struct filter;

// LS_REFUSED names the term, what was expected, and an example. The filter lives in `a` and refers to the plan. ""
// chooses everything. `today` is for days such as "today" and "-2w".
enum ls_code filter_parse(struct arena *a, const struct plan *p, const char *text, int32_t today, struct filter **out,
						  struct ls_err *err);
// The same; *at (may be NULL) tells the byte of `text` where the refused term begins.
enum ls_code filter_parse_at(struct arena *a, const struct plan *p, const char *text, int32_t today,
							 struct filter **out, size_t *at, struct ls_err *err);
// The year whose posts and euros are meant: that of `today` until it is set.
void filter_year(struct filter *f, int year);
bool filter_of_year(const struct filter *f); // does that make a difference?
// The table's plan is the one the filter was made with, or a scratch of it with the same measures.
bool filter_match(const struct filter *f, const struct score_table *t, size_t measure);
// Fills `match` (t->n bytes, 1 or 0) quickly: fields and words are compared as numbers, texts folded once per plan.
void filter_all(const struct filter *f, const struct score_table *t, uint8_t *match);
// Names and values that may stand at the end of `text`, for completion: appends up to `most` strings in `a`. Each is
// meant to replace everything from *word_start on; names end with ":". Returns how many.
size_t filter_complete(struct arena *a, const struct plan *p, const char *text, const char **out, size_t most,
					   size_t *word_start);

#endif
