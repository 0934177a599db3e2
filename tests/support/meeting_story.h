// SPDX-License-Identifier: EUPL-1.2
// Three meetings as stories: the keys of each, and the steps and the minutes that come of them in English and in German.
#ifndef LS_TESTS_MEETING_STORY_H
#define LS_TESTS_MEETING_STORY_H

#include <stddef.h>

struct meeting_story {
	const char *const *keys; // ends with NULL; "text:…" is typed
	const char *steps[2], *minutes[2];
};

static const char *const weekly_keys[] = {"M",
										  "Down",
										  "Down",
										  "Enter", // that of the team that met last
										  "j",
										  "Space",
										  "a",
										  "text:Landrat",
										  "C-s",
										  "Enter", // the second one is excused, a guest
										  "Enter", // since then
										  "Space",
										  "j",
										  ">",
										  "j",
										  "X",
										  "j",
										  "w",
										  "C-u",
										  "text:K. L.",
										  "C-s",
										  "Enter", // done, later, dropped, handed over
										  "Enter",
										  "text:35",
										  "Tab",
										  "text:5",
										  "Enter", // five key results
										  "text:40",
										  "Tab",
										  "text:4",
										  "Tab",
										  "text:Zwei Teams messen.",
										  "Enter",
										  "+",
										  "Enter",
										  "Enter",
										  "Tab",
										  "Tab",
										  "Tab",
										  "text:Vorzimmer krank",
										  "Enter",
										  "Enter", // measures
										  "Enter", // deadlines
										  "t",
										  "text:Zettel schreiben",
										  "C-s",
										  "C-s", // by nobody, which is asked once
										  "t",
										  "text:Unsinn",
										  "C-s",
										  "C-s",
										  "undo", // taken back
										  "B",
										  "text:Urlaub wird angezeigt",
										  "C-s",
										  "Enter",
										  "Enter", // closed
										  NULL};

static const char *const review_keys[] = {"M",     "End",   "Enter", "Down",  "Down",
										  "Enter", "Enter", // the steering group's
										  "Enter", "Enter", // who is there, tasks
										  "Enter", "d",     // the quarter goes into review
										  "1",     "Enter", "2",     "Tab",   "text:Tablets fehlen",
										  "C-s",   "Enter", "1",     "Enter", "4",
										  "Enter", "1",     "Enter", "3",     "undo",
										  "1",     "Esc",   "Enter", "Enter", "Enter",
										  NULL};

static const char *const steering_keys[] = {"M",
											"End",
											"Enter",
											"Down",
											"Down",
											"Down",
											"Down",
											"Down",
											"Enter",
											"Enter",
											"Enter",
											"Enter",
											"Enter", // who is there, since then, tasks
											"O",
											"text:2026/88",
											"Tab",
											"text:einstimmig",
											"C-s", // ideas
											"j",
											"D",
											"C-u",
											"text:Kein Geld.",
											"Enter",
											"Esc",
											"Enter",
											"B",
											"text:Start im Herbst",
											"C-s",
											"Enter", // what is to be decided
											"B",
											"text:Quartal gebilligt",
											"C-s",
											"Enter", // objectives
											"Enter",
											"Enter",
											"Enter", // deadlines, what is new, closed
											NULL};

static const char weekly_steps_en[] = "Meeting begun: Weekly alignment meeting · Strategieteam Verwaltung\n"
									  "Attendance: there → excused\n"
									  "Attendance noted\n"
									  "Item handled: Who is there\n"
									  "Item handled: Since the last meeting\n"
									  "“Vertretungen für die Mitzeichnung hinterlegen” completed\n"
									  "“Gespräch mit Dezernat II führen”: due Tue 19 May 2026 → Tue 26 May 2026\n"
									  "“Schulungstermin für die Vorzimmer finden” dropped\n"
									  "who of “Messung der Nacharbeit auf alle Teams ausweiten”: D. P. → K. L.\n"
									  "Item handled: Open tasks\n"
									  "Check-in “Mobil erfasste Kontrollen”: 31 → 35%, confidence 5\n"
									  "Check-in “Nacharbeit im Büro”: 44 → 40 Minuten, confidence 4\n"
									  "Check-in “Einweisung der Kontrollteams”: 1 step done\n"
									  "Check-in “Mittlere Dauer einer Mitzeichnung”: unchanged\n"
									  "Check-in “Vorgänge im digitalen Lauf”: noted\n"
									  "Item handled: Key results one by one\n"
									  "Item handled: Measures that are due\n"
									  "Item handled: Deadlines that are near\n"
									  "New action “Zettel schreiben”\n"
									  "New action “Unsinn”\n"
									  "Undone: New action “Unsinn”\n"
									  "New decision “Urlaub wird angezeigt”: day 22 May 2026\n"
									  "Item handled: What is new\n"
									  "Meeting closed at 9:19: Weekly alignment meeting · Strategieteam Verwaltung\n";

