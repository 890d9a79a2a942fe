"""The site: what a plan says as pages, data and files that any web server, or none, can show."""
