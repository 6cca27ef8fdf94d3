"""What may not stand in words that stay for ever: an e-mail address or a burgerservicenummer."""

import re

from pipelines.bsn import nine_digits, passes_elfproef

_NUMBER = re.compile(r"\d(?:[ .-]?\d){7,8}(?!\d)", re.ASCII)
# a day is no number: what stands beside it would else make one in eleven of them a BSN
_DAY = re.compile(
    r"(?<!\d)(?:\d{1,2}[-/]\d{1,2}[-/](?:19|20)\d\d|(?:19|20)\d\d[-/]\d{1,2}[-/]\d{1,2})(?!\d)",
    re.ASCII,
)
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", re.IGNORECASE)


def about_a_person(words: str) -> bool:
    """Whether these words hold an e-mail address or a BSN."""
    numbers = [nine_digits(found) for found in _NUMBER.findall(_DAY.sub("|", words))]
    return bool(_EMAIL.search(words)) or any(one and passes_elfproef(one) for one in numbers)
