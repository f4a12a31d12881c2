"""Word-by-word alignment of a quotation inside a stretch of a source, with exact borders.

Shared three-word runs are chained first, so the dear dynamic programme sees only what lies between them. Global inside,
free at both outer ends of the source (semi-global), and free of charge where the quotation has an ellipsis.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from rapidfuzz.distance import Indel

from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import related
from quotecheck.text.numbers import is_number_word
from quotecheck.text.records import dataclass

_SUBSTITUTE, _RELATED, _INSERT, _DELETE, _GAP, _REPLACED = 0.85, 0.6, 0.9, 0.55, 0.004, 0.1
_SEED = 3
_SHORT = 8
"""Words of a quotation up to which the programme sees all: a run of three would tie it to a place by chance."""
_FREE, _CHEAP = "ellipsis", "bracket"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an alignment: quotation word ``q`` beside source word ``s``; None where that side has none."""

    q: int | None
    s: int | None

    @property
    def both(self) -> bool:
        """Whether a word stands on each side."""
        return self.q is not None and self.s is not None


Steps = tuple[Step, ...]


def align(quoted: Sequence[str], source: Sequence[str], gaps: Mapping[int, str] | None = None) -> Steps:
    """Align all of ``quoted`` with the best stretch of ``source``; outer source words are left out.

    ``gaps`` maps a word index of the quotation to the mark before it: "ellipsis" (source words there cost nothing) or
    "bracket" (they cost little). Both sequences hold normalised words.
    """
    gaps = gaps or {}
    small = len(quoted) <= _SHORT and not gaps
    anchors = [] if small else _chain(quoted, source, gaps)
    steps: list[Step] = []
    q0 = s0 = 0
    for k, (q, s, length) in enumerate(anchors):
        steps += _box(quoted, source, (q0, q), (s0, s), gaps, (k == 0, False))
        steps += [Step(q + d, s + d) for d in range(length)]
        q0, s0 = q + length, s + length
    if anchors:
        steps += _box(quoted, source, (q0, len(quoted)), (s0, len(source)), gaps, (False, True))
    else:
        steps = _box(quoted, source, (0, len(quoted)), (0, len(source)), gaps, (True, True))
    return tuple(_settle(steps))


def _chain(quoted: Sequence[str], source: Sequence[str], gaps: Mapping[int, str]) -> list[tuple[int, int, int]]:
    """Runs (quotation word, source word, length) that ascend on both sides and together cover the most."""
    places: dict[tuple[str, ...], list[int]] = {}
    for s in range(len(source) - _SEED + 1):
        places.setdefault(tuple(source[s : s + _SEED]), []).append(s)
    runs: list[tuple[int, int, int]] = []
    open_at: dict[int, int] = {}  # diagonal -> index of the run that may grow
    for q in range(len(quoted) - _SEED + 1):
        if any(gaps.get(q + d) == _FREE for d in range(1, _SEED)):
            continue
        here = places.get(tuple(quoted[q : q + _SEED]), ())
        if len(here) > 8:
            continue
        for s in here:
            k = open_at.get(s - q)
            if k is not None and runs[k][0] + runs[k][2] == q + _SEED - 1 and gaps.get(q + _SEED - 1) != _FREE:
                runs[k] = (runs[k][0], runs[k][1], runs[k][2] + 1)
            else:
                open_at[s - q] = len(runs)
                runs.append((q, s, _SEED))
    return _best_chain(sorted(runs), gaps)


def _best_chain(runs: list[tuple[int, int, int]], gaps: Mapping[int, str]) -> list[tuple[int, int, int]]:
    marks = sorted(k for k, kind in gaps.items() if kind == _FREE)
    score: list[float] = []
    back: list[int] = []
    for k, (q, s, length) in enumerate(runs):
        best, from_ = float(length), -1
        for j in range(max(0, k - 60), k):
            pq, ps, plen = runs[j]
            if pq >= q or ps >= s or pq + plen >= q + length or ps + plen >= s + length:
                continue
            overlap = max(0, pq + plen - q, ps + plen - s)
            drift = abs((s - q) - (ps - pq))
            marked = any(pq + plen <= m <= q for m in marks) and s - q > ps - pq
            value = score[j] + length - overlap - (0.002 * drift if marked else min(0.25 * drift, 6 + 0.01 * drift))
            if value > best:
                best, from_ = value, j
        score.append(best)
        back.append(from_)
    if not runs:
        return []
    k = max(range(len(runs)), key=lambda i: (score[i], -runs[i][1]))
    chain = []
    while k >= 0:
        chain.append(runs[k])
        k = back[k]
    return _trimmed(chain[::-1])


