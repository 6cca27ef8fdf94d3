"""What partners ask, know and offer each other: how long answers take, and what a search finds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from unicodedata import combining, normalize

from insights.programme.phrases import capital, in_words
from insights.programme.records import Record
from texts import number, text

HALVES = 6  # half years whose commitment is shown
_SEARCHED = ("title", "text", "source", "contact")
_OF_PARTNER = ("partner", "owner", "asked_by", "lead")


@dataclass(frozen=True)
class Commitment:
    """One partner's score per half year (None: not said), and its words about the last."""

    partner: str
    scores: tuple[int | None, ...]
    note: str = ""

    @property
    def now(self) -> int | None:
        """What is said of the half year that runs."""
        return self.scores[-1] if self.scores else None


def is_answered(question: Record) -> bool:
    """Whether a question has an answer."""
    return bool(question.words("answer"))


def answer_days(question: Record) -> int | None:
    """How many days the answer took; None when there is none, or not when."""
    asked, answered = question.day("asked_on"), question.day("answered_on")
    if asked is None or answered is None or not is_answered(question):
        return None
    return (answered - asked).days


def median_days(questions: Iterable[Record]) -> float | None:
    """The median of the answer times in days; None without any."""
    known = [found for one in questions if (found := answer_days(one)) is not None]
    return median(known) if known else None


def waiting_first(questions: Iterable[Record]) -> tuple[Record, ...]:
    """Open questions first, the longest waiting on top; then the answered, the latest on top."""
    every = sorted(questions, key=lambda one: one.day("asked_on") or date.min)
    answered = [one for one in every if is_answered(one)]
    return (*(one for one in every if not is_answered(one)), *reversed(answered))


def sentence(questions: Sequence[Record]) -> str:
    """How many questions were answered, how quickly, and how many wait."""
    if not questions:
        return text("knowledge.no_questions")
    answered = sum(is_answered(one) for one in questions)
    waiting = len(questions) - answered
    if not answered:
        key = "one" if waiting == 1 else "many"
        return capital(text(f"knowledge.all_wait_{key}", n=in_words(waiting)) + ".")
    usual = median_days(questions)
    key = "only" if len(questions) == 1 else "one" if answered == 1 else "many"
    said = text(f"knowledge.answered_{key}", n=in_words(answered), total=in_words(len(questions)))
    if usual is not None:
        decimals = 0 if float(usual).is_integer() else 1
        key = "one" if usual == 1 else "many"
        said += ", " + text(f"knowledge.median_{key}", days=number(usual, decimals))
    if waiting:
        said += "; " + text(f"knowledge.wait_{'one' if waiting == 1 else 'many'}",
                            n=in_words(waiting))  # fmt: skip
    return capital(f"{said}.")


def fits(one: Record, partner: str, bouwsteen: str) -> bool:
    """Whether a record is about that partner and that bouwsteen; "" is any."""
    about = {found for name in _OF_PARTNER for found in one.listed(name)} | {*one.listed("members")}
    return (not partner or partner in about) and (
        not bouwsteen or bouwsteen in one.listed("bouwsteen")
    )


def search(items: Iterable[Record], words: str) -> tuple[Record, ...]:
    """The items in which every one of the words stands: title, text, tags, source or contact."""
    wanted = _plain(words).split()
    return tuple(one for one in items if all(word in _said(one) for word in wanted))


def half_year(at: date) -> date:
    """The first day of the half year of that day."""
    return date(at.year, 1 if at.month < 7 else 7, 1)


def halves(at: date, count: int = HALVES) -> tuple[date, ...]:
    """The last half years up to the one that runs, the earliest first."""
    found = [half_year(at)]
    while len(found) < count:
        first = found[0]
        found.insert(0, date(first.year, 1, 1) if first.month == 7 else date(first.year - 1, 7, 1))
    return tuple(found)


def commitments(
    said: Iterable[Record], partners: Iterable[str], shown: Sequence[date]
) -> tuple[Commitment, ...]:
    """Each partner's score in each half year, in the order of the partners."""
    known = {(one.words("partner"), one.day("half_year")): one for one in said}
    return tuple(_commitment(partner, known, shown) for partner in partners)


def _commitment(partner: str, known: dict, shown: Sequence[date]) -> Commitment:
    scores = [
        one.number("score") if (one := known.get((partner, half))) else None for half in shown
    ]
    last = known.get((partner, shown[-1]))
    return Commitment(partner, tuple(None if one is None else int(one) for one in scores),
                      last.words("note") if last else "")  # fmt: skip


def _said(one: Record) -> str:
    return _plain(" ".join([*(one.words(name) for name in _SEARCHED), *one.listed("tags")]))


def _plain(words: str) -> str:
    return "".join(c for c in normalize("NFD", words.casefold()) if not combining(c))
