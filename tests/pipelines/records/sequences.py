"""Two hundred sequences of edits by chance, and a plain model of what should stand after each."""

from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from unicodedata import normalize

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from data.questions import Scope
from pipelines.records import Conflict, Edit
from pipelines.records.undoing import put_back, take_back, take_out
from pipelines.records.writing import apply

KEEPER = Scope("programmamanager")
SEQUENCES = 200


def _cents(amount):
    return int(amount) if round(amount, 2) == int(amount) else round(amount, 2)


ODD = ["=1+1", "+31 10", "-", "@a", "_x0041_", "'a", "#N/A", "1e5", "TRUE", "ja", "007", "1.0",
       "2026-11-22", 'a "b" \\ {c}', "é\u0301 🏡", "<b>&amp;</b>", "null", "a;b,c"]  # fmt: skip
TEXT = st.sampled_from(ODD) | st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn"], exclude_characters="|@"),
    min_size=1, max_size=12,
).map(lambda said: normalize("NFC", said).strip()).filter(bool)  # fmt: skip
LONG = st.lists(TEXT, min_size=1, max_size=3).map("\n".join)
DAY = st.dates(min_value=date(1890, 1, 1)).map(str)
MONEY = st.none() | st.floats(-1e9, 1e9).map(_cents)
SOME = st.lists(st.sampled_from(["lisoever", "zeggekreek", "rietmeander"]), min_size=1,
                unique=True)  # fmt: skip
FIELDS = {
    "risk": {
        "title": TEXT, "measure": st.none() | LONG, "chance": st.none() | st.integers(1, 3),
        "due": st.none() | DAY, "owner": st.none() | st.just("lisoever"),
        "bouwsteen": st.none() | st.sampled_from(["1", "13"]),
    },
    "agreement": {
        "title": TEXT, "parties": SOME, "started_on": DAY, "money_eur": MONEY,
        "other_parties": st.none() | st.lists(TEXT, min_size=1, max_size=3, unique=True),
        "domains": st.none() | st.lists(st.sampled_from(["wlz", "wmo"]), min_size=1, unique=True),
        "bouwstenen": st.none() | st.lists(st.sampled_from(["4", "12"]), min_size=1, unique=True),
    },
    "action": {
        "title": TEXT, "owner": st.just("zeggekreek"), "due": DAY, "may_decide": st.booleans(),
        "done_on": st.none() | DAY,
    },
}  # fmt: skip
WHOLE = {kind: st.fixed_dictionaries(fields) for kind, fields in FIELDS.items()}
PART = {kind: st.fixed_dictionaries({}, optional=fields) for kind, fields in FIELDS.items()}


def _step(kind):
    return st.one_of(
        st.tuples(st.just("write"), PART[kind]),
        st.tuples(st.just("write"), PART[kind]),
        st.tuples(st.just("undo"), st.integers(0, 8)),
        st.tuples(st.just("withdraw"), TEXT),
        st.tuples(st.just("restore"), st.none()),
    )


SEQUENCE = st.sampled_from(list(FIELDS)).flatmap(
    lambda kind: st.tuples(
        st.just(kind), WHOLE[kind], st.lists(_step(kind), min_size=2, max_size=7)
    )
)


def sequences():
    """A kind, what a record is begun with, and the steps after it; two hundred times."""
    found = []

    @settings(max_examples=SEQUENCES, phases=[Phase.generate], deadline=None,
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(SEQUENCE)
    def collect(one):
        found.append(one)

    collect()
    return found[:SEQUENCES]


@dataclass
class Model:
    """What should stand of one record, kept without any fold: by changing it."""

    kind: str
    id: str
    fields: dict = field(default_factory=dict)
    live: bool = True
    why: str = ""
    events: list = field(default_factory=list)  # (event id, what, fields before, fields after)

    @property
    def key(self):
        return self.kind, self.id

    def state(self):
        return self.live, {name: value for name, value in self.fields.items() if value is not None}

    def step(self, log, what, told):
        """Do it for real and here; a conflict changes nothing."""
        before, count = deepcopy(self.fields), len(log.events)
        if what == "write":
            met = self._tried(lambda: apply([Edit(*self._edit(told))], log, KEEPER))
            assert met == (not self.live and bool(self.events))
            if not met:
                self.fields |= told
        elif what == "withdraw":
            take_out(log, self.key, told, KEEPER)
            if self.live:
                self.live, self.why = False, told
        elif what == "restore":
            put_back(log, self.key, KEEPER)
            self.live = True
        else:
            self._undo(log, told % len(self.events))
        for one in log.events[count:]:
            self.events.append((one.event_id, one.what, before, deepcopy(self.fields)))

    def _edit(self, told):
        return self.kind, told, self.id

    def _tried(self, act):
        try:
            act()
        except Conflict:
            return True
        return False

    def _undo(self, log, place):
        event_id, what, before, after = self.events[place]
        touched = {name for name in after if before.get(name) != after.get(name)}
        later = self.events[place + 1 :]
        if place == 0:
            newer = bool(later)
        elif what == "set":
            newer = not self.live or any(
                old.get(name) != new.get(name) for _, _, old, new in later for name in touched
            )
        else:
            newer = any(one[1] != "set" for one in later)
        assert self._tried(lambda: take_back(log, event_id, KEEPER)) == newer
        if newer:
            return
        if what == "set" and place:
            self.fields |= {name: before.get(name) for name in touched}
        else:
            self.live, self.why = what == "withdrawn", ""
