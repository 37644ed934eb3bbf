"""Holds answers, one JSON object a line, against the schemas beside this file; tells of each whether it keeps its own."""

import json
import pathlib
import sys

from jsonschema import Draft7Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7

FOLDER = pathlib.Path(__file__).parent / "schemas"
SCHEMAS = {path.stem: json.loads(path.read_text("utf-8")) for path in FOLDER.glob("*.json")}
REGISTRY = Registry().with_resources(
    (schema["$id"], Resource.from_contents(schema, default_specification=DRAFT7)) for schema in SCHEMAS.values()
)

failed = False
for line in sys.stdin:
    case = json.loads(line)
    validator = Draft7Validator(SCHEMAS[case["schema"]], registry=REGISTRY)
    errors = [f"{list(error.absolute_path)}: {error.message[:300]}" for error in validator.iter_errors(case["instance"])]
    print(case["schema"], "; ".join(errors) or "kept")
    failed = failed or bool(errors)
sys.exit(failed)
