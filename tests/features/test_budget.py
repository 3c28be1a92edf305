"""The features of budget."""

from pytest_bdd import scenarios

scenarios("budget")
