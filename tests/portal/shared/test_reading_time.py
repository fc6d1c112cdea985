"""How long a text takes to read."""

import pytest

from portal.shared.reading_time import minutes_to_read


@pytest.mark.parametrize(
    ("words", "language", "minutes"),
    [
        (0, "en", 1),
        (228, "en", 1),
        (229, "en", 2),
        (332, "tr", 2),
        (277, "ar", 3),
        (184, "fr", 1),
        (185, "fr", 2),
    ],
)
def test_minutes_are_rounded_up_by_the_pace_of_the_language(words, language, minutes) -> None:
    assert minutes_to_read(words, language) == minutes
