// SPDX-License-Identifier: EUPL-1.2
// Bytes → events: keys, sequences, pasted text, the mouse.
#include "term/keys.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "term/burst.h"
#include "keyboard.h"

static void plain_keys(void **state)
{
	(void)state;
	feed("jK+ \r\n\t\x7f\b");
	expect("j K + Space Enter C-j Tab Backspace Backspace");
	feed("\x03\x13\x1a\x01\x12");
	expect("C-c C-s C-z C-a C-r");
	keys_feed(&keys, "\0x", 2, now);
	drain();
	expect("x");
}

static void umlauts_in_one_piece_and_in_two(void **state)
{
	(void)state;
	feed("äÖß€");
	expect("ä Ö ß €");
	feed("\xc3");
	pass(100);
	expect("");
	feed("\xa4");
	expect("ä");
	feed("\xe2\x82");
	feed("\xac"
		 "j");
	expect("€ j");
}

static void latin_1_is_understood(void **state)
{
	(void)state;
	feed("\xe4j"); // ä, j
	expect("ä j");
	feed("\xfc");
	expect("ü"); // begins nothing in UTF-8
	feed("\xe4");
	assert_true(drain() > 0);
	expect("");
	pass(300);
	expect("ä");
	feed("\x9b");
	pass(300);
	expect(""); // a control character
}

static void arrows_and_their_friends(void **state)
{
	(void)state;
	feed("\033[A\033OB\033[C\033OD");
	expect("Up Down Right Left");
	feed("\033[H\033[F\033OH\033[1~\033[4~\033[7~\033[8~");
	expect("Home End Home Home End Home End");
	feed("\033[2~\033[3~\033[5~\033[6~\033[Z");
	expect("Ins Del PgUp PgDn S-Tab");
	feed("\033OP\033OQ\033[13~\033[15~\033[17~\033[21~\033[24~\033[[A\033[[E");
	expect("F1 F2 F3 F5 F6 F10 F12 F1 F5");
}

static void modifiers(void **state)
{
	(void)state;
	feed("\033[1;2A\033[1;5C\033[1;6D\033[3;2~\033[1;2P");
	expect("S-Up C-Right C-S-Left S-Del S-F1");
	feed("\033[a\033Oa\033[3$\033[3^"); // rxvt
	expect("S-Up C-Up S-Del C-Del");
	feed("\033[27;5;97~\033[98;5u\033[228;1u\033[13;2u");
	expect("C-a C-b ä Enter");
}

static void alt_is_ignored(void **state)
{
	(void)state;
	feed("\033j");
	feed("\033ä");
	feed("\033[1;3A");  // Alt-Up
	feed("\033\033[A"); // Alt-Up, the old way
	feed("\033[1;9H");
	pass(100);
	expect("");
	feed("\033O"); // Alt-O
	pass(100);
	expect("");
}

static void a_script_may_type_esc_and_go_on(void **state)
{
	(void)state;
	feed("\033:q\r");
	expect("Esc : q Enter");
	feed("\033\r"); // Alt-Enter: a new line
	expect("C-j");
	feed("\033");
	now += 5;
	feed("j"); // in two pieces: a person's two keys
	expect("Esc j");
	feed("\033\033");
	pass(30);
	expect("Esc Esc");
}

static void esc_alone_is_esc_soon(void **state)
{
	(void)state;
	feed("\033");
	assert_in_range(drain(), 1, 50);
	expect("");
	pass(KEYS_ESC_MS);
	expect("Esc");
	assert_int_equal(drain(), -1);
}

static void sequences_may_come_in_pieces(void **state)
{
	(void)state;
	feed("\033");
	now += 10;
	feed("[");
	now += 10;
	feed("1;");
	now += 10;
	feed("5B");
	expect("C-Down");
	feed("\033[12"); // and the rest is lost
	pass(KEYS_ESC_MS);
	feed("j");
	expect("j");
}

