"""What stands above the comments: title, author, date and article."""
