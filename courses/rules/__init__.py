"""Rules of learning as pure functions: progress, completion, attempts, merging, drawing, review."""
