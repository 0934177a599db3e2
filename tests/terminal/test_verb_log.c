// SPDX-License-Identifier: EUPL-1.2
// `leitstand log`, `diff`, `do`, `undo` and `redo`: what was done, told step by step and net, for people and programs.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "call.h"
#include "json.h"

// Eight steps on 20 May and a tag between them; by Anna, the second by Bert.
static int make(void **state)
{
	if (call_make(state) != 0)
		return -1;
	call_plan("p");
	call_ends(0, "leitstand init e.db");
	call_prints(0, "leitstand do p.db 'measure set K01 title \"Akte 2\"'",
				"title of “Akte, \"kurz\"\\Weg”: Akte, \"kurz\"\\Weg → Akte 2\n");
	call_prints(0, "leitstand do --author Bert p.db 'measure rate M1 aufwand +1'",
				"Aufwand of “Glasfaser”: hoch → mittel  ·  2.60, rank 1 ▲1\n");
	call_prints(0, "leitstand do p.db 'measure set 7 note \"Zwei \\\"Worte\\\"\"' 'measure add title=Neu code=M9'",
				"note of “Ämtersuche”: – → Zwei \"Worte\"\nNew measure “Neu” (M9)\n");
	call_prints(0, "leitstand do p.db 'tag add Kreistag'", "The present state is now called “Kreistag”.\n");
	call_prints(0, "leitstand undo p.db", "Undone: New measure “Neu”\n");
	call_prints(0, "leitstand redo p.db", "Redone: New measure “Neu”\n");
	call_prints(0, "leitstand undo p.db 1",
				"Taken back: title of “Akte, \"kurz\"\\Weg”: Akte, \"kurz\"\\Weg → Akte 2\n");
	call_prints(0, "leitstand do p.db 'measure set M1 title Breitband'",
				"title of “Glasfaser”: Glasfaser → Breitband\n");
	return 0;
}

static void the_journal_for_people(void **state)
{
	(void)state;
	call_prints(
		0, "leitstand log p.db",
		"#8  Wed 20 May 2026 00:00  Anna  title of “Glasfaser”: Glasfaser → Breitband\n"
		"      M1 Breitband  title: Glasfaser → Breitband\n"
		"#7  Wed 20 May 2026 00:00  Anna  Taken back: title of “Akte, \"kurz\"\\Weg”: Akte, \"kurz\"\\Weg → Akte 2\n"
		"      K01 Akte, \"kurz\"\\Weg  title: Akte 2 → Akte, \"kurz\"\\Weg\n"
		"#6  Wed 20 May 2026 00:00  Anna  Redone: New measure “Neu”\n"
		"      M9 Neu  measure: new\n"
		"#5  Wed 20 May 2026 00:00  Anna  Undone: New measure “Neu”  (undone)\n"
		"      M9 Neu  measure: deleted\n"
		"#4  Wed 20 May 2026 00:00  Anna  New measure “Neu”\n"
		"      M9 Neu  measure: new\n"
		"#3  Wed 20 May 2026 00:00  Anna  note of “Ämtersuche”: – → Zwei \"Worte\"\n"
		"      7 Ämtersuche  note: – → Zwei \"Worte\"\n"
		"#2  Wed 20 May 2026 00:00  Bert  Aufwand of “Glasfaser”: hoch → mittel\n"
		"      M1 Breitband  Aufwand: hoch → mittel\n"
		"#1  Wed 20 May 2026 00:00  Anna  title of “Akte, \"kurz\"\\Weg”: Akte, \"kurz\"\\Weg → Akte 2  (undone)\n"
		"      K01 Akte, \"kurz\"\\Weg  title: Akte, \"kurz\"\\Weg → Akte 2\n");
	call_prints(0, "leitstand --lang de log p.db --format text | head -8 | tail -2",
				"#5  Mi 20.05.2026 00:00  Anna  Undone: New measure “Neu”  (rückgängig)\n"
				"      M9 Neu  Maßnahme: gelöscht\n");
}

