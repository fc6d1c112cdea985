"""Pictures: drawings of ours, and images that editors upload."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from portal.shared.blocks.text import UntranslatedCharBlock
from portal.shared.pictures import picture_names


class PictureNameBlock(UntranslatedCharBlock):
    """The name of a drawing in static/pictures/."""

    def clean(self, value):
        """Raise ValidationError, with the names there are, when there is no such drawing."""
        value = super().clean(value)
        if value not in picture_names():
            names = ", ".join(sorted(picture_names()))
            raise ValidationError(_("There is no drawing of this name. There are: %(names)s") % {"names": names})
        return value


class PictureBlock(blocks.StructBlock):
    """A small drawing without words, sent inside the page: no request, no language."""

    name = PictureNameBlock(label=_("Drawing"))
    alt = blocks.CharBlock(max_length=300, label=_("Description for those who cannot see it"))
    caption = blocks.CharBlock(max_length=300, required=False, label=_("Caption"))

    class Meta:
        icon = "image"
        label = _("Drawing")
        template = "components/picture.html"
        description = _("A small drawing from the portal's own collection")


class FigureBlock(blocks.StructBlock):
    """A photograph or picture that an editor uploaded."""

    image = ImageChooserBlock(label=_("Image"))
    alt = blocks.CharBlock(max_length=300, label=_("Description for those who cannot see it"))
    caption = blocks.CharBlock(max_length=300, required=False, label=_("Caption"))

    class Meta:
        icon = "image"
        label = _("Image")
        template = "components/figure.html"
        description = _("A photograph or picture, loaded only when it comes into view")
