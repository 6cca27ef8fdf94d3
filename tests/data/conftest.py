"""Warehouses of both sorts for the tests of the store."""

from tests.data.deliveries import any_store  # noqa: F401
