#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The samples say what their tables say: each is made by the program, written out by it and compared cell by cell with
the tables it came from; what its README counts is counted again here. `samples.py ROOT PROGRAM --write` puts the counts
of today into the README.

A fact is a filled cell that is no code, no position, no note and no source; it belongs to the document that the source
of its row names first.
"""
import csv
import re
import subprocess
import sys
import tempfile
from decimal import Decimal, InvalidOperation
from pathlib import Path

REAL = {"viersen": "Viersen", "konstanz": "Konstanz", "schwarzwald-baar": "Schwarzwald-Baar", "zollernalb": "Zollernalb"}
SAMPLES = [*REAL, "musterkreis"]
NO_FACT = {"code", "pos", "note", "source"}
DOCUMENTS = {"konstanz": ["Masterplan", "Roadmap-Folien"]}  # of the others there is one
SAID = {"strategy"}  # its one row tells of the document itself


def rows_of(path):
    with open(path, newline="", encoding="utf-8") as f:
        return list(csv.DictReader(f))


def tables_of(folder):
    return {p.stem: rows_of(p) for p in sorted(Path(folder).glob("*.csv"))}

# What once stood otherwise than in the sources: sample, table, row, column, what the source says.
AS_PUBLISHED = [
    ("konstanz", "budget_line", {"measure": "M14"}, "state", "approved"),
    ("konstanz", "measure", {"code": "M04"}, "stage", "pilot"),
    ("konstanz", "measure", {"code": "M07"}, "cost_class", ""),
    ("konstanz", "deadline", {"code": "K3b"}, "title", "Bericht an den Kreistag mit erster Avisierung der Mittel"),
    ("konstanz", "deadline", {"code": "K5a"}, "title", "Bericht an den Kreistag"),
    ("zollernalb", "budget_line", {"measure": "P09"}, "funding", "100"),
    *[("zollernalb", "measure", {"code": code}, "stage", stage)
      for code, stage in {"P05": "running", "P07": "running", "P17": "running", "P23": "rollout"}.items()],
    *[("zollernalb", "measure", {"code": code}, "mandatory", "yes") for code in ("P13", "P16")],
    *[("viersen", "measure", {"code": code}, "stage", stage)
      for code, stage in {"M20": "preparation", "M26": "preparation", "M33": "rollout", "M43": "rollout"}.items()],
    ("schwarzwald-baar", "indicator_value", {"indicator": "#3"}, "day", ""),
]

# ---- read back ----------------------------------------------------------------------------------------------------


def plain(cell):
    """A number is the same with and without zeros behind it."""
    try:
        return str(Decimal(cell).normalize() + 0)
    except InvalidOperation:
        return cell


def differences(table, here, there):
    """What a table of the sample says otherwise than the program. What the table leaves open, the program may fill with
    a word that is the same in every row of it, as with `kind` where nobody names one."""
    if len(here) != len(there):
        return [f"{table}: {len(here)} rows, the program has {len(there)}"]
    found = []
    told = there[0].keys() if there else []
    for column in here[0] if here else []:
        if column not in told and len({row[column] for row in here}) > 1:
            found.append(f"{table}: the program knows nothing of {column}")
    for n, (a, b) in enumerate(zip(here, there), 2):
        for column, cell in a.items():
            read = b.get(column, cell)  # a column of its own word in every row is not written out
            if cell and plain(cell) != plain(read) and plain(cell.split("/")[-1]) != plain(read):
                found.append(f"{table}.csv:{n}: {column} is “{cell}”, the program has “{read}”")
    for column in there[0] if there else []:
        filled = {b[column] for a, b in zip(here, there) if not a.get(column) and b[column]}
        if len(filled) > 1 and not column.endswith("_precision"):
            found.append(f"{table}: {column} is filled by the program alone: {sorted(filled)[:3]}")
    return found


def read_back(root, program, name):
    with tempfile.TemporaryDirectory() as folder:
        plan, out = Path(folder) / "plan.db", Path(folder) / "tables"
        for call in ([program, "init", plan, "--from", name], [program, "export", plan, out]):
            done = subprocess.run(call, capture_output=True, text=True, check=False)
            if done.returncode:
                return [done.stderr.strip()]
        here, there = tables_of(root / "assets/samples" / name), tables_of(out)
    found = [f"{t}: only the program has it" for t in there.keys() - here.keys() if there[t]]
    for table, rows in here.items():
        found += differences(table, rows, there.get(table, []))
    return found


# ---- sources ------------------------------------------------------------------------------------------------------


def unsourced(root, name):
    """Every row of a real sample says where it comes from; levels stand in the source of their criterion."""
    found = []
    for table, rows in tables_of(root / "assets/samples" / name).items():
        found += [f"{table}.csv:{n}: no source" for n, row in enumerate(rows, 2)
                  if table != "level" and not row.get("source")]
    return found


def distorted(root):
    found = []
    for sample, table, key, column, cell in AS_PUBLISHED:
        rows = [r for r in rows_of(root / "assets/samples" / sample / f"{table}.csv") if key.items() <= r.items()]
        if [r[column] for r in rows] != [cell]:
            found.append(f"{sample}/{table}.csv {key}: {column} is not “{cell}”")
    rated = rows_of(root / "assets/samples/konstanz/rating.csv")
    if any(r["measure"] == "M07" and r["criterion"] == "kosten" for r in rated):
        found.append("konstanz/rating.csv: a dash is no rating of M07")
    return found


# ---- counts -------------------------------------------------------------------------------------------------------


def facts(rows, document=None):
    return sum(1 for row in rows for column, cell in row.items()
               if cell and column not in NO_FACT and (document is None or row["source"].startswith(document)))


def counts(root, name):
    """table → [rows, facts] or [rows, facts of the first document, of the second]"""
    found = {}
    for table, rows in tables_of(root / "assets/samples" / name).items():
        documents = DOCUMENTS.get(name)
        if not documents or table in SAID or not all(r.get("source") for r in rows):
            by = [facts(rows)] + [0] * (len(documents or [1]) - 1)
        else:
            by = [facts(rows, d) for d in documents]
            if sum(by) != facts(rows):
                raise SystemExit(f"{name}/{table}.csv: a source names none of {documents} first")
        found[table] = [len(rows), *by]
    return found


def section(text, title):
    start = text.index(f"\n## {title}\n")
    end = text.find("\n## ", start + 4)
    return start, end if end >= 0 else len(text)


def line_of(name, table=r"\w+"):
    """A line of the counts: the table, its rows, its facts in each document, and where it comes from."""
    return rf"^\| ({table})((?: \| \d+){{{1 + len(DOCUMENTS.get(name, [1]))}}}) \| "


def counted(text, name):
    """The tables of a section, and the sum below them: table → numbers."""
    return {table: [int(n) for n in re.findall(r"\d+", numbers)]
            for table, numbers in re.findall(line_of(name), text, re.M)}


def with_sum(found):
    return {**found, "together": [sum(column) for column in zip(*found.values())]}


def miscounted(root, name, title):
    text = (root / "assets/samples/README.md").read_text(encoding="utf-8")
    start, end = section(text, title)
    told, found = counted(text[start:end], name), with_sum(counts(root, name))
    return [f"{t}: {found.get(t)} counted, the README says {told.get(t)}" for t in sorted({*told, *found})
            if told.get(t) != found.get(t)]


def write(root):
    path = root / "assets/samples/README.md"
    text = path.read_text(encoding="utf-8")
    for name, title in REAL.items():
        start, end = section(text, title)
        part = text[start:end]
        for table, numbers in with_sum(counts(root, name)).items():
            line = f"| {table} | " + " | ".join(map(str, numbers)) + " | "
            part, n = re.subn(line_of(name, table), line, part, flags=re.M)
            if n != 1:
                print(f"{title}: no line for {table}")
        text = text[:start] + part + text[end:]
    path.write_text(text, encoding="utf-8")


def main():
    root, program = Path(sys.argv[1]), sys.argv[2]
    if "--write" in sys.argv:
        write(root)
        return
    checks = [(f"{s} is read back as it stands in its tables", lambda s=s: read_back(root, program, s)) for s in SAMPLES]
    checks += [(f"{s}: every row has its source", lambda s=s: unsourced(root, s)) for s in REAL]
    checks += [(f"{s}: the README counts right", lambda s=s, t=t: miscounted(root, s, t)) for s, t in REAL.items()]
    checks += [("what the sources say is not distorted", lambda: distorted(root))]
    print(f"1..{len(checks)}")
    for n, (what, check) in enumerate(checks, 1):
        found = check()
        for line in found:
            print(f"# {line}")
        print(f"{'not ok' if found else 'ok'} {n} - {what}")


main()
