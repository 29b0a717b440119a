"""What the program costs, measured from outside: ``python -m tests.benchmarks``.

Not tests: machines are noisy, so these print medians, 95th percentiles and ratios to a peer in the same run, and
judge nothing.
"""
