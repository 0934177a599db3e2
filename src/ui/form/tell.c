// SPDX-License-Identifier: EUPL-1.2
// The words around a form: its title, what is said of the field under the cursor, and the keys that work there.
#include "base/i18n.h"
#include "say/label.h"
#include "say/value.h"
#include "ui/form/parts.h"

#include <string.h>

// How far planning is: "Planning 2 of 3: key result 4 of “…”".
static void title_of_flow(struct str *out, const struct form *f, const struct look *look)
{
	int i = form_field_of(f, schema_column(&schema[f->table], "objective"));
	int64_t id = f->table == T_key_result && i >= 0 ? f->field[i].chosen : NONE64;
	const struct objective *o = id == NONE64 ? NULL : plan_find(look->plan, T_objective, (int32_t)id);
	if (f->table == T_objective)
		str_add(out, tr("Planning 1 of 3: new objective"));
	else
		str_addf(out, tr("Planning 2 of 3: key result %zu of “%s”"),
				 (o ? plan_of(look->plan, T_key_result, "objective", o->id).n : 0) + 1, o ? o->title : "–");
}

void form_title(struct str *out, const struct form *f, const struct look *look)
{
	const struct table *t = &schema[f->table];
	if (form_is_planned(f)) {
		title_of_flow(out, f, look);
	} else if (f->ids_n == 0) {
		str_addf(out, tr("New: %s"), tr(t->label));
	} else if (f->ids_n > 1) {
		str_addf(out, tr("%zu %s together"), f->ids_n, tr(t->plural));
	} else {
		struct str name = str_on(look->frame);
		value_kind_name(&name, look->plan, f->table, f->ids[0], ": ");
		label_upper(out, str_text(&name));
	}
}

static void tell_field(const struct form *f, const struct look *look, struct str *first, struct str *second)
{
	const struct form_field *field = &f->field[f->at];
	const struct column *c = field->c;
	struct str value = str_on(look->frame);
	form_shown(&value, f, look, f->at);
	label_upper(first, tr(c->label));
	if (field->kind == FIELD_LONG)
		str_addf(first, ": %s", tr(c->help));
	else
		str_addf(first, ": %s · %s", value.len ? str_text(&value) : "–", tr(c->help));
	people_tell(first, f, look);
	if (form_says_wrong(field))
		str_add(second, str_text(&field->wrong));
	else if (field->told.len)
		str_addf(second, "→ %s", str_text(&field->told));
	else
		str_addf(second, tr("Field %d of %d."), f->at + 1, f->n);
}

static void tell_theme(const struct form *f, const struct look *look, struct str *first)
{
	int theme = fold_theme(f), n = 0;
	struct str filled = str_on(look->frame);
	for (int i = 0; i < f->n; i++)
		n += f->field[i].theme == theme;
	label_upper(first, tr(f->themes.label[theme]));
	fold_summary(&filled, f, look, theme, 1000);
	str_addf(first, tr_n(" (%d field): %s", " (%d fields): %s", (unsigned long)n), n, str_text(&filled));
}

void form_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct form *f = state;
	if (f->asking) {
		str_add(first, look_keys(look, tr("Discard the changes? {close} discards them, {accept} stays.")));
	} else if (f->gone) {
		str_add(first, look_keys(look, tr("Somebody has deleted this meanwhile. {close} leaves the form.")));
	} else if (f->picker.open) {
		struct str name = str_on(look->frame);
		if (f->picker.list.n > 0)
			pick_name(&name, f, look, f->picker.value[f->picker.list.at]);
		str_addf(first, "%s: %s", label_head(look->frame, tr(f->field[f->at].c->label)),
				 name.len ? str_text(&name) : tr("nothing is called that"));
	} else if (f->at < f->n) {
		tell_field(f, look, first, second);
	} else if (fold_theme(f)) {
		tell_theme(f, look, first);
	} else {
		str_add(first, form_changed(f) || f->ids_n == 0
						   ? look_keys(look, tr("{accept} saves everything as one step; {undo} would undo it."))
						   : look_keys(look, tr("Nothing has been changed yet. {close} leaves the form.")));
	}
}

static const struct hint contested_hints[] = {
	{"save", N_("save mine")}, {"theirs", N_("take theirs")}, {"close", N_("discard")}, {NULL, NULL}};
static const struct hint line_hints[] = {
	{"save", N_("save")},     {"next", N_("next field")},       {"accept", N_("next field")},
	{"close", N_("discard")}, {"edit undo", N_("undo typing")}, {NULL, NULL}};
static const struct hint long_hints[] = {
	{"save", N_("save")},     {"next", N_("next field")}, {"accept", N_("next field")},     {"editor", N_("editor")},
	{"close", N_("discard")}, {"line", N_("new line")},   {"edit undo", N_("undo typing")}, {NULL, NULL}};
static const struct hint choice_hints[] = {{"save", N_("save")},          {"Space", N_("list")},
										   {"cursor left", N_("change")}, {"cursor right", N_("change")},
										   {"next", N_("next field")},    {"accept", N_("next field")},
										   {"close", N_("discard")},      {NULL, NULL}};
static const struct hint yes_hints[] = {{"save", N_("save")},       {"Space", N_("yes or no")},
										{"next", N_("next field")}, {"accept", N_("next field")},
										{"close", N_("discard")},   {NULL, NULL}};
