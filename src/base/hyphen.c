// SPDX-License-Identifier: EUPL-1.2
// Breaks German words by rule and by a list of their common parts. Works on bytes of lower-case UTF-8: capitals and
// small letters have the same length in the Latin-1 range, and nothing else is broken.
#include "base/hyphen.h"

#include <stdbool.h>
#include <string.h>

enum { MOST_BYTES = 120, LEAST_LETTERS = 2 };

// One word: its letters in lower case, where it may be broken, and what is decided by the list of parts.
struct word {
	char text[MOST_BYTES + 1];
	size_t n;
	bool may_break[MOST_BYTES + 1]; // before this byte
	bool decided[MOST_BYTES + 1];
};

// Parts of words; a hyphen shows every break inside, and a word may be broken before each of them as well. The list
// holds what the rules would break in a wrong place: prefixes, and parts that begin with a vowel or with several
// consonants. Where two begin at the same letter, the longer one counts.
static const char *const parts[] = {
	"ab-fall", "ab-fra-g", "ab-hol", "ab-lauf", "ab-läu-f", "ab-rech-n", "ab-schät-z", "ab-schluss", "ab-schnitt",
	"ab-stim-m", "ab-teil", "agen-da", "ak-ten", "ak-te", "ak-ti-on", "ak-ti-v", "al-ter", "amts", "amt", "äm-ter",
	"ana-ly-s", "an-bin-d", "an-for-der", "an-ge-bot", "an-ge-le-gen", "an-lie-g", "an-mel-d", "an-pas-s", "an-schaf-f",
	"an-spre-ch", "an-trag", "an-trä-g", "an-wen-d", "ar-beit", "ar-bei-t", "ar-chi-v", "auf-bau", "auf-ent-halt",
	"auf-ga-be", "auf-nah-m", "auf-sicht", "auf-trag", "auf-wand", "auf-wän-d", "aus-bau", "aus-bil-d", "aus-kunft",
	"aus-län-der", "aus-schrei-b", "aus-schuss", "aus-stat-t", "aus-tausch", "aus-wahl", "aus-wei-s", "aus-wer-t",
	"au-ßen", "be-ar-bei-t", "be-hör-d", "be-ra-t", "be-reich", "be-rei-ch", "be-schäf-t", "be-schaf-f",
	"be-schleu-ni", "be-schluss", "be-schrei-b", "be-stand", "be-stel-l", "be-tei-li-g", "be-trach-t", "be-trei-b",
	"be-treu", "be-trieb", "block", "breit-band", "brand", "buch", "bür-ger", "cha-rak-ter", "chat", "con-trol-l",
	"daten", "da-ten", "dienst", "diens-t", "di-gi-tal", "di-gi-ta-l", "do-ku-ment", "druck", "eh-ren-amt",
	"ein-bin-d", "ein-füh-r", "ein-glie-d", "ein-heit", "ein-kauf", "ein-rich-t", "ein-satz", "ein-spar", "ein-stel-l",
	"ein-woh-n", "elek-tro", "el-tern", "ener-gie", "ent-las-t", "ent-schei-d", "ent-wick-l", "ent-wurf", "er-ar-bei-t",
	"er-fah-r", "er-fas-s", "er-folg", "er-geb-n", "er-höh", "er-ken-n", "er-leich-ter", "er-mitt-l", "er-rei-ch",
	"er-schlie-ß", "er-stel-l", "er-war-t", "er-wei-ter", "eva-lu", "flä-ch", "flow", "för-der", "frak-ti-on", "frei",
	"ge-bäu-de", "ge-brauch", "ge-bühr", "ge-mein-d", "ge-mein-sam", "ge-neh-mi-g", "ge-rät", "ge-samt", "ge-schäft",
	"ge-schäf-t", "ge-schwin-d", "ge-sell-schaft", "ge-stal-t", "ge-sund-heit", "ge-wer-be", "glas-fa-ser", "grund",
	"heit", "iden-ti-tät", "in-di-vi-du", "in-for-ma-ti-on", "in-fra-struk-tur", "in-ha-ber", "ini-tia-ti", "in-nen",
	"in-no-va-ti-on", "in-stru-ment", "in-te-gra-ti-on", "in-ter-kom-mu-nal", "in-ter-net", "in-tra-net", "keit",
	"kli-ma", "know-ledge", "kom-mu-nal", "kom-mu-na-l", "kon-trol-l", "kon-zept", "kon-zep-t", "ko-or-di-n", "kraft",
	"krank", "kreis", "land-rat", "lein", "lich", "ma-nage-ment", "mit-ar-bei-t", "mit-glie-d", "mit-tei-l",
	"mo-der-ni-s", "nach-hal-tig", "netz-werk", "ober-flä-ch", "öf-fent-lich", "on-line", "op-ti-mie-r", "ord-nung",
	"or-ga-ni-sa-ti-on", "orts", "platt-form", "platz", "plät-z", "pro-gramm", "pro-jekt", "pro-zess", "prüf", "prü-f",
	"rechts", "res-sour-c", "schaft", "schein", "schlüs-sel", "schnitt-stel-l", "schrei-b", "schrift", "schrif-t",
	"schul", "schu-le", "schutz", "schwer-punkt", "ser-vice", "si-cher-heit", "soft-ware", "so-zi-al", "spei-ch",
	"spra-ch", "sprech", "staat", "stadt", "städ-t", "stand", "stan-dard", "sta-ti-on", "stel-l", "steu-er", "stra-te-g",
	"stra-ße", "struk-tur", "stu-fe", "sys-tem", "sys-te-m", "tech-n", "trag", "trä-ger", "trans-for-ma-ti-on",
	"trans-pa-ren-z", "treff", "über-ar-bei-t", "über-grei-f", "über-nah-m", "über-sicht", "über-tra-g", "über-wa-ch",
	"um-fra-g", "um-set-z", "um-welt", "un-ter-halt", "un-ter-la-ge", "un-ter-neh-m", "un-ter-schrift",
	"un-ter-stütz", "un-ter-stüt-z", "ver-an-stal-t", "ver-ant-wort", "ver-ar-bei-t", "ver-bes-ser", "ver-ein",
	"ver-fah-r", "ver-gleich", "ver-kehr", "ver-kür-z", "ver-mitt-l", "ver-net-z", "ver-öf-fent-lich", "ver-sand",
	"ver-sor-g", "ver-stän-d", "ver-ste-t", "ver-trag", "ver-trä-g", "ver-wal-t", "ver-wen-d", "ver-zeich", "vor-ha-b",
	"wei-ter", "werk", "wett-be-werb", "wirt-schaft", "wis-sen", "zeich-n", "zen-tral", "zen-trum", "zeug", "zu-gang",
	"zu-gän-g", "zu-sam-men", "zu-stän-dig", "zweck",
};

