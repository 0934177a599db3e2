// SPDX-License-Identifier: EUPL-1.2
// `score`: the ranking as a table, CSV or JSON, also under other weights. `check`: what is wrong or open.
#include "app/verbs.h"
#include "base/text.h"
#include "exchange/csv.h"
#include "exchange/json.h"
#include "plan/score/score.h"
#include "plan/score/weights.h"
#include "say/score.h"

#include <stdlib.h>
#include <string.h>

// "aufwand=40,dauer=20" in place of the plan's weights. Words of a call that are wrong are a matter of usage.
static enum ls_code read_weights(const struct plan *p, const char *text, struct weights *out, struct ls_err *err)
{
	struct ls_err why = {.code = LS_OK};
	if (weights_parse(out, p, text, &why) == LS_OK)
		return LS_OK;
	return ls_fail(err, LS_USAGE, "--weights: %s", why.text);
}

static void as_csv(struct str *out, const struct plan *p, const struct score_table *t)
{
	str_add(out, "rank,code,title,field,score,complete,score_to\n");
	for (size_t i = 0; i < t->n; i++) {
		size_t m = t->order[i];
		struct str score = {0}, rank = {0}, most = {0};
		if (t->weighted_n) {
			num_plain(&score, score_hundredths(t, t->lo[m]), 2, 2);
			num_plain(&most, score_hundredths(t, t->hi[m]), 2, 2);
			str_addf(&rank, "%d", (int)t->rank[m]);
		}
		const struct field *f = plan_find(p, T_field, p->measure[m].field);
		csv_put(out, str_text(&rank), ',', 1);
		csv_put_text(out, p->measure[m].code, ',', 0);
		csv_put_text(out, p->measure[m].title, ',', 0);
		csv_put_text(out, f ? f->code : "", ',', 0);
		csv_put(out, str_text(&score), ',', 0);
		csv_put(out, t->complete[m] ? "1" : "0", ',', 0);
		csv_put(out, str_text(&most), ',', 0);
		csv_row_end(out);
		str_free(&most);
		str_free(&score);
		str_free(&rank);
	}
}

static void as_json(struct str *out, const struct plan *p, const struct score_table *t)
{
	str_add(out, "[");
	for (size_t i = 0; i < t->n; i++) {
		size_t m = t->order[i];
		const struct field *f = plan_find(p, T_field, p->measure[m].field);
		json_item(out, 1);
		str_add(out, "{");
		json_member(out, "rank");
		json_int(out, t->weighted_n ? t->rank[m] : NONE64);
		json_member_string(out, "code", p->measure[m].code);
		json_member_string(out, "title", p->measure[m].title);
		json_member_string(out, "field", f ? f->code : "");
		json_member(out, "score");
		if (t->weighted_n)
			num_plain(out, score_hundredths(t, t->lo[m]), 2, 2);
		else
			json_int(out, NONE64);
		json_member(out, "complete");
		json_bool(out, t->complete[m]);
		json_member(out, "score_to"); // the upper end of what it can still reach
		if (t->weighted_n)
			num_plain(out, score_hundredths(t, t->hi[m]), 2, 2);
		else
			json_int(out, NONE64);
		str_add(out, "}");
	}
	str_add(out, t->n ? "\n]\n" : "]\n");
}

static void as_text(struct str *out, const struct plan *p, const struct score_table *t)
{
	if (t->weighted_n == 0)
		str_addf(out, "%s\n", tr("This plan is not weighted: its criteria carry no weights, so there are no scores."));
	for (size_t i = 0; i < t->n; i++) {
		size_t m = t->order[i];
		struct str rank = {0}, score = {0}, title = {0}, code = {0};
		text_harmless(&code, p->measure[m].code);
		score_rank_text(&rank, t, m);
		score_text(&score, t, m);
		text_harmless(&title, p->measure[m].title);
		str_addf(out, "%5s  %-6s ", str_text(&rank), str_text(&code));
		if (t->weighted_n)
			str_addf(out, "%*s%s  ", 11 - text_width(str_text(&score)), "", str_text(&score));
		str_addf(out, "%s%s\n", str_text(&title), t->complete[m] ? "" : " ~");
		str_free(&rank);
		str_free(&score);
		str_free(&title);
		str_free(&code);
	}
}

int verb_score(const struct options *o)
{
	struct ls_err err = {.code = LS_OK};
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
	struct weights weights;
	struct str out = {0};
	int exit_code;
	if (o->weights && read_weights(p, o->weights, &weights, &err) != LS_OK) {
		exit_code = app_fail(&err);
	} else {
		if (o->weights)
			score_reweigh(t, weights.bp);
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
