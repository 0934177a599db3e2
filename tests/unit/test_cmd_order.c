// SPDX-License-Identifier: EUPL-1.2
// Asking about the order in a session: how robust it is (a bit of work at a time, to be stopped), why a measure has its
// rank, and how it was when a state was named.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cmd/view/view.h"
#include "desk.h"

#include <stdio.h>

// All of the work, as the loop does it while nobody types. Returns how often the screen had to be drawn.
static int work(struct desk *d)
{
	int drawn = 0;
	for (int i = 0; i < 100000; i++) {
		desk_screen(d);
		if (!session_busy(d->session))
			return drawn;
		drawn += session_work(d->session);
	}
	fail_msg("the work never ends");
	return drawn;
}

// The percent in a measure's row; -1: none.
static int percent_of(struct desk *d, const char *title)
{
	const char *row = strstr(desk_screen(d), title), *end = row ? strchr(row, '\n') : NULL;
	assert_true(row && end);
	while (end > row && *end != '%')
		end--;
	const char *from = end;
	while (from > row && from[-1] >= '0' && from[-1] <= '9')
		from--;
	return from == end ? -1 : atoi(from);
}

// The texts of a plan are made ready for a search while its first letter is not yet typed, and only then.
static void a_search_is_prepared_before_its_first_letter(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_screen(&d);
	assert_false(session_busy(d.session));
	desk_keys(&d, "/");
	assert_true(session_busy(d.session));
	assert_int_equal(work(&d), 0); // nothing of it is seen
	assert_false(session_busy(d.session));
	desk_keys(&d, "Esc f"); // unchanged rows are not folded again
	assert_false(session_busy(d.session));
	desk_keys(&d, "s c a n");
	desk_shows(&d, "Scanstelle");
	desk_lacks(&d, "Work Space");
	desk_close(&d);
}

static void stability_comes_bit_by_bit(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_keys(&d, "j j j x");
	desk_said(&d, "keep its rank");
	desk_shows(&d, "Stable");
	desk_shows(&d, "is being calculated");
	assert_true(session_busy(d.session));
	int drawn = work(&d);
	assert_true(drawn >= 3 && drawn <= 25);                 // not for every bit
	desk_said(&d, "Weights ±25% at random: of 46 ranks, "); // one sentence for the whole order
	desk_said(&d, " hold in 90 of 100 cases or more; least sure: ");
	assert_int_equal(percent_of(&d, "Work Space"), 100);
	int scan = percent_of(&d, "Scanstelle");
	assert_true(scan > 60 && scan < 100);
	desk_shows(&d, "Rank 4 holds as long as Außenwirkung stays below 19.05%");
	desk_keys(&d, "Esc");
	desk_lacks(&d, "Stable");
	assert_false(session_busy(d.session));
	desk_keys(&d, "x");
	work(&d);
	assert_int_equal(percent_of(&d, "Scanstelle"), scan); // the same seed, the same sample
	desk_close(&d);
}

static void another_seed_is_another_sample_of_the_same(void **state)
{
	(void)state;
	int percent[2];
	for (int i = 0; i < 2; i++) {
		i18n_set(LANG_EN);
		struct session_options o = {
			.cols = 100, .rows = 30, .today = 18657, .keys = "", .seed = (uint64_t)(i * 77 + 1)};
		struct desk d = {.session = session_new(&o), .cols = 100, .rows = 30};
		session_model(d.session, desk_plan("viersen", NULL), "measures");
		desk_keys(&d, "x");
		work(&d);
		percent[i] = percent_of(&d, "Scanstelle");
		desk_close(&d);
	}
	assert_true(abs(percent[0] - percent[1]) <= 2);
}

static void with_a_cut_it_is_about_the_line(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 120, 30, LANG_EN);
	desk_run(&d, "cut number=11");
	desk_keys(&d, "g x");
	desk_said(&d, "above the cut line");
	work(&d);
	assert_int_equal(percent_of(&d, "Work Space"), 100);
	assert_int_equal(percent_of(&d, "Projektarbeit"), 0);
	desk_shows(&d, "of 100 cases above the cut line still");
	desk_keys(&d, "x");
	desk_shows(&d, "crosses the line at");
	desk_keys(&d, "s"); // what is least certain
	desk_screen(&d);
	desk_keys(&d, "g j Esc");
	desk_run(&d, "cut number=5"); // asked anew, about another line
	assert_true(work(&d) > 0);
	assert_true(percent_of(&d, "DMS") < 50);
	desk_run(&d, "cut off"); // and without one
	assert_true(work(&d) > 0);
	desk_shows(&d, "of 100 cases this rank or a better one");
	desk_close(&d);
}