static const char weekly_minutes_en[] =
	"Minutes: Weekly alignment meeting · Strategieteam Verwaltung\n"
	"============================================================\n"
	"\n"
	"Plan:        Musterkreis\n"
	"Day:         Fri 22 May 2026, 9:01–9:19\n"
	"Team:        Strategieteam Verwaltung\n"
	"Quarter:     Q2 2026\n"
	"Visibility:  Everything is shown.\n"
	"\n"
	"Who was there\n"
	"-------------\n"
	"There:    Haupt- und Personalamt, Jugendamt, Veterinäramt\n"
	"Guests:   Landrat\n"
	"Excused:  Kämmerei\n"
	"\n"
	"Key results\n"
	"-----------\n"
	"key result             before  now             confidence  said about it\n"
	"---------------------  ------  --------------  ----------  ---------------------\n"
	"Mobil erfasste             31  35              3 → 5\n"
	"Kontrollen (22 → 60%)\n"
	"Nacharbeit im Büro         44  40              3 → 4       Zwei Teams messen.\n"
	"(46 → 25 Minuten)\n"
	"Einweisung der            2/4  3/4             5\n"
	"Kontrollteams\n"
	"Mittlere Dauer einer       12  12 (unchanged)  2\n"
	"Mitzeichnung (11 → 5\n"
	"Tage)\n"
	"Vorgänge im digitalen      44  44 (unchanged)  4           in the way: Vorzimmer\n"
	"Lauf (20 → 80%)                                            krank\n"
	"\n"
	"Decisions\n"
	"---------\n"
	"- Urlaub wird angezeigt\n"
	"\n"
	"Tasks\n"
	"-----\n"
	"task              who  until\n"
	"----------------  ---  -----\n"
	"Zettel schreiben  –    –\n"
	"\n"
	"- Vertretungen für die Mitzeichnung hinterlegen: completed\n"
	"- Gespräch mit Dezernat II führen: put off until Tue 26 May 2026\n"
	"- Schulungstermin für die Vorzimmer finden: dropped\n"
	"- Messung der Nacharbeit auf alle Teams ausweiten: handed over to K. L.\n";

static const char weekly_steps_de[] =
	"Besprechung begonnen: Wöchentliche Abstimmung · Strategieteam Verwaltung\n"
	"Anwesenheit: anwesend → entschuldigt\n"
	"Teilnahme notiert\n"
	"Punkt erledigt: Wer da ist\n"
	"Punkt erledigt: Seit der letzten Besprechung\n"
	"„Vertretungen für die Mitzeichnung hinterlegen“ erledigt\n"
	"„Gespräch mit Dezernat II führen“: fällig Di 19.05.2026 → Di 26.05.2026\n"
	"„Schulungstermin für die Vorzimmer finden“ entfällt\n"
	"Zuständige von „Messung der Nacharbeit auf alle Teams ausweiten“: D. P. → K. L.\n"
	"Punkt erledigt: Offene Aufgaben\n"
	"Check-in „Mobil erfasste Kontrollen“: 31 → 35 %, Zuversicht 5\n"
	"Check-in „Nacharbeit im Büro“: 44 → 40 Minuten, Zuversicht 4\n"
	"Check-in „Einweisung der Kontrollteams“: 1 Schritt erledigt\n"
	"Check-in „Mittlere Dauer einer Mitzeichnung“: unverändert\n"
	"Check-in „Vorgänge im digitalen Lauf“: Notiz\n"
	"Punkt erledigt: Key Results einzeln\n"
	"Punkt erledigt: Fällige Maßnahmen\n"
	"Punkt erledigt: Nahe Fristen\n"
	"Neu: Aufgabe „Zettel schreiben“\n"
	"Neu: Aufgabe „Unsinn“\n"
	"Rückgängig: Neu: Aufgabe „Unsinn“\n"
	"Neu: Beschluss „Urlaub wird angezeigt“: Tag 22.05.2026\n"
	"Punkt erledigt: Was neu ist\n"
	"Besprechung um 9:19 geschlossen: Wöchentliche Abstimmung · Strategieteam Verwaltung\n";

