"""The parts of the HTML report: annotated article, evidence cards, lists, style and script."""