static void what_changes_the_order_asks_again(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_keys(&d, "x");
	work(&d);
	desk_run(&d, "measure rate M34 aufwand +1");
	desk_screen(&d);
	assert_true(session_busy(d.session));
	work(&d);
	desk_keys(&d, "w +"); // a preview: it waits
	desk_lacks(&d, "Stable");
	assert_false(session_busy(d.session));
	desk_keys(&d, "Esc");
	desk_shows(&d, "Stable");
	work(&d);
	desk_close(&d);
}

static void esc_stops_the_sample_first(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_keys(&d, "x");
	for (int i = 0; i < 3; i++) {
		desk_screen(&d);
		session_work(d.session);
	}
	desk_screen(&d);
	desk_keys(&d, "Esc");
	desk_said(&d, "stopped");
	desk_screen(&d);
	assert_false(session_busy(d.session));
	assert_int_equal(percent_of(&d, "Work Space"), 100); // what is known stays
	desk_keys(&d, "j Esc");
	desk_lacks(&d, "Stable");
	desk_close(&d);
}

static void stability_has_its_conditions(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "zollernalb", "measures", 100, 30, LANG_EN);
	desk_keys(&d, "x");
	desk_said(&d, "not weighted");
	desk_close(&d);
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_refuses(&d, "stability perhaps", "Expected");
	desk_run(&d, "weights try aufwand=30");
	desk_refuses(&d, "stability", "preview");
	desk_close(&d);
}

static void the_figures_fit_every_screen(void **state)
{
	(void)state;
	static const int sizes[][2] = {{60, 15}, {80, 24}, {100, 30}, {140, 40}, {200, 60}};
	for (int lang = 0; lang < 2; lang++)
		for (int cut = 0; cut < 2; cut++)
			for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
				struct desk d;
				desk_open(&d, "viersen", "measures", sizes[i][0], sizes[i][1], lang ? LANG_EN : LANG_DE);
				if (cut)
					desk_run(&d, "cut number=11");
				desk_keys(&d, "g x x");
				assert_int_equal(percent_of(&d, "Work Space"), -1); // nothing is known yet
				desk_shows(&d, " …\n");
				work(&d);
				desk_shows(&d, "▸1");
				desk_shows(&d, "Work Space");
				desk_shows(&d, lang ? "100%" : "100 %");
				desk_keys(&d, "G s g Enter");
				desk_close(&d);
			}
}

// ---- why ----------------------------------------------------------------------------------------------------------

static void the_rank_can_be_asked(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_keys(&d, "j j j Left");
	desk_shows(&d, "Innenwirkung hoch +"); // what lifts it, already below the list
	desk_keys(&d, "Enter");
	desk_shows(&d, "Why rank 4? 34 Scanstelle");
	desk_shows(&d, "points are missing to");
	desk_keys(&d, "Esc");
	desk_lacks(&d, "Why rank");
	desk_keys(&d, "Right Enter"); // on the title: the whole measure
	desk_lacks(&d, "Why rank");
	desk_keys(&d, "Esc W");
	desk_shows(&d, "Why rank 4? 34 Scanstelle");
	desk_keys(&d, "q");
	desk_run(&d, "why 44");
	desk_shows(&d, "Why rank 1? 44 Work Space");
	desk_run(&d, "measure delete M44"); // by somebody else
	desk_shows(&d, "not there any more");
	desk_keys(&d, "Esc");
	desk_refuses(&d, "why M99", "M99");
	desk_close(&d);
	desk_open(&d, "viersen", "measures", 100, 30, LANG_DE);
	desk_run(&d, "why 34");
	desk_shows(&d, "34 Scanstelle");
	desk_close(&d);
}

