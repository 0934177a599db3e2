// SPDX-License-Identifier: EUPL-1.2
// Who asked, and who waits.
#include "plan/request.h"

#include "base/date.h"

bool request_asked(const struct measure *m)
{
	return m->requested_by != NONE32 || m->requested_on != DAY_NONE || *m->requester;
}

bool request_owed(const struct measure *m)
{
	return request_asked(m) && m->feedback_on == DAY_NONE;
}
