"""Sign-offs that outlive drafts."""
