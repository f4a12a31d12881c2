"""A seeded model of English words: what the benchmarks read is generated, and the same on every machine.

Word frequencies follow the two regimes of Ferrer i Cancho and Solé (2001): 1/r down to rank 7,000, 1/r^1.9 beyond. Half
of a document's words come from a topic of its own, so that rare words come in clusters, as they do in print: six
thousand words of one document hold some 1,700 different ones. The commonest 150 are English, the others made up.
"""

import itertools
import random
from collections.abc import Iterator
from typing import Final

SIZE: Final = 60
"""Words in a passage."""
PER_DOCUMENT: Final = 100
"""Passages in a document."""
_VOCABULARY: Final = 300_000
_COMMON: Final = (
    "the of and to a in that is was it for on with he as i his be at by this had not are but from or have an they which"
    " one you were her all she there would their we him been has when who will more no if out so said what up its about"
    " into than them can only other new some could time these two may then do first any my now such like our over man"
    " me even most made after also did many before must through back years where much your way well down should because"
    " each just those people mr how too little state good very make world still own see men work long get here between"
    " both life being under never day same another know while last might us great old year off come since against go"
    " came right used take three it's don't that's i'm can't"
)
_ON: Final = "b c d f g h j k l m n p r s t v w br ch cl cr dr fl fr gl gr pl pr sc sh sl sp st str th tr"
_IN: Final = "a e i o u ai ea ee ie oo ou"
_OFF: Final = " b d g k l m n p r s t ck ll nd ng nt rd rk rn rt ss st"


class Model:
    """Words and how often each is used."""

    def __init__(self, seed: int = 7) -> None:
        chance = random.Random(seed)  # noqa: S311 - a benchmark, no secret
        on, within, off = (sounds.split(" ") for sounds in (_ON, _IN, _OFF))
        seen = dict.fromkeys(_COMMON.split())
        while len(seen) < _VOCABULARY:
            syllables = chance.choices((1, 2, 3), (5, 5, 1) if len(seen) < 3000 else (1, 9, 3))[0]
            made = (chance.choice(on) + chance.choice(within) + chance.choice(off) for _ in range(syllables))
            seen["".join(made)] = None
        self.words = list(seen)
        weights = (1 / (r + 2.7) if r < 7000 else (7000 / r) ** 1.9 / 7002.7 for r in range(_VOCABULARY))
        self.cumulated = list(itertools.accumulate(weights))

    def passages(self, documents: int, seed: int) -> Iterator[list[str]]:
        """Documents, each a list of passages of 60 words with capitals, commas and full stops."""
        chance = random.Random(seed)  # noqa: S311
        per = SIZE * PER_DOCUMENT
        for _ in range(documents):
            topic = chance.choices(self.words, cum_weights=self.cumulated, k=1000)
            said = chance.choices(self.words, cum_weights=self.cumulated, k=per // 2)
            said += chance.choices(topic, k=per // 2)
            chance.shuffle(said)
            yield [_printed(said[k : k + SIZE]) for k in range(0, per, SIZE)]

    def word(self, chance: random.Random) -> str:
        """A word at random, as often as it is used."""
        return chance.choices(self.words, cum_weights=self.cumulated)[0]


def _printed(words: list[str]) -> str:
    for k in range(0, SIZE, 15):
        words[k] = words[k].capitalize()
        words[k + 6] += ","
        words[k + 14] += "."
    return " ".join(words)
