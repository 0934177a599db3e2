// SPDX-License-Identifier: EUPL-1.2
// The commands of looking at measures: filter, columns, the year of their figures.
#include "base/date.h"
#include "base/i18n.h"
#include "base/num.h"
#include "cmd/command.h"
#include "cmd/prompt.h"
#include "cmd/view/view.h"
#include "ui/measures/columns.h"
#include "ui/measures/columns_panel.h"
#include "ui/roadmap/label.h"

#include <string.h>

enum { FAR = 30 }; // years looked through for the next

// A word lost its quotes on the way here: what stands behind the operator gets them back where it needs them.
static void add_term(struct str *out, const char *word)
{
	size_t name = strcspn(word, ":~=<>!"), sign = strspn(word + name, ":~=<>!");
	bool plain = !strpbrk(word, " \t") || strchr(word, '"');
	if (plain || sign == 0) {
		str_addf(out, plain ? "%s" : "\"%s\"", word);
		return;
	}
	str_addn(out, word, name + sign);
	const char *value = word + name + sign;
	while (*value) {
		size_t n = strcspn(value, ",");
		bool quote = memchr(value, ' ', n) || memchr(value, '\t', n);
		str_add(out, quote ? "\"" : "");
		str_addn(out, value, n);
		str_add(out, quote ? "\"" : "");
		value += n;
		if (*value)
			str_addc(out, *value++);
	}
}

static void say_count(struct session *s)
{
	session_look(s);
	const struct filtering *f = &s->listing.filter;
	if (f->text.len == 0)
		session_sayf(s, false, "%s", tr("Everything is shown again."));
	else
		session_sayf(s, false, tr("%zu of %zu measures: %s"), f->count, s->look.score->n, s->look.filter);
}

static enum ls_code filter_text(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	struct str text = str_on(s->frame);
	const struct saved_filter *saved = argc == 2 ? listing_saved(s, argv[1]) : NULL;
	for (int i = 1; i < argc && !saved; i++) {
		str_add(&text, i > 1 ? " " : "");
		add_term(&text, argv[i]);
	}
	enum ls_code code =
		saved ? listing_filter(s, saved->text, saved->name, err) : listing_filter(s, str_text(&text), NULL, err);
	if (code == LS_OK)
		say_count(s);
	return code;
}

enum ls_code run_filter(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	if (argc < 2) {
		prompt_open(s, PROMPT_FILTER, str_text(&s->listing.filter.text));
		return LS_OK;
	}
	if (argc == 2 && strcmp(argv[1], "off") == 0) {
		enum ls_code code = listing_filter(s, "", NULL, err);
		say_count(s);
		return code;
	}
	bool save = strcmp(argv[1], "save") == 0, forget = strcmp(argv[1], "delete") == 0;
	if (argc < 3 || (!save && !forget))
		return filter_text(s, argc, argv, err);
	struct str name = str_on(s->frame);
	str_join(&name, argc, argv, 2, " ");
	enum ls_code code = save ? listing_save(s, str_text(&name), err) : listing_forget(s, str_text(&name), err);
	if (code == LS_OK)
		session_sayf(s, false, save ? tr("Saved: “filter %s” brings it back.") : tr("The filter “%s” is forgotten."),
					 str_text(&name));
	return code;
}

// There the columns left of the chart are meant.
static bool on_roadmap(const struct session *s)
{
	return strcmp(panes[s->way.pane]->name, "roadmap") == 0;
}

static enum ls_code open_chooser(struct session *s)
{
	if (overlay_is_open(&s->overlays, &overlay_columns))
		return LS_OK;
	overlay_note_place(s);
	if (on_roadmap(s)) {
		const struct look *look = session_look(s);
		overlay_push(s, &overlay_columns, roadmap_labels_panel(look));
		return LS_OK;
	}
	if (strcmp(panes[s->way.pane]->name, "overview") != 0)
		session_show(s, way_index("measures"));
	overlay_push(s, &overlay_columns, columns_panel_new(session_look(s)));
	return LS_OK;
}

