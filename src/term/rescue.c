// SPDX-License-Identifier: EUPL-1.2
// A shell behind a raw terminal without an echo is lost for most people. Everything is prepared beforehand, so that a
// handler calls nothing but write() and tcsetattr(); it has a stack of its own, since an overflow is a way to die, too.
#include "term/rescue.h"

#include "base/arena.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Each of them ends a process that does nothing about it.
static const int deadly[] = {SIGSEGV, SIGBUS,  SIGFPE,  SIGILL,  SIGABRT,   SIGSYS,  SIGTRAP,
							 SIGXCPU, SIGALRM, SIGUSR1, SIGUSR2, SIGVTALRM, SIGPROF, SIGPIPE};

#define DEADLY (sizeof deadly / sizeof *deadly)

static struct sigaction before_us[DEADLY];
static bool ours[DEADLY];
static volatile sig_atomic_t armed;
static char bytes[RESCUE_MOST];
static size_t bytes_n;
static struct termios modes;
static char stack[64 * 1024];

void rescue_now(void)
{
	int saved = errno;

	if (armed) {
		armed = 0;
		for (size_t at = 0; at < bytes_n;) {
			ssize_t n = write(STDOUT_FILENO, bytes + at, bytes_n - at);
			if (n <= 0)
				break; // nobody takes it
			at += (size_t)n;
		}
		tcsetattr(STDIN_FILENO, TCSANOW, &modes);
	}
	errno = saved;
}

// The default is set again by then (SA_RESETHAND): the process ends as it would have, with its core and its status.
static void die(int number)
{
	rescue_now();
	raise(number);
}

static void catch (void)
{
	struct sigaction action = {.sa_handler = die, .sa_flags = (int)(SA_RESETHAND | SA_NODEFER | SA_ONSTACK)};
	const stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
	stack_t there;

	sigemptyset(&action.sa_mask);
	if (sigaltstack(NULL, &there) == 0 && there.ss_flags & SS_DISABLE)
		sigaltstack(&own, NULL);
	for (size_t i = 0; i < DEADLY; i++) {
		// What somebody else watches (a sanitizer, a parent that ignores it) stays theirs.
		ours[i] = sigaction(deadly[i], NULL, &before_us[i]) == 0 && before_us[i].sa_handler == SIG_DFL;
		if (ours[i])
			sigaction(deadly[i], &action, NULL);
	}
}

void rescue_arm(const char *out, size_t n, const struct termios *before)
{
	rescue_disarm();
	bytes_n = n <= sizeof bytes ? n : 0;
	memcpy(bytes, out, bytes_n);
	modes = *before;
	static bool at_exit;
	if (!at_exit) // a library may leave by exit()
		at_exit = atexit(rescue_now) == 0;
	catch ();
	mem_last_words(rescue_now);
	armed = 1;
}

void rescue_disarm(void)
{
	armed = 0;
	mem_last_words(NULL);
	for (size_t i = 0; i < DEADLY; i++)
		if (ours[i]) {
			sigaction(deadly[i], &before_us[i], NULL);
			ours[i] = false;
		}
}
