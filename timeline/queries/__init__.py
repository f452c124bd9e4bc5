"""A question -> a frame, by SQL on a release; counts are exact."""
