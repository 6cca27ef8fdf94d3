"""The small stores that these tests look at."""

from tests.insights.intake.stores import (  # noqa: F401
    bare,
    bare_environment,
    demo,
    demo_environment,
)