static void why_scrolls_on_small_screens(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 60, 15, LANG_EN);
	desk_run(&d, "tag add Then");
	desk_run(&d, "weights apply aufwand=60");
	desk_run(&d, "compare Then");
	desk_run(&d, "why 34");
	desk_shows(&d, "stands at rank 5");
	desk_lacks(&d, "(−0.30)"); // the last one
	desk_keys(&d, "PgDn PgDn PgDn PgDn");
	desk_shows(&d, "(−0.30)");
	desk_shows(&d, "└─ ▲ 9 ──");
	desk_keys(&d, "PgUp PgUp PgUp PgUp k");
	desk_lacks(&d, "(−0.30)");
	desk_shows(&d, "└─ ▼ 9 more ──");
	desk_close(&d);
}

// ---- compare --------------------------------------------------------------------------------------------------------

static void a_named_state_is_compared(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 120, 34, LANG_EN);
	desk_keys(&d, "b");
	desk_said(&d, "No state has a name yet. :tag add NAME keeps how things stand now, and b compares with it later");
	desk_run(&d, "tag add Kreistag 2021");
	desk_run(&d, "measure rate M34 aufwand +1");
	desk_keys(&d, "j b");
	desk_shows(&d, "Kreistag 2021");
	desk_keys(&d, "Enter");
	desk_said(&d, "Kreistag 2021");
	desk_shows(&d, "Then");
	desk_keys(&d, "g j");
	desk_shows(&d, "Kreistag 2021: rank 4 with 2.50, now 2 with 2.70 ▲2 · Aufwand: mittel → niedrig (+0.20)");
	desk_keys(&d, "j");
	desk_shows(&d, "rank 2 with 2.65, now 3 with 2.65 ▼1 · its own score is the same; others have moved");
	desk_keys(&d, "g");
	desk_shows(&d, "nothing has moved it");
	desk_run(&d, "weights apply aufwand=60");
	desk_shows(&d, "weight of Innenwirkung: 40% → 20% (−0.60)");
	desk_run(&d, "why M44");
	desk_shows(&d, "(+1.20)"); // effort counts three times as much
	desk_keys(&d, "Esc");
	desk_run(&d, "measure add code=M99 title=Neu");
	desk_run(&d, "why M99");
	desk_shows(&d, "the measure was not there yet");
	desk_keys(&d, "Esc Esc");
	desk_said(&d, "stands alone again");
	desk_lacks(&d, "Then");
	desk_close(&d);
}

// Esc on a page that lies over the pane leads back to it; what is compared there goes on. What ends is called by its name.
static void a_page_above_does_not_end_the_comparison(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "konstanz past", "roadmap", 80, 24, LANG_DE);
	desk_keys(&d, "b Enter");
	desk_shows(&d, "seit Masterplan");
	desk_keys(&d, "? Esc");
	desk_shows(&d, "seit Masterplan");
	desk_keys(&d, "Enter Esc");
	desk_shows(&d, "seit Masterplan");
	desk_keys(&d, "Space ? Esc"); // nor are marks taken away by it
	desk_keys(&d, "G");
	desk_shows(&d, "* 2 Online-Terminbuchung");
	desk_keys(&d, "Esc Esc");
	desk_said(&d, "Die Balken stehen wieder allein.");
	desk_lacks(&d, "seit Masterplan");
	desk_close(&d);
}

// A page over the bars or the ranking is left before the comparison is; what stands alone again is what is shown.
static void a_page_is_left_before_the_comparison(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "roadmap", 120, 34, LANG_EN);
	desk_run(&d, "tag add Jetzt");
	desk_run(&d, "compare Jetzt");
	desk_run(&d, "sheet measure M01");
	desk_keys(&d, "Esc");
	assert_string_equal(session_pane(d.session), "roadmap");
	assert_non_null(d.session->deciding.comparing.then);
	desk_keys(&d, "Esc");
	desk_said(&d, "The bars stand alone again.");
	assert_null(d.session->deciding.comparing.then);
	desk_run(&d, "compare Jetzt");
	desk_keys(&d, "1 Esc");
	desk_said(&d, "Nothing is compared with another time any more.");
	desk_run(&d, "weights try aufwand=50");
	desk_run(&d, "sheet measure M01");
	desk_keys(&d, "Esc Esc"); // tried weights stay until the list is seen again
	desk_said(&d, "The weights tried out are dropped.");
	desk_close(&d);
}

