// SPDX-License-Identifier: EUPL-1.2
// Rows of plans made by hand, and the two plans whose numbers need no story: Viersen and the one for the map.
#include "fixture.h"

#include "viersen.h"

#include <stdlib.h>
#include <string.h>

#define LEAST_ROOM 16 // rows; then doubled whenever full

int32_t fixture_day(const char *iso)
{
	int32_t day = DAY_NONE;
	enum precision precision;
	if (!date_parse_iso(iso, &day, &precision))
		abort();
	return day;
}

static void preset(const struct table *t, void *row)
{
	for (int i = 0; i < t->column_count; i++) {
		const struct column *c = &t->columns[i];
		char *at = (char *)row + c->offset;
		if (c->lazy)
			continue;
		if (c->type == TYPE_TEXT || c->type == TYPE_CODE)
			*(const char **)(void *)at = "";
		else if (c->type == TYPE_BIG)
			*(int64_t *)(void *)at = c->preset;
		else
			*(int32_t *)(void *)at = c->preset == NONE64 ? NONE32 : (int32_t)c->preset;
	}
}

void *fixture_add(struct plan *p, enum table_id t)
{
	const struct table *table = &schema[t];
	char **rows = (void *)((char *)p + table->rows_offset);
	size_t *n = (void *)((char *)p + table->count_offset);
	if (*n == 0 || (*n >= LEAST_ROOM && (*n & (*n - 1)) == 0)) {
		char *more = arena_zero(p->arena, *n ? 2 * *n : LEAST_ROOM, table->row_size);
		if (*n)
			memcpy(more, *rows, *n * table->row_size);
		*rows = more;
	}
	plan_changed(p);
	char *row = *rows + *n * table->row_size;
	*(int32_t *)(void *)row = *n ? plan_id(row - table->row_size) + 1 : 1;
	++*n;
	preset(table, row);
	return row;
}

static void add_field(struct plan *p, const char *code, const char *title, int32_t kind)
{
	struct field *f = fixture_add(p, T_field);
	f->code = code;
	f->title = title;
	f->kind = kind;
	f->pos = f->id;
}

static void viersen_rating(struct plan *p)
{
	for (int c = 0; c < VIERSEN_CRITERIA; c++) {
		const struct viersen_criterion *from = &viersen_criteria[c];
		struct criterion *k = fixture_add(p, T_criterion);
		k->code = from->code;
		k->title = from->title;
		k->weight = from->weight_bp;
		k->axis = c < 3 ? axis_ATTRACTIVENESS : axis_EFFORT;
		k->pos = c + 1;
		for (int l = 0; l < 3; l++) {
			struct level *level = fixture_add(p, T_level);
			level->criterion = k->id;
			level->code = level->title = from->levels[l];
			level->points = 100 * (3 - l);
			level->pos = l + 1;
		}
	}
	for (int m = 0; m < VIERSEN_N; m++)
		for (int c = 0; c < VIERSEN_CRITERIA; c++) {
			struct rating *r = fixture_add(p, T_rating);
			const char *best_first = viersen_criteria[c].best_first;
			r->measure = m + 1;
			r->criterion = c + 1;
			r->level = 3 * c + 1 + (int32_t)(strchr(best_first, viersen_measures[m].levels[c]) - best_first);
		}
}

static void viersen_goals(struct plan *p)
{
	static const struct {
		const char *code, *title;
	} goals[] = {
		{"DV1", "Moderne Arbeitsplätze und digitale Zusammenarbeit"},
		{"DV2", "Kontinuierliche digitale Weiterbildung"},
		{"DV3", "Offene und agile Verwaltungskultur"},
		{"DV4", "Spitzengruppe der NRW-Kreisverwaltungen"},
		{"DI1", "Technologieoffenes Partnernetzwerk und nachhaltige Lösungen"},
		{"DI2", "Umwelt- und Lebensqualität"},
		{"DI3", "Agile Anpassungsfähigkeit"},
		{"DI4", "Mobile Geräte und förderliche Arbeitsumgebung"},
		{"DI5", "Intuitive Software"},
		{"DS1", "Nutzerfreundliche Angebote"},
		{"DS2", "Offene Daten und Schnittstellen"},
		{"DS3", "Technologische, ökologische und soziale Innovation"},
		{"DS4", "Intelligente Verfahren für den demografischen Wandel"},
	};
	for (size_t i = 0; i < sizeof goals / sizeof goals[0]; i++) {
		struct goal *g = fixture_add(p, T_goal);
		g->code = goals[i].code;
		g->title = goals[i].title;
		g->field = goals[i].code[1] == 'V' ? 6 : goals[i].code[1] == 'I' ? 7 : 8;
		g->pos = g->id;
	}
}

struct plan *fixture_viersen(void)
{
	struct plan *p = plan_new();
	struct strategy *s = fixture_add(p, T_strategy);
	s->name = "Kreis Viersen";
	s->organisation = "Kreisverwaltung Viersen";
	s->region = "Nordrhein-Westfalen";
	s->document = "Digitalisierungsstrategie";
	s->aim = "Digitale Spitzengruppe der NRW-Kreise innerhalb von fünf Jahren";
	s->reference_day = fixture_day("2021-01-30");
	add_field(p, "kommunikation", "Kommunikation", field_kind_FIELD);
	add_field(p, "qualifikation", "Qualifikation", field_kind_FIELD);
	add_field(p, "services", "Services", field_kind_FIELD);
	add_field(p, "tools", "Tools/Hilfsmittel", field_kind_FIELD);
	add_field(p, "ausstattung", "Ausstattung", field_kind_FIELD);
	add_field(p, "DV", "Digitale Verwaltung", field_kind_PILLAR);
	add_field(p, "DI", "Digitale Infrastruktur", field_kind_PILLAR);
	add_field(p, "DS", "Digitale Services", field_kind_PILLAR);
	viersen_goals(p);
	for (int i = 0; i < VIERSEN_N; i++) {
		struct measure *m = fixture_add(p, T_measure);
		m->code = viersen_measures[i].code;
		m->title = viersen_measures[i].title;
		m->field = viersen_measures[i].field;
		m->selection = i < 11 ? selection_SELECTED : selection_OPEN;
	}
	viersen_rating(p);
	return p;
}

struct plan *fixture_map(int groups, int goals)
{
	static const char *const titles[] = {
		"Flächendeckendes Glasfasernetz",
		"Einheitlicher Projektmanagementstandard",
		"Open Data",
		"Maßgeschneiderte Schulungen für alle Beschäftigten der Landkreisverwaltung",
	};
	struct plan *p = plan_new();
	for (int i = 0; i < groups; i++)
		add_field(p, arena_printf(p->arena, "F%d", i + 1), arena_printf(p->arena, "Handlungsfeld %d", i + 1), 0);
	for (int i = 0; i < goals; i++) {
		struct goal *g = fixture_add(p, T_goal);
		g->code = arena_printf(p->arena, "Z%d", i + 1);
		g->title = titles[i % 4];
		g->field = groups ? i % groups + 1 : NONE32;
		g->pos = goals - i; // positions need not follow the ids
	}
	return p;
}
