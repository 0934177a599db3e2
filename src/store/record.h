// SPDX-License-Identifier: EUPL-1.2
// Private to the store: a record of SQLite's file format, column by column: the length of its head, the type of each
// column as a number, then what they hold, without gaps. In the header, since millions of columns pass here.
#ifndef LS_STORE_RECORD_H
#define LS_STORE_RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The file's numbers of one to nine bytes, seven bits each but for the ninth, the highest first. Returns where it ends;
// NULL: behind `end`.
static inline const unsigned char *record_varint(const unsigned char *at, const unsigned char *end, uint64_t *out)
{
	uint64_t v = 0;
	if (at < end && !(*at & 0x80)) {
		*out = *at;
		return at + 1;
	}
	for (int i = 0; i < 8; i++) {
		if (at >= end)
			return NULL;
		v = v << 7 | (*at & 0x7f);
		if (!(*at++ & 0x80)) {
			*out = v;
			return at;
		}
	}
	if (at >= end)
		return NULL;
	*out = v << 8 | *at++;
	return at;
}

struct record {
	const unsigned char *type, *types_end, *at, *end;
};

// One column: its type as the file has it, and its bytes.
struct record_part {
	uint64_t type;
	const unsigned char *at;
	size_t n;
};

static inline bool record_begin(struct record *r, const unsigned char *record, size_t n)
{
	uint64_t head;
	r->end = record + n;
	r->type = record_varint(record, r->end, &head);
	if (!r->type || head > n || head < (uint64_t)(r->type - record))
		return false;
	r->at = r->types_end = record + head;
	return true;
}

// False at the end of the columns, or where the record does not hold what it says: record_done() tells which.
static inline bool record_next(struct record *r, struct record_part *out)
{
	static const unsigned char sizes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
	const unsigned char *next = record_varint(r->type, r->types_end, &out->type);
	if (!next)
		return false;
	uint64_t n = out->type < sizeof sizes ? sizes[out->type] : (out->type - 12) / 2;
	if (n > (uint64_t)(r->end - r->at))
		return false;
	out->at = r->at;
	out->n = (size_t)n;
	r->type = next;
	r->at += n;
	return true;
}

// All columns have been taken, and nothing is left over.
static inline bool record_done(const struct record *r)
{
	return r->type == r->types_end && r->at == r->end;
}

static inline bool record_is_null(const struct record_part *v)
{
	return v->type == 0;
}

static inline bool record_is_text(const struct record_part *v)
{
	return v->type >= 13 && v->type & 1;
}

// False for numbers with a point, texts, bytes and what is not used.
static inline bool record_integer(const struct record_part *v, int64_t *out)
{
	uint64_t bits;
	switch (v->type) {
	case 1:
		*out = (int8_t)v->at[0];
		return true;
	case 2:
		*out = (int16_t)(v->at[0] << 8 | v->at[1]);
		return true;
	case 3:
	case 4:
	case 5:
	case 6:
		bits = v->at[0] & 0x80 ? UINT64_MAX : 0;
		for (size_t i = 0; i < v->n; i++)
			bits = bits << 8 | v->at[i];
		*out = (int64_t)bits;
		return true;
	case 8:
	case 9:
		*out = v->type == 9;
		return true;
	default:
		return false;
	}
}

#endif
