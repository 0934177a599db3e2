// SPDX-License-Identifier: EUPL-1.2
// Reading the words of a call, and telling what the right ones would be.
#include "app/options.h"

#include "app/verbs.h"
#include "base/arena.h"
#include "base/date.h"
#include "base/num.h"
#include "base/str.h"
#include "base/text.h"

#include <pwd.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

struct option {
	const char *name;
	enum { GLOBAL, OWN_OPTION } reach;
	size_t offset; // of the const char * or bool in struct options; 0: read by hand
	bool flag;
	const char *value; // message id of what follows
	const char *help;  // message id
};

#define AT(member)    offsetof(struct options, member)
#define COCKPIT_TAKES "privacy" // the call without a verb

static const struct option table[] = {
	{"lang", GLOBAL, 0, false, "de|en", N_("language of screens and messages")},
	{"today", GLOBAL, 0, false, N_("YYYY-MM-DD"), N_("the day everything is calculated for")},
	{"clock", GLOBAL, 0, false, N_("YYYY-MM-DDTHH:MM"),
	 N_("the time of the clock, for tests and reproducible pictures")},
	{"author", GLOBAL, AT(author), false, N_("NAME"), N_("who writes; else $USER")},
	{"seed", GLOBAL, 0, false, N_("NUMBER"), N_("what samples of the stability begin with; the same gives the same")},
	{"theme", GLOBAL, AT(theme), false, N_("NAME"), N_("colours: dark, light, contrast, mono")},
	{"glyphs", GLOBAL, 0, false, "unicode|basic|ascii", N_("characters the terminal can show")},
	{"no-mouse", GLOBAL, AT(no_mouse), true, NULL, N_("leaves the mouse to the terminal")},
	{"network", GLOBAL, AT(network), true, NULL, N_("writes to plans on network drives, too")},
	{"help", GLOBAL, AT(help), true, NULL, N_("shows this text")},
	{"version", GLOBAL, AT(version), true, NULL, N_("shows the version")},
	{"from", OWN_OPTION, AT(from), false, N_("SAMPLE|FOLDER"),
	 N_("what a new plan begins with: a sample, or a folder of CSV tables")},
	{"keep", OWN_OPTION, AT(keep), false, N_("FILE"), N_("keeps the copy of the sample in this file")},
	{"list", OWN_OPTION, AT(list), true, NULL, N_("names the samples")},
	{"pane", OWN_OPTION, AT(pane), false, N_("NAME"), N_("pane to be shown: map, okr, measures, roadmap, overview …")},
	{"panes", OWN_OPTION, AT(panes), false, N_("A,B,…"), N_("panes in rotation")},
	{"every", OWN_OPTION, AT(every), false, N_("SECONDS"), N_("how long each pane stays")},
	{"privacy", OWN_OPTION, AT(privacy), false, N_("LEVEL"),
	 N_("open, confidential (no names, no money) or public (no notes either); the kiosk begins confidential")},
	{"size", OWN_OPTION, AT(size), false, N_("WxH"),
	 N_("size of the screen in columns and rows, of a picture in pixels")},
	{"format", OWN_OPTION, AT(format), false, N_("NAME"), N_("form of the output")},
	{"as-of", OWN_OPTION, AT(as_of), false, N_("DATE|TAG"), N_("the plan as it was then")},
	{"since", OWN_OPTION, AT(since), false, N_("DATE|TAG"), N_("what has changed since")},
	{"weights", OWN_OPTION, AT(weights), false, N_("CRITERION=PERCENT,…"), N_("other weights than the plan's")},
	{"what", OWN_OPTION, AT(what), false, N_("measures|TABLE"),
	 N_("writes one list: the measures as a spreadsheet has them, or one table")},
	{"encoding", OWN_OPTION, AT(encoding), false, N_("NAME"), N_("character set of the file; else it is guessed")},
	{"map", OWN_OPTION, AT(map), false, N_("HEAD=COLUMN,…"),
	 N_("which column is which, such as Bezeichnung=title; HEAD= leaves one out")},
	{"dry-run", OWN_OPTION, AT(dry_run), true, NULL, N_("shows what would change and writes nothing")},
	{"skip-rejected", OWN_OPTION, AT(skip_rejected), true, NULL, N_("takes the other rows when some are rejected")},
	{"leave-cells", OWN_OPTION, AT(leave_cells), true, NULL, N_("takes rows without the cells that do not fit")},
	{"match", OWN_OPTION, AT(match), false, "number|title",
	 N_("which measure a row is where its number and title disagree")},
	{"cycle", OWN_OPTION, AT(cycle), false, N_("CODE"), N_("the status report of that quarter")},
	{"barometer", OWN_OPTION, AT(barometer), true, NULL, N_("how far the strategy has come, on one page")},
	{"profiles", OWN_OPTION, AT(profiles), true, NULL, N_("a page for each measure, or for those named behind it")},
	{"ranking", OWN_OPTION, AT(ranking), true, NULL, N_("the ranking with its method, weights and ties")},
	{"budget", OWN_OPTION, AT(budget), false, N_("YEAR|YEAR-YEAR"), N_("what is needed in those budget years")},
	{"roadmap", OWN_OPTION, AT(roadmap), true, NULL, N_("the roadmap: its bars, and with --since what has slipped")},
	{"meeting", OWN_OPTION, AT(meeting), false, N_("DAY|last"), N_("the minutes of that meeting")},
	{"team", OWN_OPTION, AT(team), false, N_("TEAM"), N_("whose meeting, where there were several")},
	{"css", OWN_OPTION, AT(css), false, N_("FILE"), N_("rules for the look of the page, which become part of it")},
	{"of", OWN_OPTION, AT(of), false, "map|roadmap|portfolio|course|confidence|ranking",
	 N_("what is drawn; CODE narrows it to a field, goal, quarter, objective or key result")},
	{"output", OWN_OPTION, AT(output), false, N_("FILE"), N_("writes to a file (also -o)")},
};
#define TABLE_N (sizeof table / sizeof table[0])
_Static_assert(TABLE_N <= 64, "each has its bit in struct options");

