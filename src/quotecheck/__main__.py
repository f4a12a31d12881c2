"""``python -m quotecheck``: the command, where its script is not on the path."""

from quotecheck.cli.main import run

if __name__ == "__main__":
    run()
