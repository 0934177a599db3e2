#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
# The tools that judge are judged: each lint rule must find its fault in a small tree made for it, the counting must
# notice what did not run, and the embedding must carry every byte. Prints TAP. Usage: test_tools.py SOURCE-FOLDER
import contextlib
import importlib.util
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.abspath(sys.argv[1])
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


def loaded(name):
    """A tool of ours in this process: starting Python for each question costs more than the answer."""
    spec = importlib.util.spec_from_file_location("tool", os.path.join(ROOT, name))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


sys.dont_write_bytecode = True
lint = loaded("tests/lint/lint.py")
counting = loaded("tests/tools/count-tests.py")
LICENCE = "// SPDX-License-Identifier: EUPL-1.2\n"
HASH_LICENCE = LICENCE.replace("//", "#")

GOOD = {
    "src/base/thing.c": LICENCE + '// A thing.\n#include "base/thing.h"\n\nint thing = 1; // 1.5 in a comment, a double too\n'
                        'const char *text(void)\n{\n\treturn tr("Hello");\n}\n',
    "src/base/thing.h": LICENCE + "// A thing.\n#ifndef LS_BASE_THING_H\n#define LS_BASE_THING_H\n\n#endif\n",
    "include/leitstand/thing.h": LICENCE + "// A thing.\n#ifndef LEITSTAND_THING_H\n#define LEITSTAND_THING_H\n\n"
                                 "#include <stdint.h>\n\nint32_t ls_thing_size(void);\n\n#endif\n",
    "src/base/meson.build": HASH_LICENCE + "base_sources = files(\n\t'thing.c',\n)\n",
    "tests/unit/test_thing.c": LICENCE + "// A test.\n",
    "tests/unit/meson.build": HASH_LICENCE + "unit_tests = [\n\t['test_thing', ['base']],\n]\n",
    "assets/po/de.po": HASH_LICENCE + 'msgid ""\nmsgstr ""\n"Project-Id-Version: x\\n"\n"PO-Revision-Date: x\\n"\n'
                       '"Last-Translator: x\\n"\n"Language-Team: x\\n"\n"Language: de\\n"\n"MIME-Version: 1.0\\n"\n'
                       '"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n\n'
                       'msgid "Hello"\nmsgstr "Hallo"\n',
}

