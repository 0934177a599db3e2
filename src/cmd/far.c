// SPDX-License-Identifier: EUPL-1.2
// Asking about a day far away: a question of its own, or, where something else is open, the same key once more.
#include "cmd/far.h"

#include "base/i18n.h"
#include "cmd/desk.h"
#include "cmd/overlay_host.h"
#include "model/model.h"
#include "say/label.h"
#include "say/value.h"
#include "ui/dialog/confirm.h"
#include "ui/form/form.h"

#include <string.h>

static bool is_top(const struct session *s, const struct view *kind)
{
	return s->overlays.n > 0 && s->overlays.at[s->overlays.n - 1].kind == kind;
}

// Has it been asked about already?
static bool is_meant(const struct session *s, const char *line)
{
	return is_top(s, &overlay_form) || (s->overlays.n > 0 && strcmp(str_text(&s->talk.far), line) == 0);
}

void far_begin(struct session *s, const char *line)
{
	s->far = FAR_NOT;
	if (s->model)
		model_near(s->model, s->cols > 0 && !is_meant(s, line));
}

static size_t questions(struct str *out, const struct session *s, bool *refused)
{
	size_t n = 0;
	const struct far_day *far = model_far(s->model, &n, refused);
	for (size_t i = 0; i < n; i++) {
		const struct column *c = &schema[far[i].table].columns[far[i].column];
		str_add(out, i ? " · " : "");
		value_far(out, c, far[i].value, (enum precision)far[i].precision);
	}
	return n;
}

static void ask(struct session *s, const char *text, const char *line)
{
	struct question q = {.title = tr("Far away"),
						 .text = text,
						 .key = "accept",
						 .yes = N_("it is meant"),
						 .no = N_("leave it"),
						 .command = line};
	overlay_push(s, &overlay_confirm, confirm_open(&q));
}

// The line that would have written is the one that is asked about, not the key that led to it.
static enum ls_code refused(struct session *s, const char *line, const char *question, struct ls_err *err)
{
	s->far = s->overlays.n > 0 ? FAR_AGAIN : FAR_BOX;
	if (s->far == FAR_AGAIN)
		return ls_fail(err, LS_REFUSED, tr("%s The same once more saves it so."), question);
	str_set(&s->talk.far, line);
	ask(s, question, line);
	return ls_fail(err, LS_REFUSED, "%s", question);
}

enum ls_code far_end(struct session *s, const char *line, enum ls_code code, struct ls_err *err)
{
	struct str text = str_on(s->frame);
	bool refuses = false, outer = s->depth == 1;
	size_t n = s->model ? questions(&text, s, &refuses) : 0;
	const char *question = label_head(s->frame, str_text(&text));
	if (n > 0 && code != LS_OK && refuses && s->far == FAR_NOT)
		code = refused(s, line, question, err);
	if (!outer || !s->model)
		return code;
	model_near(s->model, false);
	if (s->far == FAR_AGAIN)
		str_set(&s->talk.far, line);
	else if (s->far == FAR_BOX)
		code = LS_OK; // the question stands there in its stead
	if (n > 0 && code == LS_OK && s->cols == 0) {
		struct str told = str_on(s->frame);
		str_addf(&told, "%s%s%s", session_message(s), *session_message(s) ? " · " : "", str_text(&text));
		session_say(s, false, str_text(&told));
	}
	return code;
}
