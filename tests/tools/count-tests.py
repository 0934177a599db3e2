#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
# Counts the test cases of the given build folders from what the test programs really printed (TAP), and prints one
# line "N passed, N failed". A program that did not run, crashed, timed out or printed fewer cases than it announced
# counts as failed; so does a folder that did not build.
import json
import os
import re
import sys

RESULT = re.compile(r"^(ok|not ok)\b(?:\s+\d+)?(.*)$")
PLAN = re.compile(r"^1\.\.(\d+)")


def count_program(stdout, result):
    """(passed, failed, skipped) of one run of one program."""
    passed = failed = skipped = 0
    planned = None
    for line in stdout.splitlines():
        plan = PLAN.match(line)
        if plan and planned is None:
            planned = int(plan.group(1))
        match = RESULT.match(line)
        if not match:
            continue
        if match.group(1) == "not ok":
            failed += 1
        elif re.search(r"#\s*skip", match.group(2), re.IGNORECASE):
            skipped += 1
        else:
            passed += 1
    if planned is None:
        failed += 1
    else:
        failed += max(0, planned - passed - failed - skipped)
    if result not in ("OK", "SKIP") and failed == 0:
        failed = 1
    return passed, failed, skipped


def reasons(stdout):
    """The failed cases and what was said about them: in the comments that follow."""
    told = []
    failing = False
    for line in stdout.splitlines():
        if RESULT.match(line):
            failing = line.startswith("not ok")
            if failing:
                told.append(line)
        elif failing and line.startswith("#"):
            told.append(line)
    return told[:60]


def count_folder(folder):
    passed = failed = skipped = 0
    try:
        with open(os.path.join(folder, "meson-info", "intro-tests.json"), encoding="utf-8") as f:
            expected = {test["name"] for test in json.load(f)}
        with open(os.path.join(folder, "meson-logs", "testlog.json"), encoding="utf-8") as f:
            runs = [json.loads(line) for line in f if line.strip()]
    except (OSError, ValueError) as error:
        print("%s: nothing was tested (%s)" % (folder, error), file=sys.stderr)
        return 0, 1, 0
    ran = set()
    for run in runs:
        name = run["name"].split(" / ")[-1]
        ran.add(name)
        p, f, s = count_program(run.get("stdout") or "", run["result"])
        if f:
            print("%s: %s: %d failed" % (folder, name, f), file=sys.stderr)
            print("".join("    %s\n" % line for line in reasons(run.get("stdout") or "")), end="", file=sys.stderr)
        passed, failed, skipped = passed + p, failed + f, skipped + s
    for name in sorted(expected):
        if name not in ran:
            print("%s: %s did not run" % (folder, name), file=sys.stderr)
            failed += 1
    if not expected:
        print("%s: there are no tests" % folder, file=sys.stderr)
        failed += 1
    return passed, failed, skipped


def main(folders):
    total = [0, 0, 0]
    for folder in folders:
        counts = count_folder(folder)
        print("%s: %d passed, %d failed, %d skipped" % ((folder,) + counts), file=sys.stderr)
        total = [a + b for a, b in zip(total, counts)]
    sys.stderr.flush()
    print("%d passed, %d failed" % (total[0], total[1]))
    return 1 if total[1] or not total[0] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
