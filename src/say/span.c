// SPDX-License-Identifier: EUPL-1.2
// The time of a phase in words, at the precision known: an unknown date stays unknown and never becomes today.
#include "say/span.h"

#include "base/i18n.h"
#include "plan/gantt/gantt.h"
#include "plan/ratio.h"

static void add_day(struct str *out, int32_t day, int32_t precision)
{
	date_text(out, day, (enum precision)precision);
}

void span_tell(struct str *out, const struct phase *ph)
{
	struct str start = {0}, end = {0};
	add_day(&start, ph->start, ph->start_precision);
	add_day(&end, ph->end, ph->end_precision);
	if (ph->start != DAY_NONE && ph->end != DAY_NONE) {
		bool same = ph->start == ph->end && ph->start_precision == ph->end_precision;
		str_addf(out, same ? "%s" : "%s–%s", str_text(&start), str_text(&end));
		if (ph->open_end)
			str_add(out, tr(", then without end"));
	} else if (ph->start != DAY_NONE) {
		str_addf(out, ph->open_end ? tr("from %s without end") : tr("from %s, end unknown"), str_text(&start));
	} else if (ph->end != DAY_NONE) {
		str_addf(out, ph->open_start ? tr("running already, until %s") : tr("until %s, start unknown"), str_text(&end));
	} else {
		str_add(out, ph->open_start && ph->open_end ? tr("running without an end") : tr("without a date"));
	}
	str_free(&start);
	str_free(&end);
}

// Days up to two months, then months, then years: as people say it.
static void add_ahead(struct str *out, int32_t days)
{
	unsigned long months = (unsigned long)days / 30, years = (unsigned long)days / 365;
	if (days <= 60)
		str_addf(out, tr_n("starts in %ld day", "starts in %ld days", (unsigned long)days), (long)days);
	else if (days <= 730)
		str_addf(out, tr_n("starts in %lu month", "starts in %lu months", months), months);
	else
		str_addf(out, tr_n("starts in %lu year", "starts in %lu years", years), years);
}

static void add_ago(struct str *out, int32_t days)
{
	unsigned long months = (unsigned long)days / 30, years = (unsigned long)days / 365;
	if (days <= 60)
		str_addf(out, tr_n("ended %ld day ago", "ended %ld days ago", (unsigned long)days), (long)days);
	else if (days <= 730)
		str_addf(out, tr_n("ended %lu month ago", "ended %lu months ago", months), months);
	else
		str_addf(out, tr_n("ended %lu year ago", "ended %lu years ago", years), years);
}

void span_length(struct str *out, const struct phase *ph)
{
	struct extent e = gantt_extent(ph);
	if (e.first == DAY_NONE || e.last == DAY_NONE || e.last < e.first || e.open_first || e.open_last)
		return;
	int64_t days = (int64_t)e.last - e.first + 1, months = (days * 12 + 182) / 365;
	if (days <= 60)
		str_addf(out, tr_n(" (%d day)", " (%d days)", (unsigned long)days), (int)days);
	else
		str_addf(out, tr_n(" (%d month)", " (%d months)", (unsigned long)months), (int)months);
}

// Not done although its time is over.
static void add_overdue(struct str *out, int32_t days)
{
	unsigned long months = (unsigned long)days / 30, years = (unsigned long)days / 365;
	if (days <= 60)
		str_addf(out, tr_n("%ld day overdue", "%ld days overdue", (unsigned long)days), (long)days);
	else if (days <= 730)
		str_addf(out, tr_n("%lu month overdue", "%lu months overdue", months), months);
	else
		str_addf(out, tr_n("%lu year overdue", "%lu years overdue", years), years);
}

void span_when(struct str *out, const struct phase *ph, int32_t today, int32_t done)
{
	struct extent e = gantt_extent(ph);
	bool begun = ph->actual_start != DAY_NONE, ended = ph->actual_end != DAY_NONE;
	int32_t last = ended ? date_last(ph->actual_end, (enum precision)ph->actual_end_precision) : e.last;
	if (e.first == DAY_NONE && last == DAY_NONE)
		return;
	if (e.first != DAY_NONE && today < e.first) {
		if (begun || ended)
			return; // its sentence says so
		str_add(out, " · ");
		add_ahead(out, e.first - today);
	} else if (last != DAY_NONE && (ended || !ph->open_end) && today > last) {
		str_add(out, " · ");
		if (!ended && done != NONE32 && done < 100)
			add_overdue(out, today - last);
		else
			add_ago(out, today - last);
	} else if (!ended && e.first != DAY_NONE && e.last != DAY_NONE && today <= e.last) {
		int64_t gone = today - e.first + 1, all = e.last - e.first + 1;
		str_addf(out, tr(" · %d%% of the time"), (int)ratio_percent(gone * 10000 / all));
	}
}
