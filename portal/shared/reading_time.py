"""How long a text takes to read."""

# Words a minute read aloud by adults at ease, texts of equal content (IReST: Trauzettel-Klosinski and Dietz 2012,
# Investigative Ophthalmology & Visual Science 53(9), table 2). An Arabic word holds its article and its "and".
WORDS_A_MINUTE = {"ar": 138, "en": 228, "tr": 166}
OTHERWISE = 184  # the mean of their seventeen languages


def minutes_to_read(words: int, language: str) -> int:
    """Return whole minutes, rounded up, at least one.

    >>> minutes_to_read(229, "en"), minutes_to_read(0, "tr"), minutes_to_read(138, "ar")
    (2, 1, 1)
    """
    return max(1, -(-words // WORDS_A_MINUTE.get(language, OTHERWISE)))
