"""Everything that draws: blocks of data in, HTML out. Nothing here knows a request or a session."""
