// SPDX-License-Identifier: EUPL-1.2
// The table of reports.
#include "base/i18n.h"
#include "exchange/report/report.h"

#include <string.h>

#define PROSE (1u << REPORT_TEXT | 1u << REPORT_MARKDOWN | 1u << REPORT_HTML)

const struct report reports[] = {
	{"cycle", N_("CODE"), NULL, "", PRIVACY_CONFIDENTIAL, PROSE, report_tell_cycle, NULL},
	{"barometer", NULL, NULL, "", PRIVACY_CONFIDENTIAL, PROSE, report_tell_barometer, NULL},
	{"profiles", NULL, N_("[CODE …]"), "", PRIVACY_CONFIDENTIAL, PROSE, report_tell_profiles, NULL},
	{"ranking", NULL, NULL, "", PRIVACY_CONFIDENTIAL, PROSE | 1u << REPORT_CSV, report_tell_ranking,
	 report_csv_ranking},
	{"budget", N_("YEAR|YEAR-YEAR"), NULL, "", PRIVACY_OPEN, PROSE | 1u << REPORT_CSV, report_tell_budget,
	 report_csv_budget},
	{"roadmap", NULL, NULL, "since", PRIVACY_CONFIDENTIAL, PROSE, report_tell_roadmap, NULL},
	{"meeting", N_("DAY|last"), NULL, "team", PRIVACY_OPEN, PROSE, report_tell_meeting, NULL},
	{NULL, NULL, NULL, NULL, PRIVACY_OPEN, 0, NULL, NULL},
};

const struct report *report_named(const char *name)
{
	for (const struct report *r = reports; r->name; r++)
		if (strcmp(r->name, name) == 0)
			return r;
	return NULL;
}

void report_names(struct str *out, const char *before)
{
	for (const struct report *r = reports; r->name; r++) {
		str_addf(out, "%s%s%s", r > reports ? ", " : "", before, r->name);
		if (r->value)
			str_addf(out, " %s", tr(r->value));
		if (r->words)
			str_addf(out, " %s", tr(r->words));
	}
}

void report_form_names(struct str *out, const struct report *of)
{
	const char *between = "";
	for (int form = 0; form < REPORT_FORMS; form++)
		if (of->forms & 1u << form) {
			str_addf(out, "%s%s", between, report_form_name((enum report_form)form));
			between = ", ";
		}
}
