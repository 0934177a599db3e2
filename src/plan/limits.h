// SPDX-License-Identifier: EUPL-1.2
// How long texts of a plan may be: in the program, and in the file, which takes what older programs let pass.
#ifndef LS_PLAN_LIMITS_H
#define LS_PLAN_LIMITS_H

enum {
	TEXT_MOST = 100000,      // bytes of any text
	CODE_MOST = 60,          // bytes of a code
	FILE_TEXT_MOST = 100000, // characters of any text in the file's CHECK
	FILE_CODE_MOST = 200,    // and of a code: part of the file's format
};

#endif
