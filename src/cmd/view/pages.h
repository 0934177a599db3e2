// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: what pages show beside the snapshot. It is made again with every look, for the page on the
// screen.
#ifndef LS_CMD_VIEW_PAGES_H
#define LS_CMD_VIEW_PAGES_H

#include "cmd/talk.h"
#include "model/model.h"
#include "say/document.h"
#include "say/facts.h"
#include "say/history.h"
#include "ui/program/help.h"
#include "ui/program/start.h"

struct catalogue;
struct import_view;

// What of a meeting is shown as documents: kept as long as the plan and the eyes are the same, since the journal is read for it.
struct meeting_texts {
	struct arena *arena;
	struct doc minutes, since;
	bool with_since;
	uint64_t generation;
	int32_t meeting, today; // meeting NONE32: nothing is made
	enum privacy privacy;
};

struct pages {
	struct arena *arena; // of all that is made for a look
	struct history history;
	struct help_line *help;
	const struct long_text *texts;
	const struct start_entry *start; // not ours
	struct meeting_texts meeting;
	struct catalogue *catalogue; // the list from outside that is looked at; NULL: none
};

void pages_forget(struct pages *p);                       // before they are made again
void pages_list(struct pages *p, struct catalogue *list); // taken over; NULL: none
void pages_leave(struct pages *p);                        // the plan: nothing of it is kept
void pages_free(struct pages *p);

// What each page shows, from the present plan.
// In a kiosk without what is never shown there (say/kiosk.h).
void page_history(struct pages *p, struct model *m, bool kiosk, struct talk *talk);
void page_texts(struct pages *p, struct model *m, enum table_id table, int32_t id); // long texts of one object
// The last steps of one measure, as history; in a kiosk without what is never shown there.
void page_profile(struct pages *p, struct model *m, bool kiosk, int32_t measure);
// The minutes of a meeting, NONE32: of the latest one; with `since` also what was changed since the one before. `look` as
// everybody gets it. m NULL: without what the journal says.
void page_meeting(struct pages *p, const struct look *look, struct model *m, int32_t meeting, bool since);
const struct import_view *page_import(struct pages *p); // NULL: no list is looked at
// The i-th sign of a pane, translated, and what it means, in the arena; NULL: there are no more.
struct session;
const char *page_sign(struct session *s, const char *pane, size_t i, const char **text);

#endif
