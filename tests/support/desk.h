// SPDX-License-Identifier: EUPL-1.2
// Somebody at a desk: a session over a plan made from a sample, its keys, its screen and what it says. For the tests of
// commands; include cmocka.h first.
#ifndef LS_TESTS_DESK_H
#define LS_TESTS_DESK_H

#include "base/arena.h"
#include "base/i18n.h"
#include "canvas/canvas.h"
#include "canvas/output.h"
#include "cmd/session.h"
#include "sample.h"

#include <stdlib.h>
#include <string.h>

struct desk {
	struct session *session;
	int cols, rows;
	struct str screen;
	int pressed; // keys since it was opened
};

// A plan of its own that is gone at the end (path NULL) or in a file that is not there yet.
static inline struct model *desk_plan(const char *sample, const char *path)
{
	struct ls_err err;
	struct model *m = NULL;
	assert_int_equal(path ? sample_make(&m, sample, path, &err) : sample_open(&m, sample, &err), LS_OK);
	model_author(m, "test");
	return m;
}

static inline void desk_open(struct desk *d, const char *sample, const char *pane, int cols, int rows, enum lang lang)
{
	i18n_set(lang);
	struct session_options o = {.cols = cols, .rows = rows, .today = 18657, .keys = ""}; // 30.01.2021
	*d = (struct desk){.session = session_new(&o), .cols = cols, .rows = rows};
	session_model(d->session, desk_plan(sample, NULL), pane);
}

static inline void desk_close(struct desk *d)
{
	session_free(d->session);
	str_free(&d->screen);
	i18n_set(LANG_EN);
}

static inline const char *desk_screen(struct desk *d)
{
	struct canvas *c = canvas_new(d->cols, d->rows, GLYPHS_UNICODE);
	session_draw(d->session, c);
	str_clear(&d->screen);
	output_text(&d->screen, c);
	canvas_free(c);
	return str_text(&d->screen);
}

static inline void desk_shows(struct desk *d, const char *text)
{
	if (!strstr(desk_screen(d), text))
		fail_msg("not on the screen: %s\n%s", text, str_text(&d->screen));
}

static inline void desk_lacks(struct desk *d, const char *text)
{
	if (strstr(desk_screen(d), text))
		fail_msg("on the screen: %s\n%s", text, str_text(&d->screen));
}

// Keys by name, parted by blanks: "w j j + Enter".
static inline void desk_keys(struct desk *d, const char *line)
{
	char *copy = mem_str(line), *save = NULL;
	for (char *key = strtok_r(copy, " ", &save); key; key = strtok_r(NULL, " ", &save)) {
		session_key(d->session, key);
		d->pressed++;
	}
	free(copy);
}

// Letters as they are typed; each counts as a key.
static inline void desk_type(struct desk *d, const char *text)
{
	while (*text) {
		char key[8] = {*text++};
		for (size_t n = 1; (*text & 0xC0) == 0x80 && n < 7; n++)
			key[n] = *text++;
		session_key(d->session, strcmp(key, " ") == 0 ? "Space" : key);
		d->pressed++;
	}
}

static inline void desk_run(struct desk *d, const char *line)
{
	struct ls_err err = {.code = LS_OK};
	if (session_run(d->session, line, &err) != LS_OK)
		fail_msg("%s: %s", line, err.text);
}

// The command is refused with a sentence that has `word` in it.
static inline void desk_refuses(struct desk *d, const char *line, const char *word)
{
	struct ls_err err = {.code = LS_OK};
	assert_int_not_equal(session_run(d->session, line, &err), LS_OK);
	if (!strstr(err.text, word))
		fail_msg("%s: “%s” is not in: %s", line, word, err.text);
}

static inline void desk_said(const struct desk *d, const char *word)
{
	if (!strstr(session_message(d->session), word))
		fail_msg("“%s” is not in: %s", word, session_message(d->session));
}

static inline const struct plan *desk_rows(const struct desk *d)
{
	return model_plan(session_plan(d->session));
}

// Takes the weights from all criteria, in one step: they must add up to 100 %, or to nothing.
static inline void desk_unweigh(struct desk *d)
{
	struct str line = {0};
	str_add(&line, "criterion edit");
	for (size_t i = 0; i < desk_rows(d)->criterion_n; i++)
		str_addf(&line, " %s", desk_rows(d)->criterion[i].code);
	str_add(&line, " weight=");
	desk_run(d, str_text(&line));
	str_free(&line);
}

static inline int64_t desk_head(const struct desk *d)
{
	return model_head(session_plan(d->session));
}

// What belongs to a closed quarter, or what that refers to, could not be deleted.
static inline void desk_reopen(struct desk *d)
{
	struct str line = {0};
	for (size_t i = 0; i < desk_rows(d)->cycle_n; i++) {
		const struct cycle *c = &desk_rows(d)->cycle[i];
		str_clear(&line);
		str_addf(&line, "cycle reopen %s", c->code);
		if (c->state == cycle_state_CLOSED)
			desk_run(d, str_text(&line));
	}
	str_free(&line);
}

#endif
