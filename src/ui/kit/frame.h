// SPDX-License-Identifier: EUPL-1.2
// What stands around a pane: the first line says where I am, the last but one (or two) explains the thing under
// the cursor, the last shows the keys that work here. Also the prompt and messages, which take the last line(s).
#ifndef LS_UI_KIT_FRAME_H
#define LS_UI_KIT_FRAME_H

#include "canvas/canvas.h"
#include "say/look.h"
#include "ui/kit/view.h"

// One key that works here, for the key line and the help: filled from the key map by the session.
struct key_hint {
	const char *keys;  // "+ -"
	const char *label; // translated: "rating"
};

struct frame {
	const char *plan_title; // "Kreis Viersen"; "" on the start page
	const char *pane_key;   // "3"
	const char *pane_title; // translated
	// "15.02." and "Workshop" of the deadline that is near, behind the pane; NULL or "": none. It is the last to give way.
	const char *near_day, *near_title;
	bool near_over;             // its day is over
	const char *headline;       // middle
	bool headline_kept;         // its first part stays where there is room for it and the day of the deadline
	const char *right;          // "Sa 30.01.2021" or "14:05 · Stand 10.02.2023 14:03" in the kiosk
	const char *right_brief;    // in its place where room is short, whatever else must go; "" may be left out
	bool sample;                // "Beispieldaten" is shown beside the title
	bool read_only;             // "nur lesen" is shown
	const char *hides;          // "" or "confidential", shown like the sample mark
	const char *as_of;          // "" or "Stand: Kreistag 2026-05", shown like the sample mark
	const char *first, *second; // sentences of the pane
	const char *message;        // in place of the first sentence when not ""
	bool error;                 // the message is a refusal
	const struct key_hint *hints;
	size_t hints_n;
	const struct key_hint *right_hints; // right-aligned: undo, help, quit; shown when they fit
	size_t right_hints_n;
	bool right_reads; // the first of them shows what is cut: for it the second one gives way, not one of the pane's own
	// A prompt in place of the key line: NULL none.
	const char *prompt;         // ":", "/", "filter: "
	const char *input;          // text typed so far
	size_t cursor;              // byte offset in it
	const char *prompt_note;    // at its right end, "3 hits"; NULL or "" none
	const char *const *choices; // completions, shown above the prompt; NULL none
	size_t choices_n;
	ptrdiff_t choice; // the chosen one, -1
};

int frame_sentence(int rows);        // the line of the first sentence
bool frame_fits(int cols, int rows); // else nothing is drawn but a notice
// The area left for the pane in a canvas of this size. Sentences take one line below 20 rows, two below 28, three above.
struct rect frame_area(int cols, int rows, bool stage);
// Draws everything around. An open prompt takes the terminal's cursor.
void frame_draw(struct canvas *c, const struct frame *f);
// Are sentences of the pane too long for their lines, or one of them left out? Not while a message or prompt is there.
bool frame_cuts(const struct frame *f, int cols, int rows);
// The notice drawn in place of a pane when the area is too small.
void frame_too_small(struct canvas *c, int w, int h, const struct view *p);

#endif
