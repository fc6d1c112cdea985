"""Marking of answers: pure functions on frozen specs, one file per question type (see `registry`)."""
