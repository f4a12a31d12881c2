"""What the project promises under load and abuse, tried out: ``python -m hardening`` runs it all and prints figures."""
