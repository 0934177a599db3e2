// SPDX-License-Identifier: EUPL-1.2
// A county that a newcomer types in, as tables: what is typed, and the values that must stand in the plan afterwards.
#ifndef LS_TESTS_COUNTY_H
#define LS_TESTS_COUNTY_H

#include "plan/plan.h"

static const char *const fields[] = {"Digitale Services", "Verwaltung und Prozesse", "Schule und Bildung", "Netze"};

static const struct {
	const char *title;
	int field, needs; // needs: another goal, or -1
} goals[] = {
	{"Anträge laufen durchgehend digital", 0, -1}, {"Jeder findet sein Amt in einer Minute", 0, 0},
	{"Akten liegen elektronisch vor", 1, -1},      {"Abläufe sind beschrieben", 1, 2},
	{"Schulen haben schnelles WLAN", 2, -1},       {"Lehrkräfte sind fortgebildet", 2, 4},
	{"Alle Standorte haben Glasfaser", 3, -1},     {"Ausfälle sind selten", 3, 6},
};

static const struct {
	const char *title, *weight, *levels;
	int percent;
} criteria[] = {
	{"Wirkung innen", "30", "hoch 3, mittel 2, niedrig 1", 30},
	{"Wirkung außen", "25", "hoch 3, mittel 2, niedrig 1", 25},
	{"Fallzahlen", "15", "viele 3, einige 2, wenige 1", 15},
	{"Aufwand", "20", "gering 3, mittel 2, groß 1", 20},
	{"Dauer", "10", "kurz 3, mittel 2, lang 1", 10},
};

enum {
	FIELDS = 4,
	GOALS = 8,
	CRITERIA = 5,
	MEASURES = 12,
	PHASES = 8,
	BUDGETS = 6,
	POSTS = 3,
	CAPACITIES = 2,
	OBJECTIVES = 3,
	RESULTS = 8
};

static const struct {
	const char *title;
	int field, goal;
	const char *points; // by criterion
} measures[MEASURES] = {
	{"Online-Anträge", 0, 0, "33321"},  {"Terminvergabe", 0, 1, "23313"},  {"Chatbot", 0, 1, "12222"},
	{"E-Akte", 1, 2, "33111"},          {"Scanstelle", 1, 2, "31222"},     {"Prozesslandkarte", 1, 3, "21132"},
	{"WLAN in Schulen", 2, 4, "13311"}, {"Geräteausleihe", 2, 4, "12233"}, {"Fortbildungsreihe", 2, 5, "12133"},
	{"Glasfaserausbau", 3, 6, "22211"}, {"Zweite Leitung", 3, 7, "31123"}, {"Netzüberwachung", 3, 7, "21133"},
};

// The kind as it is typed, and as it is kept.
static const struct {
	int measure;
	const char *title, *word, *start, *end;
	int kind, from, from_month, to, to_month;
} phases[PHASES] = {
	{0, "Pilot Bauantrag", "Pilot", "1/2027", "6/2027", phase_kind_PILOT, 2027, 1, 2027, 6},
	{0, "Alle Ämter", "Rollout", "7/2027", "12/2027", phase_kind_ROLLOUT, 2027, 7, 2027, 12},
	{3, "Vergabe", "Betrieb", "1/2027", "3/2027", phase_kind_OPERATION, 2027, 1, 2027, 3},
	{3, "Einführung", "Rollout", "4/2027", "12/2028", phase_kind_ROLLOUT, 2027, 4, 2028, 12},
	{4, "Aufbau", "Betrieb", "2/2027", "5/2027", phase_kind_OPERATION, 2027, 2, 2027, 5},
	{6, "Erste Schulen", "Pilot", "3/2027", "7/2027", phase_kind_PILOT, 2027, 3, 2027, 7},
	{6, "Alle Schulen", "Rollout", "9/2027", "8/2028", phase_kind_ROLLOUT, 2027, 9, 2028, 8},
	{9, "Tiefbau", "sonstige", "4/2027", "11/2028", phase_kind_OTHER, 2027, 4, 2028, 11},
};

static const struct {
	int measure;
	const char *title, *from, *to, *most;
	int year_from, year_to;
	int64_t euros;
} budgets[BUDGETS] = {
	{0, "Plattform", "2027", "2028", "120 T€", 2027, 2028, 120000},
	{3, "Lizenzen", "2027", "2029", "80 T€", 2027, 2029, 80000},
	{3, "Schulungen", "2027", "2027", "15000", 2027, 2027, 15000},
	{4, "Scanner", "2027", "2027", "42.500", 2027, 2027, 42500},
	{6, "Zugangspunkte", "2027", "2028", "1,2 Mio", 2027, 2028, 1200000},
	{9, "Tiefbau", "2027", "2028", "2,5 Mio", 2027, 2028, 2500000},
};

static const struct {
	int measure;
	const char *typed;
	int64_t milli;
} posts[POSTS] = {{0, "0,5", 500}, {3, "1,5", 1500}, {4, "2", 2000}};

static const struct {
	const char *year, *posts, *money;
	int of;
	int64_t milli, euros;
} capacities[CAPACITIES] = {{"2027", "3,5", "1,5 Mio", 2027, 3500, 1500000},
							{"2028", "4", "900 T€", 2028, 4000, 900000}};

static const struct {
	const char *title;
	int goal;
} objectives[OBJECTIVES] = {
	{"Drei Anträge gehen durch", 0}, {"Zwei Ämter arbeiten mit der E-Akte", 2}, {"Fünf Schulen sind am Netz", 4}};

static const struct {
	int objective;
	const char *title, *start, *target, *unit;
	int64_t from, to;
} results[RESULTS] = {
	{0, "Anträge online", "0", "3", "Anträge", 0, 3000},
	{0, "Anteil digital", "5", "40", "%", 5000, 40000},
	{0, "Dauer bis Bescheid", "10", "12,5", "Bescheide", 10000, 12500},
	{1, "Ämter mit E-Akte", "0", "2", "Ämter", 0, 2000},
	{1, "Geschulte Leute", "10", "60", "Personen", 10000, 60000},
	{1, "Gescannte Meter", "0", "150", "m", 0, 150000},
	{2, "Schulen mit WLAN", "2", "5", "Schulen", 2000, 5000},
	{2, "Räume je Schule", "1", "20", "Räume", 1000, 20000},
};

#endif
