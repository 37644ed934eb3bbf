#!/usr/bin/env python3
"""No match over the things there are ends in `_ =>`: a new one must be a compile error wherever it has to be answered for.

Prints every such arm in the files and folders that it is given, and fails when there is one. It reads the text alone: the arms of a
match are the lines that stand where its first arm begins, which is how rustfmt lays them out.
"""

import pathlib
import re
import sys

THINGS = re.compile(r"\b(Thing|Noun|ArenaKind|Arena|NetworkArena|InvolvementKind|OriginTable|SubjectType|Class|NodeKey|NodeType)::")
CATCH_ALL = re.compile(r"^\s*_ (if .*)?=>")


def arms(lines, opening):
    """The line numbers on which the arms of the match begin that is opened on this line."""
    indent = len(lines[opening]) - len(lines[opening].lstrip())
    for number in range(opening + 1, len(lines)):
        line = lines[number]
        depth = len(line) - len(line.lstrip())
        if line.strip() and depth <= indent:
            return
        if depth == indent + 4 and not line.strip().startswith(("}", "//", ")", "]")):
            yield number


def catch_alls(text):
    lines = text.split("\n")
    for opening, line in enumerate(lines):
        if not re.search(r"\bmatch\b.*\{$", line):
            continue
        found = list(arms(lines, opening))
        patterns = [lines[number].split("=>")[0] for number in found]
        if any(THINGS.search(pattern) for pattern in patterns):
            yield from (number + 1 for number in found if CATCH_ALL.match(lines[number]))


broken = False
for root in map(pathlib.Path, sys.argv[1:]):
    for path in sorted(root.rglob("*.rs")):
        for number in catch_alls(path.read_text()):
            print(f"{path}:{number}")
            broken = True
sys.exit(broken)
