// SPDX-License-Identifier: EUPL-1.2
// What the heads of a list mean: criteria by title or code, columns by name or label in German or English, the words
// people use in their place, and what the caller says.
#include "base/i18n.h"
#include "base/text.h"
#include "exchange/catalogue/work.h"

#include <string.h>

// Tables that tie a measure to other objects and fit into one cell.
static const struct {
	enum table_id tie;
	const char *other, *label;
} sets[] = {
	{T_measure_goal, "goal", N_("goals")},
	{T_measure_field, "field", N_("further fields")},
	{T_measure_effect, "effect", N_("effects")},
};
#define SETS (sizeof sets / sizeof sets[0])

static const char *const calculated[] = {N_("rank"), N_("score")};

// Heads that people write; what they mean is a name below.
static const struct {
	const char *head, *means;
	bool weak; // gives way to another column of the file that means the same
} words[] = {
	{"nr", "code", false},
	{"nr.", "code", false},
	{"nummer", "code", false},
	{"no", "code", false},
	{"no.", "code", false},
	{"number", "code", false},
	{"maßnahme", "title", false},
	{"maßnahmen", "title", false},
	{"measure", "title", false},
	{"bezeichnung", "title", false},
	{"name", "title", false},
	{"projekt", "title", false},
	{"project", "title", false},
	{"bemerkung", "note", false},
	{"bemerkungen", "note", false},
	{"anmerkung", "note", false},
	{"kommentar", "note", false},
	{"comment", "note", false},
	{"status", "stage", false},
	{"umsetzungsstand", "stage", false},
	{"priorität", "priority", false},
	{"prio", "priority", false},
	{"verantwortlicher", "responsible", false},
	{"zuständig", "responsible", false},
	{"pflicht", "mandatory", false},
	{"pflichtaufgabe", "mandatory", false},
	{"hintergrund", "background", false},
	{"adressat", "addressees", false},
	{"zielgruppe", "addressees", false},
	{"best practice", "best_practice", false},
	{"teil von", "parent", false},
	{"angefragt von", "requested_by", false},
	{"angefragt am", "requested_on", false},
	{"eingang", "requested_on", false},
	{"rückmeldung am", "feedback_on", false},
	{"verantwortlich", "responsible", false},
	{"ansprechpartner", "responsible", false},
	{"ansprechperson", "responsible", false},
	{"pflicht nach gesetz", "mandatory", false},
	{"ziel", "goals", false},
	{"ziele", "goals", false},
	{"strategisches ziel", "goals", false},
	{"strategische ziele", "goals", false},
	{"goal", "goals", false},
	{"wirkung", "effects", false},
	{"wirkungen", "effects", false},
	{"weitere felder", "further fields", false},
	{"effect", "effects", false},
	{"platz", "rank", false},
	{"gesamt", "score", false},
	{"gesamtpunkte", "score", false},
	{"ergebnis", "score", false},
	{"id", "code", true},
	{"lfd. nr.", "code", true},
	{"lfd. nr", "code", true},
	{"lfd nr", "code", true},
	{"lfd.nr.", "code", true},
	{"lfdnr", "code", true},
	{"lfd.-nr.", "code", true},
	{"laufende nummer", "code", true},
	{"laufende nr.", "code", true},
	{"maßnahmennr.", "code", true},
	{"maßnahmen-nr.", "code", true},
	{"maßnahmennummer", "code", true},
	{"kennung", "code", true},
	{"kürzel", "code", true},
	{"maßnahmentitel", "title", true},
	{"maßnahmenbezeichnung", "title", true},
	{"name der maßnahme", "title", true},
	{"titel der maßnahme", "title", true},
	{"bezeichnung der maßnahme", "title", true},
	{"projektname", "title", true},
	{"projekttitel", "title", true},
	{"vorhaben", "title", true},
	{"vorgangsname", "title", true},
	{"task name", "title", true},
	{"kurzbeschreibung", "description", true},
	{"beschreibung der maßnahme", "description", true},
	{"projektbeschreibung", "description", true},
	{"inhalt", "description", true},
	{"themenfeld", "field", true},
	{"themenbereich", "field", true},
	{"federführung", "responsible", true},
	{"federführend", "responsible", true},
	{"zuständigkeit", "responsible", true},
	{"verantwortung", "responsible", true},
	{"projektleitung", "responsible", true},
	{"projektverantwortung", "responsible", true},
	{"koordinator", "responsible", true},
	{"hinweis", "note", true},
	{"hinweise", "note", true},
	{"notizen", "note", true},
	{"notes", "note", true},
	{"stand der umsetzung", "stage", true},
	{"status der umsetzung", "stage", true},
	{"bearbeitungsstand", "stage", true},
	{"projektstatus", "stage", true},
	{"umsetzungsstatus", "stage", true},
};

