"""Why a copy is not made or not taken back."""


class CopyError(Exception):
    """An English code and a French sentence."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
