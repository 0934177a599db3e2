// SPDX-License-Identifier: EUPL-1.2
// Which measures a filter chooses. Every kind of term is one loop over a range of measures: all of them for a list, one
// for a question about one.
#include "plan/filter/filter.h"

#include "plan/code.h"
#include "plan/filter/term.h"
#include "plan/gantt/figure.h"

#include <stdlib.h>
#include <string.h>

#define BIT(n) (UINT64_C(1) << (n))

// What the loops share: a term, the measures [from, to), and where the answers go.
struct pass {
	const struct filter *filter;
	const struct filter_term *term;
	const struct score_table *table;
	const struct plan *plan; // of the table
	size_t from, to;
	uint8_t *hit; // [m - from], 0 at first
};

static void match_texts(const struct pass *s)
{
	const struct filter_term *t = s->term;
	for (int column = 0; column < KEPT_COUNT; column++) {
		if (!(t->what & 1 << column))
			continue;
		const struct folded *f = folded_of(s->plan, (enum plan_kept)column);
		if (t->none)
			folded_match(f, "", s->from, s->to, s->hit);
		for (int i = 0; i < t->needles_n; i++) {
			if (t->whole)
				folded_match(f, t->needles[i], s->from, s->to, s->hit);
			else
				folded_search(f, t->needles[i], s->from, s->to, s->hit);
		}
	}
}

// 34, M34 and m034 are the same.
static bool same_code(const char *code, const char *text)
{
	if (code_compare(code, text) == 0)
		return true;
	size_t letters = strcspn(code, "0123456789");
	return text[strspn(text, "0123456789")] == 0 && code[letters] && code_compare(code + letters, text) == 0;
}

static void match_codes(const struct pass *s)
{
	for (size_t m = s->from; m < s->to; m++)
		for (int i = 0; i < s->term->needles_n; i++)
			s->hit[m - s->from] |= same_code(s->plan->measure[m].code, s->term->needles[i]);
}

static void match_words(const struct pass *s)
{
	const struct table *table = &schema[s->term->name->table];
	size_t offset = table->columns[schema_column(table, s->term->name->column)].offset;
	for (size_t m = s->from; m < s->to; m++) {
		int32_t w = *(const int32_t *)(const void *)((const char *)&s->plan->measure[m] + offset);
		s->hit[m - s->from] = w >= 0 && w < 64 && (s->term->words & BIT(w));
	}
}

static void match_stages(const struct pass *s)
{
	for (int i = 0; i < s->term->stages_n; i++) {
		uint64_t selections = s->term->stages[i].selections, stages = s->term->stages[i].stages;
		for (size_t m = s->from; m < s->to; m++) {
			const struct measure *row = &s->plan->measure[m];
			bool selection = !selections || selections & BIT(row->selection & 63);
			bool stage = !stages || stages & BIT(row->stage & 63);
			s->hit[m - s->from] |= selection && stage;
		}
	}
}

static bool in_ranges(const struct filter_term *t, int64_t n)
{
	for (int i = 0; i < t->ranges_n; i++)
		if (n >= t->ranges[i].least && n <= t->ranges[i].most)
			return true;
	return false;
}

// Upper bounds; NONE64 when some are not known, or nothing is said of that year.
static int64_t cost_of(const struct plan *p, int32_t measure, int year)
{
	struct euros sum = euros_of_measure(p, measure, year, NONE32);
	return plan_of(p, T_budget_line, "measure", measure).n > 0 && euros_bounded(&sum) ? sum.most : NONE64;
}

static int64_t day_or_number(int32_t n)
{
	return n == NONE32 ? NONE64 : n;
}

static void match_numbers(const struct pass *s)
{
	const struct score_table *t = s->table;
	for (size_t m = s->from; m < s->to; m++) {
		const struct measure *row = &s->plan->measure[m];
		int64_t n = NONE64;
		switch ((enum filter_number)s->term->what) {
		case NUMBER_SCORE:
			n = t->weighted_n ? score_hundredths(t, t->lo[m]) : NONE64;
			break;
		case NUMBER_RANK:
			n = t->rank[m] ? t->rank[m] : NONE64;
			break;
		case NUMBER_COST:
			n = cost_of(s->plan, row->id, s->filter->year);
			break;
		case NUMBER_COST_ALL:
			n = cost_of(s->plan, row->id, ALL_YEARS);
			break;
		case NUMBER_POSTS:
			n = posts_of_measure(s->plan, row->id, s->filter->year, NONE32, NULL);
			break;
		case NUMBER_PRIORITY:
			n = day_or_number(row->priority);
			break;
		case NUMBER_ASKED:
			n = day_or_number(row->requested_on);
			break;
		case NUMBER_ANSWERED:
			n = day_or_number(row->feedback_on);
			break;
		}
		s->hit[m - s->from] = n == NONE64 ? s->term->none : in_ranges(s->term, n);
	}
}

static void match_levels(const struct pass *s)
{
	int c = score_criterion_index(s->table, s->term->criterion);
	for (size_t m = s->from; m < s->to && c >= 0; m++) {
		int32_t level = s->table->criteria[c].level[m], points = s->table->criteria[c].points[m];
		bool named = level >= 0 && (size_t)level < s->filter->plan->level_n && s->term->in[level];
		bool counted = points != NONE32 && in_ranges(s->term, points);
		s->hit[m - s->from] = level < 0 ? s->term->none : named || counted;
	}
}

static void match_complete(const struct pass *s)
{
	for (size_t m = s->from; m < s->to; m++)
		s->hit[m - s->from] = (s->term->words & BIT(s->table->complete[m] ? yes_no_YES : yes_no_NO)) != 0;
}

static void match_term(const struct pass *s)
{
	switch (s->term->kind) {
	case FILTER_TEXT:
		match_texts(s);
		break;
	case FILTER_CODE:
		match_codes(s);
		break;
	case FILTER_WORD:
		match_words(s);
		break;
	case FILTER_STAGE:
		match_stages(s);
		break;
	case FILTER_RELATION:
		filter_match_relation(s->filter, s->term, s->plan, s->from, s->to, s->hit);
		break;
	case FILTER_NUMBER:
		match_numbers(s);
		break;
	case FILTER_LEVEL:
		match_levels(s);
		break;
	case FILTER_COMPLETE:
		match_complete(s);
		break;
	}
}

static void match_range(const struct filter *f, const struct score_table *t, size_t from, size_t to, uint8_t *match,
						uint8_t *hit)
{
	memset(match, 1, to - from);
	for (int i = 0; i < f->n; i++) {
		struct pass s = {f, &f->terms[i], t, t->plan, from, to, hit};
		memset(hit, 0, to - from);
		match_term(&s);
		for (size_t m = 0; m < to - from; m++)
			match[m] &= hit[m] != f->terms[i].not ;
	}
}

bool filter_match(const struct filter *f, const struct score_table *t, size_t measure)
{
	uint8_t match = 0, hit = 0;
	if (measure < t->n)
		match_range(f, t, measure, measure + 1, &match, &hit);
	return match;
}

void filter_year(struct filter *f, int year)
{
	f->year = year;
}

bool filter_of_year(const struct filter *f)
{
	for (int i = 0; i < f->n; i++)
		if (f->terms[i].kind == FILTER_NUMBER && (f->terms[i].what == NUMBER_COST || f->terms[i].what == NUMBER_POSTS))
			return true;
	return false;
}

void filter_all(const struct filter *f, const struct score_table *t, uint8_t *match)
{
	uint8_t *hit = mem_alloc(t->n);
	match_range(f, t, 0, t->n, match, hit);
	free(hit);
}
