// SPDX-License-Identifier: EUPL-1.2
// The floor that times are held against: a list of lines in bare curses, with a cursor in it. It does nothing else, so
// what it takes is what terminal, pseudo-terminal and machine take. "j" goes down, and scrolls at the end of the page.
#include <curses.h>
#include <locale.h>

static void draw(int top, int at)
{
	for (int y = 0; y < LINES - 1; y++) {
		int n = top + y;
		mvprintw(y, 0, "%s M%04d %s %d,%02d", y == at ? ">" : " ", n, n % 3 ? "Scanstelle" : "Digitallotsen", n % 3,
				 n % 100);
		clrtoeol();
	}
	mvaddstr(LINES - 1, 0, "Hilfe");
	move(at, 0);
	refresh();
}

int main(void)
{
	int top = 0, at = 0;
	setlocale(LC_CTYPE, "");
	initscr();
	raw();
	noecho();
	idlok(stdscr, TRUE);
	for (int key = 0; key != 'q' && key != ERR; key = getch()) {
		if (key == 'j' && at < LINES - 2)
			at++;
		else if (key == 'j')
			top++;
		draw(top, at);
	}
	endwin();
	return 0;
}
