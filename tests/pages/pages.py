#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Every report as a page: parsed strictly and looked at for what the law asks; where Chromium is installed, opened at 360
and 1280 pixels and printed (nothing fetched, nothing cut, no error), and where axe-core is, asked by that.

pages.py LEITSTAND; axe.min.js is named by AXE_CORE, or lies in node_modules/axe-core below the folder of the call, the home
or /usr/lib. PAGES_KEEP names a folder in which the pages stay."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

PROGRAM = os.path.abspath(sys.argv[1])
# The word each report takes; a report that is not named here ends the test.
WORDS = {"cycle": "2026Q1", "barometer": None, "profiles": None, "ranking": None, "roadmap": None, "budget": "2026",
         "meeting": "last"}
# Each with its day, profiles whose sheets are full, and whether a browser opens its pages: that takes a second for each.
PLANS = {"musterkreis": ("2026-05-22", ["M1", "M22", "M38"], True), "viersen": ("2023-02-10", ["M12", "M15"], True),
         "konstanz": ("2026-05-22", [], False)}
# On A4 in pages at most, of Musterkreis: one page is one page, a sheet for each measure behind their list.
PAPER = {"barometer": 1, "profiles": 4}
SVG = "{http://www.w3.org/2000/svg}"
cases = []


def case(name, wrong):
    cases.append((name, wrong))


