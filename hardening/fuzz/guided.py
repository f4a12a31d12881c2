"""One target under atheris, which steers by the coverage of our modules: python -m hardening.fuzz.guided TARGET RUNS.

It runs in a process of its own, because libFuzzer ends the process when it is done or has found something: code 0
means that every execution held. The input that broke something is left in the folder that is named last.
"""

import sys
from pathlib import Path

_LONGEST = 700
"""Bytes of an input."""
_HANG = 5
"""Seconds after which one execution counts as a hang."""


def main(name: str, runs: int, seed: int, folder: Path) -> None:
    """Fuzz one target; does not return."""
    import atheris

    with atheris.instrument_imports(include=["quotecheck"]):
        from hardening.fuzz.targets import TARGETS, tried
    from hardening.fuzz.inputs import WORDS
    from hardening.fuzz.inputs import seed as example

    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    (corpus / "seed").write_bytes(example(name))
    words = folder / "words"
    escaped = ["".join(f"\\x{byte:02x}" for byte in word.encode()) for word in WORDS]
    words.write_text("".join(f'"{word}"\n' for word in escaped), encoding="ascii")
    target = TARGETS[name]
    options = [
        f"-runs={runs}", f"-seed={seed}", f"-max_len={_LONGEST}", f"-timeout={_HANG}", "-rss_limit_mb=4096",
        f"-dict={words}", f"-artifact_prefix={folder}/", "-verbosity=0", "-print_final_stats=1",
    ]  # fmt: skip
    atheris.Setup([sys.argv[0], *options, str(corpus)], lambda data: tried(target, data))
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
