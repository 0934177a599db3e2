// SPDX-License-Identifier: EUPL-1.2
// Breaks German words by rule and by a list of their common parts. Works on bytes of lower-case UTF-8: capitals and
// small letters have the same length in the Latin-1 range, and nothing else is broken.
#include "base/hyphen.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
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
// consonants. Where two begin at the same letter, the longer one counts. Endings are left to the rules.
// clang-format off
static const char *const parts[] = {
	"ab-fall", "ab-frag", "ab-gleich", "ab-hol", "ab-läuf", "ab-lauf", "ab-rechn", "ab-schätz", "ab-schluss",
	"ab-schnitt", "ab-stand", "ab-stimm", "ab-teil", "agen-da", "aka-de-mie", "ak-te", "ak-ten", "ak-ti-on",
	"ak-tiv", "al-ter", "amt", "äm-ter", "amts", "ana-lys", "an-bind", "an-for-der", "an-ge-bot", "an-ge-le-gen",
	"an-lieg", "an-meld", "an-pass", "an-schaff", "an-sprech", "an-trag", "an-träg", "an-wend", "ar-beit",
	"ar-chiv", "at-trak-tiv", "auf-bau", "auf-ent-halt", "auf-ga-be", "auf-nahm", "auf-sicht", "auf-stell",
	"auf-trag", "auf-wand", "auf-wänd", "aus-bau", "aus-bild", "aus-ga-be", "aus-kunft", "aus-län-der", "aus-nahm",
	"aus-schreib", "aus-schuss", "au-ßen", "aus-sprach", "aus-statt", "aus-tausch", "aus-wahl", "aus-weis",
	"aus-wert", "avis", "bar-rie-re", "be-ar-beit", "be-auf-trag", "be-darf", "be-för-der", "be-frag", "be-hörd",
	"bei-spiel", "be-preis", "be-rat", "be-reich", "be-schaff", "be-schäft", "be-schleu-ni", "be-schluss",
	"be-schreib", "be-stand", "be-stell", "be-stimm", "be-tei-lig", "be-tracht", "be-trag", "be-treib", "be-treu",
	"be-trieb", "block", "brand", "breit-band", "buch", "bür-ger", "cha-rak-ter", "chat", "con-troll", "da-ten",
	"dienst", "di-gi-tal", "do-ku-ment", "druck", "ef-fek", "eh-ren-amt", "ei-gen", "ein-bind", "ein-führ",
	"ein-gang", "ein-glied", "ein-heit", "ein-kauf", "ein-nah-me", "ein-richt", "ein-satz", "ein-spar", "ein-stell",
	"ein-trä", "ein-trag", "ein-wohn", "elek-tro", "el-tern", "ener-gie", "ent-last", "ent-scheid", "ent-wickl",
	"ent-wurf", "er-ar-beit", "er-fahr", "er-fass", "er-folg", "er-fül", "er-gebn", "er-höh", "er-in-ner",
	"er-kenn", "er-klär", "er-leich-ter", "er-mäch", "er-mittl", "er-ört", "er-reich", "er-satz", "er-schließ",
	"er-spar", "er-stell", "er-trä", "er-trag", "er-wart", "er-wei-ter", "er-werb", "eva-lu", "ex-trak", "fläch",
	"flow", "för-der", "frak-ti-on", "frei", "freund", "ge-bäu-de", "ge-brauch", "ge-bühr", "ge-fahr", "ge-meind",
	"ge-mein-sam", "ge-neh-mig", "ge-rät", "ge-richt", "ge-samt", "ge-schäft", "ge-schwind", "ge-sell-schaft",
	"ge-setz", "ge-spräch", "ge-stalt", "ge-sund-heit", "ge-wer-be", "glas-fa-ser", "grund", "gut-acht",
	"hard-ware", "heit", "iden-ti-tät", "in-di-vi-du", "in-fo", "in-for-ma-ti-on", "in-fra-struk-tur", "in-ha-ber",
	"in-halt", "ini-tia-ti", "in-klu", "in-nen", "in-no-va-ti-on", "in-stru-ment", "in-te-gra-ti-on",
	"in-ter-kom-mu-nal", "in-ter-net", "in-tra-net", "keit", "kli-ma", "know-ledge", "kom-mu-nal", "kon-troll",
	"kon-zept", "ko-or-din", "kraft", "krank", "kreis", "land-rat", "lein", "lich", "ma-nage-ment", "mit-ar-beit",
	"mit-glied", "mit-teil", "mo-der-nis", "nach-hal-tig", "netz-werk", "ober-fläch", "of-fen", "öf-fent-lich",
	"on-line", "op-ti-mier", "ord-nung", "or-ga-ni-sa-ti-on", "ori-en", "pfleg", "pflich", "pflicht", "plan",
	"platt-form", "platz", "plätz", "pro-gramm", "pro-jekt", "pro-zess", "prüf", "rechts", "res-sourc", "rhein",
	"schaft", "schein", "schlüs-sel", "schnitt-stell", "schreib", "schrift", "schul", "schu-le", "schutz",
	"schwer-punkt", "ser-vice", "si-cher-heit", "soft-ware", "so-zi-al", "speich", "sprach", "sprech", "staat",
	"stadt", "städt", "stamm", "stand", "ständ", "stan-dard", "stärk", "sta-ti-on", "stätt", "steck-brief",
	"stei-ger", "stell", "steu-er", "stoff", "stra-ße", "stra-teg", "strom", "struk-tur", "stück", "stu-fe",
	"stund", "sys-tem", "techn", "trag", "trä-ger", "trans-for-ma-ti-on", "trans-pa-renz", "treff", "über-ar-beit",
	"über-greif", "über-nahm", "über-sicht", "über-trag", "über-wach", "um-frag", "um-ge-bung", "um-setz",
	"um-welt", "un-ab-hän", "un-ter-halt", "un-ter-la-ge", "un-ter-nehm", "un-ter-schrift", "un-ter-stütz",
	"ur-sprung", "ur-sprüng", "ver-ab-schied", "ver-an-schlag", "ver-an-stalt", "ver-ant-wort", "ver-ar-beit",
	"ver-bes-ser", "ver-ein", "ver-fahr", "ver-gleich", "ver-kehr", "ver-kürz", "ver-mittl", "ver-netz",
	"ver-öf-fent-lich", "ver-pflich", "ver-sand", "ver-sorg", "ver-ständ", "ver-stet", "ver-träg", "ver-trag",
	"ver-walt", "ver-wend", "ver-zeich", "vor-hab", "wei-ter", "werk", "wett-be-werb", "wirt-schaft", "wis-sen",
	"work-shop", "zeichn", "zen-tral", "zen-trum", "zeug", "zu-frie-den", "zu-gäng", "zu-gang", "zu-sam-men",
	"zu-schuss", "zu-stän-dig", "zweck",
};
// clang-format on

