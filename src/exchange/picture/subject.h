// SPDX-License-Identifier: EUPL-1.2
// Private to the pictures: what one is of.
#ifndef LS_EXCHANGE_PICTURE_SUBJECT_H
#define LS_EXCHANGE_PICTURE_SUBJECT_H

#include "exchange/picture/sheet.h"

// Makes *narrowed the look at what is asked for, and names the key results. LS_REFUSED: there is no such code.
enum ls_code subject_find(struct sheet *s, struct look *narrowed, const struct look *look,
						  const struct picture_asked *asked, struct ls_err *err);

#endif