static void unknown_sequences_mean_nothing(void **state)
{
	(void)state;
	feed("\033[?1;2c\033[99~\033[I\033[O\033[>0;276;0c\033[E\033Ozx\033[12;34Rj");
	expect("x j");
}

static void broken_sequences_swallow_no_keys_after_them(void **state)
{
	(void)state;
	feed("\033[1;\033[A");
	expect("Up");
	feed("\033[1\rj");
	expect("Enter j");
	struct str s = {0};
	str_add(&s, "\033[");
	for (int i = 0; i < 500; i++)
		str_add(&s, "1;");
	str_add(&s, "Aj");
	feed(str_text(&s));
	str_free(&s);
	assert_false(keys_waiting(&keys));
}

static void putty_keypad(void **state)
{
	(void)state;
	feed("\033Op\033Oq\033Or\033Os\033Ot\033Ou\033Ov\033Ow\033Ox\033Oy");
	expect("0 1 2 3 4 5 6 7 8 9");
	feed("\033Ok\033Om\033Ol\033On\033OM\033Oj\033Oo");
	expect("+ - , , Enter * /");
}

static void terminfo_adds_keys(void **state)
{
	(void)state;
	keys_define(&keys, "\033A", "Up"); // VT52
	keys_define(&keys, "\033[99~", "F12");
	keys_define(&keys, "\033Ov", "F7"); // VT100; but a keypad's 6 on most
	keys_define(&keys, NULL, "F1");
	keys_define(&keys, "x", "F2"); // no sequence: refused
	feed("\033A");
	feed("\033[99~");
	feed("\033Ovx");
	expect("Up F12 6 x");
}

static void bracketed_paste(void **state)
{
	(void)state;
	feed("a\033[200~quit\r\nu\rd d\n\033[201~b");
	expect("a [quit\nu\nd d\n] b");
	feed("\033[200~\033[201~");
	expect("[]");
	feed("\033[200~d\033[Ad\033[201~j"); // escapes inside are no keys
	expect("[d[Ad] j");
}

static void a_paste_may_come_in_pieces(void **state)
{
	(void)state;
	const char *s = "\033[200~Größe\r\n2\033[201~j";
	for (; *s; s++) {
		char one[2] = {*s, '\0'};
		feed(one);
		now += 3;
	}
	expect("[Größe\n2] j");
}

static void a_paste_without_end_ends(void **state)
{
	(void)state;
	feed("\033[200~lost");
	pass(500);
	expect("");
	pass(KEYS_PASTE_MS);
	expect("[lost]");
	feed("j");
	expect("j");
}

static void a_huge_paste_is_cut(void **state)
{
	struct event e;
	int wait;
	char *block = calloc(1, 65536);

	(void)state;
	memset(block, 'x', 65535);
	feed("\033[200~");
	for (int i = 0; i < 20; i++)
		feed(block);
	free(block);
	keys_feed(&keys, "\033[201~", 6, now);
	assert_true(keys_next(&keys, now, &e, &wait));
	assert_int_equal(e.kind, EVENT_TEXT);
	assert_int_equal(strlen(e.text), KEYS_PASTE_MAX);
}

static void bursts_are_text_where_there_are_no_brackets(void **state)
{
	(void)state;
	feed("delete all of it");
	expect("");
	pass(BURST_GAP_MS);
	expect("[delete all of it]");
	feed("uuddxx\rqq\ryy");
	pass(BURST_GAP_MS);
	feed(" and more of the same\r"); // close behind: still the same paste
	pass(BURST_GAP_MS);
	expect("[uuddxx\nqq\nyy] [ and more of the same\n]");
	pass(500);
	feed("dddddeeeeefffffggggghhhhh");
	pass(BURST_GAP_MS);
	expect("[dddddeeeeefffffggggghhhhh]");
}

