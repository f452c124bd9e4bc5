"""Which countries write the month before the day in numbers."""

from typing import Final

# Ids of countries, as in actors.yaml.
MONTH_FIRST_COUNTRIES: Final = frozenset({"united-states", "philippines"})
