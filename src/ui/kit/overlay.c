// SPDX-License-Identifier: EUPL-1.2
// What overlays answer alike: walking a list, and what is left to the program.
#include "ui/kit/overlay.h"

#include <string.h>

bool overlay_is_word(const char *s)
{
	return s[0] >= 'a' && s[0] <= 'z' && s[1] != '\0';
}

bool overlay_cursor(struct list *l, const char *word)
{
	static const char verb[] = "cursor ";
	if (strncmp(word, verb, sizeof verb - 1) != 0)
		return false;
	char *const argv[] = {(char *)(uintptr_t) "cursor", (char *)(uintptr_t)(word + sizeof verb - 1), NULL};
	return list_cursor(l, 2, argv);
}

enum overlay_answer overlay_other(const char *word)
{
	static const char *const passed[] = {"privacy", "theme", "redraw", "saved"};
	for (size_t i = 0; i < sizeof passed / sizeof passed[0]; i++)
		if (strcmp(passed[i], word) == 0)
			return OVERLAY_PASS;
	return OVERLAY_STAY;
}

int overlay_notch(const char *word)
{
	static const char *const notches[] = {"notch 1", "notch -1", "notch 5", "notch -5"};
	static const int by[] = {1, -1, 5, -5};
	for (size_t i = 0; i < sizeof notches / sizeof notches[0]; i++)
		if (strcmp(notches[i], word) == 0)
			return by[i];
	return 0;
}
