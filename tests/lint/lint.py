#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
# Holds the rules that no compiler knows: who may include whom, sizes, licences, exact numbers, translations.
# Prints TAP, one case a rule; a broken rule lists file and line. Usage: lint.py [SOURCE-FOLDER]
import os
import re
import subprocess
import sys

ROOT = ""
MOST_LINES = 500

# Which layers a layer may include.
MAY_USE = {
    "base": "",
    "plan": "base",
    "store": "plan base",
    "model": "store plan base",
    "say": "plan base",
    "exchange": "model say plan base",
    "canvas": "base",
    "ui": "canvas say plan base",
    "cmd": "ui exchange model say plan base",
    "term": "canvas base",
    "app": "base plan store model say exchange canvas ui cmd term",
}
RULES = []


def rule(function):
    RULES.append(function)
    return function


def run(*command):
    return subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)


def list_files():
    """Files under version control; in an unpacked archive all files but build folders."""
    if os.path.exists(os.path.join(ROOT, ".git")):
        listed = run("git", "-c", "safe.directory=*", "ls-files", "-z")
        if listed.returncode == 0:
            names = listed.stdout.decode("utf-8").split("\0")
            return sorted(n for n in names if n and os.path.isfile(os.path.join(ROOT, n)))
    found = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [d for d in folders if d not in (".git", "__pycache__") and not d.startswith("build")]
        found += [os.path.relpath(os.path.join(folder, n), ROOT) for n in names]
    return sorted(found)


FILES = []
TEXTS = {}


def look_at(root):
    """Which tree the rules are about."""
    global ROOT
    ROOT = os.path.abspath(root)
    FILES[:] = list_files()
    TEXTS.clear()


def text(name):
    if name not in TEXTS:
        with open(os.path.join(ROOT, name), "rb") as f:
            TEXTS[name] = f.read().decode("utf-8", "surrogateescape")
    return TEXTS[name]


def sources(*endings, under="src/"):
    return [n for n in FILES if n.startswith(under) and n.endswith(endings)]


TOKEN = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.DOTALL)


def blank(match):
    """Keeps lines and quotes, drops what they hold."""
    found = match.group(0)
    if found[0] in "\"'":
        return found[0] * 2
    return re.sub(r"[^\n]", " ", found)


def code(name):
    """A C source without comments and without what stands in its strings."""
    return TOKEN.sub(blank, text(name))


def strings(name):
    """(line, string) of each string in a C source that is no comment."""
    for match in TOKEN.finditer(text(name)):
        if match.group(0)[0] == '"':
            yield text(name).count("\n", 0, match.start()) + 1, match.group(0)


def find(name, body, pattern):
    for match in re.finditer(pattern, body):
        line = body.count("\n", 0, match.start()) + 1
        yield "%s:%d: %s" % (name, line, match.group(0).strip())


