"""Sound, film and files: loaded only when the reader asks, with their size said before."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from portal.shared.blocks.text import TextBlock


class DownloadBlock(blocks.StructBlock):
    """A file to keep or print."""

    title = blocks.CharBlock(max_length=160, label=_("Title"))
    document = DocumentChooserBlock(label=_("File"))

    class Meta:
        icon = "download"
        label = _("Download")
        template = "components/download.html"
        description = _("A file; its size is shown before it is loaded")


class AudioBlock(blocks.StructBlock):
    """A recording with its words in writing."""

    title = blocks.CharBlock(max_length=160, label=_("Title"))
    document = DocumentChooserBlock(
        label=_("Sound file"), help_text=_("MP3 or Opus, mono, 48 kbit/s is enough for speech")
    )
    transcript = TextBlock(label=_("The same in writing"))

    class Meta:
        icon = "media"
        label = _("Sound")
        template = "components/audio.html"
        description = _("A recording with its words in writing")


class VideoBlock(blocks.StructBlock):
    """A film with captions and its words in writing."""

    title = blocks.CharBlock(max_length=160, label=_("Title"))
    document = DocumentChooserBlock(label=_("Video file"), help_text=_("MP4; up to six minutes"))
    captions = DocumentChooserBlock(required=False, label=_("Captions"), help_text=_("A WebVTT file (.vtt)"))
    transcript = TextBlock(label=_("The same in writing"))

    class Meta:
        icon = "media"
        label = _("Video")
        template = "components/video.html"
        description = _("A film with captions and its words in writing")
