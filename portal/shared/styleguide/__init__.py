"""The style guide: every component in every state, in three languages. Shown in the admin at /admin/styleguide/."""
