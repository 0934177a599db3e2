// SPDX-License-Identifier: EUPL-1.2
#include "sitter.h"

#include <errno.h>
#include <signal.h>
#include <sys/ioctl.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <sys/wait.h>
#include <unistd.h>

static int terminal;
static pid_t job;

// fg
static void resume(int number)
{
	(void)number;
	tcsetpgrp(terminal, job);
	kill(-job, SIGCONT);
}

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

#ifdef __linux__
	prctl(PR_SET_PDEATHSIG, SIGKILL); // a test that crashes leaves nobody behind
#endif
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
	terminal = slave;
	job = pid;
	signal(SIGUSR1, resume);
	report(reports, slave, pid, false, 0);
	for (;;) {
		pid_t got = waitpid(pid, &status, WUNTRACED);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			break;
		if (WIFSTOPPED(status)) // before the report: what it brings about may be “fg”
			tcsetpgrp(slave, getpgrp());
		report(reports, slave, pid, WIFSTOPPED(status), status);
		if (!WIFSTOPPED(status))
			break;
	}
	for (;;) // keeps the terminal alive until the test ends us
		pause();
}