static void the_journal_for_spreadsheets(void **state)
{
	(void)state;
	call_prints(
		0, "leitstand log p.db --format csv",
		"step,at,author,kind,label,object,change\n"
		"8,2026-05-20T00:00:00Z,Anna,edit,title of “Glasfaser”: Glasfaser → Breitband,M1 Breitband,title: Glasfaser → "
		"Breitband\n"
		"7,2026-05-20T00:00:00Z,Anna,revert,\"Taken back: title of “Akte, \"\"kurz\"\"\\Weg”: Akte, \"\"kurz\"\"\\Weg "
		"→ Akte 2\",\"K01 Akte, \"\"kurz\"\"\\Weg\",\"title: Akte 2 → Akte, \"\"kurz\"\"\\Weg\"\n"
		"6,2026-05-20T00:00:00Z,Anna,redo,Redone: New measure “Neu”,M9 Neu,measure: new\n"
		"5,2026-05-20T00:00:00Z,Anna,undo,Undone: New measure “Neu”,M9 Neu,measure: deleted\n"
		"4,2026-05-20T00:00:00Z,Anna,edit,New measure “Neu”,M9 Neu,measure: new\n"
		"3,2026-05-20T00:00:00Z,Anna,edit,\"note of “Ämtersuche”: – → Zwei \"\"Worte\"\"\",7 Ämtersuche,\"note: – → "
		"Zwei \"\"Worte\"\"\"\n"
		"2,2026-05-20T00:00:00Z,Bert,edit,Aufwand of “Glasfaser”: hoch → mittel,M1 Breitband,Aufwand: hoch → mittel\n"
		"1,2026-05-20T00:00:00Z,Anna,edit,\"title of “Akte, \"\"kurz\"\"\\Weg”: Akte, \"\"kurz\"\"\\Weg → Akte "
		"2\",\"K01 Akte, \"\"kurz\"\"\\Weg\",\"title: Akte, \"\"kurz\"\"\\Weg → Akte 2\"\n");
}

static void the_journal_for_programs(void **state)
{
	(void)state;
	call_prints(0, "leitstand log p.db --since Kreistag --format json -o out.json", "");
	call_ends(0, "sed -E 's/T[0-9:]{8}Z/T00:00:00Z/' out.json");
	const char *lines = json_lines(call_said);
	const char *expected =
		"[0].id = 8\n[0].at = \"2026-05-20T00:00:00Z\"\n[0].author = \"Anna\"\n"
		"[0].label = \"title of “Glasfaser”: Glasfaser → Breitband\"\n[0].kind = \"edit\"\n[0].reverts = null\n"
		"[0].undone = false\n[0].changes[0].table = \"measure\"\n[0].changes[0].row = 1\n[0].changes[0].op = "
		"\"update\"\n"
		"[0].changes[0].column = \"title\"\n[0].changes[0].old = \"Glasfaser\"\n[0].changes[0].new = \"Breitband\"\n"
		"[0].changes[0].object = \"M1 Breitband\"\n[0].changes[0].text = \"title: Glasfaser → Breitband\"\n"
		"[1].id = 7\n[1].at = \"2026-05-20T00:00:00Z\"\n[1].author = \"Anna\"\n"
		"[1].label = \"Taken back: title of “Akte, \"kurz\"\\Weg”: Akte, \"kurz\"\\Weg → Akte 2\"\n"
		"[1].kind = \"revert\"\n[1].reverts = 1\n[1].undone = false\n"
		"[1].changes[0].table = \"measure\"\n[1].changes[0].row = 2\n[1].changes[0].op = \"update\"\n"
		"[1].changes[0].column = \"title\"\n[1].changes[0].old = \"Akte 2\"\n"
		"[1].changes[0].new = \"Akte, \"kurz\"\\Weg\"\n[1].changes[0].object = \"K01 Akte, \"kurz\"\\Weg\"\n"
		"[1].changes[0].text = \"title: Akte 2 → Akte, \"kurz\"\\Weg\"\n";
	assert_int_equal(strncmp(lines, expected, strlen(expected)), 0);
	// The redone step: a row that is new has no old values, and what each new row begins with is not repeated.
	assert_non_null(strstr(lines, "[2].kind = \"redo\"\n[2].reverts = 5\n[2].undone = false\n"));
	assert_non_null(strstr(lines, "[2].changes[0].op = \"insert\"\n[2].changes[0].column = \"code\"\n"
								  "[2].changes[0].old = null\n[2].changes[0].new = \"M9\"\n"));
	assert_non_null(strstr(lines, "[2].changes[1].column = \"title\"\n[2].changes[1].old = null\n"
								  "[2].changes[1].new = \"Neu\"\n"));
	assert_null(strstr(lines, "\n[2].changes[2]."));
	assert_non_null(strstr(lines, "[3].kind = \"undo\"\n[3].reverts = 4\n[3].undone = true\n"));
	assert_non_null(strstr(lines, "[3].changes[0].op = \"delete\"\n[3].changes[0].column = \"code\"\n"
								  "[3].changes[0].old = \"M9\"\n[3].changes[0].new = null\n"));
	assert_null(strstr(lines, "\n[4].")); // the tag was set before
	// Numbers are numbers.
	call_ends(0, "cp p.db stage.db && leitstand do stage.db 'measure set K01 stage pilot' 'measure add title=Pflicht "
				 "mandatory=yes' >do.txt && leitstand log stage.db --format json");
	lines = json_lines(call_said);
	assert_non_null(strstr(lines, "[0].changes[2].column = \"mandatory\"\n[0].changes[2].old = null\n"
								  "[0].changes[2].new = 1\n"));
	assert_non_null(strstr(lines, "[1].changes[0].column = \"stage\"\n[1].changes[0].old = 0\n"
								  "[1].changes[0].new = 4\n"));
}

