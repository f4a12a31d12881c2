"""A decision can be taken back: by a line of its own, which everybody sees."""

import json
from dataclasses import replace

from quotecheck.ledger.chain import append, digest, opened
from tests.ledger.conftest import Desk
from tests.ledger.test_chain import ledger, sign_off


def test_what_is_taken_back_is_open_again(desk: Desk) -> None:
    before = desk.attention()
    desk.sign("We will sell")
    claim = next(claim for claim in desk.claims() if claim["text"].startswith("We will sell"))
    assert "We will sell the" not in desk.attention()
    desk.run("sign-off", "article.md", claim["id"], "--revoke", "--by", "Ann Poe", "--reason", "signed the wrong one")
    assert "Ann Poe took back" in desk.err
    assert desk.attention() == before
    shown = desk.run("ledger", "show")
    assert "(taken back)" in shown
    assert "signed the wrong one" in shown
    desk.run("ledger", "verify")
    lines = [json.loads(line) for line in (desk.folder / "claims/article.signoffs.jsonl").read_text().splitlines()]
    assert [line.get("revokes") is not None for line in lines] == [False, True]
    desk.run("claims", "validate", "claims/article.signoffs.jsonl")
    desk.sign("We will sell")
    assert "We will sell the" not in desk.attention()


def test_only_what_stands_can_be_taken_back(desk: Desk) -> None:
    revoke = ("--revoke", "--reason", "no longer")
    desk.run("sign-off", "article.md", "q-none", *revoke, code=2)
    assert "nothing is signed off" in desk.err
    desk.sign("We will sell")
    claim = next(claim for claim in desk.claims() if claim["text"].startswith("We will sell"))
    desk.run("sign-off", "article.md", claim["id"], *revoke, "--code", "QC104", code=2)
    desk.run("sign-off", "article.md", claim["id"], "--revoke", "--reason", " ", code=2)
    desk.run("sign-off", "article.md", claim["id"], *revoke)
    desk.run("sign-off", "article.md", claim["id"], *revoke, code=2)


def test_a_changed_claim_asks_no_more_after_its_sign_off_is_taken_back(desk: Desk) -> None:
    desk.sign("We will sell")
    claim = next(claim for claim in desk.claims() if claim["text"].startswith("We will sell"))
    desk.write("article.md", (desk.folder / "article.md").read_text().replace("this year", "next year"))
    assert "QC702" in desk.attention()["We will sell the"]
    desk.run("sign-off", "article.md", claim["id"], "--revoke", "--reason", "written anew")
    assert "QC702" not in desk.attention()["We will sell the"]


def test_it_survives_a_merge(desk: Desk) -> None:
    desk.sign("We will sell")
    desk.commit()
    desk.git("checkout", "-qb", "other")
    desk.sign("The bill was", by="Ann Poe")
    desk.commit()
    desk.git("checkout", "-q", "main")
    claim = next(claim for claim in desk.claims() if claim["text"].startswith("We will sell"))
    desk.run("sign-off", "article.md", claim["id"], "--revoke", "--reason", "signed the wrong one")
    desk.commit()
    desk.git("merge", "-q", "--no-edit", "other")
    desk.run("ledger", "verify")
    assert "We will sell the" in desk.attention()
    assert "The bill was $41,000" not in desk.attention()


def test_a_line_takes_back_only_what_is_before_it() -> None:
    whole = ledger(3)
    first = digest(whole.lines.splitlines()[0])
    grown = opened(append(whole, replace(sign_off(0), revokes=first)), shown_as="x")
    assert grown.flaws == ()
    assert [one.claim for one in grown.standing] == [sign_off(1).claim, sign_off(2).claim]
    stray = opened(append(whole, replace(sign_off(0), revokes="0" * 64)), shown_as="x")
    assert stray.broken is not None


def test_a_claim_is_named_by_its_place(desk: Desk) -> None:
    place = next(f"{c['line']}:{c['column']}" for c in desk.claims() if c["text"].startswith("We will sell"))
    desk.run("sign-off", "article.md", f"article.md:{place}", "--by", "Ruth Amsel", "--reason", "heard it myself")
    assert "We will sell the" not in desk.attention()
    desk.run("sign-off", "article.md", "1:1", "--by", "Ruth Amsel", "--reason", "heard it myself", code=2)
    assert "1:1" in desk.err
