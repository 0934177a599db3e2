// SPDX-License-Identifier: EUPL-1.2
// Filtering, searching and arranging at the keyboard, from key to screen, and what of it is kept in the settings.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "desk.h"

// ---- settings in memory --------------------------------------------------------------------------------------------

struct drawer {
	struct str measures, filters;
	bool full; // writing fails
};

static struct str *sheet(struct drawer *d, const char *name)
{
	return strcmp(name, "filters") == 0 ? &d->filters : &d->measures;
}

static void read_setting(void *arg, struct str *out, const char *name)
{
	str_add(out, str_text(sheet(arg, name)));
}

static enum ls_code write_setting(void *arg, const char *name, const char *text, struct ls_err *err)
{
	struct drawer *d = arg;
	if (d->full)
		return ls_fail(err, LS_DATA, "%s", "the disk is full");
	str_clear(sheet(d, name));
	str_add(sheet(d, name), text);
	return LS_OK;
}

static void open_with(struct desk *d, const struct session_settings *settings)
{
	struct session_options o = {.cols = 100, .rows = 30, .today = 18657, .keys = "", .settings = settings};
	*d = (struct desk){.session = session_new(&o), .cols = 100, .rows = 30};
	session_model(d->session, desk_plan("viersen", NULL), "measures");
}

// ---- filter --------------------------------------------------------------------------------------------------------

static void filter_applies_while_it_is_typed(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_DE);
	desk_keys(&d, "f");
	desk_type(&d, "feld:serv");
	desk_shows(&d, "Filter: feld:serv");
	desk_shows(&d, "von 46 Maßnahmen · feld:serv");
	desk_shows(&d, "Basis-Dienste");
	desk_lacks(&d, "Work Space");
	desk_type(&d, " punkte>2,1");
	desk_lacks(&d, "Homepage"); // 1,80
	desk_type(&d, "x");         // no number any more: said in words, and the last valid filter stays
	assert_string_equal(session_message(d.session),
						"„punkte>2,1x“: Erwartet wird eine Punktzahl, zum Beispiel punkte>=2,4.");
	desk_shows(&d, "Basis-Dienste");
	desk_lacks(&d, "Work Space");
	desk_keys(&d, "Enter"); // not understood: it stays open
	desk_shows(&d, "Filter: feld:serv");
	desk_keys(&d, "Backspace Enter");
	desk_shows(&d, "von 46 Maßnahmen · feld:serv punkte>2,1");
	desk_keys(&d, "4"); // other panes narrow too
	desk_lacks(&d, "Work Space");
	desk_keys(&d, "3 Esc");
	desk_shows(&d, "46 Maßnahmen · Sortierung");
	desk_keys(&d, "g");
	desk_shows(&d, "Work Space");
	desk_close(&d);
}

static void escape_brings_the_filter_back(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_run(&d, "filter field:services");
	desk_keys(&d, "f");
	desk_shows(&d, "filter: field:services ");
	desk_type(&d, "score>2.1");
	desk_lacks(&d, "Homepage");
	desk_keys(&d, "Esc");
	desk_shows(&d, "Homepage");
	desk_shows(&d, "of 46 measures · field:services");
	desk_keys(&d, "f C-u Enter"); // nothing: everything
	desk_shows(&d, "46 measures · sorted");
	desk_keys(&d, "f Up Enter"); // lines typed before come back
	desk_lacks(&d, "of 46 measures");
	desk_run(&d, "filter off");
	desk_said(&d, "Everything");
	desk_close(&d);
}

static void a_name_being_typed_does_not_empty_the_list(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_DE);
	desk_keys(&d, "f");
	desk_type(&d, "punk");
	desk_shows(&d, "  46 Maßnahmen · Sortierung"); // "punk" stands nowhere, and "punkte" may follow
	desk_lacks(&d, "von 46");
	desk_type(&d, "te>2,6");
	desk_shows(&d, "3 von 46");
	desk_keys(&d, "Esc f");
	desk_type(&d, "xyz"); // this is no name: nothing is found
	desk_shows(&d, "0 von 46");
	desk_close(&d);
}

static void words_of_the_filter_are_offered(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_DE);
	desk_keys(&d, "f");
	desk_type(&d, "aufw");
	desk_keys(&d, "Tab");
	desk_shows(&d, "Filter: aufwand:");
	desk_type(&d, "nie");
	desk_keys(&d, "Tab");
	desk_shows(&d, "Filter: aufwand:niedrig");
	desk_keys(&d, "Enter");
	desk_shows(&d, "Work Space");
	desk_lacks(&d, "Druckmanagement");
	desk_close(&d);
}

static void quotes_survive_the_command_line(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_run(&d, "filter titel:\"work space\" punkte>2");
	desk_shows(&d, "1 of 46 measures");
	desk_run(&d, "filter 'titel:\"work space\",homepage'");
	desk_shows(&d, "2 of 46 measures");
	desk_run(&d, "filter \"work space\"");
	desk_shows(&d, "1 of 46 measures");
	desk_refuses(&d, "filter feld:nirgendwo", "nirgendwo");
	desk_shows(&d, "1 of 46 measures"); // as it was
	desk_close(&d);
}

