"""What is read: pages of a course as a reader sees them, attempts, progress, results."""
