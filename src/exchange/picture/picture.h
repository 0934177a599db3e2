// SPDX-License-Identifier: EUPL-1.2
// Pictures of a plan as vectors, for slides, paper and the reports: drawn for the purpose, cropped to what they show. What
// is hidden at the look's level stands nowhere in them, neither drawn nor told.
#ifndef LS_EXCHANGE_PICTURE_PICTURE_H
#define LS_EXCHANGE_PICTURE_PICTURE_H

#include "base/err.h"
#include "say/look.h"

enum picture_kind {
	PICTURE_MAP,
	PICTURE_ROADMAP,
	PICTURE_PORTFOLIO,
	PICTURE_COURSE,
	PICTURE_CONFIDENCE,
	PICTURE_RANKING,
	PICTURE_KINDS,
};
extern const char *const picture_names[]; // "map", "roadmap" …, by kind; ends with NULL
// The kind of a name; LS_USAGE names those there are.
enum ls_code picture_named(const char *name, enum picture_kind *out, struct ls_err *err);

// Pixels of 1/96 inch.
#define PICTURE_W       1123 // A4 landscape
#define PICTURE_H       794
#define PICTURE_PAGE_W  640 // as wide as the text of a page on A4 upright
#define PICTURE_LEAST_W 400
#define PICTURE_LEAST_H 200
#define PICTURE_MOST    10000

struct picture_asked {
	enum picture_kind kind;
	// What of it, NULL or "": all. Of roadmap, portfolio and ranking a field or a goal; of the map and the confidence a
	// quarter, else that of the look; of the course a key result or an objective, else all of that quarter.
	const char *code;
	// The most room there is. 0: A4 landscape, and higher where letters of 6 pt do not fit there. Less is used where the
	// picture needs less.
	int w, h;
	const char *prefix; // before each id; letters and digits, beginning with a letter; NULL: "picture"
	bool bare;          // without a heading: what stands around says it
};

// Appends the picture as an <svg> element, which also is a whole file. LS_REFUSED with a sentence where there is nothing to
// draw, no such code, or not enough room. Everything that is needed meanwhile lies in look->frame.
enum ls_code picture_draw(struct str *out, const struct look *look, const struct picture_asked *asked,
						  struct ls_err *err);
// Appends what the picture shows, in sentences: what its description says. Fails as picture_draw() does but for the room.
enum ls_code picture_sentence(struct str *out, const struct look *look, const struct picture_asked *asked,
							  struct ls_err *err);

#endif
