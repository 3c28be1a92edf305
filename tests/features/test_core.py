"""The features of core."""

from pytest_bdd import scenarios

scenarios("core")