// Bars that have slipped since a tag, in each form: the latest first, what is new and dropped by name.
static void bars_that_have_slipped(void **state)
{
	(void)state;
	call_ends(
		0, "leitstand init m.db --from musterkreis && leitstand do m.db 'tag add vorher' 'phase shift M1/2 +2 month' "
		   "'phase delete M5/1' 'phase add measure=M10 title=Neu start=2026-09-01 end=2026-10-31'");
	call_prints(
		0, "leitstand diff m.db --roadmap --since vorher",
		"Since vorher: 1 measure later, 0 earlier, 47 as they were, 0 new, 0 dropped. The last known end is still "
		"31 Aug 2029.\n"
		"M10 Führerschein-Umtausch ohne Vorsprache: start as before; end 30 Sep 2026 → 31 Oct 2026, 31 days later\n"
		"    M10/3 Neu: new: 1 Sep 2026–31 Oct 2026\n"
		"M05 Bescheide in klarer Sprache: start Sep 2025 → Feb 2026, 153 days later; end as before\n"
		"    M05/1 Musterbescheide Wohngeld und BAföG: dropped, was: Sep 2025–Dec 2025\n"
		"M01 Digitaler Bauantrag mit Nachforderungsportal: as before on the whole\n"
		"    M01/2 Pilot mit zwei Entwurfsbüros: start 3 Mar 2025 → 3 May 2025, 61 days later; end 26 Sep 2025 → "
		"26 Nov 2025, 61 days later\n");
	call_prints(
		0, "leitstand diff m.db --roadmap --since vorher --format csv | head -3",
		"kind,table,code,title,measure,start_then,start_now,start_days,end_then,end_now,end_days,at_least\n"
		"kept,measure,M10,Führerschein-Umtausch ohne Vorsprache,M10,2025-04,2025-04,0,2026-09-30,2026-10-31,31,0\n"
		"new,phase,M10/3,Neu,M10,,2026-09-01,,,2026-10-31,,0\n");
	call_ends(0, "leitstand diff m.db --roadmap --since vorher --format json");
	const char *lines = json_lines(call_said);
	assert_non_null(strstr(lines, "[0].end.then = \"2026-09-30\"\n[0].end.now = \"2026-10-31\"\n[0].end.days = 31\n"));
	assert_non_null(strstr(lines, "[3].kind = \"dropped\"\n"));
	call_ends(0, "leitstand do m.db 'tag add jetzt'");
	call_prints(0, "leitstand diff m.db --roadmap --since jetzt", "No bar has changed since jetzt.\n");
	call_prints(0, "leitstand diff m.db --roadmap --since jetzt --format json", "[]\n");
	call_prints(2, "leitstand diff m.db --since jetzt --format csv",
				"leitstand: diff has other forms than text only with --roadmap.\n");
	call_prints(2, "leitstand diff m.db --since jetzt --roadmap --format pdf",
				"leitstand: --format: “pdf” is not known. There are: text, csv, json.\n");
	call_ends(1, "leitstand diff m.db --since nie --roadmap");
	call_says("There is no tag “nie”.");
}

