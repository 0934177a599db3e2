// SPDX-License-Identifier: EUPL-1.2
// One session under test: a plan in memory made from a sample, a fixed day, a canvas. Carries out one line of a script.
#ifndef LS_TESTS_SCENE_H
#define LS_TESTS_SCENE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>

struct scene;

struct scene *scene_new(void);
void scene_free(struct scene *s);
// A setting or an action. false: the line is not understood, or the plan cannot be made; err says why.
bool scene_do(struct scene *s, const char *line, struct ls_err *err);
// Appends the screen as text, or its roles.
void scene_draw(struct scene *s, struct str *out, bool roles);
// Appends a report, asked for as in the cockpit: "meeting last [team=TEAM] [format=text|md|html] [privacy=LEVEL]".
void scene_report(struct scene *s, const char *line, struct str *out);
void scene_cursor(struct scene *s, struct str *out); // "cursor 12,5", "cursor none"
void scene_wish(struct scene *s, struct str *out);   // "wish quit", "wish open /path"

#endif
