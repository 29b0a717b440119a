"""The command line as scripts and people meet it: in a subprocess, with its output, its error lines and its status."""