def includes(name):
    for number, line in enumerate(text(name).splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if match:
            yield number, match.group(1), match.group(2)


@rule
def layers_include_only_layers_below_them():
    for name in sources(".c", ".h", ".def"):
        layer = name.split("/")[1]
        allowed = {layer} | set(MAY_USE.get(layer, "").split())
        for line, quote, path in includes(name):
            other = path.split("/")[0]
            if quote == '"' and other in MAY_USE and other not in allowed:
                yield "%s:%d: %s may not use %s" % (name, line, layer, path)
            if quote == '"' and os.sep not in path.replace("/", os.sep):
                yield '%s:%d: write "%s/%s"' % (name, line, layer, path)


# Rooms inside plan, above its core. The cut weighs what a measure needs in a year, which gantt knows.
PLAN_STANDS_ON = {"score": "gantt", "filter": "score okr gantt rule", "rule": "score okr gantt", "year": "okr gantt score"}


@rule
def a_pane_includes_no_other_pane():
    for name in sources(".c", ".h", under="src/ui/"):
        room = name.split("/")[2] if name.count("/") > 2 else ""
        for line, quote, path in includes(name):
            parts = path.split("/")
            if quote == '"' and parts[0] == "ui" and len(parts) > 2 and parts[1] not in (room, "kit") and name != "src/ui/panes.c":
                yield "%s:%d: %s" % (name, line, path)


@rule
def the_kit_knows_no_pane():
    for name in sources(".c", ".h", under="src/ui/kit/"):
        for line, quote, path in includes(name):
            if quote == '"' and path.startswith("ui/") and not path.startswith("ui/kit/"):
                yield "%s:%d: %s" % (name, line, path)


@rule
def the_core_of_the_plan_knows_none_of_its_rooms():
    for name in sources(".c", ".h", under="src/plan/"):
        room = name.split("/")[2] if name.count("/") > 2 else ""
        for line, quote, path in includes(name):
            parts = path.split("/")
            if quote != '"' or parts[0] != "plan" or len(parts) < 3 or path.endswith(".def"):
                continue
            if parts[1] != room and parts[1] not in PLAN_STANDS_ON.get(room, "").split():
                yield "%s:%d: %s" % (name, line, path)


@rule
def what_is_looked_at_runs_no_command():
    for name in sources(".c", ".h", under="src/cmd/"):
        room = name.split("/")[2] if name.count("/") > 2 else ""
        for line, quote, path in includes(name):
            if room != "run" and quote == '"' and path.startswith("cmd/run/"):
                yield "%s:%d: %s" % (name, line, path)


@rule
def a_call_does_not_ask_for_state_and_look_at_once():
    """The look brings the state up to date; which of the two arguments comes first is the compiler's choice."""
    both = re.compile(r"session_state\([^;{}]*?session_look\(|session_look\([^;{}]*?session_state\(")
    for name in sources(".c"):
        yield from find(name, code(name), both)


@rule
def a_file_does_not_repeat_its_room():
    for name in sources(".c", ".h"):
        parts = name.split("/")
        if len(parts) > 3 and parts[-1].startswith(parts[-2] + "_"):
            yield name


@rule
def no_function_takes_more_than_seven_parameters():
    head = re.compile(r"^[A-Za-z_][\w \t*]*?\b(\w+)\(((?:[^()]|\([^()]*\))*)\)\s*\{", re.MULTILINE)
    for name in sources(".c"):
        body = code(name)
        for match in head.finditer(body):
            depth = count = 0
            for letter in match.group(2):
                depth += letter in "([{"
                depth -= letter in ")]}"
                count += letter == "," and depth == 0
            if count >= 7:
                yield "%s:%d: %s has %d" % (name, body.count("\n", 0, match.start()) + 1, match.group(1), count + 1)


@rule
def the_contract_stands_on_its_own():
    # The public headers, and the program that proves them, know nothing of src/; and src/ keeps to its own headers but
    # where the contract is implemented, and for the record of errors.
    standard = {"stdbool.h", "stddef.h", "stdint.h"}
    for name in sources(".h", under="include/"):
        for line, quote, path in includes(name):
            if quote == '"' or (path not in standard and not path.startswith("leitstand/")):
                yield "%s:%d: %s" % (name, line, path)
    for name in sources(".c", ".h", under="tests/contract/"):
        for line, quote, path in includes(name):
            # Beside them only what they share, and where temporary files lie.
            if quote == '"' and os.path.dirname(path) and path != "../support/scratch.h":
                yield "%s:%d: %s" % (name, line, path)
    for name in sources(".c", ".h"):
        for line, _, path in includes(name):
            public = path.startswith("leitstand/") and not name.startswith("src/model/contract")
            if public and (name, path) != ("src/base/err.h", "leitstand/err.h"):
                yield "%s:%d: %s" % (name, line, path)


@rule
def every_name_of_the_contract_begins_with_its_prefix():
    for name in sources(".h", under="include/"):
        for match in re.finditer(r"^(?:[\w ]+[ *])(\w+)\(", code(name), re.MULTILINE):
            if not match.group(1).startswith("ls_"):
                yield "%s: %s" % (name, match.group(1))


@rule
def every_folder_below_src_is_a_layer():
    for layer in sorted({n.split("/")[1] for n in FILES if n.startswith("src/") and n.count("/") > 1}):
        if layer not in MAY_USE and layer != "tools": # generators and helpers, no C
            yield "src/%s" % layer


@rule
def a_source_includes_its_own_header_first():
    for name in sources(".c"):
        header = name[:-2] + ".h"
        if header not in FILES:
            continue
        first = next((path for _, _, path in includes(name)), "")
        if "src/" + first != header:
            yield "%s begins with %s" % (name, first or "no header")


@rule
def sqlite_is_known_to_the_store_alone():
    for name in sources(".c", ".h"):
        for line, _, path in includes(name):
            if path == "sqlite3.h" and not name.startswith("src/store/"):
                yield "%s:%d" % (name, line)


@rule
def one_file_alone_talks_to_curses():
    users = set()
    for name in sources(".c", ".h"):
        for _, _, path in includes(name):
            if re.fullmatch(r"(ncursesw?/)?(n?curses|term|panel|menu|form)\.h", path):
                users.add(name)
    for name in sorted(users):
        if not name.startswith("src/term/"):
            yield name
    if len(users) > 1:
        yield "several files: " + " ".join(sorted(users))


@rule
def no_file_is_two_nouns():
    for name in sources(".c", ".h", ".def"):
        lines = text(name).count("\n")
        if lines > MOST_LINES:
            yield "%s has %d lines; %d are the most" % (name, lines, MOST_LINES)


@rule
def every_source_names_its_licence():
    for name in FILES:
        source = name.endswith((".c", ".h", ".def", ".py", ".sh", ".sql", ".po", ".yml", "meson.build", "meson_options.txt"))
        if not source and not text(name).startswith("#!"):
            continue
        head = text(name).splitlines()[:3]
        if not any("SPDX-License-Identifier: EUPL-1.2" in line for line in head):
            yield name


@rule
def every_source_says_why_it_exists():
    for name in sources(".c", ".h") + sources(".h", under="include/"):
        lines = text(name).splitlines()
        if len(lines) < 2 or not lines[1].startswith("// "):
            yield name


@rule
def every_header_is_guarded_by_its_own_name():
    for name in sources(".h") + sources(".h", under="include/") + sources(".h", under="tests/"):
        guard = re.search(r"^#ifndef (\w+)\n#define (\w+)$", text(name), re.MULTILINE)
        public = name.startswith("include/leitstand/")
        path = re.sub(r"^(src|include/leitstand|tests)/", "", name)
        expected = ("LEITSTAND_" if public else "LS_") + re.sub(r"[^A-Za-z0-9]", "_", path).upper()
        if not guard or guard.group(1) != guard.group(2):
            yield "%s has no guard (%s)" % (name, expected)
        elif not name.startswith("tests/") and guard.group(1) != expected:
            yield "%s: %s should be %s" % (name, guard.group(1), expected)


@rule
def numbers_are_exact():
    for name in sources(".c", ".h", ".def"):
        yield from find(name, code(name), r"\b(double|float|strtod|atof|lrint|round)\b|\b\d+\.\d+")


@rule
def no_row_is_replaced_in_sql():
    pattern = re.compile(r"\b(OR\s+REPLACE|REPLACE\s+INTO)\b", re.IGNORECASE)
    for name in sources(".c", ".h", ".def"):
        for line, string in strings(name):
            if pattern.search(string):
                yield "%s:%d: %s" % (name, line, string)
    for name in sources(".sql", under="assets/"):
        yield from find(name, re.sub(r"--[^\n]*", "", text(name)), pattern)


@rule
def a_text_on_an_arena_stands_on_the_stack():
    """There it can neither leak nor outlive the arena."""
    declared = re.compile(r"^\t+struct str (?:\w+ = (?:str_on\([^;]*?\)|\{0\})(?:,\s*|;))+$", re.MULTILINE)
    for name in sources(".c", ".h"):
        if name.startswith("src/base/str."):
            continue
        rest = declared.sub("", text(name))
        yield from find(name, rest, re.compile(r"\bstr_on\("))


@rule
def nothing_names_the_machine_it_was_written_on():
    # Put together here, so that this file does not find itself.
    folders = "|".join(["work", "root", "tmp/bri" + "ef"])
    pattern = r"(?m)(?:^|[\s\"'`(=:<])/(?:%s)(?=[/\s\"'`)>:;,]|$)|\.\./sha" % folders + r"red\b"
    for name in FILES:
        if name != "LICENSE":
            yield from find(name, text(name), pattern)


@rule
def every_c_file_is_built():
    listed = {}
    for name in FILES:
        if name.endswith("meson.build"):
            for path in re.findall(r"'([^']+\.c)'", text(name)):
                listed[os.path.normpath(os.path.join(os.path.dirname(name), path))] = True
    for name in sources(".c"):
        if name not in listed:
            yield "%s stands in no meson.build" % name


@rule
def every_unit_test_is_registered():
    registered = text("tests/unit/meson.build") if "tests/unit/meson.build" in FILES else ""
    for name in sources(".c", under="tests/unit/test_"):
        if "'%s'" % os.path.basename(name)[:-2] not in registered:
            yield name


def message_ids(po):
    """The ids of a catalogue printed by gettext's tools with --no-wrap."""
    for line in po.decode("utf-8", "replace").splitlines():
        match = re.match(r'msgid "(.+)"$', line)
        if match:
            yield match.group(1)


@rule
def every_text_is_german_too():
    po = "assets/po/de.po"
    extracted = run("src/tools/po-extract")
    if extracted.returncode:
        yield extracted.stderr.decode("utf-8", "replace").strip()
        return
    merged = subprocess.run(["msgmerge", "--quiet", "--no-fuzzy-matching", "--no-wrap", "-o", "-", po, "-"], cwd=ROOT,
                            input=extracted.stdout, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if merged.returncode:
        yield merged.stderr.decode("utf-8", "replace").strip()
        return
    for selection, why in (("--untranslated", "no translation"), ("--only-fuzzy", "a translation that is a guess")):
        left = subprocess.run(["msgattrib", selection, "--no-obsolete", "--no-wrap", "-"], cwd=ROOT, input=merged.stdout,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        for msgid in message_ids(left.stdout):
            yield "%s: “%s”" % (why, msgid)


@rule
def a_text_to_translate_stands_alone():
    # xgettext takes only the first of tr(x ? "a" : "b").
    for name in sources(".c", ".h"):
        yield from find(name, code(name), r"\b(tr|tr_in|tr_n|N_)\([^\"();]*\?\s*\"")


@rule
def every_german_text_fits_its_english_one():
    checked = run("msgfmt", "--check-format", "--check-header", "-o", os.devnull, "assets/po/de.po")
    if checked.returncode:
        yield from checked.stderr.decode("utf-8", "replace").strip().splitlines()


@rule
def german_texts_are_kind_and_use_the_words_agreed():
    # Exclamation marks shout; some words have one agreed translation.
    unwanted = [(r"\w!", "an exclamation mark"), (r"\bzurücknehmen\b", "rückgängig machen"),
                (r"\bMassnahme", "Maßnahme"), (r"\bTask\b", "Aufgabe"), (r"Ausrollung", "Rollout"),
                (r"\bUmfrage", "Befragung"), (r"Kurzname", "Kürzel"), (r"\bBacklog", "Themenspeicher"),
                (r"Haushaltsposten", "Haushaltsposition"), (r"ungewichtet", "nicht gewichtet"), (r"”", "„…“"),
                (r"Schreibmarke", "Cursor"), (r"VZÄ [A-Z]", "VZÄ-…"), (r"\bGriff\b", "Anfang / Ende"),
                (r"\b[Ee]inen? \w+ „?%[.\d]*s“? gibt es nicht", "Die … gibt es nicht"), (r"\bdie Quelle\b", "the county's own plan"),
                (r"\b(leg|öffne|wähle|lösche|schreib) (es|das|die)\b", "Sie"), (r"≥ %d", "mindestens"), (r"Rangliste", "Rangfolge"), (r"\bgetan\.?$|\bGetanes\b", "erledigt")]
    plain = run("msgcat", "--no-wrap", "--no-location", "assets/po/de.po").stdout.decode("utf-8", "replace")
    for line in plain.splitlines():
        match = re.match(r'msgstr(?:\[\d\])? "(.+)"$', line)
        for pattern, why in unwanted:
            if match and re.search(pattern, match.group(1)):
                yield "“%s”: %s" % (match.group(1), why)


@rule
def english_texts_use_one_word_and_one_sign():
    # "75%" and never "75 %"; people's time is told in posts; a plan of one's own has no source that could be silent.
    unwanted = [(r"(\d|%[-.\d]*[ds]) %%|\d %(?![a-zA-Z0-9%*.])", "75%"), (r"\bFTEs?\b|full-time equivalent", "posts"),
                (r"\bthe source\b(?! of)", "the county's own plan"), (r"\bgrip\b", "start / end")]
    for msgid in message_ids(run("src/tools/po-extract").stdout):
        for pattern, why in unwanted:
            if re.search(pattern, msgid):
                yield "“%s”: %s" % (msgid, why)


# A sentence names a key by what it does, {open}, so that it stays right where somebody has bound another one. What is left
# out here names no key, or one that cannot be bound.
KEY = re.compile(r"\b(Enter|Esc|Tab|PgUp|PgDn|F\d+|Ctrl-\w)\b|\bSpace (shows|turns)\b|(?<![\w“%{’.-])([a-zA-Z?/<>+*_-])(?: and [a-zA-Z?<>+*_-])? "
                 r"(?:again|adds|applies|asks|begins|brings|changes|choose|closes|compares|deletes|draws|drops|edits|ends|"
                 r"folds|gives|goes|keeps|leads?|leaves|lets|lists|moves|opens|puts|rates?|saves|searches|selects|shows|stops|takes|"
                 r"tells|turns?|undoes|unfolds|would)\b")
KEYS_THAT_STAY = {
    "In the cockpit, ? shows the keys that work there.": "printed before there is a cockpit",
    "; Ctrl-C gives up": "the shell's own key",
    "Somebody else is writing to the plan. Esc gives up.": "while the lock is waited for no key map is asked",
    ". Esc gives up.": "the same",
    "%s: not in the plan: %s. Space shows what is there.": "Space is what is typed into an empty field",
}


@rule
def a_sentence_names_keys_by_what_they_do():
    catalogue = run("msgcat", "--no-wrap", "--no-location", "assets/po/de.po").stdout.decode("utf-8", "replace")
    try:
        bound = set(re.findall(r"^bind \S+ \S+ (.+)$", text("assets/keys/default.keys"), re.M))
    except OSError:
        bound = set()
    for block in catalogue.split("\n\n"):
        found = dict(re.findall(r'^(msgid|msgid_plural|msgstr|msgstr\[\d\]) "(.+)"$', block, re.M))
        english, names = found.get("msgid", ""), lambda s: sorted(re.findall(r"\{([a-z][a-z0-9 -]*)\}", s))
        if KEY.search(english) and not KEY.fullmatch(english) and english not in KEYS_THAT_STAY:
            yield "“%s” names a key that may be another one" % english
        for command in names(english):
            if command not in bound:
                yield "“%s”: no key comes with {%s}" % (english, command)
        for german in (v for k, v in found.items() if k in ("msgstr", "msgstr[1]")):
            if german and names(german) != names(found.get("msgid_plural", english) if "msgstr[1]" in found else english):
                yield "“%s” names other keys than “%s”" % (german, english)


def main():
    look_at(sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(__file__), "..", ".."))
    print("1..%d" % len(RULES))
    broken = 0
    for number, check in enumerate(RULES, 1):
        findings = list(check())
        broken += bool(findings)
        print("%s %d - %s" % ("not ok" if findings else "ok", number, check.__name__))
        for finding in findings[:40]:
            print("# " + finding)
        if len(findings) > 40:
            print("# … and %d more" % (len(findings) - 40))
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