static const char weekly_minutes_de[] =
	"Protokoll: Wöchentliche Abstimmung · Strategieteam Verwaltung\n"
	"=============================================================\n"
	"\n"
	"Plan:          Musterkreis\n"
	"Tag:           Fr 22.05.2026, 9:01–9:19\n"
	"Team:          Strategieteam Verwaltung\n"
	"Quartal:       Q2 2026\n"
	"Sichtbarkeit:  Es wird alles gezeigt.\n"
	"\n"
	"Wer dabei war\n"
	"-------------\n"
	"Dabei:         Haupt- und Personalamt, Jugendamt, Veterinäramt\n"
	"Gäste:         Landrat\n"
	"Entschuldigt:  Kämmerei\n"
	"\n"
	"Key Results\n"
	"-----------\n"
	"Key Result            vorher  jetzt             Zuversicht  dazu gesagt\n"
	"--------------------  ------  ----------------  ----------  --------------------\n"
	"Mobil erfasste            31  35                3 → 5\n"
	"Kontrollen (22 →\n"
	"60 %)\n"
	"Nacharbeit im Büro        44  40                3 → 4       Zwei Teams messen.\n"
	"(46 → 25 Minuten)\n"
	"Einweisung der           2/4  3/4               5\n"
	"Kontrollteams\n"
	"Mittlere Dauer einer      12  12 (unverändert)  2\n"
	"Mitzeichnung (11 → 5\n"
	"Tage)\n"
	"Vorgänge im digita-       44  44 (unverändert)  4           Hindernis: Vorzimmer\n"
	"len Lauf (20 → 80 %)                                        krank\n"
	"\n"
	"Beschlüsse\n"
	"----------\n"
	"- Urlaub wird angezeigt\n"
	"\n"
	"Aufgaben\n"
	"--------\n"
	"Aufgabe           Zuständige  bis\n"
	"----------------  ----------  ---\n"
	"Zettel schreiben  –           –\n"
	"\n"
	"- Vertretungen für die Mitzeichnung hinterlegen: erledigt\n"
	"- Gespräch mit Dezernat II führen: verschoben auf Di 26.05.2026\n"
	"- Schulungstermin für die Vorzimmer finden: entfallen\n"
	"- Messung der Nacharbeit auf alle Teams ausweiten: übergeben an K. L.\n";

static const char review_steps_en[] =
	"Meeting begun: OKR review · team Lenkungsgruppe Digitalisierung\n"
	"Item handled: Who is there\n"
	"Item handled: Open tasks\n"
	"Q2 2026 is in review\n"
	"Verdict on “Bauanträge kommen vollständig an”: accepted, Lenkungsgruppe, 22 May 2026\n"
	"Verdict on “Lebensmittelkontrollen ohne Nacharbeit”: partly accepted, Lenkungsgruppe, 22 May 2026\n"
	"Comment on the verdict on “Lebensmittelkontrollen ohne Nacharbeit”\n"
	"Verdict on “Sozialplanung und Kämmerei sprechen über dieselben Zahlen”: accepted, Lenkungsgruppe, 22 May 2026\n"
	"Verdict on “Alle Außenstellen hängen am neuen Netz”: carried over, Lenkungsgruppe, 22 May 2026\n"
	"Verdict on “Neue Kolleginnen und Kollegen sind am dritten Tag arbeitsfähig”: accepted, Lenkungsgruppe, 22 May "
	"2026\n"
	"Verdict on “Mitzeichnung dauert keine Woche mehr”: not accepted, Lenkungsgruppe, 22 May 2026\n"
	"Undone: Verdict on “Mitzeichnung dauert keine Woche mehr”: not accepted, Lenkungsgruppe, 22 May 2026\n"
	"Verdict on “Mitzeichnung dauert keine Woche mehr”: accepted, Lenkungsgruppe, 22 May 2026\n"
	"Item handled: Objectives one by one\n"
	"Item handled: What is new\n"
	"Meeting closed at 9:10: OKR review · team Lenkungsgruppe Digitalisierung\n";

