"""What the guide shows; everything here reads and writes nothing."""
