// SPDX-License-Identifier: EUPL-1.2
// What Tab offers on the command line: every argument of every command, from the tables that carry the commands out.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cmd/command.h"
#include "cmd/prompt.h"
#include "cmd/view/view.h"
#include "desk.h"
#include "scratch.h"

#include <unistd.h>

#include <stdio.h>

// The line is typed and Tab pressed once; all that is offered, with blanks between.
static const char *offered(struct desk *d, const char *line, struct str *out)
{
	const struct prompt *p = &d->session->prompt;
	desk_keys(d, ":");
	session_text(d->session, line);
	complete_drop(&d->session->prompt);
	desk_keys(d, "Tab");
	str_clear(out);
	for (size_t i = 0; i < p->choices_n; i++)
		str_addf(out, "%s%s", i ? " " : "", p->choices[i]);
	// Of one word alone nothing is left to choose: it stands in the line, with a blank behind it where it is done.
	if (p->choices_n == 0 && strcmp(str_text(&p->text), line) != 0) {
		size_t kept = strlen(line);
		while (kept > 0 && line[kept - 1] != ' ')
			kept--;
		str_addf(out, "=%s", str_text(&p->text) + kept);
	}
	desk_keys(d, "Esc");
	return str_text(out);
}

static void offers(struct desk *d, const char *line, const char *words)
{
	struct str out = {0};
	if (strcmp(offered(d, line, &out), words) != 0)
		fail_msg("“%s” offers “%s”, not “%s”", line, str_text(&out), words);
	str_free(&out);
}

#define CRITERIA "innenwirkung aussenwirkung fallzahlen aufwand umsetzungsdauer"
#define FIELDS   "kommunikation DV qualifikation DI services DS tools ausstattung"
#define GROUPS   "field goal team state department off"
#define STAGES   "none idea preparation running pilot rollout operation done stopped"

static void codes_fields_and_words(void **state)
{
	(void)state;
	static const struct {
		const char *line, *words;
	} rows[] = {
		{"measure rate M4", "M44 M46 M43 M42 M40 M45 M41"},
		{"measure rate M34 ", CRITERIA},
		{"measure rate M34 aufwand ", "niedrig mittel hoch +1 -1"},
		{"measure rate M34 AUFWAND mi", "=mittel "},
		{"measure rate M34 nirgends ", ""},
		{"measure rate M34 aufwand hoch ", ""},
		{"measure set M34 sta", "=stage "},
		{"measure set M34 stage ", STAGES},
		{"measure set M34 field ", FIELDS},
		{"measure set M34 title ", ""},
		{"measure set M34 nichts ", ""},
		{"measure add fi", "field= fieldof="},
		{"measure add field=D", "field=DV field=DI field=DS"},
		{"measure add title=Neu field=se", "=field=services "},
		{"measure add stage=p", "stage=preparation stage=pilot"},
		{"measure add nichts=", ""},
		{"measure add title=", ""},
		{"measure edit M1 M44", "=M44 "},
		{"measure edit M1 stage=pi", "=stage=pilot "},
		{"measure edit M1 fieldof=tools,se", "=fieldof=tools,services "},
		{"measure edit M1 stage=pilot M", "=mandatory="},
		{"measure delete M1 M44", "=M44 "},
		{"measure select M1,M44", "=M1,M44 "},
		{"measure show M44", "=M44 "},
		{"measure list ", ""},
		{"strategy edit na", "=name="},
		{"strategy set na", "=name "},
		{"strategy set lang ", "de en"},
		{"strategy show ", ""},
		{"phase shift M1/1 1 ", "day week month quarter year"},
		{"phase shift M1/1 1 quarter ", "start end"},
		{"phase shift M1/1 1 quarter start ", ""},
		{"rating add level=aufwand/m", "=level=aufwand/mittel "},
		{"weights try auf", "=aufwand="},
		{"weights apply aufwand=40,fall", "=aufwand=40,fallzahlen="},
		{"import t", "=take "},
		{"import take ", "=others "},
		{"link ad", "=add "},
		{"checkin note X v", "=value="},
		{"checkin note X value=1 u", "undone= until="},
		{"checkin note X value=1 va", ""},
		{"objective judge X a", "=assessment="},
		{"objective judge X verdict=partly verd", ""},
		{"cycle close X c", "=carry="},
		{"cycle close X carry=Y t", "=to="},
	};
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		offers(&d, rows[i].line, rows[i].words);
	desk_close(&d);
}

