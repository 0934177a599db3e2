// SPDX-License-Identifier: EUPL-1.2
// A picture read as strictly as XML is: what it holds is listed, what it must not hold ends the case. Include cmocka.h first.
#ifndef LS_TESTS_DRAWN_H
#define LS_TESTS_DRAWN_H

#include "base/utf8.h"
#include "exchange/picture/letters.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DRAWN_TEXTS 2000

struct drawn_text {
	int left, right, top, bottom, size;
	char text[600];
};

// What one picture holds. Static in each program: it is large.
struct drawn {
	int w, h;   // of the view box
	int dx, dy; // by which what is drawn is moved
	struct drawn_text text[DRAWN_TEXTS];
	int texts;
	char id[64][64];
	int ids;
	char title[600], description[8000];
};

static const char *drawn_at; // where reading is, for what is said then

static inline void drawn_wrong(const char *what)
{
	fail_msg("%s: %.80s", what, drawn_at);
}

// One value or text up to `end`, decoded: no markup, no control character, no unknown entity in it.
static inline void drawn_read(char *to, size_t most, const char *from, const char *end)
{
	static const struct {
		const char *name, *letter;
	} entities[] = {{"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}, {"&quot;", "\""}};
	size_t n = 0;
	while (from < end) {
		const char *letter = NULL;
		size_t skip = 1;
		drawn_at = from;
		if ((unsigned char)*from < ' ' || *from == '<' || *from == '>' || *from == 0x7F)
			drawn_wrong("this cannot stand in a text");
		for (size_t i = 0; *from == '&' && i < 4; i++)
			if (strncmp(from, entities[i].name, strlen(entities[i].name)) == 0) {
				letter = entities[i].letter;
				skip = strlen(entities[i].name);
			}
		if (*from == '&' && !letter)
			drawn_wrong("no entity of XML");
		if (n + 2 < most)
			to[n++] = letter ? *letter : *from;
		from += skip;
	}
	to[n] = '\0';
}

struct drawn_tag {
	char name[32];
	char attribute[16][2][400];
	int n;
	bool closing, empty;
};

static inline const char *drawn_value(const struct drawn_tag *t, const char *name)
{
	for (int i = 0; i < t->n; i++)
		if (strcmp(t->attribute[i][0], name) == 0)
			return t->attribute[i][1];
	return NULL;
}

static inline int drawn_number(const struct drawn_tag *t, const char *name)
{
	const char *v = drawn_value(t, name);
	char *end = NULL;
	long n = v ? strtol(v, &end, 10) : 0;
	if (!v || *end)
		drawn_wrong(name);
	return (int)n;
}

// The tag that begins at s, behind its "<"; returns what stands behind its ">".
static inline const char *drawn_tag_read(struct drawn_tag *t, const char *s)
{
	drawn_at = s;
	t->n = 0;
	t->closing = *s == '/';
	s += t->closing;
	size_t n = strspn(s, "abcdefghijklmnopqrstuvwxyz");
	assert_in_range(n, 1, 31);
	(void)snprintf(t->name, sizeof t->name, "%.*s", (int)n, s);
	for (s += n; *s == ' '; t->n++) {
		size_t name = strcspn(++s, "=<> ");
		const char *value = s + name + 2, *end = strchr(value, '"');
		if (strncmp(s + name, "=\"", 2) != 0 || !end || t->n == 16)
			drawn_wrong("no attribute");
		(void)snprintf(t->attribute[t->n][0], 400, "%.*s", (int)name, s);
		drawn_read(t->attribute[t->n][1], 400, value, end);
		for (int i = 0; i < t->n; i++)
			assert_string_not_equal(t->attribute[i][0], t->attribute[t->n][0]);
		// Nothing runs, nothing is loaded, nothing reaches out into the page around.
		assert_true(strncmp(t->attribute[t->n][0], "on", 2) != 0 && !strstr(t->attribute[t->n][0], "href"));
		assert_string_not_equal(t->attribute[t->n][0], "style");
		assert_string_not_equal(t->attribute[t->n][0], "class");
		s = end + 1;
	}
	t->empty = *s == '/';
	s += t->empty;
	if (*s != '>')
		drawn_wrong("the tag does not end");
	return s + 1;
}

static inline void drawn_note_text(struct drawn *d, const struct drawn_tag *t, const char *text)
{
	assert_true(d->texts < DRAWN_TEXTS);
	struct drawn_text *o = &d->text[d->texts++];
	const char *anchor = drawn_value(t, "text-anchor");
	int size = drawn_number(t, "font-size"), w = letters_width(text, size, drawn_value(t, "font-weight") != NULL);
	o->left = drawn_number(t, "x") + d->dx - (!anchor ? 0 : strcmp(anchor, "end") == 0 ? w : w / 2);
	o->right = o->left + w;
	o->top = drawn_number(t, "y") + d->dy - size * 75 / 100;
	o->bottom = drawn_number(t, "y") + d->dy + size * 22 / 100;
	o->size = size;
	assert_true(strlen(text) < sizeof o->text);
	memcpy(o->text, text, strlen(text) + 1);
}

