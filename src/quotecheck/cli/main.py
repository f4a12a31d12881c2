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

    limit_memory()
    said = usual(sys.argv[1:])
    if said is not None:
        sys.exit(check(said))
    from quotecheck.cli.app import main

    sys.exit(main(sys.argv[1:]))
