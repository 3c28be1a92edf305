"""The JSON API: commands in, views out; a token of an account, or the session of a page."""

from web.api import commands, describing, views

ROUTES = (*commands.ROUTES, *views.ROUTES, *describing.ROUTES)
