// SPDX-License-Identifier: EUPL-1.2
// Every kind of picture of plans large and small, in both languages and several sizes: strict XML, texts of at least 6 pt, inside
// and apart; what stands in the plan becomes no markup, and what is hidden stands nowhere.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "drawn.h"
#include "exchange/picture/picture.h"
#include "fixture.h"
#include "fixture_mixed.h"
#include "plan/cycle.h"
#include "sample.h"

static struct arena *a;
static struct drawn seen;

static int set_up(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	a = arena_new();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	arena_free(a);
	return 0;
}

static struct look look_at(const struct plan *p, int32_t today)
{
	return (struct look){.plan = p,
						 .score = score_table(a, p, NULL),
						 .today = today,
						 .cycle = cycle_at(p, today),
						 .privacy = PRIVACY_CONFIDENTIAL,
						 .only_field = NONE32,
						 .only_goal = NONE32,
						 .only_team = NONE32,
						 .filter = "",
						 .columns = "",
						 .search = "",
						 .frame = a};
}

// Draws; false where the plan has nothing to draw, which a sentence says. What was drawn lives as long as the arena.
static bool draw(const struct look *look, struct picture_asked asked, const char **svg)
{
	struct str out = str_on(a), told = str_on(a);
	struct ls_err err = {.code = LS_OK};
	enum ls_code code = picture_draw(&out, look, &asked, &err);
	*svg = str_text(&out);
	if (code != LS_OK) {
		assert_int_equal(code, LS_REFUSED);
		assert_true(*err.text && out.len == 0);
		return false;
	}
	drawn_read_all(&seen, str_text(&out));
	drawn_is_sound(&seen, 80);
	// What is told is what the description says.
	assert_int_equal(picture_sentence(&told, look, &asked, &err), LS_OK);
	struct str harmless = str_on(a);
	text_harmless(&harmless, str_text(&told));
	assert_string_equal(seen.description, str_text(&harmless));
	return true;
}

// All kinds in all sizes; returns how many kinds had something to draw.
static int draw_all(const struct plan *p, int32_t today)
{
	static const int widths[] = {0, 720, 1920};
	struct look look = look_at(p, today);
	const char *svg;
	int drawn = 0;
	for (int kind = 0; kind < PICTURE_KINDS; kind++)
		for (int lang = 0; lang < 2; lang++)
			for (int i = 0; i < 3; i++) {
				i18n_set(lang ? LANG_EN : LANG_DE);
				drawn += draw(&look, (struct picture_asked){.kind = (enum picture_kind)kind, .w = widths[i]}, &svg);
			}
	assert_int_equal(drawn % 6, 0); // in all languages and sizes, or in none
	return drawn / 6;
}

static void of_plans_in_memory(void **state)
{
	struct plan *small = fixture_small(), *mixed = fixture_mixed(), *viersen = fixture_viersen(), *none = plan_new();
	(void)state;
	assert_int_equal(draw_all(small, FIXTURE_TODAY), 6);
	assert_int_equal(draw_all(mixed, FIXTURE_TODAY), 6);
	assert_int_equal(draw_all(viersen, FIXTURE_TODAY), 3); // map, portfolio, ranking
	assert_int_equal(draw_all(none, FIXTURE_TODAY), 0);
	plan_free(small);
	plan_free(mixed);
	plan_free(viersen);
	plan_free(none);
}

// 60 measures on one roadmap, 23 goals on one map, 46 and 60 points in one portfolio: on one sheet of A4.
static void large_plans_stand_on_one_sheet(void **state)
{
	static const struct {
		const char *sample;
		int day[3], kinds;
	} plans[] = {{"musterkreis", {2026, 5, 20}, 6}, {"viersen", {2021, 3, 1}, 4}, {"konstanz", {2022, 11, 1}, 3}};
	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct model *m = NULL;
		struct ls_err err;
		const char *svg;
		int32_t day = date_day(plans[i].day[0], plans[i].day[1], plans[i].day[2]);
		assert_int_equal(sample_open(&m, plans[i].sample, &err), LS_OK);
		assert_int_equal(draw_all(model_plan(m), day), plans[i].kinds);
		struct look look = look_at(model_plan(m), day);
		for (int kind = 0; kind < PICTURE_KINDS; kind++)
			if (draw(&look, (struct picture_asked){.kind = (enum picture_kind)kind}, &svg) &&
				(seen.w > 10 * PICTURE_W || seen.h > 10 * PICTURE_H))
				fail_msg("%s of %s: %d × %d", picture_names[kind], plans[i].sample, seen.w, seen.h);
		model_close(m);
	}
}

