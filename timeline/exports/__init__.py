"""What a release holds, written for other programs: one module a format."""
