// SPDX-License-Identifier: EUPL-1.2
// Which picture is asked for and of what; and the size of its letters: as large as the room lets them be.
#include "exchange/picture/picture.h"

#include "base/i18n.h"
#include "base/num.h"
#include "exchange/picture/sheet.h"
#include "exchange/picture/subject.h"
#include "plan/cycle.h"
#include "say/narrow.h"

#include <string.h>

#define LETTERS_MOST 130 // of A4; a larger sheet has larger ones
#define LETTERS_STEP 5

const char *const picture_names[] = {
	[PICTURE_MAP] = "map",       [PICTURE_ROADMAP] = "roadmap",       [PICTURE_PORTFOLIO] = "portfolio",
	[PICTURE_COURSE] = "course", [PICTURE_CONFIDENCE] = "confidence", [PICTURE_RANKING] = "ranking",
	[PICTURE_KINDS] = NULL,
};

static const struct drawing *const drawings[PICTURE_KINDS] = {
	[PICTURE_MAP] = &drawing_map,
	[PICTURE_ROADMAP] = &drawing_roadmap,
	[PICTURE_PORTFOLIO] = &drawing_portfolio,
	[PICTURE_COURSE] = &drawing_course,
	[PICTURE_CONFIDENCE] = &drawing_confidence,
	[PICTURE_RANKING] = &drawing_ranking,
};

enum ls_code picture_named(const char *name, enum picture_kind *out, struct ls_err *err)
{
	char all[128] = "";
	for (int i = 0; i < PICTURE_KINDS; i++) {
		if (strcmp(name, picture_names[i]) == 0) {
			*out = (enum picture_kind)i;
			return LS_OK;
		}
		strcat(all, i ? ", " : "");
		strcat(all, picture_names[i]);
	}
	return ls_fail(err, LS_USAGE, tr("There is no picture “%s”. There are: %s."), name, all);
}

// "Roadmap · Kreis Musterhausen · Schools"
static const char *title(const struct sheet *s, const struct drawing *d)
{
	struct str out = str_on(s->a);
	const char *name = plan_strategy(s->look->plan)->name;
	str_add(&out, tr(d->title));
	if (*name)
		str_addf(&out, " · %s", name);
	narrow_text(&out, s->look);
	return str_text(&out);
}

// Title and day above the picture.
static void heading(struct sheet *s, const struct drawing *d)
{
	struct font large = {s->em * 13 / 10, true, INK};
	struct str day = str_on(s->a), line = str_on(s->a);
	date_text(&day, s->look->today, PRECISION_DAY);
	str_addf(&line, tr("as of %s"), str_text(&day));
	if (d->quarter && s->look->cycle) {
		str_add(&line, " · ");
		cycle_title(&line, s->look->cycle);
	}
	if (*s->look->plan->as_of_tag)
		str_addf(&line, " · %s", s->look->plan->as_of_tag);
	sheet_paragraph(s, title(s, d), large);
	sheet_paragraph(s, str_text(&line), sheet_dim(s));
	s->y += s->em / 2;
}

// Draws with letters of that size; returns the shapes. Around the sheet there is a margin.
static const char *shapes(struct sheet *s, const struct drawing *d, int em, bool bare)
{
	struct str out = str_on(s->a);
	s->svg.out = &out;
	s->em = em;
	s->y = s->wide = 0;
	memset(s->svg.used, 0, sizeof s->svg.used);
	if (!bare)
		heading(s, d);
	d->draw(s);
	s->svg.out = NULL;
	return str_text(&out);
}

static const char *try(struct sheet *s, const struct drawing *d, int w, int steps, bool bare)
{
	s->w = w;
	return shapes(s, d, LETTERS_LEAST + steps * LETTERS_STEP, bare);
}

// Draws with the largest letters, up to `most`, with which the picture fits in its height; with the least where none do.
static const char *fit(struct sheet *s, const struct drawing *d, int w, int most, bool bare)
{
	int low = 0, high = num_max(0, (most - LETTERS_LEAST) / LETTERS_STEP); // steps above the least size
	const char *drawn = try(s, d, w, high, bare), *best = NULL;
	struct sheet at_best = *s;
	if (s->y <= s->h || high == 0)
		return drawn;
	for (high--; low < high;) {
		int middle = (low + high + 1) / 2;
		drawn = try(s, d, w, middle, bare);
		if (s->y > s->h) {
			high = middle - 1;
			continue;
		}
		low = middle;
		best = drawn;
		at_best = *s;
	}
	if (!best)
		return try(s, d, w, 0, bare);
	*s = at_best;
	return best;
}

// What is to be drawn; LS_REFUSED where there is nothing.
static enum ls_code found(struct sheet *s, struct look *narrowed, const struct look *look,
						  const struct picture_asked *asked, struct ls_err *err)
{
	if (subject_find(s, narrowed, look, asked, err) != LS_OK)
		return err->code;
	const char *nothing = drawings[asked->kind]->nothing(s);
	return nothing ? ls_fail(err, LS_REFUSED, "%s", nothing) : LS_OK;
}

enum ls_code picture_draw(struct str *out, const struct look *look, const struct picture_asked *asked,
						  struct ls_err *err)
{
	const struct drawing *d = drawings[asked->kind];
	struct look narrowed;
	struct sheet s = {.look = &narrowed, .a = look->frame};
	if (found(&s, &narrowed, look, asked, err) != LS_OK)
		return err->code;
	int w = asked->w ? asked->w : PICTURE_W, h = asked->h ? asked->h : PICTURE_H, margin = 100;
	s.svg = (struct svg){.a = look->frame, .prefix = asked->prefix ? asked->prefix : "picture"};
	s.h = 10 * h - 2 * margin;
	const char *drawn = fit(&s, d, 10 * w - 2 * margin,
							num_min(LETTERS_MOST * w / PICTURE_W, LETTERS_MOST * h / PICTURE_H), asked->bare);
	if (s.y > s.h && asked->h)
		return ls_fail(err, LS_REFUSED, tr("In %d×%d pixels the picture has no room; it needs %d×%d, or another form."),
					   w, h, w, (s.y + 2 * margin + 9) / 10);
	struct str inner = str_on(look->frame), told = str_on(look->frame);
	str_addf(&inner, "<g transform=\"translate(%d %d)\">\n%s</g>\n", margin, margin, drawn);
	d->tell(&s, &told);
	struct svg_head head = {s.w + 2 * margin, s.y + 2 * margin, i18n_lang() == LANG_DE ? "de" : "en", title(&s, d),
							str_text(&told)};
	svg_frame(out, &s.svg, &head, str_text(&inner));
	return LS_OK;
}

enum ls_code picture_sentence(struct str *out, const struct look *look, const struct picture_asked *asked,
							  struct ls_err *err)
{
	const struct drawing *d = drawings[asked->kind];
	struct look narrowed;
	struct sheet s = {.look = &narrowed, .a = look->frame};
	if (found(&s, &narrowed, look, asked, err) != LS_OK)
		return err->code;
	d->tell(&s, out);
	return LS_OK;
}
