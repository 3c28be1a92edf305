"""A request whose forms are forgotten with it.

Litestar remembers the last thousand forms by their bytes: passwords and personal texts would outlive their erasure.
"""

from typing import Any, Final
from urllib.parse import parse_qsl

from litestar import Request
from litestar.datastructures import FormMultiDict
from litestar.enums import RequestEncodingType
from litestar.exceptions import ClientException

MOST_FIELDS: Final = 20_000
_FORM: Final = "registre.form"


def read_before(request: Request[Any, Any, Any]) -> FormMultiDict | None:
    """Return the form of a request if it has been read already."""
    form: FormMultiDict | None = request.scope.get("state", {}).get(_FORM)
    return form


class Asked(Request[Any, Any, Any]):
    """What every handler of this application receives."""

    async def form(self) -> FormMultiDict:
        """Return the named values of a form; ``ClientException`` when it has too many, or cannot be read."""
        if self.content_type[0] != RequestEncodingType.URL_ENCODED.value:
            return await super().form()
        state = self.scope.setdefault("state", {})
        if _FORM not in state:
            body = await self.body()
            try:
                pairs = parse_qsl(body.decode("latin-1"), keep_blank_values=True, max_num_fields=MOST_FIELDS)
            except ValueError as error:
                raise ClientException("Ce formulaire a trop de champs.") from error
            state[_FORM] = FormMultiDict(pairs)
        form: FormMultiDict = state[_FORM]
        return form
