#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
# Fills the manual page from the program's own tables, so that page and program cannot differ.
# Usage: manpage.py PROGRAM TEMPLATE KEYS OUTPUT
import re
import subprocess
import sys


def escape(text):
    """A text as roff wants it: a backslash and a hyphen that is meant are escaped, no line begins with a command."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    return "\\&" + text if text[:1] in (".", "\\(aq") else text


def ask(program, *words):
    return subprocess.run([program, *words], check=True, capture_output=True, encoding="utf-8").stdout


def entries(lines):
    """Rows "  words   what they do" as tagged paragraphs."""
    for line in lines:
        row = re.match(r"  (\S.*?)  +(\S.*)$", line)
        if not row:
            raise SystemExit("manpage.py: this line of --help is not understood: %s" % line)
        yield ".TP\n.B %s\n%s" % (escape(row.group(1)), escape(row.group(2)))


def help_parts(program):
    """The rows of the verbs and those of the options."""
    blocks = ask(program, "--help", "--lang", "en").split("\n\n")
    verbs = [line for line in blocks[1].splitlines() if line]
    options = [line for line in blocks[2].splitlines()[1:] if line]
    return "\n".join(entries(verbs)), "\n".join(entries(options))


def commands(program):
    """The rows of the commands, and the objects they are about."""
    blocks = ask(program, "do", "--help", "--lang", "en").split("\n\n")
    rows = [line for line in blocks[2].splitlines()[1:] if line]
    objects = " ".join(line.strip() for line in blocks[3].splitlines()[1:])
    return "\n".join(entries(rows)) + "\n.PP\nOBJECT is one of:\n%s." % escape(objects)


# What a context of the key map is called, where it is no pane.
PLACES = {
    "general": "Everywhere",
    "box": "In every box over a pane (box)",
    "list": "In boxes with something to walk through (list)",
    "question": "In a question (question)",
    "text": "In a box with a line to type (text)",
    "reading": "In a box of sentences (reading)",
    "order": "While rows are carried (order)",
    "columns": "In the columns (columns)",
    "stability": "In the figures of stability (stability)",
    "weightings": "In the comparison of weightings (weightings)",
    "weights": "In the weights (weights)",
    "cut": "In the cut line (cut)",
    "form": "In a form (form)",
}


def keys(path):
    """Each context with its keys and their commands, keys of one command together."""
    contexts = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            words = line.split(None, 3)
            if words and words[0] == "bind" and not words[3].startswith("later "):
                commands = contexts.setdefault(words[1], {})
                commands.setdefault(words[3].strip(), []).append(words[2])
    parts = []
    for context, commands in contexts.items():
        title = PLACES.get(context) or "In the pane “%s”" % context
        parts.append(".SS %s" % escape(title))
        for command, names in commands.items():
            parts.append(".TP\n.B %s\n%s" % (escape("  ".join(names)), escape(command)))
    return "\n".join(parts) + "\n.P"


def main(program, template, bindings, output):
    verbs, options = help_parts(program)
    version = ask(program, "--version").split()
    with open(template, encoding="utf-8") as page:
        text = page.read()
    # The comment at the top names the marks; only a mark alone on its line, or the version, is filled in.
    text = text.replace("leitstand @VERSION@", "leitstand " + version[1])
    for mark, value in (("VERBS", verbs), ("OPTIONS", options), ("KEYS", keys(bindings)),
                        ("COMMANDS", commands(program))):
        text = re.sub(r"(?m)^@%s@$" % mark, lambda _, value=value: value, text)
    with open(output, "w", encoding="utf-8") as page:
        page.write(text)


if __name__ == "__main__":
    if len(sys.argv) != 5:
        raise SystemExit("usage: manpage.py PROGRAM TEMPLATE KEYS OUTPUT")
    main(*sys.argv[1:])
