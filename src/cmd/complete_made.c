// SPDX-License-Identifier: EUPL-1.2
// Arguments of what is made into a file: what a picture or a report can be of, its options, and where it may lie.
#include "cmd/complete.h"
#include "exchange/report/report.h"

#include <string.h>

// Behind the kind of a picture: what it can be of, and files.
void complete_picture(struct session *s, const char *kind, int at, const char *typed)
{
	static const struct {
		const char *kind;
		enum table_id tables[2];
	} of[] = {{"map", {T_cycle, T_cycle}},
			  {"confidence", {T_cycle, T_objective}},
			  {"course", {T_key_result, T_objective}},
			  {"", {T_field, T_goal}}};
	size_t i = 0;
	while (*of[i].kind && strcmp(of[i].kind, kind) != 0)
		i++;
	for (int k = 0; at == 2 && k < (of[i].tables[0] == of[i].tables[1] ? 1 : 2); k++)
		complete_codes(s, of[i].tables[k], "", "", typed);
	complete_path(s, typed, NULL);
}

// Behind the name of a report: what it is of, its options, and files.
void complete_report(struct session *s, const char *name, int at, const char *typed)
{
	static const struct {
		const char *report;
		enum table_id table;
	} of[] = {{"cycle", T_cycle}, {"profiles", T_measure}};
	static const char *const levels[] = {"open", "confidential", "public"};
	const struct report *report = report_named(name);
	for (const struct report *r = reports; at == 1 && r->name; r++)
		complete_offer(s, r->name, typed);
	if (at == 1 || !report)
		return;
	for (size_t i = 0; i < sizeof of / sizeof of[0]; i++)
		if (strcmp(of[i].report, name) == 0 && (at == 2 || report->words))
			complete_codes(s, of[i].table, "", "", typed);
	if (strcmp(name, "meeting") == 0 && at == 2)
		complete_offer(s, "last", typed);
	for (int form = 0; form < REPORT_FORMS; form++)
		if (report->forms & 1u << form)
			complete_behind(s, "format=", report_form_name((enum report_form)form), "", typed);
	for (size_t i = 0; i < sizeof levels / sizeof levels[0]; i++)
		complete_behind(s, "privacy=", levels[i], "", typed);
	if (strstr(report->takes, "team"))
		complete_codes(s, T_team, "team=", "", typed);
	if (strstr(report->takes, "since"))
		complete_tags(s, "since=", typed);
	complete_path(s, typed, NULL);
}
