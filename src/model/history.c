// SPDX-License-Identifier: EUPL-1.2
// Undo, redo, revert and tags through the handle: the journal does the work, the snapshot follows.
#include "base/i18n.h"
#include "model/handle.h"
#include "model/model.h"

#include <string.h>

static enum ls_code find_step(struct model *m, int64_t id, struct step *out, bool *found, struct ls_err *err)
{
	arena_reset(m->history);
	return store_step(m->store, m->history, id, out, found, err);
}

bool model_step(struct model *m, int64_t id, struct step *out)
{
	bool found = false;
	struct ls_err err;
	return id > 0 && find_step(m, id, out, &found, &err) == LS_OK && found;
}

// "Undone: …" and the sentence of the step that is taken back; its values stand so much further back.
static struct stamp stamp_of(const struct model *m, struct str *label, const char *verb, const struct step *of)
{
	str_addf(label, "%s: ", verb);
	size_t before = label->len;
	str_add(label, of->label);
	return (struct stamp){m->author, model_now(m), str_text(label), of->told ? before + of->told : 0};
}

typedef enum ls_code back_fn(struct store *, const struct stamp *, int64_t *, struct ls_err *);

static enum ls_code back(struct model *m, back_fn *f, const char *verb,
						 enum ls_code (*next)(struct store *, const char *, int64_t *, struct ls_err *),
						 struct step *target, struct ls_err *err)
{
	int64_t id = 0;
	enum ls_code code = model_hold(m, err); // what it says of the step it takes back is then true of that step
	if (code == LS_OK)
		code = next(m->store, m->author, &id, err);
	if (code != LS_OK) {
		model_release(m);
		return code;
	}
	struct str label = {0};
	struct step of = {.id = id, .author = "", .label = ""};
	bool found = false;
	code = id > 0 ? find_step(m, id, &of, &found, err) : LS_OK;
	if (code != LS_OK) {
		model_release(m);
		return code;
	}
	struct stamp stamp = stamp_of(m, &label, verb, &of);
	code = f(m->store, &stamp, &id, err);
	str_free(&label);
	if (code != LS_OK)
		return code;
	*target = of;
	handle_follow(m);
	return LS_OK;
}

enum ls_code model_undo(struct model *m, struct step *target, struct ls_err *err)
{
	return back(m, store_undo, tr("Undone"), store_next_undo, target, err);
}

enum ls_code model_redo(struct model *m, struct step *target, struct ls_err *err)
{
	return back(m, store_redo, tr("Redone"), store_next_redo, target, err);
}

enum ls_code model_revert(struct model *m, int64_t id, struct step *target, struct ls_err *err)
{
	enum ls_code code = model_hold(m, err);
	if (code != LS_OK)
		return code;
	struct step of = {0};
	bool found = false;
	code = id > 0 ? find_step(m, id, &of, &found, err) : LS_OK;
	if (code == LS_OK && !found)
		code = ls_fail(err, LS_REFUSED, tr("There is no step %lld; the history lists the steps."), (long long)id);
	if (code != LS_OK) {
		model_release(m);
		return code;
	}
	struct str label = {0};
	struct stamp stamp = stamp_of(m, &label, tr("Taken back"), &of);
	code = store_revert(m->store, &stamp, id, err);
	str_free(&label);
	if (code != LS_OK)
		return code;
	*target = of;
	handle_follow(m);
	return LS_OK;
}

enum ls_code model_pseudonym(struct model *m, const char *from, const char *to, size_t *places, struct ls_err *err)
{
	enum ls_code code = model_hold(m, err);
	if (code == LS_OK)
		code = store_pseudonym(m->store, from, to, places, err);
	if (code == LS_OK)
		handle_follow(m);
	else
		model_release(m);
	return code;
}

enum ls_code model_tag(struct model *m, const char *name, struct ls_err *err)
{
	enum ls_code code = model_hold(m, err);
	struct stamp stamp = {.author = m->author, .at = model_now(m), .label = name};
	return code == LS_OK ? store_tag_add(m->store, &stamp, name, err) : code;
}

void model_discreet(struct model *m, bool yes)
{
	store_discreet(m->store, yes);
}

int64_t model_head(struct model *m)
{
	return store_head(m->store);
}

enum ls_code model_next_undo(struct model *m, int64_t *step, struct ls_err *err)
{
	return store_next_undo(m->store, m->author, step, err);
}

enum ls_code model_steps(struct model *m, struct arena *a, struct steps_asked of, struct step **out, size_t *n,
						 struct ls_err *err)
{
	return store_steps(m->store, a, of, out, n, err);
}

enum ls_code model_changes(struct model *m, struct arena *a, int64_t step, struct change **out, size_t *n,
						   struct ls_err *err)
{
	return store_changes(m->store, a, step, out, n, err);
}

enum ls_code model_cells(struct model *m, struct arena *a, struct cells_asked of, struct told_cell **out, size_t *n,
						 struct ls_err *err)
{
	return store_cells(m->store, a, of, out, n, err);
}

enum ls_code model_tags(struct model *m, struct arena *a, struct tag **out, size_t *n, struct ls_err *err)
{
	return store_tags(m->store, a, out, n, err);
}

enum ls_code model_tag_delete(struct model *m, const char *name, struct ls_err *err)
{
	enum ls_code code = model_hold(m, err);
	return code == LS_OK ? store_tag_delete(m->store, name, err) : code;
}

enum ls_code model_find_moment(struct model *m, struct moment_asked of, struct moment_found *out, struct ls_err *err)
{
	return store_find_moment(m->store, of, out, err);
}

enum ls_code model_as_of(struct model *m, int64_t step, struct plan **out, struct ls_err *err)
{
	return store_as_of(m->store, step, out, err);
}

enum ls_code model_check(struct model *m, void (*finding)(void *arg, const char *sentence), void *arg,
						 struct ls_err *err)
{
	return store_check(m->store, model_plan(m), finding, arg, err);
}

enum ls_code model_text(struct model *m, enum table_id t, int32_t id, const char *column, struct str *out,
						struct ls_err *err)
{
	return store_text(m->store, t, id, column, out, err);
}

enum ls_code model_copy(const struct model *m, const char *path, struct ls_err *err)
{
	return store_copy(model_path(m), path, err);
}

enum ls_code model_migrate(const char *path, int *from, struct str *backup, struct ls_err *err)
{
	return store_migrate(path, from, backup, err);
}
