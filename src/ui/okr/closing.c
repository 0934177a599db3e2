// SPDX-License-Identifier: EUPL-1.2
// The closing as an overlay: what is proposed and what was typed over it, described, put away.
#include "ui/okr/closing.h"

#include "base/i18n.h"
#include "plan/cycle.h"
#include "plan/okr/lineage.h"
#include "say/label.h"
#include "say/verdict.h"
#include "ui/okr/closing_parts.h"
#include "ui/okr/typed.h"

#include <stdlib.h>
#include <string.h>

static const struct hint list_hints[] = {
	{"accept", N_("close quarter")},
	{"tick", N_("carry over")},
	{"next", N_("summary")},
	{"close", N_("leave it")},
	{NULL, NULL},
};
static const struct hint text_hints[] = {
	{"accept", N_("back to the list")}, {"line", N_("new line")},         {"next", N_("next field")},
	{"save", N_("close quarter")},      {"close", N_("leave the field")}, {NULL, NULL},
};
static const struct hint ask_hints[] = {{"close", N_("discard")}, {"accept", N_("close quarter")}, {NULL, NULL}};

static const struct hint *hints_now(void *state, const struct look *look)
{
	const struct closing *s = state;
	(void)look;
	return s->asking ? ask_hints : s->inside ? text_hints : list_hints;
}

const char *closing_label(int field)
{
	return field == CO_SUMMARY ? tr("summary") : tr("outlook");
}

const struct cycle *closing_cycle(const struct closing *s, const struct look *look)
{
	return plan_find(look->plan, T_cycle, s->cycle);
}

// ---- what is carried over -------------------------------------------------------------------------------------------------

struct quarter_list closing_list(const struct closing *s, const struct look *look)
{
	struct quarter_list l = quarter_list(look, s->cycle, NONE32);
	int n = 0;
	for (int i = 0; i < l.n; i++)
		if (l.at[i]->verdict != verdict_ACCEPTED && !lineage_heir(look->plan, l.at[i]))
			l.at[n++] = l.at[i];
	l.n = n;
	return l;
}

static bool is_turned(const struct closing *s, int32_t objective)
{
	for (size_t i = 0; i < s->turned_n; i++)
		if (s->turned[i] == objective)
			return true;
	return false;
}

bool closing_ticked(const struct closing *s, const struct objective *o)
{
	return (o->verdict == verdict_CARRIED) != is_turned(s, o->id);
}

void closing_turn(struct closing *s, int32_t objective)
{
	for (size_t i = 0; i < s->turned_n; i++)
		if (s->turned[i] == objective) {
			s->turned[i] = s->turned[--s->turned_n];
			return;
		}
	if (s->turned_n == s->turned_room) {
		s->turned_room = s->turned_room ? s->turned_room * 2 : 8;
		s->turned = mem_realloc(s->turned, s->turned_room * sizeof *s->turned);
	}
	s->turned[s->turned_n++] = objective;
}

struct quarter_carried closing_carried(const struct closing *s, const struct look *look)
{
	struct quarter_list l = closing_list(s, look);
	int32_t *ids = arena_alloc(look->frame, (size_t)(l.n + 1) * sizeof *ids);
	struct quarter_carried carried = {ids, 0};
	for (int i = 0; i < l.n; i++)
		if (closing_ticked(s, l.at[i]))
			ids[carried.n++] = l.at[i]->id;
	return carried;
}

bool closing_target(struct str *out, const struct closing *s, const struct look *look, bool *made)
{
	const struct cycle *c = closing_cycle(s, look), *next = c ? cycle_step(look->plan, c, 1) : NULL;
	struct cycle to = {.title = "", .code = ""};
	*made = next == c;
	if (!c || (*made && !cycle_following(c, &to.start, &to.end)))
		return false;
	cycle_title(out, *made ? &to : next);
	return true;
}

void closing_facts(struct str *out, const struct closing *s, const struct look *look)
{
	struct quarter_list l = closing_list(s, look);
	struct life life = s->life;
	life.to_carry = 0;
	for (int i = 0; i < l.n; i++) {
		bool ticked = closing_ticked(s, l.at[i]);
		life.to_carry += l.at[i]->verdict == verdict_CARRIED && !ticked;
		life.verdicts[verdict_NONE] -= l.at[i]->verdict == verdict_NONE && ticked; // it is one, then
	}
	quarter_life_facts(out, &life, cycle_state_CLOSED);
}

