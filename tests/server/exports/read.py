"""Opens every export in the programs it is for, and holds what they read against what GraphQL tells.

    python read.py http://127.0.0.1:8000

Nothing here knows how the exports are written: nodes and ties come from the field `network`, the files from `/export/`.
"""

import base64
import csv
import json
import sys
import tempfile
import urllib.parse
import urllib.request
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import igraph
import lxml.etree
import networkx as nx
import pandas as pd
import rdflib

SERVER = sys.argv[1].rstrip("/")
FOLDER = Path(tempfile.mkdtemp())
compared = Counter()

# Arguments of the field `network` as GraphQL and as an address have them.
CASES = [
    ("view: ORGANISATIONS", {}),
    ("view: ORGANISATIONS_AND_ARENAS", {"view": "ORGANISATIONS_AND_ARENAS"}),
    ("view: PERSONS", {"view": "PERSONS"}),
    ("view: PERSONS_AND_ARENAS", {"view": "PERSONS_AND_ARENAS"}),
    ("view: ARENAS, weighting: NEWMAN", {"view": "ARENAS", "weighting": "NEWMAN"}),
    ("view: ARENAS_BY_PERSONS, weighting: JACCARD", {"view": "ARENAS_BY_PERSONS", "weighting": "JACCARD"}),
    (
        'weighting: OVERLAP_DAYS, scope: {during: {from: "2014-01-01", to: "2014-12-31"}, certainty: CERTAIN}',
        {"weighting": "OVERLAP_DAYS", "during.from": "2014-01-01", "during.to": "2014-12-31", "certainty": "CERTAIN"},
    ),
    (
        'view: ORGANISATIONS_AND_ARENAS, scope: {at: "2014-10-01", via: [COUNCIL, PROJECT], sectors: [STATE, REGIONAL]}',
        {"view": "ORGANISATIONS_AND_ARENAS", "at": "2014-10-01", "via": "COUNCIL,PROJECT", "sectors": "STATE,REGIONAL"},
    ),
    (
        'scope: {roles: [MEMBER, HOST], kinds: [STATE_AGENCY, MUNICIPALITY]}',
        {"roles": "MEMBER,HOST", "kinds": "STATE_AGENCY,MUNICIPALITY"},
    ),
    (
        'view: ORGANISATIONS_AND_ARENAS, filter: {around: {organisations: [{key: "region-skane"}], steps: 2},'
        ' withoutOrganisations: [{key: "arbetsformedlingen"}]}',
        {
            "view": "ORGANISATIONS_AND_ARENAS",
            "around.organisations": "region-skane",
            "around.steps": "2",
            "withoutOrganisations": "Organisation:arbetsformedlingen",
        },
    ),
    ('scope: {regions: ["12", "SE33"]}, backbone: {weight: 1}', {"regions": "12,SE33", "backbone.weight": "1"}),
    ("backbone: {disparity: 0.4}, weighting: NEWMAN", {"backbone.disparity": "0.4", "weighting": "NEWMAN"}),
    (
        'filter: {arenas: [{council: "ideburet-offentligt-samverkansrad"}], organisations: [{key: "region-skane"},'
        ' {organisationNumber: "212000-1124"}, {key: "umea-kommun"}]}',
        {
            "arenas": "council:ideburet-offentligt-samverkansrad",
            "organisations": "region-skane,organisationNumber:212000-1124,umea-kommun",
        },
    ),
]

PERIOD = "period { start { edtf earliest latest } end { edtf earliest latest } isOngoing }"
END = "{ node { id } }"
QUERY = """
query ($nodes: String, $ties: String) {
  network(%s) {
    provenance { version view weighting certainty from to }
    nodes(first: 500, after: $nodes) {
      pageInfo { hasNextPage endCursor }
      nodes {
        name certainty degree strength betweenness constraint
        node {
          __typename id key
          ... on Organisation {
            kind sector country organisationNumber { printed } county { code } municipality { code } nuts { code } PERIOD
          }
          ... on Arena { arenaKind PERIOD }
          ... on Project { projectKind: kind registryNumber nuts { code } }
          ... on Council { councilKind: kind nuts { code } }
          ... on Agreement { agreementKind: kind }
          ... on Event { eventKind: kind municipality { code } }
        }
      }
    }
    ties(first: 50, after: $ties) {
      pageInfo { hasNextPage endCursor }
      nodes {
        from END to END
        weight sharedArenaCount sharedActorCount certainty overlapDays { certain possible }
        sharedArenas(first: 100) {
          totalCount
          nodes { arena { id name } possibleDays { from to } certainDays { from to } }
        }
        involvements { id role PERIOD }
      }
    }
  }
}
""".replace("PERIOD", PERIOD).replace("END", END)


