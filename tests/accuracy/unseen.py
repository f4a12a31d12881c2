"""Scores the banks that nobody developed on (tests/banks/unseen): ``python -m tests.accuracy.unseen``. No floors."""

from pathlib import Path

from tests.accuracy import attack_bank, meaning_bank, statements_bank, stories_bank, tables_bank

BANK = Path(__file__).parents[1] / "banks" / "unseen"


def main() -> None:
    """Print the figures, and nothing of the cases."""
    sets = (
        ("attacks", "other sources"),
        ("attacks-of-known-sources", "known sources"),
        ("attacks-of-voices", "whose words they are"),
    )
    for name, sources in sets:
        a = attack_bank.score(BANK / name)
        print(
            f"ATTACKS VERIFIED {len(a.verified)}/{a.attacks}  HONEST REFUSED {len(a.refused)}/{a.honest}  ({sources})"
        )
    for bank in (
        BANK / name for name in ("statements-later", "statements-sixth", "statements-ninth", "statements-tenth")
    ):
        packets = sorted(p.name for p in (bank / "statements").iterdir() if p.is_dir())
        for name, whole in (("gold claims", False), ("end to end", True)):
            s = statements_bank.score(packets, end_to_end=whole, bank=bank)
            print(
                f"{bank.name}, {name}: supported recognised {s.recognised}/{s.supported}; "
                f"faults named {s.named}/{s.faults}; "
                f"unsupported accepted {s.accepted}, of these with a wrong detail {s.wrong_details_accepted}"
            )
    for name in tables_bank.tables(BANK / "tables"):
        print(tables_bank.score(name, BANK / "tables"))
    if stories_bank.stories(BANK / "stories"):
        print(stories_bank.score(bank=BANK / "stories"))
    m = meaning_bank.score(BANK / "meaning", frozenset({"direct", "mixed"}), model=False)
    print(f"quotations in other words: {m.right} of {m.accepted} accepted are right, of {m.supported} supported")


if __name__ == "__main__":
    main()
