// SPDX-License-Identifier: EUPL-1.2
// The levels, and what each of them hides.
#include "say/privacy.h"

#include "base/i18n.h"

#include <string.h>

bool privacy_hides(enum privacy now, enum privacy from)
{
	return from != PRIVACY_OPEN && now >= from;
}

bool privacy_hides_anything(enum privacy now)
{
	return now != PRIVACY_OPEN;
}

bool privacy_hides_names(enum privacy now)
{
	return privacy_hides(now, PRIVACY_CONFIDENTIAL);
}

bool privacy_hides_money(enum privacy now)
{
	return privacy_hides(now, PRIVACY_CONFIDENTIAL);
}

bool privacy_hides_notes(enum privacy now)
{
	return privacy_hides(now, PRIVACY_PUBLIC);
}

static const char *const words[PRIVACY_LEVELS] = {"open", "confidential", "public"};

const char *privacy_word(enum privacy now)
{
	return words[now];
}

bool privacy_parse(const char *word, enum privacy *out)
{
	for (int i = 0; i < PRIVACY_LEVELS; i++)
		if (strcmp(word, words[i]) == 0) {
			*out = (enum privacy)i;
			return true;
		}
	return false;
}

const char *privacy_title(enum privacy now)
{
	return now == PRIVACY_OPEN ? tr("open") : privacy_mark(now);
}

const char *privacy_mark(enum privacy now)
{
	return now == PRIVACY_OPEN ? "" : now == PRIVACY_CONFIDENTIAL ? tr("confidential") : tr("public");
}

const char *privacy_sentence(enum privacy now)
{
	return now == PRIVACY_OPEN           ? tr("Everything is shown.")
		   : now == PRIVACY_CONFIDENTIAL ? tr("Confidential: names of people and money are hidden.")
										 : tr("Public: names of people, money and notes are hidden.");
}
