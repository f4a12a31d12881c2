"""Data files, one a language: cue verbs, titles, pronouns, furniture."""
