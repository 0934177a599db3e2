// SPDX-License-Identifier: EUPL-1.2
// Every escape sequence that a terminal in use sends, one by one: what it means, how many bytes it takes, and that its
// beginnings are waited for. Also what pasted text looks like, and what a terminal can do by its name.
#include "term/sequence.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "term/burst.h"
#include "term/modes.h"

#include <stdio.h>
#include <string.h>

static struct sequence s;

static int decode(const char *bytes)
{
	return sequence_decode((const unsigned char *)bytes, strlen(bytes), &s);
}

// The sequence, with more behind it, is this key; none of its beginnings is anything yet.
static void is_key(const char *bytes, const char *key)
{
	char more[80];
	int n = (int)strlen(bytes);
	snprintf(more, sizeof more, "%sj", bytes);
	if (decode(more) != n || s.kind != SEQUENCE_KEY || strcmp(s.key, key) != 0)
		fail_msg("ESC%s is %d “%s” and takes %d, not “%s”", bytes + 1, s.kind, s.key, decode(more), key);
	for (int i = 1; i < n; i++)
		if (sequence_decode((const unsigned char *)bytes, (size_t)i, &s) != SEQUENCE_MORE)
			fail_msg("%d bytes of ESC%s are no beginning", i, bytes + 1);
}

static void is_ignored(const char *bytes)
{
	int n = decode(bytes);
	if (n != (int)strlen(bytes) || s.kind != SEQUENCE_IGNORED)
		fail_msg("ESC%s is %d “%s” and takes %d", bytes + 1, s.kind, s.key, n);
}

static void letters(void **state)
{
	static const char *const names[][2] = {{"A", "Up"},   {"B", "Down"}, {"C", "Right"}, {"D", "Left"},
										   {"H", "Home"}, {"F", "End"},  {"P", "F1"},    {"Q", "F2"},
										   {"R", "F3"},   {"S", "F4"},   {"Z", "S-Tab"}};
	char bytes[16], key[24];
	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		snprintf(bytes, sizeof bytes, "\033[%s", names[i][0]);
		is_key(bytes, names[i][1]);
		snprintf(bytes, sizeof bytes, "\033[1;1%s", names[i][0]);
		is_key(bytes, names[i][1]);
		snprintf(bytes, sizeof bytes, "\033[1;5%s", names[i][0]);
		snprintf(key, sizeof key, "C-%s", names[i][1]);
		is_key(bytes, key);
		snprintf(bytes, sizeof bytes, "\033[1;3%s", names[i][0]); // Alt
		is_ignored(bytes);
		if (*names[i][0] == 'Z')
			continue;
		snprintf(bytes, sizeof bytes, "\033O%s", names[i][0]);
		is_key(bytes, names[i][1]);
		snprintf(bytes, sizeof bytes, "\033[1;2%s", names[i][0]);
		snprintf(key, sizeof key, "S-%s", names[i][1]);
		is_key(bytes, key);
		snprintf(bytes, sizeof bytes, "\033[1;6%s", names[i][0]);
		snprintf(key, sizeof key, "C-S-%s", names[i][1]);
		is_key(bytes, key);
	}
	is_key("\033[1;2Z", "S-Tab"); // shift is in its name already
	is_key("\033[1;6Z", "C-S-Tab");
	is_ignored("\033[E");
	is_ignored("\033[G");
	is_ignored("\033[12;34R"); // where the cursor is: no F3
	is_ignored("\033[2A");
}

static void numbers(void **state)
{
	static const char *const names[27] = {
		[1] = "Home", [2] = "Ins", [3] = "Del", [4] = "End",  [5] = "PgUp", [6] = "PgDn", [7] = "Home",
		[8] = "End",  [11] = "F1", [12] = "F2", [13] = "F3",  [14] = "F4",  [15] = "F5",  [17] = "F6",
		[18] = "F7",  [19] = "F8", [20] = "F9", [21] = "F10", [23] = "F11", [24] = "F12",
	};
	static const struct {
		const char *end, *before;
	} ways[] = {{"~", ""}, {";2~", "S-"}, {";5~", "C-"}, {";6~", "C-S-"}, {"$", "S-"}, {"^", "C-"}, {"@", "C-S-"}};
	char bytes[16], key[24];
	(void)state;
	for (int n = 0; n < 27; n++)
		for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
			snprintf(bytes, sizeof bytes, "\033[%d%s", n, ways[i].end);
			snprintf(key, sizeof key, "%s%s", ways[i].before, names[n] ? names[n] : "");
			if (names[n])
				is_key(bytes, key);
			else
				is_ignored(bytes);
		}
	is_ignored("\033[3;3~"); // Alt
	is_ignored("\033[3;9~"); // and beyond
	is_ignored("\033[~");
	is_ignored("\033[99999999999~");
	is_ignored("\033[201~"); // the end of what never began
	assert_int_equal(decode("\033[200~"), 6);
	assert_int_equal(s.kind, SEQUENCE_PASTE);
}

