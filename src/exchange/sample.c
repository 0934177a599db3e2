// SPDX-License-Identifier: EUPL-1.2
// The samples: folders of tables that are built into the program.
#include "base/embed.h"
#include "base/i18n.h"
#include "exchange/folder/folder.h"

#include "base/text.h"
#include <stdio.h>
#include <string.h>
#include <strings.h>

const struct sample samples[] = {
	{"viersen", "Kreis Viersen", N_("46 measures rated by five weighted criteria; scores and ranks as published")},
	{"konstanz", "Landkreis Konstanz",
	 N_("27 measures rated by symbols, no weights; roadmap 2022, rollout of the e-file")},
	{"schwarzwald-baar", "Schwarzwald-Baar-Kreis",
	 N_("Strategy map with five fields and 23 goals, strategy teams and OKR rules")},
	{"zollernalb", "Zollernalbkreis", N_("OKRs of the first quarter of 2023 and the list of projects done")},
	{"musterkreis", "Musterkreis",
	 N_("Fictional county with everything: six quarters of OKRs, money, posts, meetings")},
	{NULL, NULL, NULL},
};

static const struct embedded *sample_part(const struct sample *sample, const char *part)
{
	char name[192];
	(void)snprintf(name, sizeof name, "samples/%s/%s", sample->name, part);
	return embed_find(name);
}

static const char *sample_past(const struct sample *sample)
{
	const struct embedded *e = sample_part(sample, "past.txt");
	return e ? (const char *)e->data : NULL;
}

static const char *sample_file(void *arg, const char *table, size_t *size)
{
	const struct sample *sample = arg;
	char name[128];
	(void)snprintf(name, sizeof name, "%s.csv", table);
	const struct embedded *e = sample_part(sample, name);
	*size = e ? e->size : 0;
	return e ? (const char *)e->data : NULL;
}

enum ls_code folder_from_sample(struct folder_source *out, const char *name, struct ls_err *err)
{
	*out = (struct folder_source){0};
	int best = 0;
	for (int i = 0; samples[i].name; i++) {
		if (strcasecmp(samples[i].name, name) == 0) {
			*out = (struct folder_source){.file = sample_file,
										  .arg = (void *)&samples[i],
										  .name = samples[i].name,
										  .past = sample_past(&samples[i])};
			return LS_OK;
		}
		if (text_distance(name, samples[i].name) < text_distance(name, samples[best].name))
			best = i;
	}
	bool near = 3 * text_distance(name, samples[best].name) <= (int)strlen(name);
	struct str list = {0};
	for (int i = 0; samples[i].name; i++)
		str_addf(&list, "%s%s", i ? ", " : "", samples[i].name);
	if (near)
		ls_fail(err, LS_USAGE, tr("There is no sample “%.60s”; did you mean “%s”? There are: %s."), name,
				samples[best].name, str_text(&list));
	else
		ls_fail(err, LS_USAGE, tr("There is no sample “%.60s”. There are: %s."), name, str_text(&list));
	str_free(&list);
	return LS_USAGE;
}
