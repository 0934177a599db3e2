// SPDX-License-Identifier: EUPL-1.2
// Golden screens: scripts of keys and the screens they must lead to. A script is a file NAME.test of lines:
//   plan NAME|none   size COLSxROWS   lang de|en   today YYYY-MM-DD   pane NAME   glyphs unicode|basic|ascii   kiosk
//   keys K K …       run COMMAND      text PASTED  click X Y [twice]  wheel X Y DY  tick YYYY-MM-DD
//   work             what is calculated while nobody types, until it is done
//   screen … end     roles … end      the grid as text, and as one letter a cell (src/canvas/output.c), "|" before each row
//   report meeting DAY|last [team TEAM] [form text|md|html] [privacy LEVEL] … end     what the verb prints
//   cursor X,Y       wish NAME        where the hardware cursor stands; what the session asks of the program
// # begins a comment. A file that a command names lies in tests/screens, such as lists/massnahmen.csv. One test case a
// file. `--bless` writes what is drawn into the files instead.
#include "scene.h"

#include "base/i18n.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define FILES_MOST       512
#define DIFFERENCES_MOST 12

struct script {
	char *text; // of the file, cut into lines
	char **line;
	int n, at;
	struct str blessed; // the file as it should be
	struct str diff;    // TAP diagnostics
	int differences;
};

static bool starts(const char *line, const char *word)
{
	size_t n = strlen(word);
	return strncmp(line, word, n) == 0 && (line[n] == ' ' || line[n] == '\0');
}

static void differ(struct script *s, int line, const char *expected, const char *drawn)
{
	if (s->differences++ < DIFFERENCES_MOST)
		str_addf(&s->diff, "# line %d\n#   expected %s\n#   drawn    %s\n", line + 1, expected, drawn);
}

// Compares the rows that follow with what is drawn, and writes what is drawn.
static void check_block(struct script *s, const char *drawn)
{
	const char *row = drawn;
	for (;;) {
		bool more = *row != '\0', expected = s->at < s->n && s->line[s->at][0] == '|';
		size_t n = strcspn(row, "\n");
		struct str now = {0};
		str_addc(&now, '|');
		str_addn(&now, row, n);
		if (more)
			str_addf(&s->blessed, "%s\n", str_text(&now));
		if (more && expected && strcmp(s->line[s->at], str_text(&now)) != 0)
			differ(s, s->at, s->line[s->at], str_text(&now));
		else if (more != expected)
			differ(s, s->at, expected ? s->line[s->at] : "no row", more ? str_text(&now) : "no row");
		str_free(&now);
		if (!more && !expected)
			break;
		s->at += expected;
		row += n + (row[n] == '\n');
	}
	str_add(&s->blessed, "end\n");
	if (s->at < s->n && strcmp(s->line[s->at], "end") == 0)
		s->at++;
}

static void check_line(struct script *s, const char *drawn)
{
	const char *expected = s->line[s->at - 1];
	str_addf(&s->blessed, "%s\n", drawn);
	if (strcmp(expected, drawn) != 0)
		differ(s, s->at - 1, expected, drawn);
}

static void run_script(struct script *s)
{
	struct scene *scene = scene_new();
	struct str drawn = {0};
	while (s->at < s->n) {
		const char *line = s->line[s->at++];
		str_clear(&drawn);
		if (starts(line, "screen") || starts(line, "roles")) {
			str_addf(&s->blessed, "%s\n", line);
			scene_draw(scene, &drawn, line[0] == 'r');
			check_block(s, str_text(&drawn));
		} else if (starts(line, "report")) {
			str_addf(&s->blessed, "%s\n", line);
			scene_report(scene, line + strlen("report"), &drawn);
			check_block(s, str_text(&drawn));
		} else if (starts(line, "cursor")) {
			scene_cursor(scene, &drawn);
			check_line(s, str_text(&drawn));
		} else if (starts(line, "wish")) {
			scene_wish(scene, &drawn);
			check_line(s, str_text(&drawn));
		} else {
			str_addf(&s->blessed, "%s\n", line);
			struct ls_err err = {.code = LS_OK};
			if (line[0] && line[0] != '#' && !scene_do(scene, line, &err))
				differ(s, s->at - 1, line, err.text);
		}
	}
	str_free(&drawn);
	scene_free(scene);
}

// ---- files -------------------------------------------------------------------------------------------------------

static bool read_script(struct script *s, const char *path)
{
	*s = (struct script){0};
	FILE *f = fopen(path, "rb");
	if (!f)
		return false;
	struct str all = {0};
	char part[8192];
	for (size_t n; (n = fread(part, 1, sizeof part, f)) > 0;)
		str_addn(&all, part, n);
	fclose(f);
	str_add(&all, "");
	s->text = all.s;
	for (char *p = s->text; *p;) {
		s->line = mem_realloc(s->line, (size_t)(s->n + 1) * sizeof *s->line);
		s->line[s->n++] = p;
		p += strcspn(p, "\n");
		if (*p)
			*p++ = '\0';
	}
	return true;
}

static bool write_script(const struct script *s, const char *path)
{
	FILE *f = fopen(path, "wb");
	if (!f)
		return false;
	bool ok = fwrite(str_text(&s->blessed), 1, s->blessed.len, f) == s->blessed.len;
	return fclose(f) == 0 && ok;
}

static void free_script(struct script *s)
{
	free(s->text);
	free(s->line);
	str_free(&s->blessed);
	str_free(&s->diff);
}

// Returns whether the screens are as expected, or were written.
static bool run_file(const char *folder, const char *name, bool bless, int number)
{
	struct str path = {0};
	struct script s;
	str_addf(&path, "%s/%s", folder, name);
	bool ok = read_script(&s, str_text(&path));
	if (ok)
		run_script(&s);
	if (ok && bless) {
		bool changed = s.differences > 0;
		ok = !changed || write_script(&s, str_text(&path));
		if (changed)
			printf("# %s %s\n", ok ? "renewed" : "cannot write", name);
	} else {
		ok = ok && s.differences == 0;
	}
	printf("%sok %d - %.*s\n", ok ? "" : "not ", number, (int)(strlen(name) - 5), name);
	if (!ok && s.differences)
		printf("# %d rows differ; --bless takes them over\n%s", s.differences, str_text(&s.diff));
	free_script(&s);
	str_free(&path);
	return ok;
}

static int is_script(const struct dirent *e)
{
	size_t n = strlen(e->d_name);
	return n > 5 && strcmp(e->d_name + n - 5, ".test") == 0;
}

// screens FOLDER [--bless] [PART OF A NAME]
int main(int argc, char *argv[])
{
	bool bless = false;
	const char *folder = NULL, *part = "";
	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--bless") == 0)
			bless = true;
		else if (!folder)
			folder = argv[i];
		else
			part = argv[i];
	}
	struct dirent **files = NULL;
	int n = folder ? scandir(folder, &files, is_script, alphasort) : -1, cases = 0;
	if (n < 0) {
		fprintf(stderr, "usage: screens FOLDER [--bless] [PART OF A NAME]\n");
		return 2;
	}
	setenv("TZ", "UTC", 1);
	if (chdir(folder) != 0) { // scripts name lists beside them
		perror(folder);
		return 2;
	}
	folder = ".";
	bool ok = true;
	for (int i = 0; i < n; i++) {
		if (strstr(files[i]->d_name, part))
			ok &= run_file(folder, files[i]->d_name, bless, ++cases);
		free(files[i]);
	}
	free(files);
	printf("1..%d\n", cases);
	return ok ? 0 : 1;
}
