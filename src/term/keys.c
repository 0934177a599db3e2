// SPDX-License-Identifier: EUPL-1.2
// Bytes wait in one buffer until they make an event; every step either takes some, or says how long to wait.
#include "term/keys.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "term/answer.h"
#include "term/burst.h"
#include "term/character.h"
#include "term/sequence.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#define ESC              0x1b
#define PARTIAL_MS       250 // the rest of a UTF-8 character may be under way so long
#define BURST_GOES_ON_MS 50  // what follows pasted text so closely is text too

static const char paste_end[] = "\033[201~";

// What a step of decoding has come to.
enum step { STEP_EVENT, STEP_AGAIN, STEP_WAIT };

void keys_init(struct keys *k, bool bursts, bool eight_bit)
{
	const int64_t never = INT64_MIN / 2;
	*k = (struct keys){.bursts = bursts,
					   .decode = eight_bit ? btowc : NULL,
					   .burst_ms = never,
					   .click_ms = never,
					   .esc_ms = never,
					   .last_ms = never};
}

void keys_free(struct keys *k)
{
	free(k->bytes);
	str_free(&k->texts[0]);
	str_free(&k->texts[1]);
	*k = (struct keys){0};
}

void keys_define(struct keys *k, const char *bytes, const char *name)
{
	struct sequence usual;

	if (!bytes || (unsigned char)bytes[0] != ESC || strlen(bytes) < 2 || k->defined_count == KEYS_DEFINED)
		return;
	if (strlen(bytes) >= sizeof k->defined->bytes)
		return;
	// What everybody knows goes first: VT100's F7 is the 6 of PuTTY's keypad.
	sequence_decode((const unsigned char *)bytes, strlen(bytes), &usual);
	if (usual.kind != SEQUENCE_IGNORED)
		return;
	snprintf(k->defined[k->defined_count].bytes, sizeof k->defined->bytes, "%s", bytes);
	snprintf(k->defined[k->defined_count++].name, sizeof k->defined->name, "%s", name);
}

void keys_feed(struct keys *k, const void *bytes, size_t n, int64_t now_ms)
{
	if (k->at) {
		memmove(k->bytes, k->bytes + k->at, k->len - k->at);
		k->len -= k->at;
		k->judged = k->judged > k->at ? k->judged - k->at : 0;
		k->at = 0;
	}
	if (k->len + n > k->cap) {
		k->cap = (k->len + n) * 2;
		k->bytes = mem_realloc(k->bytes, k->cap);
	}
	if (n)
		memcpy(k->bytes + k->len, bytes, n);
	k->newest = k->len;
	k->newest_ms = now_ms;
	k->len += n;
}

bool keys_waiting(const struct keys *k)
{
	return k->at < k->len;
}

static enum step key(struct event *out, const char *name)
{
	*out = (struct event){.kind = EVENT_KEY};
	snprintf(out->key, sizeof out->key, "%s", name);
	return STEP_EVENT;
}

// Not enough bytes: wait until `ms` after the newest have passed. STEP_AGAIN when they have.
static enum step patience(const struct keys *k, int64_t now_ms, int ms, int *wait_ms)
{
	int64_t left = k->newest_ms + ms - now_ms;

	if (left <= 0)
		return STEP_AGAIN;
	*wait_ms = (int)left;
	return STEP_WAIT;
}

static enum step give_text(struct keys *k, struct event *out)
{
	character_text(&k->texts[k->filling], k->decode);
	*out = (struct event){.kind = EVENT_TEXT, .text = str_text(&k->texts[k->filling])};
	k->filling = !k->filling;
	return STEP_EVENT;
}

// Line ends of all kinds become '\n'; an ESC or a NUL is never part of a text.
static void add_text(struct keys *k, const unsigned char *p, size_t n)
{
	struct str *text = &k->texts[k->filling];

	for (size_t i = 0; i < n && text->len < KEYS_PASTE_MAX; i++) {
		if (p[i] == '\n' && i > 0 && p[i - 1] == '\r')
			continue;
		if (p[i] != ESC && p[i] != '\0')
			str_addc(text, p[i] == '\r' ? '\n' : (char)p[i]);
	}
}

// Inside brackets. The end mark may come in pieces.
static enum step paste(struct keys *k, int64_t now_ms, struct event *out, int *wait_ms)
{
	const unsigned char *p = k->bytes + k->at;
	size_t n = k->len - k->at, length = sizeof paste_end - 1;
	const unsigned char *end = n ? memmem(p, n, paste_end, length) : NULL;
	size_t keep = 0; // a piece of the mark at the end, or a CR whose LF may follow

	if (end) {
		add_text(k, p, (size_t)(end - p));
		k->at += (size_t)(end - p) + length;
		k->pasting = false;
		return give_text(k, out);
	}
	for (size_t i = n < length ? n : length; i > 0 && !keep; i--)
		if (memcmp(p + n - i, paste_end, i) == 0)
			keep = i;
	if (!keep && n && p[n - 1] == '\r')
		keep = 1;
	add_text(k, p, n - keep);
	k->at += n - keep;
	if (patience(k, now_ms, KEYS_PASTE_MS, wait_ms) == STEP_WAIT)
		return STEP_WAIT;
	k->at = k->len;
	k->pasting = false;
	return give_text(k, out);
}

