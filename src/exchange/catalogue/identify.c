// SPDX-License-Identifier: EUPL-1.2
// Which measure a row of a list is: by its code, else by its title, else a new one. No measure is made twice, and no
// row of the file counts twice.
#include "base/i18n.h"
#include "exchange/catalogue/work.h"
#include "plan/code.h"
#include "plan/rule/fit.h"

#include <stdlib.h>
#include <string.h>

#define ZEROS "000000000" // as many as a number has digits

struct known {
	struct names *codes, *numbers, *twice; // M34; 34 for it; numbers that several codes have
	struct names *titles, *alike;          // titles of measures; those that several have
	struct names *fresh, *named;           // codes and titles of new rows
	struct names *odd;                     // codes of the file that cannot be one, once each
	long *line;                            // [measure] the row of the file that is it; 0: none yet
	struct str prefix;                     // of codes: "M"
	long number;                           // the next one to be proposed
	int width;                             // digits of it at least: 2 in M01
};

// The number of a code such as M34; "" where it has another form.
static const char *digits_of(const char *code)
{
	const char *s = code + strcspn(code, "0123456789");
	return s > code && *s && !s[strspn(s, "0123456789")] ? s : "";
}

// Codes end with a number; where one is written with zeros in front, all are.
static void know_manner(struct known *k, const struct catalogue *c)
{
	struct str next = {0};
	code_propose(&next, c->plan, T_measure, NONE32);
	size_t n = next.len;
	while (n > 0 && strchr("0123456789", next.s[n - 1]))
		n--;
	str_addn(&k->prefix, str_text(&next), n);
	k->number = strtol(str_text(&next) + n, NULL, 10);
	k->width = 1;
	for (size_t i = 0; i < c->plan->measure_n; i++) {
		const char *code = c->plan->measure[i].code;
		bool led = strncmp(code, str_text(&k->prefix), n) == 0 && code[n] == '0';
		if (led && !code[n + strspn(code + n, "0123456789")])
			k->width = (int)strlen(code + n);
	}
	str_free(&next);
}

static void know(struct known *k, const struct catalogue *c)
{
	const struct plan *p = c->plan;
	*k = (struct known){.codes = names_new(),
						.numbers = names_new(),
						.twice = names_new(),
						.titles = names_new(),
						.alike = names_new(),
						.fresh = names_new(),
						.named = names_new(),
						.odd = names_new()};
	k->line = arena_zero(c->arena, p->measure_n + 1, sizeof *k->line);
	for (size_t i = 0; i < p->measure_n; i++) {
		const struct measure *m = &p->measure[i];
		const char *number = digits_of(m->code);
		(void)names_add(k->codes, m->code, (int32_t)i, 0);
		if (*number && names_add(k->numbers, number, (int32_t)i, 0))
			(void)names_add(k->twice, number, (int32_t)i, 0);
		if (names_add(k->titles, m->title, (int32_t)i, 0))
			(void)names_add(k->alike, m->title, (int32_t)i, 0);
	}
	know_manner(k, c);
}

static void forget(struct known *k)
{
	struct names *const all[] = {k->codes, k->numbers, k->twice, k->titles, k->alike, k->fresh, k->named, k->odd};
	for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
		names_free(all[i]);
	str_free(&k->prefix);
}

// The row is that measure, unless another row is it already.
static void is_measure(struct known *k, struct catalogue *c, struct entry *e, int32_t at)
{
	const struct measure *m = &c->plan->measure[at];
	if (k->line[at]) {
		catalogue_reject(c, e, tr("%s is in line %ld already."), m->code, k->line[at]);
		return;
	}
	k->line[at] = e->row.line;
	e->id = m->id;
	// The list may outlive this snapshot of the plan.
	e->row.code = arena_str(c->arena, m->code);
	e->row.title = *e->row.title ? e->row.title : arena_str(c->arena, m->title);
}

// A new measure; a bare number becomes a code as the plan writes them.
static void is_new(struct known *k, struct catalogue *c, struct entry *e, const char *code)
{
	struct ls_err err;
	bool number = !code[strspn(code, "0123456789")];
	if (number) {
		int zeros = k->width - (int)strlen(code);
		code = arena_printf(c->arena, "%s%.*s%s", str_text(&k->prefix), zeros > 0 ? zeros : 0, ZEROS, code);
	}
	// Codes are tidied before; what a plan's own manner makes of a number may still be too long.
	if (fit_text(&schema[T_measure].columns[schema_code(&schema[T_measure])], code, &err) != LS_OK) {
		catalogue_reject(c, e, "%s", err.text);
		return;
	}
	const struct name *taken = names_add(k->fresh, code, 0, e->row.line);
	if (taken)
		catalogue_reject(c, e, tr("%s is in line %ld already."), code, taken->line);
	else if (*e->row.title)
		(void)names_add(k->named, e->row.title, 0, e->row.line);
	e->row.code = code;
}

// ---- number and title --------------------------------------------------------------------------------------------

// Does the row's title speak of that measure? Not where it is another one's, or a wholly different one.
static bool title_agrees(const struct known *k, const struct catalogue *c, const struct entry *e, int32_t at)
{
	const char *title = e->row.title, *own = c->plan->measure[at].title;
	if (!*title || title_same(title, own))
		return true;
	return !names_find(k->titles, title) && title_near(title, own);
}

static void conflict(const struct known *k, struct catalogue *c, struct entry *e, int32_t at)
{
	const struct measure *m = &c->plan->measure[at];
	const struct name *other = names_find(k->titles, e->row.title);
	e->row.conflict = true;
	if (other && !names_find(k->alike, e->row.title))
		catalogue_reject(c, e, tr("by its number it is %s “%.80s”, by its title “%.80s” it is %s."), m->code, m->title,
						 e->row.title, c->plan->measure[other->row].code);
	else
		catalogue_reject(c, e, tr("by its number it is %s “%.80s”; its title “%.80s” is another one."), m->code,
						 m->title, e->row.title);
}

