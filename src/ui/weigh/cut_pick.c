// SPDX-License-Identifier: EUPL-1.2
// The list under a field of the cut that is chosen, as the kit asks for it.
#include "base/text.h"
#include "ui/weigh/cut_panel.h"

struct picking {
	const struct cut_panel *p;
	const struct look *look;
};

static void name(const void *ctx, struct str *out, int64_t value)
{
	const struct picking *of = ctx;
	cut_field_name(out, of->look, of->p->at, value);
}

static void fill(const void *ctx, struct picker *p)
{
	const struct picking *of = ctx;
	size_t n = cut_field_values(of->look, of->p->at, NULL);
	int64_t *values = arena_alloc(of->look->frame, (n + 1) * sizeof *values);
	struct str text = str_on(of->look->frame);
	picker_room(p, cut_field_values(of->look, of->p->at, values));
	for (size_t i = 0; i < n; i++) {
		str_clear(&text);
		name(ctx, &text, values[i]);
		if (text_contains(str_text(&text), str_text(&p->wanted)))
			picker_add(p, values[i]);
	}
}

static const struct picker_kind kind = {.fill = fill, .name = name};

void cut_pick_open(struct cut_panel *p, const struct look *look, const char *typed)
{
	const struct picking of = {p, look};
	int64_t chosen = cut_field_chosen(p, p->at);
	if (p->picker.open)
		picker_type(&p->picker, &kind, &of, chosen, typed);
	else
		picker_open(&p->picker, &kind, &of, chosen, typed);
}

enum picker_answer cut_pick_key(struct cut_panel *p, const struct look *look, int64_t *chosen, int argc,
								char *const argv[])
{
	const struct picking of = {p, look};
	*chosen = cut_field_chosen(p, p->at);
	return picker_key(&p->picker, &kind, &of, chosen, argc, argv);
}

void cut_pick_draw(struct cut_panel *p, const struct look *look, struct canvas *c, struct rect inner, int y)
{
	const struct picking of = {p, look};
	picker_draw(&p->picker, &kind, &of, c, inner, y);
}

bool cut_pick_name(struct str *out, const struct cut_panel *p, const struct look *look)
{
	bool hit = p->picker.list.n > 0;
	if (hit)
		cut_field_name(out, look, p->at, p->picker.value[p->picker.list.at]);
	return hit;
}
