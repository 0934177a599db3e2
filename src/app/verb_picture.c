// SPDX-License-Identifier: EUPL-1.2
// `picture`: a picture of the plan for slides, paper and the intranet.
#include "app/verbs.h"
#include "base/date.h"
#include "base/num.h"
#include "exchange/picture/picture.h"

#include <string.h>

// "1600x900" in pixels.
static enum ls_code read_size(const char *text, struct picture_asked *asked, struct ls_err *err)
{
	int64_t w = 0, h = 0;
	char width[16] = "";
	const char *x = strchr(text, 'x');
	if (x && (size_t)(x - text) < sizeof width)
		memcpy(width, text, (size_t)(x - text));
	if (!x || !num_parse_plain(width, 0, &w) || !num_parse_plain(x + 1, 0, &h))
		return ls_fail(err, LS_USAGE, tr("--size: “%s” is not a size in pixels, such as 1600x900."), text);
	if (w < PICTURE_LEAST_W || h < PICTURE_LEAST_H || w > PICTURE_MOST || h > PICTURE_MOST)
		return ls_fail(err, LS_USAGE, tr("--size: a picture has %d×%d to %d×%d pixels."), PICTURE_LEAST_W,
					   PICTURE_LEAST_H, PICTURE_MOST, PICTURE_MOST);
	asked->w = (int)w;
	asked->h = (int)h;
	return LS_OK;
}

// The plan as it was at --as-of; *past is to be freed.
static enum ls_code look_back(const struct options *o, struct model *m, struct look *look, struct plan **past,
							  struct ls_err *err)
{
	struct moment_asked asked = {.text = o->as_of, .today = look->today, .sense = DATE_AS_OF};
	struct moment_found found;
	if (model_find_moment(m, asked, &found, err) != LS_OK || model_as_of(m, found.step, past, err) != LS_OK)
		return err->code;
	if (found.day != DAY_NONE)
		(*past)->as_of = found.day;
	else
		(*past)->as_of_tag = arena_str((*past)->arena, o->as_of);
	look->plan = *past;
	look->score = score_table(look->frame, *past, NULL);
	look->today = found.day != DAY_NONE && !o->today_given ? found.day : look->today;
	return LS_OK;
}

static enum ls_code draw(struct str *out, const struct options *o, struct model *m, const struct picture_asked *asked,
						 struct ls_err *err)
{
	struct arena *a = arena_new();
	struct plan *past = NULL;
	struct look look = {.plan = model_plan(m),
						.score = model_score(m),
						.today = app_today(o, m),
						.only_field = NONE32,
						.only_goal = NONE32,
						.only_team = NONE32,
						.minutes_of = NONE32,
						.guided = NONE32,
						.clock = NONE32,
						.filter = "",
						.columns = "",
						.search = "",
						.frame = a};
	enum ls_code code = options_privacy(o, PRIVACY_CONFIDENTIAL, &look.privacy, err);
	if (code == LS_OK && o->as_of)
		code = look_back(o, m, &look, &past, err);
	if (code == LS_OK)
		code = picture_draw(out, &look, asked, err);
	plan_free(past);
	arena_free(a);
	return code;
}

int verb_picture(const struct options *o)
{
	struct ls_err err = {.code = LS_OK};
	struct picture_asked asked = {.code = o->words > 1 ? o->word[1] : NULL};
	struct model *m = NULL;
	struct str out = {0};
	if (!o->of) {
		ls_fail(&err, LS_USAGE, "%s", tr("picture needs to know of what: --of roadmap, map, portfolio …"));
		return app_fail(&err);
	}
	if (picture_named(o->of, &asked.kind, &err) != LS_OK || (o->size && read_size(o->size, &asked, &err) != LS_OK) ||
		app_output(o, &err) != LS_OK || app_open(o, o->word[0], MODEL_READ, &m, &err) != LS_OK)
		return app_fail(&err);
	enum ls_code code = draw(&out, o, m, &asked, &err);
	int exit_code = code == LS_OK ? app_write(o, &out) : app_fail(&err);
	model_close(m);
	str_free(&out);
	return exit_code;
}
