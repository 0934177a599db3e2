// SPDX-License-Identifier: EUPL-1.2
// What is done for the terminal in the last moment: the bytes prepared beforehand go out once and whole, the line is set
// as it was, and the process ends as it would have ended without us.
#include "term/rescue.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define LAST "\033[?1049l\033[?25h"

static int terminal, line; // both ends of a pseudo-terminal; the line is stdin
static int out[2];         // stdout is a pipe while a case runs
static int stdout_before, stdin_before;
static struct termios before;

static int begin(void **state)
{
	struct termios raw;
	(void)state;
	fflush(stdout);
	terminal = posix_openpt(O_RDWR | O_NOCTTY);
	if (terminal < 0 || grantpt(terminal) != 0 || unlockpt(terminal) != 0 || pipe(out) != 0)
		return -1;
	line = open(ptsname(terminal), O_RDWR | O_NOCTTY);
	stdin_before = dup(STDIN_FILENO);
	stdout_before = dup(STDOUT_FILENO);
	dup2(line, STDIN_FILENO);
	dup2(out[1], STDOUT_FILENO);
	close(out[1]);
	fcntl(out[0], F_SETFL, O_NONBLOCK);
	if (tcgetattr(line, &before) != 0)
		return -1;
	raw = before;
	raw.c_lflag &= ~(tcflag_t)(ECHO | ICANON);
	return tcsetattr(line, TCSANOW, &raw);
}

static int end(void **state)
{
	(void)state;
	rescue_disarm();
	dup2(stdout_before, STDOUT_FILENO);
	dup2(stdin_before, STDIN_FILENO);
	close(stdout_before);
	close(stdin_before);
	close(out[0]);
	close(line);
	close(terminal);
	return 0;
}

static void arm(void)
{
	rescue_arm(LAST, strlen(LAST), &before);
}

// All that has been written to stdout since the last look.
static const char *written(void)
{
	static char text[4096];
	ssize_t n = read(out[0], text, sizeof text - 1);
	text[n > 0 ? n : 0] = '\0';
	return text;
}

static bool has_echo(void)
{
	struct termios t;
	assert_int_equal(tcgetattr(line, &t), 0);
	return t.c_lflag & ECHO && t.c_lflag & ICANON;
}

static void once_and_whole(void **state)
{
	(void)state;
	rescue_now(); // not armed
	assert_string_equal(written(), "");
	assert_false(has_echo());
	arm();
	assert_string_equal(written(), "");
	errno = EDOM;
	rescue_now();
	assert_int_equal(errno, EDOM);
	assert_string_equal(written(), LAST);
	assert_true(has_echo());
	rescue_now();
	assert_string_equal(written(), "");
}

static void what_is_disarmed_stays_silent(void **state)
{
	(void)state;
	arm();
	rescue_disarm();
	rescue_now();
	assert_string_equal(written(), "");
	assert_false(has_echo());
	rescue_disarm();
}

static void the_newest_words_count(void **state)
{
	(void)state;
	arm();
	rescue_arm("x", 1, &before);
	rescue_now();
	assert_string_equal(written(), "x");
}

// Half of the words could leave the terminal worse than none.
static void words_that_find_no_room_are_left_out(void **state)
{
	char many[RESCUE_MOST + 1];

	(void)state;
	memset(many, 'm', sizeof many);
	rescue_arm(many, RESCUE_MOST, &before);
	rescue_now();
	assert_int_equal(strlen(written()), RESCUE_MOST);
	rescue_arm(many, RESCUE_MOST + 1, &before);
	rescue_now();
	assert_string_equal(written(), "");
	assert_true(has_echo());
}

static void nobody_takes_the_words(void **state)
{
	(void)state;
	assert_ptr_not_equal(signal(SIGPIPE, SIG_IGN), SIG_ERR);
	close(out[0]);
	arm();
	rescue_now();
	assert_true(has_echo()); // and it has come back from there
	(void)signal(SIGPIPE, SIG_DFL);
}

static const int deadly[] = {SIGSEGV, SIGBUS,  SIGFPE,  SIGILL,  SIGABRT,   SIGSYS,  SIGTRAP,
							 SIGXCPU, SIGALRM, SIGUSR1, SIGUSR2, SIGVTALRM, SIGPROF, SIGPIPE};
#define DEADLY (sizeof deadly / sizeof *deadly)

#if defined(LEITSTAND_ADDRESSES_CHECKED)
#define FIRST 6 // those before are the sanitizer's
#else
#define FIRST 0
#endif

static void quiet_child(void)
{
	const struct rlimit none = {0, 0};
	setrlimit(RLIMIT_CORE, &none);
	for (size_t i = FIRST; i < DEADLY; i++)
		(void)signal(deadly[i], SIG_DFL); // the test's own handlers
	int nowhere = open("/dev/null", O_WRONLY);
	dup2(nowhere, STDERR_FILENO);
}

