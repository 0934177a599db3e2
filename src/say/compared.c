// SPDX-License-Identifier: EUPL-1.2
// Why a rank is another one than it was. The change of a score has two exact parts, told in hundredths: ratings as they
// count now, and weights as they met the ratings of then. What neither explains, others have done.
#include "say/compared.h"

#include "base/i18n.h"
#include "base/num.h"
#include "say/label.h"
#include "say/rating.h"
#include "say/score.h"

// A criterion in both tables; then is NULL where it was not there.
struct pair {
	const struct score_criterion *now, *then;
	size_t m;
	ptrdiff_t was; // index of the measure then
};

int32_t compared_places(const struct look *look, size_t m, int32_t *then)
{
	const struct compared *c = look->compared;
	*then = 0;
	if (!c)
		return 0;
	int32_t was = c->then[m], rank = look->score->weighted_n > 0 ? look->score->rank[m] : 0;
	*then = was >= 0 && c->score->weighted_n > 0 ? c->score->rank[was] : 0;
	return *then > 0 && rank > 0 ? *then - rank : 0;
}

static void add_change(struct str *out, int64_t hundredths)
{
	str_add(out, hundredths < 0 ? " (−" : " (+");
	num_text(out, hundredths < 0 ? -hundredths : hundredths, 2, 2);
	str_add(out, ")");
}

static int64_t points(const struct score_criterion *s, size_t m)
{
	return s->points[m] != NONE32 ? s->points[m] : s->least != NONE32 ? s->least : 0;
}

static int64_t weight(const struct score_criterion *s)
{
	return s && s->weight_bp != NONE32 ? s->weight_bp : 0;
}

// "Aufwand mittel → niedrig (+0.20)": what another level brings under the weights of now.
static bool tell_rating(struct str *out, const struct look *look, const struct pair *p)
{
	const struct compared *c = look->compared;
	if (!p->then) // the criterion is new: its weight tells it
		return false;
	const char *from = rating_level(c->plan, p->then, (size_t)p->was), *to = rating_level(look->plan, p->now, p->m);
	int64_t before = points(p->then, (size_t)p->was), after = points(p->now, p->m);
	int32_t level_then = p->then->level[p->was], level_now = p->now->level[p->m];
	int32_t id_then = level_then >= 0 ? c->plan->level[level_then].id : NONE32;
	int32_t id_now = level_now >= 0 ? look->plan->level[level_now].id : NONE32;
	if (id_then == id_now && before == after)
		return false;
	str_addf(out, " · %s: %s → %s", p->now->criterion->title, from, to);
	add_change(out, num_div((after - before) * weight(p->now), look->score->den));
	return true;
}

// "weight of Aufwand 20 % → 25 % (+0.05)": what another share makes of the ratings of then.
static bool tell_weight(struct str *out, const struct look *look, const struct pair *p)
{
	const struct compared *c = look->compared;
	int64_t now = num_div(weight(p->now) * WEIGHTS_WHOLE, look->score->den);
	int64_t then = num_div(weight(p->then) * WEIGHTS_WHOLE, c->score->den);
	if (now == then)
		return false;
	struct str from = str_on(look->frame), to = str_on(look->frame);
	label_percent(&from, p->then ? (int32_t)then : NONE32);
	label_percent(&to, (int32_t)now);
	str_addf(out, tr(" · weight of %s: %s → %s"), p->now->criterion->title, str_text(&from), str_text(&to));
	add_change(
		out, num_div((now - then) * (p->then ? points(p->then, (size_t)p->was) : points(p->now, p->m)), WEIGHTS_WHOLE));
	return true;
}

static const struct score_criterion *criterion_then(const struct compared *c, int32_t id)
{
	int k = score_criterion_index(c->score, id);
	return k >= 0 ? &c->score->criteria[k] : NULL;
}

static void tell_reasons(struct str *out, const struct look *look, size_t m, ptrdiff_t was, int32_t places)
{
	int told = 0;
	for (int k = 0; k < look->score->criteria_n; k++) {
		const struct score_criterion *now = &look->score->criteria[k];
		struct pair p = {now, criterion_then(look->compared, now->criterion->id), m, was};
		told += tell_rating(out, look, &p);
		told += tell_weight(out, look, &p);
	}
	if (told == 0)
		str_addf(out, " · %s",
				 places == 0 ? tr("nothing has moved it") : tr("its own score is the same; others have moved"));
}

void compared_tell(struct str *out, const struct look *look, size_t m)
{
	const struct compared *c = look->compared;
	ptrdiff_t was = c->then[m];
	int32_t rank = 0, places = compared_places(look, m, &rank);
	struct str then = str_on(look->frame), now = str_on(look->frame);
	str_addf(out, "%s: ", c->name);
	if (was < 0) {
		str_add(out, tr("the measure was not there yet"));
		return;
	}
	if (rank == 0 || look->score->rank[m] == 0) {
		str_add(out, tr("there was no rank to compare with"));
		return;
	}
	score_text(&then, c->score, (size_t)was);
	score_text(&now, look->score, m);
	str_addf(out, tr("rank %d with %s, now %d with %s"), (int)rank, str_text(&then), (int)look->score->rank[m],
			 str_text(&now));
	if (places != 0)
		str_addf(out, " %s%d", places > 0 ? "▲" : "▼", (int)(places > 0 ? places : -places));
	tell_reasons(out, look, m, was, places);
}