// What another program wrote belongs to a step without author and sentence.
static void what_another_program_wrote(void **state)
{
	(void)state;
	call_ends(0, "cp p.db other.db && python3 -c \"import sqlite3; c = sqlite3.connect('other.db'); "
				 "c.execute('UPDATE measure SET title=? WHERE id=1', ('Fremd',)); c.commit()\"");
	call_ends(0, "leitstand log other.db | head -2");
	call_says("#9");
	call_says("Changed by another program");
	call_says("      M1 Fremd  title: Breitband → Fremd\n");
	call_ends(0, "leitstand log other.db --format csv | sed -n 2p");
	call_says(",outside,");
}

// The day something is calculated for is not the time at which it was done.
static void the_journal_keeps_its_time(void **state)
{
	(void)state;
	call_ends(
		0, "cp p.db late.db && leitstand --today 2199-01-01 --clock 2026-05-21T08:15 do late.db 'measure set A2 title "
		   "Fern' && leitstand --clock 2026-05-22T09:30 do late.db 'measure set A2 title Nah'");
	call_ends(0, "leitstand log late.db --format csv --since 2026-05-21");
	call_says(",2026-05-21T08:15:00Z,");
	call_says(",2026-05-22T09:30:00Z,");
	call_conceals("2199");
	// Without --today the clock also says which day it is.
	call_ends(0,
			  "env -u TZ TZ=UTC \"$LEITSTAND\" --clock 2031-02-03T10:00 render late.db --pane measures --size 80x24");
	call_says("2031");
	static const char *const wrong[] = {"2026-05-21", "2026-05-21T8:15", "2026-05-21T25:00", "2026-02-30T10:00", "x"};
	char line[120];
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		(void)snprintf(line, sizeof line, "leitstand --clock %s log p.db", wrong[i]);
		call_ends(2, line);
		call_says("is not a time, such as 2023-02-10T14:30.");
	}
}

// Titles and codes from elsewhere steer no terminal and are no formulas.
static void what_is_printed_is_harmless(void **state)
{
	(void)state;
	call_ends(0, "cp p.db odd.db && python3 -c \"import sqlite3; c = sqlite3.connect('odd.db'); "
				 "c.execute('UPDATE measure SET title=?, code=? WHERE id=1', ('=1+1' + chr(27) + '[2J' + chr(155), "
				 "'-M' + chr(27) + 'c1')); c.commit()\"");
	static const char *const lines[] = {"score odd.db",
										"score odd.db --format csv",
										"log odd.db",
										"log odd.db --format csv",
										"diff odd.db --since 2026-05-20",
										"check odd.db",
										"do odd.db 'measure set #1 responsible Eva'",
										"do odd.db 'measure set #1 title \033'",
										"undo odd.db",
										"export odd.db --what measure",
										"export odd.db --what measures",
										"do odd.db 'measure show #1'",
										"score odd.db --format json"};
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
		char line[160];
		(void)snprintf(line, sizeof line, "leitstand %s", lines[i]);
		(void)call(line);
		call_conceals("\033");
		call_conceals("\xc2\x9b");
	}
	call_ends(0, "leitstand score odd.db --format csv");
	call_says(",'-M");
	call_says(",'=1+1");
	call_ends(0, "leitstand export odd.db --what measure");
	call_says("'=1+1");
	call_ends(0, "leitstand log odd.db --format csv");
	call_says(",'-M");
}

