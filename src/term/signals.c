// SPDX-License-Identifier: EUPL-1.2
// WINCH, HUP, TERM and CONT are reported. INT, QUIT and TSTP are ignored while the terminal is ours: Ctrl-C never
// kills and only :suspend suspends. TTOU is ignored so that the terminal can be given back from the background.
#include "term/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

static const int caught[] = {SIGWINCH, SIGHUP, SIGTERM, SIGCONT};
static const int ignored[] = {SIGINT, SIGQUIT, SIGTSTP, SIGTTOU};

#define CAUGHT  (int)(sizeof caught / sizeof *caught)
#define IGNORED (int)(sizeof ignored / sizeof *ignored)

static struct sigaction before[CAUGHT + IGNORED];
static int ends[2] = {-1, -1};

static void note(int number)
{
	int saved = errno;
	unsigned char byte = (unsigned char)number;

	// A full pipe holds this signal many times already.
	ssize_t written = write(ends[1], &byte, 1);
	(void)written;
	errno = saved;
}

bool signals_catch(void)
{
	struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};

	if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
		return false;
	sigemptyset(&action.sa_mask);
	for (int i = 0; i < CAUGHT; i++)
		sigaction(caught[i], &action, &before[i]);
	action.sa_handler = SIG_IGN;
	for (int i = 0; i < IGNORED; i++)
		sigaction(ignored[i], &action, &before[CAUGHT + i]);
	return true;
}

void signals_release(void)
{
	if (ends[0] < 0)
		return;
	for (int i = 0; i < CAUGHT; i++)
		sigaction(caught[i], &before[i], NULL);
	for (int i = 0; i < IGNORED; i++)
		sigaction(ignored[i], &before[CAUGHT + i], NULL);
	close(ends[0]);
	close(ends[1]);
	ends[0] = ends[1] = -1;
}

int signals_fd(void)
{
	return ends[0];
}

void signals_read(struct signals_seen *seen)
{
	unsigned char bytes[64];
	ssize_t n;

	while ((n = read(ends[0], bytes, sizeof bytes)) > 0) {
		for (ssize_t i = 0; i < n; i++) {
			seen->resized |= bytes[i] == SIGWINCH;
			seen->hangup |= bytes[i] == SIGHUP;
			seen->term |= bytes[i] == SIGTERM;
			seen->continued |= bytes[i] == SIGCONT;
		}
	}
}

void signals_stop(void)
{
	struct sigaction action = {.sa_handler = SIG_DFL}, own;

	sigemptyset(&action.sa_mask);
	sigaction(SIGTSTP, &action, &own);
	// The whole job, as the keyboard would do it: a shell script that started us stops too.
	kill(0, SIGTSTP);
	sigaction(SIGTSTP, &own, NULL);
}