static void words_of_lone_verbs(void **state)
{
	(void)state;
	static const struct {
		const char *line, *words;
	} rows[] = {
		{"zoom ", "in out day week month quarter year fit"},
		{"zoom in ", ""},
		{"focus ", "next previous"},
		{"privacy ", "open confidential public"},
		{"group ", GROUPS},
		{"stability ", "on figures off"},
		{"decide ", "select defer reject answer"},
		{"label ", "code class posts"},
		{"year ", "=now "},
		{"cut ", "year= number= score= off apply"},
		{"cut year=2021 ", "year= posts= money= number= score= filling"},
		{"import liste.csv ", "encoding= map= match="},
		{"narrow ", "goal field team off"},
		{"narrow field ", FIELDS},
		{"narrow goal DI", "DI1 DI2 DI3 DI4 DI5"},
		{"narrow off ", ""},
		{"theme ", "contrast dark light mono"},
		{"demo ", "viersen konstanz schwarzwald-baar zollernalb musterkreis"},
		{"pane ", "steps map okr measures roadmap portfolio meetings year tasks intake overview lists help history"},
		{"sheet me", "member measure meeting"},
		{"sheet field ", FIELDS},
		{"sheet quatsch ", ""},
		{"record che", "=checkin "},
		{"add pha", "=phase "},
		{"why M4", "M44 M46 M43 M42 M40 M45 M41"},
		{"critical M44", "=M44 "},
		{"profile M44", "=M44 "},
		{"sort tit", "=title "},
		{"sort title,-sco", "=title,-score "},
		{"columns usu", "=usual "},
		{"columns code,aufw", "=code,aufwand "},
		{"filter ", NULL},
	};
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	for (size_t i = 0; rows[i].words; i++)
		offers(&d, rows[i].line, rows[i].words);
	desk_close(&d);
}

// What the plan has names for: tags, weightings, quarters, goals, filters.
static void names_given_in_the_plan(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "measures", 100, 30, LANG_EN);
	offers(&d, "as-of ", "=now ");
	desk_run(&d, "tag add Herbst");
	desk_run(&d, "tag add Kreistag Mai");
	offers(&d, "as-of ", "now Herbst Kreistag Mai");
	offers(&d, "compare ", "off Herbst Kreistag Mai");
	offers(&d, "tag delete ", "Herbst Kreistag Mai");
	offers(&d, "tag delete kr", "=\"Kreistag Mai\" ");
	offers(&d, "tag add ", "");
	offers(&d, "weights use ", "Sparkurs Bürgerschaft zuerst");
	offers(&d, "weights keep spa", "=Sparkurs ");
	offers(&d, "measure edit M2 goalof=BS1,BS",
		   "goalof=BS1,BS1 goalof=BS1,BS2 goalof=BS1,BS3 goalof=BS1,BS4 goalof=BS1,BS5");
	offers(&d, "measure set M2 goalof BS1,DV2", "=BS1,DV2 ");
	desk_run(&d, "filter stage:pilot");
	desk_run(&d, "filter save Pilot");
	offers(&d, "picture ra", "=ranking ");
	offers(&d, "filter delete ", "=Pilot ");
	offers(&d, "filter save ", "=Pilot ");
	offers(&d, "filter stage:pi", "=stage:pilot ");
	offers(&d, "filter stage:pilot stage:pi", "=stage:pilot ");
	desk_close(&d);
}

// Arguments that nothing can be offered for: free words, numbers, and files.
static const char *const free_words[] = {"tag add", "step revert", "notch",   "week",  "shift",  "cursor",
										 "search",  "command",     "plan",    "point", "import", "new",
										 "keep",    "export",      "request", NULL};

static bool is_free(const char *name)
{
	for (int i = 0; free_words[i]; i++)
		if (strcmp(free_words[i], name) == 0)
			return true;
	return false;
}

