"""A form that counts once, also when its button is pressed twice.

A second press ends the run that the first one started, where that run next asks Streamlit anything.
So a page notes what it did without asking, tells it in the run after, and then shows a new form:
the second press was for a form that is no longer there. Such a form does not clear itself either,
for then the second press would send it empty, in place of the first.
"""

import streamlit as st

_DONE, _TURN = "done:{}", "turn:{}"


def key(name: str) -> str:
    """The key of the form that is shown now, or of what belongs to it."""
    return f"{name}_{st.session_state.get(_TURN.format(name), 0)}"


def noted(name: str) -> list:
    """Where a page appends what it did. Fetch it before doing anything."""
    return st.session_state.setdefault(_DONE.format(name), [])


def told(name: str) -> list:
    """What was done and not yet told; asking takes the form away in which it was asked."""
    done = noted(name)
    found = list(done)
    if found:
        st.session_state[_TURN.format(name)] = st.session_state.get(_TURN.format(name), 0) + 1
        done.clear()
    return found
