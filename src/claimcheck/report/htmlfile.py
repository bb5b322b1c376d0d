"""HTML: one page for a browser, which needs no network. Templates, style and script lie in `html/`."""

from claimcheck.model import Report
from claimcheck.report.format import Format, Options
from claimcheck.report.view import View


def render(report: Report, options: Options) -> str:
    from claimcheck.report.html_page import page  # needs Jinja2, which not everybody has

    return page(View(report, options))


FORMAT = Format(
    "html", "one page for a browser: matrix, charts, filters, the sentences side by side", render, {"jinja2": "Jinja2"}
)
