"""Whose words a reporter's notes hold."""
