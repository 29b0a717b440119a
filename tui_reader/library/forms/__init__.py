"""What leaves the program as text: threads and the notebook, one module per form."""
