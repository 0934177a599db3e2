// SPDX-License-Identifier: EUPL-1.2
// Cuts of the ranking of ranked.h, by the words of their rule. Include ranked.h and cmocka.h before.
#ifndef LS_TESTS_CUTTING_H
#define LS_TESTS_CUTTING_H

#include "plan/score/cut.h"
#include "say/cut.h"

static inline struct cut_rule rule_of(const char *text)
{
	struct cut_rule r;
	struct ls_err err = {0};
	if (cut_parse(&r, plan, text, &err) != LS_OK)
		fail_msg("%s: %s", text, err.text);
	return r;
}

static inline struct cut *cut(const char *text)
{
	struct cut_rule r = rule_of(text);
	return cut_of(arena, table, &r);
}

static inline const char *told(const struct cut *c)
{
	struct str s = {0};
	cut_text(&s, table, c);
	const char *kept = arena_str(arena, str_text(&s));
	str_free(&s);
	return kept;
}

// One letter for each measure in the order of the ranking: in, before, ? no figure, out, - not competing.
static inline const char *places(const struct cut *c)
{
	char *s = arena_zero(arena, table->n + 1, 1);
	for (size_t i = 0; i < table->n; i++)
		s[i] = "oib?-"[c->place[table->order[i]]];
	return s;
}

static inline void add_line(int32_t measure, int32_t kind, int32_t from, int32_t to, int64_t most)
{
	struct budget_line *b = fixture_add(plan, T_budget_line);
	b->measure = measure;
	b->kind = kind;
	b->year_from = from;
	b->year_to = to;
	b->most = most;
}

#endif
