"""What lies open, without a screen: lists, the thread that is read, its state, what can be taken back."""