// As the strategy of a county may have them: 60 measures with dates, several with two phases, and events from outside.
static void sixty_measures_stand_on_one_roadmap(void **state)
{
	struct plan *p = plan_new();
	const char *svg;
	(void)state;
	for (int i = 0; i < 60; i++) {
		struct measure *m = fixture_add(p, T_measure);
		m->code = arena_printf(p->arena, "M%d", i + 1);
		m->title = i % 2 ? "Schnittstelle zum Ausländerzentralregister" : "Digitale Personalakte";
		for (int k = 0; k < 1 + i % 2; k++) {
			struct phase *ph = fixture_add(p, T_phase);
			ph->measure = i + 1;
			ph->title = k ? "Einführung in allen Ämtern" : "Vorbereitung";
			ph->kind = (i + k) % phase_kind_COUNT;
			ph->start = date_day(2023 + k, 1 + i % 12, 1);
			ph->end = date_day(2023 + k, 12, 31);
		}
	}
	for (int i = 0; i < 4; i++) {
		struct external *e = fixture_add(p, T_external);
		e->title = "Frist des Onlinezugangsgesetzes";
		e->expected = date_day(2024, 3 * i + 1, 1);
	}
	struct look look = look_at(p, FIXTURE_TODAY);
	assert_true(draw(&look, (struct picture_asked){.kind = PICTURE_ROADMAP, .w = PICTURE_W, .h = PICTURE_H}, &svg));
	plan_free(p);
}

static void points_stand_beside_their_numbers(void **state)
{
	struct plan *p = fixture_viersen();
	struct look look = look_at(p, FIXTURE_TODAY);
	const char *svg;
	(void)state;
	assert_true(draw(&look, (struct picture_asked){.kind = PICTURE_PORTFOLIO}, &svg));
	// Each measure is named once at the side, and its number stands once more at a point, alone or among others.
	for (size_t i = 0; i < p->measure_n; i++) {
		int named = 0, numbered = 0;
		const char *number = p->measure[i].code + strspn(p->measure[i].code, "M0");
		for (int k = 0; k < seen.texts; k++) {
			char copy[600], *rest = copy;
			named += strcmp(seen.text[k].text, p->measure[i].title) == 0;
			memcpy(copy, seen.text[k].text, sizeof copy);
			if (strspn(copy, "0123456789, ~") != strlen(copy))
				continue;
			for (char *w; (w = strtok_r(rest, ", ~", &rest));)
				numbered += strcmp(w, number) == 0;
		}
		assert_int_equal(named, 1);
		assert_int_equal(numbered, 2);
	}
	plan_free(p);
}

// ---- what the plan says -------------------------------------------------------------------------------------------

static const char *const hostile[] = {
	"<script>alert(1)</script>",
	"\x1b]0;title\x07 \x1b[31mred",
	"]]> <!-- &amp; &#1; -->",
	"\" onload=\"alert(1)\" x='",
	"\xff\xfe broken \xc3",
	"https://evil.example/a.svg#x",
	"\xe2\x80\xae txet \xe2\x81\xa6",
	"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsversammlung",
	"日本語の長い題名がここに立っている 🚀🚀🚀",
	"",
};
enum { HOSTILE = sizeof hostile / sizeof hostile[0] };

// Writes something into every text of the plan.
static void fill(struct plan *p, const char *(*with)(const struct column *c, size_t row))
{
	for (int t = 0; t < TABLE_COUNT; t++)
		for (size_t i = 0; i < plan_count(p, (enum table_id)t); i++)
			for (int k = 0; k < schema[t].column_count; k++) {
				const struct column *c = &schema[t].columns[k];
				const char *text = c->type == TYPE_TEXT && !c->lazy ? with(c, i + (size_t)k) : NULL;
				if (text)
					memcpy((char *)(uintptr_t)plan_row(p, (enum table_id)t, i) + c->offset, &text, sizeof text);
			}
}

