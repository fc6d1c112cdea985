"""Upper and lower case by language: Turkish and Azerbaijani know two letters i."""

_DOTTED = frozenset({"tr", "az"})
_TO_LOWER = str.maketrans({"I": "ı", "İ": "i"})
_TO_UPPER = str.maketrans({"i": "İ", "ı": "I"})


def base_language(language: str) -> str:
    """Return the language of a tag, without region or script.

    >>> base_language("tr-TR"), base_language("AR_ma")
    ('tr', 'ar')
    """
    return language.replace("_", "-").partition("-")[0].lower()


def lower(text: str, language: str) -> str:
    """Return `text` in lower case by the rules of `language`.

    >>> lower("KADIN İŞ", "tr"), lower("INVOICE", "en")
    ('kadın iş', 'invoice')
    """
    if base_language(language) in _DOTTED:
        text = text.replace("I\u0307", "i").translate(_TO_LOWER)
    return text.lower()


def upper(text: str, language: str) -> str:
    """Return `text` in upper case by the rules of `language`.

    >>> upper("ışık ihale", "tr"), upper("bid", "en")
    ('IŞIK İHALE', 'BID')
    """
    if base_language(language) in _DOTTED:
        text = text.translate(_TO_UPPER)
    return text.upper()


def capitalise(text: str, language: str) -> str:
    """Return `text` with its first letter in upper case, the rest untouched.

    >>> capitalise("ihale", "tr"), capitalise("bid", "en")
    ('İhale', 'Bid')
    """
    return upper(text[:1], language) + text[1:]
