// SPDX-License-Identifier: EUPL-1.2
// One row for each role. Letters: signs where the cockpit has one, digits for fields of action, else a letter
// that the name contains.
#include "canvas/role.h"

#include <string.h>

const struct role_name role_names[ROLE_COUNT] = {
	[ROLE_TEXT] = {"text", '.'},       [ROLE_DIM] = {"dim", 'd'},
	[ROLE_TITLE] = {"title", 't'},     [ROLE_HEADING] = {"heading", 'h'},
	[ROLE_BORDER] = {"border", 'b'},   [ROLE_FOCUS] = {"focus", 'f'},
	[ROLE_CURSOR] = {"cursor", 'c'},   [ROLE_FIELD] = {"field", 'F'},
	[ROLE_GOOD] = {"good", '+'},       [ROLE_WARN] = {"warn", '!'},
	[ROLE_BAD] = {"bad", 'x'},         [ROLE_GAP] = {"gap", '?'},
	[ROLE_UP] = {"up", '^'},           [ROLE_DOWN] = {"down", 'v'},
	[ROLE_BAR] = {"bar", '#'},         [ROLE_TRACK] = {"track", '_'},
	[ROLE_TODAY] = {"today", '|'},     [ROLE_PILOT] = {"pilot", 'p'},
	[ROLE_ROLLOUT] = {"rollout", 'r'}, [ROLE_OPERATION] = {"operation", 'o'},
	[ROLE_PHASE] = {"phase", 'P'},     [ROLE_UNSURE] = {"unsure", 'u'},
	[ROLE_CUT] = {"cut", '-'},         [ROLE_KEY] = {"key", 'k'},
	[ROLE_HINT] = {"hint", 'i'},       [ROLE_NOTICE] = {"notice", 'n'},
	[ROLE_ERROR] = {"error", 'e'},     [ROLE_SAMPLE] = {"sample", 's'},
	[ROLE_MATCH] = {"match", 'm'},     [ROLE_FIELD1] = {"field1", '1'},
	[ROLE_FIELD2] = {"field2", '2'},   [ROLE_FIELD3] = {"field3", '3'},
	[ROLE_FIELD4] = {"field4", '4'},   [ROLE_FIELD5] = {"field5", '5'},
	[ROLE_FIELD6] = {"field6", '6'},   [ROLE_FIELD7] = {"field7", '7'},
	[ROLE_FIELD8] = {"field8", '8'},
};

int role_find(const char *name, size_t n)
{
	for (int i = 0; i < ROLE_COUNT; i++)
		if (strlen(role_names[i].name) == n && memcmp(role_names[i].name, name, n) == 0)
			return i;
	return -1;
}
