// SPDX-License-Identifier: EUPL-1.2
// What may be told of a step of the history at a privacy level.
#include "say/history.h"

#include "say/value.h"

const char *history_label(const struct look *look, const struct history_step *step)
{
	if (!look_hides(look, step->hidden))
		return step->label;
	struct str text = {0};
	value_sentence_hidden(&text, step->label);
	const char *label = arena_str(look->frame, str_text(&text));
	str_free(&text);
	return label;
}

const char *history_author(const struct look *look, const struct history_step *step)
{
	return privacy_hides_names(look->privacy) ? "–" : step->author;
}
