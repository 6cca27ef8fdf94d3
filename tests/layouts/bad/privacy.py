"""E01 and E02: BSNs and other data of persons; every number is computed when a test runs."""

from random import Random

from tests.layouts.bad.case import CLIENTS, Case, case

FIRST = ("Jan", "Maria", "Ahmed", "Wil", "Sofie", "Bram", "Ans", "Joop")
LAST = ("de Vries", "Bakker", "Visser", "Yilmaz", "Smit", "Mulder", "Bos", "Vos")


def citizen_numbers(count: int, seed: int = 1) -> list[str]:
    """Nine digits that pass the elfproef (weights 9…2 and −1), made up here and now."""
    rng, found = Random(seed), []
    while len(found) < count:
        digits = [rng.randint(0, 9) for _ in range(9)]
        weighted = zip(digits, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True)
        if digits[0] and sum(d * w for d, w in weighted) % 11 == 0:
            found.append("".join(map(str, digits)))
    return found


def per_client(header: str, values: list) -> list[list]:
    """One row per client, this column first."""
    rows = [[header, *CLIENTS[0][:4]]]
    for n, value in enumerate(values):
        form = ("VPT", "MPT", "Verblijf")[n % 3]
        rows.append([value, "31-12-2025", "Rotterdam", form, f"VV0{4 + n % 4}"])
    return rows


def column(letter: str, rows: list[list]) -> tuple[str, ...]:
    """Every address of a column, its header included."""
    return tuple(f"{letter}{n}" for n in range(1, len(rows) + 1))


@case
def e01_bsn_under_its_name() -> Case:
    """A column named BSN."""
    numbers = citizen_numbers(8)
    rows = per_client("BSN", numbers)
    return Case("E01", "block", rows, column("A", rows), secrets=tuple(numbers))


@case
def e01_bsn_under_another_name() -> Case:
    """An innocent name, kept as numbers."""
    numbers = citizen_numbers(8, 2)
    rows = per_client("Nummer", [int(one) for one in numbers])
    return Case("E01", "block", rows, column("A", rows), secrets=tuple(numbers))


@case
def e01_bsn_with_lost_zeros() -> Case:
    """Eight digits: Excel dropped the leading zero."""
    rng, numbers = Random(3), []
    while len(numbers) < 8:
        digits = [0, *(rng.randint(1, 9) for _ in range(8))]
        weighted = zip(digits, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True)
        if sum(d * w for d, w in weighted) % 11 == 0:
            numbers.append(int("".join(map(str, digits))))
    rows = per_client("Burgerservicenummer", numbers)
    return Case("E01", "block", rows, column("A", rows), secrets=tuple(map(str, numbers)))


@case
def e01_bsn_beside_good_figures() -> Case:
    """A tidy table of counts with a column of BSNs as a remark."""
    numbers = citizen_numbers(len(CLIENTS) + 2, 4)
    rows = [*CLIENTS, *[[*row[:1], "Ridderkerk", *row[2:]] for row in CLIENTS[1:4]]]
    rows = [[*row, one] for row, one in zip(rows, ["Kenmerk", *numbers], strict=False)]
    return Case("E01", "block", rows, column("F", rows), secrets=tuple(numbers))


@case
def e02_names() -> Case:
    """Names of clients."""
    names = [f"{first} {last}" for first, last in zip(FIRST, LAST, strict=True)]
    rows = per_client("Naam cliënt", names)
    return Case("E02", "block", rows, column("A", rows), secrets=tuple(names))


@case
def e02_birth_dates() -> Case:
    """Full dates of birth."""
    days = [f"{n + 1:02d}-0{n + 1}-193{n}" for n in range(8)]
    rows = per_client("Geboortedatum", days)
    return Case("E02", "block", rows, column("A", rows), secrets=tuple(days))


@case
def e02_mail() -> Case:
    """E-mail addresses under an innocent name."""
    addresses = [f"{one.lower()}{n}@voorbeeld.example" for n, one in enumerate(FIRST)]
    rows = per_client("Contact", addresses)
    return Case("E02", "block", rows, column("A", rows), secrets=tuple(addresses))


@case
def e02_addresses() -> Case:
    """Postcode with letters and a house number."""
    rows = per_client("Postcode", [f"30{11 + n} A{'BCDEFGHK'[n]}" for n in range(8)])
    rows = [[*row, value] for row, value in zip(rows, ["Huisnummer", *range(1, 9)], strict=True)]
    return Case("E02", "block", rows, column("A", rows) + column("F", rows))


@case
def e02_one_row_per_client() -> Case:
    """A client number and one row per client, without a count."""
    numbers = [f"C{10234 + 7 * n}" for n in range(8)]
    rows = per_client("Cliëntnummer", numbers)
    return Case("E02", "block", rows, column("A", rows), secrets=tuple(numbers))
