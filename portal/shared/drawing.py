"""Let only plain shapes through from a drawing file: it must not bring script, style or addresses into a page."""

from functools import cache
from xml.etree.ElementTree import Element, tostring

from defusedxml.ElementTree import fromstring

from portal.shared.pictures import picture_source

SHAPES = frozenset({"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
GEOMETRY = frozenset({"viewBox", "d", "x", "y", "cx", "cy", "r", "rx", "ry", "x1", "y1", "x2", "y2"})
LAYOUT = frozenset({"width", "height", "points", "transform"})
PAINT = frozenset({"class", "fill", "fill-rule", "opacity", "stroke"})
STROKE = frozenset({"stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray"})
ATTRIBUTES = GEOMETRY | LAYOUT | PAINT | STROKE


class UnsafeDrawing(ValueError):
    """The file holds an element or attribute that is not on the list; the message names it."""


@cache
def safe_drawing(name: str) -> str:
    """Return the SVG of a drawing in static/pictures/ without its namespace; raise KeyError or UnsafeDrawing."""
    return clean(picture_source(name))


def clean(source: str) -> str:
    """Return the SVG text rebuilt from allowed shapes and attributes; raise UnsafeDrawing for anything else."""
    root = fromstring(source)
    for element in root.iter():
        _check(element)
    return tostring(root, encoding="unicode")


def _check(element: Element) -> None:
    element.tag = element.tag.removeprefix("{http://www.w3.org/2000/svg}")
    if element.tag not in SHAPES:
        raise UnsafeDrawing(f"A drawing may not hold <{element.tag}>.")
    for attribute, value in element.attrib.items():
        if attribute not in ATTRIBUTES or "url(" in value or ":" in value:
            raise UnsafeDrawing(f"A drawing may not hold {attribute}=“{value}”.")
    element.tail = (element.tail or "").strip() or None
    element.text = (element.text or "").strip() or None
