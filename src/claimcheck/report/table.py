"""The table for the screen: a head, a matrix for each event, the findings. Fits the width it is given."""

from claimcheck.model import Report
from claimcheck.report import table_claims, table_events, table_findings, table_head
from claimcheck.report.format import Format, Options
from claimcheck.report.view import View


def render(report: Report, options: Options) -> str:
    view = View(report, options)
    parts = [table_head.render(view)]
    if options.subject == "extract":
        parts.append(table_claims.render(view))
    else:
        parts += [table_events.render(view), table_findings.render(view)]
    if options.show_unmatched:
        parts.append(table_head.unmatched(view))
    return "\n\n".join(part for part in parts if part) + "\n"


FORMAT = Format("table", "for the screen: figures against sources, then the findings", render)
