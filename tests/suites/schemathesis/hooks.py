"""What schemathesis cannot know of our questions, since no type can say it, and what it is to check beside its own.

Questions come in two ways, by SAMVERKAN_ASKS. `right`: what breaks a rule that a description states is mended, so that every
answer has to be whole. `anything`: questions as they come, of which every refusal has to say whose fault it is.
"""

import itertools
import json
import os
import urllib.request
from dataclasses import replace

import graphql
import schemathesis
from graphql import ObjectFieldNode, ObjectValueNode, TypeInfo, TypeInfoVisitor, Visitor, visit
from hypothesis import strategies as st
from schemathesis.graphql import nodes

URL = os.environ["SAMVERKAN_URL"] + "/graphql"
MENDS = os.environ["SAMVERKAN_ASKS"] == "right"

# Days in and around those of the data, so that most lists are not empty.
schemathesis.graphql.scalar("Date", st.dates().map(str).map(nodes.String))
schemathesis.graphql.scalar("DateTime", st.datetimes().map(lambda at: f"{at:%Y-%m-%dT%H:%M:%S}Z").map(nodes.String))
schemathesis.graphql.scalar("Decimal", st.decimals(allow_nan=False, allow_infinity=False, places=2).map(str).map(nodes.String))
schemathesis.graphql.scalar("RegionCode", st.sampled_from(["12", "1280", "SE22", "SE224"]).map(nodes.String))


def ask(query):
    body = json.dumps({"query": query}).encode()
    request = urllib.request.Request(URL, body, {"content-type": "application/json"})
    with urllib.request.urlopen(request) as response:
        return json.load(response)["data"]


# A few rows of each kind, from which lookups and ids are taken.
LISTS = ["organisations", "projects", "councils", "agreements", "events", "persons", "sources"]
ROWS = {
    rows["nodes"][0]["__typename"]: itertools.cycle(rows["nodes"])
    for rows in ask("{" + " ".join(f"{name}(first: 9) {{ nodes {{ __typename id key }} }}" for name in LISTS) + "}").values()
}


def value(text):
    return graphql.parse_value(json.dumps(text, ensure_ascii=False))


def named(**member):
    """An input object of one member."""
    [(name, given)] = member.items()
    return ObjectValueNode(fields=(ObjectFieldNode(name=graphql.NameNode(value=name), value=value(given)),))


