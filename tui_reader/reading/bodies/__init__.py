"""What people wrote, as lines: blocks broken to a width, code in colour, links, hits. Knows nothing of threads."""
