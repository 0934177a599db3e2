// SPDX-License-Identifier: EUPL-1.2
// What cannot be is refused in words that say what would be right, in both languages: on the shell, in the line for commands,
// in the form. Nothing of it is stored.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cmd/view/view.h"
#include "desk.h"
#include "model/model.h"
#include "ui/form/form.h"
#include "ui/form/parts.h"

static struct desk d;

static void open_at(int cols)
{
	struct session_options o = {.cols = cols, .rows = cols ? 40 : 0, .today = date_day(2026, 5, 20), .keys = ""};
	d = (struct desk){.session = session_new(&o), .cols = 200, .rows = 40};
	session_model(d.session, desk_plan("musterkreis", NULL), "roadmap");
}

// Numbers keep together by a narrow blank; here it is one like others.
static const char *plain(const char *text)
{
	static struct str out;
	str_clear(&out);
	for (const char *at = text; *at;) {
		bool narrow = strncmp(at, "\xE2\x80\xAF", 3) == 0;
		str_addc(&out, narrow ? ' ' : *at);
		at += narrow ? 3 : 1;
	}
	return str_text(&out);
}

static const struct wrong {
	const char *line, *en, *de;
} cases[] = {
	// end before start
	{"phase add measure=M01 title=X start=2026-06 end=2026-03",
	 "end: Mar 2026 is before “start” (Jun 2026). Expected: Jun 2026 or later.",
	 "Ende: 03.2026 liegt vor „Beginn“ (06.2026). Erwartet: 06.2026 oder später."},
	{"phase set M01/3 end 1.1.2025", "end: 1 Jan 2025 is before “start” (Oct 2025). Expected: Oct 2025 or later.",
	 "Ende: 01.01.2025 liegt vor „Beginn“ (10.2025). Erwartet: 10.2025 oder später."},
	{"phase edit M01/3 actual_start=2026-03-01 actual_end=2026-02-01",
	 "ended: 1 Feb 2026 is before “began” (1 Mar 2026). Expected: 1 Mar 2026 or later.",
	 "beendet: 01.02.2026 liegt vor „begonnen“ (01.03.2026). Erwartet: 01.03.2026 oder später."},
	{"fte add measure=M01 unit=A10 posts=1 start=2027 end=2026",
	 "end: 2026 is before “start” (2027). Expected: 2027 or later.",
	 "Ende: 2026 liegt vor „Beginn“ (2027). Erwartet: 2027 oder später."},
	{"phase shift M01/3 +400 month start", "end: Dec 2026 is before “start” (Feb 2059). Expected: Feb 2059 or later.",
	 "Ende: 12.2026 liegt vor „Beginn“ (02.2059). Erwartet: 02.2059 oder später."},
	// outside of the calendar
	{"phase set M01/3 latest 2226",
	 "latest day: “2226” lies outside of what a plan holds. Expected: a day from 1870 to 2199.",
	 "spätester Termin: „2226“ liegt außerhalb dessen, was ein Plan fasst. Erwartet wird: ein Tag von 1870 bis 2199."},
	{"phase set M01/3 start 31.12.1869",
	 "start: “31.12.1869” lies outside of what a plan holds. Expected: a day from 1870 to 2199.",
	 "Beginn: „31.12.1869“ liegt außerhalb dessen, was ein Plan fasst. Erwartet wird: ein Tag von 1870 bis 2199."},
	{"meeting add title=X day=1.1.2200",
	 "day: “1.1.2200” lies outside of what a plan holds. Expected: a day from 1870 to 2199.",
	 "Tag: „1.1.2200“ liegt außerhalb dessen, was ein Plan fasst. Erwartet wird: ein Tag von 1870 bis 2199."},
	{"capacity add unit=A10 year=2226 posts=1", "year: 2226 is not possible. Expected: 1870 – 2199.",
	 "Jahr: 2226 ist nicht möglich. Erwartet: 1870 – 2199."},
	{"phase shift M01/3 +200 year",
	 "“Rollout auf alle Bauanträge” would lie outside of what a plan holds. Expected: a time from 1870 to 2199.",
	 "„Rollout auf alle Bauanträge“ läge außerhalb dessen, was ein Plan fasst. Erwartet wird: eine Zeit von 1870 bis "
	 "2199."},
	{"phase shift M01/3,M02/3 -2000 month",
	 "“Rollout auf alle Bauanträge” would lie outside of what a plan holds. Expected: a time from 1870 to 2199.",
	 "„Rollout auf alle Bauanträge“ läge außerhalb dessen, was ein Plan fasst. Erwartet wird: eine Zeit von 1870 bis "
	 "2199."},
	{"phase set M01/3 start 31.2.2026", "start: there is no “31.2.2026”. Expected: a day of that month, which has 28.",
	 "Beginn: „31.2.2026“ gibt es nicht. Erwartet wird: ein Tag dieses Monats; er hat 28."},
	{"phase set M01/3 start 2024-02-30",
	 "start: there is no “2024-02-30”. Expected: a day of that month, which has 29.",
	 "Beginn: „2024-02-30“ gibt es nicht. Erwartet wird: ein Tag dieses Monats; er hat 29."},
	// below zero
	{"fte add measure=M01 unit=A10 posts=-1", "posts: −1 posts is not possible. Expected: 0 posts – 10,000 posts.",
	 "VZÄ: −1 VZÄ ist nicht möglich. Erwartet: 0 VZÄ – 10 000 VZÄ."},
	{"capacity add unit=A10 year=2030 posts=-2", "posts: −2 posts is not possible. Expected: 0 posts – 100,000 posts.",
	 "VZÄ: −2 VZÄ ist nicht möglich. Erwartet: 0 VZÄ – 100 000 VZÄ."},
	{"phase set M01/3 progress -5", "progress: −5% is not possible. Expected: 0% – 100%.",
	 "Fortschritt: −5 % ist nicht möglich. Erwartet: 0 % – 100 %."},
	{"phase progress M01/3 140", "“140” is no progress. Expected: percent such as 40, or +5 or -5.",
	 "„140“ ist kein Fortschritt. Erwartet wird: Prozent wie 40, oder +5 oder -5."},
	// ranges upside down
	{"budget add measure=M01 title=L least=500 most=100",
	 "most euros: 100 € is less than “least euros” (500 €). Expected: 500 € or more.",
	 "Höchstbetrag: 100 € ist weniger als „Mindestbetrag“ (500 €). Erwartet: 500 € oder mehr."},
	{"budget add measure=M01 title=L year_from=2028 year_to=2026",
	 "to year: 2026 is before “from year” (2028). Expected: 2028 or later.",
	 "Letztes Haushaltsjahr: 2026 liegt vor „Erstes Haushaltsjahr“ (2028). Erwartet: 2028 oder später."},
	{"measure edit M01 horizon_from=lang horizon_to=kurz",
	 "horizon to: “kurzfristig” is earlier than “langfristig”. Expected: “langfristig” or a later horizon.",
	 "Zeithorizont bis: „kurzfristig“ ist früher als „langfristig“. Erwartet: „langfristig“ oder ein späterer "
	 "Zeithorizont."},
	// on itself, in a circle
	{"phase wait M01/3 M01/3",
	 "on phase: this would close a circle: M01/3 “Rollout auf alle Bauanträge” → M01/3. Expected: something that does "
	 "not wait for it in turn.",
	 "Vorausgehende Phase: Das würde einen Kreis schließen: M01/3 „Rollout auf alle Bauanträge“ → M01/3. Erwartet: "
	 "etwas, das nicht seinerseits darauf wartet."},
	{"dependency add measure=M01 on_measure=M01",
	 "on measure: this would close a circle: M01 “Digitaler Bauantrag mit Nachforderungsportal” → M01. Expected: "
	 "something that does not wait for it in turn.",
	 "Vorausgehende Maßnahme: Das würde einen Kreis schließen: M01 „Digitaler Bauantrag mit Nachforderungsportal“ → "
	 "M01. Erwartet: etwas, das nicht seinerseits darauf wartet."},
	{"phase wait M16/1 M16/2",
	 "on phase: this would close a circle: M16/2 “Umstellung der Ausländerbehörde” → M16/1 “Schnittstelle zum "
	 "Ausländerzentralregister” → M16/2. Expected: something that does not wait for it in turn.",
	 "Vorausgehende Phase: Das würde einen Kreis schließen: M16/2 „Umstellung der Ausländerbehörde“ → M16/1 "
	 "„Schnittstelle zum Ausländerzentralregister“ → M16/2. Erwartet: etwas, das nicht seinerseits darauf wartet."},
	// unknown
	{"phase wait M01/3 M01/9", "There is no phase “M01/9”; close to it: M01/1, M01/2, M01/3.",
	 "Phase „M01/9“ gibt es nicht. Ähnlich: M01/1, M01/2, M01/3."},
	{"phase shift M0l/3 +1 month", "There is no phase “M0l/3”; close to it: M01/3, M02/3, M04/3.",
	 "Phase „M0l/3“ gibt es nicht. Ähnlich: M01/3, M02/3, M04/3."},
	{"measure set M60x latest 2026", "There is no measure “M60x”; close to it: M60.",
	 "Maßnahme „M60x“ gibt es nicht. Ähnlich: M60."},
	{"phase began M01/3 1.1.2027", "began: that is still to come. Expected: today or a day before.",
	 "begonnen: Das liegt noch vor uns. Erwartet wird: heute oder ein Tag davor."},
};
enum { CASES = sizeof cases / sizeof cases[0] };

