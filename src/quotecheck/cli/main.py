"""The entry point. Answers --version before anything heavy is imported."""

import gc
import sys

from quotecheck.version import VERSION


def run() -> None:
    """Run the command line and leave with its exit code."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"quotecheck {VERSION}\n")
        return
    # Loading makes a hundred thousand objects that stay: looking for garbage among them takes a fifth of a short run.
    gc.set_threshold(200_000, 20, 20)
    from quotecheck.cli.memory import limit_memory
    from quotecheck.cli.shortcut import run as check
    from quotecheck.cli.shortcut import usual
    from quotecheck.text.kept import keep

    limit_memory()
    said = usual(sys.argv[1:])
    code = check(said) if said is not None else _parsed()
    keep()
    gc.freeze()  # what stays to the end need not be looked through on leaving
    sys.exit(code)


def _parsed() -> int:
    from quotecheck.cli.app import main

    return main(sys.argv[1:])
