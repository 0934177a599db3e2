// SPDX-License-Identifier: EUPL-1.2
// Plans made from a sample, as many as are asked for: each sample is read once in a program, what is asked for later is a
// copy of that file, opened. They lie in a scratch folder that is gone when the program ends. Without cmocka, so that
// everybody can use it.
#ifndef LS_TESTS_SAMPLE_H
#define LS_TESTS_SAMPLE_H

#include "exchange/folder/folder.h"
#include "model/model.h"
#include "scratch.h"

#include <dirent.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SAMPLE_PATH (2 * SCRATCH_MOST)

static char sample_folder[SCRATCH_MOST];
static pid_t sample_owner; // a child that ends leaves the folder alone

static inline void sample_drop(void)
{
	DIR *d = getpid() == sample_owner ? opendir(sample_folder) : NULL;
	if (!d)
		return;
	for (struct dirent *e; (e = readdir(d));)
		if (e->d_name[0] != '.')
			(void)unlinkat(dirfd(d), e->d_name, 0);
	closedir(d);
	(void)rmdir(sample_folder);
}

// Makes the plan of a sample ("empty": an empty one; "musterkreis past": with the journal its copies have) at `path`,
// NULL: in memory.
static inline enum ls_code sample_make(struct model **out, const char *sample, const char *path, struct ls_err *err)
{
	struct folder_source source;
	enum ls_code code = model_create(out, path, err);
	if (code != LS_OK || strcmp(sample, "empty") == 0)
		return code;
	const char *space = strchr(sample, ' ');
	char name[64];
	(void)snprintf(name, sizeof name, "%.*s", (int)(space ? space - sample : (ptrdiff_t)strlen(sample)), sample);
	code = folder_from_sample(&source, name, err);
	if (code != LS_OK)
		return code;
	if (!space)
		source.past = NULL;
	code = folder_load(*out, &source, err);
	folder_close(&source);
	return code;
}

static inline bool sample_copy(const char *from, const char *to)
{
	static char bytes[1 << 16];
	int in = open(from, O_RDONLY | O_CLOEXEC), out = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	ssize_t n = -1;
	while (in >= 0 && out >= 0 && (n = read(in, bytes, sizeof bytes)) > 0)
		if (write(out, bytes, (size_t)n) != n)
			break;
	if (in >= 0)
		(void)close(in);
	return out >= 0 && close(out) == 0 && n == 0;
}

// A plan as it is in the sample, with an empty journal, to write to.
static inline enum ls_code sample_open(struct model **out, const char *sample, struct ls_err *err)
{
	static int number;
	char first[SAMPLE_PATH], own[SAMPLE_PATH];
	if (strcmp(sample, "empty") == 0) // is made as quickly as copied, and its screens show no name of a file
		return sample_make(out, sample, NULL, err);
	if (!*sample_folder) {
		if (!mkdtemp(scratch_name(sample_folder, "samples")))
			return LS_DATA;
		sample_owner = getpid();
		atexit(sample_drop);
	}
	(void)snprintf(first, sizeof first, "%s/%s.db", sample_folder, sample);
	(void)snprintf(own, sizeof own, "%s/%d-%ld.db", sample_folder, ++number, (long)getpid());
	if (access(first, F_OK) != 0) {
		struct model *m = NULL;
		enum ls_code code = sample_make(&m, sample, first, err);
		model_close(m);
		if (code != LS_OK)
			return code;
	}
	return sample_copy(first, own) ? model_open(out, own, MODEL_WRITE, err) : LS_DATA;
}

#endif
