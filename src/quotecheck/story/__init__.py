"""A story on disk: settings, sources, cache, kept claims and sign-offs; one draft checked with all of them."""