static bool is_letter(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
}

// Copies the run of letters at s in lower case; false when a letter is not of the Latin-1 range.
static bool take_word(struct word *w, const char *s, size_t n)
{
	*w = (struct word){.n = n};
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];
		if (c >= 'A' && c <= 'Z')
			c = (unsigned char)(c + ('a' - 'A'));
		if (c == 0xC3 && i + 1 < n) {
			unsigned char second = (unsigned char)s[i + 1];
			w->text[i++] = (char)c;
			c = second >= 0x80 && second <= 0x9E && second != 0x97 ? (unsigned char)(second + 0x20) : second;
		} else if (c >= 0x80) {
			return false;
		}
		w->text[i] = (char)c;
	}
	return true;
}

static size_t letter_size(const struct word *w, size_t at)
{
	return (unsigned char)w->text[at] == 0xC3 ? 2 : 1;
}

static bool is_vowel(const struct word *w, size_t at)
{
	unsigned char c = (unsigned char)w->text[at], second = (unsigned char)w->text[at + 1];
	if (c == 0xC3)
		return second != 0x9F && second != 0xA7 && second != 0xB1; // ß, ç, ñ
	return strchr("aeiouy", c) != NULL;
}

// Size of the consonant at `at`: sch, ch, ck, ph, th and qu are one.
static size_t consonant_size(const struct word *w, size_t at)
{
	static const char *const together[] = {"sch", "ch", "ck", "ph", "th", "qu"};
	for (size_t i = 0; i < sizeof together / sizeof *together; i++) {
		size_t n = strlen(together[i]);
		if (strncmp(w->text + at, together[i], n) == 0)
			return n;
	}
	return letter_size(w, at);
}

