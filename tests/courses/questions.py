"""A question of each type; what nobody may read before marking holds the word SECRET."""

ONE = "{}1111111-1111-4111-8111-111111111111"


def question(type: str, digit: int, **fields) -> dict:
    """Return a raw question whose id begins with a digit."""
    value = {"prompt": f"<p>Prompt of {type}</p>", "points": "1", "explanation": "SECRET-WHY", **fields}
    return {"type": type, "id": ONE.format(digit), "value": value}


def choice(digit: int, place: int, text: str, correct: bool) -> dict:
    """Return a raw choice whose id begins with two digits."""
    value = {"text": text, "correct": correct, "feedback": f"SECRET-{text}"}
    return {"type": "item", "id": f"{digit}{place}111111-2222-4111-8111-111111111111", "value": value}


RED, BLUE, GREEN = choice(1, 1, "Red", True), choice(1, 2, "Blue", False), choice(1, 3, "Green", False)
RENT, GLASS, FEE = choice(2, 1, "Rent", True), choice(2, 2, "Glass", False), choice(2, 3, "Fee", True)

CHOICE = question("single_choice", 1, choices=[RED, BLUE, GREEN])
CHOICES = question("multiple_choice", 2, choices=[RENT, GLASS, FEE])
TRUE_FALSE = question(
    "true_false",
    3,
    prompt="<p>A surplus may go to the reserve.</p>",
    answer=True,
    feedback_true="SECRET-TRUE",
    feedback_false="SECRET-FALSE",
)
MISTAKE = {
    "type": "item",
    "id": "41111111-2222-4111-8111-111111111111",
    "value": {"value": "2600", "feedback": "SECRET-MISTAKE"},
}
NUMBER = question(
    "number",
    4,
    answer="4400",
    tolerance="0",
    tolerance_kind="absolute",
    unit="lira",
    feedback_right="SECRET-RIGHT",
    feedback_wrong="SECRET-WRONG",
    mistakes=[MISTAKE],
)
RIGHT_ANSWERS = {
    f"q.{CHOICE['id']}.choice": RED["id"],
    f"q.{CHOICES['id']}.choices": [RENT["id"], FEE["id"]],
    f"q.{TRUE_FALSE['id']}.value": "true",
    f"q.{NUMBER['id']}.typed": "4,400",
}
