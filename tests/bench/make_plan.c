// SPDX-License-Identifier: EUPL-1.2
// Rows go in through the model's bulk interface, as an import's do. Titles are made of words of the real plans, so
// that they have their length; ratings come from a small generator, so that scores are spread and many are equal.
#include "make_plan.h"

#include <stdio.h>

struct maker {
	struct model *m;
	uint32_t dice;
	struct ls_err *err;
};

static uint32_t roll(struct maker *k, uint32_t below)
{
	k->dice = k->dice * 1664525u + 1013904223u;
	return (k->dice >> 8) % below;
}

// One row; `columns` names them with blanks between, values beside them.
static enum ls_code put(struct maker *k, enum table_id t, int32_t id, const char *const *columns,
						const struct value *values, int n)
{
	int at[8];
	for (int i = 0; i < n; i++)
		at[i] = schema_column(&schema[t], columns[i]);
	return model_bulk_add(k->m, t, at, values, n, &id, k->err);
}

static struct value text(const char *s)
{
	return (struct value){.kind = VALUE_TEXT, .s = s};
}

static struct value number(int64_t i)
{
	return (struct value){.kind = VALUE_INT, .i = i};
}

static enum ls_code put_frame(struct maker *k)
{
	char code[32], title[64];
	enum ls_code r =
		put(k, T_strategy, 1, (const char *[]){"name"}, &(struct value){.kind = VALUE_TEXT, .s = "Messkreis"}, 1);
	for (int i = 1; i <= 5 && r == LS_OK; i++) {
		snprintf(code, sizeof code, "feld%d", i);
		snprintf(title, sizeof title, "Handlungsfeld %d", i);
		r = put(k, T_field, i, (const char *[]){"code", "title", "pos"},
				(struct value[]){text(code), text(title), number(i)}, 3);
	}
	for (int i = 1; i <= 25 && r == LS_OK; i++) {
		snprintf(code, sizeof code, "Z%d", i);
		snprintf(title, sizeof title, "Ziel Nummer %d ist erreicht", i);
		r = put(k, T_goal, i, (const char *[]){"code", "field", "title", "pos"},
				(struct value[]){text(code), number((i - 1) / 5 + 1), text(title), number(i)}, 4);
	}
	return r;
}

static enum ls_code put_criteria(struct maker *k)
{
	static const char *const titles[MAKE_CRITERIA] = {"Strategischer Beitrag", "Aufwand", "Dringlichkeit", "Reichweite",
													  "Einsparung"};
	static const char *const codes[MAKE_CRITERIA] = {"strategie", "aufwand", "dringlichkeit", "reichweite",
													 "einsparung"};
	static const char *const levels[MAKE_LEVELS] = {"hoch", "mittel", "niedrig"};
	static const int32_t weights[MAKE_CRITERIA] = {4000, 1500, 500, 2000, 2000};
	enum ls_code r = LS_OK;
	for (int c = 0; c < MAKE_CRITERIA && r == LS_OK; c++) {
		r = put(k, T_criterion, c + 1, (const char *[]){"code", "title", "weight", "pos"},
				(struct value[]){text(codes[c]), text(titles[c]), number(weights[c]), number(c)}, 4);
		for (int l = 0; l < MAKE_LEVELS && r == LS_OK; l++)
			r = put(k, T_level, c * MAKE_LEVELS + l + 1,
					(const char *[]){"criterion", "code", "title", "points", "pos"},
					(struct value[]){number(c + 1), text(levels[l]), text(levels[l]), number(100 * (MAKE_LEVELS - l)),
									 number(l)},
					5);
	}
	return r;
}

static enum ls_code put_measure(struct maker *k, int i)
{
	static const char *const first[] = {"Digitale", "Zentrale", "Gemeinsame",   "Offene",
										"Mobile",   "Sichere",  "Barrierefreie"};
	static const char *const second[] = {"Scanstelle",       "Poststelle",    "Bauakte",
										 "Terminvergabe",    "Schnittstelle", "Druckstraße",
										 "Wissensdatenbank", "Sitzungsmappe", "Führungskräfteschulung",
										 "Antragstellung",   "Leitstelle"};
	char code[32], title[96];
	snprintf(code, sizeof code, "M%d", i);
	snprintf(title, sizeof title, "%s %s %d", first[roll(k, 7)], second[roll(k, 11)], i);
	return put(k, T_measure, i, (const char *[]){"code", "title", "field", "stage"},
			   (struct value[]){text(code), text(title), number((int64_t)roll(k, 5) + 1), number(roll(k, 6))}, 4);
}

static enum ls_code put_about(struct maker *k, int i)
{
	int32_t day = date_day(2020 + (int32_t)roll(k, 6), 1 + (int32_t)roll(k, 12), 1);
	enum ls_code r =
		put(k, T_phase, i, (const char *[]){"measure", "code", "title", "start", "end"},
			(struct value[]){number((int64_t)i * 10), text("1"), text("Pilot"), number(day), number(day + 200)}, 5);
	if (r == LS_OK)
		r = put(k, T_measure_goal, i, (const char *[]){"measure", "goal"},
				(struct value[]){number((int64_t)i * 10), number((int64_t)roll(k, 25) + 1)}, 2);
	return r;
}

static enum ls_code fill(struct maker *k, int n)
{
	enum ls_code r = put_frame(k);
	if (r == LS_OK)
		r = put_criteria(k);
	for (int i = 1; i <= n && r == LS_OK; i++)
		r = put_measure(k, i);
	for (int i = 0; i < n * MAKE_CRITERIA && r == LS_OK; i++) {
		int c = i % MAKE_CRITERIA;
		r = put(k, T_rating, i + 1, (const char *[]){"measure", "criterion", "level"},
				(struct value[]){number(i / MAKE_CRITERIA + 1), number(c + 1),
								 number(c * MAKE_LEVELS + 1 + (int64_t)roll(k, MAKE_LEVELS))},
				3);
	}
	for (int i = 1; i <= n / 10 && r == LS_OK; i++)
		r = put_about(k, i);
	return r;
}

enum ls_code make_plan(struct model **out, const char *path, int n, struct ls_err *err)
{
	struct maker k = {.dice = 1, .err = err};
	enum ls_code code = model_create(&k.m, path, err);
	if (code != LS_OK)
		return code;
	code = model_bulk_begin(k.m, err);
	if (code == LS_OK)
		code = fill(&k, n);
	if (code == LS_OK)
		code = model_bulk_end(k.m, err);
	else
		model_bulk_cancel(k.m);
	if (code != LS_OK) {
		model_close(k.m);
		return code;
	}
	*out = k.m;
	return LS_OK;
}
