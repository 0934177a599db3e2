// SPDX-License-Identifier: EUPL-1.2
// Bars then and now, row by row: for people in words, for programs in ISO days and with the words of the shell.
#include "app/slips.h"

#include "base/date.h"
#include "base/i18n.h"
#include "base/text.h"
#include "exchange/csv.h"
#include "exchange/json.h"
#include "say/slipped.h"

#include <string.h>

static const char *kind_name(const struct slip *s)
{
	static const char *const names[] = {"kept", "new", "dropped"};
	return names[s->kind];
}

struct cells {
	struct str code, title, measure, start_then, start_now, end_then, end_now;
};

static void iso(struct str *out, const struct slip_day *d)
{
	if (d->early != DAY_NONE)
		date_iso(out, d->early, slip_exactness(d));
	else if (d->open)
		str_add(out, "open");
}

static void fill(struct cells *c, const struct slipped *of, const struct slip *s)
{
	const struct plan *p = s->kind == SLIP_DROPPED ? of->then : of->now;
	const struct phase *ph = s->table == T_phase ? plan_find(p, T_phase, s->id) : NULL;
	const struct external *e = s->table == T_external ? plan_find(p, T_external, s->id) : NULL;
	const struct measure *m = plan_find(p, T_measure, ph ? ph->measure : s->table == T_measure ? s->id : NONE32);
	*c = (struct cells){0};
	if (m)
		str_add(&c->measure, m->code);
	if (m && ph)
		str_addf(&c->code, "%s/%s", m->code, ph->code);
	else
		str_add(&c->code, e ? e->code : m ? m->code : "");
	str_add(&c->title, ph ? ph->title : e ? e->title : m ? m->title : "");
	iso(&c->start_then, &s->start.then);
	iso(&c->start_now, &s->start.now);
	iso(&c->end_then, &s->end.then);
	iso(&c->end_now, &s->end.now);
}

static void drop(struct cells *c)
{
	struct str *all[] = {&c->code, &c->title, &c->measure, &c->start_then, &c->start_now, &c->end_then, &c->end_now};
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		str_free(all[i]);
}

static void csv_days(struct str *out, const struct slip_end *e)
{
	struct str n = {0};
	if (e->days != NONE32)
		str_addf(&n, "%d", (int)e->days);
	csv_put(out, str_text(&n), ',', 0);
	str_free(&n);
}

static void csv_row(struct str *out, const struct slip *s, const struct cells *c)
{
	csv_put(out, kind_name(s), ',', 1);
	csv_put(out, schema[s->table].name, ',', 0);
	csv_put_text(out, str_text(&c->code), ',', 0);
	csv_put_text(out, str_text(&c->title), ',', 0);
	csv_put_text(out, str_text(&c->measure), ',', 0);
	csv_put(out, str_text(&c->start_then), ',', 0);
	csv_put(out, str_text(&c->start_now), ',', 0);
	csv_days(out, &s->start);
	csv_put(out, str_text(&c->end_then), ',', 0);
	csv_put(out, str_text(&c->end_now), ',', 0);
	csv_days(out, &s->end);
	csv_put(out, s->start.at_least || s->end.at_least ? "1" : "0", ',', 0);
	csv_row_end(out);
}

static void json_end(struct str *out, const char *name, const struct slip_end *e, const char *then, const char *now)
{
	json_member(out, name);
	str_add(out, "{");
	json_member_string(out, "then", then);
	json_member_string(out, "now", now);
	json_member(out, "days");
	json_int(out, e->days == NONE32 ? NONE64 : e->days);
	json_member(out, "at_least");
	json_bool(out, e->at_least);
	str_add(out, "}");
}

static void json_row(struct str *out, const struct slip *s, const struct cells *c)
{
	json_item(out, 1);
	str_add(out, "{");
	json_member_string(out, "kind", kind_name(s));
	json_member_string(out, "table", schema[s->table].name);
	json_member_string(out, "code", str_text(&c->code));
	json_member_string(out, "title", str_text(&c->title));
	json_member_string(out, "measure", str_text(&c->measure));
	json_end(out, "start", &s->start, str_text(&c->start_then), str_text(&c->start_now));
	json_end(out, "end", &s->end, str_text(&c->end_then), str_text(&c->end_now));
	str_add(out, "}");
}

static void text_row(struct str *out, const struct slipped *of, const struct slip *s)
{
	struct str line = {0};
	slipped_name(&line, of, s);
	str_add(&line, ": ");
	slipped_tell(&line, s);
	str_add(out, s->table == T_phase ? "    " : "");
	text_harmless(out, str_text(&line));
	str_addc(out, '\n');
	str_free(&line);
}

static void begin(struct str *out, const struct slipped *of, size_t n, const char *named, const char *format)
{
	struct slip_sum sum = slip_sum(of->then, of->now);
	if (strcmp(format, "json") == 0) {
		str_add(out, "[");
	} else if (strcmp(format, "csv") == 0) {
		str_add(out,
				"kind,table,code,title,measure,start_then,start_now,start_days,end_then,end_now,end_days,at_least\n");
	} else if (n == 0) {
		str_addf(out, tr("No bar has changed since %s.\n"), named);
	} else {
		str_addf(out, tr("Since %s: "), named);
		slipped_sum(out, &sum);
		str_addc(out, '\n');
	}
}

enum ls_code slips_write(struct str *out, struct model *m, int64_t step, const char *named, const char *format,
						 struct ls_err *err)
{
	struct plan *then = NULL;
	if (model_as_of(m, step, &then, err) != LS_OK)
		return err->code;
	struct arena *a = arena_new();
	struct slipped of = {then, model_plan(m)};
	struct slip *list = NULL;
	size_t n = slip_list(a, then, of.now, &list);
	begin(out, &of, n, named, format);
	for (size_t i = 0; i < n; i++) {
		struct cells c;
		fill(&c, &of, &list[i]);
		if (strcmp(format, "json") == 0)
			json_row(out, &list[i], &c);
		else if (strcmp(format, "csv") == 0)
			csv_row(out, &list[i], &c);
		else
			text_row(out, &of, &list[i]);
		drop(&c);
	}
	if (strcmp(format, "json") == 0)
		str_add(out, n ? "\n]\n" : "]\n");
	arena_free(a);
	plan_free(then);
	return LS_OK;
}
