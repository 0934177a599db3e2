// SPDX-License-Identifier: EUPL-1.2
// A field for what other rows hold, written as one line: the levels of a criterion, best first.
#include "plan/levels.h"

#include "base/i18n.h"
#include "ui/form/parts.h"

#include <stdlib.h>

static const struct column column = {
	.name = LEVELS_FIELD,
	.type = TYPE_TEXT,
	.label = N_("levels"),
	.help =
		N_("best first, with points: high 3, medium 2.5, low 1; also high=3; low=1. A new title in an old place keeps "
		   "the ratings."),
	.preset = NONE64,
};

void levels_field_make(struct form *f, const struct look *look)
{
	struct level_said there[LEVELS_MOST];
	size_t n = 0;
	if (f->table != T_criterion || f->ids_n > 1 || (f->ids_n && !levels_of(look->plan, f->ids[0], there, &n)))
		return;
	f->field[f->n++] = (struct form_field){.column = FORM_LEVELS,
										   .c = &column,
										   .kind = FIELD_LINE,
										   .base = mem_str(""),
										   .chosen = NONE64,
										   .base_chosen = NONE64};
	levels_field_from_plan(&f->field[f->n - 1], f, look);
}

void levels_field_from_plan(struct form_field *field, const struct form *f, const struct look *look)
{
	struct level_said there[LEVELS_MOST];
	size_t n = 0;
	struct str line = str_on(look->frame);
	if (f->ids_n != 1 || !levels_of(look->plan, f->ids[0], there, &n))
		return;
	levels_write(&line, there, n);
	edit_set(&field->edit, str_text(&line));
	free(field->base);
	field->base = mem_str(str_text(&line));
}

// Is there a weight in the form? Then there must be levels with points.
static bool weighted(const struct form *f)
{
	int i = form_field_of(f, schema_column(&schema[T_criterion], "weight"));
	return i >= 0 && f->field[i].edit.text.len > 0 && str_text(&f->field[i].edit.text)[0] != '0';
}

void levels_field_judge(struct form_field *field, const struct form *f, const struct look *look)
{
	struct level_said said[LEVELS_MOST];
	struct ls_err err = {.code = LS_OK};
	size_t n = 0, pointless = 0;
	struct str line = str_on(look->frame);
	if (levels_read(look->frame, str_text(&field->edit.text), said, &n, &err) != LS_OK) {
		str_add(&field->wrong, err.text);
		return;
	}
	for (size_t i = 0; i < n; i++)
		pointless += said[i].points == NONE32;
	if ((n == 0 || pointless > 0) && weighted(f))
		str_add(&field->wrong, tr("What has a weight needs levels with points, such as: high 3, medium 2, low 1"));
	if (n == 0 || field->wrong.len)
		return;
	unsigned long many = n;
	levels_write(&line, said, n);
	str_addf(&field->told, tr_n("%lu level: %s", "%lu levels: %s", many), many, str_text(&line));
}
