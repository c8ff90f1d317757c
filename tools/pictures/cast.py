"""The people of the pictures. Sam's book has the same people all through."""

from tools.pictures.head import (
    AMBER,
    BLACK_HAIR,
    BLOND,
    BROWN,
    BROWN_HAIR,
    DARK,
    GINGER,
    GREY,
    LIGHT,
    PALE,
    TAN,
    Person,
)

JEANS, NAVY, BROWN_CLOTH, PLUM = "#3f66ad", "#2c3c5e", "#7a5a45", "#5b4472"

SAM = Person(LIGHT, "bunches", BROWN_HAIR, "#e8503f", JEANS, "child", ("round neck",))
SISTER = Person(LIGHT, "ponytail", BROWN_HAIR, "#ffc93c", "#7d62b8", "small", ("round neck", "skirt"))
MO = Person(
    BROWN, "afro", BLACK_HAIR, "#3fa35b", "#37435a", extras=("collar", "square face"), second="#d9f2dc"
)
MUM = Person(LIGHT, "long", "#4a2c20", "#2f9c9c", JEANS, extras=("round neck", "long face"), second="#f4c9a5")
DAD = Person(LIGHT, "crop", BROWN_HAIR, "#e58a3c", "#4b5568", extras=("beard", "collar"), second="#fff3df")
GRAN = Person(LIGHT, "curls", GREY, "#d77ca6", "#6d6a86", extras=("glasses", "cardigan"), second="#fff1f6")
CHAIR = Person(PALE, "bun", GREY, "#8460c2", "#47426b", extras=("collar", "long face"), second="#fff")
SOCIAL_WORKER = Person(AMBER, "hijab", "#8fb4ec", "#b8a0e6", "#4b5590", extras=("badge",), second="#35406b")
TEACHER = Person(TAN, "side", BLACK_HAIR, "#f0b13a", BROWN_CLOTH, extras=("glasses", "collar", "long face"))
NURSE = Person(PALE, "ponytail", GINGER, "#3d9bd1", "#2f5e86", extras=("tunic",))
POLICE = Person(LIGHT, "crop", BLOND, "#2b4a80", "#24365c", extras=("cap", "uniform", "square face"))
NOTES = Person(DARK, "bob", BLACK_HAIR, "#e0705a", "#57406b", extras=("round neck",), second="#fff")

BOY = Person(DARK, "crop", BLACK_HAIR, "#4a90d9", "#5a5f6e", "child", ("stripes",), second="#fff")
GIRL = Person(PALE, "braids", GINGER, "#5bb06a", "#4a5a8a", "child", ("heart",), second="#ffe27a")
SPIKY = Person(
    PALE, "spiky", BLOND, "#7d62b8", "#4b5568", "child", ("stripes", "hearing aid"), second="#ffd23f"
)
SCARF_GIRL = Person(AMBER, "hijab", "#e58a9b", "#5a8ac8", "#4a5a8a", "child")
CURLY = Person(TAN, "curls", BROWN_HAIR, "#f0913a", "#3f66ad", "child", ("round neck",))
GLASSES_BOY = Person(
    BROWN, "crop", BLACK_HAIR, "#e3b431", "#3d5a80", "child", ("glasses", "stripes"), second="#d9603f"
)

TEEN = Person(BROWN, "braids", BLACK_HAIR, "#6a4fd0", "#33384d", "teen", ("heart",), second="#d4f25b")
TEEN_BOY = Person(
    PALE,
    "side",
    BROWN_HAIR,
    "#3f9e8f",
    "#3a4056",
    "teen",
    ("stripes", "hearing aid", "long face"),
    second="#e8fff8",
)
TEEN_FRIEND = Person(AMBER, "hijab", "#3f7f7a", "#e59a4a", "#4b4a6b", "teen")
TEEN_CURLS = Person(TAN, "afro", "#4a2f22", "#d4567a", "#33384d", "teen", ("collar",))

PARENT = Person(TAN, "long", BLACK_HAIR, "#c8604a", "#3e4d68", extras=("round neck", "long face"), second=TAN)
FATHER = Person(
    DARK,
    "crop",
    BLACK_HAIR,
    "#4f8a5b",
    "#3d4456",
    extras=("collar", "glasses", "square face"),
    second="#e8f5e6",
)
SCARF_MUM = Person(AMBER, "hijab", "#2f8f83", "#d98a4a", "#5a4a5e")
MIDWIFE = Person(DARK, "bun", BLACK_HAIR, "#3d9bd1", "#2f5e86", extras=("tunic",))
EXPECTING = Person(LIGHT, "bob", BROWN_HAIR, "#e2708c", "#4a5a8a", extras=("expecting",))
ADVOCATE = Person(TAN, "turban", "#d96a3c", "#3f7f9c", "#3d4456", extras=("beard", "collar"), second="#fff")
INTERPRETER = Person(
    PALE, "side", BLACK_HAIR, "#4fa08c", "#3d4456", extras=("badge", "square face"), second="#20504a"
)
PROFESSIONAL = Person(
    BROWN, "bun", BLACK_HAIR, "#35507a", "#2c3c5e", extras=("collar", "badge", "long face"), second="#fff"
)
SUPPORTER = Person(PALE, "curls", "#b3754a", "#6f9e4a", "#4f5568", extras=("cardigan",), second="#fff7e0")
CALLER = Person(TAN, "bob", BLACK_HAIR, "#e8743c", "#4b5568", extras=("headset", "round neck"), second="#fff")