# Rule → what breaks it: files and the text to add to each.
FAULTS = {
    "layers_include_only_layers_below_them": ("src/base/thing.c", '#include "plan/plan.h"\n'),
    "a_pane_includes_no_other_pane":
        ("src/ui/a/x.c", LICENCE + '// x\n#include "ui/b/y.h"\n', "src/ui/meson.build", HASH_LICENCE + "ui_sources = files('a/x.c')\n"),
    "the_kit_knows_no_pane":
        ("src/ui/kit/x.h", LICENCE + '// x\n#ifndef LS_UI_KIT_X_H\n#define LS_UI_KIT_X_H\n#include "ui/panes.h"\n#endif\n'),
    "the_core_of_the_plan_knows_none_of_its_rooms":
        ("src/plan/x.h", LICENCE + '// x\n#ifndef LS_PLAN_X_H\n#define LS_PLAN_X_H\n#include "plan/okr/okr.h"\n#endif\n'),
    "what_is_looked_at_runs_no_command":
        ("src/cmd/view/x.h", LICENCE + '// x\n#ifndef LS_CMD_VIEW_X_H\n#define LS_CMD_VIEW_X_H\n#include "cmd/run/fields.h"\n#endif\n'),
    "a_file_does_not_repeat_its_room":
        ("src/ui/okr/okr_row.h", LICENCE + "// x\n#ifndef LS_UI_OKR_OKR_ROW_H\n#define LS_UI_OKR_OKR_ROW_H\n#endif\n"),
    "no_function_takes_more_than_seven_parameters":
        ("src/base/thing.c", "static int f(int a, int b, int c, int d, int e, int g, int h, int i)\n{\n\treturn a;\n}\n"),
    "the_contract_stands_on_its_own": ("include/leitstand/thing.h", '#include "base/thing.h"\n'),
    "every_name_of_the_contract_begins_with_its_prefix": ("include/leitstand/thing.h", "const char *thing_name(void);\n"),
    "every_folder_below_src_is_a_layer": ("src/extra/x.h", LICENCE),
    "a_source_includes_its_own_header_first":
        ("src/base/other.h", "", "src/base/other.c", LICENCE + '// x\n#include <stdio.h>\n#include "base/other.h"\n'),
    "sqlite_is_known_to_the_store_alone": ("src/base/thing.c", "#include <sqlite3.h>\n"),
    "one_file_alone_talks_to_curses": ("src/base/thing.c", "#include <ncursesw/curses.h>\n"),
    "no_file_is_two_nouns": ("src/base/thing.c", "\n" * 500),
    "every_source_names_its_licence": ("src/tools/x.py", "print()\n"),
    "every_source_says_why_it_exists": ("src/base/bare.c", LICENCE + "int x;\n"),
    "every_header_is_guarded_by_its_own_name":
        ("src/base/bare.h", LICENCE + "// x\n#ifndef LS_BARE_H\n#define LS_BARE_H\n#endif\n"),
    "numbers_are_exact": ("src/base/thing.c", "static int half(void)\n{\n\treturn (int)(0.5 * 3);\n}\n"),
    "no_row_is_replaced_in_sql": ("src/base/thing.c", 'const char *sql = "INSERT OR REPLACE INTO x VALUES(1)";\n'),
    "a_call_does_not_ask_for_state_and_look_at_once":
        ("src/base/thing.c", "static void x(void)\n{\n\tshow(session_state(s, 1), session_look(s));\n}\n"),
    "a_text_on_an_arena_stands_on_the_stack": ("src/base/thing.c", "static struct str kept;\n\tkept = str_on(arena);\n"),
    "nothing_names_the_machine_it_was_written_on": ("README.md", "See /wo" + "rk/main/x.\n"),
    "every_c_file_is_built": ("src/base/lost.c", LICENCE + "// x\n"),
    "every_unit_test_is_registered": ("tests/unit/test_lost.c", LICENCE + "// x\n"),
    "every_text_is_german_too": ("src/base/thing.c", 'const char *more = N_("Not in the catalogue");\n'),
    "a_text_to_translate_stands_alone": ("src/base/thing.c", 'const char *x = tr(thing ? "Hello" : "Hello");\n'),
    "every_german_text_fits_its_english_one":
        ("assets/po/de.po", '\n#, c-format\nmsgid "%d things"\nmsgstr "%s Dinge"\n'),
    "english_texts_use_one_word_and_one_sign": ("src/base/thing.c", 'const char *share = N_("sum 100 %");\n'),
    "a_sentence_names_keys_by_what_they_do": ("assets/po/de.po", '\nmsgid "Gone. u brings it back."\nmsgstr "Weg. u holt es zurück."\n'),
    "german_texts_are_kind_and_use_the_words_agreed": ("assets/po/de.po", '\nmsgid "Stop"\nmsgstr "Halt! Stopp"\n'),
}


def write(root, name, content, mode="w"):
    path = os.path.join(root, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, mode, encoding="utf-8") as f:
        f.write(content)


def make_tree(root):
    for name, content in GOOD.items():
        write(root, name, content)
    os.makedirs(os.path.join(root, "src/tools"))
    shutil.copy(os.path.join(ROOT, "src/tools/po-extract"), os.path.join(root, "src/tools"))


def lint_finds(name):
    if sorted(r.__name__ for r in lint.RULES) != sorted(FAULTS):
        return "the rules are %s" % [r.__name__ for r in lint.RULES]
    with tempfile.TemporaryDirectory(dir=MEMORY) as root:
        make_tree(root)
        if name:
            fault = FAULTS[name]
            for path, content in zip(fault[::2], fault[1::2]):
                write(root, path, content, "a")
        lint.look_at(root)
        broken = {r.__name__: list(r()) for r in lint.RULES if not name or r.__name__ == name}
        if name and not broken[name]:
            return "not found"
        if not name and any(broken.values()):
            return "a good tree breaks %s" % broken
    return None