static void typing_and_scripts_are_keys(void **state)
{
	(void)state;
	feed("j");
	expect("j"); // at once
	feed("jjj");
	pass(BURST_GAP_MS);
	expect("j j j");
	for (int i = 0; i < 40; i++)
		keys_feed(&keys, "j", 1, now);
	pass(BURST_GAP_MS);
	expect("j j j j j j j j j j j j j j j j j j j j j j j j j j j j j j j j j j j j j j j j");
	feed("j j k k l g");
	pass(BURST_GAP_MS);
	expect("j Space j Space k Space k Space l Space g");
	feed("3w+++");
	pass(BURST_GAP_MS);
	expect("3 w + + +");
	feed(":pane map\r"); // one blank, one line end: two
	pass(BURST_GAP_MS);
	expect("[:pane map\n]");
	pass(500);
	feed(":map\033[A");
	expect("[:map] Up"); // an escape sequence ends a burst: no waiting
	pass(500);
	feed("ä");
	expect("ä");
}

// A line that has stalled brings a held key, or several moves, all at once: nobody has pasted that. Two letters that do
// something are another thing: as keys they would delete and edit.
static void two_letters_at_once_are_text(void **state)
{
	(void)state;
	feed("dddddddddddddddddddddddddddd");
	pass(500);
	expect("d d d d d d d d d d d d d d d d d d d d d d d d d d d d");
	feed("ddd eee");
	pass(500);
	expect("[ddd eee]");
	feed("de");
	pass(500);
	expect("[de]");
	feed("jjd3");
	pass(500);
	expect("j j d 3");
	feed("äö");
	pass(500);
	expect("[äö]");
	feed("d");
	now += BURST_GAP_MS;
	feed("e"); // a person's
	expect("d e");
}

static void bursts_are_off_where_there_are_brackets(void **state)
{
	(void)state;
	feed("delete all");
	expect("d e l e t e Space a l l");
}

static void the_mouse_clicks(void **state)
{
	(void)state;
	feed("\033[<0;5;3M\033[<0;5;3m");
	expect("(4,2)");
	now += 100;
	feed("\033[<0;5;3M");
	expect("((4,2))");
	now += 100;
	feed("\033[<0;5;3M");
	expect("(4,2)"); // the third is a first again
	now += 100;
	feed("\033[<0;6;3M");
	expect("(5,2)"); // another cell
	now += KEYS_TWICE_MS + 1;
	feed("\033[<0;6;3M");
	expect("(5,2)"); // too late
	feed("\033[<64;1;1M\033[<65;2;9M\033[<66;2;9M");
	expect("up(0,0) down(1,8)");
	feed("\033[<2;5;3M\033[<1;5;3M\033[<35;5;3M\033[<0;0;3M");
	expect(""); // other buttons, movement, nonsense
	feed("\033[M !!\033[M#!!\033[M`+*");
	expect("(0,0) up(10,9)"); // before SGR
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, start, stop)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(plain_keys),
		CASE(umlauts_in_one_piece_and_in_two),
		CASE(latin_1_is_understood),
		CASE(arrows_and_their_friends),
		CASE(modifiers),
		CASE(alt_is_ignored),
		CASE(a_script_may_type_esc_and_go_on),
		CASE(esc_alone_is_esc_soon),
		CASE(sequences_may_come_in_pieces),
		CASE(unknown_sequences_mean_nothing),
		CASE(broken_sequences_swallow_no_keys_after_them),
		CASE(putty_keypad),
		CASE(terminfo_adds_keys),
		CASE(bracketed_paste),
		CASE(a_paste_may_come_in_pieces),
		CASE(a_paste_without_end_ends),
		CASE(a_huge_paste_is_cut),
		cmocka_unit_test_setup_teardown(bursts_are_text_where_there_are_no_brackets, start_with_bursts, stop),
		cmocka_unit_test_setup_teardown(two_letters_at_once_are_text, start_with_bursts, stop),
		cmocka_unit_test_setup_teardown(typing_and_scripts_are_keys, start_with_bursts, stop),
		CASE(bursts_are_off_where_there_are_brackets),
		CASE(the_mouse_clicks),
	};

	return cmocka_run_group_tests_name("keys", tests, NULL, NULL);
}
