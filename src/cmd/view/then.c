// SPDX-License-Identifier: EUPL-1.2
// The ranking at another time: the plan as it was then, weighed with the weights it had then, and for each measure of
// today where it stood.
#include "cmd/view/then.h"

#include "base/i18n.h"
#include "cmd/desk.h"
#include "say/history.h"

void comparing_free(struct comparing *c)
{
	plan_free(c->then);
	arena_free(c->then_arena);
	arena_free(c->index);
	c->then = NULL;
	c->then_arena = c->index = NULL;
}

enum ls_code weigh_compare(struct session *s, const char *moment, struct ls_err *err)
{
	struct comparing *c = &s->deciding.comparing;
	if (moment && *moment) {
		struct moment_asked asked = {.text = moment, .today = s->today, .sense = DATE_AS_OF};
		struct moment_found found;
		struct plan *then = NULL;
		enum ls_code code = model_find_moment(s->model, asked, &found, err);
		if (code == LS_OK)
			code = model_as_of(s->model, found.step, &then, err);
		if (code != LS_OK)
			return code;
		comparing_free(c);
		c->then = then;
		c->then_arena = arena_new();
		c->index = arena_new();
		struct str name = str_on(s->frame);
		history_moment(&name, moment, found.day);
		c->compared = (struct compared){.name = arena_str(c->then_arena, str_text(&name)),
										.plan = then,
										.score = score_table(c->then_arena, then, NULL)};
	} else {
		comparing_free(c);
	}
	session_changed(s);
	return LS_OK;
}

void weigh_look_then(struct session *s)
{
	struct comparing *c = &s->deciding.comparing;
	s->look.compared = NULL;
	if (!c->then || !s->model)
		return;
	const struct plan *p = s->look.plan;
	s->look.compared = &c->compared;
	if (c->compared.then && c->plan == p && c->generation == p->generation)
		return;
	c->plan = p;
	c->generation = p->generation;
	arena_reset(c->index);
	int32_t *then = arena_alloc(c->index, (p->measure_n + 1) * sizeof *then);
	for (size_t i = 0; i < p->measure_n; i++)
		then[i] = (int32_t)plan_position(c->then, T_measure, p->measure[i].id);
	c->compared.then = then;
}

const char *compare_over(const struct session *s)
{
	return way_on(&s->way, "roadmap")    ? tr("The bars stand alone again.")
		   : way_on(&s->way, "measures") ? tr("The ranking stands alone again.")
										 : tr("Nothing is compared with another time any more.");
}
