// SPDX-License-Identifier: EUPL-1.2
// Sentences about the cut. Money is told to those who may see it; how many measures fit, to everybody.
#include "say/cut.h"

#include "base/i18n.h"
#include "base/num.h"
#include "base/utf8.h"
#include "base/wrap.h"
#include "say/label.h"

#include <string.h>

static bool hides_money(const struct look *look, const struct cut *c)
{
	return look->privacy != PRIVACY_OPEN && c->rule.kind == CUT_RESOURCES;
}

static void tell_number_only(struct str *out, const struct cut *c)
{
	int n = c->in + c->before;
	str_addf(out, tr_n("%d measure fits", "%d measures fit", (unsigned long)n), n);
	str_addf(out, " · %s", label_hidden());
	if (c->no_figure)
		str_addf(out, tr_n(" · %d without a figure", " · %d without a figure", (unsigned long)c->no_figure),
				 c->no_figure);
}

void cut_tell(struct str *out, const struct look *look, const struct cut *c)
{
	if (c->rule.kind == CUT_RESOURCES)
		str_addf(out, tr("Cut line %d: "), c->rule.year);
	else
		str_add(out, tr("Cut line: "));
	if (hides_money(look, c) && c->line >= 0)
		tell_number_only(out, c);
	else
		cut_text(out, look->score, c);
}

void cut_tell_brief(struct str *out, const struct look *look, const struct cut *c, int cells)
{
	struct str all = {0};
	cut_tell(&all, look, c);
	while (text_width(str_text(&all)) > cells) {
		char *last = NULL;
		for (char *at = strstr(all.s, " · "); at; at = strstr(at + 1, " · "))
			last = at;
		if (!last)
			break;
		all.len = (size_t)(last - all.s);
		*last = '\0';
	}
	str_add(out, text_cut(look->frame, str_text(&all), cells));
	str_free(&all);
}

// "(0.4 FTE · 60 000 €)", of what the cut counts.
static void add_needs(struct str *out, const struct look *look, const struct cut *c, size_t m)
{
	struct str parts = {0};
	if (c->rule.kind != CUT_RESOURCES)
		return;
	if (c->posts_limit != NONE64) {
		struct str posts = {0};
		num_short(&posts, c->posts[m], 3);
		str_addf(&parts, c->posts[m] == NONE64 ? tr("posts not stated") : tr("%s FTE"), str_text(&posts));
		str_free(&posts);
	}
	if (c->money_limit != NONE64 && look->privacy == PRIVACY_OPEN) {
		str_add(&parts, parts.len ? " · " : "");
		if (c->money[m] == NONE64)
			str_add(&parts, tr("euros not stated"));
		else
			cut_euros(&parts, c->money[m]);
	}
	if (parts.len)
		str_addf(out, " (%s)", str_text(&parts));
	str_free(&parts);
}

void cut_tell_measure(struct str *out, const struct look *look, const struct cut *c, size_t m, uint32_t sign)
{
	static const char *const places[] = {
		[CUT_OUT] = N_("does not fit any more"),
		[CUT_IN] = N_("fits"),
		[CUT_BEFORE] = N_("counted first, as it runs or is required by law"),
		[CUT_NO_FIGURE] = N_("would fit so far as is known"),
		[CUT_NOT_COMPETING] = N_("does not compete: done, stopped, rejected or deferred"),
	};
	if (sign == ' ')
		str_addf(out, tr("cut: %s"), tr(places[c->place[m]]));
	else
		str_addf(out, tr("cut (%s): %s"), sign == '+' ? "+" : sign == '?' ? "?" : "·", tr(places[c->place[m]]));
	if (c->place[m] != CUT_NOT_COMPETING)
		add_needs(out, look, c, m);
}

uint32_t cut_sign(const struct cut *c, size_t measure, bool line, bool above)
{
	switch (c->place[measure]) {
	case CUT_IN:
	case CUT_BEFORE:
		return line && above ? ' ' : '+';
	case CUT_NO_FIGURE:
		return '?';
	case CUT_NOT_COMPETING:
		return 0x00B7;
	default:
		return ' ';
	}
}

void cut_tell_signs(struct str *out)
{
	str_add(out, tr("+ is in  ? no figure  · does not compete"));
}
