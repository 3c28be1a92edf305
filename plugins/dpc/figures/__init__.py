"""DPC by year, mission and profession."""
