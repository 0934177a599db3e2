// SPDX-License-Identifier: EUPL-1.2
// The words of the filter language, and how what was typed finds them.
#include "plan/filter/term.h"

#include "base/i18n.h"
#include "base/text.h"

#include <ctype.h>
#include <string.h>

#define TEXT(what) (1 << (what))
#define BIT(n)     (UINT64_C(1) << (n))

const struct filter_name filter_names[] = {
	{"feld", "field", "handlungsfeld", FILTER_RELATION, RELATION_FIELD, T_field, NULL, N_("a field by code or title"),
	 N_("field:services")},
	{"ziel", "goal", "", FILTER_RELATION, RELATION_GOAL, T_goal, NULL, N_("a goal by code or title"), N_("goal:KS4")},
	{"stand", "stage", "status", FILTER_STAGE, 0, T_measure, "stage", N_("a stage"), N_("stage:planned")},
	{"auswahl", "selection", "", FILTER_WORD, 0, T_measure, "selection", N_("a word of the selection"),
	 N_("selection:open,submitted")},
	{"punkte", "score", "points", FILTER_NUMBER, NUMBER_SCORE, T_level, "points", N_("a number of points"),
	 N_("score>=2.4")},
	{"rang", "rank", "", FILTER_NUMBER, NUMBER_RANK, T_measure, "priority", N_("a place"), N_("rank<=10")},
	{"kosten", "cost", "euro geld money", FILTER_NUMBER, NUMBER_COST, T_budget_line, "most", N_("an amount in euros"),
	 N_("cost<=50000")},
	{"gesamtkosten", "totalcost", "gesamt total", FILTER_NUMBER, NUMBER_COST_ALL, T_budget_line, "most",
	 N_("an amount in euros"), N_("totalcost<=50000")},
	{"posten", "posts", "vzä stellen fte", FILTER_NUMBER, NUMBER_POSTS, T_fte_need, "posts", N_("a number of posts"),
	 N_("posts>0.5")},
	{"wer", "who", "verantwortlich responsible", FILTER_RELATION, RELATION_WHO, T_unit, NULL,
	 N_("a unit, or a name of those responsible"), N_("who:\"Amt 14\"")},
	{"amt", "unit", "einheit", FILTER_RELATION, RELATION_UNIT, T_unit, NULL, N_("a unit by code or title"),
	 N_("unit:A14")},
	{"text", "text", "", FILTER_TEXT, TEXT(KEPT_CODES) | TEXT(KEPT_TITLES) | TEXT(KEPT_NOTES), T_measure, NULL,
	 N_("a part of code, title or note"), N_("text~interface")},
	{"titel", "title", "", FILTER_TEXT, TEXT(KEPT_TITLES), T_measure, NULL, N_("a part of the title"),
	 N_("title~portal")},
	{"notiz", "note", "bemerkung", FILTER_TEXT, TEXT(KEPT_NOTES), T_measure, NULL, N_("a part of the note"),
	 N_("note~pilot")},
	{"code", "code", "kürzel nr nummer", FILTER_CODE, 0, T_measure, NULL, N_("a code"), N_("code:M34,M35")},
	{"pflicht", "mandatory", "gesetzlich", FILTER_WORD, 0, T_measure, "mandatory", N_("yes or no"),
	 N_("mandatory:yes")},
	{"herkunft", "origin", "", FILTER_WORD, 0, T_measure, "origin", N_("an origin"), N_("origin:law")},
	{"art", "kind", "", FILTER_WORD, 0, T_measure, "kind", N_("a kind of measure"), N_("kind:project")},
	{"horizont", "horizon", "zeithorizont", FILTER_RELATION, RELATION_HORIZON, T_horizon, NULL,
	 N_("a horizon by code or title"), N_("horizon:kurz")},
	{"klasse", "class", "kostenklasse", FILTER_RELATION, RELATION_CLASS, T_cost_class, NULL,
	 N_("a cost class by code or title"), N_("class:A")},
	{"priorität", "priority", "prio", FILTER_NUMBER, NUMBER_PRIORITY, T_measure, "priority", N_("a decided place"),
	 N_("priority<=3")},
	{"wirkung", "effect", "", FILTER_RELATION, RELATION_EFFECT, T_effect, NULL, N_("an effect by code or title"),
	 N_("effect:klima")},
	{"teil", "part", "gehörtzu", FILTER_RELATION, RELATION_PARENT, T_measure, NULL, N_("a measure by code or title"),
	 N_("part:M4")},
	{"vollständig", "complete", "bewertet rated", FILTER_COMPLETE, 0, T_measure, "mandatory", N_("yes or no"),
	 N_("complete:no")},
	{"eingang", "asked", "gefragt", FILTER_NUMBER, NUMBER_ASKED, T_measure, "requested_on", N_("a day, month or year"),
	 N_("asked>=2023")},
	{"antwort", "answered", "rückmeldung", FILTER_NUMBER, NUMBER_ANSWERED, T_measure, "feedback_on",
	 N_("a day, month or year"), N_("answered:-")},
	{.german = NULL},
};

