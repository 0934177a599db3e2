// SPDX-License-Identifier: EUPL-1.2
// How one phase waits for another one, in words.
#include "say/waits.h"

#include "base/i18n.h"
#include "plan/code.h"

#include <stdlib.h>

void waits_tell(struct str *out, const struct plan *p, int32_t phase, int32_t on_phase, int32_t kind, int32_t lag)
{
	struct str who = {0}, on = {0};
	code_title(&who, p, T_phase, phase);
	code_title(&on, p, T_phase, on_phase);
	str_addf(out,
			 kind == dependency_kind_SS   ? tr("“%s” begins only when “%s” begins")
			 : kind == dependency_kind_FF ? tr("“%s” ends only when “%s” ends")
										  : tr("“%s” begins only when “%s” ends"),
			 str_text(&who), str_text(&on));
	unsigned long days = (unsigned long)labs((long)lag);
	if (lag > 0)
		str_addf(out, tr_n(", %d day later", ", %d days later", days), (int)days);
	else if (lag < 0)
		str_addf(out, tr_n(", up to %d day earlier", ", up to %d days earlier", days), (int)days);
	str_free(&who);
	str_free(&on);
}
