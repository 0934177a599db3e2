// SPDX-License-Identifier: EUPL-1.2
// The published ranking of Kreis Viersen as a test vector: 46 measures with their levels and scores, in the order of
// the source. Levels by their first letters: hoch, mittel, niedrig; kurz, mittel, lang.
#ifndef LS_TESTS_VIERSEN_H
#define LS_TESTS_VIERSEN_H

#include <stdint.h>

#define VIERSEN_N        46
#define VIERSEN_CRITERIA 5
#define VIERSEN_TIES     13 // groups of equal scores

struct viersen_criterion {
	const char *code, *title;
	int32_t weight_bp;
	const char *best_first; // letters of its levels, worth 3, 2 and 1 points
	const char *levels[3];
};

static const struct viersen_criterion viersen_criteria[VIERSEN_CRITERIA] = {
	{"innenwirkung", "Innenwirkung", 4000, "hmn", {"hoch", "mittel", "niedrig"}},
	{"aussenwirkung", "Außenwirkung", 1500, "hmn", {"hoch", "mittel", "niedrig"}},
	{"fallzahlen", "Fallzahlen", 500, "hmn", {"hoch", "mittel", "niedrig"}},
	{"aufwand", "Aufwand", 2000, "nmh", {"niedrig", "mittel", "hoch"}},
	{"umsetzungsdauer", "Umsetzungsdauer", 2000, "kml", {"kurz", "mittel", "lang"}},
};

struct viersen_measure {
	const char *code, *title;
	int32_t field;      // 1 Kommunikation, 2 Qualifikation, 3 Services, 4 Tools/Hilfsmittel, 5 Ausstattung
	const char *levels; // one letter for each criterion
	int32_t score;      // as published, hundredths
};

static const struct viersen_measure viersen_measures[VIERSEN_N] = {
	{"M44", "Work Space", 5, "hmhnk", 285},
	{"M12", "Digitallotsen", 2, "hmhmk", 265},
	{"M46", "Druckmanagement", 5, "hmhmk", 265},
	{"M34", "Scanstelle", 4, "hnhmk", 250},
	{"M43", "Mobile Devices", 5, "hmhmm", 245},
	{"M01", "Rückmeldungen/Infos", 1, "hnmmk", 245},
	{"M09", "Fortschrittsbarometer", 1, "hnmmk", 245},
	{"M14", "Agile Methoden", 2, "hmhmm", 245},
	{"M33", "Rechnungsworkflow", 4, "hmhhk", 245},
	{"M15", "Führung", 2, "hmmhk", 240},
	{"M32", "DMS", 4, "hhhhm", 240},
	{"M42", "W-LAN", 5, "hhnhm", 230},
	{"M36", "Digitale Haushaltsplanung", 4, "hnhmm", 230},
	{"M11", "Projektarbeit", 1, "hnmmm", 225},
	{"M24", "Basis-Dienste", 3, "hhhhl", 220},
	{"M02", "Kollaborationsplattform", 1, "hnnmm", 220},
	{"M10", "Mitarbeiter des Monats", 1, "mnnnk", 220},
	{"M28", "Digitale Baugenehmigung", 3, "mhhmm", 220},
	{"M29", "Tracking", 3, "mhhmm", 220},
	{"M27", "Schnittstellen", 3, "hhmhl", 215},
	{"M26", "iKFZ", 3, "mhmmm", 215},
	{"M40", "Internes Ticketing", 4, "hnhhm", 210},
	{"M25", "Innovation", 3, "hhnhl", 210},
	{"M35", "Posteingang", 4, "hmhhl", 205},
	{"M19", "Werbung", 1, "mhhhm", 200},
	{"M31", "FAQ", 4, "hnhhl", 190},
	{"M16", "Soft Skills", 2, "mnhmm", 190},
	{"M45", "Unterschriften-Pads", 5, "mmhhm", 185},
	{"M08", "Interne Abfragen", 1, "mnmmm", 185},
	{"M18", "Portal", 3, "mhhhl", 180},
	{"M20", "Homepage", 3, "mhhhl", 180},
	{"M03", "Workshops", 1, "mnnmm", 180},
	{"M05", "Einblicke", 1, "mmnhm", 175},
	{"M13", "Schulungsräume", 2, "mnmhm", 165},
	{"M21", "Kooperationen", 3, "nmmmm", 160},
	{"M22", "Zugang", 3, "nmmmm", 160},
	{"M17", "Expertensuche", 2, "mnnml", 160},
	{"M04", "Ideen-Challenge", 1, "mnnml", 160},
	{"M06", "Frag den Landrat", 1, "nhmhm", 155},
	{"M23", "Open Data", 3, "nmnmm", 155},
	{"M41", "Breitband", 5, "mnhhl", 150},
	{"M39", "Monitoring", 4, "mnmhl", 145},
	{"M37", "Sichere Post", 4, "nmmhm", 140},
	{"M38", "Startup-Box", 4, "nnnhm", 120},
	{"M07", "Externe Umfragen", 1, "nmmhl", 120},
	{"M30", "Zuzug-Service", 3, "nmmhl", 120},
};

#endif
