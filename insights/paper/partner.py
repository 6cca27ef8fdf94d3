"""The page of one partner: what it pulls, what is asked of it, what went well; region's figures."""

from insights.deck import standard
from insights.deck.setting import REGION, Setting
from insights.paper import lines
from insights.paper.leaf import Leaf
from insights.programme import bouwstenen
from insights.programme.bouwstenen import Bouwsteen
from insights.programme.milestones import milestones
from insights.programme.records import Record, records
from texts import number, text

_TILES = 3


def partner(made: Setting, slug: str) -> Leaf:
    """What everybody in the region may know of its part; nothing of its own figures."""
    state = standard.deck(made, only=("state",)).slide("state")
    every = bouwstenen.known(made.at, REGION)
    pulls = [one for one in every if slug in one.leads]
    joins = [one for one in every if slug in one.contributors and slug not in one.leads]
    name = made.partner(slug)
    vision = next(iter(records("vision", made.at, REGION)), None)
    return Leaf(
        f"partner-{slug}", text("paper.partner", programme=made.programme.title),
        text("paper.partner_message", name=name, pulls=number(len(pulls)),
             joins=number(len(joins))),
        text("paper.why"), vision.words("text") if vision else text("paper.no_vision"),
        tiles=state.tiles[:_TILES] if state else (),
        parts=(
            lines.part("pulls", [*map(_standing, pulls), *map(_standing, joins)],
                       text("paper.pulls_none")),
            lines.ahead(made, [one for one in milestones(made.at, REGION) if one.owner == slug]),
            lines.asked(made, _of("action", slug, made)),
            lines.went_well(made, _of("success", slug, made)),
        ),
        foot=(*((state.source,) if state else ()),
              lines.where(made)),
        invented=text("deck.invented") if made.programme.demo else "", roomy=True,
    )  # fmt: skip


def _standing(one: Bouwsteen) -> tuple[str, str]:
    status = text(f"codes.status.{one.status}").lower() if one.status else text("deck.untold")
    return f"{one.number}. {one.name}", status


def _of(kind: str, slug: str, made: Setting) -> list[Record]:
    told = records(kind, made.at, REGION)
    return [one for one in told if slug in (one.words("owner"), one.words("partner"))]
