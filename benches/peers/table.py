"""The table that is printed."""
import sys
from dataclasses import dataclass
from statistics import median


@dataclass
class Row:
    """Runs of ours and of theirs, made in turns."""

    question: str
    ours: list[float]
    theirs: list[float]
    peer: str
    unit: str = "s"
    target: float | None = None
    note: str = ""

    def ratios(self):
        """How many times better we are in each turn: above 1 we win, be it time or requests per second."""
        return sorted(one / two if self.unit == "/s" else two / one for one, two in zip(self.ours, self.theirs))

    def cells(self):
        ratios = self.ratios()
        times = f"**{median(ratios):.3g}** ({ratios[0]:.3g}–{ratios[-1]:.3g})"
        ours = figure(median(self.ours), self.unit)
        target = "" if self.target is None else f"{self.target:g}"
        return [self.question, ours, self.peer, figure(median(self.theirs), self.unit), times, target, self.note]


def figure(value, unit="s"):
    if unit == "/s":
        return f"{value:,.0f}/s"
    for factor, name in ((1, "s"), (1e3, "ms"), (1e6, "µs")):
        if value * factor >= 1:
            break
    return f"{value * factor:.3g} {name}"


def tell(text):
    """What goes on, beside the table."""
    print(text, file=sys.stderr, flush=True)


def markdown(rows):
    lines = [["question", "samverkan", "peer", "theirs", "times", "target", ""], ["---", "---:", "---", "---:", "---:", "---:", "---"]]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in [*lines, *(row.cells() for row in rows)])
