// SPDX-License-Identifier: EUPL-1.2
// One row for each role. Letters: signs where the cockpit has one, digits for fields of action, else a letter
// that the name contains.
#include "canvas/role.h"

#include <string.h>

const struct role_name role_names[ROLE_COUNT] = {
	[ROLE_TEXT] = {"text", '.'},
	[ROLE_DIM] = {"dim", 'd'},
	[ROLE_TITLE] = {"title", 't'},
	[ROLE_HEADING] = {"heading", 'h'},
	[ROLE_BORDER] = {"border", 'b'},
	[ROLE_FOCUS] = {"focus", 'f'},
	[ROLE_CURSOR] = {"cursor", 'c'},
	[ROLE_FIELD] = {"field", 'F'},
	[ROLE_GOOD] = {"good", '+'},
	[ROLE_WARN] = {"warn", '!'},
	[ROLE_BAD] = {"bad", 'x'},
	[ROLE_GAP] = {"gap", '?'},
	[ROLE_UP] = {"up", '^'},
	[ROLE_DOWN] = {"down", 'v'},
	[ROLE_BAR] = {"bar", '#'},
	[ROLE_TRACK] = {"track", '_'},
	[ROLE_TODAY] = {"today", '|'},
	[ROLE_PILOT] = {"pilot", 'p'},
	[ROLE_ROLLOUT] = {"rollout", 'r'},
	[ROLE_OPERATION] = {"operation", 'o'},
	[ROLE_PHASE] = {"phase", 'P'},
	[ROLE_UNSURE] = {"unsure", 'u'},
	[ROLE_PREPARATION] = {"preparation", 'a'},
	[ROLE_PILOT2] = {"pilot2", 'l'},
	[ROLE_ROLLOUT2] = {"rollout2", 'R'},
	[ROLE_OPERATION2] = {"operation2", 'O'},
	[ROLE_PHASE2] = {"phase2", 'H'},
	[ROLE_PREPARATION2] = {"preparation2", 'A'},
	[ROLE_ON_PILOT] = {"onpilot", 'I'},
	[ROLE_ON_ROLLOUT] = {"onrollout", 'U'},
	[ROLE_ON_OPERATION] = {"onoperation", 'T'},
	[ROLE_ON_PHASE] = {"onphase", 'E'},
	[ROLE_ON_PREPARATION] = {"onpreparation", 'N'},
	[ROLE_ON_PILOT2] = {"onpilot2", 'L'},
	[ROLE_ON_ROLLOUT2] = {"onrollout2", 'W'},
	[ROLE_ON_OPERATION2] = {"onoperation2", 'Z'},
	[ROLE_ON_PHASE2] = {"onphase2", 'S'},
	[ROLE_ON_PREPARATION2] = {"onpreparation2", 'G'},
	[ROLE_CUT] = {"cut", '-'},
	[ROLE_KEY] = {"key", 'k'},
	[ROLE_HINT] = {"hint", 'i'},
	[ROLE_NOTICE] = {"notice", 'n'},
	[ROLE_ERROR] = {"error", 'e'},
	[ROLE_SAMPLE] = {"sample", 's'},
	[ROLE_MATCH] = {"match", 'm'},
	[ROLE_FIELD1] = {"field1", '1'},
	[ROLE_FIELD2] = {"field2", '2'},
	[ROLE_FIELD3] = {"field3", '3'},
	[ROLE_FIELD4] = {"field4", '4'},
	[ROLE_FIELD5] = {"field5", '5'},
	[ROLE_FIELD6] = {"field6", '6'},
	[ROLE_FIELD7] = {"field7", '7'},
	[ROLE_FIELD8] = {"field8", '8'},
};

int role_find(const char *name, size_t n)
{
	for (int i = 0; i < ROLE_COUNT; i++)
		if (strlen(role_names[i].name) == n && memcmp(role_names[i].name, name, n) == 0)
			return i;
	return -1;
}
