"""Who is in an article: names, offices, kin, and whom a description or a pronoun means."""
