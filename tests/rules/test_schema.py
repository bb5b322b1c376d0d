"""The JSON Schema that editors check rule files with."""

from __future__ import annotations

import json

import pytest
from pydantic import BaseModel
from typer.testing import CliRunner

from claimcheck.cli import app
from claimcheck.rules import CasesFile, LexiconFile, RuleFile

JSON_TYPES = {"object", "array", "string", "number", "integer", "boolean", "null"}


@pytest.mark.parametrize(("of", "model"), [("rule", RuleFile), ("lexicon", LexiconFile), ("cases", CasesFile)])
def test_it_tells_every_key_of_the_file(of: str, model: type[BaseModel]) -> None:
    schema = json.loads(CliRunner().invoke(app, ["rules", "schema", "--of", of]).stdout)
    assert set(schema["properties"]) == set(model.model_fields)
    assert schema["required"] == [name for name, field in model.model_fields.items() if field.is_required()]
    assert schema["additionalProperties"] is False
    _well_formed(schema, schema)


def _well_formed(node: object, root: dict[str, object]) -> None:
    """Types are those of JSON and references lead somewhere (JSON Schema 2020-12, core, sections 4.2.1 and 8.2.3.1)."""
    if isinstance(node, list):
        for item in node:
            _well_formed(item, root)
    if not isinstance(node, dict):
        return
    if isinstance(node.get("type"), str):
        assert node["type"] in JSON_TYPES
    if isinstance(node.get("$ref"), str):
        target: object = root
        for step in node["$ref"].removeprefix("#/").split("/"):
            assert isinstance(target, dict)
            target = target[step]
    for value in node.values():
        _well_formed(value, root)