const struct filter_stage filter_stages[] = {
	{"geplant", "planned", BIT(selection_SELECTED), BIT(stage_NONE) | BIT(stage_IDEA) | BIT(stage_PREPARATION)},
	{"läuft", "running", 0, BIT(stage_RUNNING) | BIT(stage_PILOT) | BIT(stage_ROLLOUT)},
	{"fertig", "finished", 0, BIT(stage_OPERATION) | BIT(stage_DONE)},
	{"offen", "open", BIT(selection_OPEN) | BIT(selection_SUBMITTED),
	 BIT(stage_NONE) | BIT(stage_IDEA) | BIT(stage_PREPARATION)},
	{"ausgewählt", "selected", BIT(selection_SELECTED), 0},
	{"eingereicht", "submitted", BIT(selection_SUBMITTED), 0},
	{"zurückgestellt", "deferred", BIT(selection_DEFERRED), 0},
	{"abgelehnt", "rejected", BIT(selection_REJECTED), 0},
	{.german = NULL},
};

static bool among(const char *names, const char *name, bool beginning)
{
	char one[32];
	for (size_t n; *names; names += n + (names[n] == ' ')) {
		n = strcspn(names, " ");
		if (n >= sizeof one)
			continue;
		memcpy(one, names, n);
		one[n] = 0;
		if (beginning ? folded_begins(one, name) : folded_same(one, name))
			return true;
	}
	return false;
}

const struct filter_name *filter_find_name(const char *name, bool beginning)
{
	const struct filter_name *found = NULL;
	for (const struct filter_name *f = filter_names; f->german; f++) {
		if (!among(f->german, name, beginning) && !among(f->english, name, beginning) &&
			!among(f->others, name, beginning))
			continue;
		if (!beginning)
			return f;
		if (found)
			return NULL;
		found = f;
	}
	return found;
}

const struct criterion *filter_find_criterion(const struct plan *p, const char *name, bool beginning)
{
	const struct criterion *found = NULL;
	for (size_t i = 0; i < p->criterion_n; i++) {
		const struct criterion *c = &p->criterion[i];
		bool is = beginning ? folded_begins(c->code, name) || folded_begins(c->title, name)
							: folded_same(c->code, name) || folded_same(c->title, name);
		if (is && !beginning)
			return c;
		if (is && found)
			return NULL;
		found = is ? c : found;
	}
	return found;
}

// Without blanks and hyphens; "Amt 14" is A14.
static void bare(struct str *out, const char *s, bool unit)
{
	if (unit && (s[0] == 'A' || s[0] == 'a') && (s[1] == 'm' || s[1] == 'M') && (s[2] == 't' || s[2] == 'T')) {
		const char *number = s + 3 + strspn(s + 3, " ");
		if (isdigit((unsigned char)*number)) {
			str_add(out, "A");
			s = number;
		}
	}
	for (; *s; s++)
		if (!strchr(" -_.", *s))
			str_addc(out, *s);
}

static bool named(const char *code, const char *text, enum table_id t)
{
	struct str a = {0}, b = {0};
	bare(&a, code, t == T_unit);
	bare(&b, text, t == T_unit);
	bool r = b.len > 0 && folded_same(str_text(&a), str_text(&b));
	str_free(&a);
	str_free(&b);
	return r;
}

size_t filter_find_rows(const struct plan *p, enum table_id t, const char *text, bool exact, uint8_t *in)
{
	const struct table *table = &schema[t];
	const struct column *code = &table->columns[schema_code(table)];
	const struct column *title = &table->columns[schema_title(table)];
	size_t n = plan_count(p, t), found = 0;
	for (size_t i = 0; i < n; i++) {
		const void *row = plan_row(p, t, i);
		if (folded_same(plan_text(title, row), text) || named(plan_text(code, row), text, t)) {
			in[i] = 1;
			found++;
		}
	}
	if (found || exact)
		return found;
	for (size_t i = 0; i < n; i++) {
		const void *row = plan_row(p, t, i);
		in[i] = folded_begins(plan_text(code, row), text) || text_contains(plan_text(title, row), text);
		found += in[i];
	}
	return found;
}

bool filter_is_none(const char *text)
{
	static const char *const words[] = {"-", "–", "none", "keine", "keiner", "keins", "kein", "ohne"};
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		if (folded_same(words[i], text))
			return true;
	return false;
}
