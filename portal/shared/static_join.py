"""Join the style sheets into one file and the scripts into one for each kind of page, when static files are collected.

There is no front-end build: the sources are plain CSS and ES modules. The joined files exist only among the collected
files; `make run` and the tests always collect first, so that everybody sees the same bytes.
"""

from collections.abc import Iterable
from pathlib import Path

import rcssmin
import rjsmin
from whitenoise.storage import CompressedManifestStaticFilesStorage

from portal.shared.icons import GRIDS as ICON_GRIDS
from portal.shared.icons import icon_symbol
from portal.shared.motifs import GRIDS as MOTIF_GRIDS
from portal.shared.motifs import motif_symbol

SITE_CSS = "css/site.css"
SPRITE = "sprite.svg"
FIRST_SHEETS = ("css/tokens.css", "css/base.css", "css/layout.css")
LAST_SHEETS = ("css/print.css",)

# Kind of page -> the modules of static/js/ that it needs. A module starts itself and exports nothing.
SCRIPTS = {
    "lesson": ("listen.js", "print-button.js"),
    "section": ("copy-citation.js", "country-choice.js", "same-passage.js", "print-button.js"),
}

# Only our own files are compressed: Brotli over the admin's took 28 seconds.
OURS = ("css/", "js/", "pictures/", SPRITE.removesuffix(".svg"))


def join_sheets(root: Path) -> str:
    """Return the one style sheet: tokens, base, layout, every component by name, print; minified."""
    components = sorted(path.relative_to(root).as_posix() for path in (root / "css" / "components").glob("*.css"))
    names = [*FIRST_SHEETS, *components, *LAST_SHEETS]
    return rcssmin.cssmin("\n".join((root / name).read_text(encoding="utf-8") for name in names))


def join_scripts(root: Path, modules: Iterable[str]) -> str:
    """Return modules as one script, each in a block of its own so that names do not meet; minified."""
    texts = ((root / "js" / name).read_text(encoding="utf-8") for name in modules)
    return rjsmin.jsmin("\n".join(f"{{\n{text}\n}}" for text in texts))


def sprite() -> str:
    """Return all icons and motifs as one SVG file of symbols."""
    symbols = [icon_symbol(name) for name in ICON_GRIDS] + [motif_symbol(name) for name in MOTIF_GRIDS]
    return f'<svg xmlns="http://www.w3.org/2000/svg">{"".join(symbols)}</svg>'


def write_joined(root: Path) -> list[str]:
    """Write the joined files below `root`, which holds the collected sources; return their names."""
    files = {SITE_CSS: join_sheets(root), SPRITE: sprite()}
    for kind, modules in SCRIPTS.items():
        files[f"js/pages/{kind}.js"] = join_scripts(root, modules)
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return list(files)


def _is_joined(name: str) -> bool:
    """Return whether a source went into a joined file, so that nobody asks for it by itself."""
    modules = {f"js/{module}" for modules in SCRIPTS.values() for module in modules}
    return name.startswith("css/components/") or name in {*FIRST_SHEETS, *LAST_SHEETS, *modules}


class JoinedStaticStorage(CompressedManifestStaticFilesStorage):
    """Names by content, as Django's manifest storage; joined before, our own files compressed after."""

    def post_process(self, paths, dry_run=False, **options):
        """Yield (name, hashed name, processed) as Django's storage does; the joined files take part."""
        if not dry_run and FIRST_SHEETS[0] in paths:
            joined = write_joined(Path(self.location))
            paths = {name: source for name, source in paths.items() if not _is_joined(name)}
            paths |= {name: (self, name) for name in joined}
        yield from super().post_process(paths, dry_run=dry_run, **options)

    def compress_files(self, paths):
        """Yield (name, compressed name) for our own files only."""
        yield from super().compress_files([name for name in paths if name.startswith(OURS)])