static const char review_minutes_en[] =
	"Minutes: OKR review · team Lenkungsgruppe Digitalisierung\n"
	"=========================================================\n"
	"\n"
	"Plan:        Musterkreis\n"
	"Day:         Fri 22 May 2026, 9:02–9:10\n"
	"Team:        Lenkungsgruppe Digitalisierung\n"
	"Quarter:     Q2 2026\n"
	"Visibility:  Everything is shown.\n"
	"\n"
	"Who was there\n"
	"-------------\n"
	"There:  Dezernatsleitungen I bis IV, Amtsleitung A11, Personalrat (beratend)\n"
	"\n"
	"Objectives\n"
	"----------\n"
	"objective               reached  verdict          by              comment\n"
	"----------------------  -------  ---------------  --------------  --------------\n"
	"Bauanträge kommen           55%  accepted         Lenkungsgruppe\n"
	"vollständig an\n"
	"Lebensmittelkontrollen      27%  partly accepted  Lenkungsgruppe  Tablets fehlen\n"
	"ohne Nacharbeit\n"
	"Alle Außenstellen           67%  carried over     Lenkungsgruppe\n"
	"hängen am neuen Netz\n"
	"Sozialplanung und          ~31%  accepted         Lenkungsgruppe\n"
	"Kämmerei sprechen über\n"
	"dieselben Zahlen\n"
	"Neue Kolleginnen und        79%  accepted         Lenkungsgruppe\n"
	"Kollegen sind am\n"
	"dritten Tag arbeitsfä-\n"
	"hig\n"
	"Mitzeichnung dauert         13%  accepted         Lenkungsgruppe\n"
	"keine Woche mehr\n"
	"\n"
	"Also changed\n"
	"------------\n"
	"- Q2 2026: state: running now → in review\n";

static const char review_steps_de[] =
	"Besprechung begonnen: Abnahme (Review) · Team Lenkungsgruppe Digitalisierung\n"
	"Punkt erledigt: Wer da ist\n"
	"Punkt erledigt: Offene Aufgaben\n"
	"Q2 2026 ist in der Abnahme\n"
	"Abnahme von „Bauanträge kommen vollständig an“: abgenommen, Lenkungsgruppe, 22.05.2026\n"
	"Abnahme von „Lebensmittelkontrollen ohne Nacharbeit“: teilweise abgenommen, Lenkungsgruppe, 22.05.2026\n"
	"Anmerkung zur Abnahme von „Lebensmittelkontrollen ohne Nacharbeit“\n"
	"Abnahme von „Sozialplanung und Kämmerei sprechen über dieselben Zahlen“: abgenommen, Lenkungsgruppe, 22.05.2026\n"
	"Abnahme von „Alle Außenstellen hängen am neuen Netz“: übertragen, Lenkungsgruppe, 22.05.2026\n"
	"Abnahme von „Neue Kolleginnen und Kollegen sind am dritten Tag arbeitsfähig“: abgenommen, Lenkungsgruppe, "
	"22.05.2026\n"
	"Abnahme von „Mitzeichnung dauert keine Woche mehr“: nicht abgenommen, Lenkungsgruppe, 22.05.2026\n"
	"Rückgängig: Abnahme von „Mitzeichnung dauert keine Woche mehr“: nicht abgenommen, Lenkungsgruppe, 22.05.2026\n"
	"Abnahme von „Mitzeichnung dauert keine Woche mehr“: abgenommen, Lenkungsgruppe, 22.05.2026\n"
	"Punkt erledigt: Objectives einzeln\n"
	"Punkt erledigt: Was neu ist\n"
	"Besprechung um 9:10 geschlossen: Abnahme (Review) · Team Lenkungsgruppe Digitalisierung\n";

