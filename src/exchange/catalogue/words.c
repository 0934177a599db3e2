// SPDX-License-Identifier: EUPL-1.2
// What lists say of the state of a measure where a plan has a closed list of words. Only what cannot be mistaken.
#include "base/text.h"
#include "exchange/catalogue/work.h"

#include <string.h>

static const struct {
	const char *said, *code;
} stages[] = {
	{"offen", "none"},
	{"nicht begonnen", "none"},
	{"nicht gestartet", "none"},
	{"in vorbereitung", "preparation"},
	{"planung", "preparation"},
	{"planungsphase", "preparation"},
	{"in umsetzung", "running"},
	{"umsetzung läuft", "running"},
	{"in der umsetzung", "running"},
	{"teilweise umgesetzt", "running"},
	{"teilweise erledigt", "running"},
	{"gestartet", "running"},
	{"aktiv", "running"},
	{"pilotphase", "pilot"},
	{"im test", "pilot"},
	{"im rollout", "rollout"},
	{"fortlaufend", "operation"},
	{"dauerhaft", "operation"},
	{"daueraufgabe", "operation"},
	{"im betrieb", "operation"},
	{"abgeschlossen", "done"},
	{"vollständig umgesetzt", "done"},
	{"realisiert", "done"},
	{"abgebrochen", "stopped"},
	{"not started", "none"},
	{"partly done", "running"},
	{"permanent", "operation"},
	{"cancelled", "stopped"},
	{"geplant", "none"},
	{"planned", "none"},
	{"noch nicht begonnen", "none"},
	{"vorbereitung", "preparation"},
	{"in planung", "preparation"},
	{"umsetzung", "running"},
	{"in arbeit", "running"},
	{"in bearbeitung", "running"},
	{"laufend", "running"},
	{"läuft", "running"},
	{"begonnen", "running"},
	{"in progress", "running"},
	{"ongoing", "running"},
	{"pilotierung", "pilot"},
	{"testphase", "pilot"},
	{"ausrollung", "rollout"},
	{"betrieb", "operation"},
	{"regelbetrieb", "operation"},
	{"umgesetzt", "done"},
	{"erledigt", "done"},
	{"fertig", "done"},
	{"beendet", "done"},
	{"completed", "done"},
	{"finished", "done"},
	{"gestoppt", "stopped"},
	{"eingestellt", "stopped"},
};

// Lists have one column for how far a measure is and for whether it is wanted at all.
static const struct {
	const char *said, *code;
} selections[] = {
	{"zurückgestellt", "deferred"}, {"aufgeschoben", "deferred"}, {"vertagt", "deferred"},
	{"deferred", "deferred"},       {"postponed", "deferred"},    {"verworfen", "rejected"},
	{"abgelehnt", "rejected"},      {"rejected", "rejected"},     {"wird geprüft", "submitted"},
	{"in prüfung", "submitted"},    {"eingereicht", "submitted"}, {"beantragt", "submitted"},
	{"vorgeschlagen", "submitted"}, {"submitted", "submitted"},   {"under review", "submitted"},
	{"ausgewählt", "selected"},     {"beschlossen", "selected"},  {"selected", "selected"},
};

const char *selection_said(const char *text)
{
	for (size_t i = 0; i < sizeof selections / sizeof selections[0]; i++)
		if (text_same(selections[i].said, text))
			return selections[i].code;
	return NULL;
}

bool is_sum_word(const char *text)
{
	static const char *const words[] = {"summe", "summen", "gesamt", "gesamtsumme", "zwischensumme", "insgesamt",
										"total", "sum",    "sums",   "subtotal",    "grand total"};
	struct str bare = {0};
	str_addn(&bare, text, strcspn(text, ":"));
	bool yes = false;
	for (size_t i = 0; i < sizeof words / sizeof words[0] && !yes; i++)
		yes = text_same(words[i], str_text(&bare));
	str_free(&bare);
	return yes;
}

const char *stage_said(const struct column *c, const char *text)
{
	for (size_t i = 0; c->words == words_stage && i < sizeof stages / sizeof stages[0]; i++)
		if (text_same(stages[i].said, text))
			return stages[i].code;
	return text;
}