def check(condition, *words):
    compared["checks"] += 1
    if not condition:
        raise AssertionError(" ".join(str(word) for word in words))


def near(one, other):
    return abs(float(one) - float(other)) <= 1e-12 * max(1.0, abs(float(other)))


def ask(query, variables):
    body = json.dumps({"query": query, "variables": variables}).encode()
    request = urllib.request.Request(f"{SERVER}/graphql", body, {"content-type": "application/json"})
    answer = json.load(urllib.request.urlopen(request))
    check("errors" not in answer, answer.get("errors"))
    return answer["data"]


def export(name, arguments):
    query = urllib.parse.urlencode(arguments)
    with urllib.request.urlopen(f"{SERVER}/export/{name}?{query}") as answer:
        content = answer.read()
    path = FOLDER / name
    path.write_bytes(content)
    return path


def bare(identity):
    """The id of a node in exports: what the global id of GraphQL encodes."""
    return base64.urlsafe_b64decode(identity + "=" * (-len(identity) % 4)).decode()


def end_of(node):
    return bare(node["node"]["id"])


def word(code):
    return code and code.lower()


def node_facts(node):
    """What GraphQL tells of a node, by the names of the columns; what is not stated is left out."""
    thing = node["node"]
    mode = {"Organisation": "organisation", "Person": "person"}.get(thing["__typename"], "arena")
    period = thing.get("period") or {"start": None, "end": None, "isOngoing": False}
    start, end = period["start"] or {}, period["end"] or {}
    kinds = [thing.get(kind) for kind in ["kind", "projectKind", "councilKind", "agreementKind", "eventKind"]]
    code = lambda place: (thing.get(place) or {}).get("code")
    facts = {
        "name": node["name"],
        "key": thing["key"],
        "mode": mode,
        "arena_kind": word(thing.get("arenaKind")),
        "sector": word(thing.get("sector")),
        "organisation_number": (thing.get("organisationNumber") or {}).get("printed"),
        "registry_number": thing.get("registryNumber"),
        "county": code("county"),
        "municipality": code("municipality"),
        "country": thing.get("country"),
        "start_stated": start.get("edtf"),
        "start_earliest": start.get("earliest"),
        "start_latest": start.get("latest"),
        "end_stated": end.get("edtf"),
        "end_earliest": end.get("earliest"),
        "end_latest": end.get("latest"),
        "ongoing": True if period["isOngoing"] else None,
        "certainty": word(node["certainty"]),
        "degree": float(node["degree"]),
        "strength": node["strength"],
        "betweenness": node["betweenness"],
        "constraint": node["constraint"],
    }
    if any(kinds):
        facts["kind"] = word(next(kind for kind in kinds if kind))
    if mode == "organisation" or thing.get("nuts"):
        facts["nuts"] = code("nuts")
    return facts


