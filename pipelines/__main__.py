"""The command line: check, ingest, undo, log and the rest; also the contract for scripts."""

import sys

from data.errors import UserError
from pipelines import commands
from texts import text


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Returns 0 when all went well, 1 when a file was refused, 2 for a mapping."""
    asked = commands.parser().parse_args(arguments)
    try:
        return asked.run(asked)
    except UserError as error:
        sys.stderr.write(text(f"errors.{type(error).__name__}", **error.facts) + "\n")
        return 1


if __name__ == "__main__":
    sys.exit(main())
