"""The translation board: everything that is translated × every language."""