enum { PARTS = sizeof parts / sizeof *parts };

// Size of a character that parts words: anything in ASCII but letters, the punctuation of U+0080–00BF and U+2000–207F,
// × and ÷; 0 for a letter.
static size_t separator_size(const char *s, size_t n)
{
	unsigned char c = (unsigned char)s[0], second = n > 1 ? (unsigned char)s[1] : 0;

	if (c < 0x80)
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 0 : 1;
	if (c == 0xC2 || (c == 0xC3 && (second == 0x97 || second == 0xB7)))
		return n < 2 ? 0 : 2;
	return c == 0xE2 && n >= 3 && (second == 0x80 || second == 0x81) ? 3 : 0;
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
			c = second >= 0x80 && second <= 0x9E ? (unsigned char)(second + 0x20) : second;
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

// Parts by their first byte: the first one of each, and behind each the next that begins alike; 0: none, else i + 1.
static unsigned short begin_alike[256], next_alike[PARTS];

static void order_parts(void)
{
	for (size_t i = PARTS; i-- > 0;) {
		unsigned char first = (unsigned char)parts[i][0];
		next_alike[i] = begin_alike[first];
		begin_alike[first] = (unsigned short)(i + 1);
	}
}

// The longest part that stands at `at`, or NULL.
static const char *find_part(const struct word *w, size_t at, size_t *size)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;
	const char *best = NULL;

	pthread_once(&once, order_parts);
	*size = 0;
	for (size_t k = begin_alike[(unsigned char)w->text[at]]; k > 0; k = next_alike[k - 1]) {
		size_t i = k - 1, n = part_at(w, at, parts[i]);
		if (n > *size) {
			best = parts[i];
			*size = n;
		}
	}
	return best;
}

