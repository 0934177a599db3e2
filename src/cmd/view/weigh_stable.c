// SPDX-License-Identifier: EUPL-1.2
// How robust the order is, a bit at a time: first the exact turns, then the sample, so that keys are answered meanwhile.
// Whatever the answer depends on (ratings, weights, the cut) begins it anew.
#include "base/i18n.h"
#include "cmd/view/view.h"
#include "cmd/view/weigh.h"
#include "say/stability.h"

#include <string.h>

#define SLICE     100000 // measures weighed at once: some milliseconds
#define TOLD_EACH 5      // percent after which the screen is drawn again

void weigh_stability(struct session *s, bool on)
{
	s->deciding.stability = on;
	s->deciding.stable_score = NULL;
	session_changed(s);
}

bool weigh_busy(const struct session *s)
{
	// Scores of a snapshot that is gone are not looked at: the next look begins anew.
	bool fresh = !s->shown.stale && s->model && s->shown.generation == model_generation(s->model);
	return s->deciding.stability && fresh && s->look.stable && s->deciding.stable.running;
}

bool weigh_stop(struct session *s)
{
	struct deciding *d = &s->deciding;
	if (!weigh_busy(s))
		return false;
	d->stable.running = false;
	d->stable.stopped = true;
	return true;
}

const char *weigh_stable_question(struct session *s)
{
	const struct look *look = session_look(s);
	return look->cut && look->cut->line >= 0 ? tr("How often does a measure stay above the cut line when all weights "
												  "are a bit wrong? x shows the figures, Esc ends it.")
											 : tr("How often does a measure keep its rank when all weights are a bit "
												  "wrong? x shows the figures, Esc ends it.");
}

// The question gives way to its answer, unless something else has been said since.
static void say_answer(struct session *s)
{
	struct str all = str_on(s->frame);
	if (strcmp(session_message(s), weigh_stable_question(s)) != 0)
		return;
	stable_tell_all(&all, session_look(s));
	if (all.len)
		session_sayf(s, false, tr("%s x shows the figures, Esc ends it."), str_text(&all));
}

bool weigh_work(struct session *s)
{
	struct deciding *d = &s->deciding;
	if (!weigh_busy(s))
		return false;
	struct stable *stable = &d->stable;
	if (!d->exact_known) {
		stability_exact(d->stable_arena, d->stable_score, &stable->weights, s->look.cut, &d->exact);
		d->exact_known = true;
		stable->exact = &d->exact;
		return true;
	}
	if (!d->sampling)
		stable->sampling = d->sampling = sampling_begin(d->stable_arena, d->stable_score, &stable->weights,
														s->look.cut ? &s->look.cut->rule : NULL, d->seed, 0);
	int at_most = (int)(SLICE / (d->stable_score->n + 1));
	stable->running = !sampling_step(d->sampling, at_most > 0 ? at_most : 1);
	int progress = (int)((int64_t)d->sampling->done * 100 / d->sampling->samples);
	bool told = !stable->running || progress >= stable->progress + TOLD_EACH;
	stable->progress = told ? progress : stable->progress;
	if (!stable->running)
		say_answer(s);
	return told;
}
