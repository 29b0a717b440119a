"""From an address to threads: the only room that talks to a network.

Everything runs on one event loop in a thread of its own, made at the first request; until then nothing of the network
is imported. ``client`` makes requests with good manners and within limits, ``sites`` knows which requests make up a
thread on each site, ``page`` does the rest, and what the sites answer is read by ``sources``.
"""
