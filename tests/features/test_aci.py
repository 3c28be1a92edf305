"""The features of aci."""

from pytest_bdd import scenarios

scenarios("aci")
