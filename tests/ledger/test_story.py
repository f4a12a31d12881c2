"""A story goes through its drafts: at each step exactly the right claims ask for attention."""

import json

from tests.ledger.conftest import ARTICLE, BAKERY, BILL, COUNCIL, NIGHT, SHOP, Desk


def test_six_drafts(desk: Desk) -> None:
    # 1. The first draft: everything asks, everything is signed.
    assert set(desk.attention()) == {"We will sell the", "The bill was $41,000", "The bridge is a"}
    desk.run("extract", "article.md", "--write")
    desk.sign_all()
    assert desk.attention() == {}
    desk.run("verify", "article.md", code=0)
    desk.commit()

    # 2. Paragraphs move, marks change, a line comes on top: nothing asks.
    bill = BILL.replace("“", '"').replace("”", '"')
    desk.write("article.md", f"By Ann Poe\n\nIt rained all week.\n\n{SHOP}\n\n{bill}\n\n{NIGHT}\n")
    assert desk.attention() == {}
    desk.run("extract", "article.md", "--write")
    assert "3 kept, 0 changed, 0 removed" in desk.err
    desk.commit()

    # 3. A quotation is split by its attribution: its pieces ask, nothing else does.
    first, second = SHOP.split(". ", 1)
    split = f"{first},” Mara Quill said. “{second.replace(',” Mara Quill said.', '.”')}"
    desk.write("article.md", f"By Ann Poe\n\n{split}\n\n{bill}\n\n{NIGHT}\n")
    asking = desk.attention()
    assert set(asking) == {"The bridge is a", "Half of my customers"}
    assert all("QC702" in codes for codes in asking.values())
    desk.sign_all()
    assert desk.attention() == {}
    desk.commit()

    # 4. One quotation is edited: it asks, and says what it was.
    edited = bill.replace("was $41,000", "was about $41,000")
    desk.write("article.md", f"By Ann Poe\n\n{split}\n\n{edited}\n\n{NIGHT}\n")
    assert set(desk.attention()) == {"The bill was about"}
    assert "they were “The bill was $41,000 in the end,”" in desk.run("verify", "article.md", code=1)
    desk.sign_all()
    assert desk.attention() == {}
    desk.run("extract", "article.md", "--write")
    desk.commit()

    # 5. The file is renamed: nothing asks, and the next writing takes claims and sign-offs along.
    (desk.folder / "article.md").rename(desk.folder / "mill-street.md")
    assert desk.attention("mill-street.md") == {}
    desk.run("extract", "mill-street.md", "--write")
    kept = sorted(path.name for path in (desk.folder / "claims").iterdir())
    assert kept == [".gitattributes", "mill-street.json", "mill-street.signoffs.jsonl", "mill-street.signoffs.seal"]
    assert desk.attention("mill-street.md") == {}
    desk.run("ledger", "verify")
    desk.commit()

    # 6. A source is replaced: what rests on the changed passage asks, the other claim of that source does not.
    desk.write("sources/council.txt", COUNCIL.replace("The bill came to $41,000", "The bill, I think, came to $41,000"))
    asking = desk.attention("mill-street.md")
    assert set(asking) == {"The bill was about"}
    assert "QC702" in asking["The bill was about"]
    desk.sign_all("mill-street.md")
    assert desk.attention("mill-street.md") == {}
    (desk.folder / "sources/bakery.txt").rename(desk.folder / "sources/shop.txt")
    assert desk.attention("mill-street.md") == {}, "the same words under another name are the same evidence"


def test_two_people_sign_on_two_branches(desk: Desk) -> None:
    desk.run("extract", "article.md", "--write")
    desk.sign("We will sell")
    desk.commit()
    desk.git("checkout", "-q", "-b", "theirs")
    desk.sign("The bill was", by="Theo Lund")
    desk.commit()
    desk.git("checkout", "-q", "main")
    desk.sign("The bridge is", by="Ines Roth")
    desk.sign("The bridge is", by="Ines Roth")
    desk.commit()
    assert set(desk.attention()) == {"The bill was $41,000"}
    desk.git("merge", "-q", "-m", "both", "theirs")
    assert desk.attention() == {}
    desk.run("ledger", "verify", code=0)
    desk.sign("The bill was", by="Ruth Amsel")
    desk.run("ledger", "verify", code=0)
    (shown,) = json.loads(desk.run("ledger", "show", "--format", "json"))["ledgers"]
    assert sorted(s["by"] for s in shown["sign_offs"]) == [
        "Ines Roth", "Ines Roth", "Ruth Amsel", "Ruth Amsel", "Theo Lund",
    ]  # fmt: skip


