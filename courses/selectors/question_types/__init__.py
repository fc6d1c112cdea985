"""From the editor's block to keys and texts, and from an answer to words: one file for each question type."""
