"""What may follow a Turkish root: suffix chains as regular expressions over folded text (ı=i, ş=s, ü=u …).

Two chains, one for back vowels (a) and one for front vowels (e); the high vowels i and u are checked by
`rounding_fits`, because folding has made ı, i and u, ü one. Suffixes after G. Lewis, Turkish Grammar (2000).
"""

import re
from dataclasses import dataclass
from functools import cache

_V = "(?<=[aeiou])"  # after a vowel
_K = "(?<![aeiou])"  # after a consonant
_I = "[iu]"
_UNROUNDED = frozenset("aei")


@dataclass(frozen=True)
class Chains:
    """Suffix chains of one vowel class, each matched from the end of the root to the end of the word.

    `weak_noun` is a noun as a predicate or made into a verb: kurul-du (it was a board) gives way to a verb
    that explains the word as well, kur-ul-du (it was founded). The chains for unknown roots are narrower.
    """

    noun: re.Pattern[str]
    weak_noun: re.Pattern[str]
    verb: re.Pattern[str]
    unknown_noun: re.Pattern[str]
    unknown_verb: re.Pattern[str]


@cache
def chains(vowel: str) -> Chains:
    """Return the chains for roots whose suffixes take `vowel`, "a" or "e"."""
    makers, endings, be = f"{_noun_makers(vowel)}*", _noun_endings(vowel), _be(vowel)
    noun = f"{makers}{endings}(?:{be})?"
    any_noun = f"{makers}{endings}(?:{be}|{_be_in_time(vowel)}|{_be_person(vowel)})?"
    verb = _verb(vowel, any_noun)
    make_verb = f"(?:l{vowel}(?:[nst]|sl|n?d{_I}r|st{_I}r)?|l(?={_I}yor))"
    plain_verb = _plain_verb(vowel, f"{endings}(?:{be})?")
    become = f"l{vowel}(?:s|st{_I}r|nd{_I}r)(?:{plain_verb}|m{vowel})"
    return Chains(
        noun=re.compile(noun),
        weak_noun=re.compile(f"{any_noun}|{makers}{make_verb}{verb}"),
        verb=re.compile(verb),
        unknown_noun=re.compile(f"{makers}(?:{endings}(?:{be})?|{become})"),
        unknown_verb=re.compile(plain_verb),
    )


def rounding_fits(before: str, suffixes: str) -> bool:
    """Say whether the high vowels of `suffixes` follow the vowel before them; `before` is the root's last vowel.

    >>> rounding_fits("u", "lunu"), rounding_fits("a", "lunu"), rounding_fits("u", "daki")
    (True, False, True)
    """
    for place, letter in enumerate(suffixes):
        if letter == "u" and before in _UNROUNDED:
            return False
        if letter == "i" and before in "ou" and suffixes[place - 1 : place] != "k":
            return False
        if letter in "aeiou":
            before = letter
    return True


def _noun_makers(vowel: str) -> str:
    """-lik, -li, -siz, -ci, -sel, -ce, -cik, -daş."""
    return (
        f"(?:l{_I}(?:k|g(?=[aeiou]))|l{_I}|s{_I}z|c{_I}(?:k|g(?=[aeiou]))?|s{vowel}l|d{vowel}s|c{vowel}(?=l{_I}|s{_I}))"
    )


def _noun_endings(vowel: str) -> str:
    """Plural, possessive and case, with -ki and what may follow it."""
    plural = f"l{vowel}r"
    of_him = f"(?:{_V}s{_I}|{_K}{_I}|(?<=l{vowel}r)i|l{vowel}r{_I})"
    of_others = f"(?:{_V}(?:m|n)|{_K}{_I}(?:m|n)|(?:{_V}m|{_K}{_I}m|{_V}n|{_K}{_I}n){_I}z)"
    after_ki = f"(?:k{_I}(?:(?:l[ae]r{_I}?)?(?:n{_I}n?|n[ae]|n?d[ae]n?|yl[ae])?))"
    case = (
        f"(?:{_V}y{_I}|{_K}{_I}|{_V}y{vowel}|{_K}{vowel}|[dt]{vowel}n|{_V}yl{vowel}|{_K}l{vowel}|c{vowel}"
        f"|(?:[dt]{vowel}|{_V}n{_I}n|{_K}{_I}n){after_ki}?)"
    )
    case_of_him = f"(?:n{_I}|n{vowel}|nd{vowel}n|yl{vowel}|nc{vowel}|(?:nd{vowel}|n{_I}n){after_ki}?)"
    return f"(?:{plural})?(?:{of_him}{case_of_him}?|{of_others}?{case}?|{after_ki})"


def _be(vowel: str) -> str:
    """-dir, -ler, -ken."""
    return f"[dt]{_I}r(?:l{vowel}r)?|l{vowel}r|(?:{_V}y)?ken"