// Can a syllable begin with the two consonants at `at`, the second of which is at `second`?
static bool is_onset(const struct word *w, size_t at, size_t second)
{
	char c = w->text[at], d = w->text[second];
	if (second - at == 3) // sch
		return strchr("lmnrw", d) != NULL;
	if (second - at != 1)
		return false;
	return (strchr("bdfgkpt", c) && d == 'r') || (strchr("bfgkp", c) && d == 'l') || (c == 'k' && d == 'n') ||
	       (c == 'p' && d == 'f') || (c == 'z' && d == 'w');
}

// Where the consonants from `at` to the vowel at `end` are parted.
static size_t part_consonants(const struct word *w, size_t at, size_t end)
{
	size_t last = at, before = at;
	int count = 0;

	for (size_t i = at; i < end; i += consonant_size(w, i)) {
		before = last;
		last = i;
		count++;
	}
	if (count >= 3 || (count == 2 && last - before == 3))
		return is_onset(w, before, last) ? before : last;
	return last;
}

static size_t size_at(const struct word *w, size_t at)
{
	return is_vowel(w, at) ? letter_size(w, at) : consonant_size(w, at);
}

// Marks the breaks that the rules allow: one between each two groups of vowels.
static void break_by_rule(struct word *w)
{
	bool had_vowel = false;
	size_t consonants = 0;

	for (size_t i = 0; i < w->n;) {
		bool vowel = is_vowel(w, i);
		if (vowel && had_vowel && consonants < i)
			w->may_break[part_consonants(w, consonants, i)] = true;
		i += size_at(w, i);
		if (vowel) {
			had_vowel = true;
			consonants = i;
		}
	}
}

// Does the part stand at `at`? Returns its size without hyphens, or 0.
static size_t part_at(const struct word *w, size_t at, const char *part)
{
	size_t n = 0;
	for (; *part; part++) {
		if (*part == '-')
			continue;
		if (w->text[at + n] != *part)
			return 0;
		n++;
	}
	return n;
}

// Writes the breaks of a part over those of the rules, up to one letter before it.
static void place_part(struct word *w, size_t at, const char *part, size_t size)
{
	for (size_t i = at > 1 ? at - 2 : 0; i < at + size; i++)
		if (!w->decided[i])
			w->may_break[i] = false;
	w->may_break[at] = true;
	for (size_t i = at; i < at + size; i++)
		w->decided[i] = true;
	for (; *part; part++) {
		if (*part == '-')
			w->may_break[at] = true;
		else
			at++;
	}
}

static void break_by_parts(struct word *w)
{
	for (size_t at = 0; at < w->n; at++) {
		const char *best = NULL;
		size_t size = 0;
		for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
			size_t n = parts[i][0] == w->text[at] ? part_at(w, at, parts[i]) : 0;
			if (n > size) {
				best = parts[i];
				size = n;
			}
		}
		if (best) {
			place_part(w, at, best, size);
			at += size - 1;
		}
	}
}

// No lone letters, no syllable without a vowel at either end.
static bool is_good(const struct word *w, size_t at)
{
	size_t before = 0, after = 0;
	bool vowel_before = false, vowel_after = false;

	for (size_t i = 0; i < w->n; i += letter_size(w, i)) {
		*(i < at ? &before : &after) += 1;
		if (is_vowel(w, i))
			*(i < at ? &vowel_before : &vowel_after) = true;
	}
	return before >= LEAST_LETTERS && after >= LEAST_LETTERS && vowel_before && vowel_after;
}

// The last good break of one word at or before `most`, or 0.
static size_t last_in_word(const char *s, size_t n, size_t most)
{
	struct word w;

	if (n > MOST_BYTES || !take_word(&w, s, n))
		return 0;
	break_by_rule(&w);
	break_by_parts(&w);
	for (size_t i = most < n ? most : n - 1; i > 0; i--)
		if (w.may_break[i] && is_good(&w, i))
			return i;
	return 0;
}

size_t hyphen_last(const char *word, size_t n, size_t most)
{
	size_t best = 0;

	for (size_t i = 0; i < n && i < most;) {
		size_t end = i;
		while (end < n && is_letter((unsigned char)word[end]))
			end++;
		if (end > i) {
			size_t at = last_in_word(word + i, end - i, most - i);
			if (at)
				best = i + at;
		}
		i = end + 1;
	}
	return best;
}
