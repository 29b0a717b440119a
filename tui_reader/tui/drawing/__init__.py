"""How it looks on a terminal: colours, themes, exact placement, and what terminals do not agree about."""
