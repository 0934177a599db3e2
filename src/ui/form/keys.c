// SPDX-License-Identifier: EUPL-1.2
// Keys in a form. In a text field letters are text; Tab, arrows and Enter go on in every kind of field, and Enter on the
// last line saves; Ctrl-S or F10 saves anywhere; Esc leaves, and asks once when something would be lost. A new line in a
// long text is a key of its own; lists open by typing or Space.
#include "base/i18n.h"
#include "base/text.h"
#include "plan/limits.h"
#include "ui/form/parts.h"
#include "ui/kit/match.h"

#include <string.h>

static struct form_field *here(struct form *f)
{
	return f->at < f->n ? &f->field[f->at] : NULL;
}

static void go(struct form *f, const struct look *look, int to)
{
	form_leave(f, look, f->at);
	picker_close(&f->picker);
	fold_reach(f, to);
	if (f->at < f->n) {
		form_judge(f, look, f->at);
		f->field[f->at].edit.cursor = f->field[f->at].edit.text.len;
	}
}

// Something in the field is new: what depends on it follows.
static void changed(struct form *f, const struct look *look)
{
	struct form_field *field = here(f);
	if (field->kind == FIELD_REF)
		form_propose(f, look);
	form_flow_chosen(f, f->at);
	form_judge(f, look, f->at);
	form_judge_others(f, look, f->at);
}

// Planning goes on without what was not begun.
static enum answer leave_flow(struct form *f, struct str *command)
{
	form_flow_over(f, command);
	f->left = true;
	return command->len ? ANSWER_FINISH : ANSWER_CLOSE;
}

static enum answer save(struct form *f, const struct look *look, bool next, struct str *command, struct ls_err *err)
{
	for (int i = 0; i < f->n; i++) { // asked once: saving again writes over what was told
		f->field[i].over = f->field[i].contested ? f->field[i].contested : f->field[i].over;
		f->field[i].contested = 0;
	}
	if (form_flow_untouched(f))
		return leave_flow(f, command);
	form_leave(f, look, f->at);
	int wrong = form_first_wrong(f, look);
	if (wrong >= 0) {
		int n = 0;
		for (int i = 0; i < f->n; i++)
			n += form_says_wrong(&f->field[i]);
		go(f, look, wrong);
		ls_fail(err, LS_OK,
				tr_n("Not saved: %d field needs another value.", "Not saved: %d fields need another value.",
					 (unsigned long)n),
				n);
		return ANSWER_DONE;
	}
	int far = form_ask_far(f, look, err);
	if (far >= 0) {
		go(f, look, far);
		return ANSWER_DONE;
	}
	if (people_ask(f, look, err)) {
		go(f, look, form_field_of(f, schema_column(&schema[f->table], "owner")));
		return ANSWER_DONE;
	}
	form_command(f, look, command);
	f->next = next && f->ids_n == 0;
	if (command->len)
		return ANSWER_FINISH;
	ls_fail(err, LS_OK, "%s", tr("Nothing was changed."));
	return ANSWER_CLOSE;
}

// The form opens again without what is contested here, over the plan as it is now.
static enum answer take_theirs(struct form *f, const struct look *look, struct str *command, struct ls_err *err)
{
	struct form_field *field = here(f);
	if (!field || !field->contested) {
		ls_fail(err, LS_OK, "%s", tr("Nobody else has changed this field meanwhile."));
		return ANSWER_DONE;
	}
	form_keep_text(f, look, command);
	str_addf(command, " @%s", field->c->name);
	f->again = true;
	return ANSWER_FINISH;
}

static enum answer leave(struct form *f, struct str *command)
{
	if (!form_changed(f) || f->asking)
		return leave_flow(f, command);
	f->asking = true;
	return ANSWER_DONE;
}

// ---- kinds that are typed --------------------------------------------------------------------------------------------

// A number, day or code that the form of a new row has proposed gives way to what is typed, unless somebody has gone
// into it to change it.
static bool gives_way(const struct form *f, const struct form_field *field)
{
	bool short_one = field->kind == FIELD_NUMBER || field->kind == FIELD_DAY || field->c->type == TYPE_CODE;
	return f->ids_n == 0 && short_one && field->edit.past_n == 0 && field->edit.cursor == field->edit.text.len;
}

static void insert(struct form *f, const struct look *look, const char *text)
{
	struct form_field *field = here(f);
	if (gives_way(f, field) && field->edit.text.len)
		edit_replace(&field->edit, "");
	field->various = false;
	field->proposed = false;
	bool fits = edit_insert(&field->edit, text, field->kind == FIELD_LONG);
	changed(f, look);
	if (fits)
		return;
	field->judged = true;
	str_clear(&field->wrong);
	str_addf(&field->wrong, tr("%s: this does not fit in any more and was left out. At most %d characters are kept."),
			 tr(field->c->label), TEXT_MOST);
}

