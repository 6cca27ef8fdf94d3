"""How people write gemeenten and woonplaatsen of the region, and some outside it."""

REGION = {
    "Rotterdam": (
        ("Rotterdam", "ROTTERDAM", "rotterdam ", "Gemeente Rotterdam"),
        ("Hoogvliet", "Pernis", "Rozenburg", "Hoek van Holland"),
    ),
    "Capelle aan den IJssel": (
        (
            "Capelle aan den IJssel",
            "Capelle a/d IJssel",
            "Capelle ad Ijssel",
            "CAPELLE AAN DEN YSSEL",
        ),
        (),
    ),
    "Krimpen aan den IJssel": (("Krimpen aan den IJssel", "Krimpen a/d IJssel"), ()),
    "Nissewaard": (("Nissewaard", "nissewaard"), ("Spijkenisse",)),
    "Voorne aan Zee": (
        ("Voorne aan Zee", "VOORNE AAN ZEE"),
        ("Hellevoetsluis", "Brielle", "Oostvoorne", "Rockanje", "Westvoorne"),
    ),
    "Lansingerland": (
        ("Lansingerland",),
        ("Berkel en Rodenrijs", "Bergschenhoek", "Bleiswijk"),
    ),
    "Albrandswaard": (("Albrandswaard",), ("Rhoon", "Poortugaal")),
    "Zuidplas": (("Zuidplas",), ("Nieuwerkerk aan den IJssel",)),
    "Hoeksche Waard": (("Hoeksche Waard", "HOEKSCHE WAARD"), ("Oud-Beijerland",)),
    "Goeree-Overflakkee": (("Goeree-Overflakkee", "Goeree Overflakkee"), ("Dirksland",)),
    "Barendrecht": (("Barendrecht", "barendrecht"), ()),
    "Maassluis": (("Maassluis",), ()),
    "Ridderkerk": (("Ridderkerk", "Ridderkerk "), ()),
    "Schiedam": (("Schiedam", "SCHIEDAM"), ()),
    "Vlaardingen": (("Vlaardingen",), ()),
}
OUTSIDE = (
    "Delft",
    "Gouda",
    "Krimpenerwaard",
    "Westland",
    "Dordrecht",
    "'s-Gravenhage",
    "Den Haag",
    "Utrecht",
)
