// SPDX-License-Identifier: EUPL-1.2
// Which years are far away.
#include "plan/far.h"

#include "base/date.h"

int far_year(const struct column *c, int64_t value)
{
	bool day = c->unit == UNIT_DAY && c->type == TYPE_INT && value != DAY_NONE && value != NONE64;
	bool number = c->unit == UNIT_YEAR && value != NONE32 && value != NONE64;
	int year = day ? date_civil((int32_t)value).year : number ? (int)value : NEAR_FROM;
	return year < NEAR_FROM || year > NEAR_TO ? year : 0;
}
