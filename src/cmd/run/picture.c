// SPDX-License-Identifier: EUPL-1.2
// A picture for slides and paper out of the cockpit: of what is looked at, as it is narrowed, confidential unless another level is
// asked for. Whoever runs the session puts it into the file.
#include "exchange/picture/picture.h"

#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/desk.h"
#include "cmd/prompt.h"
#include "cmd/state.h"
#include "cmd/view/view.h"
#include "model/model.h"

#include <string.h>

// Which picture a pane is closest to.
static enum picture_kind kind_here(const struct session *s)
{
	static const struct {
		const char *pane;
		enum picture_kind kind;
	} panes_of[] = {
		{"roadmap", PICTURE_ROADMAP}, {"portfolio", PICTURE_PORTFOLIO}, {"okr", PICTURE_CONFIDENCE},
		{"course", PICTURE_COURSE},   {"measures", PICTURE_RANKING},
	};
	for (size_t i = 0; i < sizeof panes_of / sizeof *panes_of; i++)
		if (strcmp(session_pane(s), panes_of[i].pane) == 0)
			return panes_of[i].kind;
	return PICTURE_MAP;
}

static bool is_file(const char *word)
{
	size_t n = strlen(word);
	return n > 4 && strcmp(word + n - 4, ".svg") == 0;
}

// What the words say; *path is NULL where no file is named.
static enum ls_code read_words(const struct session *s, int argc, char *const argv[], struct picture_asked *asked,
							   const char **path, enum privacy *privacy, struct ls_err *err)
{
	asked->kind = kind_here(s);
	if (argc > 1 && picture_named(argv[1], &asked->kind, err) != LS_OK)
		return err->code;
	for (int i = 2; i < argc; i++)
		if (strncmp(argv[i], "privacy=", 8) == 0) {
			if (!privacy_parse(argv[i] + 8, privacy))
				return ls_fail(err, LS_USAGE,
							   tr("--privacy: “%s” is not known. There are: open, confidential, public."), argv[i] + 8);
		} else if (is_file(argv[i]) && !*path) {
			*path = argv[i];
		} else if (!asked->code && !*path) {
			asked->code = argv[i];
		} else {
			return ls_fail(err, LS_USAGE, tr("“%s” is one word too many: picture KIND CODE FILE.svg."), argv[i]);
		}
	return LS_OK;
}

// "picture roadmap DV ~/musterkreis-roadmap.svg": named like the plan.
static void propose(struct session *s, const struct picture_asked *asked)
{
	const char *path = model_path(s->model), *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
	const char *dot = strrchr(name, '.'), *kind = picture_names[asked->kind];
	int n = (int)(dot && dot > name ? (size_t)(dot - name) : strlen(name));
	struct str line = str_on(s->frame);
	str_addf(&line, "picture %s ", kind);
	if (asked->code) {
		str_addquoted(&line, asked->code);
		str_addc(&line, ' ');
	}
	str_addquoted(&line, arena_printf(s->frame, "~/%.*s-%s.svg", n ? n : 4, n ? name : "plan", kind));
	prompt_open(s, PROMPT_COMMAND, str_text(&line));
}

enum ls_code run_picture(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	struct picture_asked asked = {.code = NULL};
	const char *path = NULL;
	enum privacy privacy = PRIVACY_CONFIDENTIAL;
	if (s->cols == 0)
		return ls_fail(err, LS_REFUSED, "%s", tr("In scripts there is: leitstand picture PLAN --of KIND."));
	if (session_look(s)->privacy > privacy)
		privacy = session_look(s)->privacy;
	if (read_words(s, argc, argv, &asked, &path, &privacy, err) != LS_OK)
		return err->code;
	struct arena *a = arena_new();
	struct look look = *session_look(s);
	look.frame = a;
	look.privacy = privacy;
	str_clear(&s->wished.picture);
	enum ls_code code = picture_draw(&s->wished.picture, &look, &asked, err);
	arena_free(a);
	if (code != LS_OK)
		return code;
	if (path)
		session_wish_for(s, WISH_PICTURE, path);
	else
		propose(s, &asked);
	s->wished.picture_privacy = privacy;
	return LS_OK;
}
