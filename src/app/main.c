// SPDX-License-Identifier: EUPL-1.2
// The program: reads the words of the call and hands over to a verb.
#include "app/options.h"
#include "app/speech.h"
#include "app/verbs.h"
#include "app/waiting.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// What was printed but did not arrive (a full disk) is told too; a reader that has gone away ends the program anyway.
static int printed(int exit_code)
{
	struct ls_err err;
	errno = 0;
	if ((fflush(stdout) == 0 && !ferror(stdout)) || exit_code != LS_OK)
		return exit_code;
	ls_fail(&err, LS_DATA, tr("The output cannot be written: %s."), err_why(errno ? errno : EIO));
	return app_fail(&err);
}

// Whoever starts the program with one of the three closed must not find a plan in its place, and what is printed in it.
static void hold_standard(void)
{
	int fd;
	do
		fd = open("/dev/null", O_RDONLY);
	while (fd >= 0 && fd <= STDERR_FILENO);
	if (fd > STDERR_FILENO)
		close(fd);
}

// Only the character set is taken from the environment: everything else is ours (base/i18n).
static void take_locale(void)
{
	const char *set = setlocale(LC_CTYPE, "");
	if (!set || MB_CUR_MAX < 2)
		setlocale(LC_CTYPE, "C.UTF-8");
}

// Does the call only print? The cockpit needs stdout as it is.
static bool prints(int argc, char *const argv[])
{
	bool shows = argc < 2;
	for (int i = 1; i < argc && !shows; i++)
		shows = strcmp(argv[i], "kiosk") == 0 || strcmp(argv[i], "demo") == 0;
	bool verb = false;
	for (int i = 1; i < argc && !shows; i++) {
		verb |= strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0 || strcmp(argv[i], "--version") == 0;
		for (const struct verb *v = verbs; v->name; v++)
			verb |= strcmp(v->name, argv[i]) == 0;
	}
	return verb && !shows;
}

int main(int argc, char *argv[])
{
	signal(SIGXFSZ, SIG_IGN); // a limit for files is told like a full disk
	hold_standard();
	struct options o;
	const struct verb *verb = NULL;
	struct ls_err err = {.code = LS_OK};
	speech_begin(prints(argc, argv));
	take_locale();
	if (options_read(&o, argc, argv, &verb, &err) != LS_OK)
		return app_fail(&err);
	if (o.version) {
		puts("leitstand " LEITSTAND_VERSION);
		return printed(LS_OK);
	}
	if (o.help) {
		options_help(verb);
		return printed(LS_OK);
	}
	model_on_wait(waiting_say, NULL);
	return printed(verb ? verb->run(&o) : verb_open(&o));
}
