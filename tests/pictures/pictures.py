#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Pictures of the samples, drawn by rsvg-convert where it is installed: they are not blank, nothing stands in their margins,
and what they show reaches close to these. Without it each case is skipped and says so, once its colours are seen to be
dark enough on white. `pictures.py ROOT PROGRAM`.
"""
import shutil
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
import zlib
from pathlib import Path

ZOOM = 4  # pictures are drawn that many times smaller, since their points are read one by one
MARGIN = 10 // ZOOM  # points around each picture
# Some of the pictures that a sample has something for.
KINDS = {
    "musterkreis": ["map", "roadmap", "portfolio", "course", "confidence", "ranking"],
    "viersen": ["portfolio", "ranking"],
    "konstanz": ["map", "roadmap"],
}


def pixels(png):
    """Rows of (r, g, b) of a PNG with eight bits a channel, as rsvg-convert writes it."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    at, data, head = 8, b"", None
    while at < len(png):
        size, kind = struct.unpack(">I4s", png[at : at + 8])
        body = png[at + 8 : at + 8 + size]
        head = struct.unpack(">IIBBBBB", body) if kind == b"IHDR" else head
        data += body if kind == b"IDAT" else b""
        at += size + 12
    width, height, depth, colour, _, _, interlaced = head
    assert depth == 8 and colour in (2, 6) and not interlaced
    step = 4 if colour == 6 else 3
    raw, line, before, at = zlib.decompress(data), width * step, bytearray(width * step), 0
    for _ in range(height):
        how, row = raw[at], bytearray(raw[at + 1 : at + 1 + line])
        at += line + 1
        for i in range(line):
            left = row[i - step] if i >= step else 0
            up, corner = before[i], before[i - step] if i >= step else 0
            if how == 1:
                row[i] = (row[i] + left) & 255
            elif how == 2:
                row[i] = (row[i] + up) & 255
            elif how == 3:
                row[i] = (row[i] + (left + up) // 2) & 255
            elif how == 4:
                guess = left + up - corner
                near = min((left, up, corner), key=lambda v: abs(guess - v))
                row[i] = (row[i] + near) & 255
        before = row
        yield [tuple(row[i : i + 3]) for i in range(0, line, step)]


def fault(png):
    """What is wrong with a picture, None for nothing."""
    rows = list(pixels(png))
    height, width = len(rows), len(rows[0])
    drawn = [(x, y) for y, row in enumerate(rows) for x, p in enumerate(row) if min(p) < 230]
    if len(drawn) < width * height // 200:
        return "blank: %d of %d points" % (len(drawn), width * height)
    left, right = min(x for x, _ in drawn), max(x for x, _ in drawn)
    top, bottom = min(y for _, y in drawn), max(y for _, y in drawn)
    # Half of the margin must be white: what lies at its edge is half a line wide.
    if min(left, top) < MARGIN // 2 or right >= width - MARGIN // 2 or bottom >= height - MARGIN // 2:
        return "something stands in the margin: %d %d %d %d of %d × %d" % (left, top, right, bottom, width, height)
    if max(left, top) > 5 * MARGIN or bottom < height - 6 * MARGIN or right < width * 3 // 4:
        return "not cropped: %d %d %d %d of %d × %d" % (left, top, right, bottom, width, height)
    return None


def brightness(colour):
    """Relative luminance of #rrggbb, as WCAG 2.1 has it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((brightness(one), brightness(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def pale(picture):
    """Letters below 4.5 : 1 on their ground, and lines that tell something below 3 : 1 on white; None for none."""
    grounds = {"#ffffff": "#0067a5"}  # white letters stand in bars
    for e in picture.iter():
        name, fill, line = e.tag.split("}")[1], e.get("fill"), e.get("stroke")
        if name == "text" and contrast(fill, grounds.get(fill, "#ffffff")) < 4.5:
            return "letters of %s: %s" % (fill, e.text)
        if name in ("polyline", "polygon", "circle") and line and contrast(line, "#ffffff") < 3:
            return "a line of %s" % line
    return None


def main():
    root, program = Path(sys.argv[1]), sys.argv[2]
    drawer = shutil.which("rsvg-convert")
    cases = [(sample, kind) for sample, kinds in KINDS.items() for kind in kinds]
    print("1..%d" % len(cases))
    with tempfile.TemporaryDirectory() as folder:
        for n, (sample, kind) in enumerate(cases, 1):
            plan, svg = Path(folder, sample + ".db"), Path(folder, kind + ".svg")
            name = "%d - %s of %s" % (n, kind, sample)
            if not plan.exists():
                subprocess.run([program, "init", plan, "--from", root / "assets/samples" / sample], check=True, capture_output=True)
            call = [program, "picture", plan, "--of", kind, "--lang", "de" if n % 2 else "en", "-o", svg]
            subprocess.run(call, check=True)
            wrong = pale(tree.parse(svg))  # another reader than ours, which takes it for XML
            if not drawer and not wrong:
                print("ok %s # SKIP rsvg-convert is not installed" % name)
                continue
            if not wrong:
                wrong = fault(subprocess.run([drawer, "--zoom", str(1 / ZOOM), svg], check=True, capture_output=True).stdout)
            print("%sok %s" % ("not " if wrong else "", name))
            if wrong:
                print("# " + wrong)


main()
