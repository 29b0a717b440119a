"""One thread as arrays: its shape, folds, what is new and kept, and where a move leads. Knows nothing of lines."""
