// SPDX-License-Identifier: EUPL-1.2
// Somebody from the world of spreadsheets builds a county's plan from nothing, by keys alone. What is typed as text is not
// counted, every other key is: they must stay few.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

#include <stdio.h>

#define MOST 600

static struct desk d;
static int counted;

// Keys by name; "=text_with_blanks" is typed.
static void press(const char *line)
{
	char *copy = mem_str(line), *save = NULL;
	for (char *key = strtok_r(copy, " ", &save); key; key = strtok_r(NULL, " ", &save)) {
		if (*key != '=') {
			session_key(d.session, key);
			counted++;
			continue;
		}
		for (char *c = key; *c; c++)
			*c = *c == '_' ? ' ' : *c;
		desk_type(&d, key + 1);
	}
	free(copy);
	desk_screen(&d);
}

static void has(const char *what, size_t n, size_t wanted)
{
	if (n != wanted)
		fail_msg("%zu %s, not %zu (%s)\n%s", n, what, wanted, session_message(d.session), desk_screen(&d));
}

static void fields_and_goals(void)
{
	press("Enter =Kreis_Neustadt Tab Tab =Ein_Kreis_ohne_Papier C-s");
	press("Enter =Service C-n =Verwaltung C-n =Daten C-n =Netze C-s");
	has("fields", desk_rows(&d)->field_n, 4);
	press("Enter =Antraege_online Tab =Service C-n =Auskunft_sofort Tab Tab Tab Tab Tab =Antraege Enter Esc C-n");
	press("=Akten_digital Tab =Verwaltung C-n =Rechnungen_digital Tab Tab Tab Tab Tab =Akten Enter Esc C-n");
	press("=Zahlen_offen Tab =Daten C-n =Lagebild Tab Tab Tab Tab Tab =Zahlen Enter Esc C-n");
	press("=Glasfaser Tab =Netze C-n =Funk Tab Tab Tab Tab Tab =Glasfaser Enter Esc C-s");
	has("goals", desk_rows(&d)->goal_n, 8);
	has("links", desk_rows(&d)->goal_link_n, 4);
	assert_int_equal(desk_rows(&d)->goal[5].field, 3); // what was said for one is proposed for the next
}

static void criteria(void)
{
	press("Enter Down Down Enter");
	has("criteria", desk_rows(&d)->criterion_n, 5);
	has("levels", desk_rows(&d)->level_n, 15);
}

static void measures(void)
{
	static const char *const goals[] = {"Antraege", "Akten", "Zahlen", "Glasfaser"};
	static const char *const fields[] = {"Service", "Verwaltung", "Daten", "Netze"};
	press("Enter");
	for (int i = 0; i < 12; i++) {
		char line[128];
		(void)snprintf(line, sizeof line, "=Vorhaben_%c Tab =%s Enter =%s Enter Esc %s", 'A' + i, fields[i / 3],
					   goals[i / 3], i < 11 ? "C-n" : "C-s");
		press(line);
	}
	has("measures", desk_rows(&d)->measure_n, 12);
	has("goals served", desk_rows(&d)->measure_goal_n, 12);
	press("3");
	for (int i = 0; i < 12; i++) {
		char line[128];
		(void)snprintf(line, sizeof line, "/ =Vorhaben_%c Enter l + l + l + l + l + Esc g Home", 'A' + i);
		press(line);
	}
	has("ratings", desk_rows(&d)->rating_n, 60);
}

static void phases_and_money(void)
{
	for (int i = 0; i < 8; i++) {
		char line[128];
		(void)snprintf(line, sizeof line,
					   "/ =Vorhaben_%c Enter a =Phase Enter =Pilot Tab Tab =1.1.2027 Tab =31.3.2027 C-s", 'A' + i);
		press(line);
		has("phases", desk_rows(&d)->phase_n, (size_t)i + 1);
	}
	for (int i = 0; i < 6; i++) {
		char line[128];
		(void)snprintf(line, sizeof line,
					   "/ =Vorhaben_%c Enter a =Haushalt Enter =Technik Tab Tab =2027 Tab Tab =20_T€ Tab =30_T€ C-s",
					   'A' + i);
		press(line);
		has("budget lines", desk_rows(&d)->budget_line_n, (size_t)i + 1);
	}
}

