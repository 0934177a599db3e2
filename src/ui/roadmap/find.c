// SPDX-License-Identifier: EUPL-1.2
// Finding rows: what stands in one, and where something stands.
#include "ui/roadmap/rows.h"

int roadmap_rows_all(const struct roadmap_rows *rows)
{
	return (int)(rows->n + rows->undated.n);
}

const struct phase *roadmap_row_phase(const struct roadmap_rows *rows, const struct plan *p, int row, uint32_t i)
{
	return &p->phase[rows->phases.at[rows->at[row].first + i]];
}

static const struct roadmap_row *row_at(const struct roadmap_rows *rows, int row, enum roadmap_row_kind kind)
{
	return row >= 0 && row < (int)rows->n && rows->at[row].kind == kind ? &rows->at[row] : NULL;
}

const struct roadmap_group *roadmap_group_at(const struct roadmap_rows *rows, int row)
{
	const struct roadmap_row *r = row_at(rows, row, ROW_GROUP);
	return r ? &rows->groups[r->measure] : NULL;
}

const struct external *roadmap_external_at(const struct roadmap_rows *rows, const struct look *look, int row)
{
	const struct roadmap_row *r = row_at(rows, row, ROW_EXTERNAL);
	return r ? &look->plan->external[r->measure] : NULL;
}

const struct wave *roadmap_wave_at(const struct roadmap_rows *rows, int row)
{
	const struct roadmap_row *r = row_at(rows, row, ROW_WAVE);
	return r ? r->wave : NULL;
}

int roadmap_row_of_unit(const struct roadmap_rows *rows, const struct look *look, int32_t unit)
{
	for (int i = 0; i < (int)rows->n; i++) {
		const struct wave *w = roadmap_wave_at(rows, i);
		for (size_t k = 0; w && k < w->n; k++)
			if (look->plan->measure_unit[w->units[k]].id == unit)
				return i;
	}
	return -1;
}

const struct measure *roadmap_measure_at(const struct roadmap_rows *rows, const struct look *look, int row)
{
	size_t at = (size_t)row;
	if (at < rows->n)
		return rows->at[at].kind == ROW_BARS || rows->at[at].kind == ROW_PLACED
				   ? &look->plan->measure[rows->at[at].measure]
				   : NULL;
	return at - rows->n < rows->undated.n ? &look->plan->measure[rows->undated.at[at - rows->n]] : NULL;
}

int roadmap_heading_row(const struct roadmap_rows *rows, int32_t key)
{
	for (int i = 0; i < (int)rows->n; i++) {
		const struct roadmap_group *g = roadmap_group_at(rows, i);
		if (g && g->key == key)
			return i;
	}
	return -1;
}

int roadmap_row_of_external(const struct roadmap_rows *rows, const struct look *look, int32_t external)
{
	for (int i = 0; i < (int)rows->n; i++) {
		const struct external *x = roadmap_external_at(rows, look, i);
		if (x && x->id == external)
			return i;
	}
	return -1;
}

static bool holds(const struct roadmap_rows *rows, const struct look *look, const struct roadmap_row *row,
				  int32_t phase)
{
	for (uint32_t i = 0; i < row->n; i++)
		if (look->plan->phase[rows->phases.at[row->first + i]].id == phase)
			return true;
	return false;
}

int roadmap_row_of(const struct roadmap_rows *rows, const struct look *look, int32_t measure, int32_t phase)
{
	ptrdiff_t at = plan_position(look->plan, T_measure, measure);
	int found = -1;
	if (at < 0)
		return -1;
	for (size_t i = 0; i < rows->n; i++)
		if (rows->at[i].kind == ROW_PLACED && rows->at[i].measure == (uint32_t)at)
			return (int)i;
		else if (rows->at[i].kind == ROW_BARS && rows->at[i].measure == (uint32_t)at) {
			if (phase == NONE32 || holds(rows, look, &rows->at[i], phase))
				return (int)i;
			found = found < 0 ? (int)i : found;
		}
	for (size_t i = 0; i < rows->undated.n && found < 0; i++)
		if (rows->undated.at[i] == (uint32_t)at)
			return (int)(rows->n + i);
	return found;
}
