"""Whether a colour can be read: the contrast of WCAG 2.2."""

ENOUGH_CONTRAST = 7.0
"""WCAG 1.4.6, level AAA."""

PAPERS = {"colour": "#ffffff", "colour_dark": "#14181b"}
"""What a council's two colours stand on, in the light and in the dark scheme, as in guide.css."""


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours #rrggbb, from 1 to 21 (WCAG 2.2, contrast ratio).

    >>> round(contrast("#000000", "#ffffff"))
    21
    """
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
