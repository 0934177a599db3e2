// SPDX-License-Identifier: EUPL-1.2
// Every number of every report, in its text, its tables and its pictures, is one that the plan holds, or that is counted
// from it: a line that names something holds only figures of that, and counts. Both languages, three counties.
#include "base/i18n.h"
#include "exchange/report/report.h"
#include "report_counts.h"
#include "sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct model *m;
static struct own own;
static struct told_sets told; // of the report that is read
static struct str page, text, line;
static int wrong;
static size_t checked;

// ---- what a line names ------------------------------------------------------------------------------------------------

struct named {
	struct {
		enum table_id table;
		size_t at;
	} of[64];
	int n;
};

static bool word_in(const char *hay, const char *word)
{
	size_t n = strlen(word);
	for (const char *s = hay; n > 0 && (s = strstr(s, word)); s++)
		if ((s == hay || !isalnum((unsigned char)s[-1])) && !isalnum((unsigned char)s[n]))
			return true;
	return false;
}

static void names(struct named *out, const char *said)
{
	static const enum table_id tables[] = {T_measure,  T_goal,    T_objective, T_key_result, T_external,
										   T_decision, T_meeting, T_criterion, T_field};
	out->n = 0;
	for (size_t k = 0; k < sizeof tables / sizeof tables[0]; k++) {
		const struct table *t = &schema[tables[k]];
		bool unique = tables[k] == T_measure || tables[k] == T_goal;
		int title = schema_title(t), code = schema_code(t);
		for (size_t i = 0; i < plan_count(own.plan, t->id) && out->n < 64; i++) {
			const void *row = plan_row(own.plan, t->id, i);
			if (word_in(said, plan_text(&t->columns[title], row)) ||
				(unique && strspn(plan_text(&t->columns[code], row), "0123456789") == 0 &&
				 word_in(said, plan_text(&t->columns[code], row)))) {
				out->of[out->n].table = t->id;
				out->of[out->n++].at = i;
			}
		}
	}
}

static bool in_named(const struct named *of, int64_t key)
{
	for (int i = 0; i < of->n; i++)
		if (figures_have(own_family(&own, of->of[i].table, of->of[i].at), key))
			return true;
	return false;
}

// ---- a line ---------------------------------------------------------------------------------------------------------------

struct reader {
	const char *report;
	struct named heading[5], picture; // what the headings above name, and what a picture named last
	bool svg, row;                    // in a picture, in a row of a table
};

static bool known(const struct reader *r, const struct named *here, int64_t key)
{
	if (figures_have(&told.frame, key) || in_named(here, key))
		return true;
	if ((here->n == 0 || !(r->svg || r->row)) && figures_have(&told.counts, key))
		return true;
	if (r->svg && (figures_have(&told.pictures, key) || (here->n == 0 && in_named(&r->picture, key))))
		return true;
	for (int i = 0; i < 5; i++)
		if (in_named(&r->heading[i], key))
			return true;
	return false;
}

// "2026Q2-O1-KR1": each of its parts.
static bool known_code(const struct reader *r, const struct named *here, const struct figure *f)
{
	for (size_t from = 0, n; from < f->len; from += n + 1) {
		n = strcspn(f->at + from, "-");
		n = from + n > f->len ? f->len - from : n;
		if (strcspn(f->at + from, "0123456789") < n &&
			!known(r, here, figure_key(FIG_CODE, figure_sum(f->at + from, n))))
			return false;
	}
	return true;
}

static void check_line(struct reader *r, const char *said, int level)
{
	struct named here = {.n = 0};
	struct figure f;
	const char *s = said;
	bool thousands = strstr(said, "k€") || strstr(said, "T€") || strstr(said, "M€") || strstr(said, "Mio");
	names(&here, said);
	if (level > 0) {
		for (int i = level; i < 5; i++)
			r->heading[i].n = 0;
		r->heading[level] = here;
	}
	if (r->svg && here.n > 0)
		r->picture = here;
	while (figure_next(&s, own.german, &f)) {
		int64_t key = figure_key(f.kind, f.value);
		checked++;
		if (known(r, &here, key) || (f.kind == FIG_CODE && known_code(r, &here, &f)))
			continue;
		if (thousands && f.kind == FIG_NUMBER &&
			(known(r, &here, figure_key(FIG_NUMBER, f.value * 1000)) ||
			 known(r, &here, figure_key(FIG_NUMBER, f.value * 1000000))))
			continue;
		wrong++;
		print_message("%s, %s: %.*s in “%.300s”\n", r->report, own.german ? "de" : "en", (int)f.len, f.at, said);
	}
}

// ---- a page ---------------------------------------------------------------------------------------------------------------

