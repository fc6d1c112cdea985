"""What an example of the style guide is."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Example:
    """One state of one component: `component` names its template in components/; `fill` gives the template's inputs."""

    component: str
    state: str
    fill: dict[str, Any] = field(default_factory=dict)

    @property
    def template(self) -> str:
        """Return the path of the component's template."""
        return f"components/{self.component}.html"
