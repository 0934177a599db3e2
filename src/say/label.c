// SPDX-License-Identifier: EUPL-1.2
// Numbers of measures, money, shares and heads of sentences, the same wherever they are told.
#include "say/label.h"

#include "base/i18n.h"
#include "base/num.h"
#include "plan/code.h"

#include <string.h>

const char *label_number(const char *code)
{
	const char *s = code + 1;
	if ((code[0] != 'M' && code[0] != 'm') || code[1] == '\0')
		return code;
	while (*s >= '0' && *s <= '9')
		s++;
	if (*s)
		return code;
	s = code + 1;
	while (s[0] == '0' && s[1] != '\0')
		s++;
	return s;
}

void label_measure(struct str *out, const struct plan *p, int32_t id)
{
	if (plan_find(p, T_measure, id))
		code_titled(out, p, T_measure, id);
}

void label_measures(struct str *out, const struct plan *p, const int32_t *ids, size_t n)
{
	for (size_t i = 0; i < n && i < LABEL_CODES; i++) {
		str_add(out, i ? ", " : "");
		(n <= LABEL_NAMES ? code_titled : code_name)(out, p, T_measure, ids[i]);
	}
	if (n > LABEL_CODES)
		str_addf(out, tr(" and %d more"), (int)(n - LABEL_CODES));
}

void label_measures_key(struct str *out, const struct plan *p, const int32_t *ids, size_t n)
{
	for (size_t i = 0; n > LABEL_NAMES && i < n && i < LABEL_CODES; i++) {
		const struct measure *m = plan_find(p, T_measure, ids[i]);
		str_addf(out, "%s%s %s", i ? " · " : "", m ? m->code : "", m ? m->title : "");
	}
}

void label_timed(struct str *out, const struct plan *p, int32_t measure, int32_t phase)
{
	const struct phase *ph = plan_find(p, T_phase, phase);
	label_measure(out, p, ph ? ph->measure : measure);
	if (ph)
		str_addf(out, tr(", phase “%s”,"), ph->title);
}

// Thousands from 10 000 € on, when nothing is lost by it.
static void add_euros(struct str *out, int64_t euros, bool thousands)
{
	if (thousands)
		num_short(out, euros, 3);
	else
		num_text(out, euros, 0, 0);
}

void label_money(struct str *out, int64_t least, int64_t most)
{
	bool thousands = (least == NONE64 || least % 100 == 0) && (most == NONE64 || most % 100 == 0) &&
					 (least != NONE64 ? least : most) >= 10000;
	if (least == NONE64 && most == NONE64)
		return;
	if (least == NONE64)
		str_add(out, tr("up to "));
	else if (most == NONE64)
		str_add(out, tr("from "));
	if (least != NONE64 && least != most)
		add_euros(out, least, thousands);
	if (least != NONE64 && most != NONE64 && least != most)
		str_add(out, "–");
	if (most != NONE64)
		add_euros(out, most, thousands);
	str_add(out, thousands ? tr(" k€") : " €");
}

const char *label_hidden(void)
{
	return tr("confidential");
}

static bool begins_lower(const char *label)
{
	return *label >= 'a' && *label <= 'z'; // German nouns are capital already
}

// ä, ö, ü and their like: the second byte of a letter of Latin-1 in UTF-8.
static bool begins_latin(const char *label)
{
	unsigned char a = (unsigned char)label[0], b = a ? (unsigned char)label[1] : 0;
	return a == 0xC3 && b >= 0xA0 && b <= 0xBE && b != 0xB7;
}

void label_upper(struct str *out, const char *label)
{
	if (begins_latin(label))
		str_addf(out, "%c%c%s", label[0], label[1] - 0x20, label + 2);
	else
		str_addf(out, "%c%s", begins_lower(label) ? *label - 'a' + 'A' : *label, *label ? label + 1 : "");
}

const char *label_head(struct arena *a, const char *label)
{
	if (begins_latin(label))
		return arena_printf(a, "%c%c%s", label[0], label[1] - 0x20, label + 2);
	return begins_lower(label) ? arena_printf(a, "%c%s", *label - 'a' + 'A', label + 1) : label;
}

void label_unit(struct str *out, const char *unit)
{
	struct str sign = {0};
	str_addf(&sign, tr("%s%%"), "");
	bool blank = *unit && (*unit != '%' || str_text(&sign)[0] == ' ' || str_text(&sign)[0] == '\xc2');
	str_addf(out, "%s%s", blank ? " " : "", unit);
	str_free(&sign);
}

void label_percent(struct str *out, int32_t bp)
{
	struct str number = {0};
	if (bp == NONE32) {
		str_add(out, "–");
		return;
	}
	num_short(&number, bp, 2);
	str_addf(out, tr("%s%%"), str_text(&number));
	str_free(&number);
}

void label_delta(struct str *out, int32_t bp)
{
	str_add(out, bp < 0 ? "−" : "+");
	num_short(out, bp < 0 ? -bp : bp, 2);
}

void label_comma(struct str *out)
{
	if (out->len > 0)
		str_add(out, strchr(".!?", out->s[out->len - 1]) ? " " : ", ");
}

void label_goes_on(struct str *out, const char *text)
{
	size_t n = strlen(text);
	bool stop = n > 0 && text[n - 1] == '.' && !(n > 1 && text[n - 2] == '.');
	str_addf(out, "%.*s", (int)(stop ? n - 1 : n), text);
}

// The next character that is no blank, as a small letter; 0 at the end.
static int next_letter(const char **at)
{
	while (**at == ' ')
		(*at)++;
	int c = (unsigned char)**at;
	*at += c ? 1 : 0;
	return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}

void label_department(struct str *out, const struct unit *u)
{
	const char *code = u->code, *title = u->title;
	int one = next_letter(&code);
	while (one && one == next_letter(&title))
		one = next_letter(&code);
	bool said = one == 0 && next_letter(&title) == 0;
	str_addf(out, "%s%s%s", said ? "" : u->code, said ? "" : " ", u->title);
}