// Is a word divided here at the end of a line: "Maß-", "nahme"?
static bool divided(const char *s)
{
	if (s[0] != '-' || s[1] != '\n')
		return false;
	const unsigned char *after = (const unsigned char *)s + 2 + strspn(s + 2, " \n");
	return (*after >= 'a' && *after <= 'z') || (after[0] == 0xc3 && after[1] >= 0x9f);
}

// A head without line breaks, double blanks, and what is put behind a name: "Aufwand (20 %)", "Titel *", "Nr:".
void facet_fold(struct str *out, const char *head)
{
	struct str plain = {0};
	for (const char *s = head; *s; s++) {
		if (divided(s)) {
			s += strspn(s + 1, " \n");
			continue;
		}
		bool blank = strchr(" \t\n", *s) != NULL || strncmp(s, "\u00a0", 2) == 0;
		s += strncmp(s, "\u00a0", 2) == 0;
		if (!blank)
			str_addc(&plain, *s);
		else if (plain.len > 0 && plain.s[plain.len - 1] != ' ')
			str_addc(&plain, ' ');
	}
	char *paren = strstr(str_text(&plain), " (");
	if (paren && strstr(paren, "%)")) {
		*paren = '\0';
		plain.len = (size_t)(paren - plain.s);
	}
	while (plain.len > 0 && strchr(" *:", plain.s[plain.len - 1]))
		plain.s[--plain.len] = '\0';
	text_fold(out, str_text(&plain));
	str_free(&plain);
}

static bool is_criterion(struct facet *out, const struct plan *p, const char *folded)
{
	int32_t by_title = NONE32, by_code = NONE32;
	int titles = 0;
	for (size_t i = 0; i < p->criterion_n; i++) {
		if (text_same(folded, p->criterion[i].title)) {
			by_title = p->criterion[i].id;
			titles++;
		}
		if (text_same(folded, p->criterion[i].code))
			by_code = p->criterion[i].id;
	}
	int32_t id = by_code != NONE32 ? by_code : titles == 1 ? by_title : NONE32;
	if (id == NONE32)
		return false;
	*out = (struct facet){.kind = FACET_RATING, .criterion = id};
	return true;
}

// What a list may hold: of the profile its texts, not their own notes.
static bool belongs(enum table_id t, int column)
{
	const struct column *c = &schema[t].columns[column];
	return t == T_measure || (c->lazy && strcmp(c->name, "note") != 0 && strcmp(c->name, "source") != 0);
}

static bool is_column(struct facet *out, enum table_id t, const char *folded)
{
	const char *dot = strchr(folded, '.');
	if (dot && strlen(schema[t].name) == (size_t)(dot - folded) &&
		strncmp(folded, schema[t].name, (size_t)(dot - folded)) == 0)
		folded = dot + 1; // measure_text.benefit, where something else is called so as well
	int at = schema_column_named(&schema[t], folded);
	if (at < 0 || !belongs(t, at))
		return false;
	*out = (struct facet){.kind = t == T_measure ? FACET_COLUMN : FACET_TEXT, .column = at};
	return true;
}

static bool is_set(struct facet *out, const char *folded)
{
	for (size_t i = 0; i < SETS; i++)
		if (strcmp(folded, schema[sets[i].tie].name) == 0 || text_same(folded, sets[i].label) ||
			text_same(folded, tr_in(LANG_DE, sets[i].label))) {
			*out = (struct facet){
				.kind = FACET_SET, .tie = sets[i].tie, .other = schema_column(&schema[sets[i].tie], sets[i].other)};
			return true;
		}
	return false;
}

