"""`python -m timeline`."""

import sys

from timeline.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
