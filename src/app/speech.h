// SPDX-License-Identifier: EUPL-1.2
// The character set of what is printed.
#ifndef LS_APP_SPEECH_H
#define LS_APP_SPEECH_H

#include <stdbool.h>
#include <stdio.h>

// From here on stderr, and with `output` stdout, are in the character set of the environment. The terminal's own
// output needs stdout as it is.
void speech_begin(bool output);
// What is printed now is data for machines, which is UTF-8 everywhere (CSV, JSON, HTML, SVG).
void speech_plain(bool yes);
// A stream to fd in that set, kept as long as the program; NULL where iconv does not know it. `buffering` as in setvbuf().
FILE *speech_stream(int fd, const char *set, int buffering);

#endif
