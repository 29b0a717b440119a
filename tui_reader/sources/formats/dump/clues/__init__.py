"""What single lines say: heads, names, dates, counts of comments, furniture."""
