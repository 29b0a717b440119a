"""One module, or package, per format. Each yields rows; ``sources.registry`` has a line for every one of them."""