static const char review_minutes_de[] =
	"Protokoll: Abnahme (Review) · Team Lenkungsgruppe Digitalisierung\n"
	"=================================================================\n"
	"\n"
	"Plan:          Musterkreis\n"
	"Tag:           Fr 22.05.2026, 9:02–9:10\n"
	"Team:          Lenkungsgruppe Digitalisierung\n"
	"Quartal:       Q2 2026\n"
	"Sichtbarkeit:  Es wird alles gezeigt.\n"
	"\n"
	"Wer dabei war\n"
	"-------------\n"
	"Dabei:  Dezernatsleitungen I bis IV, Amtsleitung A11, Personalrat (beratend)\n"
	"\n"
	"Objectives\n"
	"----------\n"
	"Objective           erreicht  Abnahme             durch           Anmerkung\n"
	"------------------  --------  ------------------  --------------  --------------\n"
	"Bauanträge kommen       55 %  abgenommen          Lenkungsgruppe\n"
	"vollständig an\n"
	"Lebensmittelkon-        27 %  teilweise abgenom-  Lenkungsgruppe  Tablets fehlen\n"
	"trollen ohne                  men\n"
	"Nacharbeit\n"
	"Alle Außenstellen       67 %  übertragen          Lenkungsgruppe\n"
	"hängen am neuen\n"
	"Netz\n"
	"Sozialplanung und      ~31 %  abgenommen          Lenkungsgruppe\n"
	"Kämmerei sprechen\n"
	"über dieselben\n"
	"Zahlen\n"
	"Neue Kolleginnen        79 %  abgenommen          Lenkungsgruppe\n"
	"und Kollegen sind\n"
	"am dritten Tag\n"
	"arbeitsfähig\n"
	"Mitzeichnung            13 %  abgenommen          Lenkungsgruppe\n"
	"dauert keine Woche\n"
	"mehr\n"
	"\n"
	"Außerdem geändert\n"
	"-----------------\n"
	"- Q2 2026: Stand: läuft → in der Abnahme\n";

static const char steering_steps_en[] =
	"Meeting begun: Meeting of the steering group · team Lenkungsgruppe Digitalisierung\n"
	"Item handled: Who is there\n"
	"Item handled: Since the last meeting\n"
	"Item handled: Open tasks\n"
	"“Übersetzungshilfe am Schalter” taken into the ranking\n"
	"“Übersetzungshilfe am Schalter” changed: paper number, vote\n"
	"“Vorsortierung im Posteingang mit KI” deferred: Kein Geld.\n"
	"Item handled: Ideas not decided\n"
	"New decision “Start im Herbst”: day 22 May 2026\n"
	"Item handled: What is to be decided\n"
	"New decision “Quartal gebilligt”: day 22 May 2026\n"
	"Item handled: Objectives one by one\n"
	"Item handled: Deadlines that are near\n"
	"Item handled: What is new\n"
	"Meeting closed at 9:12: Meeting of the steering group · team Lenkungsgruppe Digitalisierung\n";

