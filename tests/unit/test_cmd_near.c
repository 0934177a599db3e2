// SPDX-License-Identifier: EUPL-1.2
// The deadline that is near stands in the first line of every pane, for everybody: also in a kiosk, and where names and
// money are hidden.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/date.h"
#include "desk.h"
#include "ui/kit/view.h"

#include <stdio.h>

static struct desk d;
static struct session_options options;

// Konstanz on a day, in German: the roadmap's workshop is due on 15 February.
static void open_on(int year, int month, int day)
{
	i18n_set(LANG_DE);
	options.cols = 80;
	options.rows = 24;
	options.today = date_day(year, month, day);
	options.keys = "";
	d = (struct desk){.session = session_new(&options), .cols = 80, .rows = 24};
	session_model(d.session, desk_plan("konstanz", NULL), "roadmap");
}

static int set_up(void **state)
{
	(void)state;
	options = (struct session_options){.kiosk = false};
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	desk_close(&d);
	return 0;
}

static const char *top(void)
{
	static char line[600];
	const char *screen = desk_screen(&d);
	(void)snprintf(line, sizeof line, "%.*s", (int)strcspn(screen, "\n"), screen);
	return line;
}

static void top_has(const char *text)
{
	if (!strstr(top(), text))
		fail_msg("not in the first line: %s\n%s", text, top());
}

static void top_lacks(const char *text)
{
	if (strstr(top(), text))
		fail_msg("in the first line: %s\n%s", text, top());
}

static void on(int year, int month, int day)
{
	session_tick(d.session, date_day(year, month, day));
}

static void its_days_have_edges(void **state)
{
	(void)state;
	open_on(2027, 1, 31); // 15 days before
	top_lacks("15.02.");
	on(2027, 2, 1);
	top_has(" Landkreis Konstanz  4 Roadmap  15.02. Roadmap-Workshop…!");
	on(2027, 2, 15);
	top_has("4 Roadmap  15.02. Roadmap-");
	on(2027, 2, 16); // the next ones are far
	top_has("4 Roadmap  15.02. Roadmap-");
	desk_run(&d, "deadline edit K2a K2b K2c month_from=12 month_to=12");
	on(2027, 3, 17); // 30 days after
	top_has("4 Roadmap  15.02. Roadmap-");
	on(2027, 3, 18);
	top_lacks("15.02.");
	i18n_set(LANG_EN);
	on(2027, 2, 1);
	top_has("4 Roadmap  15 Feb Roadmap-");
}

static void done_it_goes_and_undone_it_comes_back(void **state)
{
	(void)state;
	open_on(2027, 2, 10);
	desk_run(&d, "deadline tick K1");
	top_lacks("15.02.");
	desk_keys(&d, "u");
	top_has("15.02. Roadmap-");
	desk_run(&d, "deadlinedone add deadline=K1 year=2026 day=2026-02-14"); // that of another year
	top_has("15.02. Roadmap-");
	desk_run(&d, "deadline delete K1");
	top_lacks("15.02.");
}

static void of_two_the_one_that_comes(void **state)
{
	(void)state;
	open_on(2027, 3, 1); // K1 is over, K2a to K2c are due on 15 March
	top_has("15.03. Roadmap anpassen!");
	desk_run(&d, "deadline tick K2a");
	top_has("15.03. Kapazitätsab-!");
	desk_run(&d, "deadline tick K2b");
	top_has("15.03. Roadmap…!");
	desk_run(&d, "deadline tick K2c");
	top_has("15.02. Roadmap-");
	desk_run(&d, "deadline tick K1");
	top_lacks("15.0");
}

// Whatever the pane, its size, the privacy, and also where nobody may write.
static void every_pane_shows_it(void **state)
{
	(void)state;
	static const int sizes[][2] = {{60, 15}, {80, 24}, {200, 60}};
	for (int kiosk = 0; kiosk < 2; kiosk++) {
		options = (struct session_options){.kiosk = kiosk, .privacy = kiosk ? PRIVACY_PUBLIC : PRIVACY_OPEN};
		open_on(2027, 2, 10);
		for (int i = 0; panes[i]; i++)
			for (size_t k = 0; k < sizeof sizes / sizeof sizes[0]; k++) {
				char line[60];
				if (strcmp(panes[i]->name, "start") == 0 || (kiosk && panes[i]->internal)) // no plan; not shown there
					continue;
				(void)snprintf(line, sizeof line, "pane %s", panes[i]->name);
				desk_run(&d, line);
				d.cols = sizes[k][0];
				d.rows = sizes[k][1];
				session_resize(d.session, d.cols, d.rows);
				top_has("15.02. Roadmap-");
				top_has("!");
			}
		if (!kiosk)
			desk_keys(&d, "p p");
		top_has("15.02. Roadmap-");
		if (!kiosk)
			desk_close(&d);
	}
}

static void the_start_page_has_none(void **state)
{
	(void)state;
	open_on(2027, 2, 10);
	struct session *empty = session_new(&options), *plan = d.session;
	d.session = empty;
	top_lacks("15.02.");
	d.session = plan;
	session_free(empty);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(its_days_have_edges, set_up, tear_down),
		cmocka_unit_test_setup_teardown(done_it_goes_and_undone_it_comes_back, set_up, tear_down),
		cmocka_unit_test_setup_teardown(of_two_the_one_that_comes, set_up, tear_down),
		cmocka_unit_test_setup_teardown(every_pane_shows_it, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_start_page_has_none, set_up, tear_down),
	};
	return cmocka_run_group_tests_name("cmd near", tests, NULL, NULL);
}
