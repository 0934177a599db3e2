// SPDX-License-Identifier: EUPL-1.2
// Making plans and handing them on: `init`, `demo`, `migrate`.
#include "app/trial.h"
#include "app/verbs.h"
#include "exchange/folder/folder.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void note_contents(const char *path, const struct plan *p)
{
	struct str text = {0};
	str_addf(&text, tr_n("%zu goal", "%zu goals", (unsigned long)p->goal_n), p->goal_n);
	str_add(&text, ", ");
	str_addf(&text, tr_n("%zu measure", "%zu measures", (unsigned long)p->measure_n), p->measure_n);
	str_add(&text, ", ");
	str_addf(&text, tr_n("%zu objective", "%zu objectives", (unsigned long)p->objective_n), p->objective_n);
	app_note("%s: %s.", path, str_text(&text));
	str_free(&text);
}

int verb_init(const struct options *o)
{
	struct ls_err err = {.code = LS_OK};
	struct model *m = NULL;
	if (app_create(o, o->word[0], o->from, &m, &err) != LS_OK)
		return app_fail(&err);
	const struct plan *p = model_plan(m);
	if (o->from)
		note_contents(o->word[0], p);
	else
		app_note(tr("%s: an empty plan. “leitstand %s” opens it."), o->word[0], o->word[0]);
	model_close(m);
	return LS_OK;
}

static int list_samples(void)
{
	for (const struct sample *s = samples; s->name; s++)
		printf("%-18s %s\n", s->name, tr(s->line));
	return LS_OK;
}

int verb_demo(const struct options *o)
{
	struct ls_err err = {.code = LS_OK};
	if (o->list)
		return list_samples();
	const char *name = o->words ? o->word[0] : SAMPLE_DEFAULT;
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) {
		ls_fail(&err, LS_USAGE, "%s",
				tr("demo needs a terminal; “leitstand init PLAN --from SAMPLE” makes a plan without one."));
		return app_fail(&err);
	}
	struct trial trial = {.lock = 0};
	struct cockpit c = {.pane = o->pane};
	enum ls_code code = options_privacy(o, PRIVACY_OPEN, &c.privacy, &err);
	if (code == LS_OK && !o->keep)
		code = trial_new(&trial, name, &err);
	if (code == LS_OK)
		code = app_create(o, o->keep ? o->keep : str_text(&trial.path), name, &c.model, &err);
	if (code == LS_OK && !o->keep) {
		trial_begun(&trial);
		c.trial = &trial;
	}
	if (code == LS_OK)
		return app_cockpit(o, &c);
	trial_drop(&trial);
	return app_fail(&err);
}

int verb_migrate(const struct options *o)
{
	struct ls_err err = {.code = LS_OK};
	struct str backup = {0};
	int from = 0;
	enum ls_code code = model_migrate(o->word[0], &from, &backup, &err);
	if (code == LS_OK && backup.len)
		app_note(tr("%s: brought up to date from version %d. The plan as it was is in %s."), o->word[0], from,
				 str_text(&backup));
	else if (code == LS_OK)
		app_note(tr("%s is up to date already."), o->word[0]);
	str_free(&backup);
	return code == LS_OK ? LS_OK : app_fail(&err);
}
