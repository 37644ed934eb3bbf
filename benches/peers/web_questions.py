"""What both servers are asked over HTTP. PostGraphile's longer names have aliases, so that answers are equally long."""
from collections.abc import Callable
from dataclasses import dataclass


@dataclass
class Question:
    title: str
    target: float | None
    ours: str
    theirs: str
    agree: Callable


def nodes(answer, connection):
    return answer["organisation"][connection]["nodes"]


def same_weights(one, other):
    """Which of the equally strong come first is each server's own."""
    weights = [[row["weight"] for row in nodes(answer, "collaborators")] for answer in (one, other)]
    return weights[0] == weights[1]


def same_participants(one, other):
    """As many projects, and in each that both give the same participants; which of those that start on one day come
    first is each server's own."""
    both = []
    for answer in (one, other):
        rows = nodes(answer, "involvements")
        participants = {
            row["arena"]["name"]: sorted(
                (it["organisation"]["name"], it["organisation"]["kind"].lower(), it["role"].lower())
                for it in row["arena"]["involvements"]["nodes"]
            )
            for row in rows
        }
        both.append((len(rows), participants))
    (count, mine), (their_count, theirs) = both
    return count == their_count and all(mine[name] == theirs[name] for name in mine.keys() & theirs.keys())


def same_rows(one, other):
    """Ids are each server's own."""
    fields = ["key", "name", "country", "kind", "sector"]
    rows = [[[row[field].lower() for field in fields] for row in it["organisations"]["nodes"]] for it in (one, other)]
    return rows[0] == rows[1]


QUESTIONS = [
    Question("20 strongest collaborators", 10, """
        query ($key: String!) {
          organisation(by: { key: $key }) {
            collaborators(first: 20) { nodes { weight organisation { name kind } } }
          }
        }""", """
        query ($key: String!) {
          organisation: organisationByKey(key: $key) {
            collaborators(first: 20) { nodes { weight: strength organisation { name kind } } }
          }
        }""", same_weights),
    Question("10 projects, 20 participants of each", 8, """
        query ($key: String!) {
          organisation(by: { key: $key }) {
            involvements(first: 10, scope: { via: [PROJECT] }) {
              nodes { role arena { name involvements(first: 20) { nodes { role organisation { name kind } } } } }
            }
          }
        }""", """
        query ($key: String!) {
          organisation: organisationByKey(key: $key) {
            involvements: participationsByOrganisationId(first: 10, orderBy: START_ASC) {
              nodes {
                role
                arena: projectByProjectId {
                  name
                  involvements: participationsByProjectId(first: 20, orderBy: ORGANISATION_ID_ASC) {
                    nodes { role organisation: organisationByOrganisationId { name kind } }
                  }
                }
              }
            }
          }
        }""", same_participants),
    Question("list of 1,000 organisations, 6 fields", 4, """
        { organisations(first: 1000) { nodes { id key name kind sector country } } }""", """
        { organisations: allOrganisations(first: 1000, orderBy: NAME_ASC) { nodes { id key name kind sector country } } }""",
        same_rows),
    Question("the same list by key", None, """
        { organisations(first: 1000, orderBy: { field: KEY }) { nodes { id key name kind sector country } } }""", """
        { organisations: allOrganisations(first: 1000, orderBy: KEY_ASC) { nodes { id key name kind sector country } } }""",
        same_rows),
]