def test_two_branches_that_both_begin_the_ledger(desk: Desk) -> None:
    desk.write("claims/.gitattributes", "*.signoffs.jsonl -text merge=union\n*.signoffs.seal -text merge=union\n")
    desk.commit()
    desk.git("checkout", "-q", "-b", "theirs")
    desk.sign("The bill was", by="Theo Lund")
    desk.commit()
    desk.git("checkout", "-q", "main")
    desk.sign("The bridge is", by="Ines Roth")
    desk.commit()
    desk.git("merge", "-q", "-m", "both", "theirs")
    assert set(desk.attention()) == {"We will sell the"}
    desk.run("ledger", "verify", code=0)


def test_the_kept_claims_of_two_branches_merge(desk: Desk) -> None:
    desk.run("extract", "article.md", "--write")
    desk.commit()
    desk.git("checkout", "-q", "-b", "theirs")
    desk.write("article.md", ARTICLE.replace("By Ann Poe\n", "By Ann Poe\n\nIt rained all week, and nobody came.\n"))
    desk.run("extract", "article.md", "--write")
    desk.commit()
    desk.git("checkout", "-q", "main")
    desk.write("article.md", ARTICLE + "\n“The reserve is nearly empty now,” Luis Ortega said.\n")
    desk.run("extract", "article.md", "--write")
    desk.commit()
    desk.git("merge", "-q", "-m", "both", "theirs")
    desk.run("claims", "validate", "claims/article.json")
    before = (desk.folder / "claims/article.json").read_bytes()
    desk.run("extract", "article.md", "--write")
    assert "0 new" in desk.err
    assert "0 changed, 0 removed" in desk.err
    assert len(json.loads(before)["claims"]) == len(
        json.loads((desk.folder / "claims/article.json").read_bytes())["claims"]
    )


def test_signed_findings_stay_in_every_report(desk: Desk) -> None:
    desk.sign("We will sell")
    report = json.loads(desk.run("verify", "article.md", "--format", "json", code=1))
    signed = [f for c in report["claims"] for f in c["findings"] if f["signed_off"]]
    assert signed[0]["signed_off"]["by"] == "Ruth Amsel"
    assert report["summary"]["signed_off"] == len(signed)
    assert report["claims"][0]["verdict"] == "unsourced", "a sign-off never changes a verdict"
    assert "signed off by Ruth Amsel" in desk.run("verify", "article.md", code=1)
    assert "(signed off)" in desk.run("verify", "article.md", "--format", "concise", code=1)


def test_an_expiry_reopens_and_warns(desk: Desk) -> None:
    desk.sign("We will sell", "--expires", "2026-11-22")
    assert "We will sell the" not in desk.attention()
    desk.write("quotecheck.toml", 'on = "2026-11-23"\n')
    assert {"QC701", "QC104"} <= desk.attention()["We will sell the"]
    desk.sign("We will sell")
    assert "We will sell the" not in desk.attention()


def test_another_speaker_asks_again(desk: Desk) -> None:
    desk.sign_all()
    desk.write("article.md", ARTICLE.replace("morning,” Mara Quill said", "morning,” Luis Ortega said"))
    asking = desk.attention()
    assert set(asking) == {"The bridge is a"}
    assert "QC702" in asking["The bridge is a"]
    assert "then the speaker was Mara Quill" in desk.run("verify", "article.md", code=1)


def test_a_sign_off_on_one_code_leaves_the_others(desk: Desk) -> None:
    desk.sign("The bridge is", "--code", "QC101")
    left = desk.attention().get("The bridge is a", set())
    assert "QC101" not in left
    desk.sign("We will sell", "--code", "QC302", code=2)
    assert "has no finding QC302; its findings are QC104" in desk.err


