"""HTML: one page for a browser, which needs no network. Templates, style and script lie in `html/`."""

from claimcheck.model import Report
from claimcheck.report.format import Format, Options
from claimcheck.report.html_page import page
from claimcheck.report.view import View


def render(report: Report, options: Options) -> str:
    """Raises a usage error with one sentence where Jinja2 (the extra `html`) is not installed."""
    return page(View(report, options))


FORMAT = Format("html", "one page for a browser: matrix, charts, filters, the sentences side by side", render)
