// SPDX-License-Identifier: EUPL-1.2
// `log`: the journal, step by step. `diff`: what has come of it, net, per object.
#include "app/slips.h"
#include "app/verbs.h"
#include "base/text.h"
#include "exchange/csv.h"
#include "exchange/json.h"
#include "model/net_changes.h"
#include "say/history.h"
#include "say/step.h"

#include <stdlib.h>
#include <string.h>

static const char *kind_name(enum step_kind k)
{
	static const char *const names[] = {"edit", "undo", "redo", "revert", "outside"};
	return names[k];
}

static void json_value(struct str *out, const char *name, const struct value *v)
{
	json_member(out, name);
	if (v->kind == VALUE_TEXT)
		json_string(out, v->s);
	else
		json_int(out, v->kind == VALUE_INT ? v->i : NONE64);
}

static void json_change(struct str *out, const struct plan *p, const struct changes *all, const struct change *c)
{
	struct str object = {0}, what = {0};
	tell_object(&object, p, all, c->table, c->row);
	tell_change(&what, p, all, c);
	json_item(out, 4);
	str_add(out, "{");
	json_member_string(out, "table", schema[c->table].name);
	json_member(out, "row");
	json_int(out, c->row);
	json_member_string(out, "op", c->op == 'i' ? "insert" : c->op == 'd' ? "delete" : "update");
	json_member_string(out, "column", c->column);
	json_value(out, "old", &c->before);
	json_value(out, "new", &c->after);
	json_member_string(out, "object", str_text(&object));
	json_member_string(out, "text", str_text(&what));
	str_add(out, "}");
	str_free(&object);
	str_free(&what);
}

static void json_step(struct str *out, const struct plan *p, const struct step *s, const struct changes *all)
{
	struct str at = {0};
	tell_when_iso(&at, s->at);
	json_item(out, 2);
	str_add(out, "{");
	json_member(out, "id");
	json_int(out, s->id);
	json_member_string(out, "at", str_text(&at));
	json_member_string(out, "author", s->author);
	json_member_string(out, "label", s->label);
	json_member_string(out, "kind", kind_name(s->kind));
	json_member(out, "reverts");
	json_int(out, s->reverts ? s->reverts : NONE64);
	json_member(out, "undone");
	json_bool(out, s->undone);
	json_member(out, "changes");
	str_add(out, "[");
	for (size_t i = 0; i < all->n; i++)
		json_change(out, p, all, &all->list[i]);
	str_add(out, "]}");
	str_free(&at);
}

static void csv_step(struct str *out, const struct plan *p, const struct step *s, const struct changes *all)
{
	for (size_t i = 0; i < all->n || i == 0; i++) {
		struct str id = {0}, at = {0}, object = {0}, what = {0};
		if (all->n && !tell_worth(all, &all->list[i]))
			continue;
		str_addf(&id, "%lld", (long long)s->id);
		tell_when_iso(&at, s->at);
		if (all->n) {
			tell_object(&object, p, all, all->list[i].table, all->list[i].row);
			tell_change(&what, p, all, &all->list[i]);
		}
		csv_put(out, str_text(&id), ',', 1);
		csv_put(out, str_text(&at), ',', 0);
		csv_put_text(out, s->author, ',', 0);
		csv_put(out, kind_name(s->kind), ',', 0);
		csv_put_text(out, s->label, ',', 0);
		csv_put_text(out, str_text(&object), ',', 0);
		csv_put_text(out, str_text(&what), ',', 0);
		csv_row_end(out);
		str_free(&id);
		str_free(&at);
		str_free(&object);
		str_free(&what);
	}
}

static void text_step(struct str *out, const struct plan *p, const struct step *s, const struct changes *all)
{
	struct str when = {0};
	tell_when(&when, s->at);
	str_addf(out, "#%lld  %s  ", (long long)s->id, str_text(&when));
	text_harmless(out, *s->author ? s->author : "–");
	str_add(out, "  ");
	text_harmless(out, *s->label ? s->label : s->kind == STEP_OUTSIDE ? tr("Changed by another program") : "");
	str_add(out, s->undone ? tr("  (undone)") : "");
	str_addc(out, '\n');
	for (size_t i = 0; i < all->n; i++) {
		if (!tell_worth(all, &all->list[i]))
			continue;
		struct str line = {0};
		tell_object(&line, p, all, all->list[i].table, all->list[i].row);
		str_add(&line, "  ");
		tell_change(&line, p, all, &all->list[i]);
		str_add(out, "      ");
		text_harmless(out, str_text(&line));
		str_addc(out, '\n');
		str_free(&line);
	}
	str_free(&when);
}

static void nothing_since(struct str *out, const char *since, struct moment_found moment)
{
	struct str named = {0};
	history_moment(&named, since, moment.day);
	str_addf(out, tr("Nothing has changed since %s.\n"), str_text(&named));
	str_free(&named);
}

// `from` is how `since` was named, NULL for all steps.
static enum ls_code write_log(struct str *out, struct model *m, struct arena *a, const char *format, const char *from,
							  struct moment_found since, struct ls_err *err)
{
	struct step *steps = NULL;
	size_t n = 0;
	bool json = strcmp(format, "json") == 0, csv = strcmp(format, "csv") == 0;
	enum ls_code code = model_steps(m, a, (struct steps_asked){.since = since.step}, &steps, &n, err);
	str_add(out, json ? "[" : csv ? "step,at,author,kind,label,object,change\n" : "");
	for (size_t i = 0; i < n && code == LS_OK; i++) {
		struct change *list = NULL;
		size_t k = 0;
		code = model_changes(m, a, steps[i].id, &list, &k, err);
		struct changes all;
		changes_of(&all, a, list, k);
		(json ? json_step : csv ? csv_step : text_step)(out, model_plan(m), &steps[i], &all);
	}
	if (json)
		str_add(out, n ? "\n]\n" : "]\n");
	else if (!csv && n == 0 && from)
		nothing_since(out, from, since);
	else if (!csv && n == 0)
		str_addf(out, "%s\n", tr("Nothing has been changed yet."));
	return code;
}