// A line of a page as people see it: no elements, signs as they are.
static void plain(struct str *out, const char *s, size_t n)
{
	static const char *const signs[][2] = {{"&lt;", "<"},    {"&gt;", ">"}, {"&amp;", "&"},
										   {"&quot;", "\""}, {"&shy;", ""}, {"&nbsp;", " "}};
	str_clear(out);
	for (const char *end = s + n; s < end;) {
		size_t took = 0;
		for (size_t k = 0; k < sizeof signs / sizeof signs[0] && !took; k++)
			if (strncmp(s, signs[k][0], strlen(signs[k][0])) == 0) {
				took = strlen(signs[k][0]);
				str_add(out, signs[k][1]);
			}
		if (!took && *s == '<') {
			const char *close = memchr(s, '>', (size_t)(end - s));
			took = close ? (size_t)(close - s) + 1 : 1;
			str_add(out, " | ");
		} else if (!took && strncmp(s, "\xC2\xAD", 2) == 0)
			took = 2;
		else if (!took) {
			str_addc(out, *s);
			took = 1;
		}
		s += took;
	}
}

static void check_page(const char *report, const char *html)
{
	struct reader r = {.report = report};
	bool style = false;
	for (const char *s = html; *s;) {
		size_t n = strcspn(s, "\n");
		style = style || strncmp(s, "<style", 6) == 0;
		if (strncmp(s, "<svg", 4) == 0) {
			r.svg = true;
			r.picture.n = 0;
		}
		if (!style) {
			bool tells =
				strncmp(s, "<desc", 5) == 0 || strncmp(s, "<title", 6) == 0; // a sentence, no letters of the picture
			bool svg = r.svg;
			r.svg = svg && !tells;
			plain(&line, s, n);
			r.row = strncmp(s, "<tr>", 4) == 0;
			check_line(&r, str_text(&line), strncmp(s, "<h", 2) == 0 && s[2] >= '1' && s[2] <= '4' ? s[2] - '0' : 0);
			r.svg = svg;
		}
		if (memmem(s, n, "</svg>", 6))
			r.svg = false;
		if (memmem(s, n, "</style>", 8))
			style = false;
		s += n + (s[n] == '\n');
	}
}

// ---- the text has no other numbers than the page -------------------------------------------------------------------------

// A number of which the lines of 80 cells have made pieces is compared digit by digit.
static void digits_of(struct figures *s, const char *from)
{
	while (*(from += strcspn(from, "0123456789"))) {
		size_t n = strspn(from, "0123456789");
		figures_add(s, FIG_CODE, figure_sum(from, n));
		from += n;
	}
}

static void check_text(const char *report, const char *html, const char *of_text)
{
	struct figures of_page = {0};
	for (const char *s = html; *s;) {
		size_t n = strcspn(s, "\n");
		plain(&line, s, n);
		digits_of(&of_page, str_text(&line));
		s += n + (s[n] == '\n');
	}
	while (*(of_text += strcspn(of_text, "0123456789"))) {
		size_t n = strspn(of_text, "0123456789");
		if (!figures_have(&of_page, figure_key(FIG_CODE, figure_sum(of_text, n)))) {
			wrong++;
			print_message("%s, text: %.*s in “%.60s”\n", report, (int)n, of_text, of_text);
		}
		of_text += n;
	}
	figures_free(&of_page);
}

// ---- every report -----------------------------------------------------------------------------------------------------

static void written(struct str *out, const char *report, const char *about, enum report_form form)
{
	struct report_asked asked;
	struct ls_err err;
	report_ask(&asked, report_named(report), about, FIGURES_DAY);
	asked.form = form;
	asked.privacy = PRIVACY_OPEN;
	str_clear(out);
	if (report_write(out, m, &asked, &err) != LS_OK)
		fail_msg("%s", err.text);
}

static void check(const char *report, const char *about)
{
	told_free(&told);
	told_begin(&told, &own, report, about);
	own_again(&own);
	written(&page, report, about, REPORT_HTML);
	written(&text, report, about, REPORT_TEXT);
	check_page(report, str_text(&page));
	check_text(report, str_text(&page), str_text(&text));
}

static void sample(const char *name, bool quarters, bool budget)
{
	struct ls_err err;
	assert_int_equal(sample_open(&m, name, &err), LS_OK);
	wrong = 0;
	checked = 0;
	for (int german = 0; german < 2; german++) {
		i18n_set(german ? LANG_DE : LANG_EN);
		own = (struct own){.more = report_more};
		own_begin(&own, m, german);
		check("barometer", "");
		check("profiles", "");
		check("ranking", "");
		check("roadmap", "");
		if (budget)
			check("budget", "2026-2028");
		if (quarters) {
			check("cycle", "2026Q2");
			check("cycle", "2026Q1");
			check("meeting", "last");
		}
		own_end(&own);
	}
	model_close(m);
	print_message("# %s: %zu numbers read\n", name, checked);
	if (wrong)
		fail_msg("%s: %d numbers are not in the plan", name, wrong);
}

static void musterkreis(void **state)
{
	(void)state;
	sample("musterkreis", true, true);
	assert_true(checked > 5000);
}

static void konstanz(void **state)
{
	(void)state;
	sample("konstanz", false, true);
	assert_true(checked > 500);
}

static void viersen(void **state)
{
	(void)state;
	sample("viersen", false, true);
	assert_true(checked > 500);
}

static int tear_down(void **state)
{
	(void)state;
	told_free(&told);
	str_free(&page);
	str_free(&text);
	str_free(&line);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(musterkreis),
		cmocka_unit_test(konstanz),
		cmocka_unit_test(viersen),
	};
	return cmocka_run_group_tests_name("every number of every report", tests, NULL, tear_down);
}