def tie_facts(tie):
    facts = {
        "weight": tie["weight"],
        # In two modes a tie is one arena that its actor is in.
        "shared_count": tie["sharedArenaCount"] or tie["sharedActorCount"] or 1,
        "certainty": word(tie["certainty"]),
        "overlap_days_certain": tie["overlapDays"]["certain"],
        "overlap_days_possible": tie["overlapDays"]["possible"],
    }
    shared = tie["sharedArenas"]
    if shared:
        check(shared["totalCount"] == tie["sharedArenaCount"])
        facts["arenas"] = {bare(it["arena"]["id"]) for it in shared["nodes"]}
        facts["arena_names"] = Counter(it["arena"]["name"] for it in shared["nodes"])
        for bound, days in [("earliest", "possibleDays"), ("latest", "certainDays")]:
            runs = [run for it in shared["nodes"] for run in it[days]]
            unbounded = any(run["from"] is None for run in runs)
            facts[f"start_{bound}"] = None if unbounded or not runs else min(run["from"] for run in runs)
        for bound, days in [("earliest", "certainDays"), ("latest", "possibleDays")]:
            runs = [run for it in shared["nodes"] for run in it[days]]
            unbounded = any(run["to"] is None for run in runs)
            facts[f"end_{bound}"] = None if unbounded or not runs else max(run["to"] for run in runs)
    if tie["involvements"]:
        facts["involvements"] = [bare(it["id"]) for it in tie["involvements"]]
        facts["roles"] = [word(it["role"]) for it in tie["involvements"]]
        facts["periods"] = [stated(it["period"]) for it in tie["involvements"]]
    return facts


def stated(period):
    start = (period["start"] or {}).get("edtf", "")
    end = ".." if period["isOngoing"] else (period["end"] or {}).get("edtf", "")
    return f"{start}/{end}"


def told(arguments):
    """Nodes and ties as GraphQL tells them, by id and by pair of ids."""
    nodes, ties, provenance = {}, {}, None
    at, more = {"nodes": None, "ties": None}, {"nodes": True, "ties": True}
    while any(more.values()):
        network = ask(QUERY % arguments, at)["network"]
        provenance = network["provenance"]
        if more["nodes"]:
            nodes |= {end_of(node): node_facts(node) for node in network["nodes"]["nodes"]}
        if more["ties"]:
            ties |= {(end_of(tie["from"]), end_of(tie["to"])): tie_facts(tie) for tie in network["ties"]["nodes"]}
        for what in at:
            info = network[what]["pageInfo"]
            is_led_on = info["endCursor"] != at[what] or not network[what]["nodes"]
            check(not more[what] or is_led_on, "a page leads on")
            more[what] = more[what] and info["hasNextPage"]
            at[what] = info["endCursor"] or at[what]
    return nodes, ties, provenance


LISTS = {"arenas", "arena_names", "involvements", "roles", "periods"}


def same(column, found, expected):
    if expected is None or (column in LISTS and not any(expected)):
        return found is None
    if column in LISTS:
        found = found if isinstance(found, list) else str(found).split("|")
        # Parts of a list that are empty were told as nothing.
        kind = type(expected)
        return kind(found) == expected
    if isinstance(expected, bool):
        return found is expected
    if isinstance(expected, (int, float)):
        return found is not None and near(found, expected)
    return found == expected


def compare(what, found, expected):
    """Every fact that GraphQL tells is there with its value, and what it does not state is not."""
    check(found.keys() == expected.keys(), what, found.keys() ^ expected.keys())
    for key, facts in expected.items():
        for column, value in facts.items():
            check(same(column, found[key].get(column), value), what, key, column, found[key].get(column), value)
        compared[what] += 1


def without_none(attributes):
    return {name: value for name, value in attributes.items() if value is not None and value == value and value != ""}


def pair(one, other, ties):
    """Ties have no direction: the way round in which GraphQL has it."""
    return (one, other) if (one, other) in ties else (other, one)


def undirected(graph, ties, keys):
    return {pair(keys(one), keys(other), ties): data for one, other, data in graph.edges(data=True)}


def graphml_by_networkx(path, nodes, ties, two_mode):
    graph = nx.read_graphml(path)
    check(not graph.is_directed() and not graph.is_multigraph())
    compare("GraphML, nodes, networkx", dict(graph.nodes(data=True)), nodes)
    compare("GraphML, ties, networkx", undirected(graph, ties, str), ties)
    for _, data in graph.nodes(data=True):
        check(data.get("type") == (data["mode"] == "arena" if two_mode else None))
    return graph.graph


