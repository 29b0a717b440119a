"""What each block of a discussion says: who, when, what and in answer to whom."""
