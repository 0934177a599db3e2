// SPDX-License-Identifier: EUPL-1.2
// What lists say of the state of a measure where a plan has a closed list of words. Only what cannot be mistaken.
#include "base/text.h"
#include "exchange/catalogue/work.h"

#include <string.h>

static const struct {
	const char *said, *code;
} stages[] = {
	{"offen", "none"},
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

const char *stage_said(const struct column *c, const char *text)
{
	for (size_t i = 0; c->words == words_stage && i < sizeof stages / sizeof stages[0]; i++)
		if (text_same(stages[i].said, text))
			return stages[i].code;
	return text;
}
