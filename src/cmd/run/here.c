// SPDX-License-Identifier: EUPL-1.2
// a, e, d, m, y and Space: what they mean is decided by what stands under the cursor, or by what is marked.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/run/addable.h"
#include "cmd/run/checkin.h"
#include "cmd/view/view.h"
#include "plan/code.h"
#include "plan/sibling.h"
#include "plan/year/informed.h"
#include "ui/dialog/carry.h"
#include "ui/dialog/confirm.h"

#include <stdlib.h>
#include <string.h>

static struct pick under(struct session *s)
{
	const struct look *look = session_look(s);
	return panes[s->way.pane]->picked(session_state(s, s->way.pane), look);
}

// On a criterion of the measures the rating is meant, if there is one.
static struct pick the_rating(struct session *s, struct pick pick)
{
	if (pick.table != T_measure || pick.part < 0)
		return pick;
	const struct plan *p = session_look(s)->plan;
	const struct rating *r = plan_rating(p, pick.id, pick.part);
	return r ? (struct pick){T_rating, r->id, NONE32} : pick;
}

static enum table_id kind_under(struct session *s)
{
	return panes[s->way.pane]->adds ? panes[s->way.pane]->adds(session_state(s, s->way.pane)) : TABLE_COUNT;
}

static enum ls_code nothing(struct session *s, struct ls_err *err)
{
	enum table_id kind = kind_under(s);
	bool whole = strcmp(panes[s->way.pane]->name, "lists") == 0; // a row there is a whole kind
	if (whole && kind < TABLE_COUNT)
		return ls_fail(
			err, LS_REFUSED,
			session_keysf(s, tr("%s: all of them at once cannot be meant. {open} shows them, then one can be chosen.")),
			tr(schema[kind].plural));
	return ls_fail(err, LS_REFUSED, "%s",
				   session_keys(s, tr("Nothing is under the cursor. {add} adds something, {strategy edit} edits the "
									  "strategy itself, {pane lists} lists everything.")));
}

// What is meant: the marked rows, else the one under the cursor. *ids is to be freed.
static enum ls_code meant(struct session *s, enum table_id *t, int32_t **ids, size_t *n, struct ls_err *err)
{
	struct pick pick = the_rating(s, under(s));
	bool there = pick.table < TABLE_COUNT && pick.id != NONE32; // a text that is not written yet has no row
	*n = s->marks.n ? s->marks.n : there ? 1 : 0;
	*ids = mem_alloc((*n + 1) * sizeof **ids);
	if (*n == 0)
		return nothing(s, err);
	*t = s->marks.n ? s->marks.at[0].table : pick.table;
	for (size_t i = 0; i < *n; i++)
		(*ids)[i] = s->marks.n ? s->marks.at[i].id : pick.id;
	return LS_OK;
}

static void line_of(struct str *out, enum table_id t, const char *verb, const int32_t *ids, size_t n)
{
	str_addf(out, "%s %s", schema[t].object, verb);
	for (size_t i = 0; i < n; i++)
		str_addf(out, " #%d", (int)ids[i]);
}

static enum ls_code only_cockpit(const struct session *s, const char *verb, struct ls_err *err)
{
	if (s->cols > 0)
		return LS_OK;
	return ls_fail(err, LS_REFUSED, tr("“%s” alone needs the cockpit. Without it: OBJECT %s …, such as measure %s …"),
				   verb, verb, verb);
}

// ---- add ---------------------------------------------------------------------------------------------------------------

static enum ls_code open_menu(struct session *s, const struct menu_item *items, size_t n, int at)
{
	overlay_push(s, &overlay_menu, menu_open(tr("Add"), items, n, at));
	return LS_OK;
}

// On a sheet what is added belongs to its object.
static struct pick owner(struct session *s)
{
	return way_on_object(&s->way) ? s->way.sheet : under(s);
}

// The form of one kind: as the menu would open it, else as what belongs to the thing under the cursor.
static enum ls_code add_kind(struct session *s, const char *object, struct ls_err *err)
{
	enum table_id here = kind_under(s);
	struct menu_item *items = NULL;
	struct str line = str_on(s->frame);
	const struct look *look = session_look(s);
	struct pick pick = owner(s);
	void *state = session_state(s, s->way.pane);
	size_t len = strlen(object), n = kinds_menu(s->frame, look, panes[s->way.pane], state, pick, &items);
	for (size_t i = 0; i < n && line.len == 0; i++)
		if (strncmp(items[i].command, object, len) == 0 && items[i].command[len] == ' ')
			str_add(&line, items[i].command);
	const struct table *t = schema_object(object);
	bool own = t && (way_on(&s->way, "guide") || t->id == here); // what is noted in a meeting belongs to it
	if (line.len == 0)
		str_add(&line, own ? kinds_form(s->frame, look, panes[s->way.pane], state, pick, t->id)
						   : arena_printf(s->frame, "%s form", object));
	return dispatch(s, str_text(&line), err);
}

