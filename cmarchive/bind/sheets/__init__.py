"""Numbered sheets made from the archive's data: indicators, dossiers, the region's summary."""
