"""Small drawings as images inside the page: Streamlit strips SVG elements, not pictures of them."""

from base64 import b64encode
from html import escape


def picture(svg: str, name: str, alt: str = "") -> str:
    """An `<img>` holding the drawing; without `alt` it is decoration. `name` is its CSS class."""
    code = b64encode(svg.encode()).decode()
    said = f'alt="{escape(alt, quote=True)}"'
    return f'<img class="{name}" {said} src="data:image/svg+xml;base64,{code}">'


def drawing(inside: str, wide: float, tall: float, stretched: bool = False) -> str:
    """A whole SVG document around the shapes; `stretched` fills whatever size it is given."""
    ratio = ' preserveAspectRatio="none"' if stretched else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:g} {tall:g}" '
        f'width="{wide:g}" height="{tall:g}"{ratio}>{inside}</svg>'
    )
