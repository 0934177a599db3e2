// SPDX-License-Identifier: EUPL-1.2
// Signals while the terminal is ours: which are reported, which are ignored, and that each is given back as it was.
#include "term/signals.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static const int reported[] = {SIGWINCH, SIGHUP, SIGTERM, SIGCONT};
static const int ignored[] = {SIGINT, SIGQUIT, SIGTSTP, SIGTTOU};
static volatile sig_atomic_t heard; // by the handler that was there before

static void hear(int number)
{
	heard = number;
}

typedef void (*handler)(int);

static handler now(int number)
{
	struct sigaction action;
	assert_int_equal(sigaction(number, NULL, &action), 0);
	return action.sa_handler;
}

// Every second one is listened to by somebody else, the others are as the system has them.
static void somebody_listens(void)
{
	for (int i = 0; i < 4; i++) {
		assert_ptr_not_equal(signal(reported[i], i % 2 ? SIG_DFL : hear), SIG_ERR);
		assert_ptr_not_equal(signal(ignored[i], i % 2 ? hear : SIG_DFL), SIG_ERR);
	}
}

static void nobody_listens(void)
{
	for (int i = 0; i < 4; i++) {
		(void)signal(reported[i], SIG_DFL);
		(void)signal(ignored[i], SIG_DFL);
	}
}

static void each_is_given_back_as_it_was(void **state)
{
	(void)state;
	somebody_listens();
	assert_true(signals_catch());
	for (int i = 0; i < 4; i++) {
		assert_true(now(reported[i]) != hear && now(reported[i]) != SIG_DFL && now(reported[i]) != SIG_IGN);
		assert_ptr_equal(now(ignored[i]), SIG_IGN);
	}
	int fd = signals_fd();
	signals_release();
	for (int i = 0; i < 4; i++) {
		assert_ptr_equal(now(reported[i]), i % 2 ? SIG_DFL : hear);
		assert_ptr_equal(now(ignored[i]), i % 2 ? hear : SIG_DFL);
	}
	assert_int_equal(signals_fd(), -1);
	assert_int_equal(fcntl(fd, F_GETFD), -1); // closed
	heard = 0;
	raise(SIGTERM); // ends whom nobody has given it back to
	assert_int_equal(heard, SIGTERM);
	(void)signal(SIGTERM, SIG_DFL);
	signals_release(); // once more does nothing
	assert_ptr_equal(now(SIGTERM), SIG_DFL);
	nobody_listens();
}

static void what_has_come_is_told_once(void **state)
{
	struct signals_seen seen = {0};

	(void)state;
	assert_true(signals_catch());
	signals_read(&seen);
	assert_false(seen.resized || seen.hangup || seen.term || seen.continued);
	raise(SIGHUP);
	raise(SIGINT);
	raise(SIGQUIT);
	signals_read(&seen);
	assert_true(seen.hangup);
	assert_false(seen.resized || seen.term || seen.continued);
	raise(SIGWINCH);
	raise(SIGTERM);
	signals_read(&seen);
	assert_true(seen.hangup && seen.resized && seen.term); // it adds to what is set
	assert_false(seen.continued);
	unsigned char bytes[4];
	raise(SIGWINCH);
	assert_int_equal(read(signals_fd(), bytes, sizeof bytes), 1); // one byte each
	assert_int_equal(bytes[0], SIGWINCH);
	seen = (struct signals_seen){0};
	raise(SIGCONT);
	signals_read(&seen);
	assert_true(seen.continued);
	assert_false(seen.resized || seen.hangup || seen.term);
	seen = (struct signals_seen){0};
	signals_read(&seen);
	assert_false(seen.resized || seen.hangup || seen.term || seen.continued);
	signals_release();
}

// Whoever drags the border of a window sends many; nothing waits for room, and errno is the interrupted call's.
static void more_than_anybody_reads(void **state)
{
	struct signals_seen seen = {0};

	(void)state;
	assert_true(signals_catch());
	int most = fcntl(signals_fd(), F_SETPIPE_SZ, 4096);
	assert_in_range(most, 1, 1 << 20);
	for (int i = 0; i < most + 10; i++) {
		errno = ENOENT;
		raise(SIGWINCH);
		assert_int_equal(errno, ENOENT);
	}
	signals_read(&seen);
	assert_true(seen.resized);
	assert_false(seen.hangup || seen.term || seen.continued);
	signals_release();
}

static void another_program_does_not_inherit_them(void **state)
{
	(void)state;
	assert_true(signals_catch());
	assert_true(fcntl(signals_fd(), F_GETFD) & FD_CLOEXEC);
	signals_release();
}

static void without_a_pipe_nothing_is_caught(void **state)
{
	struct rlimit limit, none;

	(void)state;
	assert_int_equal(getrlimit(RLIMIT_NOFILE, &limit), 0);
	int next = dup(STDIN_FILENO);
	assert_true(next > 0);
	close(next);
	none = (struct rlimit){.rlim_cur = (rlim_t)next, .rlim_max = limit.rlim_max};
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);
	bool caught = signals_catch();
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &limit), 0);
	assert_false(caught);
	for (int i = 0; i < 4; i++) {
		assert_ptr_equal(now(reported[i]), SIG_DFL);
		assert_ptr_equal(now(ignored[i]), SIG_DFL);
	}
	assert_int_equal(signals_fd(), -1);
}

// Whoever has closed the standard input gives the pipe its number.
static void a_pipe_with_the_least_number_is_released_too(void **state)
{
	(void)state;
	int kept = dup(STDIN_FILENO);
	assert_true(kept >= 0);
	close(STDIN_FILENO);
	bool caught = signals_catch();
	int fd = signals_fd();
	signals_release();
	dup2(kept, STDIN_FILENO);
	close(kept);
	assert_true(caught);
	assert_int_equal(fd, STDIN_FILENO);
	assert_int_equal(signals_fd(), -1);
	assert_ptr_equal(now(SIGTERM), SIG_DFL);
}

// As Ctrl-Z would: the whole job stops, and goes on where it was.
static void stops_and_goes_on(void **state)
{
	int status = 0;

	(void)state;
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		struct signals_seen seen = {0};
		setpgid(0, 0);
		if (!signals_catch())
			_exit(2);
		signals_stop();
		signals_read(&seen);
		_exit(seen.continued && now(SIGTSTP) == SIG_IGN ? 7 : 1);
	}
	assert_int_equal(waitpid(child, &status, WUNTRACED), child);
	assert_true(WIFSTOPPED(status));
	assert_int_equal(WSTOPSIG(status), SIGTSTP);
	assert_int_equal(kill(child, SIGCONT), 0);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 7);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_is_given_back_as_it_was),
		cmocka_unit_test(what_has_come_is_told_once),
		cmocka_unit_test(more_than_anybody_reads),
		cmocka_unit_test(another_program_does_not_inherit_them),
		cmocka_unit_test(without_a_pipe_nothing_is_caught),
		cmocka_unit_test(stops_and_goes_on),
		cmocka_unit_test(a_pipe_with_the_least_number_is_released_too),
	};

	return cmocka_run_group_tests_name("term signals", tests, NULL, NULL);
}
