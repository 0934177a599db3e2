// SPDX-License-Identifier: EUPL-1.2
// A task in words, at a privacy level: who does it, by when, how long that is, and where it came from.
#ifndef LS_SAY_TASK_H
#define LS_SAY_TASK_H

#include "plan/task.h"
#include "say/look.h"

const char *task_sign(enum task_state s); // "!" overdue, "" open, "+" done, "–" dropped
const char *task_word(enum task_state s); // translated: "overdue" …
// Who does it: "" nobody, "confidential" where names are hidden.
const char *task_who(const struct look *look, const struct action *a);
// Appends "Fr 22.05.", of another year than today's "Fr 22.05.2027"; nothing without a day.
void task_day(struct str *out, const struct look *look, int32_t day);
// Appends "7 days overdue", "due today", "12 days left", "no day", "done Mo 18.05."; brief: "7 d late", "today", "12 d".
void task_time(struct str *out, const struct look *look, const struct action *a, bool brief);
// Appends where it came from; brief: the closest as short as it is known ("M19"), else all by name.
void task_from(struct str *out, const struct look *look, const struct action *a, bool brief);
// What it is called as a place a task came from: "key result 2026Q2-O6-KR1 …".
void task_origin_name(struct str *out, const struct look *look, const struct task_origin *o);
// All of a task: what, who, when; then where it came from and its note.
void task_tell(const struct look *look, const struct action *a, struct str *first, struct str *second);
// "9 overdue · 4 open"; `who` as in task_list(): " · only T. H.".
void task_sum(struct str *out, const struct look *look, const struct task_list *list, const char *who);
void task_only(struct str *out, const struct look *look, const char *who); // " · only T. H."; nothing for everybody
// The sentences of steps; each returns where its values begin (say/step_label.h).
size_t task_label_postpone(struct str *out, const struct look *look, const struct action *a, int32_t due);
size_t task_label_hand(struct str *out, const struct action *a, const char *who);
size_t task_label_drop(struct str *out, const struct action *a, bool dropped);

#endif