def graphml_by_igraph(path, nodes, ties, two_mode):
    graph = igraph.Graph.Read_GraphML(str(path))
    check(not graph.is_directed())
    found = {it["id"]: without_none(it.attributes()) for it in graph.vs}
    for data in found.values():
        # igraph has false for a boolean that is not there.
        if not data.get("ongoing"):
            data.pop("ongoing", None)
    compare("GraphML, nodes, igraph", found, nodes)
    edges = {
        pair(graph.vs[it.source]["id"], graph.vs[it.target]["id"], ties): without_none(it.attributes()) for it in graph.es
    }
    compare("GraphML, ties, igraph", edges, ties)
    if two_mode:
        types = graph.vs["type"]
        check(all(isinstance(it, bool) for it in types))
        check(all(types[it.source] != types[it.target] for it in graph.es), "igraph takes it for two-mode")
        check(graph.is_bipartite())


def graphml_by_its_rules(path):
    root = lxml.etree.parse(path).getroot()
    space = "{http://graphml.graphdrawing.org/xmlns}"
    keys = {it.get("id"): it for it in root.iter(f"{space}key")}
    for key in keys.values():
        check(key.get("attr.name") and key.get("attr.type") in {"string", "int", "double", "boolean"} and key.get("for"))
        check(key.find(f"{space}default") is None and key.find(f"{space}desc").text)
    for data in root.iter(f"{space}data"):
        check(data.get("key") in keys and data.text and len(data) == 0)
        if keys[data.get("key")].get("attr.type") == "boolean":
            check(data.text in {"true", "false"})
    check(root.find(f"{space}graph/{space}desc").text)


def gexf(path, nodes, ties):
    graph = nx.read_gexf(path, version="1.3")
    found = {key: data for key, data in graph.nodes(data=True)}
    compare("GEXF, nodes, networkx", found, nodes)
    compare("GEXF, ties, networkx", undirected(graph, ties, str), ties)
    check(all(data["label"] == data["name"] for data in found.values()))
    # What Gephi demands, and what makes it drop things in silence.
    root = lxml.etree.parse(path).getroot()
    space = "{http://gexf.net/1.3}"
    check(root.tag == f"{space}gexf" and root.get("version") == "1.3")
    within = root.find(f"{space}graph")
    check(within.get("mode") == "dynamic" and within.get("timeformat") == "date")
    check(root.find(f"{space}meta/{space}creator").text and root.find(f"{space}meta/{space}description").text)
    for it in within.iter(f"{space}node", f"{space}edge", f"{space}spell"):
        check(not {"startopen", "endopen"} & set(it.keys()), "closed intervals only")
        if it.get("start") and it.get("end"):
            check(it.get("start") < it.get("end"), "an interval has a length")
    declared = {it.get("for") or it.get("id") for it in within.iter(f"{space}attribute")}
    check({it.get("for") for it in within.iter(f"{space}attvalue")} <= declared)
    kinds = {it.get("type") for it in within.iter(f"{space}attribute")}
    check(kinds <= {"string", "integer", "double", "boolean"})
    ids = [it.get("id") for it in within.iter(f"{space}edge")]
    check(len(ids) == len(set(ids)))
    for it in within.iter(f"{space}edge"):
        facts = ties[pair(it.get("source"), it.get("target"), ties)]
        spells = it.findall(f"{space}spells/{space}spell")
        check(len(spells) != 1 and not (spells and it.get("start")))
        runs = [(run.get("start"), run.get("end")) for run in spells] or [(it.get("start"), it.get("end"))]
        check(runs == sorted(runs, key=lambda run: run[0] or ""))
        compared["GEXF, spells"] += len(runs)
        if "start_earliest" in facts and facts["certainty"]:
            check(runs[0][0] == facts["start_earliest"], runs, facts)
            check(runs[-1][1] == with_length(runs[-1][0], facts["end_latest"]), runs, facts)
    for it in within.iter(f"{space}node"):
        facts = nodes[it.get("id")]
        check(it.get("start") == facts["start_earliest"], it.attrib, facts)
        check(it.get("end") == with_length(it.get("start"), facts["end_latest"]), it.attrib, facts)