// Runs `f` in a child; what it ended with, as waitpid() says.
static int child_ends(void (*f)(int), int argument)
{
	int status = 0;
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		quiet_child();
		f(argument);
		_exit(55);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	return status;
}

static void armed_and_killed(int number)
{
	arm();
	raise(number);
}

static void armed_and_left(int number)
{
	arm();
	rescue_disarm();
	raise(number);
}

static void every_deadly_signal(void **state)
{
	(void)state;
	for (size_t i = FIRST; i < DEADLY; i++) {
		int status = child_ends(armed_and_killed, deadly[i]);
		if (!WIFSIGNALED(status) || WTERMSIG(status) != deadly[i])
			fail_msg("signal %d: ended with %x", deadly[i], (unsigned)status);
		assert_string_equal(written(), LAST);
		assert_true(has_echo());
		status = child_ends(armed_and_left, deadly[i]);
		assert_true(WIFSIGNALED(status));
		assert_int_equal(WTERMSIG(status), deadly[i]);
		assert_string_equal(written(), "");
	}
}

#if !defined(LEITSTAND_ADDRESSES_CHECKED)
static int deeper(int levels)
{
	volatile char block[4096];
	block[levels % 4096] = 1;
	return levels ? deeper(levels - 1) + block[levels % 4096] : 0;
}

static void armed_and_too_deep(int number)
{
	arm();
	_exit(deeper(100000000) + number);
}

#endif

// An overflow leaves no room for a handler on the stack that overflowed.
static void a_stack_that_overflows(void **state)
{
	(void)state;
#if !defined(LEITSTAND_ADDRESSES_CHECKED)
	int status = child_ends(armed_and_too_deep, 0);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), SIGSEGV);
	assert_string_equal(written(), LAST);
#endif
}

static void out_of_memory(int armed)
{
	arm();
	if (!armed)
		rescue_disarm();
#if defined(LEITSTAND_ADDRESSES_CHECKED)
	mem_last_words(NULL);
	rescue_now();
#else
	mem_alloc(SIZE_MAX / 2);
#endif
}

static void no_memory_is_an_end_like_any_other(void **state)
{
	(void)state;
	int status = child_ends(out_of_memory, true);
	assert_true(WIFEXITED(status));
	assert_string_equal(written(), LAST);
	child_ends(out_of_memory, false);
	assert_string_equal(written(), "");
}

static volatile sig_atomic_t heard;

static void hear(int number)
{
	heard = number;
}

static void what_somebody_else_watches_stays_theirs(void **state)
{
	struct sigaction action;

	(void)state;
	(void)signal(SIGUSR1, hear);
	(void)signal(SIGPIPE, SIG_IGN);
	arm();
	raise(SIGUSR1);
	assert_int_equal(heard, SIGUSR1);
	assert_int_equal(sigaction(SIGPIPE, NULL, &action), 0);
	assert_ptr_equal(action.sa_handler, SIG_IGN);
	assert_int_equal(sigaction(SIGUSR2, NULL, &action), 0);
	assert_ptr_not_equal(action.sa_handler, SIG_DFL);
	rescue_disarm();
	assert_int_equal(sigaction(SIGUSR1, NULL, &action), 0);
	assert_ptr_equal(action.sa_handler, hear);
	assert_int_equal(sigaction(SIGUSR2, NULL, &action), 0);
	assert_ptr_equal(action.sa_handler, SIG_DFL);
	assert_string_equal(written(), "");
	(void)signal(SIGUSR1, SIG_DFL);
	(void)signal(SIGPIPE, SIG_DFL);
}

static void a_stack_for_handlers_that_is_there_is_kept(void **state)
{
	static char own[64 * 1024];
	const stack_t mine = {.ss_sp = own, .ss_size = sizeof own};
	stack_t was, is;

	(void)state;
	assert_int_equal(sigaltstack(&mine, &was), 0);
	arm();
	assert_int_equal(sigaltstack(&was, &is), 0);
	assert_ptr_equal(is.ss_sp, own);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(once_and_whole),
		CASE(what_is_disarmed_stays_silent),
		CASE(the_newest_words_count),
		CASE(words_that_find_no_room_are_left_out),
		CASE(nobody_takes_the_words),
		CASE(every_deadly_signal),
		CASE(a_stack_that_overflows),
		CASE(no_memory_is_an_end_like_any_other),
		CASE(what_somebody_else_watches_stays_theirs),
		CASE(a_stack_for_handlers_that_is_there_is_kept),
	};

	return cmocka_run_group_tests_name("term rescue", tests, NULL, NULL);
}
