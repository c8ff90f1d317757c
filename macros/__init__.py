"""The macros that authors may use in docs/; CONTRIBUTING.md lists each with an example."""

import functools
from collections.abc import Callable
from typing import Any

from macros.pages.author import MACROS
from macros.pages.page_build import Builder


def define_env(env: Any) -> None:
    """Hand the macros to mkdocs-macros."""
    builder: Builder = env.conf.plugins["conference-guide"]
    for name, macro in MACROS.items():
        env.macro(_on_the_current_page(macro, builder), name)


def _on_the_current_page(macro: Callable[..., Any], builder: Builder) -> Callable[..., Any]:
    @functools.wraps(macro)
    def call(*arguments: Any, **named: Any) -> Any:
        return macro(builder.current, *arguments, **named)

    return call
