import pytest

from portal.shared.number_isolation import isolate_numbers

CASES = [
    ("عدد 5", "عدد <bdi>5</bdi>"),
    ("<p>1,234.56</p>", "<p><bdi>1,234.56</bdi></p>"),
    ("نسبة 30%", 'نسبة <bdi dir="ltr">30%</bdi>'),
    ("30,000 ÷ 600 = 50.00 ليرة", '<bdi dir="ltr">30,000 ÷ 600 = 50.00</bdi> ليرة'),
    ("80 − 60 = <b>20</b> ليرة", '<bdi dir="ltr">80 − 60 = <b>20</b></bdi> ليرة'),
    ("20 ÷ 60 = <strong>33.3%</strong>", '<bdi dir="ltr">20 ÷ 60 = <strong>33.3%</strong></bdi>'),
    ("60 ÷ 0.75 = <b>80 ليرة</b>", '<bdi dir="ltr">60 ÷ 0.75</bdi> = <b><bdi>80</bdi> ليرة</b>'),
    ("المادة 22(d) من", 'المادة <bdi dir="ltr">22(d)</bdi> من'),
    ("العدد 5 (خمسة)", "العدد <bdi>5</bdi> (خمسة)"),
    ("المرسوم 2-22-431", 'المرسوم <bdi dir="ltr">2-22-431</bdi>'),
    ("التوجيه 2014/24/EU", 'التوجيه <bdi dir="ltr">2014/24/EU</bdi>'),
    ("انظر 2.3.4.", "انظر <bdi>2.3.4</bdi>."),
    ("&#39;a&#39;", "&#39;a&#39;"),
    ('<a href="/p/1/" title="2">س</a>', '<a href="/p/1/" title="2">س</a>'),
    ("<bdi>5</bdi> و 6", "<bdi>5</bdi> و <bdi>6</bdi>"),
    ("", ""),
]


@pytest.mark.parametrize(("html", "expected"), CASES)
def test_numbers_and_codes_are_isolated_and_nothing_else(html, expected):
    assert isolate_numbers(html) == expected


@pytest.mark.parametrize(("html", "_"), CASES)
def test_isolating_twice_changes_nothing(html, _):
    once = isolate_numbers(html)

    assert isolate_numbers(once) == once
