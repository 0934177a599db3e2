// SPDX-License-Identifier: EUPL-1.2
// Reading a whole file: ordinary ones of any size, nothing that could wait for ever, and what comes on the standard
// input to its end.
#include "exchange/file.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/i18n.h"
#include "exchange/folder/folder.h"
#include "scratch.h"

static char folder[SCRATCH_MOST];

static int make_folder(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	return mkdtemp(scratch_name(folder, "file")) ? 0 : -1;
}

static int drop_folder(void **state)
{
	(void)state;
	return rmdir(folder);
}

// Writes it, reads it, drops it.
static void comes_back(const char *data, size_t n)
{
	char *read = NULL;
	size_t size = 77;
	struct ls_err err;
	int dir = open(folder, O_RDONLY | O_DIRECTORY);
	int fd = openat(dir, "f", O_WRONLY | O_CREAT | O_EXCL, 0600);
	assert_true(dir >= 0 && fd >= 0);
	assert_int_equal(write(fd, data, n), n);
	close(fd);
	assert_int_equal(file_read(dir, "f", "f", &read, &size, &err), LS_OK);
	assert_int_equal(size, n);
	assert_memory_equal(read, data, n);
	assert_int_equal(read[n], 0);
	free(read);
	assert_int_equal(unlinkat(dir, "f", 0), 0);
	close(dir);
}

static void files_come_back_byte_by_byte(void **state)
{
	(void)state;
	comes_back("", 0);
	comes_back("x", 1);
	comes_back("a\0b\n\xff", 5);
	char *large = malloc(100001);
	assert_non_null(large);
	for (int i = 0; i < 100001; i++)
		large[i] = (char)(i * 31 + i / 256);
	comes_back(large, 100001);
	free(large);
}

static void fails(const char *name, const char *sentence)
{
	char *data = NULL;
	size_t size = 0;
	struct ls_err err;
	int dir = open(folder, O_RDONLY | O_DIRECTORY);
	assert_true(dir >= 0);
	assert_int_equal(file_read(dir, name, "liste.csv", &data, &size, &err), LS_DATA);
	assert_string_equal(err.text, sentence);
	close(dir);
}

static void what_is_no_ordinary_file_is_refused(void **state)
{
	(void)state;
	char path[300];
	fails("missing", "liste.csv cannot be read: there is no such file or folder.");
	fails(".", "liste.csv is not an ordinary file.");
	fails("/dev/null", "liste.csv is not an ordinary file.");
	(void)snprintf(path, sizeof path, "%s/pipe", folder);
	assert_int_equal(mkfifo(path, 0600), 0);
	fails("pipe", "liste.csv is not an ordinary file."); // and nobody waits for its writer
	unlink(path);
	(void)snprintf(path, sizeof path, "%s/large", folder);
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL, 0600);
	assert_true(fd >= 0);
	assert_int_equal(ftruncate(fd, ((off_t)1 << 30) + 1), 0); // a hole: it takes no room
	close(fd);
	fails("large", "liste.csv is larger than 1 GB.");
	unlink(path);
}

// A pipe is asked again until it ends; it may bring more than was expected, in pieces.
static void the_standard_input_is_read_to_its_end(void **state)
{
	(void)state;
	char *data = NULL;
	size_t size = 0;
	struct ls_err err;
	int pipes[2], before = dup(STDIN_FILENO);
	char piece[1000];
	assert_int_equal(pipe(pipes), 0);
	pid_t child = fork();
	if (child == 0) {
		memset(piece, 'x', sizeof piece);
		for (int i = 0; i < 200; i++)
			if (write(pipes[1], piece, sizeof piece) != sizeof piece)
				_exit(1);
		_exit(0);
	}
	close(pipes[1]);
	assert_int_equal(dup2(pipes[0], STDIN_FILENO), STDIN_FILENO);
	close(pipes[0]);
	assert_true(child > 0);
	assert_int_equal(file_read_stdin("-", &data, &size, &err), LS_OK);
	assert_int_equal(size, 200000);
	assert_int_equal(strspn(data, "x"), 200000);
	free(data);
	assert_int_equal(waitpid(child, NULL, 0), child);
	// What cannot be read says why.
	int dir = open(folder, O_RDONLY | O_DIRECTORY);
	assert_int_equal(dup2(dir, STDIN_FILENO), STDIN_FILENO);
	close(dir);
	assert_int_equal(file_read_stdin("standard input", &data, &size, &err), LS_DATA);
	assert_int_equal(strncmp(err.text, "standard input cannot be read: ", 31), 0);
	dup2(before, STDIN_FILENO);
	close(before);
}

// A folder of tables is called as it is, with or without slashes behind its name.
static void a_folder_named_with_slashes(void **state)
{
	(void)state;
	struct folder_source source;
	struct ls_err err;
	char path[300];
	(void)snprintf(path, sizeof path, "%s///", folder);
	assert_int_equal(folder_from_disk(&source, path, &err), LS_OK);
	assert_string_equal(source.name, folder);
	folder_close(&source);
	assert_int_equal(folder_from_disk(&source, "/", &err), LS_OK);
	assert_string_equal(source.name, "/");
	folder_close(&source);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(files_come_back_byte_by_byte),
		cmocka_unit_test(what_is_no_ordinary_file_is_refused),
		cmocka_unit_test(the_standard_input_is_read_to_its_end),
		cmocka_unit_test(a_folder_named_with_slashes),
	};
	return cmocka_run_group_tests(tests, make_folder, drop_folder);
}