enum ls_code run_add_here(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	struct menu_item *items = NULL;
	const struct look *look = session_look(s);
	if (only_cockpit(s, "add", err) != LS_OK)
		return err->code;
	if (argc > 1 && strcmp(argv[1], "any") == 0) {
		size_t all = kinds_all(s->frame, look->plan, &items); // before `items` is given on: arguments have no order
		return open_menu(s, items, all, 0);
	}
	if (argc > 1)
		return add_kind(s, argv[1], err);
	enum table_id kind = kind_under(s);
	// Without a quarter the board has nothing else to begin with.
	if (strcmp(panes[s->way.pane]->name, "okr") == 0 && look->plan->cycle_n == 0)
		kind = T_cycle;
	if (kind < TABLE_COUNT)
		return add_kind(s, schema[kind].object, err);
	// Another one like the row under the cursor comes first.
	struct pick row = under(s), pick = owner(s);
	void *state = session_state(s, s->way.pane);
	size_t n = kinds_menu(s->frame, look, panes[s->way.pane], state, pick, &items);
	int at = 0;
	for (size_t i = 0; i < n && row.table < TABLE_COUNT && row.table != pick.table; i++) {
		size_t len = strlen(schema[row.table].object);
		if (strncmp(items[i].command, schema[row.table].object, len) == 0 && items[i].command[len] == ' ')
			at = (int)i;
	}
	if (pick.part > 0)
		for (size_t i = 0; i < n; i++)
			at = strncmp(items[i].command, "rating ", 7) == 0 ? (int)i : at;
	return open_menu(s, items, n, at);
}

enum ls_code run_record(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	if (only_cockpit(s, "record", err) != LS_OK)
		return err->code;
	struct pick here = owner(s);
	int32_t kr = checkin_key_result(session_look(s)->plan, here);
	bool task = strcmp(argv[1], "action") == 0;
	if (here.table == T_phase && strcmp(argv[1], "checkin") == 0)
		return dispatch(s, arena_printf(s->frame, "phase actual #%d", (int)here.id), err);
	if (kr == NONE32 || (!task && strcmp(argv[1], "checkin") != 0))
		return add_kind(s, argv[1], err);
	struct str line = str_on(s->frame);
	str_addf(&line, task ? "checkin open #%d @task" : "checkin open #%d", (int)kr);
	return dispatch(s, str_text(&line), err);
}

// ---- edit, delete, move, duplicate ---------------------------------------------------------------------------------------

// The measure on the profile has no texts yet: the first one is written.
static enum ls_code first_text(struct session *s, struct pick pick, struct ls_err *err)
{
	struct str line = str_on(s->frame);
	str_addf(&line, "%s form measure=#%d @%s", schema[T_measure_text].object, (int)s->way.sheet.id,
			 schema[T_measure_text].columns[-1 - pick.part].name);
	return dispatch(s, str_text(&line), err);
}

// On what day they were informed: today's word is changed, else a new one is written.
static enum ls_code told(struct session *s, int32_t stakeholder, struct ls_err *err)
{
	const struct look *look = session_look(s);
	const struct informed *last = informed_last(look->plan, stakeholder, look->today);
	struct str line = str_on(s->frame);
	if (last && last->day == look->today) {
		str_addf(&line, "informed form #%d @day", (int)last->id);
	} else {
		str_addf(&line, "informed form stakeholder=#%d day=", (int)stakeholder);
		date_iso(&line, look->today, PRECISION_DAY);
		str_add(&line, " @day");
	}
	return dispatch(s, str_text(&line), err);
}

enum ls_code run_edit_here(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	(void)argv;
	enum table_id t;
	int32_t *ids;
	size_t n;
	struct str line = str_on(s->frame);
	struct pick pick = under(s);
	if (only_cockpit(s, "edit", err) != LS_OK)
		return err->code;
	if (s->marks.n == 0 && pick.table == T_measure_text && pick.id == NONE32)
		return first_text(s, pick, err);
	if (s->marks.n == 0 && pick.table == T_stakeholder && pick.part == PICK_TELLING)
		return told(s, pick.id, err);
	enum ls_code code = meant(s, &t, &ids, &n, err);
	if (code == LS_OK) {
		line_of(&line, t, "form", ids, n);
		bool unrated = s->marks.n == 0 && t == T_measure && pick.part > 0;
		if (unrated) { // a cell without a rating yet
			str_clear(&line);
			str_addf(&line, "rating form measure=#%d criterion=#%d", (int)pick.id, (int)pick.part);
		} else if (s->marks.n == 0 && pick.part < 0 && pick.part != NONE32) {
			str_addf(&line, " @%s", schema[t].columns[-1 - pick.part].name);
		}
		code = dispatch(s, str_text(&line), err);
	}
	free(ids);
	return code;
}

