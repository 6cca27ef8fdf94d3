"""What several readers ask at the same moment is found out once; who fails takes nobody along."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pandas as pd
import pytest

from insights.memory import Memory

ONE, TWO = (pd.DataFrame({"value": [value]}) for value in (1.0, 2.0))


def test_what_two_readers_ask_at_once_is_found_out_once():
    memory, begun, go, found = Memory(), Event(), Event(), []

    def find():
        found.append(1)
        begun.set()
        assert go.wait(10)
        return ONE

    with ThreadPoolExecutor(2) as readers:
        first = readers.submit(memory.answer, "a", find)
        assert begun.wait(10)
        second = readers.submit(memory.answer, "a", find)
        go.set()
        pd.testing.assert_frame_equal(first.result(10), second.result(10))
    assert found == [1]


def test_who_waits_for_an_answer_that_fails_finds_it_out_himself():
    memory, begun, go = Memory(), Event(), Event()

    def fail():
        begun.set()
        assert go.wait(10)
        raise OSError("the disk is gone")

    with ThreadPoolExecutor(2) as readers:
        first = readers.submit(memory.answer, "a", fail)
        assert begun.wait(10)
        second = readers.submit(memory.answer, "a", lambda: ONE)
        go.set()
        pd.testing.assert_frame_equal(second.result(10), ONE)
        with pytest.raises(OSError, match="disk"):
            first.result(10)


def test_readers_who_ask_the_same_in_another_order_do_not_wait_for_each_other_for_ever():
    memory, together = Memory(), Barrier(2)
    told = {"a": ONE, "b": TWO}

    def asks(keys):
        together.wait(10)
        return memory.answers(keys, lambda places: [told[keys[place]] for place in places])

    with ThreadPoolExecutor(2) as readers:
        for _ in range(50):
            one, other = readers.submit(asks, ["a", "b"]), readers.submit(asks, ["b", "a"])
            assert one.result(10)[0]["value"].item() == other.result(10)[1]["value"].item() == 1
            memory.__init__()


def test_the_same_asked_twice_in_one_question_is_answered_twice():
    first, second = Memory().answers(["a", "a"], lambda places: [ONE for _ in places])
    pd.testing.assert_frame_equal(first, second)


def test_with_no_room_for_all_every_asker_still_gets_an_answer():
    memory = Memory(most_cells=1)
    told = {"a": ONE, "b": TWO}
    for keys in (["a", "b"], ["b", "a", "b"]):
        found = memory.answers(keys, lambda places, keys=keys: [told[keys[at]] for at in places])
        assert [one["value"].item() for one in found] == [told[key]["value"].item() for key in keys]