def with_length(start, end):
    """The end of an interval that begins then: what lasts one day ends on the next."""
    if end is None or start != end:
        return end
    return (date.fromisoformat(end) + timedelta(days=1)).isoformat()


def strict_pajek(text):
    """A reader that forgives nothing: vertices numbered from 1 in order, quoted labels, edges with a weight above 0."""
    lines = [line for line in text.split("\n")]
    check(lines.pop() == "", "the last line ends")
    while lines[0].startswith("%"):
        lines.pop(0)
    head = lines.pop(0).split(" ")
    check(head[0] == "*Vertices" and len(head) in (2, 3) and all(it.isdigit() for it in head[1:]))
    count = int(head[1])
    labels = []
    for number in range(1, count + 1):
        first, label = lines.pop(0).split(" ", 1)
        check(first == str(number))
        check(len(label) >= 2 and label[0] == label[-1] == '"' and '"' not in label[1:-1] and "\\" not in label)
        labels.append(label[1:-1])
    check(lines.pop(0) == "*Edges")
    edges = []
    for line in lines:
        one, other, weight = line.split(" ")
        check(1 <= int(one) <= count and 1 <= int(other) <= count and one != other and float(weight) > 0)
        edges.append((int(one) - 1, int(other) - 1, float(weight)))
    return labels, edges, int(head[2]) if len(head) == 3 else None


def pajek(path, nodes, ties, two_mode):
    text = path.read_text(encoding="utf-8")
    labels, edges, first_mode = strict_pajek(text)
    check(len(labels) == len(set(labels)) == len(nodes), "labels differ")
    check((first_mode is not None) == two_mode)
    names = Counter(facts["name"] for facts in nodes.values())
    by_label = {}
    for identity, facts in nodes.items():
        name = " ".join(facts["name"].split()).replace('"', "'").replace("\\", "/")
        by_label[name if names[facts["name"]] == 1 and name in labels else f"{name} [{identity}]"] = identity
    keys = [by_label[label] for label in labels]
    if two_mode:
        check(first_mode == sum(facts["mode"] != "arena" for facts in nodes.values()))
        check(all((nodes[key]["mode"] == "arena") == (place >= first_mode) for place, key in enumerate(keys)))
        check(all(one < first_mode <= other for one, other, _ in edges))
    found = {pair(keys[one], keys[other], ties): weight for one, other, weight in edges}
    check(found.keys() == ties.keys() and all(near(found[it], ties[it]["weight"]) for it in ties))
    compared["Pajek, ties, strict"] += len(ties)
    read = igraph.Graph.Read_Pajek(str(path))
    check((read.vcount(), read.ecount()) == (len(nodes), len(ties)))
    if ties:
        weights = read.es["weight"]
        check(all(near(weights[it.index], ties[pair(keys[it.source], keys[it.target], ties)]["weight"]) for it in read.es))
    if two_mode and nodes:
        check([bool(it) for it in read.vs["type"]] == [place >= first_mode for place in range(len(keys))])
    if not two_mode:
        # NetworkX does not know the second number of a network in two modes.
        graph = nx.Graph(nx.read_pajek(path))
        check(set(graph) == set(labels) and graph.number_of_edges() == len(ties))
        edges = undirected(graph, ties, by_label.get)
        check(all(near(data["weight"], ties[it]["weight"]) for it, data in edges.items()))


def node_link(arguments, nodes, ties):
    with open(export("network.json", arguments)) as file:
        content = json.load(file)
    check(list(content) == ["directed", "multigraph", "graph", "nodes", "edges"])
    graph = nx.node_link_graph(content)
    compare("JSON, nodes, networkx", dict(graph.nodes(data=True)), nodes)
    compare("JSON, ties, networkx", undirected(graph, ties, str), ties)
    every = [value for it in content["nodes"] + content["edges"] for value in it.values()]
    check(None not in every, "no null")
    older = json.loads(export("network.json", arguments | {"ties": "LINKS"}).read_text())
    check("edges" not in older and older["links"] == content["edges"] and older["nodes"] == content["nodes"])
    again = nx.node_link_graph(older, edges="links")
    check(nx.utils.nodes_equal(again.nodes(data=True), graph.nodes(data=True)))
    check(nx.utils.edges_equal(again.edges(data=True), graph.edges(data=True)))
    return content["graph"]


