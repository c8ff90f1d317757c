"""The macros that authors may use in docs/; CONTRIBUTING.md lists each with an example."""

from typing import Any

from macros.pages.author import AuthorMacros


def define_env(env: Any) -> None:
    """Hand the macros to mkdocs-macros."""
    macros = AuthorMacros(env.conf.plugins["conference-guide"])
    for name in AuthorMacros.names():
        env.macro(getattr(macros, name), name)
