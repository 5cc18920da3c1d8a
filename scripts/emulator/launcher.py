"""Starts ministack, an emulator of AWS, so that templates of Groundplan deploy unmodified.

Reads its address and state from the environment as ministack does. Prints `node VERSION`, which functions run on, and
`placeholder TYPE` for each type of CloudFormation that is accepted and does nothing, when it is first used.
"""

import subprocess
import sys

from ministack.services.cloudformation import provisioners

from mends import mend
from resource_types import types


def main():
    print("node", subprocess.check_output(["node", "--version"], text=True).strip(), flush=True)
    for resource_type, handler in types().items():
        if resource_type in provisioners._RESOURCE_HANDLERS:
            sys.exit(f"ministack has the type {resource_type} by now: take it out of resource_types.py.")
        provisioners._RESOURCE_HANDLERS[resource_type] = handler
    mend()
    from ministack.app import main as serve

    serve()


if __name__ == "__main__":
    sys.exit(main())
