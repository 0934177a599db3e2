// SPDX-License-Identifier: EUPL-1.2
// One line, written over and over, and blank again when there is something to say.
#include "app/progress.h"

#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"

#include <signal.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

static volatile sig_atomic_t interrupted;
static struct sigaction before;
static int64_t since, told;
static int width; // of the line on the terminal

int64_t progress_ms(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

void progress_rows(struct str *out, enum catalogue_work work, size_t done, size_t all)
{
	struct str of = {0}, n = {0};
	num_text(&n, (int64_t)done, 0, 0);
	num_text(&of, (int64_t)all, 0, 0);
	if (work == CATALOGUE_READING)
		str_addf(out, tr("%s rows read"), str_text(&n));
	else
		str_addf(out, work == CATALOGUE_COMPARING ? tr("%s of %s rows compared") : tr("%s of %s rows written"),
				 str_text(&n), str_text(&of));
	str_free(&of);
	str_free(&n);
}

static void line(const char *text)
{
	int n = text_width(text); // two more where the terminal has shown ^C
	fprintf(stderr, "\r%s%*s%s", text, width > n ? width - n + 2 : 0, "", *text ? "" : "\r");
	fflush(stderr);
	width = n;
}

static bool progress_on(void *unused, enum catalogue_work work, size_t done, size_t all)
{
	int64_t now = progress_ms();
	(void)unused;
	if (interrupted)
		return false;
	if (now - since < PROGRESS_TELL_MS || now - told < PROGRESS_STEP_MS || !isatty(STDERR_FILENO))
		return true;
	struct str text = {0};
	progress_rows(&text, work, done, all);
	str_add(&text, tr("; Ctrl-C gives up"));
	line(str_text(&text));
	str_free(&text);
	told = now;
	return true;
}

static void note_interrupt(int number)
{
	(void)number;
	interrupted = 1;
}

void progress_begin(void)
{
	struct sigaction act = {.sa_handler = note_interrupt};
	sigemptyset(&act.sa_mask);
	interrupted = 0;
	since = progress_ms();
	told = 0;
	sigaction(SIGINT, &act, &before);
	if (before.sa_handler == SIG_IGN) // as who started the program in the background wants it
		sigaction(SIGINT, &before, NULL);
	catalogue_on_progress(progress_on, NULL);
}

void progress_end(void)
{
	catalogue_on_progress(NULL, NULL);
	sigaction(SIGINT, &before, NULL);
	if (width > 0)
		line("");
}