// Of the list: what the plan has no column for is left out, as long as something is left.
static enum ls_code read_list(struct session *s, const char *text, struct str *clean, struct str *unknown,
							  struct ls_err *err)
{
	struct columns columns = {.n = 0};
	if (strcmp(text, "usual") != 0)
		columns_read(&columns, text, session_look(s), unknown);
	int known = 0;
	for (int i = 0; i < columns.n; i++)
		known += columns.at[i].kind != NULL;
	if (columns.n > 0 && known == 0)
		return ls_fail(err, LS_REFUSED,
					   session_keysf(s, tr("There is no column “%s”. {columns} shows which there are.")),
					   str_text(unknown));
	columns_write(clean, &columns);
	return LS_OK;
}

static enum ls_code read_bars(const char *text, struct str *clean, struct str *unknown, struct ls_err *err)
{
	struct roadmap_labels labels;
	roadmap_labels_read(&labels, text, unknown);
	if (unknown->len > 0)
		return ls_fail(err, LS_REFUSED,
					   tr("The roadmap has no column “%s”. Expected: code, title, field, who, progress or posts."),
					   str_text(unknown));
	roadmap_labels_write(clean, &labels);
	return LS_OK;
}

// columns [try] NAME[:WIDTH],… | usual
enum ls_code run_columns(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	if (argc < 2)
		return open_chooser(s);
	bool try = strcmp(argv[1], "try") == 0, bars = on_roadmap(s);
	struct str text = str_on(s->frame), unknown = str_on(s->frame), clean = str_on(s->frame);
	str_join(&text, argc, argv, try ? 2 : 1, ",");
	enum ls_code code =
		bars ? read_bars(str_text(&text), &clean, &unknown, err) : read_list(s, str_text(&text), &clean, &unknown, err);
	if (code == LS_OK)
		code = listing_columns(s, bars ? ARRANGED_BARS : ARRANGED_LIST, str_text(&clean), !try, err);
	if (code == LS_OK && unknown.len && !try)
		session_sayf(s, false, tr("Not in this plan, and left out: %s"), str_text(&unknown));
	return code;
}

// Does the plan say what something takes, or what there is, in this year?
static bool says_something(const struct plan *p, int year)
{
	for (size_t i = 0; i < p->budget_line_n; i++) {
		const struct budget_line *b = &p->budget_line[i];
		int last = b->year_to != NONE32 ? b->year_to : b->year_from;
		if (b->year_from != NONE32 && b->year_from <= year && year <= last)
			return true;
	}
	for (size_t i = 0; i < p->capacity_n; i++)
		if (p->capacity[i].year == year)
			return true;
	return false;
}

// The year after this one that the plan says something about, else the first such year, else the present one.
static int next_year(const struct look *look)
{
	int now = look_figures_year(look);
	for (int year = now + 1; year <= now + FAR; year++)
		if (says_something(look->plan, year))
			return year;
	for (int year = now - FAR; year < now; year++)
		if (says_something(look->plan, year))
			return year;
	return date_civil(look->today).year;
}

// The calendar goes its own way: so many years earlier or later, whatever the cut is drawn for.
static enum ls_code step_year(struct session *s, int64_t n, struct ls_err *err)
{
	const struct look *look = session_look(s);
	int64_t year = look_year(look) + n;
	if (year < YEAR_LEAST || year > YEAR_MOST)
		return ls_fail(err, LS_REFUSED, tr("Years go from %d to %d."), YEAR_LEAST, YEAR_MOST);
	listing_year(s, year == date_civil(look->today).year ? 0 : (int)year);
	return LS_OK;
}

enum ls_code run_year(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct look *look = session_look(s);
	int64_t year = 0;
	bool now = argc > 1 && strcmp(argv[1], "now") == 0;
	if (argc > 1 && strchr("+-", argv[1][0]) && num_parse_plain(argv[1], 0, &year) && year >= -999 && year <= 999)
		return step_year(s, year, err);
	if (s->deciding.cut.rule.kind == CUT_RESOURCES)
		return ls_fail(
			err, LS_REFUSED,
			session_keysf(s, tr("The cut line is drawn for %d, and the list shows that year. {cut} changes it.")),
			s->deciding.cut.rule.year);
	if (argc > 1 && !now && (!num_parse(argv[1], 0, NUM_DECIMAL, &year) || year < YEAR_LEAST || year > YEAR_MOST))
		return ls_fail(err, LS_REFUSED, tr("“%s” is no year. Expected: a year such as 2027, or now."), argv[1]);
	listing_year(s, now ? 0 : year ? (int)year : next_year(look));
	session_sayf(s, false, tr("Posts and euros are those of %d."), look_figures_year(session_look(s)));
	return LS_OK;
}
