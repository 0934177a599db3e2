// SPDX-License-Identifier: EUPL-1.2
// What the profile of a measure has beside what every page about an object has: its long texts, its ratings, its last
// steps.
#ifndef LS_UI_OBJECT_PROFILE_H
#define LS_UI_OBJECT_PROFILE_H

#include "say/profile.h"
#include "ui/object/object.h"

void profile_fill(struct object_making *m);
void profile_begin_part(struct object_making *m, const char *heading, const char *extra);
int profile_text_room(int w); // cells of a line of text in a side of w
// profile_around.c
void profile_add_kin(struct object_making *m);
void profile_add_facts(struct object_making *m);
void profile_add_history(struct object_making *m);
void profile_draw_rating(const struct look *look, struct canvas *c, const struct object_page *page,
						 const struct object_item *item, int line, int w, bool here);
// profile_head.c: the head with score and rank, always in sight
int profile_draw_head(const struct look *look, struct canvas *c, const struct object_page *page, int w);

#endif
