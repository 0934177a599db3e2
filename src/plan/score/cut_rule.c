// SPDX-License-Identifier: EUPL-1.2
// The rule of a cut as words of a command: read and written.
#include "base/arena.h"
#include "base/i18n.h"
#include "plan/code.h"
#include "plan/folded.h"
#include "plan/score/cut.h"
#include "plan/value.h"

#include <stdlib.h>
#include <string.h>

enum key {
	KEY_YEAR,
	KEY_POSTS,
	KEY_MONEY,
	KEY_UNIT,
	KEY_NUMBER,
	KEY_SCORE,
	KEY_FILLING,
	KEY_STRICT,
	KEY_OFF,
	KEY_UNKNOWN
};

static enum key key_of(const char *word)
{
	static const char *const names[KEY_UNKNOWN][5] = {
		[KEY_YEAR] = {"year", "jahr"},
		[KEY_POSTS] = {"posts", "vzä", "fte", "posten", "stellen"},
		[KEY_MONEY] = {"money", "euro", "euros", "geld", "mittel"},
		[KEY_UNIT] = {"unit", "amt", "einheit"},
		[KEY_NUMBER] = {"number", "anzahl", "zahl"},
		[KEY_SCORE] = {"score", "punkte", "points"},
		[KEY_FILLING] = {"filling", "auffüllend", "auffüllen"},
		[KEY_STRICT] = {"strict", "streng"},
		[KEY_OFF] = {"off", "aus", "keine"},
	};
	for (int k = 0; k < KEY_UNKNOWN; k++)
		for (int i = 0; i < 5 && names[k][i]; i++)
			if (folded_same(names[k][i], word))
				return (enum key)k;
	return KEY_UNKNOWN;
}

static enum ls_code not_understood(const char *word, struct ls_err *err)
{
	return ls_fail(
		err, LS_REFUSED,
		tr("“%s” is not understood. Expected: year=2021 posts=2 money=400000, number=11, score=2.4, filling or off."),
		word);
}

static bool read_number(const char *text, int scale, int64_t least, int64_t most, int64_t *out)
{
	return text && num_parse(text, scale, scale ? NUM_TWO_WAYS : NUM_GROUPS, out) && *out >= least && *out <= most;
}

static bool read_column(const struct plan *p, const char *column, const char *text, int64_t *out)
{
	struct value v;
	const struct column *c = &schema[T_capacity].columns[schema_column(&schema[T_capacity], column)];
	if (!text || value_parse(p, c, text, DAY_NONE, &v, NULL, NULL) != LS_OK || v.kind != VALUE_INT)
		return false;
	*out = v.i;
	return v.i >= c->least && v.i <= c->most;
}

struct cut_words {
	unsigned kinds, keys; // bits of the kinds of cut the words speak of, and of the words themselves
};

// One word of the rule, once.
static enum ls_code read_word(struct cut_rule *r, const struct plan *p, char *word, struct cut_words *so_far,
							  struct ls_err *err)
{
	char *eq = strchr(word, '='), *value = eq ? eq + 1 : NULL;
	int64_t n = 0;
	bool ok = false;
	if (eq)
		*eq = 0;
	enum key key = key_of(word);
	enum cut_kind kind = key <= KEY_UNIT ? CUT_RESOURCES : key == KEY_NUMBER ? CUT_NUMBER : CUT_SCORE;
	if (key == KEY_YEAR && (ok = read_number(value, 0, 1870, 2199, &n)))
		r->year = (int)n;
	else if (key == KEY_POSTS)
		ok = read_column(p, "posts", value, &r->posts_milli);
	else if (key == KEY_MONEY)
		ok = read_column(p, "money", value, &r->money_eur);
	else if (key == KEY_NUMBER && (ok = read_number(value, 0, 1, INT32_MAX, &n)))
		r->number = (int)n;
	else if (key == KEY_SCORE)
		ok = read_number(value, 2, 0, INT32_MAX, &r->score);
	else if (key >= KEY_FILLING && key <= KEY_OFF && (ok = !value))
		r->filling = key == KEY_FILLING ? true : key == KEY_STRICT ? false : r->filling;
	if (key == KEY_UNIT && value) {
		enum ls_code code = code_find(p, T_unit, value, DAY_NONE, &r->unit, err);
		if (code != LS_OK)
			return code;
		ok = true;
	}
	unsigned bit = 1u << (key == KEY_STRICT ? KEY_FILLING : key);
	if (ok && so_far->keys & bit)
		return ls_fail(err, LS_REFUSED, tr("“%s” stands twice in this command. Each field is named once."), word);
	so_far->keys |= bit;
	if (key < KEY_FILLING)
		so_far->kinds |= 1u << kind;
	else if (key == KEY_OFF)
		so_far->kinds |= 1u << CUT_NONE;
	if (eq)
		*eq = '=';
	return ok ? LS_OK : not_understood(word, err);
}

// The one kind that all words speak of.
static enum ls_code decide(struct cut_rule *r, unsigned kinds, struct ls_err *err)
{
	for (int k = CUT_NONE; k <= CUT_SCORE; k++)
		if (kinds == 1u << k)
			r->kind = (enum cut_kind)k;
	if (kinds == 0 || kinds & (kinds - 1))
		return ls_fail(err, LS_REFUSED,
					   tr("The cut line needs exactly one limit: a year with its posts and euros (year=2021), "
						  "number=11, score=2.4, or off."));
	if (r->kind == CUT_RESOURCES && r->year == 0)
		return ls_fail(err, LS_REFUSED,
					   tr("The cut line needs a year to know what measures take in it, such as year=2021."));
	return LS_OK;
}

enum ls_code cut_parse(struct cut_rule *out, const struct plan *p, const char *text, struct ls_err *err)
{
	struct cut_rule r = {.kind = CUT_NONE, .unit = NONE32, .posts_milli = NONE64, .money_eur = NONE64};
	char **words = NULL;
	struct cut_words so_far = {0, 0};
	int n = str_words(text, &words);
	if (n < 0)
		return not_understood(text, err);
	enum ls_code code = LS_OK;
	for (int i = 0; i < n && code == LS_OK; i++)
		code = read_word(&r, p, words[i], &so_far, err);
	free(words);
	if (code == LS_OK)
		code = decide(&r, so_far.kinds, err);
	if (code == LS_OK)
		*out = r;
	return code;
}

// As few places as tell the number exactly.
static void add_plain(struct str *out, int64_t n, int scale)
{
	num_plain(out, n, scale, num_places(n, scale));
}

void cut_write(struct str *out, const struct plan *p, const struct cut_rule *rule)
{
	struct str unit = {0};
	switch (rule->kind) {
	case CUT_NONE:
		str_add(out, "off");
		return;
	case CUT_NUMBER:
		str_addf(out, "number=%d", rule->number);
		break;
	case CUT_SCORE:
		str_add(out, "score=");
		add_plain(out, rule->score, 2);
		break;
	case CUT_RESOURCES:
		str_addf(out, "year=%d", rule->year);
		if (rule->posts_milli != NONE64) {
			str_add(out, " posts=");
			add_plain(out, rule->posts_milli, 3);
		}
		if (rule->money_eur != NONE64)
			str_addf(out, " money=%lld", (long long)rule->money_eur);
		if (rule->unit != NONE32) {
			str_add(&unit, "unit=");
			code_name(&unit, p, T_unit, rule->unit);
			str_addc(out, ' ');
			str_addquoted(out, str_text(&unit));
		}
		break;
	}
	str_add(out, rule->filling ? " filling" : "");
	str_free(&unit);
}
