"""Work during which the collector of garbage rests."""

import gc

import pytest

from timeline.store.uncollected import uncollected


def _fail_uncollected() -> None:
    with uncollected():
        raise LookupError(gc.isenabled())


def test_the_collector_rests_within_and_works_on_after_an_error() -> None:
    with pytest.raises(LookupError, match="False"):
        _fail_uncollected()

    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        was_woken = gc.isenabled()
    finally:
        gc.enable()

    assert not was_woken