// The row's number is that measure's.
static void is_numbered(struct known *k, struct catalogue *c, struct entry *e, int32_t at)
{
	if (c->match == CATALOGUE_BY_NUMBER || title_agrees(k, c, e, at)) {
		is_measure(k, c, e, at);
	} else if (c->match == CATALOGUE_ASK) {
		conflict(k, c, e, at);
	} else {
		catalogue_note(c, e, tr("Its number %.40s is another measure's and does not count."), e->row.code);
		e->row.code = "";
	}
}

// A number no measure has, with a title that one has: usually another measure of that name.
static bool known_title(struct known *k, struct catalogue *c, struct entry *e)
{
	const struct name *n = *e->row.title ? names_find(k->titles, e->row.title) : NULL;
	if (!n)
		return false;
	const char *code = c->plan->measure[n->row].code;
	if (c->match != CATALOGUE_BY_TITLE) {
		catalogue_note(c, e, tr("%s has this title too. --match title takes the row for it."), code);
		return false;
	}
	catalogue_note(c, e, tr("Its number %.40s does not count; by its title it is %s."), e->row.code, code);
	e->row.code = "";
	return true;
}

static const char *tidy_code(struct known *k, struct catalogue *c, struct entry *e)
{
	const char *said = e->row.code, *code = code_tidied(c->arena, said);
	const struct name *first = strcmp(code, said) == 0 ? NULL : names_add(k->odd, said, 0, e->row.line);
	if (first) {
		catalogue_reject(c, e, tr("%.60s is in line %ld already."), said, first->line);
		return "";
	}
	if (!*code)
		catalogue_note(c, e, tr("“%.40s…” cannot be a code; it gets a new one."), said);
	else if (strcmp(code, said) != 0)
		catalogue_note(c, e, tr("The code “%.60s” becomes %s."), said, code);
	return code;
}

static void by_code(struct known *k, struct catalogue *c, struct entry *e)
{
	const struct name *n = names_find(k->codes, e->row.code);
	const char *code = n ? e->row.code : tidy_code(k, c, e);
	if (e->row.fate == CATALOGUE_REJECTED || !*code) {
		e->row.code = "";
		return;
	}
	e->row.code = code;
	n = n ? n : names_find(k->codes, code);
	bool number = !n && !code[strspn(code, "0123456789")];
	if (number && names_find(k->twice, code))
		catalogue_reject(c, e, tr("“%.60s” may mean several measures; write the code in full."), code);
	else if (number)
		n = names_find(k->numbers, code);
	if (e->row.fate == CATALOGUE_REJECTED)
		return;
	if (n)
		is_numbered(k, c, e, n->row);
	else if (!known_title(k, c, e))
		is_new(k, c, e, code);
}

static void by_title(struct known *k, struct catalogue *c, struct entry *e)
{
	const char *title = e->row.title;
	const struct name *n = *title ? names_find(k->titles, title) : NULL;
	if (!*title) {
		catalogue_reject(c, e, "%s", tr("neither code nor title: it cannot be told which measure this is."));
	} else if (names_find(k->alike, title)) {
		catalogue_reject(c, e, tr("several measures are called “%.80s”; give the row its code."), title);
	} else if (n) {
		e->by_title = true;
		is_measure(k, c, e, n->row);
	} else if ((n = names_add(k->named, title, 0, e->row.line)) != NULL) {
		catalogue_reject(c, e, tr("“%.80s” is in line %ld already."), title, n->line);
	}
}

// Codes of the rows that have none, free in the plan and in the file.
static void propose(struct known *k, struct catalogue *c, struct entry *e)
{
	do
		e->row.code = arena_printf(c->arena, "%s%0*ld", str_text(&k->prefix), k->width, k->number++);
	while (names_find(k->codes, e->row.code) || names_add(k->fresh, e->row.code, 0, e->row.line));
}

// A row as the file has it.
static void as_read(struct catalogue *c, struct entry *e)
{
	e->row = (struct catalogue_row){.line = e->row.line, .told = ""};
	e->row.code = c->code >= 0 ? e->text[c->code] : "";
	e->row.title = c->title >= 0 ? e->text[c->title] : "";
	e->id = NONE32;
	e->parent = -1;
	e->by_title = false;
	if (e->beyond)
		catalogue_reject(c, e, "%s", tr("this row has more cells than there are heads."));
	if (e->stray)
		catalogue_note(c, e, "%s", tr("A quotation mark in a cell is read as a letter."));
}

void catalogue_identify(struct catalogue *c)
{
	struct known k;
	names_free(c->new_rows);
	c->new_rows = NULL;
	know(&k, c);
	for (size_t i = 0; i < c->n; i++)
		as_read(c, &c->entries[i]);
	// Codes first: a title is only asked where there is no code, and must not take a measure from its own row.
	for (size_t i = 0; i < c->n; i++)
		if (c->entries[i].row.fate != CATALOGUE_REJECTED && *c->entries[i].row.code)
			by_code(&k, c, &c->entries[i]);
	for (size_t i = 0; i < c->n; i++)
		if (c->entries[i].row.fate != CATALOGUE_REJECTED && !*c->entries[i].row.code)
			by_title(&k, c, &c->entries[i]);
	for (size_t i = 0; i < c->n; i++)
		if (c->entries[i].row.fate != CATALOGUE_REJECTED && !*c->entries[i].row.code)
			propose(&k, c, &c->entries[i]);
	forget(&k);
}