// From the menu of names one leads back to the ranking alone; robustness and a preview do not go together with the past.
static void comparing_and_robustness_end(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 120, 34, LANG_EN);
	desk_run(&d, "tag add Jetzt");
	desk_keys(&d, "b");
	desk_lacks(&d, "no comparison");
	desk_keys(&d, "End Enter"); // a day is asked for in the line below
	desk_shows(&d, ":compare");
	desk_type(&d, "30.01.2021");
	desk_keys(&d, "Enter");
	desk_said(&d, "Beside the rank stands the one of “30.01.2021");
	desk_keys(&d, "b Enter b");
	desk_shows(&d, "no comparison");
	desk_keys(&d, "End Enter");
	desk_said(&d, "The ranking stands alone again.");
	desk_lacks(&d, "Then");
	desk_run(&d, "compare Jetzt");
	desk_run(&d, "compare off");
	desk_lacks(&d, "Then");
	desk_run(&d, "stability on");
	desk_shows(&d, "Stable");
	desk_run(&d, "stability off");
	desk_lacks(&d, "Stable");
	desk_run(&d, "as-of Jetzt");
	desk_refuses(&d, "stability", "Stability is asked of the present order; “as-of now” goes back to it.");
	desk_close(&d);
}

static void parts_of_a_change_add_up(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 200, 60, LANG_EN);
	desk_run(&d, "tag add A");
	desk_run(&d, "weights apply aufwand=40,innenwirkung=30");
	desk_run(&d, "measure rate M34 aufwand -1");
	desk_run(&d, "measure rate M34 aussenwirkung +2");
	desk_run(&d, "compare A");
	desk_run(&d, "why M34");
	const char *at = strstr(desk_screen(&d), "A: rank 4 with 2.50, now");
	assert_non_null(at);
	const char *with = strstr(at, "with 2.50");
	int64_t now = 0, sum = 0;
	with = strstr(with + 5, "with ");
	assert_non_null(with);
	char number[16] = {0};
	sscanf(with + 5, "%15[0-9.]", number);
	assert_true(num_parse_plain(number, 2, &now));
	int parts = 0;
	for (const char *p = strchr(with, '('); p && p < str_text(&d.screen) + d.screen.len; p = strchr(p + 1, '(')) {
		bool minus = strncmp(p + 1, "−", 3) == 0;
		int64_t part = 0;
		if (!minus && p[1] != '+')
			continue;
		sscanf(p + (minus ? 4 : 2), "%15[0-9.]", number);
		assert_true(num_parse_plain(number, 2, &part));
		sum += minus ? -part : part;
		parts++;
	}
	assert_true(parts >= 5);
	assert_true(llabs(250 + sum - now) <= parts); // each part is rounded to a hundredth
	desk_close(&d);
}

static void comparing_has_its_conditions(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_run(&d, "weights apply innenwirkung=100");
	desk_refuses(&d, "compare Nirgendwann", "Nirgendwann");
	desk_unweigh(&d);
	desk_run(&d, "tag add Ohne");
	desk_refuses(&d, "compare Ohne", "no weights then");
	desk_lacks(&d, "Then");
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_search_is_prepared_before_its_first_letter),
		cmocka_unit_test(stability_comes_bit_by_bit),
		cmocka_unit_test(another_seed_is_another_sample_of_the_same),
		cmocka_unit_test(with_a_cut_it_is_about_the_line),
		cmocka_unit_test(what_changes_the_order_asks_again),
		cmocka_unit_test(esc_stops_the_sample_first),
		cmocka_unit_test(stability_has_its_conditions),
		cmocka_unit_test(the_figures_fit_every_screen),
		cmocka_unit_test(the_rank_can_be_asked),
		cmocka_unit_test(why_scrolls_on_small_screens),
		cmocka_unit_test(a_named_state_is_compared),
		cmocka_unit_test(a_page_above_does_not_end_the_comparison),
		cmocka_unit_test(a_page_is_left_before_the_comparison),
		cmocka_unit_test(comparing_and_robustness_end),
		cmocka_unit_test(parts_of_a_change_add_up),
		cmocka_unit_test(comparing_has_its_conditions),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
