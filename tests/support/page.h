// SPDX-License-Identifier: EUPL-1.2
// Reads a page as strictly as no browser does: every element closed where it was opened, every value quoted, every sign that
// could be markup written apart, ids once, headings in order, heads of tables with their scope, nothing loaded, no script.
#ifndef LS_TESTS_PAGE_H
#define LS_TESTS_PAGE_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PAGE_DEEP 64
#define PAGE_IDS  256

struct page_reader {
	const char *at;
	char open[PAGE_DEEP][24];
	int depth;
	char id[PAGE_IDS][48];
	int ids;
	int heading; // level of the last one
	int h1, mains, titles, tables, captions, figures, figcaptions;
	char fault[256]; // "" none
};

static inline bool page_fault(struct page_reader *r, const char *what, const char *name)
{
	if (!*r->fault)
		(void)snprintf(r->fault, sizeof r->fault, "%s: %s, near “%.60s”", what, name, r->at);
	return false;
}

static inline bool page_in(const char *name, const char *names)
{
	size_t n = strlen(name);
	for (const char *s = n ? strstr(names, name) : NULL; s; s = strstr(s + 1, name))
		if ((s == names || s[-1] == ' ') && (s[n] == ' ' || s[n] == '\0'))
			return true;
	return false;
}

// The rest of a sign that is written apart; 0: it is none.
static inline size_t page_entity(const char *s)
{
	static const char *const names[] = {"&lt;", "&gt;", "&amp;", "&quot;", "&shy;", "&nbsp;"};
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (strncmp(s, names[i], strlen(names[i])) == 0)
			return strlen(names[i]);
	return 0;
}

// A piece of text up to `end`, which must be there.
static inline bool page_text(struct page_reader *r, char end)
{
	while (*r->at && *r->at != end) {
		size_t n = *r->at == '&' ? page_entity(r->at) : 1;
		if (n == 0 || *r->at == '<' || *r->at == '>')
			return page_fault(r, "not written apart", "");
		if (((unsigned char)*r->at < ' ' && *r->at != '\n') || *r->at == 0x7f)
			return page_fault(r, "a control character", "");
		r->at += n;
	}
	return *r->at == end || page_fault(r, "does not end", "");
}

