// SPDX-License-Identifier: EUPL-1.2
// One wording for the strategy map, the OKR board and what describes them.
#include "say/progress.h"

#include "base/date.h"
#include "base/i18n.h"
#include "base/num.h"
#include "plan/cycle.h"
#include "plan/ratio.h"

#include <string.h>

const char *progress_word(enum pace pace)
{
	static const char *const words[] = {
		[PACE_NONE] = N_("too early to judge"),
		[PACE_GOOD] = N_("on track"),
		[PACE_RISK] = N_("at risk"),
		[PACE_BAD] = N_("off track"),
	};
	return tr(words[pace]);
}

void progress_percent(struct str *out, int32_t bp, bool approximate)
{
	if (bp == NONE32) {
		str_add(out, "–");
		return;
	}
	struct str n = {0};
	num_text(&n, ratio_percent(bp), 0, 0);
	if (approximate)
		str_addc(out, '~');
	str_addf(out, tr("%s%%"), str_text(&n));
	str_free(&n);
}

void progress_sentence(struct str *out, int32_t bp, bool approximate, int32_t expected_bp, enum pace pace)
{
	if (bp == NONE32 || expected_bp == NONE32 || pace == PACE_NONE) {
		progress_percent(out, bp, approximate);
		return;
	}
	struct str is = {0}, due = {0};
	progress_percent(&is, bp, approximate);
	progress_percent(&due, expected_bp, false);
	str_addf(out, tr("%s of %s expected"), str_text(&is), str_text(&due));
	str_free(&is);
	str_free(&due);
}

const char *progress_quarter(struct arena *a, const struct cycle *c)
{
	struct str s = {0};
	cycle_title(&s, c);
	const char *text = str_text(&s);
	const char *blank = strchr(text, ' ');
	const char *out = arena_dup(a, text, blank ? (size_t)(blank - text) : strlen(text));
	str_free(&s);
	return out;
}

void progress_week(struct str *out, const struct cycle *c, int32_t today)
{
	int week, weeks;
	if (cycle_week(c, today, &week, &weeks))
		str_addf(out, tr("CW %d, week %d of %d"), date_week(today, NULL), week, weeks);
}

void progress_day(struct str *out, int32_t day)
{
	struct civil c = date_civil(day);
	str_addf(out, "%s ", date_weekday_name(date_weekday(day)));
	if (i18n_lang() == LANG_DE)
		str_addf(out, "%02d.%02d.", c.day, c.month);
	else
		str_addf(out, "%d %s", c.day, date_month_name(c.month));
}

void progress_join(struct str *out)
{
	if (out->len > 0)
		str_add(out, " · ");
}