static const char *something_hostile(const struct column *c, size_t row)
{
	(void)c;
	return hostile[row % HOSTILE];
}

static void texts_become_no_markup(void **state)
{
	struct plan *small = fixture_small(), *mixed = fixture_mixed();
	(void)state;
	fill(small, something_hostile);
	assert_int_equal(draw_all(small, FIXTURE_TODAY), 6);
	fill(mixed, something_hostile);
	assert_int_equal(draw_all(mixed, FIXTURE_TODAY), 6);
	plan_free(small);
	plan_free(mixed);
}

static enum secret told; // which secrets are written

static const char *a_secret(const struct column *c, size_t row)
{
	(void)row;
	return c->secret == told ? "Quastenflosser" : NULL;
}

// At each level every byte is looked at; at the level before, what the picture shows of it, if anything.
static void names_and_notes_stand_nowhere(void **state)
{
	static const struct {
		enum secret secret;
		enum privacy from;
	} secrets[] = {{SECRET_NAME, PRIVACY_CONFIDENTIAL}, {SECRET_NOTE, PRIVACY_PUBLIC}};
	(void)state;
	for (size_t i = 0; i < 2; i++)
		for (int level = (int)secrets[i].from; level < PRIVACY_LEVELS; level++) {
			struct plan *p = fixture_small();
			told = secrets[i].secret;
			fill(p, a_secret);
			struct look look = look_at(p, FIXTURE_TODAY);
			look.privacy = (enum privacy)level;
			for (int kind = 0; kind < PICTURE_KINDS; kind++) {
				const char *svg;
				assert_true(draw(&look, (struct picture_asked){.kind = (enum picture_kind)kind}, &svg));
				assert_null(strstr(svg, "Quastenflosser"));
			}
			plan_free(p);
		}
}

// A key result that counts euros: from 0 to 4 712 €, 1 843 € of it so far.
static struct plan *of_money(void)
{
	struct plan *p = fixture_small();
	for (size_t i = 0; i < p->key_result_n; i++)
		if (p->key_result[i].kind == kr_kind_INCREASE) {
			p->key_result[i].unit = "€";
			p->key_result[i].start = 0;
			p->key_result[i].target = 4712000;
		}
	for (size_t i = 0; i < p->check_in_n; i++)
		if (p->check_in[i].value != NONE64)
			p->check_in[i].value = 1843000;
	return p;
}

static void money_stands_nowhere(void **state)
{
	static const char *const numbers[] = {"4712", "4,712", "4.712", "1843", "1,843", "1.843"};
	struct plan *p = of_money();
	struct look look = look_at(p, FIXTURE_TODAY);
	const char *svg;
	(void)state;
	look.privacy = PRIVACY_OPEN;
	assert_true(draw(&look, (struct picture_asked){.kind = PICTURE_COURSE}, &svg));
	assert_non_null(strstr(svg, "4712"));
	for (int kind = 0; kind < PICTURE_KINDS; kind++) {
		look.privacy = PRIVACY_CONFIDENTIAL;
		// Of these key results alone: what counts something else may have such numbers.
		const char *code = kind == PICTURE_COURSE ? "O2" : NULL;
		assert_true(draw(&look, (struct picture_asked){.kind = (enum picture_kind)kind, .code = code}, &svg));
		for (int i = 0; i < seen.texts; i++)
			for (size_t k = 0; k < sizeof numbers / sizeof *numbers; k++)
				assert_null(strstr(seen.text[i].text, numbers[k]));
		for (size_t k = 0; k < sizeof numbers / sizeof *numbers; k++)
			assert_null(strstr(seen.description, numbers[k]));
	}
	plan_free(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(of_plans_in_memory, set_up, tear_down),
		cmocka_unit_test_setup_teardown(large_plans_stand_on_one_sheet, set_up, tear_down),
		cmocka_unit_test_setup_teardown(sixty_measures_stand_on_one_roadmap, set_up, tear_down),
		cmocka_unit_test_setup_teardown(points_stand_beside_their_numbers, set_up, tear_down),
		cmocka_unit_test_setup_teardown(texts_become_no_markup, set_up, tear_down),
		cmocka_unit_test_setup_teardown(names_and_notes_stand_nowhere, set_up, tear_down),
		cmocka_unit_test_setup_teardown(money_stands_nowhere, set_up, tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
