"""Whose words a stretch is, and whether that is whom the article credits."""
