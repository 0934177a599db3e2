// SPDX-License-Identifier: EUPL-1.2
// Pictures of small plans: against golden ones that a person can open (tests/pictures; LEITSTAND_BLESS=1 writes them), and what
// holds of every picture: strict XML, texts inside and apart, nothing hidden in it, nothing that could run.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/i18n.h"
#include "base/num.h"
#include "drawn.h"
#include "exchange/picture/picture.h"
#include "fixture.h"
#include "plan/cycle.h"

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
	arena_free(a);
	return 0;
}

static struct look look_at(const struct plan *p)
{
	return (struct look){.plan = p,
						 .score = score_table(a, p, NULL),
						 .today = FIXTURE_TODAY,
						 .cycle = cycle_at(p, FIXTURE_TODAY),
						 .privacy = PRIVACY_CONFIDENTIAL,
						 .only_field = NONE32,
						 .only_goal = NONE32,
						 .only_team = NONE32,
						 .filter = "",
						 .columns = "",
						 .search = "",
						 .frame = a};
}

// Draws, reads what was drawn into `seen`, and looks whether it is sound. The text lives as long as the arena.
static const char *draw(const struct look *look, struct picture_asked asked)
{
	struct str out = str_on(a);
	struct ls_err err = {.code = LS_OK};
	if (picture_draw(&out, look, &asked, &err) != LS_OK)
		fail_msg("%s: %s", picture_names[asked.kind], err.text);
	drawn_read_all(&seen, str_text(&out));
	drawn_is_sound(&seen, 80);
	return str_text(&out);
}

static void refuses(const struct look *look, struct picture_asked asked, const char *sentence)
{
	struct str out = str_on(a);
	struct ls_err err = {.code = LS_OK};
	assert_int_equal(picture_draw(&out, look, &asked, &err), LS_REFUSED);
	assert_string_equal(err.text, sentence);
	assert_int_equal(out.len, 0);
}

// ---- golden pictures ----------------------------------------------------------------------------------------------

static void compare(const char *name, const char *svg)
{
	const char *tests = getenv("LEITSTAND_TESTS"), *bless = getenv("LEITSTAND_BLESS");
	char path[1000];
	assert_non_null(tests);
	(void)snprintf(path, sizeof path, "%s/pictures/%s.svg", tests, name);
	FILE *f = fopen(path, bless ? "w" : "r");
	if (!f)
		fail_msg("%s is not there", path);
	if (bless) {
		(void)fputs(svg, f);
		(void)fclose(f);
		return;
	}
	static char golden[1 << 18];
	golden[fread(golden, 1, sizeof golden - 1, f)] = '\0';
	(void)fclose(f);
	if (strcmp(golden, svg) != 0)
		fail_msg("%s is drawn differently; open both, then LEITSTAND_BLESS=1", path);
}

static void as_they_were_looked_at(void **state)
{
	struct plan *p = fixture_small();
	struct look look = look_at(p);
	(void)state;
	i18n_set(LANG_DE);
	for (int i = 0; i < PICTURE_KINDS; i++)
		compare(picture_names[i], draw(&look, (struct picture_asked){.kind = (enum picture_kind)i, .w = 800}));
	plan_free(p);
}

// ---- the roadmap --------------------------------------------------------------------------------------------------

static void the_roadmap_tells_what_it_shows(void **state)
{
	struct plan *p = fixture_small();
	struct look look = look_at(p);
	(void)state;
	draw(&look, (struct picture_asked){.kind = PICTURE_ROADMAP});
	assert_string_equal(seen.title, "Roadmap · Zollernalbkreis");
	int dated = 0;
	for (size_t i = 0; i < p->measure_n; i++) {
		bool any = false;
		for (size_t k = 0; k < p->phase_n; k++)
			any = any || (p->phase[k].measure == p->measure[i].id &&
						  (p->phase[k].start != DAY_NONE || p->phase[k].end != DAY_NONE || p->phase[k].open_start ||
						   p->phase[k].open_end));
		dated += any;
		assert_int_equal(drawn_has(&seen, p->measure[i].title), any);
	}
	char said[80];
	(void)snprintf(said, sizeof said, "The roadmap shows %d measures from ", dated);
	assert_memory_equal(seen.description, said, strlen(said));
	plan_free(p);
}

static void a_field_narrows_it(void **state)
{
	struct plan *p = fixture_small();
	struct look look = look_at(p);
	(void)state;
	draw(&look, (struct picture_asked){.kind = PICTURE_ROADMAP, .code = "landratsamt"});
	assert_string_equal(seen.title, "Roadmap · Zollernalbkreis · Digitales Landratsamt");
	assert_true(drawn_has(&seen, "Dokumentenmanagementsystem / eAkte"));
	assert_false(drawn_has(&seen, "Service-BW-Basis in Städten und Gemeinden"));
	plan_free(p);
}

// ---- every picture ------------------------------------------------------------------------------------------------

