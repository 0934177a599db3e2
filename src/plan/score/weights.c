// SPDX-License-Identifier: EUPL-1.2
// Shares of 100 % that stay exact: what one criterion gains, the others lose in proportion, to the basis point.
#include "plan/score/weights.h"

#include "base/i18n.h"
#include "base/pieces.h"
#include "plan/code.h"

#include <stdlib.h>
#include <string.h>

// Of those that share, the one with the largest part lost by cutting; the first among equals.
static int largest_rest(const struct weights *w, const bool *shares, const int64_t *part, int64_t sum, int64_t total)
{
	int best = -1;
	int64_t most = INT64_MIN;
	for (int i = 0; i < w->n; i++) {
		if (!shares[i])
			continue;
		int64_t rest = part[i] * total - (int64_t)w->bp[i] * sum;
		if (rest > most) {
			most = rest;
			best = i;
		}
	}
	return best;
}

// Gives `total` to those that share, in proportion to `of` (evenly where these are all 0), in portions of `unit` basis
// points; what does not make one more portion goes to one of them. Depends on nothing else, so that the same total
// always gives the same weights.
static void share_out(struct weights *w, const bool *shares, const int32_t *of, int64_t total, int64_t unit)
{
	int64_t part[WEIGHTS_MOST] = {0}, sum = 0, given = 0;
	int n = 0;
	for (int i = 0; i < w->n; i++) {
		part[i] = shares[i] && of[i] > 0 ? of[i] : 0; // NONE32 is below 0
		sum += part[i];
		n += shares[i];
	}
	if (n == 0)
		return;
	for (int i = 0; i < w->n && sum == 0; i++)
		part[i] = shares[i];
	sum = sum ? sum : n;
	for (int i = 0; i < w->n; i++)
		if (shares[i]) {
			w->bp[i] = (int32_t)(part[i] * total / sum / unit * unit);
			given += w->bp[i];
		}
	while (given < total) {
		int64_t more = total - given < unit ? total - given : unit;
		w->bp[largest_rest(w, shares, part, sum, total)] += (int32_t)more;
		given += more;
	}
}

bool weights_has_points(const struct plan *p, const struct criterion *c)
{
	struct plan_rows levels = plan_of(p, T_level, "criterion", c->id);
	for (size_t i = 0; i < levels.n; i++)
		if (p->level[levels.at[i]].points != NONE32)
			return true;
	return false;
}

// As they stand in the plan, whatever they add up to; the sum. n is 0 where there are too many criteria.
static int64_t raw_weights(struct weights *out, const struct plan *p)
{
	struct plan_rows criteria = plan_ordered(p, T_criterion);
	int64_t sum = 0;
	*out = (struct weights){.n = criteria.n > WEIGHTS_MOST ? 0 : (int)criteria.n};
	for (int i = 0; i < out->n; i++) {
		const struct criterion *c = &p->criterion[criteria.at[i]];
		bool counts = c->weight >= 0 && weights_has_points(p, c); // NONE32 is below 0
		out->bp[i] = counts ? c->weight : NONE32;
		sum += counts ? c->weight : 0;
	}
	return sum;
}

int64_t weights_sum(const struct plan *p)
{
	int64_t sum = 0;
	for (size_t i = 0; i < p->criterion_n; i++)
		sum += p->criterion[i].weight >= 0 ? p->criterion[i].weight : 0; // NONE32 is below 0
	return sum;
}

void weights_of_plan(struct weights *out, const struct plan *p)
{
	int64_t sum = raw_weights(out, p);
	bool shares[WEIGHTS_MOST] = {false};
	int32_t of[WEIGHTS_MOST];
	memcpy(of, out->bp, sizeof of);
	for (int i = 0; i < out->n; i++)
		shares[i] = out->bp[i] != NONE32;
	if (sum == 0)
		out->n = 0;
	else
		share_out(out, shares, of, WEIGHTS_WHOLE, 1);
}

void weights_even_out(struct weights *w)
{
	bool shares[WEIGHTS_MOST] = {false};
	int32_t of[WEIGHTS_MOST];
	memcpy(of, w->bp, sizeof of);
	for (int i = 0; i < w->n; i++)
		shares[i] = w->bp[i] != NONE32;
	share_out(w, shares, of, WEIGHTS_WHOLE, WEIGHTS_PERCENT);
}

// The whole percent so many notches away; where the turning began is a stop, too, or there would be no way back to a
// weight with a fraction.
static int64_t notch(int64_t from, int64_t began, int32_t percent)
{
	int64_t whole = from / WEIGHTS_PERCENT, rest = from % WEIGHTS_PERCENT;
	int64_t to = (whole + percent + (percent < 0 && rest > 0)) * WEIGHTS_PERCENT;
	bool passed = (from < began && began < to) || (to < began && began < from);
	return passed && began % WEIGHTS_PERCENT != 0 ? began : to;
}

int32_t weights_set(struct weights *w, const struct weights *base, int k, int64_t bp)
{
	if (k < 0 || k >= w->n || w->bp[k] == NONE32 || w->locked[k])
		return 0;
	bool shares[WEIGHTS_MOST] = {false}, any = false;
	int64_t room = WEIGHTS_WHOLE, target = bp;
	for (int i = 0; i < w->n; i++) {
		if (i == k || w->bp[i] == NONE32)
			continue;
		shares[i] = !w->locked[i];
		any |= shares[i];
		room -= w->locked[i] ? w->bp[i] : 0;
	}
	target = target > room ? room : target;
	target = target < 0 ? 0 : target;
	int32_t moved = (int32_t)(target - w->bp[k]);
	if (!any || moved == 0)
		return 0;
	w->bp[k] = (int32_t)target;
	for (int i = 0; i < w->n && target == base->bp[k]; i++)
		w->bp[i] = shares[i] ? base->bp[i] : w->bp[i];
	if (target != base->bp[k])
		share_out(w, shares, base->bp, room - target, WEIGHTS_PERCENT);
	return moved;
}