static const char *nearest_option(const char *name)
{
	const char *best = NULL;
	int least = 4;
	for (size_t i = 0; i < TABLE_N; i++)
		text_nearer(name, table[i].name, &best, &least);
	for (size_t i = 0; i < TABLE_N && !best; i++)
		if (*name && strncmp(table[i].name, name, strlen(name)) == 0)
			best = table[i].name;
	return best;
}

static const char *nearest_verb(const char *name)
{
	const char *best = NULL;
	int least = 3;
	for (const struct verb *v = verbs; v->name; v++)
		text_nearer(name, v->name, &best, &least);
	return best;
}

static bool in_list(const char *list, const char *word)
{
	size_t n = strlen(word);
	for (const char *p = list; p && *p; p += strcspn(p, " "), p += strspn(p, " "))
		if (strncmp(p, word, n) == 0 && (p[n] == ' ' || p[n] == '\0'))
			return true;
	return false;
}

// As a clock on the wall shows it, here.
static enum ls_code read_clock(struct options *o, const char *value, struct ls_err *err)
{
	enum precision p;
	char day[11] = "";
	int hour = -1, minute = -1, n = 0;
	bool ok = strlen(value) == 16 && value[10] == 'T' && sscanf(value + 11, "%2d:%2d%n", &hour, &minute, &n) == 2 &&
			  n == 5 && hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
	int32_t on = 0;
	snprintf(day, sizeof day, "%.10s", value);
	if (!ok || !date_parse_iso(day, &on, &p) || p != PRECISION_DAY)
		return ls_fail(err, LS_USAGE, tr("--clock: “%s” is not a time, such as 2023-02-10T14:30."), value);
	struct civil c = date_civil(on);
	struct tm tm = {.tm_year = c.year - 1900,
					.tm_mon = c.month - 1,
					.tm_mday = c.day,
					.tm_hour = hour,
					.tm_min = minute,
					.tm_isdst = -1};
	o->clock = (int64_t)mktime(&tm);
	o->clock_given = true;
	return LS_OK;
}

