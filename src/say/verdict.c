// SPDX-License-Identifier: EUPL-1.2
// Words about verdicts. A verdict is no secret; the comment on it is never part of a step's sentence.
#include "say/verdict.h"

#include "base/date.h"
#include "base/i18n.h"
#include "say/progress.h"

const char *verdict_short(int verdict, bool narrow)
{
	static const char *const names[verdict_COUNT] = {N_("no verdict"), N_("accepted"), N_("partly"), N_("not accepted"),
													 N_("carried over")};
	static const char *const narrow_names[verdict_COUNT] = {N_("open"), N_("accepted"), N_("partly"), N_("not"),
															N_("carried over")};
	return verdict >= 0 && verdict < verdict_COUNT ? tr((narrow ? narrow_names : names)[verdict]) : "";
}

static void add_day(struct str *out, int32_t day)
{
	struct str text = {0};
	if (day == DAY_NONE)
		return;
	date_text(&text, day, PRECISION_DAY);
	str_addf(out, ", %s", str_text(&text));
	str_free(&text);
}

void verdict_tell(struct str *out, const struct objective *o)
{
	str_add(out, words_label(words_verdict, o->verdict));
	if (o->verdict == verdict_NONE)
		return;
	if (*o->verdict_body)
		str_addf(out, ", %s", o->verdict_body);
	add_day(out, o->verdict_day);
}

void verdict_counts(struct str *out, const int *counts)
{
	static const int order[] = {verdict_ACCEPTED, verdict_PARTLY, verdict_REFUSED, verdict_CARRIED};
	bool any = false;
	for (size_t i = 0; i < sizeof order / sizeof order[0]; i++)
		if (counts[order[i]] > 0) {
			str_addf(out, "%s%d %s", any ? ", " : "", counts[order[i]], verdict_short(order[i], false));
			any = true;
		}
	if (counts[verdict_NONE] > 0) {
		str_add(out, any ? ", " : "");
		str_addf(out, tr("%d without a verdict"), counts[verdict_NONE]);
	}
}

static void add_assessment(struct str *out, const char *fmt, int32_t percent)
{
	struct str text = {0};
	progress_percent(&text, percent * 100, false);
	str_addf(out, fmt, str_text(&text));
	str_free(&text);
}

static void add_rest(struct str *out, const struct verdict_said *said)
{
	if (said->comment)
		str_add(out, tr(", with a comment"));
	if (said->assessment != NONE32)
		add_assessment(out, tr(", the team itself says %s"), said->assessment);
}

size_t verdict_label(struct str *out, const struct objective *o, const struct verdict_said *said)
{
	size_t told;
	if (said->verdict == verdict_NONE) {
		str_addf(out, tr("Verdict on “%s” taken back"), o->title);
		return out->len;
	}
	if (said->verdict > verdict_NONE) {
		str_addf(out, tr("Verdict on “%s”: "), o->title);
		told = out->len;
		str_add(out, words_label(words_verdict, said->verdict));
		if (*said->body)
			str_addf(out, ", %s", said->body);
		add_day(out, said->day);
		add_rest(out, said);
		return told;
	}
	if (said->assessment != NONE32 && !said->comment) {
		str_addf(out, tr("Self-assessment of “%s”: "), o->title);
		told = out->len;
		add_assessment(out, "%s", said->assessment);
		return told;
	}
	str_addf(out, said->comment ? tr("Comment on the verdict on “%s”") : tr("Verdict on “%s” said in more detail"),
			 o->title);
	told = out->len;
	if (said->assessment != NONE32)
		add_assessment(out, tr(", the team itself says %s"), said->assessment);
	return told;
}

const char *verdict_body_last(const struct plan *p)
{
	const struct objective *last = NULL;
	for (size_t i = 0; i < p->objective_n; i++) {
		const struct objective *o = &p->objective[i];
		if (o->verdict != verdict_NONE && *o->verdict_body &&
			(!last ||
			 (o->verdict_day != DAY_NONE && (last->verdict_day == DAY_NONE || o->verdict_day >= last->verdict_day))))
			last = o;
	}
	return last ? last->verdict_body : "";
}
