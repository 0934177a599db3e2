// SPDX-License-Identifier: EUPL-1.2
// Ranks under the weights looked at, the plan's own and each kept weighting: of these one table, weighed again for each, so that columns are read from the plan once.
#include "plan/score/weighting.h"
#include "plan/sort.h"
#include "say/weigh.h"
#include "ui/weigh/weights_compare.h"

#include <string.h>

static void keep(struct weights_compare *p, const struct score_table *t, int32_t weighting, const struct weights *w)
{
	int c = p->n++;
	p->weighting[c] = weighting;
	p->weights[c] = *w;
	p->rank[c] = arena_alloc(p->arena, (t->n + 1) * sizeof *p->rank[c]);
	p->tied[c] = arena_alloc(p->arena, (t->n + 1) * sizeof *p->tied[c]);
	memcpy(p->rank[c], t->rank, t->n * sizeof *t->rank);
	memcpy(p->tied[c], t->tied, t->n * sizeof *t->tied);
}

static void weights_of_score(struct weights *w, const struct score_table *t)
{
	*w = (struct weights){.n = t->criteria_n < WEIGHTS_MOST ? t->criteria_n : WEIGHTS_MOST};
	for (int i = 0; i < w->n; i++)
		w->bp[i] = t->criteria[i].weight_bp;
}

// Largest jump first; sort_by_key() is stable, so equal ones stay as they rank now.
static void put_in_order(struct weights_compare *p, const struct score_table *now)
{
	uint32_t *key = arena_alloc(p->arena, (now->n + 1) * sizeof *key), most = 0;
	for (size_t m = 0; m < now->n; m++) {
		int32_t best = INT32_MAX, worst = 0;
		for (int c = 0; c < p->n; c++) {
			int32_t r = p->rank[c][m];
			best = r > 0 && r < best ? r : best;
			worst = r > worst ? r : worst;
		}
		p->jump[m] = worst > 0 ? worst - best : 0;
		most = (uint32_t)p->jump[m] > most ? (uint32_t)p->jump[m] : most;
	}
	for (size_t m = 0; m < now->n; m++)
		key[m] = most - (uint32_t)p->jump[m];
	memcpy(p->order, now->order, now->n * sizeof *p->order);
	sort_by_key(p->order, arena_alloc(p->arena, (now->n + 1) * sizeof *p->order), now->n, key, most);
}

void weights_ranks(struct weights_compare *p, const struct look *look)
{
	const struct plan *plan = look->plan;
	const struct score_table *now = look->score;
	struct weights w;
	arena_reset(p->arena);
	p->n = 0;
	p->plan = plan;
	p->generation = plan->generation;
	weights_of_score(&w, now);
	keep(p, now, NONE32, &w);
	if (look->trial && look->trial->differs && look->trial->own_score->weighted_n > 0)
		keep(p, look->trial->own_score, NONE32, &look->trial->own);
	p->kept = p->n;
	struct score_table *t = NULL;
	struct plan_rows kept = plan_ordered(plan, T_weighting);
	for (size_t i = 0; i < kept.n && p->n < COMPARED_MOST; i++) {
		int32_t id = plan->weighting[kept.at[i]].id;
		weighting_of(&w, plan, id);
		if (w.n == 0)
			continue;
		if (t)
			score_reweigh(t, w.bp);
		else
			t = score_table(p->arena, plan, w.bp);
		keep(p, t, id, &w);
	}
	p->jump = arena_zero(p->arena, now->n + 1, sizeof *p->jump);
	p->order = arena_alloc(p->arena, (now->n + 1) * sizeof *p->order);
	put_in_order(p, now);
}
