// SPDX-License-Identifier: EUPL-1.2
// What may be told of a step of the history at a privacy level.
#include "say/history.h"

#include "base/date.h"
#include "base/i18n.h"
#include "base/text.h"
#include "say/label.h"
#include "say/value.h"

#include <string.h>

static const char *without_values(const struct look *look, const char *sentence, size_t told)
{
	struct str text = str_on(look->frame);
	value_label(&text, sentence, told, true);
	const char *copy = arena_str(look->frame, str_text(&text));
	return copy;
}

const char *history_label(const struct look *look, const struct history_step *step)
{
	return look_hides(look, step->hidden) ? without_values(look, step->label, step->told) : step->label;
}

const char *history_what(const struct look *look, const struct history_change *change)
{
	return look_hides(look, change->hidden) ? without_values(look, change->what, change->told) : change->what;
}

const char *history_author(const struct look *look, const struct history_step *step)
{
	return privacy_hides_names(look->privacy) && *step->author ? label_hidden() : step->author;
}

void history_tell(struct str *out, const struct history_step *step)
{
	if (step->undone)
		str_addf(out, "%s ", tr("This step has been taken back."));
	else if (step->reverting)
		str_addf(out, "%s ", tr("This step takes an earlier one back."));
	else if (step->outside)
		str_addf(out, "%s ", tr("This was changed by another program."));
	str_addf(out, tr_n("%zu value changed.", "%zu values changed.", step->changes_n), step->changes_n);
}

void history_moment(struct str *out, const char *named, int32_t day)
{
	int32_t iso;
	enum precision precision;
	struct str said = {0};
	text_harmless(out, named);
	if (day != DAY_NONE && !date_parse_iso(named, &iso, &precision)) {
		date_text(&said, day, PRECISION_DAY);
		if (strcmp(str_text(&said), named) != 0)
			str_addf(out, " (%s)", str_text(&said));
	}
	str_free(&said);
}