def run(*words):
    done = subprocess.run([PROGRAM, *words], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    return done.returncode, done.stdout, done.stderr


# ---- what a page says ---------------------------------------------------------------------------------------------------


def bare(element):
    return element.tag.split("}")[-1]


def texts(element):
    return "".join(element.itertext()).strip()


def heading_faults(root):
    levels = [int(bare(e)[1]) for e in root.iter() if re.fullmatch(r"h[1-6]", bare(e))]
    if levels.count(1) != 1 or levels[0] != 1:
        yield f"headings begin {levels[:5]}, with {levels.count(1)} of level 1"
    for before, after in zip(levels, levels[1:]):
        if after > before + 1:
            yield f"a heading of level {after} follows one of level {before}"
    yield from ("a heading says nothing" for e in root.iter() if re.fullmatch(r"h[1-6]", bare(e)) and not texts(e))


def table_faults(root):
    for table in (e for e in root.iter() if bare(e) == "table"):
        caption = table.find("caption")
        if caption is None or not texts(caption):
            yield "a table has no caption"
        heads = table.findall("thead/tr/th")
        if not heads or any(h.get("scope") != "col" for h in heads):
            yield "the heads of a table have no scope"
        for row in table.findall("tbody/tr"):
            if row[0].tag != "th" or row[0].get("scope") != "row" or len(row) != len(heads):
                yield "a row of a table has another form than its head"


def picture_faults(root):
    for svg in (e for e in root.iter() if e.tag == SVG + "svg"):
        title, desc = svg.find(SVG + "title"), svg.find(SVG + "desc")
        if svg.get("role") != "img" or title is None or desc is None or not texts(title) or not texts(desc):
            yield "a picture does not tell what it shows"


def outside_faults(root):
    for e in root.iter():
        if bare(e) in ("script", "link", "img", "iframe", "object", "embed", "base", "form", "foreignObject"):
            yield f"there is an element {bare(e)}"
        for name, value in e.attrib.items():
            name = name.split("}")[-1]
            if name.startswith("on"):
                yield f"an attribute {name} would run something"
            if name in ("src", "href", "data", "action", "srcset") and not value.startswith("#"):
                yield f"{name} leads to {value}"
            if "url(" in value and not re.fullmatch(r"url\(#[\w-]+\)", value.strip()):
                yield f"{name} loads {value}"


def faults(page, lang):
    root = tree.fromstring(page.replace("<!DOCTYPE html>\n", "", 1))
    ids = [e.get("id") for e in root.iter() if e.get("id")]
    tags = [bare(e) for e in root.iter()]
    if root.get("lang") != lang:
        yield "the language is not said"
    if not texts(root.find("head/title")) or texts(root.find("head/title")) != texts(next(root.iter("h1"))):
        yield "title and h1 differ"
    if tags.count("main") != 1 or tags.count("header") != 1:
        yield "header or main are missing"
    if len(ids) != len(set(ids)):
        yield "an id stands there twice"
    yield from heading_faults(root)
    yield from table_faults(root)
    yield from picture_faults(root)
    yield from outside_faults(root)


# ---- what a browser sees ------------------------------------------------------------------------------------------------

# What reaches over the edge of the page, and text that is cut where nothing can be scrolled.
CUT = """(() => { const wide = [...document.querySelectorAll('body *')].filter(e => {
  if (e.closest('svg') && e.tagName !== 'svg') return false;
  const r = e.getBoundingClientRect();
  if (r.right <= innerWidth + 1 && r.left >= -1) return false;
  for (let p = e.parentElement; p; p = p.parentElement) if (getComputedStyle(p).overflowX === 'auto') return false;
  return true; });
  return wide.map(e => e.tagName + ' ' + e.textContent.slice(0, 40))
    .concat(document.documentElement.scrollWidth > innerWidth ? ['the page is wider than the screen'] : []); })()"""
AXE = "axe.run(document).then(r => r.violations.map(v => v.id + ': ' + v.nodes[0].html.slice(0, 120)))"


def find_axe():
    places = [os.environ.get("AXE_CORE")] + [os.path.join(p, "node_modules/axe-core/axe.min.js")
                                              for p in (".", os.path.expanduser("~"), "/usr/lib", "/usr/local/lib")]
    return next((p for p in places if p and os.path.isfile(p)), None)


def look(browser, axe, path, most):
    wrong = []
    for width in (360, 1280):
        wrong += [f"{width}: {w}" for w in browser.open(path, width) + browser.ask_page(CUT)]
        if axe:
            browser.ask_page(axe + ";0")
            wrong += [f"{width}: {w}" for w in browser.ask_page(AXE)]
    browser.call("Emulation.setEmulatedMedia", media="print")
    wrong += ["print: " + w for w in browser.open(path, 643) + browser.ask_page(CUT)]  # 170 mm
    browser.call("Emulation.setEmulatedMedia", media="")
    pages = len(re.findall(rb"/Type\s*/Page[^s]", browser.pdf()))
    if pages < 1 or (most and pages > most):
        wrong.append(f"print: {pages} pages")
    return wrong


# ---- all reports --------------------------------------------------------------------------------------------------------


def reports(plan):
    said = run("--lang", "en", "report", plan)[2]
    names = re.findall(r"--([a-z]+)", said.split(":", 2)[-1])
    case("every_report_is_looked_at", [n + " is not known here" for n in names if n not in WORDS])
    return [n for n in names if n in WORDS]


def make(folder, name, written):
    day, profiles, opened = PLANS[name]
    plan = os.path.join(folder, name + ".db")
    run("init", plan, "--from", name)
    names = reports(plan) if name == "musterkreis" else list(WORDS)
    for report in names:
        for lang in ("de", "en"):
            word = [WORDS[report]] if WORDS[report] else profiles if report == "profiles" else []
            code, page, said = run("--lang", lang, "--today", day, "report", plan, "--" + report, *word, "--format", "html")
            if code == 1 or code == 2:
                continue  # the plan has no such thing, which golden files show
            path = os.path.join(folder, f"{name}-{report}-{lang}.html")
            with open(path, "w", encoding="utf-8") as f:
                f.write(page)
            if opened and (name == "musterkreis" or lang == "de"):
                written.append((path, report, name))
            case(f"{name}_{report}_{lang}_is_whole", [said] if code else list(faults(page, lang)))


def main():
    folder = os.environ.get("PAGES_KEEP") or tempfile.mkdtemp()
    os.makedirs(folder, exist_ok=True)
    written = []
    try:
        for name in PLANS:
            make(folder, name, written)
        program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        if program:
            from chromium import Chromium
            axe = find_axe()
            browser = Chromium(program, os.path.join(folder, "profile"))
            try:
                source = open(axe, encoding="utf-8").read() if axe else None
                for path, report, name in written:
                    wrong = look(browser, source, path, PAPER.get(report) if name == "musterkreis" else None)
                    case(os.path.basename(path)[:-5].replace("-", "_") + "_can_be_read_and_printed", wrong)
            finally:
                browser.close()
        if not program:
            case("pages_can_be_read_and_printed # SKIP Chromium is not installed", [])
        elif not find_axe():
            case("axe_finds_nothing # SKIP axe-core is not installed", [])
    finally:
        if not os.environ.get("PAGES_KEEP"):
            shutil.rmtree(folder, ignore_errors=True)
    print(f"1..{len(cases)}")
    for i, (name, wrong) in enumerate(cases, 1):
        print(f"{'not ok' if wrong else 'ok'} {i} - {name}")
        for w in wrong[:5]:
            print("# " + " ".join(w.split()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
