// SPDX-License-Identifier: EUPL-1.2
// What comes from a terminal that nobody has typed: answers in any pieces, other character sets, keys held down, noise.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "keyboard.h"

// ---- what a terminal says by itself ----------------------------------------------------------------------------------

static void answers_are_no_keys(void **state)
{
	(void)state;
	static const char *const answers[] = {"\033P>|XTerm(390)\033\\",
										  "\033]11;rgb:0000/0000/0000\033\\",
										  "\033]11;rgb:ffff/ffff/ffff\a",
										  "\033_Gi=31;OK\033\\",
										  "\033^private\033\\",
										  "\033Xsos dq e\033\\",
										  "\033P1+r\033\\",
										  "\033]52;c;ZGRk\a",
										  "\033Pbroken\x18"};
	for (size_t i = 0; i < sizeof answers / sizeof answers[0]; i++) {
		feed("j");
		feed(answers[i]); // in one piece
		feed("k");
		for (const char *p = answers[i]; *p; p++) { // byte by byte
			keys_feed(&keys, p, 1, now);
			drain();
			now += 10;
		}
		feed("l");
		expect("j k l");
	}
}

// What is broken off by another sequence, or never ends, does not take the keys after it along.
static void an_answer_that_breaks_off_ends(void **state)
{
	(void)state;
	feed("\033P>|XTe\033[A");
	expect("Up");
	feed("\033]11;rgb:");
	pass(KEYS_ANSWER_MS);
	feed("d");
	expect("d");
	feed("\033P"); // Alt and P
	pass(KEYS_ALT_MS);
	feed("d");
	expect("d");
	feed("\033P>|XTerm\033"); // and its end does not come: the ESC is a key
	pass(KEYS_ESC_MS);
	assert_true(keys_waiting(&keys));
	pass(KEYS_ANSWER_MS);
	expect("Esc");
	assert_false(keys_waiting(&keys));
}

static void an_arrow_split_after_its_escape_is_an_arrow(void **state)
{
	(void)state;
	feed("\033");
	pass(KEYS_ESC_MS); // taken for the key by now
	now += 100;
	feed("[A");
	expect("Esc Up");
	feed("\033");
	pass(KEYS_ESC_MS);
	feed("OB");
	expect("Esc Down");
	feed("\033");
	pass(KEYS_ESC_MS);
	feed("["); // a person's own
	now += 30;
	feed("A");
	expect("Esc [ A");
	feed("\033");
	pass(KEYS_ESC_MS);
	now += KEYS_REST_MS + 1;
	feed("[A");
	expect("Esc [ A");
}

// ---- character sets ---------------------------------------------------------------------------------------------------

static wint_t latin_9(int byte)
{
	return byte == 0xa4 ? 0x20ac : byte == 0xff ? WEOF : (wint_t)byte;
}

static void pasted_text_is_in_the_character_set_of_the_locale(void **state)
{
	(void)state;
	keys.decode = latin_9;
	feed("\xe4\xa4");
	expect("ä €");
	feed("\033[200~\xe4\xf6\xfc \xdf \xa4\xff\033[201~");
	expect("[äöü ß €\xef\xbf\xbd]");
	keys.bursts = true;
	feed("Ma\xdf Stra\xdf"
		 "e");
	pass(BURST_GAP_MS);
	expect("[Maß Straße]");
	keys.decode = NULL;
	feed("\033[200~\xe4 \xc3\xa4 \xe2\x82\xac\033[201~"); // a byte that is no UTF-8, as if it were typed
	expect("[ä ä €]");
}

// ---- held keys --------------------------------------------------------------------------------------------------------

