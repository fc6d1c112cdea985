"""Text by language, without Django: folding, casing, stemming, numbers, direction, names."""