// ---- what came of it ------------------------------------------------------------------------------------------------------

bool closing_typed(const struct closing *s, int field)
{
	return strcmp(str_text(&s->f[field].edit.text), s->f[field].base) != 0;
}

bool closing_changed(const struct closing *s)
{
	return closing_typed(s, CO_SUMMARY) || closing_typed(s, CO_OUTLOOK) || s->turned_n > 0;
}

static void propose(struct str *out, const struct closing *s, const struct look *look, int field)
{
	const struct cycle *c = closing_cycle(s, look);
	struct quarter_carried carried = closing_carried(s, look);
	if (field == CO_SUMMARY)
		quarter_life_summary(out, look->plan, c, &s->life, &carried);
	else
		quarter_life_outlook(out, look->plan, c, &carried);
}

// What nobody has typed follows the plan and the ticks.
static void refresh_field(struct closing *s, const struct look *look, int field)
{
	struct closing_field *f = &s->f[field];
	const struct cycle *c = closing_cycle(s, look);
	const char *plan = field == CO_SUMMARY ? c->summary : c->outlook;
	struct str base = str_on(look->frame);
	if (f->base && (closing_typed(s, field) || (s->inside && s->at == field)))
		return;
	if (*plan)
		str_add(&base, plan);
	else
		propose(&base, s, look, field);
	if (f->base && strcmp(f->base, str_text(&base)) == 0 && strcmp(f->was, plan) == 0)
		return;
	free(f->was);
	free(f->base);
	f->was = mem_str(plan);
	f->base = mem_str(str_text(&base));
	edit_set(&f->edit, f->base);
}

void closing_refresh(struct closing *s, const struct look *look)
{
	const struct cycle *c = closing_cycle(s, look);
	s->gone = !c || c->state != cycle_state_REVIEW;
	if (!c)
		return;
	struct quarter_list l = closing_list(s, look);
	if (quarter_list_find(&l, s->objective) < 0)
		s->objective = l.n > 0 ? l.at[0]->id : NONE32;
	for (int i = 0; i < CO_FIELDS; i++)
		refresh_field(s, look, i);
}

// ---- opening ---------------------------------------------------------------------------------------------------------------

static void put_ticks(struct closing *s, const struct look *look, const char *list)
{
	struct quarter_list l = closing_list(s, look);
	for (int i = 0; i < l.n; i++) {
		bool named = false;
		for (const char *at = list; *at; at += strcspn(at, ","), at += *at == ',')
			named |= *at == '#' && (int32_t)atoi(at + 1) == l.at[i]->id;
		if (named != closing_ticked(s, l.at[i]))
			closing_turn(s, l.at[i]->id);
	}
}

static void put_word(struct closing *s, const struct look *look, const char *word)
{
	const char *eq = strchr(word, '=');
	if (!eq)
		return;
	const char *name = arena_dup(look->frame, word, (size_t)(eq - word));
	for (int i = 0; i < CO_FIELDS; i++) {
		const char *column = i == CO_SUMMARY ? "summary" : "outlook";
		if (strcmp(name, column) == 0)
			edit_replace(&s->f[i].edit, eq + 1);
		if (strncmp(name, "was:", 4) == 0 && strcmp(name + 4, column) == 0) {
			free(s->f[i].was);
			s->f[i].was = mem_str(eq + 1);
		}
	}
	if (strcmp(name, "carry") == 0) {
		put_ticks(s, look, eq + 1);
		closing_refresh(s, look);
	}
}

static void count(struct closing *s, const struct look *look)
{
	const struct cycle *c = closing_cycle(s, look);
	if (c)
		s->life = life_of(look->plan, c, look->today);
}

void *closing_open(const struct look *look, const struct closing_order *order)
{
	struct closing *s = mem_alloc(sizeof *s);
	*s = (struct closing){.cycle = order->cycle, .objective = NONE32};
	count(s, look);
	closing_refresh(s, look);
	for (int i = 0; i < order->words_n; i++)
		put_word(s, look, order->words[i]);
	return s;
}

static void destroy(void *state)
{
	struct closing *s = state;
	for (int i = 0; i < CO_FIELDS; i++) {
		edit_free(&s->f[i].edit);
		free(s->f[i].was);
		free(s->f[i].base);
	}
	free(s->turned);
	free(s);
}

