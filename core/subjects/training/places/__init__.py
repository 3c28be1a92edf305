"""Places at a session: asked for, given, declined, given back; those who have one."""
