// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: what the session asks of whoever runs it.
#ifndef LS_CMD_WISHED_H
#define LS_CMD_WISHED_H

#include "base/str.h"
#include "cmd/session.h"
#include "say/privacy.h"

struct wished {
	enum wish wish;
	struct str argument;
	struct str picture; // drawn for WISH_PICTURE, or told for WISH_REPORT
	enum privacy picture_privacy;
	struct str place; // of the file that a private copy would become; "" it is none
	bool leaving;     // it was asked on the way out
};

#endif
