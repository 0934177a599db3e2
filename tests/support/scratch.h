// SPDX-License-Identifier: EUPL-1.2
// Where tests put what is gone afterwards: in memory where there is memory, since most of a test's time is otherwise the
// disk's. TMPDIR is meant by whoever sets it.
#ifndef LS_TESTS_SCRATCH_H
#define LS_TESTS_SCRATCH_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/statvfs.h>
#include <unistd.h>

#define SCRATCH_MOST 200                 // bytes of a name made here, and its end
#define SCRATCH_ROOM ((size_t)256 << 20) // bytes that must be free in memory

// The folder for temporary files: $TMPDIR, else /dev/shm where there is room, else /tmp.
static inline const char *scratch_root(void)
{
	struct statvfs room;
	const char *named = getenv("TMPDIR");
	if (named && *named && strlen(named) < SCRATCH_MOST - 60)
		return named;
	if (access("/dev/shm", W_OK) == 0 && statvfs("/dev/shm", &room) == 0 &&
		(size_t)room.f_bavail * room.f_frsize >= SCRATCH_ROOM)
		return "/dev/shm";
	return "/tmp";
}

// A template for mkstemp() or mkdtemp(): "…/leitstand-NAME-XXXXXX".
static inline char *scratch_name(char out[SCRATCH_MOST], const char *name)
{
	snprintf(out, SCRATCH_MOST, "%s/leitstand-%s-XXXXXX", scratch_root(), name);
	return out;
}

#endif
