// SPDX-License-Identifier: EUPL-1.2
// A text with headings, lists and tables, before anybody knows whether it becomes a screen, a letter or a page: what the
// plan's reports and minutes are told into. Texts are as the plan has them: whoever shows them makes them harmless.
#ifndef LS_SAY_DOCUMENT_H
#define LS_SAY_DOCUMENT_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>

enum doc_kind {
	DOC_HEADING, // text, level 2 and deeper; the title of the document is the only one of level 1
	DOC_TEXT,    // a paragraph; a line break of the text begins the next one
	DOC_ITEM,    // a line of a list
	DOC_FACT,    // name and text: "Team: Services"
	DOC_TABLE,
	DOC_PICTURE, // text tells in a sentence what the picture shows
};

struct doc_column {
	const char *head; // translated; "" none
	bool right;       // numbers
};

struct doc_table {
	const char *caption; // says what it holds, for those who do not see it; translated
	struct doc_column *columns;
	int n;             // columns; the first one names the row
	const char ***row; // [rows][n]
	size_t rows, room;
	bool sum; // the last row adds up those above
};

struct doc_block {
	enum doc_kind kind;
	int level;        // of a heading
	const char *name; // of a fact
	const char *text;
	bool page;       // on paper it begins a new page
	const char *svg; // of a picture: the element, made by us; "" where nobody has drawn it
	struct doc_table *table;
};

// How it lies on paper: as long as it is, on one page, or a page for each heading of level 2.
enum doc_layout { DOC_FLOWS, DOC_ONE_PAGE, DOC_SHEETS };

// Everything lives in `a`.
struct doc {
	struct arena *a;
	const char *title;
	struct doc_block *block;
	size_t n, room;
	bool page; // begun by the next block
	enum doc_layout layout;
};

void doc_begin(struct doc *d, struct arena *a, const char *title); // the title is copied, as all texts below
void doc_heading(struct doc *d, int level, const char *text);
void doc_text(struct doc *d, const char *text);                   // nothing for an empty one
void doc_item(struct doc *d, const char *text);                   // as doc_text()
void doc_fact(struct doc *d, const char *name, const char *text); // nothing for an empty text
// A picture (exchange/picture/), which is markup and goes into pages as it is; other forms tell the sentence. Nothing for an
// empty sentence.
void doc_picture(struct doc *d, const char *svg, const char *sentence);
void doc_page(struct doc *d); // what follows begins a new page on paper
// A table to which rows are added; `columns` are copied.
struct doc_table *doc_table(struct doc *d, const char *caption, const struct doc_column *columns, int n);
void doc_row(struct doc *d, struct doc_table *t, const char *const *cells); // t->n of them
// All rows are there: columns that hold nothing in any of them go, but for the first.
void doc_table_done(struct doc_table *t);
// The part begun when there were `from` blocks is not wanted when nothing but its heading is there.
void doc_drop_empty(struct doc *d, size_t from);

// The document in lines of at most `w` cells, harmless: as a text or on a screen. They live in `a`. Rules stand below titles,
// headings and the heads of a table.
enum doc_line_kind { LINE_PLAIN, LINE_TITLE, LINE_HEADING, LINE_HEADS, LINE_RULE };
struct doc_line {
	enum doc_line_kind kind;
	const char *text;
};
size_t doc_lines(struct arena *a, const struct doc *d, int w, struct doc_line **out);

#endif
