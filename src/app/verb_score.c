// SPDX-License-Identifier: EUPL-1.2
// `score`: the ranking as a table, CSV or JSON, also under other weights. `check`: what is wrong or open.
#include "app/verbs.h"

#include "exchange/csv.h"
#include "exchange/json.h"
#include "plan/code.h"
#include "plan/score.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

#define WHOLE 10000 // 100 % in basis points

// Shares out what is left among the criteria that were not named, in proportion to the plan's weights; the last
// basis points go to the largest remainders, so that the sum is exact.
static void share(int32_t *weights, const bool *given, const struct score_table *t, int32_t left) {
	int64_t sum = 0, out = 0;
	for (int k = 0; k < t->criteria_n; k++)
		if (!given[k] && t->criteria[k].weight_bp != NONE32)
			sum += t->criteria[k].weight_bp;
	for (int k = 0; k < t->criteria_n; k++)
		if (!given[k] && t->criteria[k].weight_bp != NONE32) {
			weights[k] = sum ? (int32_t)((int64_t)t->criteria[k].weight_bp * left / sum) : 0;
			out += weights[k];
		}
	while (sum && out < left) {
		int best = -1;
		int64_t most = -1;
		for (int k = 0; k < t->criteria_n; k++) {
			if (given[k] || t->criteria[k].weight_bp == NONE32)
				continue;
			int64_t rest = (int64_t)t->criteria[k].weight_bp * left - (int64_t)weights[k] * sum;
			if (rest > most) {
				most = rest;
				best = k;
			}
		}
		weights[best]++;
		out++;
	}
}

// "aufwand=40,dauer=20" → one weight per criterion of the table.
static enum ls_code read_weights(const struct plan *p, const struct score_table *t, const char *text, int32_t *weights, struct ls_err *err) {
	bool *given = mem_alloc((size_t)t->criteria_n + 1);
	char *copy = mem_str(text), *save = NULL;
	enum ls_code code = LS_OK;
	int64_t sum = 0;
	int named = 0, open = 0;
	for (int k = 0; k < t->criteria_n; k++) {
		given[k] = false;
		weights[k] = t->criteria[k].weight_bp;
	}
	for (char *w = strtok_r(copy, ",", &save); w && code == LS_OK; w = strtok_r(NULL, ",", &save)) {
		char *eq = strchr(w, '=');
		int32_t id = 0;
		int64_t bp = 0;
		if (!eq || !num_parse_plain(eq + 1, 2, &bp) || bp < 0 || bp > WHOLE) {
			code = ls_fail(err, LS_USAGE, tr("--weights: “%s” is not understood. Expected: CRITERION=PERCENT,… such as aufwand=40,fallzahlen=10."), w);
			break;
		}
		*eq = '\0';
		code = code_find(p, T_criterion, w, 0, &id, err);
		if (code != LS_OK)
			break;
		int k = score_criterion_index(t, id);
		given[k] = true;
		weights[k] = (int32_t)bp;
	}
	for (int k = 0; k < t->criteria_n; k++) {
		named += given[k];
		sum += given[k] ? weights[k] : 0;
		open += !given[k] && t->criteria[k].weight_bp != NONE32 && t->criteria[k].weight_bp > 0;
	}
	if (code == LS_OK && (sum > WHOLE || (open == 0 && sum != WHOLE))) {
		struct str percent = { 0 };
		num_short(&percent, sum, 2);
		code = ls_fail(err, LS_USAGE, tr("--weights: the weights add up to %s %%, not to 100 %%."), str_text(&percent));
		str_free(&percent);
	}
	if (code == LS_OK && named)
		share(weights, given, t, (int32_t)(WHOLE - sum));
	free(copy);
	free(given);
	return code;
}