// The first byte of [at, end) after its last vowel.
static size_t tail_of(const struct word *w, size_t at, size_t end)
{
	size_t tail = at;
	for (size_t i = at; i < end; i += letter_size(w, i))
		if (is_vowel(w, i))
			tail = i + letter_size(w, i);
	return tail;
}

// Writes the breaks of a part over those of the rules, and takes away breaks before it that would leave consonants
// alone ("folge-n-ab"). Consonants at its end go with an ending that follows ("ar-beit", "ar-bei-ten").
static void place_part(struct word *w, size_t at, const char *part, size_t end)
{
	size_t next_size;
	bool ending = end < w->n && is_vowel(w, end) && !find_part(w, end, &next_size);
	size_t decided = ending ? tail_of(w, at, end) : end;

	for (size_t i = at; i > 0 && !w->decided[i - 1] && !is_vowel(w, i - 1) && (w->text[i - 1] & 0x80) == 0; i--)
		w->may_break[i - 1] = false;
	for (size_t i = at; i < decided; i++) {
		w->may_break[i] = i == at;
		w->decided[i] = true;
	}
	for (; *part; part++) {
		if (*part == '-')
			w->may_break[at] = true;
		else
			at++;
	}
}

static void break_by_parts(struct word *w)
{
	for (size_t at = 0; at < w->n;) {
		size_t size;
		const char *part = find_part(w, at, &size);
		if (part) {
			place_part(w, at, part, at + size);
			at += size;
		} else {
			at += letter_size(w, at);
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
static size_t work_out(const char *s, size_t n, size_t most)
{
	struct word w;

	if (!take_word(&w, s, n))
		return 0;
	break_by_rule(&w);
	break_by_parts(&w);
	for (size_t i = most < n ? most : n - 1; i > 0; i--)
		if (w.may_break[i] && is_good(&w, i))
			return i;
	return 0;
}

// The heads of a list are broken at the same places with every frame: what was asked last is remembered, at a place that
// follows from its letters and its room.
enum { KEPT = 128, KEPT_BYTES = 44 };

static size_t last_in_word(const char *s, size_t n, size_t most)
{
	static _Thread_local struct {
		char word[KEPT_BYTES];
		uint8_t n, most, at;
	} kept[KEPT];

	if (n > MOST_BYTES)
		return 0;
	if (n > KEPT_BYTES || n < 2 || most > UINT8_MAX)
		return work_out(s, n, most);
	size_t place = most;
	for (size_t i = 0; i < n; i++)
		place = place * 31 + (unsigned char)s[i];
	place %= KEPT;
	if (kept[place].n != n || kept[place].most != most || memcmp(kept[place].word, s, n) != 0) {
		kept[place].at = (uint8_t)work_out(s, n, most);
		kept[place].n = (uint8_t)n;
		kept[place].most = (uint8_t)most;
		memcpy(kept[place].word, s, n);
	}
	return kept[place].at;
}

size_t hyphen_last(const char *word, size_t n, size_t most)
{
	size_t best = 0;

	for (size_t i = 0; i < n && i < most;) {
		size_t skip = separator_size(word + i, n - i);
		if (skip) {
			i += skip;
			continue;
		}
		size_t end = i + 1;
		while (end < n && !separator_size(word + end, n - end))
			end++;
		size_t at = last_in_word(word + i, end - i, most - i);
		if (at)
			best = i + at;
		i = end;
	}
	return best;
}