static inline void drawn_note_id(struct drawn *d, const char *id)
{
	for (int i = 0; i < d->ids; i++)
		assert_string_not_equal(d->id[i], id);
	assert_true(d->ids < 64);
	(void)snprintf(d->id[d->ids++], 64, "%s", id);
}

static inline void drawn_note_paint(const struct drawn *d, const struct drawn_tag *t)
{
	const char *fill = drawn_value(t, "fill");
	char name[64];
	bool found = false;
	if (!fill || sscanf(fill, "url(#%60[^)])", name) != 1)
		return;
	for (int i = 0; i < d->ids; i++)
		found = found || strcmp(d->id[i], name) == 0;
	assert_true(found); // a pattern that is there, in this picture
}

static inline void drawn_copy(char *to, size_t most, const char *text)
{
	assert_true(strlen(text) < most);
	memcpy(to, text, strlen(text) + 1);
}

static inline void drawn_note_tag(struct drawn *d, const struct drawn_tag *t)
{
	static const char *const known[] = {"svg", "title", "desc", "defs",     "pattern", "path",   "rect",
										"g",   "line",  "text", "polyline", "polygon", "circle", NULL};
	int i = 0;
	while (known[i] && strcmp(known[i], t->name) != 0)
		i++;
	if (!known[i])
		drawn_wrong("no element of a picture");
	if (drawn_value(t, "id"))
		drawn_note_id(d, drawn_value(t, "id"));
	drawn_note_paint(d, t);
	if (drawn_value(t, "viewBox"))
		assert_int_equal(sscanf(drawn_value(t, "viewBox"), "0 0 %d %d", &d->w, &d->h), 2);
	if (strcmp(t->name, "g") == 0)
		assert_int_equal(sscanf(drawn_value(t, "transform"), "translate(%d %d)", &d->dx, &d->dy), 2);
}

// What stands in a text, title or description that begins at s; returns its end.
static inline const char *drawn_words(struct drawn *d, const struct drawn_tag *t, const char *s)
{
	char text[8000];
	const char *end = strchr(s, '<');
	assert_non_null(end);
	drawn_read(text, sizeof text, s, end);
	if (strcmp(t->name, "text") == 0)
		drawn_note_text(d, t, text);
	else if (strcmp(t->name, "title") == 0)
		drawn_copy(d->title, sizeof d->title, text);
	else
		drawn_copy(d->description, sizeof d->description, text);
	return end;
}

// Reads a picture into *d.
static inline void drawn_read_all(struct drawn *d, const char *svg)
{
	static struct drawn_tag t;
	char open[16][32];
	int depth = 0;
	d->texts = d->ids = d->dx = d->dy = 0;
	d->title[0] = d->description[0] = '\0';
	assert_true(utf8_valid(svg, strlen(svg)));
	assert_int_equal(strncmp(svg, "<svg ", 5), 0);
	for (const char *s = svg; *s;) {
		drawn_at = s;
		if (*s == '\n') {
			s++;
			continue;
		}
		if (*s != '<')
			drawn_wrong("text outside of an element");
		s = drawn_tag_read(&t, s + 1);
		if (t.closing) {
			assert_true(depth > 0);
			assert_string_equal(open[--depth], t.name);
			continue;
		}
		drawn_note_tag(d, &t);
		if (t.empty)
			continue;
		if (strcmp(t.name, "text") == 0 || strcmp(t.name, "title") == 0 || strcmp(t.name, "desc") == 0)
			s = drawn_words(d, &t, s);
		assert_true(depth < 16);
		drawn_copy(open[depth++], 32, t.name);
	}
	assert_int_equal(depth, 0);
}

// Every text lies within the picture, none on another, none smaller than `least`; title and description are there.
static inline void drawn_is_sound(const struct drawn *d, int least)
{
	assert_true(*d->title && *d->description && d->texts > 0);
	for (int i = 0; i < d->texts; i++) {
		const struct drawn_text *t = &d->text[i];
		if (t->left < 0 || t->top < 0 || t->right > d->w || t->bottom > d->h)
			fail_msg("leaves the picture of %d × %d: “%s” %d–%d, %d–%d", d->w, d->h, t->text, t->left, t->right, t->top,
					 t->bottom);
		if (t->size < least)
			fail_msg("too small: “%s” %d", t->text, t->size);
		for (int k = 0; k < i; k++) {
			const struct drawn_text *o = &d->text[k];
			if (t->left < o->right && o->left < t->right && t->top < o->bottom && o->top < t->bottom)
				fail_msg("on each other: “%s” %d–%d, %d–%d and “%s” %d–%d, %d–%d", o->text, o->left, o->right, o->top,
						 o->bottom, t->text, t->left, t->right, t->top, t->bottom);
		}
	}
}

static inline bool drawn_has(const struct drawn *d, const char *text)
{
	for (int i = 0; i < d->texts; i++)
		if (strcmp(d->text[i].text, text) == 0)
			return true;
	return false;
}

#endif
