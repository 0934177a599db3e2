// SPDX-License-Identifier: EUPL-1.2
// The text, its cursor and its past. Letters typed in a row are undone word by word.
#include "ui/kit/edit.h"

#include "base/text.h"
#include "base/utf8.h"
#include "plan/limits.h"

#include <stdlib.h>
#include <string.h>

void edit_free(struct edit *e)
{
	for (int i = 0; i < e->past_n; i++)
		free(e->past[i].text);
	str_free(&e->text);
	*e = (struct edit){0};
}

void edit_set(struct edit *e, const char *text)
{
	char *copy = mem_str(text);
	edit_free(e);
	str_add(&e->text, copy);
	e->cursor = e->text.len;
	free(copy);
}

// ---- the past ------------------------------------------------------------------------------------------------------

static void forget_undone(struct edit *e)
{
	for (; e->undone > 0; e->undone--)
		free(e->past[--e->past_n].text);
}

static void remember(struct edit *e)
{
	forget_undone(e);
	if (e->past_n == EDIT_PAST) {
		free(e->past[0].text);
		memmove(e->past, e->past + 1, (EDIT_PAST - 1) * sizeof e->past[0]);
		e->past_n--;
	}
	e->past[e->past_n++] = (struct edit_state){mem_str(str_text(&e->text)), e->cursor};
}

// What stands now is put where the state that comes back was: the same list serves both directions.
static void swap(struct edit *e, int at)
{
	struct edit_state now = {mem_str(str_text(&e->text)), e->cursor};
	str_clear(&e->text);
	str_add(&e->text, e->past[at].text);
	e->cursor = e->past[at].cursor;
	free(e->past[at].text);
	e->past[at] = now;
	e->typing = false;
}

bool edit_undo(struct edit *e)
{
	int at = e->past_n - e->undone - 1;
	if (at < 0)
		return false;
	swap(e, at);
	e->undone++;
	return true;
}

bool edit_redo(struct edit *e)
{
	if (e->undone == 0)
		return false;
	swap(e, e->past_n - e->undone);
	e->undone--;
	return true;
}

// ---- changing ------------------------------------------------------------------------------------------------------

static void splice(struct edit *e, size_t from, size_t to, const char *text, size_t n)
{
	struct str all = {0};
	str_addn(&all, str_text(&e->text), from);
	str_addn(&all, text, n);
	str_add(&all, str_text(&e->text) + to);
	str_free(&e->text);
	e->text = all;
	e->cursor = from + n;
}

static void erase(struct edit *e, size_t from, size_t to)
{
	if (from >= to)
		return;
	remember(e);
	e->typing = false;
	splice(e, from, to, "", 0);
}

bool edit_insert(struct edit *e, const char *text, bool lines)
{
	struct str clean = {0};
	text_clean(&clean, text);
	for (size_t i = 0; i < clean.len; i++)
		if (clean.s[i] == '\t' || (clean.s[i] == '\n' && !lines))
			clean.s[i] = ' ';
	bool fits = e->text.len + clean.len <= TEXT_MOST ||
				limits_count(str_text(&e->text)) + limits_count(str_text(&clean)) <= TEXT_MOST;
	const char *p = str_text(&clean);
	utf8_next(&p);
	bool letter = *p == '\0' && *str_text(&clean) != ' ' && *str_text(&clean) != '\n';
	if (fits && clean.len) {
		if (!letter || !e->typing)
			remember(e);
		else
			forget_undone(e);
		splice(e, e->cursor, e->cursor, str_text(&clean), clean.len);
		e->typing = letter;
	}
	str_free(&clean);
	return fits;
}

void edit_replace(struct edit *e, const char *text)
{
	struct str clean = {0};
	text_clean(&clean, text);
	if (strcmp(str_text(&clean), str_text(&e->text)) != 0) {
		remember(e);
		e->typing = false;
		splice(e, 0, e->text.len, str_text(&clean), clean.len);
	}
	str_free(&clean);
}

// ---- moving --------------------------------------------------------------------------------------------------------

static size_t before(const struct edit *e, size_t at)
{
	const char *s = str_text(&e->text), *q = s;
	size_t last = 0;
	while ((size_t)(q - s) < at) {
		size_t here = (size_t)(q - s);
		if (utf8_width(utf8_next(&q)) > 0 || s[here] == '\n' || here == 0)
			last = here;
	}
	return last;
}

static size_t after(const struct edit *e, size_t at)
{
	const char *s = str_text(&e->text), *q = s + at;
	if (!*q)
		return at;
	utf8_next(&q);
	for (const char *r = q; *r && *r != '\n'; q = r)
		if (utf8_width(utf8_next(&r)) > 0)
			break;
	return (size_t)(q - s);
}

static bool blank(char c)
{
	return c == ' ' || c == '\n';
}

static size_t word_before(const struct edit *e, size_t at)
{
	const char *s = str_text(&e->text);
	while (at > 0 && blank(s[at - 1]))
		at--;
	while (at > 0 && !blank(s[at - 1]))
		at--;
	return at;
}

static size_t word_after(const struct edit *e, size_t at)
{
	const char *s = str_text(&e->text);
	while (s[at] && !blank(s[at]))
		at++;
	while (s[at] && blank(s[at]))
		at++;
	return at;
}

static bool move(struct edit *e, const char *where)
{
	if (strcmp(where, "left") == 0)
		e->cursor = before(e, e->cursor);
	else if (strcmp(where, "right") == 0)
		e->cursor = after(e, e->cursor);
	else if (strcmp(where, "word-left") == 0)
		e->cursor = word_before(e, e->cursor);
	else if (strcmp(where, "word-right") == 0)
		e->cursor = word_after(e, e->cursor);
	else if (strcmp(where, "home") == 0)
		e->cursor = 0;
	else if (strcmp(where, "end") == 0)
		e->cursor = e->text.len;
	else
		return false;
	e->typing = false;
	return true;
}

static bool erase_word(struct edit *e, const char *what)
{
	if (strcmp(what, "left") == 0)
		erase(e, before(e, e->cursor), e->cursor);
	else if (strcmp(what, "right") == 0)
		erase(e, e->cursor, after(e, e->cursor));
	else if (strcmp(what, "word") == 0)
		erase(e, word_before(e, e->cursor), e->cursor);
	else if (strcmp(what, "before") == 0)
		erase(e, 0, e->cursor);
	else if (strcmp(what, "after") == 0)
		erase(e, e->cursor, e->text.len);
	else
		return false;
	return true;
}

bool edit_act(struct edit *e, int argc, char *const argv[])
{
	const char *verb = argv[0], *what = argc > 1 ? argv[1] : "";
	if (strcmp(verb, "cursor") == 0)
		return move(e, what);
	if (strcmp(verb, "erase") == 0)
		return erase_word(e, what);
	if (strcmp(verb, "edit") != 0)
		return false;
	if (strcmp(what, "undo") == 0)
		edit_undo(e);
	else
		edit_redo(e);
	return true;
}

const char *edit_letter(const char *key)
{
	const char *p = key;
	if (strcmp(key, "Space") == 0)
		return " ";
	uint32_t cp = utf8_next(&p);
	return cp >= ' ' && cp != 0x7f && *p == '\0' ? key : NULL;
}
