"""The plugins shipped with the register: each stands without the others."""
