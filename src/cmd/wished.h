// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: what the session asks of whoever runs it.
#ifndef LS_CMD_WISHED_H
#define LS_CMD_WISHED_H

#include "base/str.h"
#include "cmd/session.h"

struct wished {
	enum wish wish;
	struct str argument;
};

#endif