def test_a_new_source_that_contradicts_asks_again(desk: Desk) -> None:
    desk.write("article.md", "“We will close the school in May,” Dana Hale said.\n")
    assert desk.attention() == {"We will close the": {"QC501"}}
    desk.sign_all()
    desk.write("sources/later.txt", "MARA QUILL: The weather was fine and the baker sang all day long.\n")
    assert desk.attention() == {}, "an unrelated source changes nothing"
    desk.write("sources/later.txt", "DANA HALE: We will not close the school in May.\n")
    assert "QC702" in desk.attention()["We will close the"]


def test_who_signs(desk: Desk) -> None:
    claim = desk.claims()[0]["id"]
    desk.run("sign-off", "article.md", claim, "--reason", "heard it")
    assert "Ruth Amsel signed off" in desk.err
    desk.git("config", "--unset", "user.name")
    desk.run("sign-off", "article.md", claim, "--reason", "heard it", code=2)
    assert "write --by NAME" in desk.err
    desk.run("sign-off", "article.md", claim, "--reason", " ", "--by", "A", code=2)
    desk.run("sign-off", "article.md", claim[:-1], "--reason", "x", "--by", "A", code=2)
    assert f'did you mean "{claim}"?' in desk.err


def test_the_checker_is_not_the_writer_where_the_rule_holds(desk: Desk) -> None:
    desk.write("quotecheck.toml", 'on = "2026-11-22"\nfour_eyes = true\n')
    desk.write("article.md", f"---\nbyline: By Ann Poe and Ben Roe\n---\n{ARTICLE}")
    desk.sign("We will sell", by="ann poe", code=2)
    assert "asks somebody else to sign" in desk.err
    desk.sign("We will sell", by="Ruth Amsel")
    desk.write("article.md", f"{NIGHT}\n")
    desk.sign("We will sell", by="Ruth Amsel", code=2)
    assert "no byline" in desk.err


def test_a_broken_ledger_is_2_and_everything_else_is_reported(desk: Desk) -> None:
    desk.sign("We will sell")
    ledger = desk.folder / "claims/article.signoffs.jsonl"
    ledger.write_bytes(ledger.read_bytes().replace(b"heard it myself", b"was told of it"))
    report = json.loads(desk.run("verify", "article.md", "--format", "json", "--fail-on", "never", code=2))
    assert report["checked"] is False
    assert len(report["claims"]) == 3
    assert "ledger verify" in report["errors"][0]["message"]
    desk.run("sign-off", "article.md", report["claims"][1]["id"], "--reason", "x", code=2)
    assert "broken" in desk.run("ledger", "verify", code=2)


def test_claims_that_a_person_asks_for_survive(desk: Desk) -> None:
    desk.run("extract", "article.md", "--write")
    path = desk.folder / "claims/article.json"
    record = json.loads(path.read_text("utf-8"))
    record["claims"].append({"id": "roof", "kind": "statement", "text": "the weather held"})
    record["claims"].append({"kind": "statement", "text": "The roof of the Mill Street building is new."})
    path.write_text(json.dumps(record), "utf-8")
    desk.write("article.md", f"{ARTICLE}\nAnd the weather held.\n")
    desk.run("extract", "article.md", "--write")
    kept = {claim["text"]: claim for claim in json.loads(path.read_text("utf-8"))["claims"]}
    assert kept["the weather held"] == {
        "id": "roof", "kind": "statement", "text": "the weather held", "selector": None, "attribution": None,
        "manual": True,
    }  # fmt: skip
    claims = {claim["text"]: claim for claim in desk.claims()}
    text = (desk.folder / "article.md").read_text("utf-8")
    asked = claims["the weather held"]
    assert text[asked["start"] : asked["end"]] == "the weather held"
    assert asked["manual"] is True
    assert claims["The roof of the Mill Street building is new."]["start"] is None
    desk.run("extract", "article.md", "--write")
    assert {claim["text"] for claim in json.loads(path.read_text("utf-8"))["claims"]} == set(kept)


def test_nothing_new_writes_the_same_bytes(desk: Desk) -> None:
    desk.run("extract", "article.md", "--write")
    before = (desk.folder / "claims/article.json").read_bytes()
    desk.write("article.md", "It rained.\n\n" + ARTICLE)
    desk.run("extract", "article.md", "--write")
    after = (desk.folder / "claims/article.json").read_bytes()
    old, new = ({c["id"]: c for c in json.loads(data)["claims"]} for data in (before, after))
    assert {i: c for i, c in new.items() if i in old and "Mill" not in c["text"]}.items() <= old.items()


