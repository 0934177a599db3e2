// SPDX-License-Identifier: EUPL-1.2
// How a call of the library fails: with a code, and with one sentence for the person in the caller's record.
#ifndef LEITSTAND_ERR_H
#define LEITSTAND_ERR_H

// The values are also the exit codes of the program.
enum ls_code {
	LS_OK = 0,
	LS_REFUSED = 1, // a finding, or something that was refused; nothing was written
	LS_USAGE = 2,   // the words of a call are wrong
	LS_DATA = 3,    // a file or its contents
	LS_BUSY = 4,    // somebody else holds the file; trying again may help
};

// Owned by the caller, filled only when a call fails. Calls that take one must be given one.
struct ls_err {
	enum ls_code code;
	char text[640]; // UTF-8, one sentence in the language set (ls_language), naming the thing and the remedy
	// Which cell a value was refused for, as ls_table_at() and ls_column_at() count; -1 where it is about none. A column
	// never stands without its table.
	int table, column;
};

#endif