static const struct hint ref_hints[] = {{"save", N_("save")},
										{"Space", N_("list")},
										{"next", N_("next field")},
										{"accept", N_("next field")},
										{"close", N_("discard")},
										{"erase right", N_("clear")},
										{NULL, NULL}};
static const struct hint list_hints[] = {{"accept", N_("take it")},
										 {"cursor up", N_("choose")},
										 {"cursor down", N_("choose")},
										 {"close", N_("close list")},
										 {NULL, NULL}};
static const struct hint mark_typed_hints[] = {{"Space", N_("tick")},       {"accept", N_("tick")},
											   {"cursor up", N_("choose")}, {"cursor down", N_("choose")},
											   {"close", N_("close list")}, {NULL, NULL}};
static const struct hint mark_going_hints[] = {{"Space", N_("a blank, twice ticks")}, {"accept", N_("tick")},
											   {"cursor up", N_("choose")},           {"cursor down", N_("choose")},
											   {"close", N_("close list")},           {NULL, NULL}};
static const struct hint mark_hints[] = {{"Space", N_("tick")},       {"accept", N_("finish")},
										 {"cursor up", N_("choose")}, {"cursor down", N_("choose")},
										 {"close", N_("close list")}, {NULL, NULL}};
static const struct hint open_hints[] = {{"accept", N_("unfold")}, {"themes", N_("more")},   {"save", N_("save")},
										 {"next", N_("go on")},    {"close", N_("discard")}, {NULL, NULL}};
static const struct hint fold_hints[] = {{"accept", N_("fold")}, {"themes", N_("more")},   {"save", N_("save")},
										 {"next", N_("go on")},  {"close", N_("discard")}, {NULL, NULL}};
static const struct hint save_hints[] = {
	{"accept", N_("save")}, {"cursor up", N_("back")}, {"close", N_("discard")}, {NULL, NULL}};
static const struct hint ask_hints[] = {{"close", N_("discard")}, {"accept", N_("stay")}, {NULL, NULL}};

static const struct hint *hints_of_field(const struct form_field *field)
{
	if (field->contested)
		return contested_hints;
	switch (field->kind) {
	case FIELD_LONG:
		return long_hints;
	case FIELD_CHOICE:
		return choice_hints;
	case FIELD_YES:
		return yes_hints;
	case FIELD_REF:
	case FIELD_SEVERAL:
		return ref_hints;
	default:
		return line_hints;
	}
}

// Behind the key that saves stands the one that goes on to another new one, behind the one that leaves what is folded.
static const struct hint *with_more(const struct form *f, const struct look *look, const struct hint *usual)
{
	size_t n = 0, used = 0;
	bool folded = false;
	for (int t = 1; t <= f->themes.n; t++)
		folded |= f->themes.label[t] != NULL;
	while (usual[n].command)
		n++;
	struct hint *all = arena_zero(look->frame, n + 3, sizeof *all);
	for (size_t i = 0; i < n; i++) {
		bool next = usual != save_hints && f->ids_n == 0 && folded;
		if (next && strcmp(usual[i].command, "accept") == 0)
			continue; // a key that many know; the others need the room
		all[used++] = usual[i];
		if (next && strcmp(usual[i].command, "next") == 0)
			all[used - 1].label = N_("go on");
		if (f->ids_n == 0 && (strcmp(usual[i].command, "save") == 0 || (usual == save_hints && i == 0)))
			all[used++] = (struct hint){"save next", N_("and next")};
		if (strcmp(usual[i].command, "close") == 0 && folded)
			all[used++] = (struct hint){"themes", N_("more")};
	}
	return all;
}

static const struct hint *hints_of_several(const struct form *f, const struct look *look)
{
	if (f->picker.typed.text.len == 0)
		return mark_hints;
	return pick_blank_is_text(f, look) ? mark_going_hints : mark_typed_hints;
}

// Saving leads on, and a key result that is not begun ends them: the key line says to what.
static const struct hint *of_flow(const struct form *f, const struct look *look, const struct hint *own)
{
	size_t n = 0, used = 0;
	bool untouched = form_flow_untouched(f);
	while (own[n].command)
		n++;
	struct hint *all = arena_zero(look->frame, n + 2, sizeof *all);
	if (untouched)
		all[used++] = (struct hint){"close", N_("enough, to the measures")};
	for (size_t i = 0; i < n; i++) {
		bool saves = strcmp(own[i].command, "save") == 0 || (f->at == f->n && strcmp(own[i].command, "accept") == 0);
		bool next = strcmp(own[i].command, "save next") == 0;
		if ((next && f->table == T_key_result) || (untouched && strcmp(own[i].command, "close") == 0))
			continue;
		all[used] = own[i];
		if (saves)
			all[used].label = f->table == T_objective ? N_("save, key results") : N_("save, next");
		used++;
	}
	return all;
}

const struct hint *form_hints(void *state, const struct look *look)
{
	const struct form *f = state;
	if (f->asking)
		return ask_hints;
	if (f->picker.open)
		return f->field[f->at].kind == FIELD_SEVERAL ? hints_of_several(f, look) : list_hints;
	if (fold_theme(f))
		return f->themes.open[fold_theme(f)] ? fold_hints : open_hints;
	const struct hint *own = with_more(f, look, f->at >= f->n ? save_hints : hints_of_field(&f->field[f->at]));
	return form_is_planned(f) ? of_flow(f, look, own) : own;
}