class Mend(Visitor):
    """Mends a question."""

    def __init__(self, types):
        super().__init__()
        self.types = types

    def row(self, of):
        return next(ROWS[of])

    def enter_field(self, node, *_):
        """One end of a list at a time, no cursor that no answer gave, few rows, and no number out of bounds."""
        given = {argument.name.value: argument for argument in node.arguments}
        if node.name.value == "holds":
            day = graphql.ArgumentNode(name=graphql.NameNode(value="at"), value=value("2014-10-01"))
            return replace(node, arguments=(day,))
        if "view" in given and "_AND_" in getattr(given["view"].value, "value", ""):
            # Two nodes of different kinds share nothing that could be weighed.
            given.pop("weighting", None)
            return replace(node, arguments=tuple(given.values()))
        definition = self.types.get_field_def()
        if definition is not None and "first" not in definition.args:
            # What bounds a number is said by its description alone: the resolution of communities, how many runs.
            bounded = {
                name
                for name, of in definition.args.items()
                if getattr(graphql.get_named_type(of.type), "name", None) in ("Int", "Float")
                and name not in ("steps", "maxHops", "version")
            }
            return replace(node, arguments=tuple(it for it in node.arguments if it.name.value not in bounded))
        if definition is None or "first" not in definition.args:
            return None
        for name in ("after", "before", *(["last"] if "first" in given else [])):
            given.pop(name, None)
        for name in ("first", "last"):
            if name in given:
                rows = getattr(given[name].value, "value", None)
                short = graphql.IntValueNode(value=str(abs(int(rows or 3)) % 5))
                given[name] = graphql.ArgumentNode(name=given[name].name, value=short)
        return replace(node, arguments=tuple(given.values()))

    def enter_object_value(self, node, *_):
        """Lookups of rows that are there, and days that do not contradict each other."""
        of = graphql.get_named_type(self.types.get_input_type())
        given = {field.name.value: field for field in node.fields}
        match getattr(of, "name", None):
            case "OrganisationBy":
                return named(id=self.row("Organisation")["id"])
            case "ProjectBy":
                return named(key=self.row("Project")["key"])
            case "ArenaBy":
                return named(id=self.row("Council")["id"])
            case "By":
                # Which rows are looked up is said by the field, or by the argument around it.
                field = self.types.get_field_def()
                kind = graphql.get_named_type(field.type).name if field else None
                return named(key=self.row(kind if kind in ROWS else "Person")["key"])
            case "BackboneInput":
                return named(weight=1)
            case "ChangeBy":
                return named(version=1)
            case "SliceFilter":
                # Which of its members may be given depends on the view.
                given = {name: field for name, field in given.items() if name == "arenas"}
            case str(filter) if filter.endswith("Filter") and "ids" in given:
                del given["ids"]
                kind = filter.removesuffix("Filter")
                if kind in ROWS:
                    ids = value([self.row(kind)["id"], self.row(kind)["id"]])
                    given["ids"] = ObjectFieldNode(name=graphql.NameNode(value="ids"), value=ids)
            case "Scope" if "at" in given:
                given.pop("during", None)
            case "During":
                days = sorted(getattr(it.value, "value", None) or "" for it in given.values())
                if len(days) == 2 and all(days):
                    given = {
                        name: ObjectFieldNode(name=given[name].name, value=value(day))
                        for name, day in zip(("from", "to"), days, strict=True)
                    }
        return replace(node, fields=tuple(given.values()))

    def enter_argument(self, node, *_):
        """Numbers within the bounds that the argument's description gives."""
        if node.name.value in ("steps", "maxHops") and getattr(node.value, "value", None) is not None:
            steps = graphql.IntValueNode(value=str(abs(int(node.value.value)) % 6 + 1))
            return graphql.ArgumentNode(name=node.name, value=steps)
        if node.name.value == "weighting" and getattr(node.value, "value", None) == "OVERLAP_DAYS":
            # Counts days between two that have to be stated.
            return graphql.ArgumentNode(name=node.name, value=graphql.EnumValueNode(value="COUNT"))
        if node.name.value == "version":
            # The first version is always there.
            return graphql.ArgumentNode(name=node.name, value=graphql.IntValueNode(value="1"))
        if node.name.value in ("id", "ids"):
            ids = [next(rows)["id"] for rows in ROWS.values()]
            return graphql.ArgumentNode(name=node.name, value=value(ids if node.name.value == "ids" else ids[0]))
        return None


@schemathesis.hook
def map_body(context, body):
    if not MENDS:
        return body
    types = TypeInfo(context.operation.schema.client_schema)
    return visit(body, TypeInfoVisitor(types, Mend(types)))


# Whose fault it is when something is not answered: the question's. The questions fit the schema but for nulls in input objects
# of which exactly one member is given.
REFUSALS = {"BAD_USER_INPUT", "COST_EXCEEDED", "GRAPHQL_VALIDATION_FAILED", "NOT_FOUND"}


@schemathesis.check
def answers_or_says_why(ctx, response, case):
    """Every answer has data, or errors that are the question's fault, with a code, a reason and the request's id."""
    assert response.status_code == 200, response.status_code
    answer = response.json()
    assert "data" in answer or answer["errors"], "neither data nor errors"
    for error in answer.get("errors", []):
        extensions = error["extensions"]
        assert extensions["code"] in REFUSALS, error
        assert extensions["requestId"] == response.headers["x-request-id"][0], error
        assert error["message"], error
