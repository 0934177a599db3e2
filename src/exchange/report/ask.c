// SPDX-License-Identifier: EUPL-1.2
// Which report is asked for, and how, in words of the call or of the cockpit.
#include "base/i18n.h"
#include "exchange/report/report.h"

#include <string.h>

void report_ask(struct report_asked *asked, const struct report *of, const char *about, int32_t today)
{
	*asked =
		(struct report_asked){.of = of, .about = about, .form = REPORT_TEXT, .privacy = of->privacy, .today = today};
}

static bool takes(const struct report *of, const char *name)
{
	size_t n = strlen(name);
	for (const char *p = of->takes; *p; p += strcspn(p, " "), p += strspn(p, " "))
		if (strncmp(p, name, n) == 0 && (p[n] == ' ' || p[n] == '\0'))
			return true;
	return false;
}

static enum ls_code set_form(struct report_asked *asked, const char *value, struct ls_err *err)
{
	if (report_form_named(value, &asked->form) && asked->of->forms & 1u << asked->form)
		return LS_OK;
	struct str names = {0};
	report_form_names(&names, asked->of);
	ls_fail(err, LS_USAGE, tr("--format: “%s” is not known. There are: %s."), value, str_text(&names));
	str_free(&names);
	return LS_USAGE;
}

enum ls_code report_option(struct report_asked *asked, const char *name, const char *value, struct ls_err *err)
{
	if (strcmp(name, "format") == 0)
		return set_form(asked, value, err);
	if (strcmp(name, "privacy") == 0 && !privacy_parse(value, &asked->privacy))
		return ls_fail(err, LS_USAGE, tr("--privacy: “%s” is not known. There are: open, confidential, public."),
					   value);
	if (strcmp(name, "privacy") == 0)
		return LS_OK;
	if (!takes(asked->of, name))
		return ls_fail(err, LS_USAGE, tr("The report “%s” takes no --%s."), asked->of->name, name);
	if (strcmp(name, "team") == 0)
		asked->team = value;
	else
		asked->since = value;
	return LS_OK;
}

static enum ls_code unknown(const char *name, struct ls_err *err)
{
	struct str names = {0};
	report_names(&names, "");
	if (*name)
		ls_fail(err, LS_USAGE, tr("There is no report “%s”. There are: %s."), name, str_text(&names));
	else
		ls_fail(err, LS_USAGE, tr("Which report? There are: %s."), str_text(&names));
	str_free(&names);
	return LS_USAGE;
}

// "OPTION=VALUE"; the value, else NULL. `name` has room for the option.
static const char *option(const char *word, char name[16])
{
	size_t n = strspn(word, "abcdefghijklmnopqrstuvwxyz");
	if (n == 0 || n >= 16 || word[n] != '=')
		return NULL;
	memcpy(name, word, n);
	name[n] = '\0';
	return word + n + 1;
}

enum ls_code report_words(struct report_asked *asked, char *const word[], int n, int32_t today, struct ls_err *err)
{
	const struct report *of = n > 0 ? report_named(word[0]) : NULL;
	char name[16];
	int at = 1, last = n;
	if (!of)
		return unknown(n > 0 ? word[0] : "", err);
	while (last > 1 && option(word[last - 1], name)) // options stand last
		last--;
	if (of->value && at == last)
		return ls_fail(err, LS_USAGE, tr("The report “%s” needs to know of what: %s."), of->name, tr(of->value));
	report_ask(asked, of, of->value ? word[at++] : "", today);
	if (at < last && !of->words)
		return ls_fail(err, LS_USAGE, tr("“%s” is one word too many for the report “%s”."), word[at], of->name);
	asked->words = (const char *const *)&word[at];
	asked->words_n = (size_t)(last - at);
	for (int i = last; i < n; i++) {
		const char *value = option(word[i], name);
		if (report_option(asked, name, value, err) != LS_OK)
			return err->code;
	}
	return LS_OK;
}
