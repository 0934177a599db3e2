#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Pages of reports opened by LibreOffice Writer, as somebody does who puts them into a council paper.

usage: office.py leitstand

Each report is written as a page and converted to OpenDocument and to Word's format; headings with their levels and tables
with their cells, in their order, must be there as in the page, heads of tables must be heads, and nothing is added in the
margin. A new report is one line in REPORTS. Where soffice is missing, all of it is skipped.
"""
import html.parser
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile

# Name of the file, language, what is asked for.
REPORTS = [
    ("minutes-de", "de", ["--meeting", "2026-05-20", "--team", "st-dv"]),
    ("minutes-en", "en", ["--meeting", "2026-05-20", "--team", "st-dv"]),
    ("minutes-steering", "de", ["--meeting", "2026-05-04"]),
    ("minutes-hidden", "de", ["--meeting", "2026-05-19", "--privacy", "public"]),
    ("barometer", "de", ["--barometer"]),
    ("ranking", "de", ["--ranking"]),
    ("quarter", "de", ["--cycle", "2026Q1"]),
    ("profile", "en", ["--profiles", "M01"]),
]

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def plain(text):
    return re.sub(r"\s+", " ", text.replace("\u00ad", "")).strip()


class Page(html.parser.HTMLParser):
    """What a page says: headings as (level, text); tables as rows of cells; how many tables have a head."""

    def __init__(self, text):
        super().__init__()
        self.headings, self.tables, self.heads = [], [], 0
        self.into, self.skip = None, 0
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if tag == "svg":
            self.skip += 1
        if re.fullmatch("h[1-6]", tag):
            self.into = [int(tag[1]), ""]
        elif tag == "table":
            self.tables.append([])
        elif tag == "thead":
            self.heads += 1
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.into = ["", ""]
        elif tag == "br" and self.into:
            self.into[1] += " "

    def handle_endtag(self, tag):
        if tag == "svg":
            self.skip -= 1
        if re.fullmatch("h[1-6]", tag):
            self.headings.append((self.into[0], plain(self.into[1])))
            self.into = None
        elif tag in ("td", "th"):
            self.tables[-1][-1].append(plain(self.into[1]))
            self.into = None

    def handle_data(self, data):
        if self.into and not self.skip:
            self.into[1] += data


def odt(path):
    root = xml.fromstring(zipfile.ZipFile(path).read("content.xml"))
    headings = [(int(h.get(TEXT + "outline-level")), plain("".join(h.itertext()))) for h in root.iter(TEXT + "h")]
    tables = [[[plain(" ".join("".join(p.itertext()) for p in cell.iter(TEXT + "p")))
                for cell in row.findall(TABLE + "table-cell")] for row in table.iter(TABLE + "table-row")]
              for table in root.iter(TABLE + "table")]
    heads = sum(1 for _ in root.iter(TABLE + "table-header-rows"))
    notes = sum(1 for e in root.iter() if e.tag.endswith("}annotation"))
    return headings, tables, heads, notes


def outline(package):
    """Styles of paragraphs that are headings, with their levels; one may be based on another."""
    styles = {s.get(WORD + "styleId"): s for s in xml.fromstring(package.read("word/styles.xml")).iter(WORD + "style")}

    def level(name):
        style = styles.get(name)
        if style is None:
            return None
        own, base = style.find(f"{WORD}pPr/{WORD}outlineLvl"), style.find(WORD + "basedOn")
        return int(own.get(WORD + "val")) + 1 if own is not None else level(base.get(WORD + "val")) if base is not None else None

    return {name: level(name) for name in styles if level(name)}


def docx(path):
    package = zipfile.ZipFile(path)
    root, levels, headings = xml.fromstring(package.read("word/document.xml")), outline(package), []
    for p in root.iter(WORD + "p"):
        style = p.find(f"{WORD}pPr/{WORD}pStyle")
        level = levels.get(style.get(WORD + "val")) if style is not None else None
        if level:
            headings.append((level, plain("".join(t.text or "" for t in p.iter(WORD + "t")))))
    tables = [[[plain(" ".join("".join(t.text or " " for t in p.iter() if t.tag in (WORD + "t", WORD + "br"))
                               for p in cell.iter(WORD + "p")))
                for cell in row.findall(WORD + "tc")] for row in table.findall(WORD + "tr")]
              for table in root.iter(WORD + "tbl")]
    heads = sum(1 for t in root.iter(WORD + "tbl") if t.find(f"{WORD}tr/{WORD}trPr/{WORD}tblHeader") is not None)
    return headings, tables, heads, int("word/comments.xml" in package.namelist())


def convert(soffice, folder, target, filters, names):
    call = [soffice, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--infilter=HTML (StarWriter)",
            "--convert-to", f"{target}:{filters}", "--outdir", folder]
    done = subprocess.run(call + [f"{folder}/{n}.html" for n in names], capture_output=True, text=True, timeout=240)
    return done.returncode, done.stdout + done.stderr


def main():
    leitstand = os.path.abspath(sys.argv[1])
    soffice = shutil.which("soffice") or shutil.which("libreoffice")
    if not soffice:
        print("1..0 # SKIP LibreOffice (soffice) is not installed")
        return
    print(f"1..{2 * len(REPORTS)}")
    number = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update({k: folder for k in ("HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")})
        plan = f"{folder}/plan.db"
        subprocess.run([leitstand, "init", plan, "--from", "musterkreis"], check=True, capture_output=True)
        for name, lang, words in REPORTS:
            subprocess.run([leitstand, "report", plan, *words, "--format", "html", "--lang", lang, "--today",
                            "2026-05-22", "-o", f"{folder}/{name}.html"], check=True)
        for target, filters, read in (("odt", "writer8", odt), ("docx", "MS Word 2007 XML", docx)):
            code, said = convert(soffice, folder, target, filters, [name for name, _, _ in REPORTS])
            for name, _, _ in REPORTS:
                page = Page(open(f"{folder}/{name}.html", encoding="utf-8").read())
                number += 1
                wrong = []
                try:
                    headings, tables, heads, notes = read(f"{folder}/{name}.{target}")
                except OSError as error:
                    wrong.append(f"{error}; soffice ended with {code}: {said}")
                else:
                    for what, is_, wanted in (("headings", headings, page.headings), ("tables", tables, page.tables),
                                              ("heads of tables", heads, page.heads), ("remarks", notes, 0)):
                        if is_ != wanted:
                            wrong.append(f"{what}: {is_} instead of {wanted}")
                    if not page.headings or page.headings[0][0] != 1:
                        wrong.append("the page has no title")
                failed += bool(wrong)
                print(f"{'not ' if wrong else ''}ok {number} - {name} as {target}")
                for line in wrong:
                    print("# " + line.replace("\n", "\n# "))
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
