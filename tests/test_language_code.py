"""Languages are named by the codes that HTML uses, and by nothing else."""

import pytest

from macros.language_code import locale_of


@pytest.mark.parametrize(
    "code", ["en", "cy", "ckb", "zh-Hant", "zh-Hans", "zh-CN", "pt-BR", "sr-Latn-RS", "es-419"]
)
def test_a_language_is_known(code: str) -> None:
    assert code.startswith(locale_of(code).language)


@pytest.mark.parametrize(
    "code",
    [
        "",
        "polish",
        "../x",
        "<script>",
        "pl\n",
        " pl",
        "fr.x/../../evil",
        "fr/x",
        "qq",
        "cy-ZZ",
        "root",
        "ca-valencia",
    ],
)
def test_anything_else_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="is no language, expected a code such as cy, pt-BR or zh-Hant"):
        locale_of(code)


@pytest.mark.parametrize(
    ("written", "meant"), [("polish", "pl"), ("pt_BR", "pt-BR"), ("pt-br", "pt-BR"), ("zh-hant", "zh-Hant")]
)
def test_the_code_that_is_meant_is_named(written: str, meant: str) -> None:
    with pytest.raises(ValueError, match=f'Did you mean "{meant}"'):
        locale_of(written)
