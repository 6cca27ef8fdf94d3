"""A form that counts once, also when its button is pressed twice.

A second press starts a run of its own beside that of the first, which goes on until it next asks
Streamlit anything. So the second waits its turn and finds the work done; what was done is noted in
a plain list, which can be written without asking; and the run after tells it and shows a new form.
Such a form does not clear itself: then the second press would send it empty, before the first.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import streamlit as st

_DONE, _TURN, _LOCK = "done:{}", "turn:{}", "lock:{}"


def key(name: str) -> str:
    """The key of the form that is shown now, or of what belongs to it."""
    st.session_state.setdefault(_LOCK.format(name), Lock())  # there before anybody can press
    return f"{name}_{st.session_state.get(_TURN.format(name), 0)}"


@contextmanager
def only(name: str, drawn: str) -> Iterator[list | None]:
    """Do the work of a press inside, without asking Streamlit anything.

    Gives where to note what was done, or None when another press of this form (`drawn` is its key)
    did it already.
    """
    done = _noted(name)
    with st.session_state[_LOCK.format(name)]:
        yield done if not done and key(name) == drawn else None


def told(name: str) -> list:
    """What was done and not yet told; asking takes the form away in which it was asked."""
    done = _noted(name)
    found = list(done)
    if found:
        st.session_state[_TURN.format(name)] = st.session_state.get(_TURN.format(name), 0) + 1
        done.clear()
    return found


def _noted(name: str) -> list:
    return st.session_state.setdefault(_DONE.format(name), [])