static void sync(void *state, const struct look *look)
{
	count(state, look);
	closing_refresh(state, look);
}

static void refuse(void *state, const struct ls_err *reason, uint64_t theirs)
{
	struct closing *s = state;
	const struct table *t = &schema[T_cycle];
	for (int i = 0; reason->table == (int)T_cycle && i < CO_FIELDS; i++)
		if (reason->column == schema_column(t, i == CO_SUMMARY ? "summary" : "outlook")) {
			s->at = i;
			s->inside = true;
			s->f[i].over = theirs;
		}
}

// ---- commands --------------------------------------------------------------------------------------------------------------

static void add_carried(const struct closing *s, const struct look *look, struct str *out)
{
	struct quarter_carried carried = closing_carried(s, look);
	for (size_t i = 0; i < carried.n; i++)
		str_addf(out, "%s#%d", i ? "," : " carry=", (int)carried.ids[i]);
}

static void add_texts(const struct closing *s, const struct look *look, struct str *out)
{
	for (int i = 0; i < CO_FIELDS; i++)
		if (closing_typed(s, i))
			typed_add(out, look, i == CO_SUMMARY ? "summary" : "outlook", str_text(&s->f[i].edit.text));
	for (int i = 0; i < CO_FIELDS; i++) {
		const char *column = i == CO_SUMMARY ? "summary" : "outlook";
		if (closing_typed(s, i))
			typed_seen(out, look, column, s->f[i].was, s->f[i].over);
	}
}

void closing_command(const struct closing *s, const struct look *look, struct str *out)
{
	str_addf(out, "cycle close #%d", (int)s->cycle);
	add_carried(s, look, out);
	add_texts(s, look, out);
}

void closing_kept(const struct closing *s, const struct look *look, struct str *out)
{
	if (s->gone || !closing_changed(s))
		return;
	struct quarter_carried carried = closing_carried(s, look);
	str_addf(out, "cycle finish #%d", (int)s->cycle);
	if (carried.n > 0)
		add_carried(s, look, out);
	else
		str_add(out, " carry=");
	add_texts(s, look, out);
}

static void keep(void *state, const struct look *look, struct str *out)
{
	closing_kept(state, look, out);
}

// ---- describing ------------------------------------------------------------------------------------------------------------

static void describe_objective(const struct closing *s, const struct look *look, struct str *first, struct str *second)
{
	const struct objective *o = plan_find(look->plan, T_objective, s->objective);
	struct str target = str_on(look->frame);
	bool made = false, can = closing_target(&target, s, look, &made);
	if (!o) {
		str_add(first, tr("Nothing is left to be carried over."));
	} else if (!can) {
		str_add(first, tr("This quarter has no dates; no other one can follow it."));
	} else if (closing_ticked(s, o)) {
		str_addf(first, tr("“%s” goes on in %s, with what is left of its key results."), o->title, str_text(&target));
	} else {
		str_addf(first, look_keysf(look, tr("“%s” ends here. {tick} carries it over into %s.")), o->title,
				 str_text(&target));
	}
	str_add(second, tr("Then nothing of it changes any more, until somebody reopens it."));
}

static void describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct closing *s = state;
	struct str facts = str_on(look->frame);
	if (s->gone) {
		str_add(first, look_keys(look, tr("This quarter is not in review any more. {close} leaves.")));
	} else if (s->asking) {
		str_add(first, look_keys(look, tr("The quarter is not closed yet. {close} once more discards what was changed "
										  "here, {accept} closes it.")));
	} else if (!s->inside) {
		describe_objective(s, look, first, second);
	} else {
		str_addf(first, s->at == CO_SUMMARY ? tr("Summary: what came of it") : tr("Outlook: what comes next"));
		propose(&facts, s, look, s->at);
		if (facts.len && strcmp(str_text(&facts), str_text(&s->f[s->at].edit.text)) != 0)
			str_addf(second, tr("From the facts: %s"), str_text(&facts));
	}
}

const struct view overlay_closing = {
	.name = "closing",
	.keys = "closing edit box",
	.hints_now = hints_now,
	.destroy = destroy,
	.sync = sync,
	.act = closing_act,
	.takes = closing_takes,
	.text = closing_paste,
	.refuse = refuse,
	.draw = closing_draw,
	.describe = describe,
	.keep = keep,
};