static enum ls_code by_hand(struct options *o, const char *name, const char *value, struct ls_err *err)
{
	static const char *const glyphs[] = {"unicode", "basic", "ascii"};
	if (strcmp(name, "lang") == 0) {
		if (!i18n_parse(value, &o->lang))
			return ls_fail(err, LS_USAGE, tr("--lang: “%s” is not known. There are: de, en."), value);
		i18n_set(o->lang);
		return LS_OK;
	}
	if (strcmp(name, "today") == 0) {
		enum precision p;
		if (!date_parse(value, DAY_NONE, DATE_NEAR, &o->today, &p) || p != PRECISION_DAY)
			return ls_fail(err, LS_USAGE, tr("--today: “%s” is not a day, such as 2023-02-10."), value);
		o->today_given = true;
		return LS_OK;
	}
	if (strcmp(name, "clock") == 0)
		return read_clock(o, value, err);
	if (strcmp(name, "seed") == 0) {
		int64_t seed = 0;
		if (!num_parse_plain(value, 0, &seed) || seed < 0)
			return ls_fail(err, LS_USAGE, tr("--seed: “%s” is not a whole number, such as 1."), value);
		o->seed = (uint64_t)seed;
		return LS_OK;
	}
	for (int i = 0; i < 3; i++)
		if (strcmp(value, glyphs[i]) == 0) {
			o->glyphs = (enum glyphs)i;
			o->glyphs_given = true;
			return LS_OK;
		}
	return ls_fail(err, LS_USAGE, tr("--glyphs: “%s” is not known. There are: unicode, basic, ascii."), value);
}

static enum ls_code read_option(struct options *o, const char *word, char *const argv[], int argc, int *i,
								const struct verb *verb, struct ls_err *err)
{
	char name[64];
	const char *eq = strchr(word, '=');
	size_t n = eq ? (size_t)(eq - word) : strlen(word);
	snprintf(name, sizeof name, "%.*s", (int)(n < sizeof name - 1 ? n : sizeof name - 1), word);
	const struct option *found = NULL;
	for (size_t k = 0; k < TABLE_N && !found; k++)
		if (strcmp(table[k].name, name) == 0)
			found = &table[k];
	if (!found) {
		const char *near = nearest_option(name);
		return near
				   ? ls_fail(err, LS_USAGE, tr("There is no option --%s. Did you mean --%s?"), name, near)
				   : ls_fail(err, LS_USAGE, tr("There is no option --%s. leitstand --help shows what there is."), name);
	}
	if (found->reach == OWN_OPTION && !in_list(verb ? verb->takes : COCKPIT_TAKES, found->name))
		return ls_fail(err, LS_USAGE, tr("“leitstand %s” takes no --%s."), verb ? verb->name : tr("[PLAN]"),
					   found->name);
	uint64_t bit = UINT64_C(1) << (found - table);
	if (o->given & bit)
		return ls_fail(err, LS_USAGE, tr("--%s stands there twice; once is enough to say which is meant."),
					   found->name);
	o->given |= bit;
	if (found->flag) {
		if (eq)
			return ls_fail(err, LS_USAGE, tr("--%s takes no value."), found->name);
		*(bool *)((char *)o + found->offset) = true;
		return LS_OK;
	}
	const char *value = eq ? eq + 1 : *i + 1 < argc ? argv[++*i] : NULL;
	if (!value)
		return ls_fail(err, LS_USAGE, tr("--%s needs a value: %s."), found->name, tr(found->value));
	if (found->offset)
		*(const char **)((char *)o + found->offset) = value;
	return found->offset ? LS_OK : by_hand(o, found->name, value, err);
}

