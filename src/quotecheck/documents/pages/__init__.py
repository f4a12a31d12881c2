"""Printed and web pages: characters with places, lines, columns, margins; the main text among the furniture."""
