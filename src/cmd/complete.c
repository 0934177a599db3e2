// SPDX-License-Identifier: EUPL-1.2
// Completion of the command line, from the same tables that carry the commands out.
#include "cmd/command.h"
#include "cmd/state.h"

#include "base/embed.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "plan/code.h"
#include "plan/filter.h"
#include "ui/columns.h"

#include <stdlib.h>
#include <string.h>

void complete_drop(struct prompt *p)
{
	p->choices_n = 0;
	p->choice = -1;
}

static bool begins(const char *word, const char *with)
{
	struct str a = {0}, b = {0};
	text_fold(&a, word);
	text_fold(&b, with);
	bool yes = strncmp(str_text(&a), str_text(&b), b.len) == 0;
	str_free(&a);
	str_free(&b);
	return yes;
}

static void offer(struct prompt *p, const char *word, const char *typed)
{
	if (p->choices_n == sizeof p->choices / sizeof p->choices[0] || !begins(word, typed))
		return;
	for (size_t i = 0; i < p->choices_n; i++)
		if (strcmp(p->choices[i], word) == 0)
			return;
	p->choices[p->choices_n++] = arena_str(p->arena, word);
}

static void offer_first(struct session *s, const char *typed)
{
	for (const struct command *c = commands; c->verb; c++)
		if (!c->object)
			offer(&s->prompt, c->verb, typed);
		else if (strcmp(c->object, "*") != 0)
			offer(&s->prompt, c->object, typed);
	for (int t = 0; t < TABLE_COUNT; t++)
		offer(&s->prompt, schema[t].object, typed);
}

static void offer_verbs(struct session *s, const char *object, const char *typed)
{
	for (const struct command *c = commands; c->verb; c++)
		if (c->object && (strcmp(c->object, object) == 0 || (strcmp(c->object, "*") == 0 && schema_object(object))))
			offer(&s->prompt, c->verb, typed);
}

static void offer_codes(struct session *s, enum table_id t, const char *typed)
{
	const struct plan *p = session_look(s)->plan;
	struct plan_rows rows = plan_ordered(p, t);
	for (size_t i = 0; i < rows.n && s->prompt.choices_n < sizeof s->prompt.choices / sizeof s->prompt.choices[0];
		 i++) {
		struct str name = {0};
		code_name(&name, p, t, plan_id(plan_row(p, t, rows.at[i])));
		offer(&s->prompt, str_text(&name), typed);
		str_free(&name);
	}
}

static void offer_words(struct session *s, const struct column *c, const char *before, const char *typed)
{
	struct prompt *p = &s->prompt;
	if (c->type == TYPE_REF) {
		offer_codes(s, c->target, typed);
		return;
	}
	for (int i = 0; c->type == TYPE_ENUM && c->words[i].code; i++)
		offer(p, arena_printf(p->arena, "%s%s", before, c->words[i].code), typed);
}

static void offer_columns(struct session *s, const struct table *t, const char *after, const char *typed)
{
	for (int i = 0; i < t->column_count; i++)
		offer(&s->prompt, arena_printf(s->prompt.arena, "%s%s", t->columns[i].name, after), typed);
}

// After add: FIELD=, and behind the sign the words a field may have.
static void offer_field(struct session *s, const struct table *t, const char *typed)
{
	const char *eq = strchr(typed, '=');
	if (!eq) {
		offer_columns(s, t, "=", typed);
		return;
	}
	const char *name = arena_dup(s->prompt.arena, typed, (size_t)(eq - typed));
	int column = schema_column_named(t, name);
	if (column >= 0)
		offer_words(s, &t->columns[column], arena_printf(s->prompt.arena, "%s=", name), typed);
}

static void offer_levels(struct session *s, const char *criterion, const char *typed)
{
	const struct look *look = session_look(s);
	int32_t id = 0;
	struct ls_err err;
	if (code_find(look->plan, T_criterion, criterion, look->today, &id, &err) != LS_OK)
		return;
	struct plan_rows rows = plan_of(look->plan, T_level, "criterion", id);
	for (size_t i = 0; i < rows.n; i++)
		offer(&s->prompt, look->plan->level[rows.at[i]].code, typed);
	offer(&s->prompt, "+1", typed);
	offer(&s->prompt, "-1", typed);
}

