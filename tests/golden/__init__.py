"""The stored form of every kind of fact, one file each: it stays readable for ever."""
