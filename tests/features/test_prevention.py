"""The features of prevention."""

from pytest_bdd import scenarios

scenarios("prevention")
