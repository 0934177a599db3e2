// SPDX-License-Identifier: EUPL-1.2
// One message at a time: the last one counts, and it goes with the next key.
#include "cmd/talk.h"

#include "base/i18n.h"

#define LOOKS_MOST 3 // failing looks in a row after which it is said: somebody may just be writing

void talk_free(struct talk *t)
{
	str_free(&t->message);
	str_free(&t->far);
	str_free(&t->right);
	str_free(&t->right_brief);
}

void talk_say(struct talk *t, bool error, const char *text)
{
	str_set(&t->message, text);
	t->error = error;
}

void talk_silent(struct talk *t)
{
	str_clear(&t->message);
	t->error = false;
}

void talk_right(struct talk *t, const char *text, const char *brief)
{
	str_set(&t->right, text ? text : "");
	str_set(&t->right_brief, text && brief ? brief : "");
}

bool talk_reaches(const struct talk *t)
{
	return t->unreached < LOOKS_MOST;
}

bool talk_reached(struct talk *t, enum ls_code code)
{
	bool was = talk_reaches(t);
	t->unreached = code == LS_OK ? 0 : was ? t->unreached + 1 : LOOKS_MOST;
	bool is = talk_reaches(t);
	if (was != is)
		talk_say(t, !is, is ? tr("The plan can be read again.") : t->reach.text);
	return was != is;
}
