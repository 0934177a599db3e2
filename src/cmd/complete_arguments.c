// SPDX-License-Identifier: EUPL-1.2
// Arguments of commands, from the same tables that carry them out: words that stand for themselves are read from the
// table of commands, codes from the plan, fields and their words from the schema.
#include "base/embed.h"
#include "base/text.h"
#include "cmd/complete.h"
#include "cmd/fields.h"
#include "cmd/view/view.h"
#include "exchange/folder/folder.h"
#include "exchange/template.h"
#include "plan/code.h"
#include "plan/filter/filter.h"
#include "say/people.h"
#include "ui/measures/columns.h"

#include <string.h>

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

static bool full(const struct prompt *p)
{
	return p->choices_n == sizeof p->choices / sizeof p->choices[0];
}

void complete_offer(struct session *s, const char *word, const char *typed)
{
	struct prompt *p = &s->prompt;
	if (full(p) || !begins(word, typed))
		return;
	for (size_t i = 0; i < p->choices_n; i++)
		if (strcmp(p->choices[i], word) == 0)
			return;
	p->choices[p->choices_n++] = arena_str(p->arena, word);
}

// ---- kinds of words ----------------------------------------------------------------------------------------------------

// What is typed up to the last comma, or up to the sign of FIELD=; it stands before each word that is offered.
static const char *kept(struct session *s, const char *typed)
{
	const char *comma = strrchr(typed, ','), *sign = strchr(typed, '=');
	const char *last = comma ? comma : sign;
	return arena_dup(s->prompt.arena, typed, last ? (size_t)(last + 1 - typed) : 0);
}

void complete_behind(struct session *s, const char *before, const char *word, const char *after, const char *typed)
{
	complete_offer(s, arena_printf(s->prompt.arena, "%s%s%s", before, word, after), typed);
}

void complete_codes(struct session *s, enum table_id t, const char *before, const char *after, const char *typed)
{
	const struct plan *p = session_look(s)->plan;
	struct plan_rows rows = plan_ordered(p, t);
	for (size_t i = 0; i < rows.n && !full(&s->prompt); i++) {
		struct str name = {0};
		code_name(&name, p, t, plan_id(plan_row(p, t, rows.at[i])));
		complete_behind(s, before, str_text(&name), after, typed);
		str_free(&name);
	}
}

static void offer_fields(struct session *s, const struct table *t, const char *after, const char *typed)
{
	struct tie tie;
	for (int i = 0; i < t->column_count; i++)
		complete_behind(s, "", t->columns[i].name, after, typed);
	for (int i = 0; tie_of(t->id, i, &tie); i++)
		complete_behind(s, "", schema[tie.rows].object, after, typed);
	if (t->id == T_criterion)
		complete_behind(s, "", LEVELS_FIELD, after, typed);
}

// What a field may hold: its words, an object, or the other ends of a relation, with commas between them.
static void offer_values(struct session *s, const struct table *t, const char *field, const char *before,
						 const char *typed)
{
	struct tie tie;
	int at = schema_column_named(t, field);
	const struct column *c = at >= 0 ? &t->columns[at] : NULL;
	if (tie_named(t->id, field, &tie))
		complete_codes(s, tie_target(&tie), kept(s, typed), "", typed);
	else if (c && c->type == TYPE_REF)
		complete_codes(s, c->target, before, "", typed);
	for (int i = 0; c && c->type == TYPE_ENUM && c->words[i].code; i++)
		complete_behind(s, before, c->words[i].code, "", typed);
}

// FIELD=, and behind the sign its values.
static void offer_setting(struct session *s, const struct table *t, const char *typed)
{
	const char *sign = strchr(typed, '=');
	if (!sign)
		offer_fields(s, t, "=", typed);
	else
		offer_values(s, t, arena_dup(s->prompt.arena, typed, (size_t)(sign - typed)),
					 arena_dup(s->prompt.arena, typed, (size_t)(sign + 1 - typed)), typed);
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
		complete_offer(s, look->plan->level[rows.at[i]].code, typed);
	complete_offer(s, "+1", typed);
	complete_offer(s, "-1", typed);
}

void complete_tags(struct session *s, const char *before, const char *typed)
{
	struct tag *tags = NULL;
	size_t n = 0;
	struct ls_err err;
	if (!s->model || model_tags(s->model, s->prompt.arena, &tags, &n, &err) != LS_OK)
		return;
	for (size_t i = 0; i < n; i++)
		complete_behind(s, before, tags[i].name, "", typed);
}

struct theme_asked {
	struct session *s;
	const char *typed;
};

static bool offer_theme(const struct embedded *f, void *arg)
{
	const struct theme_asked *asked = arg;
	const char *name = f->name + strlen("themes/"), *dot = strrchr(name, '.');
	size_t n = dot ? (size_t)(dot - name) : strlen(name);
	complete_offer(asked->s, arena_dup(asked->s->prompt.arena, name, n), asked->typed);
	return true;
}

