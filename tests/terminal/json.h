// SPDX-License-Identifier: EUPL-1.2
// Reads JSON as strictly as the strictest reader (RFC 8259; no name twice in an object, nothing behind it, valid UTF-8),
// so that what the program prints for machines can be compared without its blanks.
#ifndef LS_TESTS_JSON_H
#define LS_TESTS_JSON_H

// One line for each value that holds no others: "[0].code = "M1"", strings as they are meant, "[].changes = []" where
// there is nothing in it. Ends the program with the place when the text is no JSON. Until the next call.
const char *json_lines(const char *text);

#endif
