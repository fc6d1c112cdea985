"""What languages call themselves, for the language switch."""

from portal.language.casing import base_language

_OWN_NAMES = {
    "am": "አማርኛ", "ar": "العربية", "az": "Azərbaycanca", "bg": "Български", "bn": "বাংলা",
    "ca": "Català", "ckb": "کوردیی ناوەندی", "cs": "Čeština", "da": "Dansk", "de": "Deutsch",
    "el": "Ελληνικά", "en": "English", "es": "Español", "et": "Eesti", "eu": "Euskara",
    "fa": "فارسی", "fi": "Suomi", "fr": "Français", "he": "עברית", "hi": "हिन्दी",
    "hr": "Hrvatski", "hu": "Magyar", "hy": "Հայերեն", "id": "Bahasa Indonesia",
    "it": "Italiano", "ja": "日本語", "ka": "ქართული", "ko": "한국어", "ku": "Kurdî",
    "lt": "Lietuvių", "lv": "Latviešu", "mk": "Македонски", "ms": "Bahasa Melayu",
    "nl": "Nederlands", "no": "Norsk", "pl": "Polski", "ps": "پښتو", "pt": "Português",
    "ro": "Română", "ru": "Русский", "sk": "Slovenčina", "sl": "Slovenščina", "so": "Soomaali",
    "sq": "Shqip", "sr": "Српски", "sv": "Svenska", "sw": "Kiswahili", "th": "ไทย",
    "ti": "ትግርኛ", "tr": "Türkçe", "uk": "Українська", "ur": "اردو", "uz": "Oʻzbekcha",
    "vi": "Tiếng Việt", "zgh": "ⵜⴰⵎⴰⵣⵉⵖⵜ", "zh": "中文",
}  # fmt: skip


def own_name(language: str) -> str:
    """Return the name of a language in itself; a tag we do not know comes back unchanged.

    >>> own_name("en"), own_name("tr"), own_name("ar"), own_name("fr-CA"), own_name("tlh")
    ('English', 'Türkçe', 'العربية', 'Français', 'tlh')
    """
    return _OWN_NAMES.get(base_language(language), language)