static void offer_objects(struct session *s, const char *typed)
{
	for (int t = 0; t < TABLE_COUNT; t++)
		complete_offer(s, schema[t].object, typed);
}

// Saved names; behind the first word, and instead of a name, the terms themselves.
static void offer_filters(struct session *s, char **argv, int at, const char *typed)
{
	bool named = at == 1 || (at == 2 && (strcmp(argv[1], "save") == 0 || strcmp(argv[1], "delete") == 0));
	for (size_t i = 0; named && i < s->listing.saved.n; i++)
		complete_offer(s, s->listing.saved.at[i].name, typed);
	const char *terms[32];
	size_t start = 0,
		   n = at == 2 && named ? 0 : filter_complete(s->prompt.arena, session_look(s)->plan, typed, terms, 32, &start);
	for (size_t i = 0; i < n; i++)
		complete_offer(s, arena_printf(s->prompt.arena, "%.*s%s", (int)start, typed, terms[i]), typed);
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
		complete_offer(s, arena_printf(s->prompt.arena, "%.*s%s", (int)(last - typed), typed, all[i].name), typed);
}

// ---- words that stand for themselves -----------------------------------------------------------------------------------

// "off", and of "year=2021" what stands before the value: that may stand at any place but the first. Capitals stand for
// something else.
static void offer_literal(struct session *s, const char *word, size_t n, int place, int at, const char *typed)
{
	size_t name = 0;
	while (name < n && ((word[name] >= 'a' && word[name] <= 'z') || word[name] == '-'))
		name++;
	bool sign = name < n && word[name] == '=';
	if (name > 0 && (name == n || sign) && (place == at || (sign && at > 1)))
		complete_offer(s, arena_dup(s->prompt.arena, word, name + sign), typed);
}

// Of each way to go on ("goal CODE|field CODE|off") the word at this place, counted from 1.
static void offer_literals(struct session *s, const char *arguments, int at, const char *typed)
{
	static const char between[] = " []";
	for (const char *way = arguments; *way; way += *way == '|') {
		const char *end = way + strcspn(way, "|");
		int place = 0;
		for (way += strspn(way, between); way < end; way += strspn(way, between)) {
			size_t n = strcspn(way, " []|");
			offer_literal(s, way, n, ++place, at, typed);
			way += n;
		}
	}
}

// ---- commands ----------------------------------------------------------------------------------------------------------

int complete_takes_path(const struct command *c)
{
	return c->run == run_open_plan || c->run == run_new || c->run == run_keep || c->run == run_export ? 1 : 0;
}

// A file that is read is offered by its ending; for one that is made, the folder.
static void offer_paths(struct session *s, const struct command *c, int at, const char *typed)
{
	static const char *const plans[] = {".db", ".plan", ".sqlite", NULL}, *const lists[] = {".csv", ".txt", ".tsv",
																							NULL};
	if (c->run == run_keep && !*typed && s->wished.place.len)
		complete_offer(s, str_text(&s->wished.place), typed);
	if (complete_takes_path(c))
		complete_path(s, typed, c->run == run_open_plan ? plans : NULL);
	else if (c->run == run_import && at == 1)
		complete_path(s, typed, lists);
}

struct people_asked {
	struct session *s;
	const char *typed;
};

static bool offer_name(void *arg, const char *name)
{
	const struct people_asked *a = arg;
	complete_offer(a->s, name, a->typed);
	return true;
}

static void offer_people(struct session *s, const char *typed)
{
	people_known(session_look(s), NONE32, offer_name, &(struct people_asked){s, typed});
}

static void offer_for_verb(struct session *s, const struct command *c, char **argv, int at, const char *typed)
{
	static const struct {
		const char *verb;
		enum table_id table;
	} codes[] = {{"quarter", T_cycle},
				 {"why", T_measure},
				 {"critical", T_measure},
				 {"profile", T_measure},
				 {"minutes", T_meeting}};
	static const char *const objects[] = {"sheet", "add", "record"};
	const char *verb = c->verb;
	offer_literals(s, c->arguments, at, typed);
	offer_paths(s, c, at, typed);
	for (size_t i = 0; at == 1 && i < sizeof codes / sizeof codes[0]; i++)
		if (strcmp(codes[i].verb, verb) == 0)
			complete_codes(s, codes[i].table, "", "", typed);
	for (size_t i = 0; at == 1 && i < sizeof objects / sizeof objects[0]; i++)
		if (strcmp(objects[i], verb) == 0)
			offer_objects(s, typed);
	for (int i = 0; at == 1 && strcmp(verb, "pane") == 0 && panes[i]; i++)
		if (session_pane_bound(s, i))
			complete_offer(s, panes[i]->name, typed);
	for (int i = 0; at == 1 && strcmp(verb, "demo") == 0 && samples[i].name; i++)
		complete_offer(s, samples[i].name, typed);
	if (strcmp(verb, "filter") == 0)
		offer_filters(s, argv, at, typed);
	else if (strcmp(verb, "sort") == 0 || strcmp(verb, "columns") == 0)
		offer_list_columns(s, typed);
	else if (strcmp(verb, "narrow") == 0 && at == 2 && strcmp(argv[1], "off") != 0)
		complete_codes(s, schema_object(argv[1]) ? schema_object(argv[1])->id : T_goal, "", "", typed);
	else if (strcmp(verb, "as-of") == 0 || strcmp(verb, "compare") == 0)
		complete_tags(s, "", typed);
	else if (strcmp(verb, "report") == 0)
		complete_report(s, at > 1 ? argv[1] : "", at, typed);
	else if (strcmp(verb, "picture") == 0 && at >= 2)
		complete_picture(s, argv[1], at, typed);
	else if (strcmp(verb, "person") == 0 || (strcmp(verb, "pseudonym") == 0 && at == 1))
		offer_people(s, typed);
	else if (strcmp(verb, "theme") == 0)
		embed_each("themes/", offer_theme, &(struct theme_asked){s, typed});
	else if (strcmp(verb, "sheet") == 0 && at == 2 && schema_object(argv[1]))
		complete_codes(s, schema_object(argv[1])->id, "", "", typed);
}

