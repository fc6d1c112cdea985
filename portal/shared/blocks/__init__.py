"""The blocks that pages of several apps share. One file a block: fields, icon, template and help stand together."""

from portal.shared.blocks.callout import CalloutBlock
from portal.shared.blocks.chart import ChartBlock
from portal.shared.blocks.checklist import ChecklistBlock, SummaryPointsBlock
from portal.shared.blocks.figure import FigureBlock, PictureBlock
from portal.shared.blocks.media import AudioBlock, DownloadBlock, VideoBlock
from portal.shared.blocks.table import TableBlock
from portal.shared.blocks.term import TermBlock
from portal.shared.blocks.text import HeadingBlock, TextBlock
from portal.shared.blocks.worked_example import WorkedExampleBlock


def teaching_blocks() -> list[tuple]:
    """Return (name, block) of the blocks that lessons, plain pages and news share, in the order editors see them."""
    return [
        ("text", TextBlock()),
        ("heading", HeadingBlock()),
        *teaching_aids(),
    ]


def teaching_aids() -> list[tuple]:
    """Return (name, block) of the blocks beside running text; guide sections use them around numbered passages."""
    return [
        ("worked_example", WorkedExampleBlock()),
        ("table", TableBlock()),
        ("chart", ChartBlock()),
        ("picture", PictureBlock()),
        ("figure", FigureBlock()),
        ("callout", CalloutBlock()),
        ("checklist", ChecklistBlock()),
        ("term", TermBlock()),
        ("audio", AudioBlock()),
        ("video", VideoBlock()),
        ("download", DownloadBlock()),
        ("summary_points", SummaryPointsBlock()),
    ]