// What was typed has arrived where it was meant.
static void check_figures(const struct plan *p)
{
	for (size_t i = 0; i < p->phase_n; i++) {
		assert_int_equal(p->phase[i].measure, p->measure[i].id);
		assert_int_equal(p->phase[i].start, date_day(2027, 1, 1));
		assert_int_equal(p->phase[i].end, date_day(2027, 3, 31));
	}
	for (size_t i = 0; i < p->budget_line_n; i++) {
		assert_int_equal(p->budget_line[i].measure, p->measure[i].id);
		assert_int_equal(p->budget_line[i].year_from, 2027);
		assert_int_equal(p->budget_line[i].least, 20000);
		assert_int_equal(p->budget_line[i].most, 30000);
	}
	assert_int_equal(p->capacity[0].posts, 3000);
	assert_int_equal(p->fte_need[0].posts, 500);
	assert_int_equal(p->fte_need[0].unit, p->unit[0].id);
	for (size_t i = 0; i < p->goal_link_n; i++)
		assert_int_equal(p->goal_link[i].needs, p->goal[2 * i].id);
}

static void posts(void)
{
	press("a =etwas Enter =Organisation Enter =Amt_fuer_Digitales C-s");
	has("units", desk_rows(&d)->unit_n, 1);
	press("a =etwas Enter =Kapaz Enter =Amt Enter Tab =3 C-s");
	has("capacities", desk_rows(&d)->capacity_n, 1);
	press("3 / =Vorhaben_A Enter a =Stellen Enter =0,5 Tab =Amt C-s");
	has("posts", desk_rows(&d)->fte_need_n, 1);
}

static void quarter(void)
{
	press("C / =Quartal Enter Enter 2");
	has("quarters", desk_rows(&d)->cycle_n, 1);
	press("a Enter =Antraege_starten Tab =Antraege C-n =Akten_umstellen Tab =Akten C-n =Zahlen_zeigen Tab =Zahlen C-s "
		  "Esc Esc");
	has("objectives", desk_rows(&d)->objective_n, 3);
	press("/ =starten Enter a =Key Enter =KR_eins Tab Tab =10 Tab =90 Tab =% C-n =KR_zwei Tab Tab =0 Tab =5 C-n "
		  "=KR_drei C-s");
	press(
		"/ =umstellen Enter a =Key Enter =KR_vier Tab Tab =2 Tab =8 C-n =KR_fuenf Tab Tab =0 Tab =5 C-n =KR_sechs C-s");
	press("/ =zeigen Enter a =Key Enter =KR_sieben Tab Tab =2 Tab =8 C-n =KR_acht Tab Tab =1 Tab =4 C-s");
	has("key results", desk_rows(&d)->key_result_n, 8);
}

static void a_county_is_built_from_nothing(void **state)
{
	(void)state;
	struct ls_err err;
	struct model *m = NULL;
	i18n_set(LANG_DE);
	assert_int_equal(model_create(&m, NULL, &err), LS_OK);
	model_author(m, "test");
	struct session_options o = {.cols = 100, .rows = 30, .today = 20787, .keys = ""}; // 30.11.2026
	d = (struct desk){.session = session_new(&o), .cols = 100, .rows = 30};
	session_model(d.session, m, NULL);
	desk_screen(&d);
	fields_and_goals();
	criteria();
	measures();
	phases_and_money();
	posts();
	quarter();
	printf("# %d keys\n", counted);
	if (counted > MOST)
		fail_msg("%d keys are more than %d", counted, MOST);
	const struct plan *p = desk_rows(&d);
	for (size_t i = 0; i < p->key_result_n; i++) // each hangs on the objective that was meant
		assert_int_equal(p->key_result[i].objective, p->objective[i < 3 ? 0 : i < 6 ? 1 : 2].id);
	check_figures(p);
	const struct score_table *t = model_score(session_plan(d.session));
	for (size_t i = 0; i < t->n; i++)
		assert_true(t->complete[i]); // a first ranking
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(a_county_is_built_from_nothing)};
	return cmocka_run_group_tests_name("a newcomer", tests, NULL, NULL);
}
