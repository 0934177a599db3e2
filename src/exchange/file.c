// SPDX-License-Identifier: EUPL-1.2
// Files from outside are read at once into memory: they are small, and nobody may change them while they are looked at.
#include "exchange/file.h"

#include "base/arena.h"
#include "base/i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define FILE_MOST ((off_t)1 << 30) // bytes; a table of a million rows has a tenth of it

static enum ls_code unreadable(const char *shown, int why, struct ls_err *err)
{
	return ls_fail(err, LS_DATA, tr("%s cannot be read: %s."), shown, err_why(why));
}

// Reads to the end, however long it takes to come; at most FILE_MOST. `room`: what is expected.
static enum ls_code read_all(int fd, size_t room, const char *shown, char **data, size_t *size, struct ls_err *err)
{
	char *text = mem_alloc(room + 1);
	size_t n = 0;
	for (;;) {
		ssize_t got = read(fd, text + n, room - n + 1);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0 || (n += (size_t)got) > (size_t)FILE_MOST) {
			int why = got < 0 ? errno : EFBIG;
			free(text);
			return unreadable(shown, why, err);
		}
		if (got == 0)
			break;
		if (n > room) {
			room = 2 * n + 4096;
			text = mem_realloc(text, room + 1);
		}
	}
	text[n] = '\0';
	*data = text;
	*size = n;
	return LS_OK;
}

enum ls_code file_read(int dir, const char *name, const char *shown, char **data, size_t *size, struct ls_err *err)
{
	// A pipe would wait for its writer: it is opened without waiting, then refused.
	int fd = openat(dir, name, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	struct stat st;
	if (fd < 0)
		return unreadable(shown, errno, err);
	enum ls_code code;
	if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))
		code = ls_fail(err, LS_DATA, tr("%s is not an ordinary file."), shown);
	else if (st.st_size > FILE_MOST)
		code = ls_fail(err, LS_DATA, tr("%s is larger than 1 GB."), shown);
	else
		code = read_all(fd, (size_t)st.st_size, shown, data, size, err);
	(void)close(fd);
	return code;
}

enum ls_code file_read_stdin(const char *shown, char **data, size_t *size, struct ls_err *err)
{
	return read_all(STDIN_FILENO, 1 << 16, shown, data, size, err);
}