def tables(measured, parameters, nodes, ties):
    text = {name: str for name in ["county", "municipality", "organisation_number", "registry_number"]}
    frame = pd.read_csv(export("nodes.csv", measured), dtype=text, keep_default_na=False, na_values=[""])
    frame = frame.set_index("id")
    check(frame.index.is_unique)
    found = {key: without_none(row) for key, row in frame.astype(object).to_dict("index").items()}
    for row in found.values():
        if "ongoing" in row:
            row["ongoing"] = bool(row["ongoing"])
    compare("CSV, nodes, pandas", found, nodes)
    frame = pd.read_csv(export("ties.csv", parameters), keep_default_na=False, na_values=[""])
    rows = frame.astype(object).to_dict("records")
    found = {pair(row["source"], row["target"], ties): without_none(row) for row in rows}
    check(len(found) == len(rows))
    compare("CSV, ties, pandas", found, ties)
    for column in ["start_earliest", "start_latest", "end_earliest", "end_latest"]:
        pd.to_datetime(frame[column].dropna(), format="%Y-%m-%d")
    # Whatever pandas makes of it, the columns are those of the codebook.
    with open(export("codebook.csv", measured), newline="") as file:
        lines = list(csv.DictReader(file))
    for part, name in [("node", "nodes.csv"), ("tie", "ties.csv")]:
        with open(FOLDER / name, newline="") as file:
            columns = next(csv.reader(file))
        described = [line["column"] for line in lines if line["part"] == part]
        check(described == columns, described, columns)
    check(all(line["meaning"] for line in lines))
    return {line["column"]: line["value"] for line in lines if line["part"] == "export"}


def incidence(arguments, nodes, ties):
    frame = pd.read_csv(export("incidence.csv", arguments), index_col="id")
    arenas = [key for key, facts in nodes.items() if facts["mode"] == "arena"]
    check(set(frame.columns) == set(arenas) and set(frame.index) == set(nodes) - set(arenas))
    cells = frame.stack()
    found = {key: weight for key, weight in cells[cells != 0].items()}
    check(found.keys() == ties.keys() and all(near(found[it], ties[it]["weight"]) for it in ties))
    compared["CSV, incidence, pandas"] += len(ties)
    long = pd.read_csv(export("incidence.csv", arguments | {"shape": "LONG"}))
    check({(row, column): weight for row, column, weight in long.itertuples(index=False)} == found)
    wide = igraph.Graph.Biadjacency(frame.to_numpy().tolist(), weighted=True)
    check(wide.ecount() == len(ties))


