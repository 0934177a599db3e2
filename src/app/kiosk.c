// SPDX-License-Identifier: EUPL-1.2
// Panes in rotation over a read-only handle. The clock shows that it lives, "data as of" how old the picture is.
#include "app/kiosk.h"

#include "base/date.h"

#include <string.h>
#include <sys/stat.h>
#include <time.h>

#define MESSAGE_SECONDS 10
#define VISIT_SECONDS   60 // without a key: whoever read has gone; sooner where panes change fast
#define VISIT_PANES     3

static void clock_text(struct str *out, int64_t at)
{
	time_t t = (time_t)at;
	struct tm tm;
	localtime_r(&t, &tm);
	str_addf(out, "%02d:%02d", tm.tm_hour, tm.tm_min);
}

// When the plan was last written, by its file.
static int64_t written(const struct session *s)
{
	struct stat st;
	return session_plan(s) && stat(model_path(session_plan(s)), &st) == 0 ? (int64_t)st.st_mtime : 0;
}

// A narrow screen has room for less; what it shows must still say whether it is stale.
static void corner_brief(struct str *out, const struct kiosk *k, bool reached, int64_t now, const char *day,
						 bool same_day)
{
	clock_text(out, now);
	str_add(out, " · ");
	if (k->as_of == 0 || !reached) {
		str_add(out, k->as_of == 0 ? tr("last picture") : tr("not checked"));
		return;
	}
	str_addf(out, "%s ", tr("data as of"));
	if (same_day)
		clock_text(out, k->as_of);
	else
		str_add(out, day);
}

static void corner(struct str *out, struct str *brief, const struct kiosk *k, const struct session *s, int64_t now)
{
	bool reached = session_reach(s)->code == LS_OK;
	time_t then = (time_t)k->as_of, present = (time_t)now;
	struct tm tm, today;
	localtime_r(&then, &tm);
	localtime_r(&present, &today);
	struct str day = {0};
	date_text(&day, date_day(tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday), PRECISION_DAY);
	corner_brief(brief, k, reached, now, str_text(&day), tm.tm_year == today.tm_year && tm.tm_yday == today.tm_yday);
	clock_text(out, now);
	if (k->as_of == 0) {
		str_addf(out, " · %s", tr("plan not reachable, last picture"));
	} else {
		str_addf(out, " · %s %s ", reached ? tr("data as of") : tr("data as of (not checked)"), str_text(&day));
		clock_text(out, k->as_of);
	}
	str_free(&day);
}

// A warning stays as long as it is true; whatever else was said to somebody passing by goes after a while.
static bool tell_message(struct kiosk *k, struct session *s, const struct ls_err *reach, int64_t now)
{
	const char *text = reach->code != LS_OK ? reach->text : "";
	if (strcmp(session_message(s), text) == 0) {
		k->said = 0;
		return false;
	}
	k->said = k->said ? k->said : now;
	if (reach->code == LS_OK && now - k->said < MESSAGE_SECONDS)
		return false;
	session_say(s, reach->code != LS_OK, text);
	k->said = 0;
	return true;
}

// The age of the picture is that of the file when it was last read, whatever has become of the file since.
static bool tell_age(struct kiosk *k, struct session *s, int64_t now)
{
	const struct ls_err *reach = session_reach(s);
	if (reach->code == LS_OK && written(s))
		k->as_of = written(s);
	bool changed = tell_message(k, s, reach, now);
	struct str text = {0}, brief = {0};
	corner(&text, &brief, k, s, now);
	changed |= strcmp(str_text(&text), str_text(&k->corner)) != 0;
	session_right(s, str_text(&text), str_text(&brief));
	str_free(&brief);
	str_free(&k->corner);
	k->corner = text;
	return changed;
}

void kiosk_touch(struct kiosk *k, int64_t now)
{
	k->touched = now;
}

bool kiosk_left(struct kiosk *k, struct session *s, int64_t now)
{
	int visit = k->every * VISIT_PANES < VISIT_SECONDS ? k->every * VISIT_PANES : VISIT_SECONDS;
	if (k->touched == 0 || (now >= k->touched && now - k->touched < visit))
		return false;
	k->touched = 0;
	k->since = now;
	session_afresh(s, k->panes[k->at]);
	return true;
}

bool kiosk_tick(struct kiosk *k, struct session *s, int64_t now)
{
	bool changed = false;
	if (k->since == 0)
		k->since = now;
	if (now < k->since) // the clock was set back
		k->since = now;
	if (k->panes_n > 1 && k->touched == 0 && now - k->since >= k->every) {
		k->since = now;
		k->at = (k->at + 1) % k->panes_n;
		struct str line = {0};
		struct ls_err err;
		str_addf(&line, "pane %s", k->panes[k->at]);
		session_run(s, str_text(&line), &err);
		if (strcmp(k->panes[k->at], "course") == 0) // another objective each time
			session_run(s, "cursor page-down", &err);
		str_free(&line);
		changed = true;
	}
	return tell_age(k, s, now) || changed;
}

void kiosk_free(struct kiosk *k)
{
	str_free(&k->corner);
}
