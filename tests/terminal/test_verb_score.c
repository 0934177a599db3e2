// SPDX-License-Identifier: EUPL-1.2
// `leitstand score` and `leitstand check`: whole outputs in both languages, for people and for machines.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "call.h"
#include "json.h"

static int make(void **state)
{
	if (call_make(state) != 0)
		return -1;
	call_plan("p");
	call_ends(0, "leitstand init k.db --from konstanz && leitstand init v.db --from viersen && leitstand init e.db");
	return 0;
}

// K01: 60 % of 2 points and 40 % of 3; M1: 60 % of 3 and 40 % of 1; what is not rated lies between 1 and 3.
static void a_ranking_for_people(void **state)
{
	(void)state;
	call_prints(0, "leitstand score p.db",
				"    1  K01           2.40  Akte, \"kurz\"\\Weg\n"
				"   2=  7        2.20–3.00  Ämtersuche ~\n"
				"   2=  M1            2.20  Glasfaser\n"
				"    4  A2       1.00–3.00  Ohne Noten ~\n");
	call_prints(0, "leitstand --lang de score p.db --format text",
				"    1  K01           2,40  Akte, \"kurz\"\\Weg\n"
				"   2=  7        2,20–3,00  Ämtersuche ~\n"
				"   2=  M1            2,20  Glasfaser\n"
				"    4  A2       1,00–3,00  Ohne Noten ~\n");
}

static void a_ranking_for_spreadsheets(void **state)
{
	static const char all[] = "rank,code,title,field,score,complete,score_to\n"
							  "1,K01,\"Akte, \"\"kurz\"\"\\Weg\",amt,2.40,1,2.40\n"
							  "2,7,Ämtersuche,,2.20,0,3.00\n"
							  "2,M1,Glasfaser,netz,2.20,1,2.20\n"
							  "4,A2,Ohne Noten,netz,1.00,0,3.00\n";
	(void)state;
	call_prints(0, "leitstand score p.db --format csv", all);
	call_prints(0, "leitstand --lang de score p.db --format=csv -o out.csv", ""); // machines know one language
	assert_string_equal(call_read("out.csv"), all);
}

static void a_ranking_for_programs(void **state)
{
	static const char all[] = "[0].rank = 1\n[0].code = \"K01\"\n[0].title = \"Akte, \"kurz\"\\Weg\"\n"
							  "[0].field = \"amt\"\n[0].score = 2.40\n[0].complete = true\n[0].score_to = 2.40\n"
							  "[1].rank = 2\n[1].code = \"7\"\n[1].title = \"Ämtersuche\"\n"
							  "[1].field = \"\"\n[1].score = 2.20\n[1].complete = false\n[1].score_to = 3.00\n"
							  "[2].rank = 2\n[2].code = \"M1\"\n[2].title = \"Glasfaser\"\n"
							  "[2].field = \"netz\"\n[2].score = 2.20\n[2].complete = true\n[2].score_to = 2.20\n"
							  "[3].rank = 4\n[3].code = \"A2\"\n[3].title = \"Ohne Noten\"\n"
							  "[3].field = \"netz\"\n[3].score = 1.00\n[3].complete = false\n[3].score_to = 3.00\n";
	(void)state;
	call_ends(0, "leitstand score p.db --format json");
	assert_string_equal(json_lines(call_said), all);
	call_ends(0, "leitstand --lang de score p.db --format json");
	assert_string_equal(json_lines(call_said), all);
}

// An idea that nobody has decided on, and what was rejected, stand behind all others without a rank.
static void what_is_not_decided_has_no_rank(void **state)
{
	(void)state;
	call_ends(
		0,
		"cp p.db i.db && leitstand do i.db 'measure set K01 selection submitted' 'measure set A2 selection rejected'");
	call_prints(0, "leitstand score i.db",
				"   1=  7        2.20–3.00  Ämtersuche ~\n"
				"   1=  M1            2.20  Glasfaser\n"
				"       K01           2.40  Akte, \"kurz\"\\Weg\n"
				"       A2       1.00–3.00  Ohne Noten ~\n");
	call_prints(0, "leitstand score i.db --format csv",
				"rank,code,title,field,score,complete,score_to\n"
				"1,7,Ämtersuche,,2.20,0,3.00\n"
				"1,M1,Glasfaser,netz,2.20,1,2.20\n"
				",K01,\"Akte, \"\"kurz\"\"\\Weg\",amt,2.40,1,2.40\n"
				",A2,Ohne Noten,netz,1.00,0,3.00\n");
	call_ends(0, "leitstand score i.db --format json");
	assert_non_null(strstr(json_lines(call_said), "[1].rank = 1\n"));
	assert_non_null(strstr(json_lines(call_said), "[2].rank = null\n[2].code = \"K01\"\n"));
	assert_non_null(strstr(json_lines(call_said), "[3].rank = null\n[3].code = \"A2\"\n"));
}