def json_ld(arguments, nodes, ties):
    path = export("network.jsonld", arguments)
    graph = rdflib.Graph().parse(path, format="json-ld")
    org, dct = rdflib.Namespace("http://www.w3.org/ns/org#"), rdflib.DCTERMS
    schema, prov = rdflib.Namespace("https://schema.org/"), rdflib.PROV
    term = rdflib.Namespace("urn:samverkan:term:")
    iri = lambda identity: rdflib.URIRef("urn:samverkan:" + urllib.parse.quote(identity, safe=":~"))
    for identity, facts in nodes.items():
        check(graph.value(iri(identity), schema.name) == rdflib.Literal(facts["name"]), identity)
        check(graph.value(iri(identity), dct.identifier) == rdflib.Literal(facts["key"]))
        for column in ["sector", "kind", "county", "arena_kind"]:
            value = graph.value(iri(identity), term[column])
            check(column not in facts or (value and str(value)) == facts[column], identity, column)
        start = graph.value(iri(identity), term.start_earliest)
        check((start and str(start)) == facts["start_earliest"])
        check(start is None or start.datatype == rdflib.XSD.date)
        compared["JSON-LD, nodes, rdflib"] += 1
    memberships = set(graph.subjects(rdflib.RDF.type, org.Membership))
    stated = {it: facts for facts in ties.values() for it in facts["involvements"]}
    check(memberships == {iri(it) for it in stated})
    for (one, other), facts in ties.items():
        for identity, role, period in zip(facts["involvements"], facts["roles"], facts["periods"]):
            it = iri(identity)
            check(graph.value(it, org.member) == iri(one) and graph.value(it, org.organization) == iri(other))
            check(graph.value(it, org.role) == rdflib.URIRef(f"urn:samverkan:role:{role}"))
            temporal = graph.value(it, dct.temporal)
            check((str(temporal) if temporal else "/") == period, temporal, period)
            source = graph.value(it, prov.wasDerivedFrom)
            check(source is None or graph.value(source, dct.title) is not None, "a source is described")
            behalf = graph.value(it, rdflib.URIRef("http://www.w3.org/ns/opengov#onBehalfOf"))
            check(behalf is None or graph.value(behalf, schema.name) is not None, "and so is who was acted for")
            compared["JSON-LD, memberships, rdflib"] += 1
    dataset = rdflib.URIRef("urn:samverkan:dataset")
    check(len(list(graph.objects(dataset, term.left_out))) >= 5, "what is left out is listed")
    described = set(graph.subjects(rdflib.RDFS.comment))
    used = {it for it in graph.predicates() if str(it).startswith(str(term))}
    check(used <= described, used - described)


def communities():
    """The column of communities is what GraphQL answers, in every format that has a place for it."""
    query = """{ network { communities(resolution: 0.7, seed: 5) { modularity }
      nodes(first: 500) { nodes { community(resolution: 0.7, seed: 5) node { id } } } } }"""
    network = ask(query, {})["network"]
    told = {bare(it["node"]["id"]): it["community"] for it in network["nodes"]["nodes"]}
    check(len(set(told.values())) > 2, "there are several")
    arguments = {"communities.resolution": "0.7", "communities.seed": "5"}
    graph = nx.read_graphml(export("network.graphml", arguments))
    check(dict(graph.nodes(data="community")) == told, "GraphML")
    table = pd.read_csv(export("nodes.csv", arguments))
    check(dict(zip(table["id"], table["community"])) == told, "nodes.csv")
    check(table["community"].dtype.kind == "i", "whole numbers")
    data = json.load(open(export("network.json", arguments)))
    check({it["id"]: it["community"] for it in data["nodes"]} == told, "JSON")
    with open(export("codebook.csv", arguments), encoding="utf-8") as codebook:
        meaning = next(line for line in codebook if ",community," in line or line.startswith("community,"))
    check("resolution 0.7" in meaning and "seed 5" in meaning, meaning)
    check(str(network["communities"]["modularity"]) in meaning, meaning)
    compared["communities"] += len(told)


def main():
    communities()
    dataset = ask("{ dataset { version title checksum licence } }", {})["dataset"]
    for arguments, parameters in CASES:
        two_mode = parameters.get("view", "").endswith("_AND_ARENAS")
        nodes, ties, provenance = told(arguments)
        check(len(nodes) > 1, arguments)
        measured = parameters | {"measures": "DEGREE,STRENGTH,BETWEENNESS,CONSTRAINT"}
        made = [
            graphml_by_networkx(export("network.graphml", measured), nodes, ties, two_mode),
            node_link(measured, nodes, ties),
            tables(measured, parameters, nodes, ties),
        ]
        graphml_by_igraph(FOLDER / "network.graphml", nodes, ties, two_mode)
        graphml_by_its_rules(FOLDER / "network.graphml")
        gexf(export("network.gexf", measured), nodes, ties)
        pajek(export("network.net", parameters), nodes, ties, two_mode)
        if two_mode:
            incidence(parameters, nodes, ties)
            json_ld(parameters, nodes, ties)
        for facts in made:
            for name, value in (provenance | dataset).items():
                text = None if value is None else str(value)
                check((facts.get(name) or None) == text, name, facts.get(name), value)
        compared["cases"] += 1
    print(", ".join(f"{what}: {count}" for what, count in sorted(compared.items())))


main()
