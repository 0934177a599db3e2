// SPDX-License-Identifier: EUPL-1.2
// The process that plays the shell: session leader on the terminal, parent of the program under test.
#ifndef LS_TESTS_SITTER_H
#define LS_TESTS_SITTER_H

#include <stdbool.h>
#include <sys/types.h>
#include <termios.h>

struct sitter_report {
	pid_t pid;    // of the program
	bool stopped; // else it has ended
	int status;   // as from waitpid()
	struct termios line;
};

// In a child of the test: takes `slave` as its terminal, runs argv on it as the foreground job and writes a report
// to `reports` when the program has started (status 0, not stopped), stops or ends. SIGUSR1
// brings a stopped program back to the foreground. Returns never.
void sitter_run(int slave, int reports, const char *const *argv, char *const *env) __attribute__((noreturn));

#endif
