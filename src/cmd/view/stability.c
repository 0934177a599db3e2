// SPDX-License-Identifier: EUPL-1.2
// How robust the order is, a bit at a time: first the exact turns, then the sample, so that keys are answered meanwhile.
// Whatever the answer depends on (ratings, weights, the cut) begins it anew.
#include "cmd/view/stability.h"

#include "base/i18n.h"
#include "cmd/view/view.h"
#include "say/stability.h"

#include <string.h>

#define SLICE     100000 // measures weighed at once: some milliseconds
#define TOLD_EACH 5      // percent after which the screen is drawn again

void weigh_stability(struct session *s, bool on)
{
	s->deciding.robust.on = on;
	s->deciding.robust.score = NULL;
	session_changed(s);
}

bool weigh_busy(const struct session *s)
{
	// Scores of a snapshot that is gone are not looked at: the next look begins anew.
	bool fresh = !s->shown.stale && s->model && s->shown.generation == model_generation(s->model);
	return s->deciding.robust.on && fresh && s->look.stable && s->deciding.robust.stable.running;
}

bool weigh_stop(struct session *s)
{
	struct robustness *r = &s->deciding.robust;
	if (!weigh_busy(s))
		return false;
	r->stable.running = false;
	r->stable.stopped = true;
	return true;
}

const char *weigh_stable_question(struct session *s)
{
	const struct look *look = session_look(s);
	return look->cut && look->cut->line >= 0
			   ? session_keys(s, tr("How often does a measure stay above the cut line when every weight is off by up "
									"to 25%? {stability} shows the figures, {back} ends it."))
			   : session_keys(s, tr("How often does a measure keep its rank when every weight is off by up to 25%? "
									"{stability} shows the figures, {back} ends it."));
}

// The question gives way to its answer, unless something else has been said since.
static void say_answer(struct session *s)
{
	struct str all = str_on(s->frame);
	if (strcmp(session_message(s), weigh_stable_question(s)) != 0)
		return;
	stable_tell_all(&all, session_look(s));
	if (all.len)
		session_sayf(s, false, session_keysf(s, tr("%s {stability} shows the figures, {back} ends it.")),
					 str_text(&all));
}

bool weigh_work(struct session *s)
{
	struct robustness *r = &s->deciding.robust;
	if (!weigh_busy(s))
		return false;
	struct stable *stable = &r->stable;
	if (!r->exact_known) {
		stability_exact(r->arena, r->score, &stable->weights, s->look.cut, &r->exact);
		r->exact_known = true;
		stable->exact = &r->exact;
		return true;
	}
	if (!r->sampling)
		stable->sampling = r->sampling =
			sampling_begin(r->arena, r->score, &stable->weights, s->look.cut ? &s->look.cut->rule : NULL, r->seed, 0);
	int at_most = (int)(SLICE / (r->score->n + 1));
	stable->running = !sampling_step(r->sampling, at_most > 0 ? at_most : 1);
	int progress = (int)((int64_t)r->sampling->done * 100 / r->sampling->samples);
	bool told = !stable->running || progress >= stable->progress + TOLD_EACH;
	stable->progress = told ? progress : stable->progress;
	if (!stable->running)
		say_answer(s);
	return told;
}

static void begin_stability(struct session *s)
{
	struct robustness *r = &s->deciding.robust;
	const struct score_table *t = s->look.score;
	r->arena = r->arena ? r->arena : arena_new();
	arena_reset(r->arena);
	r->sampling = NULL;
	r->exact_known = false;
	r->score = t;
	r->cut_serial = s->deciding.cut.serial;
	r->generation = s->look.plan->generation;
	r->stable = (struct stable){.running = true, .weights = {.n = t->criteria_n}};
	for (int c = 0; c < t->criteria_n; c++)
		r->stable.weights.bp[c] = t->criteria[c].weight_bp;
	r->stable.by_cut = s->look.cut && s->look.cut->line >= 0;
}

// Part of making a look. While weights are tried the order changes with every key; it is asked again afterwards.
void weigh_look_stable(struct session *s)
{
	struct robustness *r = &s->deciding.robust;
	const struct score_table *t = s->look.score;
	s->look.stable = NULL;
	if (!r->on || !s->model || s->past.plan || s->deciding.trying.on || t->weighted_n == 0 ||
		t->criteria_n > WEIGHTS_MOST)
		return;
	if (r->score != t || r->cut_serial != s->deciding.cut.serial || r->generation != s->look.plan->generation)
		begin_stability(s);
	s->look.stable = &r->stable;
}