static const char steering_minutes_en[] =
	"Minutes: Meeting of the steering group · team Lenkungsgruppe Digitalisierung\n"
	"============================================================================\n"
	"\n"
	"Plan:        Musterkreis\n"
	"Day:         Fri 22 May 2026, 9:03–9:12\n"
	"Team:        Lenkungsgruppe Digitalisierung\n"
	"Quarter:     Q2 2026\n"
	"Visibility:  Everything is shown.\n"
	"\n"
	"Who was there\n"
	"-------------\n"
	"There:  Dezernatsleitungen I bis IV, Amtsleitung A11, Personalrat (beratend)\n"
	"\n"
	"Decisions\n"
	"---------\n"
	"- Übersetzungshilfe am Schalter: Admitted (Lenkungsgruppe, paper 2026/88,\n"
	"  einstimmig) – concerns M12 “Übersetzungshilfe am Schalter”\n"
	"- Vorsortierung im Posteingang mit KI: Deferred: Kein Geld (Lenkungsgruppe) –\n"
	"  concerns M35 “Vorsortierung im Posteingang mit KI”\n"
	"- Start im Herbst (Lenkungsgruppe) – concerns M06 “Unternehmenslotse mit\n"
	"  gemeinsamem Posteingang”\n"
	"- Quartal gebilligt (Lenkungsgruppe) – concerns 2026Q2-O1 “Bauanträge kommen\n"
	"  vollständig an”\n";

static const char steering_steps_de[] =
	"Besprechung begonnen: Sitzung der Lenkungsgruppe · Team Lenkungsgruppe Digitalisierung\n"
	"Punkt erledigt: Wer da ist\n"
	"Punkt erledigt: Seit der letzten Besprechung\n"
	"Punkt erledigt: Offene Aufgaben\n"
	"„Übersetzungshilfe am Schalter“ in die Rangfolge aufgenommen\n"
	"„Übersetzungshilfe am Schalter“ geändert: Vorlagennummer, Abstimmung\n"
	"„Vorsortierung im Posteingang mit KI“ zurückgestellt: Kein Geld.\n"
	"Punkt erledigt: Nicht entschiedene Ideen\n"
	"Neu: Beschluss „Start im Herbst“: Tag 22.05.2026\n"
	"Punkt erledigt: Was zu beschließen ist\n"
	"Neu: Beschluss „Quartal gebilligt“: Tag 22.05.2026\n"
	"Punkt erledigt: Objectives einzeln\n"
	"Punkt erledigt: Nahe Fristen\n"
	"Punkt erledigt: Was neu ist\n"
	"Besprechung um 9:12 geschlossen: Sitzung der Lenkungsgruppe · Team Lenkungsgruppe Digitalisierung\n";

static const char steering_minutes_de[] =
	"Protokoll: Sitzung der Lenkungsgruppe · Team Lenkungsgruppe Digitalisierung\n"
	"===========================================================================\n"
	"\n"
	"Plan:          Musterkreis\n"
	"Tag:           Fr 22.05.2026, 9:03–9:12\n"
	"Team:          Lenkungsgruppe Digitalisierung\n"
	"Quartal:       Q2 2026\n"
	"Sichtbarkeit:  Es wird alles gezeigt.\n"
	"\n"
	"Wer dabei war\n"
	"-------------\n"
	"Dabei:  Dezernatsleitungen I bis IV, Amtsleitung A11, Personalrat (beratend)\n"
	"\n"
	"Beschlüsse\n"
	"----------\n"
	"- Übersetzungshilfe am Schalter: Aufgenommen (Lenkungsgruppe, Vorlage 2026/88,\n"
	"  einstimmig) – betrifft M12 „Übersetzungshilfe am Schalter“\n"
	"- Vorsortierung im Posteingang mit KI: Zurückgestellt: Kein Geld\n"
	"  (Lenkungsgruppe) – betrifft M35 „Vorsortierung im Posteingang mit KI“\n"
	"- Start im Herbst (Lenkungsgruppe) – betrifft M06 „Unternehmenslotse mit\n"
	"  gemeinsamem Posteingang“\n"
	"- Quartal gebilligt (Lenkungsgruppe) – betrifft 2026Q2-O1 „Bauanträge kommen\n"
	"  vollständig an“\n";

static const struct meeting_story meeting_stories[] = {
	{weekly_keys, {weekly_steps_en, weekly_steps_de}, {weekly_minutes_en, weekly_minutes_de}},
	{review_keys, {review_steps_en, review_steps_de}, {review_minutes_en, review_minutes_de}},
	{steering_keys, {steering_steps_en, steering_steps_de}, {steering_minutes_en, steering_minutes_de}},
};
enum { MEETING_STORIES = sizeof meeting_stories / sizeof meeting_stories[0] };

#endif