static void filters_are_saved_under_names(void **state)
{
	(void)state;
	struct drawer drawer = {.full = false};
	struct session_settings settings = {read_setting, write_setting, &drawer};
	struct desk d;
	i18n_set(LANG_EN);
	open_with(&d, &settings);
	desk_refuses(&d, "filter save nothing", "f begins one");
	desk_run(&d, "filter field:services score>2");
	desk_run(&d, "filter save good services");
	desk_run(&d, "filter titel:\"work space\"");
	desk_run(&d, "filter save desk");
	desk_refuses(&d, "filter save off", "off");
	desk_refuses(&d, "filter save a:b", "letters");
	desk_close(&d);
	assert_non_null(strstr(str_text(&drawer.filters), "\"good services\" field:services score>2\n"));
	open_with(&d, &settings); // another day
	desk_run(&d, "filter \"good services\"");
	desk_shows(&d, "of 46 measures · good services");
	desk_lacks(&d, "Work Space");
	desk_run(&d, "filter desk");
	desk_shows(&d, "1 of 46 measures · desk");
	desk_keys(&d, ":");
	desk_type(&d, "filter go");
	desk_keys(&d, "Tab");
	desk_shows(&d, "filter \"good services\"");
	desk_keys(&d, "Esc f C-u");
	desk_type(&d, "goo");
	desk_keys(&d, "Tab"); // a saved one by its name, as its text
	desk_shows(&d, "6 of 46 measures · field:services score>2");
	desk_lacks(&d, "goo");
	desk_keys(&d, "Esc");
	desk_run(&d, "filter delete desk");
	desk_refuses(&d, "filter delete desk", "desk");
	assert_null(strstr(str_text(&drawer.filters), "desk"));
	drawer.full = true;
	desk_refuses(&d, "filter save again", "full"); // said, and in use all the same
	desk_close(&d);
	str_free(&drawer.filters);
	str_free(&drawer.measures);
}

static void a_filter_follows_the_plan(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_run(&d, "filter aufwand:hoch titel:scanstelle");
	desk_shows(&d, "0 of 46 measures");
	desk_run(&d, "measure rate M34 aufwand hoch");
	desk_shows(&d, "1 of 46 measures");
	desk_run(&d, "undo");
	desk_shows(&d, "0 of 46 measures");
	desk_close(&d);
}

// What the filter names is deleted: it is taken off with a word, and everything is shown.
static void a_filter_that_is_no_longer_understood_is_off(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_run(&d, "criterion add code=neu title=Neu");
	desk_run(&d, "filter neu:- score>2.6");
	desk_shows(&d, "3 of 46 measures");
	desk_run(&d, "criterion delete neu");
	desk_shows(&d, " 46 measures · sorted");
	desk_said(&d, "The filter is off, this plan no longer knows what it names: ");
	desk_run(&d, "undo");
	desk_shows(&d, " 46 measures · sorted"); // and it stays off
	desk_close(&d);
}

static void odd_settings_harm_nothing(void **state)
{
	(void)state;
	struct drawer drawer = {.full = false};
	struct session_settings settings = {read_setting, write_setting, &drawer};
	struct desk d;
	str_add(&drawer.filters, "# comment\n\n\"open quote\nnameonly\n'' x\nfine titel:work\n\"a \\\" b\" score>2\n");
	str_add(&drawer.measures, "colour pink\ncolumns nonsense,title,\xff\xfe:3,score:999999999999\ncolumns\n");
	i18n_set(LANG_EN);
	open_with(&d, &settings);
	desk_shows(&d, "Work Space");
	desk_run(&d, "filter fine");
	desk_shows(&d, "3 of 46 measures · fine");
	desk_run(&d, "filter 'a \" b'");
	desk_shows(&d, "of 46 measures · a \" b");
	desk_close(&d);
	str_free(&drawer.filters);
	str_free(&drawer.measures);
}

// ---- search --------------------------------------------------------------------------------------------------------

static void search_moves_while_it_is_typed(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_DE);
	desk_keys(&d, "j j /");
	desk_type(&d, "fueh");
	desk_shows(&d, "▸10=    15  Führung");
	desk_shows(&d, "1 Treffer");
	desk_type(&d, "x");
	desk_shows(&d, "▸ 2=    46"); // nothing is hit: back where it began
	desk_shows(&d, "0 Treffer");
	desk_keys(&d, "Esc");
	desk_shows(&d, "▸ 2=    46");
	desk_keys(&d, "/");
	desk_type(&d, "digital");
	desk_shows(&d, "3 Treffer");
	desk_keys(&d, "Enter"); // stays on the hit it shows
	desk_shows(&d, "▸12=    36");
	desk_keys(&d, "n");
	desk_shows(&d, "▸15=    28");
	desk_keys(&d, "/");
	desk_type(&d, "gibtsnicht");
	desk_keys(&d, "Enter");
	desk_said(&d, "gibtsnicht");
	desk_close(&d);
}