static void consoles_and_rxvt(void **state)
{
	static const char *const arrows[] = {"Up", "Down", "Right", "Left"};
	char bytes[8], key[16];
	(void)state;
	for (int i = 0; i < 5; i++) {
		snprintf(bytes, sizeof bytes, "\033[[%c", 'A' + i);
		snprintf(key, sizeof key, "F%d", i + 1);
		is_key(bytes, key);
	}
	is_ignored("\033[[F");
	is_ignored("\033[[@");
	for (int i = 0; i < 4; i++) {
		snprintf(bytes, sizeof bytes, "\033[%c", 'a' + i);
		snprintf(key, sizeof key, "S-%s", arrows[i]);
		is_key(bytes, key);
		snprintf(bytes, sizeof bytes, "\033O%c", 'a' + i);
		snprintf(key, sizeof key, "C-%s", arrows[i]);
		is_key(bytes, key);
	}
	is_ignored("\033[e");
	is_ignored("\033Oe");
	is_key("\033O5A", "C-Up"); // older xterms
	is_key("\033O1;5D", "C-Left");
	is_key("\033O2P", "S-F1");
	is_key("\033O1A", "Up");
	is_ignored("\033O3A");
	is_key("\033O0A", "Up"); // no modifier, said in a strange way
	is_key("\033O5;A", "Up");
}

static void the_keypad(void **state)
{
	static const char keys[] = "j*k+l,m-n,o/p0q1r2s3t4u5v6w7x8y9X=";
	char bytes[8], key[2] = "";
	(void)state;
	for (const char *k = keys; *k; k += 2) {
		snprintf(bytes, sizeof bytes, "\033O%c", k[0]);
		key[0] = k[1];
		is_key(bytes, key);
	}
	is_key("\033OM", "Enter");
	is_ignored("\033Oz");
	is_ignored("\033Oi");
	is_ignored("\033O@");
}

static void keys_by_their_code(void **state)
{
	static const struct {
		int code;
		const char *plain, *shift, *ctrl;
	} keys[] = {{9, "Tab", "S-Tab", "C-Tab"},
				{13, "Enter", "Enter", "C-Enter"},
				{27, "Esc", "S-Esc", "C-Esc"},
				{127, "Backspace", "Backspace", "C-Backspace"},
				{' ', "Space", "Space", "C-Space"},
				{'a', "a", "a", "C-a"},
				{'!', "!", "!", "C-!"},
				{228, "ä", "ä", "C-ä"},
				{0x20ac, "€", "€", "C-€"}};
	char bytes[32];
	(void)state;
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		const char *alt = keys[i].code == 13 ? "C-j" : NULL; // Alt-Enter: a new line
		const char *wanted[] = {keys[i].plain, keys[i].plain, keys[i].shift, alt, NULL, keys[i].ctrl};
		for (int m = 0; m < 6; m++) {
			if (m)
				snprintf(bytes, sizeof bytes, "\033[%d;%du", keys[i].code, m);
			else
				snprintf(bytes, sizeof bytes, "\033[%du", keys[i].code);
			if (wanted[m])
				is_key(bytes, wanted[m]);
			else
				is_ignored(bytes);
			snprintf(bytes, sizeof bytes, "\033[27;%d;%d~", m, keys[i].code);
			if (wanted[m])
				is_key(bytes, wanted[m]);
			else
				is_ignored(bytes);
		}
	}
	is_ignored("\033[0u");
	is_ignored("\033[8u");
	is_ignored("\033[31u");
	is_ignored("\033[155u");           // controls of the upper half
	is_ignored("\033[55296u");         // half a pair
	is_key("\033[97;1;1;1;1;1u", "a"); // more numbers than there are meanings
}

