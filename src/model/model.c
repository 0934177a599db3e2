// SPDX-License-Identifier: EUPL-1.2
// Opening, the present snapshot with its scores, and noticing what others have written.
#include "model/model.h"

#include "model/handle.h"

#include <stdlib.h>

#define WAIT_MS 5000 // a locked plan is waited for this long

static void drop_snapshot(struct model *m)
{
	arena_free(m->score_arena);
	plan_free(m->plan);
	m->score_arena = NULL;
	m->score = NULL;
	m->plan = NULL;
}

enum ls_code handle_reload(struct model *m, struct ls_err *err)
{
	struct plan *fresh = NULL;
	enum ls_code code = store_reload(m->store, m->plan, &fresh, err);
	if (code != LS_OK)
		return code;
	drop_snapshot(m);
	m->plan = fresh;
	m->late = false;
	m->plan->generation = ++m->generation;
	m->score_arena = arena_new();
	m->score = score_table(m->score_arena, m->plan, NULL);
	return LS_OK;
}

void handle_follow(struct model *m)
{
	m->late = handle_reload(m, &m->late_why) != LS_OK;
}

const char *model_late(const struct model *m)
{
	return m->late ? m->late_why.text : "";
}

static enum ls_code start(struct model **out, struct store *store, struct ls_err *err)
{
	struct model *m = mem_alloc(sizeof *m);
	*m = (struct model){.store = store, .author = mem_str(""), .history = arena_new(), .today = DAY_NONE};
	store_judge(store, frozen_judge, m);
	enum ls_code code = handle_reload(m, err);
	if (code != LS_OK) {
		model_close(m);
		return code;
	}
	*out = m;
	return LS_OK;
}

enum ls_code model_open(struct model **out, const char *path, enum model_capability can, struct ls_err *err)
{
	static const enum store_mode modes[] = {
		[MODEL_READ] = STORE_READ, [MODEL_WRITE] = STORE_WRITE, [MODEL_WRITE_NETWORK] = STORE_WRITE_NETWORK};
	struct store *store = NULL;
	enum ls_code code = store_open(&store, path, modes[can], WAIT_MS, err);
	return code == LS_OK ? start(out, store, err) : code;
}

enum ls_code model_create(struct model **out, const char *path, struct ls_err *err)
{
	struct store *store = NULL;
	enum ls_code code = path ? store_open(&store, path, STORE_CREATE, WAIT_MS, err) : store_memory(&store, err);
	return code == LS_OK ? start(out, store, err) : code;
}

void model_close(struct model *m)
{
	if (!m)
		return;
	if (m->in_step)
		store_rollback(m->store);
	drop_snapshot(m);
	store_close(m->store);
	arena_free(m->history);
	handle_forget(m);
	arena_free(m->step_arena);
	free(m->author);
	free(m);
}

void model_on_wait(bool (*f)(void *arg, int waited_ms), void *arg)
{
	store_on_wait(f, arg);
}

bool model_can_write(const struct model *m)
{
	return store_writable(m->store);
}

const char *model_why_not(const struct model *m)
{
	return store_why_read_only(m->store);
}

const char *model_path(const struct model *m)
{
	return store_path(m->store);
}

const struct plan *model_plan(const struct model *m)
{
	return m->plan;
}

const struct score_table *model_score(const struct model *m)
{
	return m->score;
}

uint64_t model_generation(const struct model *m)
{
	return m->generation;
}

void model_prepare(struct model *m)
{
	store_prepare(m->store);
}

enum ls_code model_poll(struct model *m, bool *changed, struct ls_err *err)
{
	*changed = false;
	bool other = false;
	enum ls_code code = store_changed(m->store, &other, err);
	if (code != LS_OK || !(other || m->late))
		return code;
	code = handle_reload(m, err);
	*changed = code == LS_OK;
	return code;
}

void model_author(struct model *m, const char *author)
{
	free(m->author);
	m->author = mem_str(author);
}

const char *model_author_name(const struct model *m)
{
	return m->author;
}

void model_clock(struct model *m, int64_t (*now)(void *), void *arg)
{
	m->now = now;
	m->now_arg = arg;
}

void model_today(struct model *m, int32_t day)
{
	m->today = day;
}

int64_t model_now(const struct model *m)
{
	return m->now ? m->now(m->now_arg) : 0;
}
