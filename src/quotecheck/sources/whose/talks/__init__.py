"""Whose words a talk holds: transcripts, minutes, interviews, hearings, messages on a machine."""
