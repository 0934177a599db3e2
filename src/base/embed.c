// SPDX-License-Identifier: EUPL-1.2
// Finds a built-in file by its name. The table is sorted when it is generated.
#include "base/embed.h"

#include <string.h>

// The first file whose name is not before `name`.
static const struct embedded *first_from(const char *name)
{
	static size_t count;
	if (!count)
		while (embedded_files[count].name)
			count++;

	size_t low = 0, high = count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (strcmp(embedded_files[middle].name, name) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return &embedded_files[low];
}

const struct embedded *embed_find(const char *name)
{
	const struct embedded *f = first_from(name);
	return f->name && strcmp(f->name, name) == 0 ? f : NULL;
}

void embed_each(const char *prefix, bool (*f)(const struct embedded *, void *), void *arg)
{
	size_t n = strlen(prefix);
	for (const struct embedded *e = first_from(prefix); e->name && strncmp(e->name, prefix, n) == 0; e++)
		if (!f(e, arg))
			return;
}