def _trimmed(chain: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The same runs without the words that two neighbours share."""
    out: list[tuple[int, int, int]] = []
    for q, s, length in chain:
        if out:
            pq, ps, plen = out[-1]
            over = max(0, pq + plen - q, ps + plen - s)
            q, s, length = q + over, s + over, length - over  # noqa: PLW2901
        if length > 0:
            out.append((q, s, length))
    return out


def _box(
    quoted: Sequence[str],
    source: Sequence[str],
    qs: tuple[int, int],
    ss: tuple[int, int],
    gaps: Mapping[int, str],
    free: tuple[bool, bool],
) -> list[Step]:
    """Align the words of one box; ``free``: source words before the first / after the last cost nothing and are left
    out."""
    (q0, q1), (s0, s1) = qs, ss
    n = q1 - q0
    if n == 0:
        return [] if any(free) else [Step(None, s) for s in range(s0, s1)]
    reach = 2 * n + 12 + (90 if any(q0 <= k <= q1 for k, kind in gaps.items() if kind == _FREE) else 0)
    if free[0] and not free[1]:
        s0 = max(s0, s1 - reach)
    elif free[1] and not free[0]:
        s1 = min(s1, s0 + reach)
    if s1 == s0:
        return [Step(q, None) for q in range(q0, q1)]
    if n * (s1 - s0) > 250_000:
        return _coarse(quoted, source, (q0, q1), (s0, s1))
    return _programme(quoted, source, (q0, q1), (s0, s1), gaps, free)


def _programme(
    quoted: Sequence[str],
    source: Sequence[str],
    qs: tuple[int, int],
    ss: tuple[int, int],
    gaps: Mapping[int, str],
    free: tuple[bool, bool],
) -> list[Step]:
    (q0, q1), (s0, s1) = qs, ss
    n, m = q1 - q0, s1 - s0
    words_s = list(source[s0:s1])
    delete = _delete_cost(gaps.get(q0)) if not free[0] else 0.0
    row = [j * delete for j in range(m + 1)]
    irregular = lexicon().irregular_forms
    back: list[bytearray] = [bytearray(b"\2" * (m + 1))]
    for i in range(1, n + 1):
        word = quoted[q0 + i - 1]
        kin = word[0]
        odd = word in irregular or is_number_word(word)
        delete = _delete_cost(gaps.get(q0 + i)) if not (i == n and free[1]) else 0.0
        move = bytearray(m + 1)
        left = row[0] + _INSERT
        move[0] = 1
        new = [left]
        for j in range(1, m + 1):
            other = words_s[j - 1]
            if other == word:
                diagonal = row[j - 1]
            elif odd or other[0] == kin:  # only words that begin alike, irregular verbs and numbers can be kin
                diagonal = row[j - 1] + _substitute(word, other)
            else:
                diagonal = row[j - 1] + _SUBSTITUTE
            up = row[j] + _INSERT
            left += delete
            if diagonal <= up and diagonal <= left:
                left = diagonal
            elif up < left:
                left, move[j] = up, 1
            else:
                move[j] = 2
            new.append(left)
        row = new
        back.append(move)
    steps: list[Step] = []
    i, j = n, m
    while i > 0 or (j > 0 and not free[0]):
        kind = back[i][j] if j else 1
        if kind == 2:
            if not (i == n and free[1]):
                steps.append(Step(None, s0 + j - 1))
            j -= 1
        elif kind == 1:
            i -= 1
            steps.append(Step(q0 + i, None))
        else:
            i, j = i - 1, j - 1
            steps.append(Step(q0 + i, s0 + j))
    return steps[::-1]


def _delete_cost(mark: str | None) -> float:
    return _GAP if mark == _FREE else _REPLACED if mark == _CHEAP else _DELETE


@lru_cache(maxsize=1 << 17)
def _substitute(a: str, b: str) -> float:
    if related(a, b):
        return _RELATED
    return _RELATED if is_number_word(a) and is_number_word(b) else _SUBSTITUTE


def _coarse(quoted: Sequence[str], source: Sequence[str], qs: tuple[int, int], ss: tuple[int, int]) -> list[Step]:
    """For boxes too large for the programme: the longest common subsequence, in C."""
    steps: list[Step] = []
    for op in Indel.opcodes(list(quoted[qs[0] : qs[1]]), list(source[ss[0] : ss[1]])):
        qr = range(qs[0] + op.src_start, qs[0] + op.src_end)
        sr = range(ss[0] + op.dest_start, ss[0] + op.dest_end)
        if op.tag == "equal":
            steps += [Step(q, s) for q, s in zip(qr, sr, strict=True)]
        else:
            steps += [Step(q, None) for q in qr] + [Step(None, s) for s in sr]
    return steps


def _settle(steps: list[Step]) -> list[Step]:
    """Drop source words at both outer ends."""
    while steps and steps[0].q is None:
        steps.pop(0)
    while steps and steps[-1].q is None:
        steps.pop()
    return steps
