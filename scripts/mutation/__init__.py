"""Change the code in small ways, one at a time, and see whether a test fails.

Each change is a mutant: a "<" that becomes "<=", an argument left out, a constant plus one. A test that fails kills the
mutant. A mutant that no test kills is a survivor and shows what the tests don't check.

The mutations are mutmut's. The tests are run by this package, because mutmut's own runner skips constants and decorated
functions, and therefore every property and callback. All of it happens in a temporary copy of the working tree. For each
mutant, the tests that reach the mutated statement run until one of them fails, the fastest first.
"""

from pathlib import Path
from typing import Final

REPOSITORY: Final = Path(__file__).parents[2]
INTEGRATION: Final = Path("custom_components", "dexcom_api")


class MutationError(Exception):
    """Something that has to be put right before mutants can be tested."""
