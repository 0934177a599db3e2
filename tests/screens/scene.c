// SPDX-License-Identifier: EUPL-1.2
// The session behind a script. It begins with the first line that is no setting; time stands at noon of its day.
#include "scene.h"
#include "ui/program/start.h"

#include "base/i18n.h"
#include "canvas/output.h"
#include "cmd/session.h"
#include "exchange/report/report.h"
#include "sample.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct scene {
	char plan[64], pane[32], author[64];
	int cols, rows;
	int32_t today;
	enum glyphs glyphs;
	bool kiosk;
	struct session *session;
	struct model *model; // the session has it
	int64_t now;
};

// What the start page offers in tests: two recent plans, one of them gone, the samples, a new plan.
static const struct start_entry entries[] = {
	{START_RECENT, "weg.db", "~/plaene/weg.db", "plan /srv/plaene/weg.db", true},
	{START_RECENT, "kreis.db", "~/plaene/kreis.db", "plan /srv/plaene/kreis.db", false},
	{START_SAMPLE, "Kreis Viersen", "46 Maßnahmen, 2021", "demo viersen", false},
	{START_SAMPLE, "Zollernalbkreis", "OKR", "demo zollernalb", false},
	{START_NEW, "Neuer Plan", "leer", "new", false},
	{START_OPEN, NULL, NULL, NULL, false},
};

struct scene *scene_new(void)
{
	struct scene *s = mem_alloc(sizeof *s);
	*s = (struct scene){
		.plan = "viersen", .cols = 80, .rows = 24, .author = "Jana Beispiel", .today = date_day(2023, 2, 10)};
	i18n_set(LANG_DE);
	return s;
}

void scene_free(struct scene *s)
{
	session_free(s->session);
	free(s);
}

static int64_t clock_of(void *arg)
{
	struct scene *s = arg;
	return s->now += 60; // every step a minute after the last
}

static bool make_plan(struct scene *s, struct model **out, struct ls_err *err)
{
	if (sample_open(out, s->plan, err) != LS_OK)
		return false;
	s->now = (int64_t)s->today * 86400 + 43200;
	model_author(*out, s->author);
	model_clock(*out, clock_of, s);
	return true;
}

static bool begin(struct scene *s, struct ls_err *err)
{
	if (s->session)
		return true;
	struct model *m = NULL;
	if (strcmp(s->plan, "none") != 0 && !make_plan(s, &m, err)) {
		model_close(m);
		return false;
	}
	struct session_options o = {.cols = s->cols, .rows = s->rows, .today = s->today, .kiosk = s->kiosk, .keys = ""};
	s->session = session_new(&o);
	s->model = m;
	if (m)
		session_model(s->session, m, s->pane[0] ? s->pane : NULL);
	else
		session_start_entries(s->session, entries);
	return true;
}

// ---- settings ----------------------------------------------------------------------------------------------------

static bool set_day(int32_t *day, const char *text)
{
	enum precision precision;
	return date_parse_iso(text, day, &precision) && precision == PRECISION_DAY;
}

static bool set_glyphs(struct scene *s, const char *name)
{
	static const char *const names[] = {"unicode", "basic", "ascii"};
	for (int i = 0; i < 3; i++)
		if (strcmp(name, names[i]) == 0) {
			s->glyphs = (enum glyphs)i;
			return true;
		}
	return false;
}

static bool set_size(struct scene *s, const char *text)
{
	int cols, rows;
	if (sscanf(text, "%dx%d", &cols, &rows) != 2 || cols < 1 || rows < 1 || cols > 1000 || rows > 1000)
		return false;
	s->cols = cols;
	s->rows = rows;
	if (s->session)
		session_resize(s->session, cols, rows);
	return true;
}

static bool copy(char *out, size_t size, const char *text)
{
	size_t n = strlen(text);
	if (n >= size)
		return false;
	memcpy(out, text, n + 1);
	return true;
}

// 1: done, 0: wrong, -1: not a setting.
static int set(struct scene *s, const char *word, const char *rest)
{
	enum lang lang;
	if (strcmp(word, "size") == 0)
		return set_size(s, rest);
	if (strcmp(word, "lang") == 0) {
		if (!i18n_parse(rest, &lang))
			return 0;
		i18n_set(lang);
		return 1;
	}
	if (strcmp(word, "glyphs") == 0)
		return set_glyphs(s, rest);
	if (s->session)
		return -1;
	if (strcmp(word, "plan") == 0)
		return copy(s->plan, sizeof s->plan, rest);
	if (strcmp(word, "pane") == 0)
		return copy(s->pane, sizeof s->pane, rest);
	if (strcmp(word, "author") == 0)
		return copy(s->author, sizeof s->author, rest);
	if (strcmp(word, "today") == 0)
		return set_day(&s->today, rest);
	if (strcmp(word, "kiosk") == 0)
		return s->kiosk = true;
	return -1;
}

