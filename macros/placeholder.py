"""Names in braces that stand in a sentence for a value."""

import re
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")


def fill(text: str, values: Mapping[str, Any]) -> Any:
    """Put values in the place of `{name}`s; a name without a value stays as it is."""
    filled = PLACEHOLDER.sub(lambda match: str(values.get(match[1], match[0])), text)
    return Markup(filled) if isinstance(text, Markup) else filled
