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

enum ls_code file_read(int dir, const char *name, const char *shown, char **data, size_t *size, struct ls_err *err)
{
	// A pipe would wait for its writer: it is opened without waiting, then refused.
	int fd = openat(dir, name, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	struct stat st;
	if (fd < 0)
		return unreadable(shown, errno, err);
	if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode) || st.st_size > FILE_MOST) {
		(void)close(fd);
		return ls_fail(err, LS_DATA, tr("%s is not an ordinary file, or larger than 1 GB."), shown);
	}
	size_t room = (size_t)st.st_size;
	char *text = mem_alloc(room + 1);
	size_t n = 0;
	ssize_t got = 1;
	while (n < room && (got = read(fd, text + n, room - n)) != 0) {
		if (got < 0 && errno != EINTR)
			break;
		n += got > 0 ? (size_t)got : 0;
	}
	int why = errno;
	(void)close(fd);
	if (got < 0) {
		free(text);
		return unreadable(shown, why, err);
	}
	text[n] = '\0';
	*data = text;
	*size = n;
	return LS_OK;
}
