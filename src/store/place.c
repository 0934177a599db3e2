// SPDX-License-Identifier: EUPL-1.2
// Paths of plans: made absolute before SQLite sees them, and looked at before they are opened for writing.
#include "store/place.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/str.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/vfs.h>
#endif

static enum ls_code missing(const char *path, struct ls_err *err)
{
	if (errno == ENOENT || errno == ENOTDIR)
		return ls_fail(err, LS_DATA, tr("There is no file %s. Check the name, or make a new plan with: leitstand init"),
					   path);
	return ls_fail(err, LS_DATA, tr("%s cannot be opened: %s."), path, err_why(errno));
}

static enum ls_code existing(char **out, const char *path, struct ls_err *err)
{
	if (!*path)
		return ls_fail(err, LS_USAGE, tr("“%s” is not a name for a file."), path);
	char *real = realpath(path, NULL);
	struct stat st;
	if (!real || stat(real, &st) != 0) {
		enum ls_code code = missing(path, err);
		free(real);
		return code;
	}
	if (!S_ISREG(st.st_mode)) {
		free(real);
		if (S_ISDIR(st.st_mode))
			return ls_fail(err, LS_DATA, tr("%s is a folder, not a plan. Name the file in it."), path);
		return ls_fail(err, LS_DATA, tr("%s is not a file, so it cannot be a plan."), path);
	}
	free(*out);
	*out = real;
	return LS_OK;
}

// The folder must be there; the file need not.
static enum ls_code future(char **out, const char *path, struct ls_err *err)
{
	const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
	if (!*name || strcmp(name, ".") == 0 || strcmp(name, "..") == 0)
		return ls_fail(err, LS_USAGE, tr("“%s” is not a name for a file."), path);
	struct str folder = {0};
	if (slash)
		str_addn(&folder, path, (size_t)(slash - path) + 1);
	else
		str_add(&folder, ".");
	char *real = realpath(str_text(&folder), NULL);
	if (!real) {
		enum ls_code code = ls_fail(err, LS_DATA, tr("There is no folder %s. Make it first."), str_text(&folder));
		str_free(&folder);
		return code;
	}
	str_clear(&folder);
	str_addf(&folder, "%s/%s", strcmp(real, "/") == 0 ? "" : real, name);
	free(real);
	free(*out);
	*out = mem_str(str_text(&folder));
	str_free(&folder);
	return LS_OK;
}

enum ls_code place_find(char **out, const char *path, bool create, struct ls_err *err)
{
	return create ? future(out, path, err) : existing(out, path, err);
}

bool place_is_network(uint64_t type)
{
	static const uint32_t list[] = {
		0x6969,     // NFS
		0x517B,     // SMB
		0xFF534D42, // CIFS
		0xFE534D42, // SMB 2
		0x5346414F, // AFS
		0x73757245, // Coda
		0x01021997, // 9P
		0x00C36400, // Ceph
		0x65735546, // FUSE: sshfs and its like
	};
	for (size_t i = 0; i < sizeof list / sizeof list[0]; i++)
		if ((uint32_t)type == list[i])
			return true;
	return false;
}

static bool on_network(const char *path)
{
#ifdef __linux__
	struct statfs fs;
	return statfs(path, &fs) == 0 && place_is_network((uint64_t)fs.f_type);
#else
	(void)path;
	return false;
#endif
}

const char *place_why_read_only(const char *path, bool network_allowed)
{
	if (faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) != 0)
		return tr("The file may not be written; it is open for reading only.");
	struct str folder = {0};
	const char *slash = strrchr(path, '/');
	str_addn(&folder, path, slash == path ? 1 : (size_t)(slash - path));
	bool closed = faccessat(AT_FDCWD, str_text(&folder), W_OK | X_OK, AT_EACCESS) != 0;
	str_free(&folder);
	if (closed)
		return tr("The folder of the plan may not be written, and changing a plan needs a second file beside it; it is "
				  "open for reading only.");
	if (!network_allowed && on_network(path))
		return tr("The plan lies on a network drive, where two writers can damage it; it is open for reading only. If "
				  "nobody else writes, use --network.");
	return "";
}
