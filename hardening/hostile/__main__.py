"""Run the bank, or those whose names hold a word: python -m hardening.hostile [WORD]."""

import sys

from hardening.hostile.bank import bank
from hardening.hostile.trial import attempt


def main() -> None:
    """Print a line for each trial that was not as it must be, and a count."""
    word = sys.argv[1] if len(sys.argv) > 1 else ""
    tried = failed = 0
    for trial in bank():
        if word not in trial.name:
            continue
        outcome = attempt(trial)
        tried += 1
        failed += bool(outcome.faults)
        for fault in outcome.faults:
            sys.stdout.write(f"{outcome.name}: {fault}\n")
        if word or outcome.seconds > 5:
            sys.stdout.write(f"{outcome.name}: {outcome.code}, {outcome.seconds:.1f} s, {outcome.megabytes:.0f} MB\n")
        sys.stdout.flush()
    sys.stdout.write(f"{tried} tried, {failed} not as they must be\n")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
