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
			if (t->rank[m])
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
		json_int(out, t->rank[m] ? t->rank[m] : NONE64);
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

static void blanks(struct str *out, int n)
{
	static const char some[] = "           ";
	for (; n > 0; n -= (int)sizeof some - 1)
		str_addn(out, some, (size_t)num_min(n, (int)sizeof some - 1));
}

// Without formats: there may be a million rows.
static void as_text(struct str *out, const struct plan *p, const struct score_table *t)
{
	struct str cell = {0};
	if (t->weighted_n == 0)
		str_addf(out, "%s\n", score_unweighted());
	for (size_t i = 0; i < t->n; i++) {
		size_t m = t->order[i];
		str_clear(&cell);
		score_rank_text(&cell, t, m);
		blanks(out, 5 - (int)cell.len);
		str_addn(out, str_text(&cell), cell.len);
		str_add(out, "  ");
		size_t code = out->len;
		text_harmless(out, p->measure[m].code);
		blanks(out, 6 - (int)(out->len - code));
		str_addc(out, ' ');
		str_clear(&cell);
		score_text(&cell, t, m);
		if (t->weighted_n) {
			blanks(out, 11 - text_width(str_text(&cell)));
			str_addn(out, str_text(&cell), cell.len);
			str_add(out, "  ");
		}
		text_harmless(out, p->measure[m].title);
		str_add(out, t->complete[m] ? "\n" : " ~\n");
	}
	str_free(&cell);
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
	struct score_table *other = o->weights ? score_table(a, p, NULL) : NULL;
	const struct score_table *t = other ? other : model_score(m);
	struct weights weights;
	struct str out = {0};
	int exit_code;
	if (o->weights && read_weights(p, o->weights, &weights, &err) != LS_OK) {
		exit_code = app_fail(&err);
	} else {
		if (other)
			score_reweigh(other, weights.bp);
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
