// SPDX-License-Identifier: EUPL-1.2
// Running another program on the terminal without becoming deaf to what the system asks.
#include "term/child.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#define ROUND_MS 50 // between two looks at the child
#define ROUNDS   8  // it has for ending by itself

static bool spawn(pid_t *child, const char *const argv[])
{
	posix_spawnattr_t attributes;
	sigset_t all, none;

	sigfillset(&all);
	sigemptyset(&none);
	posix_spawnattr_init(&attributes);
	posix_spawnattr_setsigdefault(&attributes, &all);
	posix_spawnattr_setsigmask(&attributes, &none);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
	int failed = posix_spawnp(child, argv[0], NULL, &attributes, (char *const *)argv, environ);
	posix_spawnattr_destroy(&attributes);
	return !failed;
}

void child_run(const char *const argv[], struct signals_seen *seen, int *status)
{
	pid_t child, got;
	int rounds = 0; // since it was asked to end

	*status = -1;
	if (!spawn(&child, argv))
		return;
	while ((got = waitpid(child, status, WNOHANG)) == 0 || (got < 0 && errno == EINTR)) {
		struct pollfd p = {.fd = signals_fd(), .events = POLLIN};
		(void)poll(&p, 1, ROUND_MS);
		signals_read(seen);
		if (!seen->term && !seen->hangup)
			continue;
		if (rounds == 0)
			kill(child, SIGTERM);
		else if (rounds == ROUNDS)
			kill(child, SIGKILL);
		rounds++;
	}
}
