// SPDX-License-Identifier: EUPL-1.2
// The rows of the roadmap: those with bars first, group by group, then external events, behind them the measures without
// any date, one by one.
#ifndef LS_UI_ROADMAP_ROWS_H
#define LS_UI_ROADMAP_ROWS_H

#include "say/look.h"
#include "plan/gantt/rollout.h"
#include "ui/roadmap/group.h"
#include "ui/roadmap/order.h"

#include <stddef.h>
#include <stdint.h>

enum roadmap_row_kind { ROW_BARS, ROW_GROUP, ROW_EXTERNAL, ROW_PLACED, ROW_WAVE };

// One line: a measure and those of its phases that do not overlap each other; the heading of a group; an external event; a
// measure whose dates are a preview; a wave of its rollout.
struct roadmap_row {
	enum roadmap_row_kind kind;
	uint32_t measure; // index; of the group or the external event otherwise
	uint32_t first;   // its phases: rows.phases.at[first … first + n - 1], by time, those without dates last
	uint32_t n;
	bool further;            // not the first row of its measure
	const struct wave *wave; // of ROW_WAVE, else NULL
};

// What rows are made of.
struct roadmap_source {
	const struct plan *plan;
	uint64_t generation;
	int32_t only_field, only_goal;
	uint64_t shown_turn, group_turn, order_turn; // of the filter, the groups, the order
	const struct compared *compared;
	enum privacy privacy;
	int32_t placed;
};

struct roadmap_indices {
	uint32_t *at;
	size_t n, cap;
};

struct roadmap_rows {
	struct roadmap_source of;
	struct roadmap_row *at; // those with bars
	size_t n, cap;
	struct roadmap_indices phases;
	struct roadmap_indices undated; // measures without a dated phase, in their order
	int code_w, title_w;            // cells of the widest number and (of the first 2000) title
	struct arena *arena;            // of the groups and the waves
	struct roadmap_group *groups;
	size_t groups_n;
	uint32_t *group; // [measure] → group; NULL: not grouped
};

// Makes the rows fit the look. `placed`: a measure (id) that has a row though it
// has no date; NONE32. false: they did already.
bool roadmap_rows_fill(struct roadmap_rows *rows, const struct look *look, const struct roadmap_groups *groups,
					   const struct roadmap_order *order, int32_t placed);
void roadmap_rows_free(struct roadmap_rows *rows);
int roadmap_rows_all(const struct roadmap_rows *rows); // also those without bars
int roadmap_row_of(const struct roadmap_rows *rows, const struct look *look, int32_t measure, int32_t phase); // -1
int roadmap_row_of_external(const struct roadmap_rows *rows, const struct look *look, int32_t external);      // -1
const struct wave *roadmap_wave_at(const struct roadmap_rows *rows, int row);                                 // NULL
int roadmap_row_of_unit(const struct roadmap_rows *rows, const struct look *look, int32_t unit); // of its wave, -1
int roadmap_heading_row(const struct roadmap_rows *rows, int32_t key);                           // -1
const struct roadmap_group *roadmap_group_at(const struct roadmap_rows *rows, int row);          // NULL: no heading
const struct external *roadmap_external_at(const struct roadmap_rows *rows, const struct look *look, int row); // NULL
const struct measure *roadmap_measure_at(const struct roadmap_rows *rows, const struct look *look, int row);   // NULL
const struct phase *roadmap_row_phase(const struct roadmap_rows *rows, const struct plan *p, int row, uint32_t i);

#endif
