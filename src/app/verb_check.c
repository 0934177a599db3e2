// SPDX-License-Identifier: EUPL-1.2
// `check`: is the file whole, are the planning rules kept, where are gaps. Exit 1 when there are findings.
#include "app/verbs.h"
#include "base/text.h"
#include "say/findings.h"

struct report {
	struct str *out;
	int findings;
};

static void line(struct str *out, const char *mark, const char *sentence)
{
	str_add(out, mark);
	text_harmless(out, sentence);
	str_addc(out, '\n');
}

static void found(void *arg, const char *sentence)
{
	struct report *r = arg;
	r->findings++;
	line(r->out, "! ", sentence);
}

static void told(void *arg, const char *sentence)
{
	struct report *r = arg;
	line(r->out, "  ", sentence);
}

int verb_check(const struct options *o)
{
	struct ls_err err = {.code = LS_OK};
	struct model *m = NULL;
	if (app_open(o, o->word[0], MODEL_READ, &m, &err) != LS_OK)
		return app_fail(&err);
	struct str out = {0};
	struct report r = {.out = &out};
	enum ls_code code = model_check(m, found, &r, &err);
	if (code == LS_OK) {
		findings_of(model_plan(m), app_today(o, m), found, told, &r);
		if (r.findings)
			str_addf(&out, tr_n("%d finding.\n", "%d findings.\n", (unsigned long)r.findings), r.findings);
		else
			str_addf(&out, "%s\n", tr("Nothing is wrong with this plan."));
	}
	int exit_code = code == LS_OK ? app_write(o, &out) : app_fail(&err);
	str_free(&out);
	model_close(m);
	return exit_code == LS_OK && r.findings ? LS_REFUSED : exit_code;
}
