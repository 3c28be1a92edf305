"""DPC: from an attendance sheet to a claim."""
