"""A question -> a frame, by an Ibis expression on a release; counts are exact."""
