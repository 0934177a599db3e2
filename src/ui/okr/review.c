// SPDX-License-Identifier: EUPL-1.2
// The review as an overlay: opened, told of what others do meanwhile, described, put away.
#include "ui/okr/review.h"

#include "base/date.h"
#include "base/i18n.h"
#include "say/label.h"
#include "say/progress.h"
#include "say/quarter_life.h"
#include "say/verdict.h"
#include "ui/okr/review_parts.h"
#include "ui/okr/typed.h"

#include <stdlib.h>
#include <string.h>

static const struct hint out_hints[] = {
	{"accept", N_("next")},
	{"verdict accepted", N_("verdict")},
	{"verdict partly", N_("verdict")},
	{"verdict refused", N_("verdict")},
	{"verdict carried", N_("verdict")},
	{"next", N_("comment")},
	{"notch 1", N_("self-assessment")},
	{"notch -1", N_("self-assessment")},
	{"backward", N_("previous")},
	{"close", N_("leave")},
	{NULL, NULL},
};
static const struct hint in_hints[] = {
	{"accept", N_("enter it")},
	{"next", N_("next field")},
	{"previous", N_("back")},
	{"close", N_("leave the field")},
	{NULL, NULL},
};
static const struct hint ask_hints[] = {{"close", N_("discard")}, {"accept", N_("enter it")}, {NULL, NULL}};

const struct hint *review_hints(void *state, const struct look *look)
{
	struct review *s = state;
	review_settle(s, look);
	return s->asking ? ask_hints : s->inside ? in_hints : out_hints;
}

// ---- opening -----------------------------------------------------------------------------------------------------------

// A day that was kept stands there as it is typed in the language set.
static void put_kept(struct review *s, const struct look *look, int field, const char *text)
{
	int32_t day = 0;
	enum precision precision;
	struct str shown = str_on(look->frame);
	if (field == RV_DAY && date_parse_iso(text, &day, &precision))
		date_text(&shown, day, precision);
	else
		str_add(&shown, text);
	review_put(s, field, str_text(&shown));
	s->f[field].judged = true;
	review_judge(s, look, field);
}

static void put_word(struct review *s, const struct look *look, const char *word)
{
	struct typed_word w;
	if (!typed_read(&w, look, word))
		return;
	int field = review_field_named(w.name);
	if (strcmp(w.name, "verdict") == 0 && w.kind == TYPED_NOW) {
		s->verdict = words_find(words_verdict, w.text);
	} else if (field >= 0 && !entry_began(&s->f[field], &w)) {
		put_kept(s, look, field, w.text);
	}
}

static int32_t first_open(const struct look *look, int32_t cycle)
{
	struct quarter_list l = quarter_list(look, cycle, look->only_team);
	for (int i = 0; i < l.n; i++)
		if (l.at[i]->verdict == verdict_NONE)
			return l.at[i]->id;
	return l.n > 0 ? l.at[0]->id : NONE32;
}

void *review_open(const struct look *look, const struct review_order *order)
{
	struct review *s = mem_alloc(sizeof *s);
	*s = (struct review){.cycle = order->cycle, .verdict = -1};
	review_refresh(s, look);
	review_stand(s, look, order->objective != NONE32 ? order->objective : first_open(look, order->cycle));
	for (int i = 0; i < order->words_n; i++)
		put_word(s, look, order->words[i]);
	return s;
}

static void destroy(void *state)
{
	struct review *s = state;
	for (int i = 0; i < RV_FIELDS; i++)
		entry_free(&s->f[i]);
	free(s);
}

static void sync(void *state, const struct look *look)
{
	struct review *s = state;
	review_settle(s, look);
	review_refresh(s, look);
	review_judge(s, look, s->at);
}

// The cell that was refused stands under the cursor, with what was said of it; nothing is gone on to.
static void refuse(void *state, const struct ls_err *reason, uint64_t theirs)
{
	struct review *s = state;
	s->going = 0;
	const struct table *t = &schema[T_objective];
	if (reason->table != (int)T_objective || reason->column < 0)
		return;
	if (reason->column == schema_column(t, "verdict"))
		s->over = theirs;
	for (int i = 0; i < RV_FIELDS; i++) {
		if (&t->columns[reason->column] != review_column(i))
			continue;
		s->at = i;
		s->inside = true;
		s->f[i].judged = true;
		str_clear(&s->f[i].wrong);
		str_add(&s->f[i].wrong, reason->text);
		s->f[i].over = theirs; // entered again it writes over what was told
	}
}

static void keep(void *state, const struct look *look, struct str *out)
{
	review_kept(state, look, out);
}

// ---- describing --------------------------------------------------------------------------------------------------------

static void describe_objective(const struct review *s, const struct look *look, struct str *first, struct str *second)
{
	const struct objective *o = review_objective(s, look);
	struct str way = str_on(look->frame);
	str_addf(first, tr("%s “%s”: "), o->code, o->title);
	size_t before = first->len;
	quarter_life_reading(first, look->plan, o, look->today);
	if (first->len == before)
		str_add(first, tr("no target that could be measured"));
	quarter_life_lineage(&way, look->plan, o);
	if (way.len)
		str_addf(first, " · %s", str_text(&way));
	if (s->verdict >= 0) {
		str_addf(second, look_keysf(look, tr("Not entered yet: %s. {accept} enters it and goes on.")),
				 verdict_short(s->verdict, false));
	} else if (o->verdict != verdict_NONE) {
		verdict_tell(second, o);
		if (*o->verdict_text && !review_locked(look, RV_COMMENT))
			str_addf(second, ": %s", o->verdict_text);
	} else {
		str_add(second, look_keys(look, tr("No verdict yet: {verdict accepted} accepted, {verdict partly} partly, "
										   "{verdict refused} not accepted, {verdict carried} carried over.")));
	}
}

static void describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	struct review *s = state;
	review_settle(s, look);
	if (s->gone || !review_objective(s, look)) {
		str_add(first, look_keys(look, tr("This quarter has no objectives any more. {close} leaves.")));
		return;
	}
	const struct entry *f = &s->f[s->at];
	if (s->asking) {
		str_add(first, look_keys(look, tr("Nothing of this is entered yet. {close} once more discards it, {accept} "
										  "enters it.")));
	} else if (s->inside && f->judged && f->wrong.len) {
		str_add(first, str_text(&f->wrong));
	} else if (s->inside) {
		label_upper(first, review_label(s->at));
		str_addf(first, ": %s", review_help(s->at));
	} else {
		describe_objective(s, look, first, second);
	}
}

const struct view overlay_review = {
	.name = "review",
	.keys = "review edit box",
	.hints_now = review_hints,
	.destroy = destroy,
	.sync = sync,
	.act = review_act,
	.takes = review_takes,
	.text = review_paste,
	.refuse = refuse,
	.draw = review_draw,
	.describe = describe,
	.keep = keep,
};
