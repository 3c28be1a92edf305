"""Databases: the only package that opens them, and the recorder of the ledger."""

from core.store.connection import Connection, open_database, open_ledger
from core.store.errors import (
    UNWRITABLE,
    BusyError,
    ConstraintError,
    DamagedError,
    DiskFailureError,
    DiskFullError,
    ForkedError,
    NewerSchemaError,
    ReadOnlyError,
    SettingError,
    StoreError,
    UnopenableError,
    store_errors,
    write_error,
)
from core.store.reader import LedgerReader
from core.store.rows import Row
from core.store.schema import assert_guards, establish
from core.store.sqlite import SqliteRecorder
from core.store.transaction import transaction

__all__ = [
    "UNWRITABLE",
    "BusyError",
    "Connection",
    "ConstraintError",
    "DamagedError",
    "DiskFailureError",
    "DiskFullError",
    "ForkedError",
    "LedgerReader",
    "NewerSchemaError",
    "ReadOnlyError",
    "Row",
    "SettingError",
    "SqliteRecorder",
    "StoreError",
    "UnopenableError",
    "assert_guards",
    "establish",
    "open_database",
    "open_ledger",
    "store_errors",
    "transaction",
    "write_error",
]
