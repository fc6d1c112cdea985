"""Formulas of calculated questions: parsed and evaluated here on Decimal, bounded, without Python's `eval`.

    formula = sum;  sum = product {("+" | "-") product};  product = sign {("*" | "/") sign}
    sign = ["-" | "+"] sign | power;  power = atom ["^" sign]
    atom = number | name | name "(" sum {"," sum} ")" | "(" sum ")"

So -2^2 is -4 and 2^3^2 is 2^9, as in mathematics. Numbers have a decimal point; names are ASCII.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import (
    ROUND_CEILING,
    ROUND_FLOOR,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    Context,
    Decimal,
    DivisionByZero,
    InvalidOperation,
    Overflow,
    localcontext,
)
from typing import TypeAlias

LONGEST, MOST_TOKENS, DEEPEST, LARGEST_EXPONENT = 500, 200, 40, 100
LONGEST_NUMBER = 40
LARGEST = Decimal("1e40")
_TOKEN = re.compile(r"\s*(?:([0-9]+(?:\.[0-9]+)?)|([A-Za-z_][A-Za-z_0-9]*)|([-+*/^(),]))")
_ARGUMENTS = {
    "abs": (1, 1),
    "sqrt": (1, 1),
    "floor": (1, 1),
    "ceil": (1, 1),
    "round": (1, 2),
    "min": (1, 9),
    "max": (1, 9),
}


class FormulaError(ValueError):
    """A formula cannot be read or worked out; the sentence says what and where."""


@dataclass(frozen=True)
class Number:
    """A number in a formula."""

    value: Decimal


@dataclass(frozen=True)
class Name:
    """A parameter in a formula."""

    name: str


@dataclass(frozen=True)
class Call:
    """An operator or function with its operands; a sign is the operator "neg"."""

    operator: str
    operands: tuple["Node", ...]


Node: TypeAlias = Number | Name | Call


def parse_formula(text: str) -> Node:
    """Return the formula as a tree, or raise FormulaError."""
    if len(text) > LONGEST:
        raise FormulaError(f"The formula is longer than {LONGEST} characters.")
    tokens = list(_tokens(text))
    if len(tokens) > MOST_TOKENS:
        raise FormulaError(f"The formula has more than {MOST_TOKENS} parts.")
    return _Parser(tokens).whole()


def names_in(node: Node) -> frozenset[str]:
    """Return the names of the parameters that a formula needs."""
    if isinstance(node, Name):
        return frozenset({node.name})
    below = node.operands if isinstance(node, Call) else ()
    return frozenset().union(*(names_in(operand) for operand in below))


def evaluate(node: Node, values: Mapping[str, Decimal]) -> Decimal:
    """Return the value, worked out with 40 digits; raise FormulaError for what has none or is beyond 1e40."""
    traps = [InvalidOperation, DivisionByZero, Overflow]
    with localcontext(Context(prec=40, rounding=ROUND_HALF_EVEN, Emax=9999, Emin=-9999, traps=traps)):
        try:
            return _value(node, values)
        except (InvalidOperation, DivisionByZero, Overflow) as error:
            raise FormulaError("The formula has no value for these numbers.") from error


def _value(node: Node, values: Mapping[str, Decimal]) -> Decimal:
    if isinstance(node, Number):
        return node.value
    if isinstance(node, Name):
        if node.name not in values:
            raise FormulaError(f"The formula needs a value for “{node.name}”.")
        return values[node.name]
    result = _apply(node.operator, [_value(operand, values) for operand in node.operands])
    if abs(result) > LARGEST:
        raise FormulaError("The formula's value is too large.")
    return result


def _apply(operator: str, operands: list[Decimal]) -> Decimal:
    match operator, operands:
        case "+", [a, b]:
            return a + b
        case "-", [a, b]:
            return a - b
        case "*", [a, b]:
            return a * b
        case "/", [a, b]:
            return a / b
        case "^", [a, b]:
            return _power(a, b)
        case "neg", [a]:
            return -a
    return _call(operator, operands)


def _call(function: str, operands: list[Decimal]) -> Decimal:
    first = operands[0]
    match function:
        case "min":
            return min(operands)
        case "max":
            return max(operands)
        case "abs":
            return abs(first)
        case "sqrt":
            return first.sqrt()
        case "floor":
            return first.to_integral_value(ROUND_FLOOR)
        case "ceil":
            return first.to_integral_value(ROUND_CEILING)
        case _:
            return round_half_up(first, _places(operands[1:]))


def round_half_up(value: Decimal, places: int) -> Decimal:
    """Return the value with so many decimal places; 0.5 goes away from zero."""
    with localcontext(prec=100):
        return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _places(operands: list[Decimal]) -> int:
    places = operands[0] if operands else Decimal(0)
    if places != places.to_integral_value() or not 0 <= places <= 12:
        raise FormulaError("A formula can round to 0 to 12 decimal places.")
    return int(places)


def _power(base: Decimal, exponent: Decimal) -> Decimal:
    if exponent != exponent.to_integral_value() or abs(exponent) > LARGEST_EXPONENT:
        raise FormulaError(f"An exponent must be a whole number from -{LARGEST_EXPONENT} to {LARGEST_EXPONENT}.")
    return base**exponent if base or exponent else Decimal(1)


def _tokens(text: str) -> Iterator[str]:
    place, end = 0, len(text.rstrip())
    while place < end:
        match = _TOKEN.match(text, place)
        if match is None:
            raise FormulaError(f"The formula cannot be read from “{text[place:].strip()[:20]}” on.")
        place = match.end()
        yield match[0].strip()


def _number(token: str) -> Number:
    if len(token) > LONGEST_NUMBER:
        raise FormulaError(f"A number in the formula is longer than {LONGEST_NUMBER} characters.")
    return Number(Decimal(token))


class _Parser:
    """Recursive descent; one method for each line of the grammar."""

    def __init__(self, tokens: list[str]) -> None:
        self.tokens, self.place, self.depth = tokens, 0, 0

    def whole(self) -> Node:
        node = self.sum()
        if self.next():
            raise FormulaError(f"The formula cannot go on with “{self.next()}”.")
        return node

    def next(self) -> str:
        return self.tokens[self.place] if self.place < len(self.tokens) else ""

    def take(self, *expected: str) -> str:
        token = self.next()
        if token not in expected:
            raise FormulaError(f"The formula needs {' or '.join(expected)} before “{token or 'its end'}”.")
        self.place += 1
        return token

    def sum(self) -> Node:
        node = self.product()
        while self.next() in ("+", "-"):
            node = Call(self.take("+", "-"), (node, self.product()))
        return node

    def product(self) -> Node:
        node = self.sign()
        while self.next() in ("*", "/"):
            node = Call(self.take("*", "/"), (node, self.sign()))
        return node

    def sign(self) -> Node:
        self.depth += 1
        if self.depth > DEEPEST:
            raise FormulaError(f"The formula is nested deeper than {DEEPEST} levels.")
        node = self.signed() if self.next() in ("+", "-") else self.power()
        self.depth -= 1
        return node

    def signed(self) -> Node:
        sign, node = self.take("+", "-"), self.sign()
        return Call("neg", (node,)) if sign == "-" else node

    def power(self) -> Node:
        base = self.atom()
        if self.next() != "^":
            return base
        self.take("^")
        return Call("^", (base, self.sign()))

    def atom(self) -> Node:
        token = self.next()
        if token[:1].isdigit():
            self.place += 1
            return _number(token)
        if token[:1].isalpha() or token[:1] == "_":
            self.place += 1
            return self.call(token) if self.next() == "(" else Name(token)
        self.take("(")
        node = self.sum()
        self.take(")")
        return node

    def call(self, function: str) -> Node:
        least, most = _ARGUMENTS.get(function, (0, 0))
        if not most:
            raise FormulaError(f"There is no function “{function}”. Known: {', '.join(sorted(_ARGUMENTS))}.")
        self.take("(")
        operands = [self.sum()]
        while self.take(",", ")") == ",":
            operands.append(self.sum())
        if not least <= len(operands) <= most:
            raise FormulaError(f"“{function}” cannot take {len(operands)} values.")
        return Call(function, tuple(operands))