static void under_other_weights(void **state)
{
	(void)state;
	call_prints(0, "leitstand score p.db --weights nutzen=30 --format csv", // the other one takes the rest
				"rank,code,title,field,score,complete,score_to\n"
				"1,K01,\"Akte, \"\"kurz\"\"\\Weg\",amt,2.70,1,2.70\n"
				"2,7,Ämtersuche,,1.60,0,3.00\n"
				"2,M1,Glasfaser,netz,1.60,1,1.60\n"
				"4,A2,Ohne Noten,netz,1.00,0,3.00\n");
	call_prints(0, "leitstand --lang de score p.db --weights nutzen=100,aufwand=0",
				"   1=  7             3,00  Ämtersuche\n"
				"   1=  M1            3,00  Glasfaser\n"
				"    3  K01           2,00  Akte, \"kurz\"\\Weg\n"
				"    4  A2       1,00–3,00  Ohne Noten ~\n");
	call_ends(0, "leitstand score v.db --weights aufwand=100 | head -2");
	call_says("   1=  M10           3.00  Mitarbeiter des Monats\n   1=  M44           3.00  Work Space\n");
	call_prints(
		0, "leitstand score p.db --format csv | head -2",
		"rank,code,title,field,score,complete,score_to\n1,K01,\"Akte, \"\"kurz\"\"\\Weg\",amt,2.40,1,2.40\n"); // nothing was kept
}

static void a_plan_without_weights_has_an_order_only(void **state)
{
	(void)state;
	call_ends(0, "leitstand score k.db | head -2");
	call_says("The plan is not weighted: without weights there are no scores and no ranks.\n       ");
	call_ends(0, "leitstand --lang de score k.db | head -1");
	call_says("Der Plan ist nicht gewichtet: Ohne Gewichte gibt es weder Punkte noch Ränge.\n");
	call_ends(0, "leitstand score k.db --format csv | sed -n 2p");
	assert_int_equal(call_said[0], ',');      // no rank
	assert_non_null(strstr(call_said, ",,")); // no score
	call_ends(0, "leitstand score k.db --format json");
	const char *lines = json_lines(call_said);
	assert_int_equal(strncmp(lines, "[0].rank = null\n", 16), 0);
	assert_non_null(strstr(lines, "[26].rank = null\n"));
	assert_null(strstr(lines, "[27]"));
	assert_non_null(strstr(lines, "[0].score = null\n"));
	call_prints(0, "leitstand score e.db --format json", "[]\n");
	call_prints(0, "leitstand score e.db --format csv", "rank,code,title,field,score,complete,score_to\n");
}

static void wrong_calls(void **state)
{
	(void)state;
	call_prints(2, "leitstand score p.db --format pdf",
				"leitstand: --format: “pdf” is not known. There are: text, csv, json.\n");
	call_prints(2, "leitstand --lang de score p.db --format pdf",
				"leitstand: --format: „pdf“ ist nicht bekannt. Es gibt: text, csv, json.\n");
	call_prints(2, "leitstand score p.db --weights kosten=1",
				"leitstand: --weights: There is no criterion “kosten”; names look like nutzen.\n");
	call_prints(3, "leitstand score nix.db",
				"leitstand: There is no file nix.db. Check the name, or make a new plan with: "
				"leitstand init\n");
	call_ends(3, "leitstand score /etc/passwd");
	call_says("is not a plan of Leitstand");
	call_ends(2, "leitstand score");
	call_says("leitstand score PLAN");
}

static void check_tells_findings(void **state)
{
	(void)state;
	call_prints(1, "leitstand check p.db",
				"! 7 “Ämtersuche” is not rated on every criterion; its score is the lowest it can be.\n"
				"! A2 “Ohne Noten” is not rated on every criterion; its score is the lowest it can be.\n"
				"2 findings.\n");
	call_prints(
		1, "leitstand --lang de check p.db",
		"! 7 „Ämtersuche“ ist nicht nach jedem Kriterium bewertet; gezeigt ist die niedrigste mögliche Punktzahl.\n"
		"! A2 „Ohne Noten“ ist nicht nach jedem Kriterium bewertet; gezeigt ist die niedrigste mögliche Punktzahl.\n"
		"2 Befunde.\n");
	call_ends(0, "leitstand do p.db 'measure rate A2 nutzen hoch' 'measure rate A2 aufwand mittel'");
	call_prints(1, "leitstand check p.db",
				"! 7 “Ämtersuche” is not rated on every criterion; its score is the lowest it can be.\n1 finding.\n");
	call_ends(0, "leitstand do p.db 'measure rate 7 aufwand hoch'");
	call_prints(0, "leitstand check p.db", "Nothing is wrong with this plan.\n");
	call_prints(0, "leitstand --lang de check v.db",
				"  In diesem Plan ist keine Maßnahme mit einem Ziel verbunden.\n"
				"An diesem Plan ist nichts auszusetzen.\n");
}

static void check_looks_into_the_file(void **state)
{
	(void)state;
	call_prints(3, "leitstand check nix.db",
				"leitstand: There is no file nix.db. Check the name, or make a new plan with: leitstand init\n");
	call_ends(3, "head -c 3000 v.db >half.db; leitstand check half.db");
	call_says("half.db");
	// Pages that have lost their contents, as a failing disk leaves them.
	call_ends(0, "cp v.db torn.db && dd if=/dev/zero of=torn.db bs=4096 seek=20 count=40 conv=notrunc 2>/dev/null");
	int code = call("leitstand check torn.db");
	assert_true(code == 1 || code == 3);
	call_conceals("Nothing is wrong");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_ranking_for_people),
		cmocka_unit_test(a_ranking_for_spreadsheets),
		cmocka_unit_test(a_ranking_for_programs),
		cmocka_unit_test(what_is_not_decided_has_no_rank),
		cmocka_unit_test(under_other_weights),
		cmocka_unit_test(a_plan_without_weights_has_an_order_only),
		cmocka_unit_test(wrong_calls),
		cmocka_unit_test(check_tells_findings),
		cmocka_unit_test(check_looks_into_the_file),
	};
	return cmocka_run_group_tests(tests, make, call_drop);
}