// So many lines down a long text; 0: it leads nowhere there.
static int lines_of(const char *where)
{
	return strcmp(where, "up") == 0          ? -1
		   : strcmp(where, "down") == 0      ? 1
		   : strcmp(where, "page-up") == 0   ? -10
		   : strcmp(where, "page-down") == 0 ? 10
											 : 0;
}

static bool typed_key(struct form *f, const struct look *look, int argc, char *const argv[])
{
	struct form_field *field = here(f);
	const char *key = argv[0], *where = view_cursor(argc, argv);
	const char *letter = edit_letter(key);
	if (letter) {
		insert(f, look, letter);
		return true;
	}
	if (field->kind == FIELD_LONG && strcmp(key, "line") == 0) {
		insert(f, look, "\n");
		return true;
	}
	if (field->kind == FIELD_LONG && lines_of(where) != 0)
		return edit_vertical(&field->edit, f->value_w, lines_of(where));
	if (field->kind == FIELD_LONG && (strcmp(where, "home") == 0 || strcmp(where, "end") == 0)) {
		edit_line_edge(&field->edit, f->value_w, strcmp(where, "end") == 0);
		return true;
	}
	if (people_take(f, look, where)) {
		changed(f, look);
		return true;
	}
	bool was_various = field->various;
	if (!edit_act(&field->edit, argc, argv))
		return false;
	// Where rows differ an empty field leaves them as they are; Del on it at first sight empties them all.
	bool erase = strcmp(key, "erase") == 0;
	field->various = field->differs && field->edit.text.len == 0 && !(was_various && erase);
	if (strcmp(str_text(&field->edit.text), field->base) != 0)
		field->proposed = false;
	changed(f, look);
	return true;
}

// ---- kinds that are chosen -------------------------------------------------------------------------------------------

static void choose(struct form *f, const struct look *look, int64_t value)
{
	struct form_field *field = here(f);
	field->chosen = value;
	field->various = false;
	field->judged = true;
	changed(f, look);
}

static void cycle(struct form *f, const struct look *look, int by)
{
	const struct form_field *field = here(f);
	int n = words_count(field->c->words);
	int64_t now = field->chosen == NONE64 ? (by > 0 ? -1 : 0) : field->chosen;
	choose(f, look, (now + by + n) % n);
}

// A list opens with what is typed; Space opens it whole.
static void open_with(struct form *f, const struct look *look, const char *letter)
{
	pick_open(f, look, *letter == ' ' ? "" : letter);
}

// Yes or no by its first letter.
static void answer_yes(struct form *f, const struct look *look, const char *letter)
{
	const struct word *words = here(f)->c->words;
	for (int i = 0; words[i].code; i++)
		if (match_begins(words_label(words, i), letter))
			choose(f, look, i);
}

static bool chosen_key(struct form *f, const struct look *look, int argc, char *const argv[], struct ls_err *err)
{
	struct form_field *field = here(f);
	const char *key = argv[0], *where = view_cursor(argc, argv);
	const struct column *c = field->c;
	const char *letter = edit_letter(key);
	bool ref = field->kind == FIELD_REF || field->kind == FIELD_SEVERAL, erase = strcmp(key, "erase") == 0,
		 back = strcmp(where, "left") == 0;
	if (field->kind == FIELD_SEVERAL && (erase || letter))
		several_seen(field);
	if (field->kind == FIELD_SEVERAL && erase)
		several_clear(field);
	else if (ref && erase && c->flags & NUL)
		choose(f, look, NONE64);
	else if (ref && erase)
		ls_fail(err, LS_OK, tr("%s may not be empty."), tr(c->label));
	else if (letter && field->kind != FIELD_YES)
		open_with(f, look, letter);
	else if (!ref && (back || strcmp(where, "right") == 0 || (letter && *letter == ' ')))
		cycle(f, look, back ? -1 : 1);
	else if (letter)
		answer_yes(f, look, letter);
	else
		return false;
	return true;
}

// ---- what is folded --------------------------------------------------------------------------------------------------

// The heading under the cursor opens and folds its fields.
static bool theme_key(struct form *f, const struct look *look, int argc, char *const argv[])
{
	int theme = fold_theme(f);
	const char *key = argv[0], *where = view_cursor(argc, argv);
	bool open = f->themes.open[theme], right = strcmp(where, "right") == 0, left = strcmp(where, "left") == 0;
	if (theme == 0 || !(strcmp(key, "accept") == 0 || strcmp(key, "Space") == 0 || right || left))
		return false;
	if (!(right && open) && !(left && !open))
		fold_toggle(f, theme);
	go(f, look, f->at);
	return true;
}