static void check_command(struct desk *d, const struct command *c, const char *object, size_t *checked)
{
	char name[80], line[96];
	struct str out = {0};
	snprintf(name, sizeof name, "%s%s%s", object ? object : "", object ? " " : "", c->verb);
	snprintf(line, sizeof line, "%s ", name);
	bool any = *offered(d, line, &out) != '\0', expected = *c->arguments && !is_free(name);
	if (!c->object && schema_object(c->verb)) // `link` alone: the verbs of links
		expected = true;
	if (strcmp(name, "import") == 0) // `import take`
		expected = true;
	if (any != expected)
		fail_msg("“%s” takes “%s” and offers “%s”", name, c->arguments, str_text(&out));
	++*checked;
	str_free(&out);
}

static void every_command_offers_its_first_argument(void **state)
{
	(void)state;
	struct desk d;
	size_t checked = 0;
	desk_open(&d, "musterkreis", "measures", 100, 30, LANG_EN);
	desk_run(&d, "tag add Herbst");
	for (const struct command *c = commands; c->verb; c++)
		if (c->object && strcmp(c->object, "*") == 0)
			for (int t = 0; t < TABLE_COUNT; t++) {
				bool lone = t == T_strategy && strchr("dms", c->verb[0]) && strcmp(c->verb, "set") != 0; // one, no code
				if (!lone && plan_count(desk_rows(&d), (enum table_id)t) > 0)
					check_command(&d, c, schema[t].object, &checked);
			}
		else
			check_command(&d, c, c->object, &checked);
	assert_true(checked > 500);
	desk_close(&d);
}

// Each field that holds words or objects offers them behind its sign, whatever the table.
static void every_field_offers_what_it_may_hold(void **state)
{
	(void)state;
	struct desk d;
	struct str line = {0}, out = {0};
	desk_open(&d, "musterkreis", "measures", 100, 30, LANG_EN);
	for (int t = 0; t < TABLE_COUNT; t++)
		for (int i = 0; i < schema[t].column_count; i++) {
			const struct column *c = &schema[t].columns[i];
			bool words = c->type == TYPE_ENUM || (c->type == TYPE_REF && plan_count(desk_rows(&d), c->target) > 0);
			str_clear(&line);
			str_addf(&line, "%s add %s=", schema[t].object, c->name);
			const char *first = offered(&d, str_text(&line), &out);
			if ((*first != '\0') != words)
				fail_msg("“%s” offers “%s”", str_text(&line), first);
			size_t at = *first == '=';
			if (words && strncmp(first + at, str_text(&line) + strlen(schema[t].object) + 5, strlen(c->name) + 1) != 0)
				fail_msg("“%s” offers “%s”", str_text(&line), first);
		}
	str_free(&line);
	str_free(&out);
	desk_close(&d);
}

// On the start page there is no plan yet: nothing of one is offered, and nothing falls over.
static void without_a_plan_nothing_of_one_is_offered(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct session_options o = {.cols = 100, .rows = 30, .today = 18657, .keys = ""};
	struct desk d = {.session = session_new(&o), .cols = 100, .rows = 30};
	offers(&d, "tag delete ", "");
	offers(&d, "as-of ", "=now ");
	offers(&d, "compare ", "=off ");
	offers(&d, "measure set ", "");
	offers(&d, "weights use ", "");
	offers(&d, "quarter ", "");
	offers(&d, "demo mu", "=musterkreis ");
	struct str line = {0}, out = {0};
	for (const struct command *c = commands; c->verb; c++) {
		bool any = c->object && strcmp(c->object, "*") == 0;
		str_clear(&line);
		str_addf(&line, "%s%s%s ", any ? "measure" : c->object ? c->object : "", c->object ? " " : "", c->verb);
		(void)offered(&d, str_text(&line), &out);
	}
	(void)offered(&d, "filter stage:", &out);
	desk_keys(&d, "f");
	assert_int_equal(d.session->prompt.kind, PROMPT_NONE); // there is nothing to filter
	str_free(&line);
	str_free(&out);
	desk_close(&d);
}