static void the_mouse(void **state)
{
	static const struct {
		const char *bytes;
		int button, x, y;
		bool release;
	} events[] = {
		{"\033[<0;1;1M", 0, 0, 0, false},         {"\033[<0;5;3m", 0, 4, 2, true},
		{"\033[<65;120;40M", 65, 119, 39, false}, {"\033[<2;7;8M", 2, 6, 7, false},
		{"\033[M !\"", 0, 0, 1, false},           {"\033[M#!!", 3, 0, 0, true}, // the old way does not tell which
		{"\033[Ma*+", 65, 9, 10, false},                                        // its wheel is never let go
		{"\033[Mc*+", 67, 9, 10, false},          {"\033[M\"$%", 2, 3, 4, false},
	};
	(void)state;
	for (size_t i = 0; i < sizeof events / sizeof *events; i++) {
		assert_int_equal(decode(events[i].bytes), strlen(events[i].bytes));
		assert_int_equal(s.kind, SEQUENCE_MOUSE);
		assert_int_equal(s.button, events[i].button);
		assert_int_equal(s.x, events[i].x);
		assert_int_equal(s.y, events[i].y);
		assert_int_equal(s.release, events[i].release);
		for (size_t n = 1; n < strlen(events[i].bytes); n++)
			assert_int_equal(sequence_decode((const unsigned char *)events[i].bytes, n, &s), SEQUENCE_MORE);
	}
	is_ignored("\033[<0;0;1M"); // cells begin at 1
	is_ignored("\033[<0;1;0M");
	is_ignored("\033[<0;1M");
	is_ignored("\033[M  !");
	is_ignored("\033[<0;1;1A");
}

static void answers_and_noise(void **state)
{
	char many[80];
	(void)state;
	is_ignored("\033[?1;2c");
	is_ignored("\033[>0;276;0c");
	is_ignored("\033[=0c");
	is_ignored("\033[I");
	is_ignored("\033[O");
	is_ignored("\033[?5A"); // private: no arrow
	assert_int_equal(decode("\033j"), SEQUENCE_NONE);
	assert_int_equal(decode("\033"), SEQUENCE_MORE);
	assert_int_equal(decode("\033\033[A"), SEQUENCE_NONE);
	assert_int_equal(decode("\033[1;\033[A"), 4); // broken off: what breaks it is not part of it
	assert_int_equal(s.kind, SEQUENCE_IGNORED);
	assert_int_equal(decode("\033[1\r"), 3);
	assert_int_equal(decode("\033[1\x7f"), 3);
	assert_int_equal(decode("\033[1ä"), 3);
	assert_int_equal(decode("\033O\r"), 2);
	assert_int_equal(decode("\033O1\033"), 3);
	assert_int_equal(decode("\033O\x7f"), 2);
	assert_int_equal(decode("\033[1~"), 4);
	assert_int_equal(decode("\033O12345678"), 8); // no modifier is so long
	memset(many, '1', sizeof many);
	memcpy(many, "\033[", 2);
	many[63] = '\0';
	assert_int_equal(decode(many), SEQUENCE_MORE); // 63 bytes
	many[63] = '1';
	many[64] = '\0';
	assert_int_equal(decode(many), 64); // nobody sends so much
	assert_int_equal(s.kind, SEQUENCE_IGNORED);
	many[62] = 'A';
	assert_int_equal(decode(many), 63);
}

static bool text(const char *bytes)
{
	return burst_is_text((const unsigned char *)bytes, strlen(bytes));
}

// Two different letters that move nothing are text, however short it is.
static void what_looks_like_text(void **state)
{
	(void)state;
	assert_true(text("ab"));
	assert_true(text("ab c d"));
	assert_true(text("ddd eee"));
	assert_true(text("a1b"));
	assert_true(text("Zz"));
	assert_true(text("zä"));
	assert_true(text("äö"));
	assert_true(text("hj kl ex"));
	assert_false(text("a"));
	assert_false(text("hj kl gG nN hj")); // letters that move
	assert_false(text("jjd3"));
	assert_false(text("1 2 3 4 5 6 7")); // no letter
	assert_false(text("1 2 3 4 ä"));
	assert_false(text("ÄÄÄ ÄÄ"));
	assert_false(text("AA  AAA"));
	assert_false(text("dddddddddddddddddddddddddddddd")); // a key held down
	assert_false(text("{[@` ~^ |_+-"));
}

