// SPDX-License-Identifier: EUPL-1.2
// What the system says about a failed call, in the language of the program: strerror() knows only the languages that
// are installed, and on the machines this runs on German often is not.
#include "base/err.h"
#include "base/i18n.h"

#include <errno.h>
#include <stddef.h>
#include <string.h>

static const struct {
	int number;
	const char *text;
} reasons[] = {
	{ENOENT, N_("there is no such file or folder")},
	{EACCES, N_("permission is missing")},
	{EPERM, N_("it is not permitted")},
	{EEXIST, N_("the name is taken already")},
	{EISDIR, N_("it is a folder")},
	{ENOTDIR, N_("part of the path is not a folder")},
	{ENOTEMPTY, N_("the folder is not empty")},
	{ENOSPC, N_("the disk is full")},
	{EDQUOT, N_("the share of the disk is used up")},
	{EFBIG, N_("the file would become too large")},
	{EROFS, N_("the disk can only be read")},
	{EIO, N_("the disk or the connection to it does not answer properly")},
	{EBUSY, N_("it is in use")},
	{ETXTBSY, N_("it is in use")},
	{EMFILE, N_("too many files are open")},
	{ENFILE, N_("too many files are open")},
	{ENOMEM, N_("there is not enough memory")},
	{ENAMETOOLONG, N_("the name is too long")},
	{ELOOP, N_("the links lead in a circle")},
	{EXDEV, N_("it lies on another disk")},
	{EPIPE, N_("nobody reads it any more")},
	{EBADF, N_("it is closed")},
};

const char *err_why(int number)
{
	for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
		if (reasons[i].number == number)
			return tr(reasons[i].text);
	return strerror(number);
}