// ---- columns, groups -----------------------------------------------------------------------------------------------

static void columns_are_kept_for_all_plans(void **state)
{
	(void)state;
	struct drawer drawer = {.full = false};
	struct session_settings settings = {read_setting, write_setting, &drawer};
	struct desk d;
	i18n_set(LANG_EN);
	open_with(&d, &settings);
	desk_run(&d, "columns nr,titel:30,feld,buergernutzen,score");
	desk_said(&d, "buergernutzen");
	desk_lacks(&d, " 40% ");
	desk_refuses(&d, "columns nonsense", "nonsense");
	desk_close(&d);
	assert_non_null(strstr(str_text(&drawer.measures), "\ncolumns code,title:30,field,buergernutzen,score\n"));
	open_with(&d, &settings);
	desk_lacks(&d, " 40% ");
	desk_lacks(&d, "Rank");
	session_model(d.session, desk_plan("musterkreis", NULL), "measures");
	desk_shows(&d, "Bürger"); // here the criterion is known
	desk_run(&d, "columns usual");
	desk_shows(&d, "Rank");
	assert_null(strstr(str_text(&drawer.measures), "\ncolumns "));
	desk_close(&d);
	str_free(&drawer.filters);
	str_free(&drawer.measures);
}

// The same of what stands left of the bars; neither takes the other's place in the settings.
static void columns_of_the_roadmap_are_kept_for_all_plans(void **state)
{
	(void)state;
	struct drawer drawer = {.full = false};
	struct session_settings settings = {read_setting, write_setting, &drawer};
	struct desk d;
	i18n_set(LANG_EN);
	open_with(&d, &settings);
	desk_run(&d, "columns code,title:30,score");
	session_model(d.session, desk_plan("musterkreis", NULL), "roadmap");
	desk_lacks(&d, "Department");
	desk_run(&d, "columns try code,title:20,who"); // while somebody chooses
	desk_shows(&d, "Department");
	assert_null(strstr(str_text(&drawer.measures), "\nroadmap "));
	desk_run(&d, "columns code,titel:20,who");
	desk_refuses(&d, "columns colour,title", "The roadmap has no column “colour”. Expected: code, title, field, who");
	assert_non_null(strstr(str_text(&drawer.measures), "\ncolumns code,title:30,score\nroadmap code,title:20,who\n"));
	desk_close(&d);
	open_with(&d, &settings);
	session_model(d.session, desk_plan("konstanz", NULL), "roadmap"); // a plan that is new to them
	desk_shows(&d, "Department");
	desk_keys(&d, "o"); // the chooser begins with it
	desk_shows(&d, "The arrangement is kept with this plan; new ones begin with it.");
	desk_keys(&d, "0 Enter");
	desk_lacks(&d, "Department");
	assert_null(strstr(str_text(&drawer.measures), "\nroadmap "));
	assert_non_null(strstr(str_text(&drawer.measures), "\ncolumns code,title:30,score\n"));
	desk_close(&d);
	str_free(&drawer.filters);
	str_free(&drawer.measures);
}

static void the_chooser_shows_what_it_does(void **state)
{
	(void)state;
	struct drawer drawer = {.full = false};
	struct session_settings settings = {read_setting, write_setting, &drawer};
	struct desk d;
	i18n_set(LANG_EN);
	open_with(&d, &settings);
	desk_keys(&d, "o Space"); // the rank goes
	desk_lacks(&d, "Rank");
	desk_keys(&d, "Esc");
	desk_shows(&d, "Rank");
	assert_int_equal(drawer.measures.len, 0);
	desk_keys(&d, "o Space Enter");
	desk_lacks(&d, "Rank");
	assert_non_null(strstr(str_text(&drawer.measures), "columns code,"));
	desk_keys(&d, "o 0 Enter");
	desk_shows(&d, "Rank");
	drawer.full = true;
	desk_keys(&d, "o Space Enter");
	desk_said(&d, "full");
	desk_close(&d);
	str_free(&drawer.filters);
	str_free(&drawer.measures);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(filter_applies_while_it_is_typed),
		cmocka_unit_test(escape_brings_the_filter_back),
		cmocka_unit_test(a_name_being_typed_does_not_empty_the_list),
		cmocka_unit_test(words_of_the_filter_are_offered),
		cmocka_unit_test(quotes_survive_the_command_line),
		cmocka_unit_test(filters_are_saved_under_names),
		cmocka_unit_test(a_filter_follows_the_plan),
		cmocka_unit_test(a_filter_that_is_no_longer_understood_is_off),
		cmocka_unit_test(odd_settings_harm_nothing),
		cmocka_unit_test(search_moves_while_it_is_typed),
		cmocka_unit_test(columns_are_kept_for_all_plans),
		cmocka_unit_test(columns_of_the_roadmap_are_kept_for_all_plans),
		cmocka_unit_test(the_chooser_shows_what_it_does),
	};
	return cmocka_run_group_tests_name("filter, search and columns at the keyboard", tests, NULL, NULL);
}
