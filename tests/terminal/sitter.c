// SPDX-License-Identifier: EUPL-1.2
#include "sitter.h"

#include <errno.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

static void report(int fd, int slave, pid_t pid, bool stopped, int status)
{
	struct sitter_report r = {.pid = pid, .stopped = stopped, .status = status};

	tcgetattr(slave, &r.line);
	if (write(fd, &r, sizeof r) != sizeof r)
		_exit(1);
}

static void program(int slave, const char *const *argv, char *const *env)
{
	setpgid(0, 0);
	tcsetpgrp(slave, getpid()); // TTOU is still ignored
	for (int i = 1; i < NSIG; i++)
		signal(i, SIG_DFL);
	for (int fd = 0; fd < 3; fd++)
		dup2(slave, fd);
	for (int fd = 3; fd < 64; fd++)
		close(fd);
	execve(argv[0], (char *const *)argv, env);
	_exit(127);
}

void sitter_run(int slave, int reports, const char *const *argv, char *const *env)
{
	int status;

	setsid();
	ioctl(slave, TIOCSCTTY, 0);
	signal(SIGHUP, SIG_IGN);
	signal(SIGTTOU, SIG_IGN);
	signal(SIGINT, SIG_IGN);
	pid_t pid = fork();
	if (pid == 0)
		program(slave, argv, env);
	if (pid < 0)
		_exit(1);
	setpgid(pid, pid);
	report(reports, slave, pid, false, 0);
	for (;;) {
		pid_t got = waitpid(pid, &status, WUNTRACED);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			break;
		report(reports, slave, pid, WIFSTOPPED(status), status);
		if (!WIFSTOPPED(status))
			break;
		tcsetpgrp(slave, getpgrp());
	}
	for (;;) // keeps the terminal alive until the test ends us
		pause();
}
