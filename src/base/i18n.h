// SPDX-License-Identifier: EUPL-1.2
// German and English without the system's locale: the German catalogue is embedded in the program as a .mo and
// read here. English texts are the message ids.
#ifndef LS_BASE_I18N_H
#define LS_BASE_I18N_H

#include <stdbool.h>

enum lang { LANG_DE, LANG_EN };

void i18n_set(enum lang lang);
enum lang i18n_lang(void);
bool i18n_parse(const char *name, enum lang *out); // "de", "de_DE.UTF-8", "en", "C" → en
// The language asked for by the environment: LC_ALL, LC_MESSAGES, LANG; German when none says.
enum lang i18n_default(void);

// The translation, or the id itself. Valid for the program's life.
const char *tr(const char *id) __attribute__((format_arg(1)));
const char *tr_in(enum lang lang, const char *id) __attribute__((format_arg(2)));
const char *tr_n(const char *one, const char *many, unsigned long n) __attribute__((format_arg(1), format_arg(2)));

// Marks a text in a const table for xgettext; the reader calls tr().
#define N_(text) text

#endif
