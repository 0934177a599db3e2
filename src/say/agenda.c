// SPDX-License-Identifier: EUPL-1.2
// Items of a meeting: their short and long names, what to do there, and the sentences of steps.
#include "say/agenda.h"

#include "base/i18n.h"
#include "plan/clock.h"
#include "say/label.h"
#include "say/meeting.h"

static const struct {
	const char *brief, *help, *empty;
} items[item_kind_COUNT] = {
	[item_kind_TOPIC] =
		{N_("New"), N_("What is new: {record action} a task, {record decision} a decision, {add} a topic."),
		 N_("Nothing has been noted yet. {record action} notes a task, {record decision} a decision, {add} a topic.")},
	[item_kind_ATTENDANCE] = {N_("Present"), N_("Who is there? {mark} turns there and excused, {add} notes a guest."),
							  N_("The team has no members in this plan. {add} notes somebody.")},
	[item_kind_SINCE] = {N_("Since then"), N_("What was changed since this team met last."),
						 N_("Nothing was changed since then.")},
	[item_kind_TASKS] = {N_("Tasks"),
						 N_("{mark} done, {week 1} a week later, {hand} hands it over, {dismiss} drops it."),
						 N_("No task is open.")},
	[item_kind_KEY_RESULTS] = {N_("Key results"), N_("{open} tells the check-in of this one and leads to the next."),
							   N_("The quarter of this team has no key results.")},
	[item_kind_MEASURES] = {N_("Measures"), N_("What is late, or ends within 14 days, with its next step."),
							N_("No measure is late or ends within 14 days.")},
	[item_kind_DEADLINES] = {N_("Deadlines"), N_("{mark} ticks one for this year."), N_("No deadline is near.")},
	[item_kind_IDEAS] = {N_("Ideas"),
						 N_("{decide admit} admits, {decide select} selects, {decide defer} defers an idea."),
						 N_("Every idea is decided.")},
	[item_kind_DECISIONS] =
		{N_("To decide"), N_("{record decision} notes what was decided on the one under the cursor."),
		 N_("Everything that is selected or above the cut line, and has not begun, has a decision.")},
	[item_kind_OBJECTIVES] = {N_("Objectives"), N_("{edit} changes one, {open} goes on."),
							  N_("The quarter has no objectives.")},
	[item_kind_RETROSPECTIVE] = {N_("Retrospective"), N_("{open} shows what to keep, to change and to try."),
								 N_("Nothing has been noted yet. {open} shows what to keep, to change and to try.")},
	[item_kind_CLOSE] = {N_("Close"), N_("This is what the minutes say. {open} closes the meeting."),
						 N_("Nothing has been noted yet.")},
};

static int kind_of(const struct meeting_item *item)
{
	return item->kind >= 0 && item->kind < item_kind_COUNT ? item->kind : item_kind_TOPIC;
}

const char *agenda_short(const struct meeting_item *item)
{
	return *item->title ? item->title : tr(items[kind_of(item)].brief);
}

void agenda_title(struct str *out, const struct meeting_item *item)
{
	bool open = item->kind == item_kind_TOPIC && !*item->title;
	label_upper(out, *item->title ? item->title
					 : open       ? tr("what is new")
								  : words_label(words_item_kind, kind_of(item)));
}

const char *agenda_help(const struct plan *p, const struct meeting *m, const struct meeting_item *item, bool any)
{
	bool ticked = item->kind == item_kind_TASKS || item->kind == item_kind_DEADLINES ||
				  item->kind == item_kind_MEASURES || item->kind == item_kind_IDEAS ||
				  item->kind == item_kind_DECISIONS || item->kind == item_kind_KEY_RESULTS;
	if (ticked && !any)
		return tr("{open} goes on to the next item.");
	bool on = item->kind == item_kind_OBJECTIVES && agenda_leads_on(p, m) >= 0;
	if (item->kind == item_kind_OBJECTIVES && m->kind == meeting_kind_REVIEW)
		return on ? tr("{open} judges them one by one, {decide admit} closes the quarter.")
				  : tr("{open} judges them one by one.");
	if (item->kind == item_kind_OBJECTIVES && m->kind == meeting_kind_PLANNING)
		return on ? tr("{add} plans one, {backlog} takes one from the backlog or back, {decide admit} starts the "
					   "quarter.")
				  : tr("{add} plans one, {backlog} takes one from the backlog or back.");
	return tr(items[kind_of(item)].help);
}

const char *agenda_empty(int item_kind)
{
	return tr(items[item_kind].empty);
}

void agenda_count(struct str *out, int done, int n)
{
	if (n > 0)
		str_addf(out, tr("%d of %d"), done, n);
}

void agenda_elapsed(struct str *out, const struct meeting *m, const struct look *look)
{
	if (m->begun == NONE32 || m->ended != NONE32 || look->clock == NONE32)
		return;
	int64_t minutes = ((int64_t)look->today - m->day) * CLOCK_DAY + look->clock - m->begun;
	if (minutes >= 0 && minutes < CLOCK_DAY)
		clock_text(out, (int32_t)minutes);
}

void agenda_place(struct str *out, const struct look *look, const struct meeting *m)
{
	struct agenda_items list = agenda_items(look->frame, look->plan, m->id);
	int at = agenda_open(&list, -1);
	if (at >= 0)
		str_addf(out, tr(" · item %d of %d"), at + 1, list.n);
}

// ---- steps ---------------------------------------------------------------------------------------------------------------

size_t agenda_label_start(struct str *out, const struct plan *p, const struct meeting *m)
{
	struct str title = {0};
	meeting_title(&title, p, m);
	str_addf(out, tr("Meeting begun: %s"), str_text(&title));
	str_free(&title);
	return out->len;
}

size_t agenda_label_close(struct str *out, const struct plan *p, const struct meeting *m, int32_t ended)
{
	struct str title = {0}, at = {0};
	meeting_title(&title, p, m);
	clock_text(&at, ended);
	str_addf(out, tr("Meeting closed at %s: %s"), str_text(&at), str_text(&title));
	str_free(&title);
	str_free(&at);
	return out->len;
}

size_t agenda_label_item(struct str *out, const struct meeting_item *item, bool last)
{
	struct str title = {0};
	agenda_title(&title, item);
	str_addf(out, last ? tr("Item put last: %s") : tr("Item handled: %s"), str_text(&title));
	str_free(&title);
	return out->len;
}
