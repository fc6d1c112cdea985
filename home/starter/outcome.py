"""What a load did."""

from dataclasses import dataclass, field

Places = list[tuple[str, str]]  # path, language


@dataclass(frozen=True)
class Outcome:
    """`kept` is what stays as people made it here, though the files have something newer for it."""

    added: Places = field(default_factory=list)
    updated: Places = field(default_factory=list)
    kept: Places = field(default_factory=list)

    @property
    def is_nothing(self) -> bool:
        """Say whether there was nothing to do."""
        return not (self.added or self.updated or self.kept)