static void offer_tags(struct session *s, const char *typed)
{
	struct tag *tags = NULL;
	size_t n = 0;
	struct ls_err err;
	if (model_tags(s->model, s->prompt.arena, &tags, &n, &err) != LS_OK)
		return;
	for (size_t i = 0; i < n; i++)
		offer(&s->prompt, tags[i].name, typed);
}

static bool offer_theme(const struct embedded *f, void *arg)
{
	struct session **s = arg;
	const char *name = f->name + strlen("themes/");
	const char *dot = strrchr(name, '.');
	offer(&(*s)->prompt, arena_dup((*s)->prompt.arena, name, dot ? (size_t)(dot - name) : strlen(name)),
		  str_text(&(*s)->prompt.text) + (*s)->prompt.word);
	return true;
}

// Saved names; behind the first word, and instead of a name, the terms themselves.
static void offer_filters(struct session *s, char **argv, int at, const char *typed)
{
	bool named = at == 1 || (at == 2 && (strcmp(argv[1], "save") == 0 || strcmp(argv[1], "delete") == 0));
	for (size_t i = 0; named && i < s->listing.saved_n; i++)
		offer(&s->prompt, s->listing.saved[i].name, typed);
	const char *terms[32];
	size_t start = 0,
		   n = at == 2 && named ? 0 : filter_complete(s->prompt.arena, session_look(s)->plan, typed, terms, 32, &start);
	for (size_t i = 0; i < n; i++)
		offer(&s->prompt, arena_printf(s->prompt.arena, "%.*s%s", (int)start, typed, terms[i]), typed);
}

// Columns of the list of measures, behind the last comma.
static void offer_list_columns(struct session *s, const char *typed)
{
	const struct column_choice *all;
	size_t n = columns_all(s->prompt.arena, session_look(s), &all);
	const char *comma = strrchr(typed, ',');
	const char *last = comma ? comma + 1 : typed;
	last += *last == '-';
	for (size_t i = 0; i < n; i++)
		offer(&s->prompt, arena_printf(s->prompt.arena, "%.*s%s", (int)(last - typed), typed, all[i].name), typed);
}

// What may follow a lone verb.
static void offer_for_verb(struct session *s, const char *verb, char **argv, int at, const char *typed)
{
	static const char *const fixed[][5] = {{"privacy", "open", "confidential", "public", NULL},
										   {"zoom", "in", "out", NULL},
										   {"focus", "next", "previous", NULL},
										   {"narrow", "goal", "field", "off", NULL},
										   {"filter", "off", "save", "delete", NULL},
										   {"columns", "usual", NULL},
										   {"year", "now", NULL}};
	static const char *const groups[] = {"field", "goal", "state", "department", "off"};
	for (size_t i = 0; at == 1 && strcmp(verb, "group") == 0 && i < sizeof groups / sizeof groups[0]; i++)
		offer(&s->prompt, groups[i], typed);
	for (size_t i = 0; at == 1 && i < sizeof fixed / sizeof fixed[0]; i++)
		for (int k = 1; strcmp(fixed[i][0], verb) == 0 && fixed[i][k]; k++)
			offer(&s->prompt, fixed[i][k], typed);
	for (int i = 0; strcmp(verb, "pane") == 0 && panes[i]; i++)
		if (session_pane_bound(s, i))
			offer(&s->prompt, panes[i]->name, typed);
	if (strcmp(verb, "quarter") == 0)
		offer_codes(s, T_cycle, typed);
	else if (strcmp(verb, "filter") == 0)
		offer_filters(s, argv, at, typed);
	else if (strcmp(verb, "sort") == 0 || strcmp(verb, "columns") == 0)
		offer_list_columns(s, typed);
	else if (strcmp(verb, "narrow") == 0 && at == 2)
		offer_codes(s, strcmp(argv[1], "field") == 0 ? T_field : T_goal, typed);
	else if (strcmp(verb, "as-of") == 0 && s->model)
		offer_tags(s, typed);
	else if (strcmp(verb, "theme") == 0)
		embed_each("themes/", offer_theme, &s);
	else if (strcmp(verb, "sheet") == 0 && at == 1)
		for (int t = 0; t < TABLE_COUNT; t++)
			offer(&s->prompt, schema[t].object, typed);
	else if (strcmp(verb, "sheet") == 0 && at == 2 && schema_object(argv[1]))
		offer_codes(s, schema_object(argv[1])->id, typed);
}

