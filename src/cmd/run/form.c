// SPDX-License-Identifier: EUPL-1.2
// Opening the form of any object, taking a half-filled one up again, and lending a long text to an editor outside.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/fields.h"
#include "cmd/still.h"
#include "cmd/view/view.h"
#include "plan/code.h"
#include "ui/dialog/confirm.h"
#include "ui/form/form.h"

#include <stdlib.h>
#include <string.h>

// A form while its order is put together.
struct order {
	struct form_order form;
	struct form_value given[FIELDS_MOST], lazy[2 * FIELDS_MOST];
	struct form_value seen[FIELDS_MOST]; // what stood there when the form was opened first
	size_t seen_n;
	struct form_value told[FIELDS_MOST];
	size_t told_n;
	int32_t *ids;
	struct arena *a;
};

static int column_named(const struct table *t, const char *name)
{
	struct tie tie;
	for (int i = 0; tie_of(t->id, i, &tie); i++)
		if (strcmp(schema[tie.rows].object, name) == 0)
			return FORM_TIE(i);
	return fields_is_levels(t->id, name) ? FORM_LEVELS : schema_column_named(t, name);
}

#define FLOW_WORD "plan:="

// Where planning leads on from such a form: it may come from a file, and says nothing but this.
static bool is_flow(enum table_id t, const char *text)
{
	static const char *const kinds[] = {"objective #", "kr #"};
	if (t == T_objective || t == T_key_result)
		return !*text;
	for (size_t i = 0; t == T_measure && i < sizeof kinds / sizeof kinds[0]; i++) {
		size_t n = strlen(kinds[i]);
		if (strncmp(text, kinds[i], n) == 0 && text[n] && strspn(text + n, "0123456789") == strlen(text + n))
			return true;
	}
	return false;
}

static enum ls_code read_values(struct order *o, const struct table *t, int argc, char *const argv[], int from,
								size_t *n, struct ls_err *err)
{
	for (int i = from; i < argc; i++) {
		if (strncmp(argv[i], FLOW_WORD, strlen(FLOW_WORD)) == 0) {
			if (!is_flow(t->id, argv[i] + strlen(FLOW_WORD)))
				return ls_fail(err, LS_REFUSED, tr("“%s” is not part of planning."), argv[i]);
			o->form.flow = argv[i] + strlen(FLOW_WORD);
			continue;
		}
		bool told = strncmp(argv[i], TOLD_WORD, strlen(TOLD_WORD)) == 0, seen = !told && still_is_word(argv[i]);
		const char *word = argv[i] + (told   ? strlen(TOLD_WORD)
									  : seen ? strlen(STILL_WORD)
											 : 0),
				   *eq = strchr(word, '=');
		const char *name = eq ? arena_dup(o->a, word, (size_t)(eq - word)) : word;
		int column = eq ? column_named(t, name) : -1;
		if (!eq || column == -1 || *n == FIELDS_MOST || o->seen_n == FIELDS_MOST || o->told_n == FIELDS_MOST)
			return ls_fail(err, LS_REFUSED, tr("%s: there is no field “%s”. There are: %s."), tr(t->label), name,
						   tr("those that the form shows"));
		struct form_value value = {column, eq + 1};
		if (told)
			o->told[o->told_n++] = value;
		else if (seen)
			o->seen[o->seen_n++] = value;
		else
			o->given[(*n)++] = value;
	}
	return LS_OK;
}

// What was said of the one before is proposed for the next one of its kind: where it belongs, who works on it, when.
static void propose_as_before(struct session *s, struct order *o, const struct table *t, size_t *n)
{
	static const char *const names[] = {"field", "team", "cycle"};
	const void *before = s->added[t->id] ? plan_find(model_plan(s->model), t->id, s->added[t->id]) : NULL;
	for (size_t i = 0; before && i < sizeof names / sizeof names[0]; i++) {
		int column = schema_column(t, names[i]);
		bool given = column < 0 || t->columns[column].type != TYPE_REF || *n == FIELDS_MOST ||
					 plan_int(&t->columns[column], before) == NONE64;
		for (size_t k = 0; k < *n; k++)
			given |= o->given[k].column == column;
		if (!given)
			o->given[(*n)++] = (struct form_value){
				column, arena_printf(o->a, "#%lld", (long long)plan_int(&t->columns[column], before))};
	}
}

// Long texts are not in the snapshot.
static enum ls_code read_lazy(struct session *s, struct order *o, const struct table *t, int32_t id, struct ls_err *err)
{
	enum ls_code code = LS_OK;
	for (int i = 0; i < t->column_count && code == LS_OK; i++) {
		if (!t->columns[i].lazy)
			continue;
		struct str text = {0};
		code = model_text(s->model, t->id, id, t->columns[i].name, &text, err);
		o->lazy[o->form.present_n++] = (struct form_value){i, arena_str(o->a, str_text(&text))};
		str_free(&text);
	}
	return code;
}

// Of a form that was half filled what stood there then counts, so that it is known what others have done since.
static void take_seen(struct order *o)
{
	for (size_t i = 0; i < o->seen_n; i++)
		o->lazy[o->form.present_n++] = o->seen[i];
	o->form.present = o->lazy;
	o->form.told = o->told;
	o->form.told_n = o->told_n;
}