static bool all_themes(struct form *f, const struct look *look)
{
	form_leave(f, look, f->at);
	fold_all(f);
	go(f, look, f->at);
	return true;
}

// ---- all ---------------------------------------------------------------------------------------------------------------

static bool field_key(struct form *f, const struct look *look, int argc, char *const argv[], struct ls_err *err)
{
	struct form_field *field = here(f);
	if (!field)
		return edit_letter(argv[0]) != NULL; // on the line that saves letters mean nothing
	if (field->locked) {
		if (edit_letter(argv[0]))
			ls_fail(
				err, LS_OK, "%s",
				look_keys(look, tr("This is confidential now. Leave the form and press {privacy} to see everything.")));
		return edit_letter(argv[0]) != NULL;
	}
	return form_is_typed(field->kind) ? typed_key(f, look, argc, argv) : chosen_key(f, look, argc, argv, err);
}

static bool moving_key(struct form *f, const struct look *look, int argc, char *const argv[])
{
	static const struct {
		const char *word;
		int by;
	} moves[] = {{"next", 1}, {"down", 1},      {"accept", 1},   {"previous", -1},
				 {"up", -1},  {"page-down", 8}, {"page-up", -8}, {"first", -1000}};
	const char *where = view_cursor(argc, argv), *word = *where ? where : argv[0];
	for (size_t i = 0; i < sizeof moves / sizeof moves[0]; i++)
		if (strcmp(word, moves[i].word) == 0) {
			go(f, look, fold_stop(f, f->at, moves[i].by));
			return true;
		}
	if (strcmp(word, "last") != 0)
		return false;
	go(f, look, f->n);
	return true;
}

static enum answer edit_outside(const struct form *f, const struct look *look, struct str *command, struct ls_err *err)
{
	if (f->at < f->n && f->field[f->at].kind == FIELD_LONG && !f->field[f->at].locked) {
		str_add(command, "editor");
		return ANSWER_COMMAND;
	}
	ls_fail(err, LS_OK, "%s", look_keys(look, tr("{editor} opens long texts, such as the note, in your editor.")));
	return ANSWER_DONE;
}

enum answer form_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
					 struct ls_err *err)
{
	const char *key = argv[0];
	struct form *f = state;
	bool done = false;
	if (f->asking && strcmp(key, "close") == 0)
		return leave(f, command);
	if (f->asking) {
		f->asking = false;
		if (strcmp(key, "accept") == 0)
			return ANSWER_DONE;
	}
	bool saves = strcmp(key, "save") == 0, next = saves && argc > 1;
	// Saving with the list open takes what somebody looked for.
	char take[] = "accept", close[] = "close";
	char *const ends[] = {f->picker.typed.text.len ? take : close, NULL};
	if (pick_key(f, look, saves ? 1 : argc, saves ? ends : argv, &done)) {
		if (done) {
			choose(f, look, f->field[f->at].chosen);
			go(f, look, f->at + 1);
		}
		if (saves)
			return save(f, look, next, command, err);
		return ANSWER_DONE;
	}
	if (strcmp(key, "accept") == 0 && form_flow_untouched(f))
		return leave_flow(f, command);
	if (saves || (f->at == f->n && (strcmp(key, "accept") == 0 || strcmp(key, "Space") == 0)))
		return save(f, look, next, command, err);
	if (theme_key(f, look, argc, argv))
		return ANSWER_DONE;
	if (strcmp(key, "themes") == 0)
		return all_themes(f, look) ? ANSWER_DONE : ANSWER_IGNORED;
	if (strcmp(key, "close") == 0)
		return leave(f, command);
	if (strcmp(key, "theirs") == 0)
		return take_theirs(f, look, command, err);
	if (strcmp(key, "editor") == 0)
		return edit_outside(f, look, command, err);
	return field_key(f, look, argc, argv, err) || moving_key(f, look, argc, argv) ? ANSWER_DONE : view_other(key);
}

bool form_takes(void *state, const char *letter)
{
	(void)state;
	(void)letter;
	return true;
}

enum answer form_paste(void *state, const struct look *look, const char *pasted, struct str *command,
					   struct ls_err *err)
{
	struct form *f = state;
	struct form_field *field = here(f);
	(void)command;
	(void)err;
	f->asking = false;
	if (!field || field->locked)
		return ANSWER_DONE;
	if (form_is_typed(field->kind)) {
		insert(f, look, pasted);
	} else if (field->kind != FIELD_YES) {
		if (!f->picker.open)
			pick_open(f, look, "");
		pick_open(f, look, pasted);
	}
	return ANSWER_DONE;
}