def _be_person(vowel: str) -> str:
    """-im, -sin, -iz."""
    return f"{_V}y{_I}[mz]|{_K}{_I}[mz]|s{_I}n(?:{_I}z)?"


def _be_in_time(vowel: str) -> str:
    """-di, -miş, -se with their persons."""
    persons = f"(?:m|n|k|n{_I}z|l{vowel}r)?"
    return (
        f"(?:{_V}y?d|{_K}[dt]){_I}{persons}|(?:{_V}y|{_K})s{vowel}{persons}"
        f"|(?:{_V}y|{_K})m{_I}s(?:{_I}m|s{_I}n|{_I}z|s{_I}n{_I}z|l{vowel}r)?"
    )


def _verb(vowel: str, noun: str) -> str:
    """Voice, negation, ability, then a tense, a participle with `noun` endings, or a converb."""
    voice = f"(?:{_V}n|{_K}{_I}n|{_K}{_I}l|{_V}s|{_K}{_I}s|[dt]{_I}r|(?<=[aeioulr])t|{_K}{_I}t|{_K}{_I}r|{_K}{vowel}r)"
    able = f"(?:{_V}y|{_K}){vowel}b{_I}l"
    not_able = f"(?:{_V}y|{_K}){vowel}m{vowel}"
    front_noun = f"{_noun_endings('e')}(?:{_be('e')}|{_be_in_time('e')}|{_be_person('e')})?"
    rest, rest_after_able = _verb_rest(vowel, noun), _verb_rest("e", front_noun)
    negation = f"{not_able}|m{vowel}|(?:(?:{_V}y|{_K}){vowel})?m(?=[iu]yor)"
    return f"{voice}{{0,3}}(?:{negation})?(?:{rest}|{able}{rest_after_able})"


def _verb_rest(vowel: str, noun: str) -> str:
    buffer = f"(?:{_V}y|{_K})"
    after_yor = f"(?:um|sun|uz|sunuz|lar)?(?:{_be('a')}|{_be_in_time('a')})?"
    finite = (
        f"(?:{_V}|{_K}{_I})yor{after_yor}"
        f"|[dt]{_I}(?:m|n|k|n{_I}z|l{vowel}r)?(?:ys{vowel}|yd{_I})?|s{vowel}(?:m|n|k|n{_I}z|l{vowel}r)?(?:yd{_I})?"
        f"|m{vowel}l{_I}(?:y{_I}[mz]|s{_I}n|l{vowel}r|d{_I}r|yd{_I})?|m{vowel}kt{vowel}(?:d{_I}r|yd{_I}|y{_I}z|l{vowel}r)?"
        f"|{buffer}{vowel}(?:y{_I}m|l{_I}m)?|s{_I}n(?:l{vowel}r)?|{buffer}{_I}n(?:{_I}z)?"
    )
    converb = (
        f"{buffer}{_I}p|{buffer}{vowel}r{vowel}k|{buffer}{_I}nc{vowel}|m{vowel}d{vowel}n|m{vowel}ks{_I}z{_I}n"
        f"|{buffer}{vowel}l{_I}|[dt]{_I}kc{vowel}|{buffer}{_I}ver\\w*"
    )
    participle = (
        f"m{vowel}(?:k|g(?={_I}))|m{vowel}|{buffer}{_I}s|{buffer}{vowel}n|[dt]{_I}(?:k|g(?=[aeiou]))"
        f"|{buffer}{vowel}c{vowel}(?:k|g(?=[aeiou]))|m{_I}s|{buffer}{_I}c{_I}|{_V}m|{_K}{_I}m|{_V}r|{_K}{_I}r|{_K}{vowel}r|m{vowel}z|(?<=m{vowel})z"
    )
    return f"(?:{finite}|{converb}|(?:{participle}){noun})?"


def _plain_verb(vowel: str, noun: str) -> str:
    """Endings so plainly verbal that they tell a verb whose root nobody listed."""
    buffer = f"(?:{_V}y|{_K})"
    return (
        f"(?:{_I}[ln]|t{_I}r|d{_I}r)?(?:m{vowel}|m(?={_I}yor))?(?:m{vowel}k(?:t{vowel}n?|l{vowel}|s{_I}z{_I}n)?(?:d{_I}r)?"
        f"|{_I}?yor(?:um|sun|uz|sunuz|lar)?(?:du|mus)?|{buffer}{vowel}c{vowel}(?:k|g(?=[aeiou])){noun}"
        f"|d{_I}(?:g(?=[aeiou]){noun}|kl{vowel}r{_I}{noun})|m{_I}s(?:t{_I}r|l{vowel}r|t{_I})|{buffer}{vowel}r{vowel}k"
        f"|m{vowel}(?:s{_I}|l{vowel}r{_I}?|y{_I}|y{vowel}|d{vowel}n?)n?(?:{vowel}|{_I}n?|d{vowel}n?)?|{buffer}{vowel}b{_I}l[ie]\\w+)"
    )