// ---- actions -----------------------------------------------------------------------------------------------------

static void press(struct scene *s, const char *keys)
{
	char key[64];
	int used = 0;
	for (; sscanf(keys, "%63s%n", key, &used) == 1; keys += used)
		session_key(s->session, key);
}

// All the work that is done while nobody types; it goes on from what was drawn last.
static void work(struct scene *s)
{
	struct str drawn = {0};
	do {
		scene_draw(s, &drawn, false);
		session_work(s->session);
		scene_draw(s, &drawn, false);
		str_clear(&drawn);
	} while (session_busy(s->session));
	str_free(&drawn);
}

static bool act(struct scene *s, const char *word, const char *rest, struct ls_err *err)
{
	int x, y, dy;
	if (strcmp(word, "keys") == 0) {
		press(s, rest);
	} else if (strcmp(word, "run") == 0) {
		if (session_run(s->session, rest, err) != LS_OK)
			session_say(s->session, true, err->text);
	} else if (strcmp(word, "work") == 0) {
		work(s);
	} else if (strcmp(word, "text") == 0) {
		session_text(s->session, rest);
	} else if (strcmp(word, "click") == 0 && sscanf(rest, "%d %d", &x, &y) == 2) {
		session_click(s->session, x, y, strstr(rest, "twice") != NULL);
	} else if (strcmp(word, "wheel") == 0 && sscanf(rest, "%d %d %d", &x, &y, &dy) == 3) {
		session_wheel(s->session, x, y, dy);
	} else if (strcmp(word, "tick") == 0 && set_day(&s->today, rest)) {
		session_tick(s->session, s->today);
	} else {
		return false;
	}
	return true;
}

bool scene_do(struct scene *s, const char *line, struct ls_err *err)
{
	char word[16];
	int used = 0;
	if (sscanf(line, "%15s%n", word, &used) != 1)
		return true;
	const char *rest = line + used + strspn(line + used, " ");
	ls_fail(err, LS_USAGE, "not understood");
	int done = set(s, word, rest);
	return done >= 0 ? done : begin(s, err) && act(s, word, rest, err);
}

// ---- what comes out ----------------------------------------------------------------------------------------------

void scene_draw(struct scene *s, struct str *out, bool roles)
{
	struct ls_err err;
	if (!begin(s, &err)) {
		str_add(out, err.text);
		return;
	}
	struct canvas *c = canvas_new(s->cols, s->rows, s->glyphs);
	session_draw(s->session, c);
	if (roles)
		output_roles(out, c);
	else
		output_text(out, c);
	canvas_free(c);
}

void scene_report(struct scene *s, const char *line, struct str *out)
{
	struct report_asked asked;
	struct ls_err err = {.code = LS_OK};
	char **word = NULL;
	int n = str_words(line, &word);
	if (n < 0 || !begin(s, &err) || report_words(&asked, word, n, s->today, &err) != LS_OK ||
		report_write(out, s->model, &asked, &err) != LS_OK)
		str_addf(out, "%s\n", err.text[0] ? err.text : "this line is not understood");
	free(word);
}

void scene_cursor(struct scene *s, struct str *out)
{
	struct ls_err err;
	int x = -1, y = -1;
	if (begin(s, &err)) {
		struct canvas *c = canvas_new(s->cols, s->rows, s->glyphs);
		session_draw(s->session, c);
		x = c->cursor_x;
		y = c->cursor_y;
		canvas_free(c);
	}
	if (x < 0)
		str_add(out, "cursor none");
	else
		str_addf(out, "cursor %d,%d", x, y);
}

void scene_wish(struct scene *s, struct str *out)
{
	static const char *const names[] = {"none", "quit", "suspend", "redraw", "theme", "open", "demo", "new", "edit"};
	struct ls_err err;
	const char *argument = "";
	enum wish w = begin(s, &err) ? session_wish(s->session, &argument) : WISH_NONE;
	str_addf(out, "wish %s%s%s", names[w], w != WISH_NONE && *argument ? " " : "", w != WISH_NONE ? argument : "");
}