static void since_a_day_includes_that_day(void **state)
{
	(void)state;
	call_ends(0, "leitstand --clock 2026-05-22T00:00 do p.db 'measure set A2 title Später'");
	call_prints(0, "leitstand log p.db --since 2026-05-22 --format csv",
				"step,at,author,kind,label,object,change\n"
				"9,2026-05-22T00:00:00Z,Anna,edit,title of “Ohne Noten”: Ohne Noten → Später,A2 Später,title: Ohne "
				"Noten → Später\n");
	static const char *const later[] = {"2026-05-21", "2026-05-22"}, *const all[] = {"2026-05-20", "2026-05", "2026-Q2",
																					 "2026", "1999-12-31"};
	char line[128];
	for (size_t i = 0; i < 2; i++) {
		(void)snprintf(line, sizeof line, "leitstand diff p.db --since %s", later[i]);
		call_prints(0, line, "A2 Später\n    title: Ohne Noten → Später\n");
	}
	for (size_t i = 0; i < 5; i++) {
		(void)snprintf(line, sizeof line, "leitstand log p.db --since %s --format csv | wc -l", all[i]);
		call_prints(0, line, "10\n");
	}
	// The beginning of what is said, seen from today: the clock stands on 20 May 2026, a Wednesday.
	static const char *const said[] = {"22. Mai 2026", "vor 1 Tag", "KW 21",  "Ende Mai",
									   "2. Quartal",   "Q2/2026",   "gestern"};
	static const char *const steps[] = {"2", "10", "10", "10", "10", "10", "10"};
	for (size_t i = 0; i < 7; i++) {
		(void)snprintf(line, sizeof line, "leitstand log p.db --since '%s' --format csv | wc -l", said[i]);
		(void)snprintf(line + 100, 28, "%s\n", steps[i]);
		call_prints(0, line, line + 100);
	}
	call_prints(0, "leitstand undo p.db", "Undone: title of “Ohne Noten”: Ohne Noten → Später\n");
	call_prints(0, "leitstand log p.db --since '1. Quartal 2027'",
				"Nothing has changed since 1. Quartal 2027 (1 Jan 2027).\n");
	call_prints(0, "leitstand --lang de diff p.db --since 'KW 5/2027'",
				"Seit KW 5/2027 (01.02.2027) hat sich nichts geändert.\n");
	call_prints(0, "leitstand log p.db --since 2027-01-01", "Nothing has changed since 2027-01-01.\n");
	call_prints(0, "leitstand --lang de diff p.db --since 2027", "Seit 2027 hat sich nichts geändert.\n");
	call_prints(0, "leitstand log p.db --since 2027-01-01 --format json", "[]\n");
}

// Net: what was done and taken back is not there; all of an object stands together, where its first change stands.
static void what_has_come_of_it(void **state)
{
	(void)state;
	call_prints(0, "leitstand diff p.db --since 2026-05-20",
				"M1 Breitband\n    Aufwand: hoch → mittel\n    title: Glasfaser → Breitband\n"
				"7 Ämtersuche\n    note: – → Zwei \"Worte\"\n"
				"M9 Neu\n    measure: new\n");
	call_prints(0, "leitstand --lang de diff p.db --since Kreistag -o out.txt", "");
	assert_string_equal(call_read("out.txt"), "K01 Akte, \"kurz\"\\Weg\n    Titel: Akte 2 → Akte, \"kurz\"\\Weg\n"
											  "M1 Breitband\n    Titel: Glasfaser → Breitband\n");
}

// From the end of 2027 to the first quarter of it are nine months, also where the title changed with it and was told.
static void a_change_of_precision_is_a_change(void **state)
{
	(void)state;
	call_ends(0, "cp e.db when.db && leitstand do when.db 'measure add title=Neu code=M9' 'phase add measure=M9 "
				 "title=Bau start=2026 end=2027' "
				 "'tag add vorher' 'phase set M9/1 end Q1/2027' 'phase set M9/1 title Umbau'");
	call_prints(0, "leitstand diff when.db --since vorher",
				"M9/1 Umbau\n    end: 2027 → Q1 2027\n    title: Bau → Umbau\n");
	call_ends(0, "leitstand do when.db 'tag add dann' 'phase set M9/1 start Q1/2026'"); // the day is the same
	call_prints(0, "leitstand --lang de diff when.db --since dann", "M9/1 Umbau\n    Beginn: 2026 → Q1 2026\n");
	call_ends(0, "leitstand log when.db | head -2");
	call_says("      M9/1 Umbau  start: 2026 → Q1 2026\n");
}

