// SPDX-License-Identifier: EUPL-1.2
// What of a plan is private, written down a second time: whoever adds a column must say it here as well.
#include "plan/schema.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

// Beside these, every `note` is a remark. All else is free.
static const struct {
	const char *table, *column;
	enum secret what;
} private[] = {
	{"measure", "responsible", SECRET_NAME},  {"measure", "requester", SECRET_NAME},
	{"measure_text", "people", SECRET_NAME},  {"team", "lead", SECRET_NAME},
	{"team", "coach", SECRET_NAME},           {"team", "members", SECRET_NAME},
	{"team_member", "who", SECRET_NAME},      {"attendance", "who", SECRET_NAME},
	{"meeting", "participants", SECRET_NAME}, {"action", "owner", SECRET_NAME},
	{"measure", "cost_class", SECRET_MONEY},  {"cost_class", "least", SECRET_MONEY},
	{"cost_class", "most", SECRET_MONEY},     {"capacity", "money", SECRET_MONEY},
	{"budget_line", "least", SECRET_MONEY},   {"budget_line", "most", SECRET_MONEY},
	{"measure", "feedback", SECRET_NOTE},     {"objective", "verdict_text", SECRET_NOTE},
	{"check_in", "blocker", SECRET_NOTE},     {"meeting", "minutes", SECRET_NOTE},
	{"meeting_item", "text", SECRET_NOTE},    {"retro", "text", SECRET_NOTE},
};

static enum secret expected(const char *table, const char *column)
{
	if (strcmp(column, "note") == 0)
		return SECRET_NOTE;
	for (size_t i = 0; i < sizeof private / sizeof private[0]; i++)
		if (strcmp(private[i].table, table) == 0 && strcmp(private[i].column, column) == 0)
			return private[i].what;
	return SECRET_FREE;
}

static void every_column_keeps_what_is_written_down(void **state)
{
	(void)state;
	size_t kept = 0;
	for (int t = 0; t < TABLE_COUNT; t++)
		for (int i = 0; i < schema[t].column_count; i++) {
			const struct column *c = &schema[t].columns[i];
			if (c->secret != expected(schema[t].name, c->name))
				fail_msg("%s.%s", schema[t].name, c->name);
			kept += c->secret != SECRET_FREE;
		}
	// None of the list is the name of a column there once was.
	assert_int_equal(kept, sizeof private / sizeof private[0] + TABLE_COUNT);
}

// Two marks on one column would leave open which of them holds; what is counted in euros is money always.
static void a_column_keeps_one_thing(void **state)
{
	(void)state;
	for (int t = 0; t < TABLE_COUNT; t++)
		for (int i = 0; i < schema[t].column_count; i++) {
			const struct column *c = &schema[t].columns[i];
			unsigned marks = c->flags & (NAME | MONEY | REMARK);
			if (marks & (marks - 1))
				fail_msg("%s.%s says two things", schema[t].name, c->name);
			if ((c->type == TYPE_INT || c->type == TYPE_BIG) && c->unit == UNIT_EUR && c->secret != SECRET_MONEY)
				fail_msg("%s.%s counts euros", schema[t].name, c->name);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_column_keeps_what_is_written_down),
		cmocka_unit_test(a_column_keeps_one_thing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