// Verbs of what is no table: tags, weights.
static void offer_for_noun(struct session *s, const struct command *c, int at, const char *typed)
{
	const struct plan *p = session_look(s)->plan;
	offer_literals(s, c->arguments, at - 1, typed);
	if (c->run == run_tag_delete)
		complete_tags(s, "", typed);
	else if (c->run == run_template)
		for (const struct template *t = templates; t->kind; t++)
			complete_offer(s, strcmp(t->kind, c->verb) == 0 ? t->name : "", typed);
	else if (c->run == run_weights_use || c->run == run_weights_keep)
		for (size_t i = 0; i < p->weighting_n; i++)
			complete_offer(s, p->weighting[i].title, typed);
	else if (c->run == run_weights_try || c->run == run_weights_apply)
		complete_codes(s, T_criterion, strchr(typed, ',') ? kept(s, typed) : "", "=", typed);
}

// A command about one row, and words of its own.
static void offer_words(struct session *s, enum table_id t, const char *const *words, char **argv, int at,
						const char *typed)
{
	if (at == 2)
		complete_codes(s, t, "", "", typed);
	for (size_t i = 0; at > 2 && words[i]; i++) {
		bool said = false;
		size_t n = strlen(words[i]);
		for (int k = 3; k < at; k++)
			said |= strncmp(argv[k], words[i], n) == 0 && argv[k][n] == '=';
		if (!said)
			complete_offer(s, arena_printf(s->prompt.arena, "%s=", words[i]), typed);
	}
}

// Verbs that every table has, and those of measures and phases. The strategy needs no code: its fields come at once.
static void offer_for_table(struct session *s, const struct command *c, const struct table *t, char **argv, int at,
							const char *typed)
{
	bool lone = t->id == T_strategy, fields = c->run == run_edit || c->run == run_form || c->run == run_resume;
	bool several = fields || c->run == run_delete || c->run == run_move;
	int place = at + lone; // as if its code stood there
	if (c->run == run_add || (fields && place > 2))
		offer_setting(s, t, typed);
	if ((c->run == run_task_due && place == 2) || (c->run == run_task_hand && place == 3))
		offer_people(s, typed);
	else if (c->run == run_decide && place == 2)
		complete_codes(s, t->id, kept(s, typed), "", typed);
	else if (!lone && c->run != run_add && (place == 2 || (several && fields_codes(at, argv, 2) == at - 2)))
		complete_codes(s, t->id, "", "", typed);
	else if (c->run == run_set && place == 3)
		offer_fields(s, t, "", typed);
	else if (c->run == run_set && place == 4)
		offer_values(s, t, argv[at - 1], "", typed);
	else if (c->run == run_rate && place == 3)
		complete_codes(s, T_criterion, "", "", typed);
	else if (c->run == run_rate && place == 4)
		offer_levels(s, argv[3], typed);
	else if (c->run == run_shift)
		offer_literals(s, place == 4 ? "day|week|month|quarter|year" : place == 5 ? "start|end" : "", 1, typed);
}

void complete_arguments(struct session *s, const struct command *c, char **argv, int at, const char *typed)
{
	const struct table *t = schema_object(argv[0]);
	if (!*c->arguments)
		return;
	if (!c->object)
		offer_for_verb(s, c, argv, at, typed);
	else if (c->run == run_checkin_note || c->run == run_checkin_open)
		offer_words(s, T_key_result, checkin_words, argv, at, typed);
	else if (c->run == run_objective_judge)
		offer_words(s, T_objective, judge_words, argv, at, typed);
	else if (c->run == run_cycle_close)
		offer_words(s, T_cycle, close_words, argv, at, typed);
	else if (t)
		offer_for_table(s, c, t, argv, at, typed);
	else
		offer_for_noun(s, c, at, typed);
}