int32_t weights_turn(struct weights *w, const struct weights *base, int k, int32_t percent)
{
	bool moves = k >= 0 && k < w->n && w->bp[k] != NONE32 && percent != 0;
	return moves ? weights_set(w, base, k, notch(w->bp[k], base->bp[k], percent)) : 0;
}

static char *part(const char *from, const char *end)
{
	struct str s = {0};
	str_addn(&s, from, (size_t)(end - from));
	char *copy = mem_str(str_text(&s));
	str_free(&s);
	return copy;
}

// Codes of old plans may hold a comma and stand in quotes then: "a,b"=40,nutzen=60.
static const char *item_end(const char *s)
{
	const char *name = s + strspn(s, " \t");
	s = *name == '"' ? pieces_end(name, "=") : name;
	return s + strcspn(s, ",");
}

// One "aufwand=40" of the list.
static enum ls_code parse_one(struct weights *out, bool *given, const struct plan *p, char *item, struct ls_err *err)
{
	char *eq = strrchr(item, '=');
	int64_t bp = 0;
	int32_t id = NONE32;
	if (!eq || !num_parse_plain(eq + 1, 2, &bp) || bp < 0 || bp > WEIGHTS_WHOLE)
		return ls_fail(err, LS_REFUSED,
					   tr("“%s” is not understood. Expected: CRITERION=PERCENT,… such as aufwand=40,fallzahlen=10."),
					   item);
	*eq = '\0';
	const char *at = item;
	struct str name = {0};
	(void)pieces_next(&at, "", &name);
	enum ls_code code = code_find(p, T_criterion, str_text(&name), DAY_NONE, &id, err);
	str_free(&name);
	struct plan_rows criteria = plan_ordered(p, T_criterion);
	for (int i = 0; i < out->n && code == LS_OK; i++)
		if (p->criterion[criteria.at[i]].id == id) {
			if (given[i])
				code = ls_fail(err, LS_REFUSED, tr("“%s” has two weights here; name each criterion once."), item);
			given[i] = true;
			out->bp[i] = (int32_t)bp;
		}
	return code;
}

// Whether named and unnamed weights can make 100 %.
static enum ls_code check_sum(const struct weights *w, const bool *given, int64_t *sum, struct ls_err *err)
{
	bool open = false;
	*sum = 0;
	for (int i = 0; i < w->n; i++) {
		*sum += given[i] ? w->bp[i] : 0;
		open |= !given[i] && w->bp[i] > 0;
	}
	if (*sum <= WEIGHTS_WHOLE && (open || *sum == WEIGHTS_WHOLE))
		return LS_OK;
	struct str percent = {0};
	num_short(&percent, *sum, 2);
	ls_fail(err, LS_REFUSED, tr("The weights add up to %s%%, not to 100%%."), str_text(&percent));
	str_free(&percent);
	return LS_REFUSED;
}

enum ls_code weights_parse(struct weights *out, const struct plan *p, const char *text, struct ls_err *err)
{
	if (p->criterion_n > WEIGHTS_MOST)
		return ls_fail(err, LS_REFUSED, tr("The plan has %d criteria; the weights of at most %d can be turned."),
					   (int)p->criterion_n, WEIGHTS_MOST);
	bool given[WEIGHTS_MOST] = {false}, shares[WEIGHTS_MOST] = {false};
	struct weights w;
	enum ls_code code = LS_OK;
	int64_t sum = 0;
	raw_weights(&w, p);
	for (const char *at = text; *at && code == LS_OK; at += *at == ',') {
		const char *end = item_end(at);
		char *item = end > at ? part(at, end) : NULL;
		code = item ? parse_one(&w, given, p, item, err) : LS_OK;
		free(item);
		at = end;
	}
	if (code == LS_OK)
		code = check_sum(&w, given, &sum, err);
	if (code != LS_OK)
		return code;
	int32_t of[WEIGHTS_MOST];
	memcpy(of, w.bp, sizeof of);
	for (int i = 0; i < w.n; i++)
		shares[i] = !given[i] && w.bp[i] != NONE32;
	int64_t open = 0;
	for (int i = 0; i < w.n; i++)
		open += shares[i] ? of[i] : 0;
	if (open != WEIGHTS_WHOLE - sum) // else they may stay as they are
		share_out(&w, shares, of, WEIGHTS_WHOLE - sum, WEIGHTS_PERCENT);
	*out = w;
	return LS_OK;
}

void weights_text(struct str *out, const struct plan *p, const struct weights *w)
{
	struct plan_rows criteria = plan_ordered(p, T_criterion);
	bool first = true;
	for (int i = 0; i < w->n && i < (int)criteria.n; i++) {
		if (w->bp[i] == NONE32)
			continue;
		int places = w->bp[i] % 100 == 0 ? 0 : w->bp[i] % 10 == 0 ? 1 : 2;
		str_add(out, first ? "" : ",");
		pieces_put(out, p->criterion[criteria.at[i]].code, ",=");
		str_addc(out, '=');
		num_plain(out, w->bp[i], 2, places);
		first = false;
	}
}
