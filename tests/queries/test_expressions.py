import threading
import time
from concurrent.futures import ThreadPoolExecutor

import duckdb
import ibis.expr.types as ir

from timeline.queries.expressions import answer, parameter, table
from timeline.store.schema import RELEASE_DDL


def test_two_windows_never_build_expressions_at_the_same_time() -> None:
    building = threading.Semaphore(1)
    alone: list[bool] = []

    def build(place: int) -> ir.Table:
        alone.append(building.acquire(blocking=False))
        time.sleep(0.02)
        building.release()
        events = table("events")
        return events.filter(events.event_no == parameter("number")).limit(place)

    with duckdb.connect() as connection, ThreadPoolExecutor(8) as windows:
        connection.execute(RELEASE_DDL)
        asked = [
            windows.submit(answer, connection, build, place, number=place) for place in range(8)
        ]
        answers = [one.result() for one in asked]

    assert alone == [True] * 8
    assert all(found.empty for found in answers)