static void what_cannot_be_drawn_is_said(void **state)
{
	struct plan *p = fixture_small(), *empty = plan_new();
	struct look look = look_at(p), nothing = look_at(empty);
	enum picture_kind kind;
	struct ls_err err;
	(void)state;
	refuses(&nothing, (struct picture_asked){.kind = PICTURE_ROADMAP},
			"The plan has no measures yet, so there is no roadmap to draw.");
	refuses(&look, (struct picture_asked){.kind = PICTURE_ROADMAP, .code = "nowhere"},
			"The plan has no field of action and no goal “nowhere”.");
	assert_int_equal(picture_named("maps", &kind, &err), LS_USAGE);
	assert_string_equal(err.text,
						"There is no picture “maps”. There are: map, roadmap, portfolio, course, confidence, ranking.");
	assert_int_equal(picture_named("roadmap", &kind, &err), LS_OK);
	assert_int_equal(kind, PICTURE_ROADMAP);
	plan_free(p);
	plan_free(empty);
}

static void two_of_them_stand_in_one_page(void **state)
{
	struct plan *p = fixture_small();
	struct look look = look_at(p);
	static struct drawn first;
	(void)state;
	draw(&look, (struct picture_asked){.kind = PICTURE_ROADMAP, .prefix = "one"});
	first = seen;
	draw(&look, (struct picture_asked){.kind = PICTURE_ROADMAP, .prefix = "two"});
	assert_true(first.ids >= 2);
	assert_int_equal(first.ids, seen.ids);
	for (int i = 0; i < first.ids; i++) {
		assert_memory_equal(first.id[i], "one-", 4);
		assert_memory_equal(seen.id[i], "two-", 4);
	}
	plan_free(p);
}

static void a_size_is_kept_or_refused(void **state)
{
	struct plan *p = fixture_small();
	struct look look = look_at(p);
	struct str out = str_on(a);
	struct ls_err err = {.code = LS_OK};
	(void)state;
	draw(&look, (struct picture_asked){.kind = PICTURE_ROADMAP, .w = 1920, .h = 1080});
	assert_int_equal(seen.w, 19200);
	assert_true(seen.h <= 10800);
	struct picture_asked low = {.kind = PICTURE_ROADMAP, .w = 500, .h = 200};
	assert_int_equal(picture_draw(&out, &look, &low, &err), LS_REFUSED);
	// The height it says is one that does.
	int w = 0, h = 0;
	assert_int_equal(sscanf(err.text, "In 500×200 pixels the picture has no room; it needs %d×%d", &w, &h), 2);
	draw(&look, (struct picture_asked){.kind = PICTURE_ROADMAP, .w = w, .h = h});
	plan_free(p);
}

static const char *const hostile[] = {
	"<script>alert(1)</script>", "\x1b]0;title\x07 \x1b[31mred", "]]> <!-- &amp; &#1;", "\" onload=\"alert(1)\" x='",
	"\xff\xfe broken",           "https://evil.example/a.svg",   "\xe2\x80\xae txet",
};

static void titles_stay_texts(void **state)
{
	struct plan *p = fixture_small();
	struct look look = look_at(p);
	(void)state;
	for (size_t i = 0; i < p->measure_n; i++)
		p->measure[i].title = hostile[i % 7];
	for (size_t i = 0; i < p->phase_n; i++)
		p->phase[i].title = hostile[i % 7];
	for (size_t i = 0; i < p->field_n; i++)
		p->field[i].title = hostile[i % 7];
	for (size_t i = 0; i < p->goal_n; i++)
		p->goal[i].title = hostile[i % 7];
	p->strategy[0].name = hostile[0];
	draw(&look, (struct picture_asked){.kind = PICTURE_ROADMAP});
	assert_string_equal(seen.title, "Roadmap · <script>alert(1)</script>");
	plan_free(p);
}

// ---- letters ------------------------------------------------------------------------------------------------------

static void lines_are_as_wide_as_asked(void **state)
{
	static const char *const texts[] = {
		"Schnittstelle zum Ausländerzentralregister und Fachverfahrenskoordinierungsstelle",
		"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
		"W",
		"",
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
	};
	(void)state;
	for (size_t i = 0; i < 5; i++)
		for (int width = 150; width < 3000; width += 70) {
			struct lines l = letters_wrap(a, texts[i], (struct letters_form){100, i % 2, width, LETTERS_LINES});
			assert_in_range(l.n, 1, LETTERS_LINES);
			for (int k = 0; k < l.n; k++)
				assert_true(letters_width(l.at[k], 100, i % 2) <= width);
		}
	struct lines l = letters_wrap(a, "Ausländerzentralregister", (struct letters_form){100, false, 900, 5});
	assert_int_equal(l.n, 2);
	assert_string_equal(l.at[0], "Ausländerzentral-");
	assert_string_equal(l.at[1], "register");
	l = letters_wrap(a, "of 100 %", (struct letters_form){100, false, 400, 5}); // no quantity is torn apart
	assert_string_equal(l.at[0], "of");
	assert_string_equal(l.at[1], "100 %");
	l = letters_wrap(a, "one two three", (struct letters_form){100, false, 450, 1});
	assert_string_equal(l.at[0], "one tw…");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(as_they_were_looked_at, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_roadmap_tells_what_it_shows, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_field_narrows_it, set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_cannot_be_drawn_is_said, set_up, tear_down),
		cmocka_unit_test_setup_teardown(two_of_them_stand_in_one_page, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_size_is_kept_or_refused, set_up, tear_down),
		cmocka_unit_test_setup_teardown(titles_stay_texts, set_up, tear_down),
		cmocka_unit_test_setup_teardown(lines_are_as_wide_as_asked, set_up, tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