// -oFILE, as many programs take it.
static enum ls_code read_output(struct options *o, const char *file, const struct verb *verb, struct ls_err *err)
{
	char *const none[] = {(char *)(uintptr_t)file};
	int i = -1;
	return read_option(o, "output", none, 1, &i, verb, err);
}

static void defaults(struct options *o)
{
	*o = (struct options){.lang = i18n_default(), .seed = 1};
	i18n_set(o->lang);
	static char login[128]; // getpwuid's own memory may be used again
	const char *user = getenv("USER");
	const struct passwd *who = user && *user ? NULL : getpwuid(getuid());
	snprintf(login, sizeof login, "%s", who ? who->pw_name : "");
	o->author = user && *user ? user : login;
	time_t now = time(NULL);
	struct tm tm;
	localtime_r(&now, &tm);
	o->today = date_day(tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday);
}

// The verb is the first word that is no option; it must be known before its options are read.
static const struct verb *find_verb(int argc, char *const argv[], int *at)
{
	*at = -1;
	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--") == 0)
			return NULL;
		if (argv[i][0] == '-' && argv[i][1]) {
			bool takes = false;
			for (size_t k = 0; k < TABLE_N; k++)
				takes |= strncmp(argv[i], "--", 2) == 0 && strcmp(argv[i] + 2, table[k].name) == 0 && !table[k].flag;
			i += takes || strcmp(argv[i], "-o") == 0;
			continue;
		}
		for (const struct verb *v = verbs; v->name; v++)
			if (strcmp(v->name, argv[i]) == 0) {
				*at = i;
				return v;
			}
		return NULL;
	}
	return NULL;
}

static enum ls_code check_words(const struct options *o, const struct verb *verb, struct ls_err *err)
{
	if (verb && !o->help && o->words < verb->least)
		return ls_fail(err, LS_USAGE, tr("Missing words. The call is: leitstand %s %s"), verb->name,
					   tr(verb->arguments));
	if (verb && o->words > verb->most)
		return ls_fail(err, LS_USAGE, tr("“%s” is one word too many. The call is: leitstand %s %s"),
					   o->word[verb->most], verb->name, tr(verb->arguments));
	if (verb || o->words == 0)
		return LS_OK;
	const char *plan = o->word[0];
	bool looks_like_a_file = strpbrk(plan, "/.") || access(plan, F_OK) == 0;
	if (!looks_like_a_file) {
		const char *near = nearest_verb(plan);
		return near ? ls_fail(err, LS_USAGE, tr("“%s” is neither a command nor a plan. Did you mean “leitstand %s”?"),
							  plan, near)
					: ls_fail(err, LS_USAGE,
							  tr("“%s” is neither a command nor a plan. leitstand --help shows what there is."), plan);
	}
	for (const struct verb *v = verbs; o->words > 1 && v->name; v++)
		if (strcmp(v->name, o->word[1]) == 0)
			return ls_fail(err, LS_USAGE, tr("The command stands before the plan: leitstand %s %s"), v->name, plan);
	if (o->words > 1)
		return ls_fail(err, LS_USAGE, tr("“%s” is one word too many. The call is: leitstand %s"), o->word[1],
					   tr("[PLAN]"));
	return LS_OK;
}