static void a_held_key_is_known_by_its_speed(void **state)
{
	(void)state;
	static const struct {
		const char *bytes;
		int after;
		bool held;
	} typed[] = {{"d", 0, false},  {"d", 660, true},  {"d", 30, true},       {"d", 30, true},     {"j", 30, false},
				 {"d", 30, false}, {"d", 751, false}, {"\033[3~", 5, false}, {"\033[3~", 5, true}};
	struct event e;
	int wait;
	for (size_t i = 0; i < sizeof typed / sizeof typed[0]; i++) {
		now += typed[i].after;
		keys_feed(&keys, typed[i].bytes, strlen(typed[i].bytes), now);
		assert_true(keys_next(&keys, now, &e, &wait));
		assert_int_equal(e.held, typed[i].held);
	}
}

// ---- any bytes --------------------------------------------------------------------------------------------------------

static uint32_t dice;

static uint32_t roll(uint32_t below)
{
	dice = dice * 1664525 + 1013904223;
	return (dice >> 8) % below;
}

// Whatever follows whatever, in whichever pieces it comes: what a person has typed is what comes out.
static void any_pieces_make_the_same_events(void **state)
{
	(void)state;
	static const struct {
		const char *bytes, *event;
	} parts[] = {{"j", "j"},
				 {"ä", "ä"},
				 {"€", "€"},
				 {"\033[A", "Up"},
				 {"\033[1;5B", "C-Down"},
				 {"\033OP", "F1"},
				 {"\033OS", "F4"},
				 {"\033[3~", "Del"},
				 {"\r", "Enter"},
				 {"\033P>|XTerm(390)\033\\", ""},
				 {"\033]4;1;rgb:d/e/y\a", ""},
				 {"\033_ddd\033\\", ""},
				 {"\033[200~ddd eee\n\033[201~", "[ddd eee\n]"},
				 {"\033[?1;2c", ""}};
	for (int round = 0; round < 2000; round++) {
		struct str bytes = {0}, wanted = {0};
		dice = (uint32_t)round;
		for (uint32_t n = roll(12) + 1; n > 0; n--) {
			uint32_t i = roll(sizeof parts / sizeof parts[0]);
			str_add(&bytes, parts[i].bytes);
			if (*parts[i].event)
				str_addf(&wanted, "%s%s", wanted.len ? " " : "", parts[i].event);
		}
		for (size_t at = 0; at < bytes.len;) {
			size_t n = roll(4) + 1;
			n = n < bytes.len - at ? n : bytes.len - at;
			keys_feed(&keys, bytes.s + at, n, now);
			drain();
			at += n;
			now += roll(KEYS_ESC_MS);
		}
		pass(2000);
		expect(str_text(&wanted));
		assert_false(keys_waiting(&keys));
		str_free(&bytes);
		str_free(&wanted);
	}
}

static void noise_never_stops_the_decoder(void **state)
{
	uint32_t seed = 12345;

	(void)state;
	for (int round = 0; round < 3000; round++) {
		unsigned char bytes[24];
		size_t n = 0;
		for (; n < sizeof bytes; n++) {
			seed = seed * 1664525 + 1013904223;
			static const unsigned char usual[] = "\033\033[[O0159;<~MmAuz\xc3\xa4\rP]_X^\\\a";
			bytes[n] = seed >> 30 ? usual[(seed >> 16) % (sizeof usual - 1)] : (unsigned char)(seed >> 16);
		}
		keys_feed(&keys, bytes, n, now);
		drain();
		str_clear(&seen);
		now += 2000;
		drain();
		now += 2000;
		drain();
		str_clear(&seen);
		assert_false(keys_waiting(&keys));
	}
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, start, stop)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(answers_are_no_keys),
		CASE(an_answer_that_breaks_off_ends),
		CASE(an_arrow_split_after_its_escape_is_an_arrow),
		CASE(pasted_text_is_in_the_character_set_of_the_locale),
		CASE(a_held_key_is_known_by_its_speed),
		CASE(any_pieces_make_the_same_events),
		CASE(noise_never_stops_the_decoder),
	};
	return cmocka_run_group_tests_name("keys of any kind", tests, NULL, NULL);
}
