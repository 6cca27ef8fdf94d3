"""What may not stand in words that stay for ever: an e-mail address or a burgerservicenummer."""

import re

from pipelines.bsn import nine_digits, passes_elfproef

_NUMBER = re.compile(r"\d(?:[ .-]?\d){7,8}(?!\d)", re.ASCII)
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", re.IGNORECASE)


def about_a_person(words: str) -> bool:
    """Whether these words hold an e-mail address or a BSN."""
    numbers = [nine_digits(found) for found in _NUMBER.findall(words)]
    return bool(_EMAIL.search(words)) or any(one and passes_elfproef(one) for one in numbers)
