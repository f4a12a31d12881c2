"""Whose words a paper holds: letters, releases, reports, logs, what is forwarded or signed."""