static void on_the_shell(void **state)
{
	(void)state;
	open_at(0);
	int64_t head = desk_head(&d);
	for (int lang = 0; lang < 2; lang++) {
		i18n_set(lang ? LANG_DE : LANG_EN);
		for (size_t i = 0; i < CASES; i++) {
			struct ls_err err = {.code = LS_OK};
			assert_int_equal(session_run(d.session, cases[i].line, &err), LS_REFUSED);
			assert_string_equal(plain(err.text), lang ? cases[i].de : cases[i].en);
		}
	}
	assert_int_equal(desk_head(&d), head);
	desk_close(&d);
}

static void in_the_line_for_commands(void **state)
{
	(void)state;
	open_at(200);
	int64_t head = desk_head(&d);
	for (int lang = 0; lang < 2; lang++) {
		i18n_set(lang ? LANG_DE : LANG_EN);
		for (size_t i = 0; i < CASES; i++) {
			desk_keys(&d, ":");
			desk_type(&d, cases[i].line);
			desk_keys(&d, "Enter");
			assert_string_equal(plain(session_message(d.session)), lang ? cases[i].de : cases[i].en);
			assert_true(d.session->talk.error);
			assert_int_equal(d.session->overlays.n, 0); // and nothing asks whether a far day is meant
		}
	}
	assert_int_equal(desk_head(&d), head);
	desk_close(&d);
}