// Where --since begins; all steps without it.
static enum ls_code begin_at(const struct options *o, struct model *m, struct moment_found *out, struct ls_err *err)
{
	*out = (struct moment_found){.day = DAY_NONE};
	struct moment_asked asked = {.text = o->since, .today = app_today(o, m), .sense = DATE_SINCE};
	return o->since ? model_find_moment(m, asked, out, err) : LS_OK;
}

int verb_log(const struct options *o)
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
	struct arena *a = arena_new();
	struct str out = {0};
	struct moment_found since;
	enum ls_code code = begin_at(o, m, &since, &err);
	if (code == LS_OK)
		code = write_log(&out, m, a, format, o->since, since, &err);
	int exit_code = code == LS_OK ? app_write(o, &out) : app_fail(&err);
	str_free(&out);
	arena_free(a);
	model_close(m);
	return exit_code;
}

struct told {
	const char *object, *what;
	size_t at, first; // place among all, and that of the first with the same object
};

static int by_object(const void *a, const void *b)
{
	const struct told *x = a, *y = b;
	int k = strcmp(x->object, y->object);
	return k ? k : x->at < y->at ? -1 : 1;
}

static int by_first(const void *a, const void *b)
{
	const struct told *x = a, *y = b;
	if (x->first != y->first)
		return x->first < y->first ? -1 : 1;
	return x->at < y->at ? -1 : 1;
}

// What is worth telling, the changes of an object together where its first one stands. Returns how many.
static size_t tell_net(struct told *list, struct arena *a, const struct plan *p, const struct changes *all)
{
	size_t n = 0;
	for (size_t i = 0; i < all->n; i++) {
		if (!tell_worth(all, &all->list[i]))
			continue;
		struct str object = {0}, what = {0};
		tell_object(&object, p, all, all->list[i].table, all->list[i].row);
		tell_change(&what, p, all, &all->list[i]);
		list[n] = (struct told){arena_str(a, str_text(&object)), arena_str(a, str_text(&what)), n, n};
		n++;
		str_free(&object);
		str_free(&what);
	}
	if (n)
		qsort(list, n, sizeof *list, by_object);
	for (size_t i = 1; i < n; i++)
		if (strcmp(list[i].object, list[i - 1].object) == 0)
			list[i].first = list[i - 1].first;
	if (n)
		qsort(list, n, sizeof *list, by_first);
	return n;
}

static void write_diff(struct str *out, struct arena *a, const struct plan *p, const struct changes *all)
{
	struct told *list = arena_alloc(a, (all->n + 1) * sizeof *list);
	size_t n = tell_net(list, a, p, all);
	for (size_t i = 0; i < n; i++) {
		if (i == 0 || list[i].first != list[i - 1].first) {
			text_harmless(out, list[i].object);
			str_addc(out, '\n');
		}
		str_add(out, "    ");
		text_harmless(out, list[i].what);
		str_addc(out, '\n');
	}
}

static enum ls_code diff_objects(struct str *out, struct arena *a, struct model *m, const struct options *o,
								 struct moment_found since, struct ls_err *err)
{
	struct change *list = NULL;
	struct changes all = {0};
	size_t n = 0;
	enum ls_code code = net_changes(a, m, since.step, &list, &n, err);
	if (code != LS_OK)
		return code;
	if (n == 0)
		nothing_since(out, o->since, since);
	changes_of(&all, a, list, n);
	write_diff(out, a, model_plan(m), &all);
	return LS_OK;
}

static enum ls_code diff_asked(const struct options *o, struct ls_err *err)
{
	const char *format = o->format ? o->format : "text";
	if (!o->since)
		return ls_fail(err, LS_USAGE, "%s", tr("diff needs --since DATE|TAG: what is to be compared with now?"));
	bool text = strcmp(format, "text") == 0;
	if (!text && !o->roadmap)
		return ls_fail(err, LS_USAGE, "%s", tr("diff has other forms than text only with --roadmap."));
	if (!text && strcmp(format, "csv") != 0 && strcmp(format, "json") != 0)
		return ls_fail(err, LS_USAGE, tr("--format: “%s” is not known. There are: %s."), format, "text, csv, json");
	return LS_OK;
}

int verb_diff(const struct options *o)
{
	struct ls_err err = {.code = LS_OK};
	struct model *m = NULL;
	if (diff_asked(o, &err) != LS_OK || app_open(o, o->word[0], MODEL_READ, &m, &err) != LS_OK)
		return app_fail(&err);
	struct arena *a = arena_new();
	struct str out = {0}, named = {0};
	struct moment_found since;
	enum ls_code code = begin_at(o, m, &since, &err);
	if (code == LS_OK && o->roadmap) {
		history_moment(&named, o->since, since.day);
		code = slips_write(&out, m, since.step, str_text(&named), o->format ? o->format : "text", &err);
	} else if (code == LS_OK) {
		code = diff_objects(&out, a, m, o, since, &err);
	}
	int exit_code = code == LS_OK ? app_write(o, &out) : app_fail(&err);
	str_free(&out);
	str_free(&named);
	arena_free(a);
	model_close(m);
	return exit_code;
}