static enum step click(struct keys *k, const struct sequence *s, struct event *out)
{
	bool wheel = s->button & 64;

	if (s->release || s->button & 32 || (wheel && (s->button & 3) > 1) || (!wheel && (s->button & 3) != 0))
		return STEP_AGAIN;
	*out = (struct event){.kind = wheel ? EVENT_WHEEL : EVENT_CLICK, .x = s->x, .y = s->y};
	if (wheel) {
		out->dy = s->button & 1 ? 1 : -1;
		return STEP_EVENT;
	}
	out->twice = k->newest_ms - k->click_ms <= KEYS_TWICE_MS && s->x == k->click_x && s->y == k->click_y;
	k->click_ms = out->twice ? INT64_MIN / 2 : k->newest_ms; // a third click begins anew
	k->click_x = s->x;
	k->click_y = s->y;
	return STEP_EVENT;
}

// A sequence of this terminal's own: its name, or NULL. *partial: there is one that begins so.
static const char *defined(const struct keys *k, const unsigned char *p, size_t n, size_t *used, bool *partial)
{
	*partial = false;
	for (int i = 0; i < k->defined_count; i++) {
		size_t length = strlen(k->defined[i].bytes);
		if (n >= length && memcmp(p, k->defined[i].bytes, length) == 0) {
			*used = length;
			return k->defined[i].name;
		}
		if (n < length && memcmp(p, k->defined[i].bytes, n) == 0)
			*partial = true;
	}
	return NULL;
}

// Inside a string that a terminal answers with. Its end may come in pieces.
static enum step answer(struct keys *k, int64_t now_ms, int *wait_ms)
{
	bool ended;
	size_t used = answer_bytes(k->bytes + k->at, k->len - k->at, &ended);
	k->at += used;
	k->answer_n += used;
	if (!ended && patience(k, now_ms, k->answer_n ? KEYS_ANSWER_MS : KEYS_ALT_MS, wait_ms) == STEP_WAIT)
		return STEP_WAIT;
	k->answering = false;
	return STEP_AGAIN;
}

// The rest of a sequence whose ESC has been given out as a key already. A person types no two keys in one piece.
static bool take_rest(struct keys *k, struct sequence *s)
{
	unsigned char whole[16] = {ESC};
	size_t n = k->len - k->at;
	bool soon = k->newest_ms - k->esc_ms <= KEYS_REST_MS && k->at == k->newest;
	k->esc_ms = INT64_MIN / 2;
	if (!soon || n < 2 || n >= sizeof whole || (k->bytes[k->at] != '[' && k->bytes[k->at] != 'O'))
		return false;
	memcpy(whole + 1, k->bytes + k->at, n);
	if (sequence_decode(whole, n + 1, s) != (int)n + 1 || s->kind != SEQUENCE_KEY)
		return false;
	k->at = k->len;
	return true;
}

static enum step esc_key(struct keys *k, struct event *out)
{
	k->at++;
	return key(out, "Esc");
}

// ESC and something that is no sequence.
static enum step esc_and_more(struct keys *k, struct event *out)
{
	const unsigned char *p = k->bytes + k->at;
	size_t n = k->len - k->at;
	bool together = k->at >= k->newest;
	struct sequence after;

	if (together && n == 2 && p[1] == '\r') { // Alt-Enter
		k->at += 2;
		return key(out, "C-j");
	}
	if (!together || p[1] < 0x20 || p[1] == 0x7f) {
		int used = p[1] == ESC && n > 2 ? sequence_decode(p + 1, n - 1, &after) : SEQUENCE_NONE;
		if (!together || used <= 0 || (size_t)used + 1 < n)
			return esc_key(k, out);
		k->at = k->len; // Alt and an arrow, as rxvt and PuTTY send it
		return STEP_AGAIN;
	}
	if (burst_characters(p + 1, n - 1) > 1)
		return esc_key(k, out);
	k->at = k->len; // Alt and a character
	return STEP_AGAIN;
}

static enum step escape(struct keys *k, int64_t now_ms, struct event *out, int *wait_ms)
{
	const unsigned char *p = k->bytes + k->at;
	size_t n = k->len - k->at, length = 0;
	struct sequence s;
	bool partial;

