// SPDX-License-Identifier: EUPL-1.2
// What several measures need together, in words.
#include "say/group.h"

#include "base/i18n.h"
#include "base/num.h"
#include "say/amount.h"
#include "say/headline.h"
#include "say/label.h"

static void add_posts(struct str *out, const struct group_sums *g)
{
	struct str posts = {0};
	num_text(&posts, g->posts_unknown > 0 ? g->posts / 10 * 10 : g->posts, 3,
			 2); // at least that much, never rounded up
	if (g->posts_unknown == g->n)
		str_add(out, tr("posts not stated"));
	else
		str_addf(out, tr("%s%s posts"), g->posts_unknown > 0 ? "≥ " : "", str_text(&posts));
	str_free(&posts);
}

static void add_money(struct str *out, const struct group_sums *g, const struct look *look)
{
	if (privacy_hides_money(look->privacy))
		str_addf(out, tr("euros %s"), label_hidden());
	else if (g->money_unknown == g->n)
		str_add(out, tr("euros not stated"));
	else
		amount_sum(out, &g->euros, (int)g->money_unknown);
}

void group_tell(struct str *out, const struct look *look, const struct group_sums *g, int year)
{
	headline_count(out, g->n);
	bool posts = look->plan->fte_need_n > 0, money = look->plan->budget_line_n > 0;
	if (posts || money)
		str_addf(out, " · %d: ", year);
	if (posts)
		add_posts(out, g);
	if (posts && money)
		str_add(out, " · ");
	if (money)
		add_money(out, g, look);
}