static void as_csv(struct str *out, const struct plan *p, const struct score_table *t) {
	str_add(out, "rank,code,title,field,score,complete\n");
	for (size_t i = 0; i < t->n; i++) {
		size_t m = t->order[i];
		struct str score = { 0 }, rank = { 0 };
		if (t->weighted_n) {
			num_plain(&score, score_hundredths(t, t->lo[m]), 2, 2);
			str_addf(&rank, "%d", (int)t->rank[m]);
		}
		const struct field *f = plan_find(p, T_field, p->measure[m].field);
		csv_put(out, str_text(&rank), ',', 1);
		csv_put(out, p->measure[m].code, ',', 0);
		csv_put(out, p->measure[m].title, ',', 0);
		csv_put(out, f ? f->code : "", ',', 0);
		csv_put(out, str_text(&score), ',', 0);
		csv_put(out, t->complete[m] ? "1" : "0", ',', 0);
		csv_row_end(out);
		str_free(&score);
		str_free(&rank);
	}
}

static void as_json(struct str *out, const struct plan *p, const struct score_table *t) {
	str_add(out, "[");
	for (size_t i = 0; i < t->n; i++) {
		size_t m = t->order[i];
		const struct field *f = plan_find(p, T_field, p->measure[m].field);
		str_add(out, i ? ",\n {" : "\n {");
		if (t->weighted_n)
			str_addf(out, "\"rank\": %d, ", (int)t->rank[m]);
		else
			str_add(out, "\"rank\": null, ");
		str_add(out, "\"code\": ");
		json_string(out, p->measure[m].code);
		str_add(out, ", \"title\": ");
		json_string(out, p->measure[m].title);
		str_add(out, ", \"field\": ");
		json_string(out, f ? f->code : "");
		str_add(out, ", \"score\": ");
		if (t->weighted_n)
			num_plain(out, score_hundredths(t, t->lo[m]), 2, 2);
		else
			str_add(out, "null");
		str_addf(out, ", \"complete\": %s}", t->complete[m] ? "true" : "false");
	}
	str_add(out, t->n ? "\n]\n" : "]\n");
}

static void as_text(struct str *out, const struct plan *p, const struct score_table *t) {
	if (t->weighted_n == 0)
		str_addf(out, "%s\n", tr("This plan is not weighted: its criteria carry no weights, so there are no scores."));
	for (size_t i = 0; i < t->n; i++) {
		size_t m = t->order[i];
		struct str rank = { 0 }, score = { 0 }, title = { 0 };
		score_rank_text(&rank, t, m);
		score_text(&score, t, m);
		text_harmless(&title, p->measure[m].title);
		str_addf(out, "%5s  %-6s ", str_text(&rank), p->measure[m].code);
		if (t->weighted_n)
			str_addf(out, "%*s%s  ", 11 - text_width(str_text(&score)), "", str_text(&score));
		str_addf(out, "%s%s\n", str_text(&title), t->complete[m] ? "" : " ~");
		str_free(&rank);
		str_free(&score);
		str_free(&title);
	}
}

int verb_score(const struct options *o) {
	struct ls_err err = { .code = LS_OK };
	const char *format = o->format ? o->format : "text";
	if (strcmp(format, "text") && strcmp(format, "csv") && strcmp(format, "json")) {
		ls_fail(&err, LS_USAGE, tr("--format: “%s” is not known. There are: %s."), format, "text, csv, json");
		return app_fail(&err);
	}
	struct model *m = NULL;
	if (app_open(o, o->word[0], MODEL_READ, &m, &err) != LS_OK)
		return app_fail(&err);
	const struct plan *p = model_plan(m);
	struct arena *a = arena_new();
	struct score_table *t = score_table(a, p, NULL);
	int32_t *weights = arena_zero(a, (size_t)t->criteria_n + 1, sizeof *weights);
	struct str out = { 0 };
	int exit_code;
	if (o->weights && read_weights(p, t, o->weights, weights, &err) != LS_OK) {
		exit_code = app_fail(&err);
	} else {
		if (o->weights)
			t = score_table(a, p, weights);
		if (strcmp(format, "csv") == 0)
			as_csv(&out, p, t);
		else if (strcmp(format, "json") == 0)
			as_json(&out, p, t);
		else
			as_text(&out, p, t);
		exit_code = app_write(o, &out);
	}
	str_free(&out);
	arena_free(a);
	model_close(m);
	return exit_code;
}
