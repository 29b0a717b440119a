"""What a page is made of: its elements as flat arrays, the looks and names of them, and the words in them."""
