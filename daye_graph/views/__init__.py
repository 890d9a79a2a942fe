"""Views: what each page shows, where it stands on the page, and the page itself."""
