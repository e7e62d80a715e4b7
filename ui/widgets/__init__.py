"""Widgets that know the look but nothing of archives."""
