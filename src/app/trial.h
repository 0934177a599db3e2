// SPDX-License-Identifier: EUPL-1.2
// The private copy of a sample that `demo` opens: a folder of its own with the plan in it, and a file that its program
// holds a lock on. At the end it is kept as a file, or dropped, as the person says; where nobody can be asked, a copy
// that was changed stays, and the start page offers it.
#ifndef LS_APP_TRIAL_H
#define LS_APP_TRIAL_H

#include "base/err.h"
#include "base/str.h"

struct trial {
	struct str folder, path; // of the copy; "" there is none
	int lock;                // descriptor + 1 of the file that says whose it is; 0 none
};

// A new folder for the copy of a sample; t->path is where its plan is to be made, then trial_begun() is called.
enum ls_code trial_new(struct trial *t, const char *sample, struct ls_err *err);
void trial_begun(struct trial *t);
// Takes over the copy that a plan belongs to, if it does and no program holds it.
bool trial_take(struct trial *t, const char *plan);
bool trial_changed(const struct trial *t); // since it was made, by whatever program, or a form of it is half filled
// Where it would be kept: a name that is free, "~/musterkreis.db".
void trial_proposal(const struct trial *t, struct str *out);
void trial_drop(struct trial *t);  // takes it away
void trial_leave(struct trial *t); // lets go of it: what was changed stays for the start page, the rest goes
// Copies that were left with changes: full paths of their plans, to be freed; at most `most`. Those without go.
int trial_left(char **paths, int most);

#endif