def count(programs, expected=("a", "b")):
    """What count-tests.py says of a folder with these (name, stdout, result)."""
    with tempfile.TemporaryDirectory() as root:
        write(root, "meson-info/intro-tests.json", json.dumps([{"name": n} for n in expected]))
        write(root, "meson-logs/testlog.json",
              "".join(json.dumps({"name": "x / " + n, "stdout": o, "result": r}) + "\n" for n, o, r in programs))
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
            code = counting.main([root])
        return out.getvalue().strip(), code


def counting_is_right():
    good = ("a", "1..2\nok 1 - x\nok 2 - y\n", "OK")
    cases = [
        ([good, ("b", "1..1\nok 1 - x\n# ok - tests\n", "OK")], ("3 passed, 0 failed", 0)),
        ([good, ("b", "1..2\nok 1 - x\nnot ok 2 - y\n", "FAIL")], ("3 passed, 1 failed", 1)),
        ([good, ("b", "1..3\nok 1 - x\n", "ERROR")], ("3 passed, 2 failed", 1)),
        ([good, ("b", "", "TIMEOUT")], ("2 passed, 1 failed", 1)),
        ([good, ("b", "1..1\nok 1 - x\n", "ERROR")], ("3 passed, 1 failed", 1)),
        ([good, ("b", "1..2\nok 1 - x\nok 2 # SKIP no terminal\n", "OK")], ("3 passed, 0 failed", 0)),
        ([good], ("2 passed, 1 failed", 1)),
        ([], ("0 passed, 2 failed", 1)),
    ]
    for programs, wanted in cases:
        got = count(programs)
        if got != wanted:
            return "%s: %s instead of %s" % (programs, got, wanted)
    missing = subprocess.run([sys.executable, os.path.join(ROOT, "tests/tools/count-tests.py"), "no such folder"],
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    if missing.stdout != b"0 passed, 1 failed\n" or missing.returncode != 1:
        return "a folder that was not built: %r" % missing.stdout
    return None


def embedding_names_sorts_and_depends():
    with tempfile.TemporaryDirectory() as root:
        write(root, "assets/samples/b/x.csv", "1")
        write(root, "assets/samples/a y/Ä.csv", "22")
        write(root, "assets/samples/.hidden", "no")
        write(root, "other file", "333")
        subprocess.run([sys.executable, os.path.join(ROOT, "src/tools/embed.py"), "--output", root + "/out.c", "--depfile",
                        root + "/out.d", "--root", root + "/assets", "--file", "po/de.mo=" + root + "/other file",
                        "samples", "keys"], check=True)
        with open(root + "/out.c", encoding="ascii") as f:
            rows = [line.strip() for line in f if line.startswith("\t{")]
        with open(root + "/out.d", encoding="utf-8") as f:
            needed = f.read()
        wanted = ['{"po/de.mo", embedded_0, 3},', '{"samples/a y/\\303\\204.csv", embedded_1, 2},',
                  '{"samples/b/x.csv", embedded_2, 1},', "{NULL, NULL, 0},"]
        if rows != wanted:
            return "%s" % rows
        for path in ("samples/b/x.csv", "samples/a\\ y/Ä.csv", "/assets/samples/b ", "other\\ file"):
            if path not in needed.replace("\n", " "):
                return "%s is missing in %s" % (path, needed)
    return None


def main():
    cases = [("lint accepts a good tree", lambda: lint_finds(None))]
    cases += [("lint finds: " + name, lambda name=name: lint_finds(name)) for name in FAULTS]
    cases += [("counting notices what did not run", counting_is_right),
              ("embedding names, sorts and depends", embedding_names_sorts_and_depends)]
    print("1..%d" % len(cases))
    broken = 0
    for number, (title, case) in enumerate(cases, 1):
        why = case()
        broken += bool(why)
        print("%s %d - %s" % ("not ok" if why else "ok", number, title))
        if why:
            print("# " + why)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