static inline bool page_attribute(struct page_reader *r, const char *element, bool *scope)
{
	char name[32] = "";
	size_t n = strspn(r->at, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:");
	if (n == 0 || n >= sizeof name || strncmp(r->at + n, "=\"", 2) != 0)
		return page_fault(r, "an attribute without a quoted value", element);
	memcpy(name, r->at, n);
	const char *value = r->at += n + 2;
	if (!page_text(r, '"'))
		return false;
	size_t len = (size_t)(r->at++ - value);
	*scope =
		*scope || (strcmp(name, "scope") == 0 && (strncmp(value, "col\"", 4) == 0 || strncmp(value, "row\"", 4) == 0));
	if (strncmp(name, "on", 2) == 0 || page_in(name, "src href srcset action data"))
		return page_fault(r, "loads or runs something", name);
	if (strcmp(name, "id") != 0)
		return true;
	if (len >= sizeof r->id[0] || r->ids == PAGE_IDS)
		return page_fault(r, "too long an id, or too many", "");
	(void)snprintf(r->id[r->ids], sizeof r->id[0], "%.*s", (int)len, value);
	for (int i = 0; i < r->ids; i++)
		if (strcmp(r->id[i], r->id[r->ids]) == 0)
			return page_fault(r, "an id that was there before", r->id[i]);
	r->ids++;
	return true;
}

// Where an element may stand.
static inline bool page_place(struct page_reader *r, const char *name)
{
	static const char *const homes[][2] = {
		{"li", "ul ol"},
		{"dt", "dl"},
		{"dd", "dl"},
		{"tr", "thead tbody tfoot"},
		{"th", "tr"},
		{"td", "tr"},
		{"thead", "table"},
		{"tbody", "table"},
		{"caption", "table"},
		{"figcaption", "figure"},
		{"main", "body"},
		{"h1", "main header"},
		{"title", "head svg g"},
		{"meta", "head"},
	};
	const char *parent = r->depth > 0 ? r->open[r->depth - 1] : "";
	for (size_t i = 0; i < sizeof homes / sizeof homes[0]; i++)
		if (strcmp(homes[i][0], name) == 0 && !page_in(parent, homes[i][1]))
			return page_fault(r, "stands where it may not", name);
	if (page_in(parent, "ul ol") && strcmp(name, "li") != 0)
		return page_fault(r, "stands in a list and is no item", name);
	if (page_in(name, "script iframe object embed img link base form input"))
		return page_fault(r, "is not wanted", name);
	return true;
}

static inline bool page_count(struct page_reader *r, const char *name)
{
	r->h1 += strcmp(name, "h1") == 0;
	r->mains += strcmp(name, "main") == 0;
	r->titles += strcmp(name, "title") == 0 && strcmp(r->open[r->depth - 1], "head") == 0;
	r->tables += strcmp(name, "table") == 0;
	r->captions += strcmp(name, "caption") == 0;
	r->figures += strcmp(name, "figure") == 0;
	r->figcaptions += strcmp(name, "figcaption") == 0;
	if (name[0] != 'h' || name[1] < '1' || name[1] > '6' || name[2])
		return true;
	int level = name[1] - '0';
	if (level > r->heading + 1)
		return page_fault(r, "a heading that leaves a level out", name);
	r->heading = level;
	return true;
}

static inline bool page_style(struct page_reader *r)
{
	const char *end = strstr(r->at, "</style>");
	if (!end)
		return page_fault(r, "does not end", "style");
	for (const char *s = r->at; s < end; s++)
		if (*s == '<' || strncmp(s, "url(", 4) == 0 || strncmp(s, "@import", 7) == 0)
			return page_fault(r, "a style that loads something", "");
	r->at = end;
	return true;
}

static inline bool page_element(struct page_reader *r)
{
	char name[24] = "";
	bool close = *r->at == '/', alone = false, scope = false;
	r->at += close;
	size_t n = strspn(r->at, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
	if (n == 0 || n >= sizeof name)
		return page_fault(r, "no element", "");
	memcpy(name, r->at, n);
	r->at += n;
	if (close) {
		if (r->depth == 0 || strcmp(r->open[--r->depth], name) != 0)
			return page_fault(r, "closed where it was not opened", name);
		return *r->at++ == '>' || page_fault(r, "an attribute of an end", name);
	}
	if (!page_place(r, name))
		return false;
	while (*r->at == ' ')
		if (r->at++, !page_attribute(r, name, &scope))
			return false;
	if (*r->at == '/') {
		alone = true;
		r->at++;
	}
	if (*r->at++ != '>')
		return page_fault(r, "does not end", name);
	if (strcmp(name, "th") == 0 && !scope)
		return page_fault(r, "a head of a table without its scope", "");
	if (!page_count(r, name))
		return false;
	if (alone || page_in(name, "meta br"))
		return true;
	if (r->depth == PAGE_DEEP)
		return page_fault(r, "too deep", name);
	(void)snprintf(r->open[r->depth++], sizeof r->open[0], "%s", name);
	return strcmp(name, "style") != 0 || page_style(r);
}

static inline bool page_read(struct page_reader *r, const char *html)
{
	static const char begin[] = "<!DOCTYPE html>\n<html lang=\"";
	if (strncmp(html, begin, strlen(begin)) != 0 || html[strlen(begin) + 2] != '"')
		return page_fault(r, "does not begin as a page with a language", "");
	r->at = html + strlen("<!DOCTYPE html>\n");
	while (*r->at) {
		const char *next = strchr(r->at, '<');
		if (!next)
			return strcmp(r->at, "\n") == 0 || page_fault(r, "text behind the page", "");
		if (!page_text(r, '<'))
			return false;
		r->at++;
		if (!page_element(r))
			return false;
	}
	return true;
}

// NULL: all is as it should be; else what is wrong, valid until the next call.
static inline const char *page_wrong(const char *html)
{
	static struct page_reader *r; // a page is read after the other
	free(r);
	r = calloc(1, sizeof *r);
	r->at = html;
	if (!page_read(r, html))
		return r->fault;
	if (r->depth != 0)
		return "not all is closed";
	if (r->h1 != 1 || r->mains != 1 || r->titles != 1)
		return "not one h1, one main and one title";
	if (r->tables != r->captions)
		return "a table without its caption";
	if (r->figures != r->figcaptions)
		return "a figure without its caption";
	return NULL;
}

#endif
