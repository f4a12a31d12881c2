"""Answers under a post that are copied with it."""

from quotecheck import judge

PAGE = (
    "Ann Hale MP @annhalemp · 12 Nov, 4.52pm\nAnother meeting, another date. We have been patient.\n\n"
    "@levels_lad replying: sack the lot of them, this trust is finished\n"
    "@jean_b replied: I was on that ward, staff wonderful\n\n"
    "Ann Hale MP @annhalemp · 13 Nov, 9.02am\nThanks for all the replies.\n"
)


def test_an_answer_behind_a_handle_is_not_whose_post_it_stands_under() -> None:
    posts = {"posts.txt": PAGE}
    assert judge("this trust is finished", posts, speaker="Ann Hale").verdict == "unsourced"
    assert judge("this trust is finished", posts, speaker="@levels_lad").verdict == "verified"
    assert judge("We have been patient.", posts, speaker="Ann Hale").verdict == "verified"
    assert judge("Thanks for all the replies.", posts, speaker="Ann Hale").verdict == "verified"