static void a_tag_may_be_called_like_a_day(void **state)
{
	(void)state;
	call_ends(0, "cp p.db tags.db && leitstand do tags.db 'tag add 2026-05-20' 'measure set A2 title Danach'");
	call_prints(0, "leitstand diff tags.db --since 2026-05-20", "A2 Danach\n    title: Ohne Noten → Danach\n");
}

static void nothing_yet(void **state)
{
	(void)state;
	call_prints(0, "leitstand log e.db", "Nothing has been changed yet.\n");
	call_prints(0, "leitstand --lang de log e.db", "Bisher wurde nichts geändert.\n");
	call_prints(0, "leitstand log e.db --format csv", "step,at,author,kind,label,object,change\n");
	call_prints(0, "leitstand log e.db --format json", "[]\n");
	call_prints(1, "leitstand undo e.db", "leitstand: There is nothing to undo.\n");
	call_prints(1, "leitstand redo e.db", "leitstand: There is nothing to redo.\n");
	call_prints(1, "leitstand --lang de redo e.db", "leitstand: Es gibt nichts wiederherzustellen.\n");
	call_ends(1, "leitstand undo e.db 7");
	call_says("There is no step 7");
}

static void wrong_calls(void **state)
{
	(void)state;
	call_prints(2, "leitstand log p.db --format pdf",
				"leitstand: --format: “pdf” is not known. There are: text, csv, json.\n");
	call_prints(2, "leitstand diff p.db", "leitstand: diff needs --since DATE|TAG: what is to be compared with now?\n");
	call_prints(1, "leitstand log p.db --since damals",
				"leitstand: There is no tag “damals”. There are: Kreistag. A day is written like 2026-05-01.\n");
	call_prints(1, "leitstand diff p.db --since damals",
				"leitstand: There is no tag “damals”. There are: Kreistag. A day is written like 2026-05-01.\n");
	call_ends(3, "leitstand log nix.db");
	call_ends(3, "leitstand diff nix.db --since 2026");
	call_ends(3, "leitstand redo nix.db");
}

// The words of a command may come from anywhere.
static void what_is_printed_does_not_steer_a_terminal(void **state)
{
	(void)state;
	call_ends(0, "cp p.db esc.db; leitstand do esc.db \"measure set A2 title $(printf 'a\\033[2Jb')\"");
	call_says("→ a␛[2Jb\n");
	call_conceals("\033");
	call_ends(0, "leitstand log esc.db");
	call_conceals("\033");
	call_ends(0, "leitstand diff esc.db --since 2026");
	call_conceals("\033");
	call_ends(0, "leitstand log esc.db --format json");
	json_lines(call_said);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_journal_for_people),
		cmocka_unit_test(the_journal_for_spreadsheets),
		cmocka_unit_test(the_journal_for_programs),
		cmocka_unit_test(bars_that_have_slipped),
		cmocka_unit_test(what_another_program_wrote),
		cmocka_unit_test(what_has_come_of_it),
		cmocka_unit_test(a_change_of_precision_is_a_change),
		cmocka_unit_test(the_journal_keeps_its_time),
		cmocka_unit_test(what_is_printed_is_harmless),
		cmocka_unit_test(since_a_day_includes_that_day),
		cmocka_unit_test(a_tag_may_be_called_like_a_day),
		cmocka_unit_test(nothing_yet),
		cmocka_unit_test(wrong_calls),
		cmocka_unit_test(what_is_printed_does_not_steer_a_terminal),
	};
	return cmocka_run_group_tests(tests, make, call_drop);
}
