"""The features of dpc."""

from pytest_bdd import scenarios

scenarios("dpc")
