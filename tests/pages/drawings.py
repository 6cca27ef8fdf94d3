"""Which charts a page opened without a browser shows."""


def drawn(app):
    """The titles of the charts on the page, in order."""
    heads = [one.body for one in app.main.get("html") if 'class="chart-head"' in one.body]
    return [head.partition("<h3>")[2].partition("</h3>")[0] for head in heads]