def test_only_what_is_new_since_a_revision_fails(desk: Desk) -> None:
    desk.write("article.md", f"{NIGHT}\n\n{BILL}\n")
    desk.commit()
    desk.run("verify", "article.md", "--since", "HEAD", code=0)
    assert "not new (--since, --baseline)" in desk.err
    report = json.loads(desk.run("verify", "article.md", "--since", "HEAD", "--format", "json"))
    assert all(f["known"] for c in report["claims"] for f in c["findings"])
    desk.write("article.md", f"{SHOP}\n\n{BILL}\n\n{NIGHT}\n")
    out = desk.run("verify", "article.md", "--since", "HEAD", "--format", "concise", code=1)
    assert {line.split(":")[1] for line in out.splitlines() if not line.endswith("(not new)")} == {"1"}
    desk.commit()
    desk.write("sources/council.txt", COUNCIL.replace("We will not sell", "We shall not sell"))
    out = desk.run("verify", "article.md", "--since", "HEAD", "--format", "concise", code=1)
    assert {line.split(":")[1] for line in out.splitlines() if not line.endswith("(not new)")} >= {"5"}
    desk.run("verify", "article.md", "--since", "no-such", code=2)
    assert "no commit here goes by that name" in desk.err


def test_only_what_is_not_in_the_baseline_fails(desk: Desk) -> None:
    desk.write("article.md", f"{NIGHT}\n")
    (desk.folder / "old.json").write_text(desk.run("verify", "article.md", "--format", "json", code=1), "utf-8")
    desk.run("verify", "article.md", "--baseline", "old.json", code=0)
    desk.write("article.md", f"{BILL}\n\n{NIGHT}\n")
    out = desk.run("verify", "article.md", "--baseline", "old.json", "--format", "concise", code=1)
    assert {line.split(":")[1] for line in out.splitlines() if not line.endswith("(not new)")} == {"1"}
    desk.run("verify", "article.md", "--baseline", "article.md", code=2)
    desk.write("none.json", '{"claims": []}')
    desk.run("verify", "article.md", "--baseline", "none.json", code=2)


def test_diff_says_what_to_look_at_again(desk: Desk) -> None:
    desk.write("old.md", f"{NIGHT}\n\n{BILL}\n\n{SHOP}\n")
    desk.write("new.md", f"{SHOP}\n\n{BILL.replace('was', 'was about')}\n\n“All is well here tonight,” Ann Lee said.\n")
    out = desk.run("diff", "old.md", "new.md", code=1)
    assert [line.split()[0] for line in out.splitlines()] == ["changed", "was:", "new", "removed"]
    assert "was: The bill was $41,000" in out
    assert desk.err == "quotecheck: 1 new, 1 kept, 1 changed, 1 removed\n"
    desk.run("diff", "old.md", "old.md", code=0)
    record = json.loads(desk.run("diff", "old.md", "new.md", "--format", "json", code=1))
    assert [change["what"] for change in record["changed"]] == ["words"]


def test_the_doctor_knows_what_sign_offs_rest_on(desk: Desk) -> None:
    desk.sign("The bridge is")
    desk.write("sources/bakery.txt", BAKERY + "MARA QUILL: Come and see.\n")
    assert "bakery.txt has changed since" in desk.run("sources", "doctor", code=1)


def test_what_is_kept_for_a_story_is_never_evidence(desk: Desk) -> None:
    desk.sign("We will sell")
    desk.run("extract", "article.md", "--write")
    for path in (desk.folder / "claims").iterdir():
        (desk.folder / "sources" / path.name).write_bytes(path.read_bytes())
    assert set(desk.attention()) == {"The bill was $41,000", "The bridge is a"}
    assert {claim["verdict"] for claim in desk.claims()} <= {"unsourced", "paraphrased"}


def test_old_findings_are_marked_in_every_format(desk: Desk) -> None:
    desk.commit()
    since = ("verify", "article.md", "--since", "HEAD", "--format")
    assert "not new: it was there before" in desk.run(*since, "text")
    assert "<failure" not in desk.run(*since, "junit")
    assert "::error" not in desk.run(*since, "github")
    results = json.loads(desk.run(*since, "sarif"))["runs"][0]["results"]
    assert {result["baselineState"] for result in results} == {"unchanged"}