// Tab goes on, Shift-Tab back, round at both ends; a word alone stands with a blank, a field without one.
static void tab_goes_round(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_keys(&d, ":");
	desk_type(&d, "privacy ");
	desk_keys(&d, "Tab");
	desk_shows(&d, ":privacy open");
	desk_keys(&d, "Tab Tab");
	desk_shows(&d, ":privacy public");
	desk_keys(&d, "Tab");
	desk_shows(&d, ":privacy open");
	desk_keys(&d, "S-Tab S-Tab");
	desk_shows(&d, ":privacy confidential");
	desk_keys(&d, "C-w S-Tab"); // begins at the end
	desk_shows(&d, ":privacy public");
	desk_keys(&d, "C-u");
	desk_type(&d, "measure set M44 stage pi x");
	desk_keys(&d, "Left Left Tab"); // in the middle: what stands behind the cursor stays
	desk_shows(&d, ":measure set M44 stage pilot  x");
	desk_keys(&d, "C-u C-e C-u");
	desk_type(&d, "xyz");
	desk_keys(&d, "Tab"); // nothing begins so
	desk_shows(&d, ":xyz");
	desk_keys(&d, "Esc / Tab"); // a search completes nothing
	assert_int_equal(d.session->prompt.choices_n, 0);
	desk_close(&d);
}

// ---- filters -------------------------------------------------------------------------------------------------------

static void read_many(void *arg, struct str *out, const char *name)
{
	(void)arg;
	for (int i = 0; strcmp(name, "filters") == 0 && i < FILTERS_MOST; i++)
		str_addf(out, "a%02d number:%d\n", i, i);
}

static enum ls_code write_none(void *arg, const char *name, const char *text, struct ls_err *err)
{
	(void)arg;
	(void)name;
	(void)text;
	(void)err;
	return LS_OK;
}

// More than the line can keep at hand: the first ones stay, none is written past their end.
static void no_more_than_there_is_room_for(void **state)
{
	(void)state;
	struct session_settings settings = {read_many, write_none, NULL};
	struct session_options o = {.cols = 100, .rows = 30, .today = 18657, .keys = "", .settings = &settings};
	struct desk d = {.session = session_new(&o), .cols = 100, .rows = 30};
	i18n_set(LANG_EN);
	session_model(d.session, desk_plan("viersen", NULL), "measures");
	assert_int_equal(d.session->listing.saved.n, 64);
	desk_keys(&d, "f a S-Tab"); // 64 names, and terms such as aufwand: behind them
	desk_shows(&d, "filter: number:63");
	assert_int_equal(d.session->prompt.choices_n, 64);
	desk_keys(&d, "Tab");
	desk_shows(&d, "filter: number:0");
	desk_keys(&d, "C-u");
	desk_type(&d, "aufw");
	desk_keys(&d, "Tab");
	desk_shows(&d, "filter: aufwand:");
	desk_type(&d, "hoch");
	desk_keys(&d, "Enter"); // nor are more kept; but one that is there may become another
	desk_refuses(&d, "filter save neu", "There are 64 filters already; “filter delete NAME” makes room.");
	desk_run(&d, "filter save a07");
	assert_int_equal(d.session->listing.saved.n, 64);
	assert_string_equal(listing_saved(d.session, "a07")->text, "aufwand:hoch");
	desk_run(&d, "filter delete a00");
	desk_run(&d, "filter save neu");
	assert_string_equal(d.session->listing.saved.at[63].name, "neu");
	desk_close(&d);
}

static char folder[SCRATCH_MOST];

// Paths are offered from where the program was started: nothing stands there.
static int stand_in_an_empty_folder(void **state)
{
	(void)state;
	return mkdtemp(scratch_name(folder, "empty")) && chdir(folder) == 0 ? 0 : -1;
}

static int leave_it(void **state)
{
	(void)state;
	return chdir("/") == 0 && rmdir(folder) == 0 ? 0 : -1;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(codes_fields_and_words),
		cmocka_unit_test(words_of_lone_verbs),
		cmocka_unit_test(names_given_in_the_plan),
		cmocka_unit_test(every_command_offers_its_first_argument),
		cmocka_unit_test(every_field_offers_what_it_may_hold),
		cmocka_unit_test(without_a_plan_nothing_of_one_is_offered),
		cmocka_unit_test(tab_goes_round),
		cmocka_unit_test(no_more_than_there_is_room_for),
	};
	return cmocka_run_group_tests(tests, stand_in_an_empty_folder, leave_it);
}