// “Scanstelle” (M34)
static void name_one(struct str *out, const struct plan *p, enum table_id t, int32_t id)
{
	struct str name = {0};
	code_title(&name, p, t, id);
	str_addf(out, tr("“%s”"), str_text(&name));
	str_clear(&name);
	if (schema_code(&schema[t]) >= 0 && t != T_level) {
		code_name(&name, p, t, id);
		str_addf(out, " (%s)", str_text(&name));
	}
	str_free(&name);
}

enum ls_code run_delete_here(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	(void)argv;
	enum table_id t;
	int32_t *ids;
	size_t n;
	if (only_cockpit(s, "delete", err) != LS_OK)
		return err->code;
	enum ls_code code = meant(s, &t, &ids, &n, err);
	if (code == LS_OK) {
		const struct plan *p = session_look(s)->plan;
		struct str line = str_on(s->frame), text = str_on(s->frame), name = str_on(s->frame), with = str_on(s->frame);
		line_of(&line, t, "delete", ids, n);
		if (n == 1)
			name_one(&name, p, t, ids[0]);
		else
			str_addf(&name, "%zu %s", n, tr(schema[t].plural));
		model_dependents(&with, p, t, ids, n);
		str_addf(&text, tr("Delete %s?"), str_text(&name));
		if (with.len)
			str_addf(&text, tr(" This goes with it: %s."), str_text(&with));
		str_add(&text, session_keys(s, tr(" One step; {undo} brings everything back.")));
		struct question q = {.title = tr(schema[t].label),
							 .text = str_text(&text),
							 .key = "accept",
							 .alias = "delete",
							 .yes = N_("delete"),
							 .no = N_("keep"),
							 .command = str_text(&line)};
		overlay_push(s, &overlay_confirm, confirm_open(&q));
	}
	free(ids);
	return code;
}

// What has no order among its like is moved to another owner or group: a measure to another field.
static int group_of(const struct table *t, size_t n)
{
	int field = t->id == T_measure ? schema_column(t, "field") : sibling_group(t);
	bool own = field >= 0 && t->columns[field].flags & OWN;
	return own && n > 1 ? -1 : field; // whose several rows are is not changed together
}

static enum ls_code move_elsewhere(struct session *s, const struct table *t, const int32_t *ids, size_t n,
								   struct ls_err *err)
{
	struct str line = str_on(s->frame);
	int group = group_of(t, n);
	if (group < 0)
		return ls_fail(err, LS_REFUSED, tr("%s have no order of their own."), tr(t->plural));
	line_of(&line, t->id, "form", ids, n);
	str_addf(&line, " @%s", t->columns[group].name);
	enum ls_code code = dispatch(s, str_text(&line), err);
	if (code == LS_OK)
		session_sayf(s, false, tr("%s are ordered by the list itself; what they belong to is chosen here: %s."),
					 tr(t->plural), tr(t->columns[group].label));
	return code;
}

enum ls_code run_move_here(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	(void)argv;
	enum table_id t;
	int32_t *ids;
	size_t n;
	if (only_cockpit(s, "move", err) != LS_OK)
		return err->code;
	enum ls_code code = meant(s, &t, &ids, &n, err);
	const struct look *look = session_look(s);
	if (code == LS_OK && schema_column(&schema[t], "pos") < 0) {
		code = move_elsewhere(s, &schema[t], ids, n, err);
		free(ids);
		return code;
	}
	const void *row = code == LS_OK ? plan_find(look->plan, t, ids[0]) : NULL;
	int group = code == LS_OK ? sibling_group(&schema[t]) : -1;
	for (size_t i = 1; row && group >= 0 && i < n; i++) {
		const void *other = plan_find(look->plan, t, ids[i]);
		if (other && plan_int(&schema[t].columns[group], other) != plan_int(&schema[t].columns[group], row))
			code = ls_fail(err, LS_REFUSED, "%s", tr("Only what stands in the same list can be moved together."));
	}
	if (code == LS_OK)
		overlay_push(s, &overlay_carry, carry_open(t, ids, n));
	free(ids);
	return code;
}

enum ls_code run_copy_here(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	(void)argv;
	if (only_cockpit(s, "duplicate", err) != LS_OK)
		return err->code;
	struct pick pick = under(s);
	if (pick.table >= TABLE_COUNT)
		return nothing(s, err);
	struct str line = str_on(s->frame);
	line_of(&line, pick.table, "duplicate", &pick.id, 1);
	return dispatch(s, str_text(&line), err);
}