static size_t run(const char *bytes)
{
	return burst_run((const unsigned char *)bytes, strlen(bytes));
}

static void how_far_text_goes(void **state)
{
	(void)state;
	assert_int_equal(run("a b\r\n\tä~"), 9);
	assert_int_equal(run("ab\033[A"), 2);
	assert_int_equal(run("ab\x7f"), 2);
	assert_int_equal(run("ab\x1f"), 2);
	assert_int_equal(run("\bab"), 0);
	assert_int_equal(burst_characters((const unsigned char *)"aä€𝄞", 10), 4);
	assert_int_equal(burst_characters((const unsigned char *)"", 0), 0);
}

static void by_the_name_of_the_terminal(void **state)
{
	static const struct {
		const char *name;
		bool brackets, bursts, mouse, title;
		enum glyphs glyphs;
	} all[] = {
		{"xterm", true, false, true, true, GLYPHS_UNICODE},
		{"xterm-256color", true, false, true, true, GLYPHS_UNICODE},
		{"alacritty", true, false, true, true, GLYPHS_UNICODE},
		{"putty", true, false, true, true, GLYPHS_UNICODE},
		{"vte", true, false, true, true, GLYPHS_UNICODE},
		{"vte-256color", true, false, true, true, GLYPHS_UNICODE},
		{"tmux", true, false, true, false, GLYPHS_UNICODE},
		{"tmux-256color", true, false, true, false, GLYPHS_UNICODE},
		{"screen", true, true, true, false, GLYPHS_UNICODE},
		{"screen-256color", true, true, true, false, GLYPHS_UNICODE},
		{"linux", false, true, false, false, GLYPHS_BASIC},
		{"linux-16color", false, true, false, false, GLYPHS_BASIC},
		{"cons25", false, true, false, false, GLYPHS_BASIC},
		{"wsvt25", false, true, false, false, GLYPHS_BASIC},
		{"hurd", false, true, false, false, GLYPHS_BASIC},
		{"fbterm", false, true, false, false, GLYPHS_BASIC},
		{"bterm", false, true, false, false, GLYPHS_BASIC},
		{"vt52", false, true, false, false, GLYPHS_ASCII},
		{"vt100", false, true, false, false, GLYPHS_ASCII},
		{"vt220", false, true, false, false, GLYPHS_ASCII},
		{"ansi", false, true, false, false, GLYPHS_UNICODE},
		{"pcansi", false, true, false, false, GLYPHS_UNICODE},
		{"sun", false, true, false, false, GLYPHS_UNICODE},
		{"mach", false, true, false, false, GLYPHS_UNICODE},
		{"cygwin", false, true, false, false, GLYPHS_UNICODE},
		{"Eterm", false, true, false, false, GLYPHS_UNICODE},
		{"aterm", false, true, false, false, GLYPHS_UNICODE},
	};
	(void)state;
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		struct modes m = modes_of(all[i].name, false);
		if (m.brackets != all[i].brackets || m.bursts != all[i].bursts || m.mouse != all[i].mouse ||
			m.title != all[i].title || m.glyphs != all[i].glyphs)
			fail_msg("%s: brackets %d, bursts %d, mouse %d, title %d, glyphs %d", all[i].name, m.brackets, m.bursts,
					 m.mouse, m.title, (int)m.glyphs);
	}
	assert_false(modes_of("screen", true).bursts); // tmux calls itself so where its own name is not known
	assert_true(modes_of("linux", true).bursts);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters),
		cmocka_unit_test(numbers),
		cmocka_unit_test(consoles_and_rxvt),
		cmocka_unit_test(the_keypad),
		cmocka_unit_test(keys_by_their_code),
		cmocka_unit_test(the_mouse),
		cmocka_unit_test(answers_and_noise),
		cmocka_unit_test(what_looks_like_text),
		cmocka_unit_test(how_far_text_goes),
		cmocka_unit_test(by_the_name_of_the_terminal),
	};

	return cmocka_run_group_tests_name("term sequences", tests, NULL, NULL);
}