enum ls_code options_read(struct options *o, int argc, char *const argv[], const struct verb **verb, struct ls_err *err)
{
	defaults(o);
	// The language first: every message after it is in it.
	for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
		bool apart = strcmp(argv[i], "--lang") == 0 && i + 1 < argc;
		const char *value = apart ? argv[i + 1] : strncmp(argv[i], "--lang=", 7) == 0 ? argv[i] + 7 : "";
		if (i18n_parse(value, &o->lang))
			i18n_set(o->lang);
	}
	int at = -1;
	*verb = find_verb(argc, argv, &at);
	bool only_words = false;
	for (int i = 1; i < argc; i++) {
		const char *w = argv[i];
		enum ls_code code = LS_OK;
		if (i == at)
			continue;
		if (!only_words && strcmp(w, "--") == 0)
			only_words = true;
		else if (!only_words && strcmp(w, "-o") == 0)
			code = read_option(o, "output", argv, argc, &i, *verb, err);
		else if (!only_words && strncmp(w, "-o", 2) == 0 && w[2])
			code = read_output(o, w + 2, *verb, err);
		else if (!only_words && strcmp(w, "-h") == 0)
			o->help = true;
		else if (!only_words && strncmp(w, "--", 2) == 0)
			code = read_option(o, w + 2, argv, argc, &i, *verb, err);
		else if (!only_words && w[0] == '-' && w[1])
			code = ls_fail(err, LS_USAGE, tr("There is no option %s. Names that begin with - stand behind --."), w);
		else if (o->words == WORDS_MOST)
			code = ls_fail(err, LS_USAGE, "%s", tr("Too many words for one call."));
		else
			o->word[o->words++] = w;
		if (code != LS_OK)
			return code;
	}
	return o->help || o->version ? LS_OK : check_words(o, *verb, err);
}

const char *options_given(const struct options *o, const char *name)
{
	for (size_t i = 0; i < TABLE_N; i++)
		if (strcmp(table[i].name, name) == 0 && o->given & UINT64_C(1) << i)
			return table[i].flag || !table[i].offset ? "" : *(const char *const *)((const char *)o + table[i].offset);
	return NULL;
}

enum ls_code options_size(const char *text, int *cols, int *rows, struct ls_err *err)
{
	char *end = NULL;
	long c = strtol(text, &end, 10), r = 0;
	if (end && (*end == 'x' || *end == 'X'))
		r = strtol(end + 1, &end, 10);
	if (!end || *end || c < 1 || r < 1 || c > 1000 || r > 1000)
		return ls_fail(err, LS_USAGE, tr("--size: “%s” is not a size, such as 100x30 (at most 1000x1000)."), text);
	*cols = (int)c;
	*rows = (int)r;
	return LS_OK;
}

enum ls_code options_privacy(const struct options *o, enum privacy otherwise, enum privacy *out, struct ls_err *err)
{
	*out = otherwise;
	if (!o->privacy || privacy_parse(o->privacy, out))
		return LS_OK;
	return ls_fail(err, LS_USAGE, tr("--privacy: “%s” is not known. There are: open, confidential, public."),
				   o->privacy);
}

void options_help(const struct verb *verb)
{
	struct str left = {0};
	if (!verb) {
		puts(tr("Leitstand: the planning cockpit for a county's digital strategy"));
		printf("\n  leitstand %-24s%s\n", tr("[PLAN]"), tr("opens the cockpit; without PLAN a start page"));
	}
	for (const struct verb *v = verbs; v->name; v++) {
		if (verb && v != verb)
			continue;
		str_clear(&left);
		str_addf(&left, "leitstand %s %s", v->name, tr(v->arguments));
		help_row(str_text(&left), tr(v->help));
	}
	printf("\n%s\n", tr("Options"));
	for (size_t i = 0; i < TABLE_N; i++) {
		if (table[i].reach == OWN_OPTION && verb && !in_list(verb->takes, table[i].name))
			continue;
		str_clear(&left);
		str_addf(&left, "--%s%s%s", table[i].name, table[i].value ? " " : "", table[i].value ? tr(table[i].value) : "");
		help_row(str_text(&left), tr(table[i].help));
	}
	if (verb && verb->run == verb_do)
		help_commands();
	if (!verb)
		printf("\n%s\n%s\n", tr("Exit codes: 0 fine, 1 findings or refused, 2 wrong call, 3 file or data, 4 busy."),
			   tr("In the cockpit, ? shows the keys that work there."));
	str_free(&left);
}