// "@title": the field under the cursor.
static int take_place(const struct table *t, int *argc, char *const argv[])
{
	if (*argc < 3 || argv[*argc - 1][0] != '@')
		return -1;
	return column_named(t, argv[--*argc] + 1);
}

static enum ls_code open_form(struct session *s, int argc, char *const argv[], bool resumed, struct ls_err *err)
{
	const struct table *t = schema_object(argv[0]);
	if (s->cols == 0)
		return ls_fail(err, LS_REFUSED, tr("A form needs the cockpit. Without it: %s edit CODE FIELD=VALUE …"),
					   argv[0]);
	struct order o = {.a = arena_new()};
	o.form = (struct form_order){.table = t->id, .first = take_place(t, &argc, argv)};
	int codes = fields_codes(argc, argv, 2);
	size_t given = 0;
	struct row_ids rows;
	enum ls_code code = fields_rows(s, t, 2 + codes, argv, 2, &rows, err);
	o.ids = rows.at;
	o.form.ids_n = rows.n;
	o.form.ids = o.ids;
	for (size_t i = 0; i < rows.n && code == LS_OK && !resumed; i++)
		code = model_frozen(s->model, t->id, rows.at[i], err); // nobody types what cannot be saved
	if (code == LS_OK)
		code = read_values(&o, t, argc, argv, 2 + codes, &given, err);
	if (code == LS_OK && o.form.ids_n == 1)
		code = read_lazy(s, &o, t, o.ids[0], err);
	if (code == LS_OK && !resumed && o.form.ids_n == 0)
		propose_as_before(s, &o, t, &given);
	take_seen(&o);
	if (code == LS_OK && (resumed || o.form.ids_n)) {
		o.form.typed = o.given;
		o.form.typed_n = given;
	} else if (code == LS_OK) {
		o.form.present = o.given;
		o.form.present_n = given;
	}
	if (code == LS_OK)
		overlay_push(s, &overlay_form, form_open(session_look(s), &o.form));
	free(o.ids);
	arena_free(o.a);
	return code;
}

enum ls_code run_form(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	return open_form(s, argc, argv, false, err);
}

enum ls_code run_resume(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	return open_form(s, argc, argv, true, err);
}

// ---- what survives a dropped line -------------------------------------------------------------------------------------

void session_keep(struct session *s, struct str *out)
{
	const struct look *look = s->overlays.n > 0 ? session_look(s) : NULL;
	for (int i = s->overlays.n - 1; i >= 0 && out->len == 0; i--)
		if (s->overlays.at[i].kind->keep)
			s->overlays.at[i].kind->keep(s->overlays.at[i].state, look, out);
}

// Only the one command that opens a form: the text came from a file.
static bool is_resume(int argc, char *const argv[])
{
	bool checkin = argc > 3 && strcmp(argv[0], "checkin") == 0 && strcmp(argv[1], "open") == 0;
	bool review = argc > 3 && strcmp(argv[0], "cycle") == 0 &&
				  (strcmp(argv[1], "judge") == 0 || strcmp(argv[1], "retro") == 0 || strcmp(argv[1], "finish") == 0);
	return checkin || review || (argc > 2 && schema_object(argv[0]) && strcmp(argv[1], "resume") == 0);
}

static void name_kept(struct str *out, struct session *s, int argc, char *const argv[])
{
	const struct table *t = schema_object(argv[0]);
	int32_t id = 0;
	str_add(out, tr(t->label));
	enum table_id named = strcmp(argv[1], "open") == 0 ? T_key_result : t->id; // whose check-in it is
	if (fields_codes(argc, argv, 2) > 0 &&
		code_find(model_plan(s->model), named, argv[2], s->today, &id, NULL) == LS_OK) {
		struct str title = str_on(s->frame);
		code_title(&title, model_plan(s->model), named, id);
		str_addc(out, ' ');
		str_addf(out, tr("“%s”"), str_text(&title));
	}
}

void session_resume(struct session *s, const char *kept)
{
	char **argv = NULL;
	int argc = str_words(kept, &argv);
	struct str text = str_on(s->frame), name = str_on(s->frame);
	if (argc > 0 && is_resume(argc, argv) && s->model && model_can_write(s->model)) {
		name_kept(&name, s, argc, argv);
		str_addf(&text, tr("A half-filled form is left from last time: %s. Take it up again?"), str_text(&name));
		struct question q = {.title = tr("Half-filled form"),
							 .text = str_text(&text),
							 .key = "a",
							 .alias = "accept",
							 .yes = N_("take it up"),
							 .no = N_("discard"),
							 .command = kept,
							 .keep = kept};
		overlay_push(s, &overlay_confirm, confirm_open(&q));
	}
	if (argc >= 0)
		free(argv);
}

// ---- an editor outside --------------------------------------------------------------------------------------------------

enum ls_code run_editor(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	(void)argv;
	struct hosted *top = overlay_top(s);
	struct str text = str_on(s->frame);
	if (!top || !top->kind->editing || !top->kind->editing(top->state, &text))
		return ls_fail(err, LS_REFUSED, "%s", tr("There is no long text under the cursor."));
	session_wish_for(s, WISH_EDIT, str_text(&text));
	return LS_OK;
}

void session_edited(struct session *s, const char *text)
{
	struct hosted *top = overlay_top(s);
	if (top && top->kind->edited)
		top->kind->edited(top->state, text);
}
