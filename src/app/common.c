// SPDX-License-Identifier: EUPL-1.2
// What the verbs share: opening and making plans.
#include "app/verbs.h"

#include "app/whole.h"
#include "base/date.h"
#include "exchange/folder/folder.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

// What happens has its time from the clock; --today only says for which day something is calculated.
static int64_t clock_now(void *arg)
{
	const struct options *o = arg;
	return o->clock_given ? o->clock : (int64_t)time(NULL);
}

static void set_clock(const struct options *o, struct model *m)
{
	model_author(m, o->author);
	model_clock(m, clock_now, (void *)(uintptr_t)o);
}

static int32_t clock_day(const struct options *o)
{
	time_t now = o->clock_given ? (time_t)o->clock : time(NULL);
	struct tm tm;
	localtime_r(&now, &tm);
	return date_day(tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday);
}

bool app_played(const struct options *o, const struct model *m)
{
	const struct strategy *strategy = m ? plan_strategy(model_plan(m)) : NULL;
	return !o->today_given && strategy && strategy->fictional == yes_no_YES && strategy->reference_day != DAY_NONE;
}

int32_t app_today(const struct options *o, const struct model *m)
{
	if (o->today_given)
		return o->today;
	return app_played(o, m) ? plan_strategy(model_plan(m))->reference_day : clock_day(o);
}

enum ls_code app_open(const struct options *o, const char *path, enum model_capability can, struct model **out,
					  struct ls_err *err)
{
	enum ls_code code = app_output(o, err);
	if (code == LS_OK)
		code = model_open(out, path, can == MODEL_WRITE && o->network ? MODEL_WRITE_NETWORK : can, err);
	if (code == LS_OK)
		set_clock(o, *out);
	return code;
}

void app_late(const struct model *m)
{
	if (*model_late(m))
		app_note(tr("It is done and kept, but the plan could not be read again: %s"), model_late(m));
}

static bool is_folder(const char *path)
{
	struct stat st;
	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static enum ls_code fill(const struct options *o, const char *path, const char *from, struct folder_source *source,
						 struct model **out, struct ls_err *err)
{
	enum ls_code code = model_create(out, path, err);
	if (code != LS_OK)
		return code;
	set_clock(o, *out);
	code = from ? folder_load(*out, source, err) : LS_OK;
	if (code != LS_OK) {
		model_close(*out);
		*out = NULL;
	}
	return code;
}

// Is the name free, and can there be a file of it? The store has the words where not.
static bool may_be_made(const char *path)
{
	struct stat st;
	struct str folder = {0};
	const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
	str_addn(&folder, path, (size_t)(name - path));
	bool yes = *name && strcmp(name, ".") != 0 && strcmp(name, "..") != 0 && lstat(path, &st) != 0 && errno == ENOENT &&
			   (folder.len == 0 || is_folder(str_text(&folder)));
	str_free(&folder);
	return yes;
}

// Under another name until it is whole.
static enum ls_code make_whole(const struct options *o, const char *path, const char *from,
							   struct folder_source *source, struct model **out, struct ls_err *err)
{
	struct whole w;
	whole_begin(&w, path);
	enum ls_code code = fill(o, str_text(&w.making), from, source, out, err);
	if (code == LS_OK) {
		model_close(*out);
		*out = NULL;
		code = whole_place(&w, err);
	}
	if (code != LS_OK)
		whole_name(&w, err);
	whole_drop(&w);
	if (code != LS_OK)
		return code;
	code = model_open(out, path, o->network ? MODEL_WRITE_NETWORK : MODEL_WRITE, err);
	if (code == LS_OK)
		set_clock(o, *out);
	return code;
}

enum ls_code app_create(const struct options *o, const char *path, const char *from, struct model **out,
						struct ls_err *err)
{
	struct folder_source source = {0};
	enum ls_code code = LS_OK;
	*out = NULL;
	if (from)
		code = is_folder(from) ? folder_from_disk(&source, from, err) : folder_from_sample(&source, from, err);
	if (code != LS_OK)
		return code;
	bool whole = path && may_be_made(path);
	code = whole ? make_whole(o, path, from, &source, out, err) : fill(o, path, from, &source, out, err);
	if (from)
		folder_close(&source);
	return code;
}

struct session *app_session(const struct options *o, struct model *m)
{
	struct session_options so = {.today = app_today(o, m), .settings = &app_settings, .keys = ""};
	struct session *s = session_new(&so);
	session_model(s, m, NULL);
	return s;
}
