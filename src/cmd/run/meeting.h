// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: the meeting that is led through.
#ifndef LS_CMD_RUN_MEETING_H
#define LS_CMD_RUN_MEETING_H

#include "cmd/session.h"

// The running meeting whose guide is on the screen; NONE32. What is noted meanwhile came of it.
int32_t meeting_led(const struct session *s);
// Shows the guide of a meeting; names and money are hidden where the plan says that meetings begin so.
void meeting_lead(struct session *s, int32_t id);
// The time with which it is closed: now, or where it was left open on another day that of its last entry.
enum ls_code meeting_end(struct session *s, const struct meeting *m, int32_t *minutes, struct ls_err *err);
// The meeting named, or where none is (NULL) the one led through, else the only one that runs.
enum ls_code meeting_meant(struct session *s, const char *code, int32_t *id, struct ls_err *err);
// The team that a meeting of a kind is begun for where nobody names one: the one that held such a one last, else the one that
// met last, else the first strategy team; NONE32: there is none.
int32_t meeting_usual_team(const struct session *s, int kind);

#endif
