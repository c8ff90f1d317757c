"""The macros that authors may use in docs/; CONTRIBUTING.md lists each with an example."""

from typing import Any

from macros.pages.author import macros_for


def define_env(env: Any) -> None:
    """Hand the macros to mkdocs-macros."""
    for name, macro in macros_for(env.conf.plugins["conference-guide"]).items():
        env.macro(macro, name)