static void says_at_a_field(const char *sentence)
{
	const struct form *f = d.session->overlays.at[d.session->overlays.n - 1].state;
	struct str all = {0};
	for (int i = 0; i < f->n; i++) {
		if (strcmp(plain(str_text(&f->field[i].wrong)), sentence) == 0) {
			str_free(&all);
			return;
		}
		str_addf(&all, "%s\n", str_text(&f->field[i].wrong));
	}
	fail_msg("at no field: %s\n%s", sentence, str_text(&all));
}

// In the form the same stands at the field, and the form stays open with what was typed.
static void in_the_form(void **state)
{
	(void)state;
	static const struct wrong forms[] = {
		{"phase resume M01/3 end=2025-01", "end: Jan 2025 is before “start” (Oct 2025). Expected: Oct 2025 or later.",
		 "Ende: 01.2025 liegt vor „Beginn“ (10.2025). Erwartet: 10.2025 oder später."},
		{"phase resume M01/3 end=2226",
		 "end: “2226” lies outside of what a plan holds. Expected: a day from 1870 to 2199.",
		 "Ende: „2226“ liegt außerhalb dessen, was ein Plan fasst. Erwartet wird: ein Tag von 1870 bis 2199."},
		{"phase resume M01/3 end=31.4.2026",
		 "end: there is no “31.4.2026”. Expected: a day of that month, which has 30.",
		 "Ende: „31.4.2026“ gibt es nicht. Erwartet wird: ein Tag dieses Monats; er hat 30."},
		{"capacity resume #1 posts=-1", "posts: −1 posts is not possible. Expected: 0 posts – 100,000 posts.",
		 "VZÄ: −1 VZÄ ist nicht möglich. Erwartet: 0 VZÄ – 100 000 VZÄ."},
		{"budget resume measure=M01 title=L least=500 most=100",
		 "most euros: 100 € is less than “least euros” (500 €). Expected: 500 € or more.",
		 "Höchstbetrag: 100 € ist weniger als „Mindestbetrag“ (500 €). Erwartet: 500 € oder mehr."},
		{"dependency resume phase=M01/3 on_phase=M01/3",
		 "on phase: this would close a circle: M01/3 “Rollout auf alle Bauanträge” → M01/3. Expected: something that "
		 "does "
		 "not wait for it in turn.",
		 "Vorausgehende Phase: Das würde einen Kreis schließen: M01/3 „Rollout auf alle Bauanträge“ → M01/3. Erwartet: "
		 "etwas, das nicht seinerseits darauf wartet."},
	};
	for (int lang = 0; lang < 2; lang++)
		for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
			i18n_set(lang ? LANG_DE : LANG_EN);
			open_at(200);
			int64_t head = desk_head(&d);
			desk_run(&d, forms[i].line);
			desk_keys(&d, "C-s");
			says_at_a_field(lang ? forms[i].de : forms[i].en);
			assert_int_equal(d.session->overlays.n, 1);
			assert_ptr_equal(d.session->overlays.at[0].kind, &overlay_form);
			assert_int_equal(desk_head(&d), head);
			desk_close(&d);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(on_the_shell),
		cmocka_unit_test(in_the_line_for_commands),
		cmocka_unit_test(in_the_form),
	};
	return cmocka_run_group_tests_name("wrong input", tests, NULL, NULL);
}
