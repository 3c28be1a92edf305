"""The first days of a register: what to record first, until it is done."""

from core.subjects.beginnings.todo import FIRST

TODO = (FIRST,)
