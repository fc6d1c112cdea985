"""Pages outside the page tree: attempts, what is done, what a learner is learning. None is ever cached."""