	if (n > 1 && answer_begins(p[1])) {
		k->at += 2;
		k->answering = true;
		k->answer_n = 0;
		return STEP_AGAIN;
	}
	const char *name = defined(k, p, n, &length, &partial);
	if (name) {
		k->at += length;
		return key(out, name);
	}
	int used = sequence_decode(p, n, &s);
	if (used == SEQUENCE_MORE || partial) {
		if (patience(k, now_ms, KEYS_ESC_MS, wait_ms) == STEP_WAIT)
			return STEP_WAIT;
		if (n == 1) {
			k->esc_ms = k->newest_ms;
			return esc_key(k, out);
		}
		if (used == SEQUENCE_MORE) { // Alt and [ or O, or a sequence that broke off
			k->at = k->len;
			return STEP_AGAIN;
		}
	}
	if (used == SEQUENCE_NONE)
		return esc_and_more(k, out);
	k->at += (size_t)used;
	if (s.kind == SEQUENCE_PASTE) {
		str_clear(&k->texts[k->filling]);
		k->pasting = true;
		return STEP_AGAIN;
	}
	if (s.kind == SEQUENCE_MOUSE)
		return click(k, &s, out);
	return s.kind == SEQUENCE_KEY ? key(out, s.key) : STEP_AGAIN;
}

static enum step control(struct keys *k, struct event *out)
{
	unsigned char c = k->bytes[k->at++];
	char name[4] = "C-?";

	if (c == '\r') // and LF is C-j: a new line where there are lines
		return key(out, "Enter");
	if (c == '\t')
		return key(out, "Tab");
	if (c == 0x7f || c == '\b')
		return key(out, "Backspace");
	if (c < 1 || c > 26)
		return STEP_AGAIN;
	name[2] = (char)('a' + c - 1);
	return key(out, name);
}

// The next character; 0: the rest of it may still come.
static size_t character_bytes(const struct keys *k, int64_t now_ms, char name[5], int *wait_ms)
{
	const unsigned char *p = k->bytes + k->at;
	size_t n = k->len - k->at, length = k->decode ? 1 : character_announced(p[0]), have = 1;

	while (have < length && have < n && (p[have] & 0xc0) == 0x80)
		have++;
	if (have < length && have == n && patience(k, now_ms, PARTIAL_MS, wait_ms) == STEP_WAIT)
		return 0;
	return character_decode(p, n, k->decode, name);
}

static enum step character(struct keys *k, int64_t now_ms, struct event *out, int *wait_ms)
{
	char name[5] = "";
	size_t used = character_bytes(k, now_ms, name, wait_ms);

	if (!used)
		return STEP_WAIT;
	k->at += used;
	if (name[0] == ' ')
		return key(out, "Space");
	const char *s = name;
	uint32_t cp = utf8_next(&s);
	return utf8_harmless(cp) == cp ? key(out, name) : STEP_AGAIN; // a control character of C1, say
}

// Text or keys? Only where the terminal cannot say so itself. STEP_AGAIN: keys.
static enum step burst(struct keys *k, int64_t now_ms, struct event *out, int *wait_ms)
{
	const unsigned char *p = k->bytes + k->at;
	size_t n = burst_run(p, k->len - k->at);
	bool goes_on = k->newest_ms - k->burst_ms < BURST_GOES_ON_MS;

	if (k->at + n == k->len && (goes_on || burst_characters(p, n) > 1) &&
		patience(k, now_ms, BURST_GAP_MS, wait_ms) == STEP_WAIT)
		return STEP_WAIT;
	if (!goes_on && !burst_is_text(p, n)) {
		k->judged = k->at + n;
		return STEP_AGAIN;
	}
	str_clear(&k->texts[k->filling]);
	add_text(k, p, n);
	k->at += n;
	k->burst_ms = k->newest_ms;
	return give_text(k, out);
}

// Is it the key before once more, so soon that nobody may have let it go?
static void note_key(struct keys *k, struct event *out)
{
	if (out->kind != EVENT_KEY)
		return;
	out->held = strcmp(out->key, k->last) == 0 && k->newest_ms - k->last_ms <= KEYS_HELD_MS;
	snprintf(k->last, sizeof k->last, "%s", out->key);
	k->last_ms = k->newest_ms;
}

static enum step next_step(struct keys *k, int64_t now_ms, struct event *out, int *wait_ms)
{
	struct sequence rest;
	unsigned char c = k->bytes[k->at];

	if (k->answering)
		return answer(k, now_ms, wait_ms);
	if (take_rest(k, &rest))
		return key(out, rest.key);
	if (c == ESC)
		return escape(k, now_ms, out, wait_ms);
	if (k->bursts && k->at >= k->judged && burst_run(k->bytes + k->at, 1))
		return burst(k, now_ms, out, wait_ms);
	return c < 0x20 || c == 0x7f ? control(k, out) : character(k, now_ms, out, wait_ms);
}

bool keys_next(struct keys *k, int64_t now_ms, struct event *out, int *wait_ms)
{
	for (;;) {
		*wait_ms = -1;
		if (k->at == k->len && !k->pasting && !k->answering)
			return false;
		enum step step = k->pasting ? paste(k, now_ms, out, wait_ms) : next_step(k, now_ms, out, wait_ms);
		if (step == STEP_EVENT)
			note_key(k, out);
		if (step != STEP_AGAIN)
			return step == STEP_EVENT;
	}
}