static void offer_arguments(struct session *s, const struct command *c, char **argv, int at, const char *typed)
{
	const struct table *t = schema_object(argv[0]);
	if (!c->object) {
		offer_for_verb(s, c->verb, argv, at, typed);
		return;
	}
	if (strcmp(c->object, "tag") == 0 && strcmp(c->verb, "delete") == 0)
		offer_tags(s, typed);
	if (!t)
		return;
	bool fields = strcmp(c->verb, "edit") == 0 || strcmp(c->verb, "form") == 0;
	if (strcmp(c->verb, "add") == 0 || (fields && at > 2))
		offer_field(s, t, typed);
	else if (at == 2)
		offer_codes(s, t->id, typed);
	else if (strcmp(c->verb, "set") == 0 && at == 3)
		offer_columns(s, t, "", typed);
	else if (strcmp(c->verb, "set") == 0 && at == 4 && schema_column_named(t, argv[3]) >= 0)
		offer_words(s, &t->columns[schema_column_named(t, argv[3])], "", typed);
	else if (strcmp(c->verb, "rate") == 0 && at == 3)
		offer_codes(s, T_criterion, typed);
	else if (strcmp(c->verb, "rate") == 0 && at == 4)
		offer_levels(s, argv[3], typed);
	else if (strcmp(c->verb, "shift") == 0 && at == 4)
		for (int i = 0; words_precision[i].code; i++)
			offer(&s->prompt, words_precision[i].code, typed);
	else if (strcmp(c->verb, "shift") == 0 && at == 5)
		for (int i = 0; i < 2; i++)
			offer(&s->prompt, i ? "end" : "start", typed);
}

static void collect(struct session *s)
{
	struct prompt *p = &s->prompt;
	if (!p->arena)
		p->arena = arena_new();
	arena_reset(p->arena);
	p->choices_n = 0;
	const char *text = str_text(&p->text);
	p->word = p->cursor;
	while (p->word > 0 && text[p->word - 1] != ' ')
		p->word--;
	char *before = arena_dup(p->arena, text, p->word);
	const char *typed = arena_dup(p->arena, text + p->word, p->cursor - p->word);
	char **argv = NULL;
	int argc = str_words(before, &argv);
	const struct command *c = argc > 0 ? command_find(argc, argv) : NULL;
	if (argc == 0)
		offer_first(s, typed);
	else if (c && argc >= (c->object ? 2 : 1))
		offer_arguments(s, c, argv, argc, typed);
	else if (argc == 1)
		offer_verbs(s, argv[0], typed);
	free(argv);
}

// A filter's words come with their quotes, and replace what is typed of the last term.
static void collect_filter(struct session *s)
{
	struct prompt *p = &s->prompt;
	if (!p->arena)
		p->arena = arena_new();
	arena_reset(p->arena);
	const char *typed = arena_dup(p->arena, str_text(&p->text), p->cursor);
	p->choices_n = typing_complete(s, typed, p->choices, sizeof p->choices / sizeof p->choices[0], &p->word);
}

static void put_choice(struct prompt *p, const char *word, bool filter)
{
	char last = *word ? word[strlen(word) - 1] : '\0';
	bool alone = p->choices_n == 1, open = last == '=' || (filter && last == ':');
	struct str new = {0};
	str_addn(&new, str_text(&p->text), p->word);
	if (!filter && strpbrk(word, " '\"\\"))
		str_addquoted(&new, word);
	else
		str_add(&new, word);
	if (alone && !open)
		str_addc(&new, ' ');
	size_t cursor = new.len;
	str_add(&new, str_text(&p->text) + p->cursor);
	str_free(&p->text);
	p->text = new;
	p->cursor = cursor;
	if (alone)
		complete_drop(p);
}

void complete_next(struct session *s, int direction)
{
	struct prompt *p = &s->prompt;
	bool filter = p->kind == PROMPT_FILTER, first = p->choices_n == 0;
	ptrdiff_t n;
	if (p->kind != PROMPT_COMMAND && !filter)
		return;
	if (first && filter)
		collect_filter(s);
	else if (first)
		collect(s);
	if (p->choices_n == 0)
		return;
	n = (ptrdiff_t)p->choices_n;
	p->choice = first ? (direction > 0 ? 0 : n - 1) : (p->choice + direction + n) % n;
	put_choice(p, p->choices[p->choice], filter);
	typing_goes_on(s);
}