static bool is_calculated(struct facet *out, const char *folded)
{
	for (int i = 0; i < 2; i++)
		if (text_same(folded, calculated[i]) || text_same(folded, tr_in(LANG_DE, calculated[i]))) {
			*out = (struct facet){.kind = FACET_CALCULATED, .column = i};
			return true;
		}
	return false;
}

static bool named(struct facet *out, const struct plan *p, const char *folded)
{
	return is_criterion(out, p, folded) || is_column(out, T_measure, folded) ||
		   is_column(out, T_measure_text, folded) || is_set(out, folded) || is_calculated(out, folded);
}

bool facet_named(struct facet *out, const struct plan *p, const char *text)
{
	struct str folded = {0};
	facet_fold(&folded, text);
	bool yes = folded.len > 0 && named(out, p, str_text(&folded));
	for (size_t i = 0; i < sizeof words / sizeof words[0] && !yes; i++) {
		yes = text_same(str_text(&folded), words[i].head) && named(out, p, words[i].means);
		out->weak = yes && words[i].weak;
	}
	str_free(&folded);
	return yes;
}

// ---- all of them -------------------------------------------------------------------------------------------------

bool facet_is_key(const struct facet *f)
{
	const struct table *t = &schema[T_measure];
	return f->kind == FACET_COLUMN && (f->column == schema_code(t) || f->column == schema_title(t));
}

bool facet_same(const struct facet *a, const struct facet *b)
{
	return a->kind == b->kind && a->column == b->column && a->criterion == b->criterion && a->tie == b->tie;
}

const char *facet_label(const struct plan *p, const struct facet *f)
{
	const struct criterion *k = f->kind == FACET_RATING ? plan_find(p, T_criterion, f->criterion) : NULL;
	if (f->kind == FACET_RATING)
		return k ? k->title : "";
	if (f->kind == FACET_COLUMN || f->kind == FACET_TEXT)
		return tr(schema[f->kind == FACET_TEXT ? T_measure_text : T_measure].columns[f->column].label);
	for (size_t i = 0; i < SETS && f->kind == FACET_SET; i++)
		if (sets[i].tie == f->tie)
			return tr(sets[i].label);
	return f->kind == FACET_CALCULATED ? tr(calculated[f->column]) : f->head;
}

static int add_columns(struct facet *out, int n, enum table_id t, const char *from, const char *to)
{
	bool on = from == NULL;
	for (int i = 0; i < schema[t].column_count && n < CATALOGUE_COLUMNS; i++) {
		const char *name = schema[t].columns[i].name;
		on = on || strcmp(name, from) == 0;
		if (on && belongs(t, i))
			out[n++] = (struct facet){.kind = t == T_measure ? FACET_COLUMN : FACET_TEXT, .column = i};
		if (to && strcmp(name, to) == 0)
			break;
	}
	return n;
}

int facet_all(struct facet *out, const struct plan *p)
{
	int n = add_columns(out, 0, T_measure, NULL, "title");
	for (int i = 0; i < 2; i++)
		out[n++] = (struct facet){.kind = FACET_CALCULATED, .column = i};
	n = add_columns(out, n, T_measure, "field", "field");
	for (size_t i = 0; i < SETS; i++)
		out[n++] = (struct facet){
			.kind = FACET_SET, .tie = sets[i].tie, .other = schema_column(&schema[sets[i].tie], sets[i].other)};
	struct plan_rows rows = plan_ordered(p, T_criterion);
	for (size_t i = 0; i < rows.n && n < CATALOGUE_COLUMNS / 2; i++)
		out[n++] = (struct facet){.kind = FACET_RATING, .criterion = p->criterion[rows.at[i]].id};
	n = add_columns(out, n, T_measure, "kind", "parent");
	n = add_columns(out, n, T_measure, "selection", NULL);
	return add_columns(out, n, T_measure_text, NULL, NULL);
}
