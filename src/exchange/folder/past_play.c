// SPDX-License-Identifier: EUPL-1.2
// The past of a sample, played: its events in their order, a step for what belongs together on a day.
#include "base/date.h"
#include "base/i18n.h"
#include "exchange/folder/past_parts.h"
#include "exchange/table_file.h"

#include <stdlib.h>
#include <string.h>

#define DAY_SECONDS 86400
#define MORNING     (8 * 3600) // UTC
#define APART       1800       // between the steps of a day
#define EVENING     (18 * 3600)

static int in_order(const void *a, const void *b)
{
	const struct event *x = a, *y = b;
	int at = moment_compare(x->at, y->at);
	return at ? at : (x->seq > y->seq) - (x->seq < y->seq);
}

static const char *label_of(const struct past *p, struct moment at)
{
	static const char *const labels[] = {
		[PAST_TOLD] = N_("Plan kept up to date"),         [PAST_REQUEST] = N_("Requests taken up and answered"),
		[PAST_CHECK_IN] = N_("Check-ins noted"),          [PAST_MEETING] = N_("Minutes kept"),
		[PAST_REPORT] = N_("State of measures reported"), [PAST_FIGURE] = N_("Figures entered"),
		[PAST_TICK] = N_("Ticked what is done"),
	};
	for (size_t i = 0; i < p->steps.n && at.kind == PAST_TOLD; i++)
		if (p->steps.list[i].day == at.day)
			return p->steps.list[i].text;
	return tr(labels[at.kind]);
}

static int64_t seconds(int32_t day, int64_t time)
{
	return (int64_t)day * DAY_SECONDS + time;
}

// The labels tell no values: nothing of them is secret.
static enum ls_code next_step(const struct past *p, struct model *m, struct moment at, struct ls_err *err)
{
	const char *label = label_of(p, at);
	return model_bulk_step(m,
						   &(struct stamp){.author = p->author,
										   .at = seconds(at.day, MORNING + (int64_t)at.kind * APART),
										   .label = label,
										   .told = strlen(label)},
						   err);
}

// What stands in a cell that nobody has filled.
static struct value filled(const struct column *c, struct value v)
{
	if (v.kind != VALUE_NULL)
		return v;
	if (c->type == TYPE_TEXT || c->type == TYPE_CODE)
		return (struct value){.kind = VALUE_TEXT, .s = ""};
	return c->preset == NONE64 ? v : (struct value){.kind = VALUE_INT, .i = c->preset};
}

// All columns at once, so that there is one statement a table: preparing it costs more than a row.
static enum ls_code happen(struct model *m, const struct event *e, struct ls_err *err)
{
	const struct table *t = &schema[e->table];
	if (e->column >= 0)
		return model_bulk_set(m, e->table, e->row, e->column, filled(&t->columns[e->column], e->values[0]), err);
	int columns[SHEET_COLUMNS];
	struct value given[SHEET_COLUMNS];
	for (int c = 0; c < t->column_count; c++) {
		columns[c] = c;
		given[c] = filled(&t->columns[c], e->values[c]);
	}
	int32_t id = e->row;
	return model_bulk_add(m, e->table, columns, given, t->column_count, &id, err);
}

// Names what has been reached before `day`; the step that reached it is still open.
static enum ls_code tag_until(const struct past *p, struct model *m, int32_t day, size_t *done, struct ls_err *err)
{
	enum ls_code code = LS_OK;
	for (; code == LS_OK && *done < p->tags.n && p->tags.list[*done].day < day; ++*done) {
		const struct past_word *tag = &p->tags.list[*done];
		code = model_bulk_tag(m, tag->text, seconds(tag->day, EVENING), err);
	}
	return code;
}

enum ls_code past_play(struct past *p, struct model *m, struct ls_err *err)
{
	enum ls_code code = LS_OK;
	size_t tags = 0;
	if (p->event_n)
		qsort(p->events, p->event_n, sizeof *p->events, in_order);
	if (p->tags.n && (p->event_n == 0 || p->tags.list[0].day < p->events[0].at.day))
		return ls_fail(err, LS_DATA, tr("The past of the sample names a state before its first step: “%.80s”."),
					   p->tags.list[0].text);
	for (size_t i = 0; i < p->event_n && code == LS_OK; i++) {
		const struct event *e = &p->events[i];
		bool fresh = i == 0 || moment_compare(e->at, p->events[i - 1].at) != 0;
		if (fresh && i)
			code = tag_until(p, m, e->at.day, &tags, err);
		if (fresh && code == LS_OK)
			code = next_step(p, m, e->at, err);
		if (code == LS_OK)
			code = happen(m, e, err);
	}
	return code == LS_OK ? tag_until(p, m, INT32_MAX, &tags, err) : code;
}
