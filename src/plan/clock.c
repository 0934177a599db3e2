// SPDX-License-Identifier: EUPL-1.2
// A time of day, read and written.
#include "plan/clock.h"

#include "base/date.h"
#include "base/text.h"

#include <ctype.h>
#include <string.h>
#include <time.h>

void clock_text(struct str *out, int32_t minutes)
{
	str_addf(out, "%d:%02d", (int)(minutes / 60), (int)(minutes % 60));
}

void clock_iso(struct str *out, int32_t minutes)
{
	str_addf(out, "%02d:%02d", (int)(minutes / 60), (int)(minutes % 60));
}

static void blanks(const char **at)
{
	*at += strspn(*at, " ");
}

// One or two digits.
static bool number(const char **at, int *out)
{
	const char *s = *at;
	if (!isdigit((unsigned char)*s))
		return false;
	for (*out = 0; isdigit((unsigned char)*s); s++)
		if (s - *at == 2)
			return false;
		else
			*out = *out * 10 + (*s - '0');
	*at = s;
	return true;
}

static bool word(const char **at)
{
	static const char *const words[] = {"uhr", "o'clock", "h"};
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		if (strncmp(*at, words[i], strlen(words[i])) == 0) {
			*at += strlen(words[i]);
			return true;
		}
	return false;
}

// What stands behind the hour.
static bool rest(const char *at, int *minute)
{
	int second = 0;
	blanks(&at);
	if (word(&at)) {
		blanks(&at);
		return !*at || (number(&at, minute) && !*at);
	}
	if (!*at)
		return true;
	if (*at != ':' && *at != '.')
		return false;
	at++;
	const char *digits = at;
	if (!number(&at, minute) || at - digits != 2)
		return false;
	if (*at == ':' && (at++, !number(&at, &second) || second))
		return false;
	blanks(&at);
	if (word(&at))
		blanks(&at);
	return !*at;
}

bool clock_parse(const char *text, int32_t *minutes)
{
	struct str folded = {0};
	text_fold(&folded, text);
	const char *at = str_text(&folded);
	int hour = 0, minute = 0;
	blanks(&at);
	bool good = number(&at, &hour) && rest(at, &minute) && hour < 24 && minute < 60;
	if (good)
		*minutes = hour * 60 + minute;
	str_free(&folded);
	return good;
}

void clock_local(int64_t at, int32_t *day, int32_t *minutes)
{
	time_t t = (time_t)at;
	struct tm tm;
	localtime_r(&t, &tm);
	*day = date_day(tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday);
	*minutes = tm.tm_hour * 60 + tm.tm_min;
}
