#!/usr/bin/env -S python3 -W ignore::UserWarning
"""Writes the inputs that the kept ones grew from: `fuzz/seeds.py FOLDER` makes a folder in it for each target, and a
dictionary of the words that stand in what it takes.

They come from the data that ships, from the questions in tests/cases, and from the forms in which servers like this one have been
attacked: bombs, links and slips in archives, fragments that multiply, numbers at the edge, headers that contradict each other.
"""

import base64
import csv
import gzip
import io
import json
import re
import sys
import tarfile
import zipfile
from pathlib import Path
from urllib.parse import quote, urlencode

ROOT = Path(__file__).resolve().parent.parent
DATA = [ROOT / "data" / "reference", ROOT / "data" / "documents"]
TABLES = (
    "sources organisations names identifiers successions memberships persons projects tracks councils agreements events "
    "participations assignments seats parties attendances figures findings"
).split()


def rows(table, most):
    """The first rows of a table, as texts by column, from each bundle that has it."""
    for folder in DATA:
        path = folder / f"{table}.csv"
        if path.exists():
            with path.open(encoding="utf-8", newline="") as file:
                for number, row in enumerate(csv.DictReader(file)):
                    if number == most:
                        break
                    yield row


def line(cells):
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(cells)
    return text.getvalue()


def table_text(table, most=3):
    found = list(rows(table, most))
    if not found:
        return ""
    header = list(found[0])
    return line(header) + "".join(line(row.get(name, "") for name in header) for row in found)


def dates():
    day = ["2014-08-15", "2014-08", "2014", "[..2014-08-15]", "[2014-08-15..]", "[2014-02..2014-08]", "2014-08~", "2014?", ".."]
    odd = ["", "0000", "9999-12-31", "0001-01-01", "2014-02-30", "2000-02-29", "[..]", "[2015..2014]", "-001-01-01", "２０１４", "+2014-01-1"]
    yield from day + odd
    yield from ("/".join(pair) for pair in zip(day + odd, reversed(day + odd)))


def numbers():
    yield from ["202100-2114", "2021006230", "212000-0803", "850101-1234", "198501011234", "850101+1234", "19850101 1234", "165560125790"]
    yield from ["0", "17", "007", "-1", "66.53", "100.0", "100.1", "1e6", "1_000", "0.1234567890123456789012345678", "-3.5"]
    yield from ["99999999999999999999", "79228162514264337593543950335", "-0", "9223372036854775808", "٣", "a" * 64, "0" * 64]
    for row in rows("identifiers", 8):
        yield row["value"]


def row_seeds():
    for place, table in enumerate(TABLES):
        letter = chr(ord("a") + place)
        for row in rows(table, 2):
            header = letter + line(row)
            yield header + line(row.values())
            yield header + line("850101-1234" for _ in row)
            yield header + line('2014-02..,"' for _ in row)
            yield header + line([])


def tables():
    for table in TABLES:
        text = table_text(table)
        if text:
            yield f"--- {table}\n{text}"
    yield "".join(f"--- {table}\n{table_text(table, 1)}" for table in TABLES if table_text(table, 1))
    sound = "id,name,kind\no1,A,municipality\no2,B,region\n"
    yield sound
    yield sound + "--- names\norganisation,name,kind\no1,C,alias\n--- memberships\nassociation,member\no1,o2\n"
    yield (
        "--- sources\nid,title,kind\ns,T,report\n--- organisations\nid,name,kind,source,locator,quote\no,A,region,s,p. 1,A\n"
        "--- projects\nid,name,kind,start,end\np,P,other,2014,..\n--- participations\nproject,organisation,role,start\np,o,owner,2014-02\n"
    )
    yield "id,name,kind,part_of\no1,A,region,o2\no2,B,region,o1\n"
    yield "\ufeffid;name;kind\r\no1;\"A\r\n\";region\r\n"
    yield "id,id,name\n1,2,3\n"
    yield "id,name,kind\n850101-1234,A,region\n"
    yield "--- organisation\nid,name\n1,2\n"
    yield "id,name,kind\n\"o1,A,region\n"
    yield "id,name,kind\n" + "," * 500 + "\n"
    yield "id,name,kind,org_number,note\no1,A,region,202100-2114,free\n"


def zip_of(files, method=zipfile.ZIP_DEFLATED):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, content in files:
            archive.writestr(zipfile.ZipInfo(name), content, compress_type=method)
    return packed.getvalue()


def tar_of(files, kind=tarfile.REGTYPE, form=tarfile.GNU_FORMAT, link=""):
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=form) as archive:
        for name, content in files:
            member = tarfile.TarInfo(name)
            member.size, member.type, member.linkname = len(content), kind, link
            archive.addfile(member, io.BytesIO(content))
    # The two blocks that end it, and not the twenty that Python writes.
    whole = packed.getvalue().rstrip(b"\0")
    return whole + b"\0" * (-len(whole) % 512 + 1024)


def archives():
    sound = [("organisations.csv", b"id,name,kind\no1,A,region\n")]
    within = [("bundle/organisations.csv", sound[0][1]), ("bundle/names.csv", b"organisation,name,kind\no1,B,alias\n")]
    package = json.dumps({"resources": [{"name": "organisations", "path": "x/orgs.csv"}]}).encode()
    described = [("datapackage.json", package), ("x/orgs.csv", sound[0][1])]
    slips = [[(name, b"x")] for name in ("../x.csv", "/etc/x.csv", "a/../../x.csv", "a\\..\\x.csv", "C:x.csv", "./a/b/c.csv", "")]
    for files in [sound, within, described, sound + sound, [], *slips]:
        yield b"z" + zip_of(files, zipfile.ZIP_STORED)
        yield b"z" + zip_of(files)
        yield b"t" + tar_of(files)
        yield b"g" + gzip.compress(tar_of(files), mtime=0)
    yield b"z" + zip_of([("organisations.csv", b"id\n" + b"0" * 300_000)])
    yield b"g" + gzip.compress(tar_of([("organisations.csv", b"id\n" + b"0" * 300_000)]), mtime=0)
    for slow in (b"id\n" + b"0 " * 45_000, b",".join([b"x" * 90_000] * 10)):
        yield b"g" + gzip.compress(tar_of([("organisations.csv", slow)]), mtime=0)
    yield b"t" + tar_of([("n" * 300 + ".csv", b"x")])
    yield b"t" + tar_of([("n" * 300 + "å.csv", b"x")], form=tarfile.PAX_FORMAT)
    for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.DIRTYPE, tarfile.FIFOTYPE, tarfile.GNUTYPE_SPARSE):
        yield b"t" + tar_of([("organisations.csv", b"")], kind, link="/etc/passwd")
    # A long name, and an extended header, of a gigabyte that is not there.
    for kind in (b"L", b"K", b"x", b"g"):
        header = bytearray(tar_of([("././@LongLink", b"")])[:512])
        header[124:136] = b"10000000000\0"
        header[156:157] = kind
        header[148:156] = b" " * 8
        header[148:156] = b"%06o\0 " % sum(header)
        yield b"t" + bytes(header) + b"x" * 512
    yield b"z" + b"PK\x05\x06" + b"\xff" * 18


def documents(most):
    for path in sorted((ROOT / "tests" / "cases").rglob("*.graphql")):
        text = path.read_text(encoding="utf-8")
        if len(text) <= most:
            variables = path.with_suffix(".json")
            yield text, variables.read_text(encoding="utf-8") if variables.exists() else "{}"


BOMB = "{...a}" + "".join(f"fragment {a} on Query{{...{b} ...{b}}}" for a, b in zip("abcdefgh", "bcdefghi")) + "fragment i on Query{dataset{version}}"
HEAVY = (
    "{organisations(first:5,orderBy:{field:ARENA_COUNT,direction:DESC}){nodes{a:neighbours(steps:6,first:1,scope:{during:{from:"
    '"2010-01-01",to:"2010-12-31"}}){totalCount} b:collaborators(first:1){totalCount}}}}'
)


def guard():
    yield from (text for text, _ in documents(1_500))
    yield BOMB
    yield HEAVY
    yield "{a" * 70 + "}" * 70
    yield "{dataset{version " + "@skip(if:true)" * 12 + "}}"
    yield "query A{dataset{version}} query B{__typename} mutation{x} subscription{y}"
    yield "fragment a on Query{...b}fragment b on Query{...a}{...a}"
    yield "{organisations(first:1000){nodes{participations(first:1000){nodes{arena{involvements(first:1000){totalCount}}}}}}}"
    yield '{search(text:"""a"" \\""" \\u{10FFFF} """){totalCount}}'
    yield '{search(text:"\\uD83D\\uDE00 \\uDEAD"){totalCount}}'
    yield "{organisations(first:99999999999999999999,after:1e400){totalCount}}"
    yield "{__schema{types{name fields{name args{type{ofType{ofType{name}}}}}}}}"
    yield "query($a:[[[[Int!]!]!]=[[[1]]]){dataset{version}}"
    yield "\ufeff#\r{dataset{version}},,,"


def variables():
    for text, values in documents(1_500):
        yield f"{text}\n---\n{values}"
    lists = "query($c:[RegionCode!],$f:Int,$s:Scope){organisations(first:$f,scope:{regions:$c}){totalCount}}"
    yield lists + '\n---\n{"c":["12","SE22","1280"],"f":2}'
    yield lists + '\n---\n{"c":[["x"]],"f":1e300,"f":-1}'
    yield lists + "\n---\n" + '{"c":' + "[" * 130 + "]" * 130 + "}"
    one = "query($s:RegionCode!){organisations(scope:{regions:[" + "$s," * 40 + "]}){totalCount}}"
    yield one + '\n---\n{"s":"' + "1" * 400 + '"}'
    yield 'query($i:ID!,$b:Boolean!){node(id:$i)@include(if:$b){id}}\n---\n{"i":"T3JnYW5pc2F0aW9uOng","b":true}'
    yield 'query($d:Date){network(scope:{at:$d}){nodeCount}}\n---\n{"d":"2013-02-29"}'
    yield HEAVY + '\n---\n{"a":null},"extensions":{"cost":true},"x":{}'
    yield '{dataset{version}}\n---\nnull,"extensions":{"version":1,"permalink":true,"persistedQuery":{"version":1,"sha256Hash":"0"}}'


def ids():
    types = "Organisation Project Council Agreement Event Association Person Source Track Participation Seat Mandate".split()
    for number, row in enumerate(rows("organisations", 4)):
        node = f"Organisation:{row['id']}"
        yield "I" + node
        yield "i" + base64.urlsafe_b64encode(node.encode()).decode().rstrip("=")
    yield from (f"I{kind}:ffffffffffffffff" for kind in types)
    yield from ["i", "I", "IOrganisation:", "i====", "I:", "IOrganisation:\0", "i" + "A" * 200]
    keys = ['{"t":"Åre kommun"}', '{"n":1.5}', '{"n":-1e400}', '{"n":NaN}', '{"k":"are-kommun"}', '"x"', '{"n":123456789012345678901234567890}']
    orders = ["OrganisationOrderField.name.asc", "OrganisationOrderField.arena_count.desc", "ProjectOrderField.start.asc", "PersonOrderField.name.asc"]
    for order in orders:
        for key in keys:
            yield f'C{{"v":2,"o":"{order}","k":{key},"i":"are-kommun"}}'
    cursor = f'{{"v":2,"o":"{orders[0]}","k":{keys[0]},"i":"are-kommun"}}'
    yield "c" + base64.urlsafe_b64encode(cursor.encode()).decode().rstrip("=")
    yield 'C{"v":255,"o":"","k":"x","i":"99999999999999999999"}'


def reconcile():
    names = [row["name"] for row in rows("names", 5)]
    batch = {f"q{place}": {"query": name} for place, name in enumerate(names)}
    yield "q" + json.dumps(batch, ensure_ascii=False)
    yield 'q{"q0":{"query":"Östersund","type":["organisation","project"],"type_strict":"should","limit":3}}'
    yield 'q{"q0":{"query":"Malmö stad","properties":[{"pid":"org_number","v":"212000-1124"},{"pid":"municipality","v":{"id":"1280"}}]}}'
    yield 'q{"q0":{"query":"850101-1234","type_strict":"all","limit":999999999999}}'
    yield 'q{"q0":{"query":"","properties":[{"pid":"name","v":[1,true,null,{"id":"x"}]}]}}'
    yield 'e{"ids":["organisation:malmo-kommun","x"],"properties":[{"id":"org_number"},{"id":"name","settings":{"limit":"2"}}]}'
    yield 'e{"ids":[],"properties":[]}'
    yield from ["sMalmö", "sÅre k", "s", "s850101", "forganisation:malmo-kommun", "porganisation:malmo-kommun", "pperson:x", "f<script>"]
    yield "xquery=a&callback=f&queries=%7B%7D"
    yield "xcallback=alert(1)&queries=" + quote('{"q0":"Malmö"}')


def exports():
    files = (
        "network.graphml network.gexf network.json network.net network.jsonld nodes.csv ties.csv arenas.csv involvements.csv "
        "incidence.csv codebook.csv codebook.md bundle.zip nothing"
    ).split()
    yield from files
    some = [
        {"view": "ORGANISATIONS", "at": "2014-05-01"},
        {"view": "PERSONS", "during.from": "2010-01-01", "during.to": "2014-12-31", "certainty": "CERTAIN"},
        {"weighting": "NEWMAN", "via": "PROJECT,COUNCIL", "sectors": "STATE", "regions": "12,1280,SE22"},
        {"around.organisations": "malmo-kommun", "around.steps": "2", "backbone.disparity": "0.05"},
        {"measures": "DEGREE,BETWEENNESS,CLOSENESS,PAGE_RANK", "communities.resolution": "1.5", "communities.seed": "7"},
        {"communities.iterations": "100", "version": "1", "ties": "LINKS", "shape": "MATRIX"},
        {"backbone.weight": "1e308", "around.steps": "-1", "at": "9999-12-31", "nothing": ""},
    ]
    ranges = ["", "bytes=0-10", "bytes=-5", "bytes=9999999999999-", "bytes=5-1", "bytes=0-1,3-4", "lines=1"]
    for file, parameters, wanted in zip(files * 2, some * 4, ranges * 4):
        yield f"{file}\n{urlencode(parameters)}\n{wanted}"


def http():
    query = '{"query":"{dataset{version}}"}'

    def post(body, headers="content-type: application/json\r\n", length=None):
        size = len(body.encode()) if length is None else length
        return f"POST /graphql HTTP/1.1\r\nhost: a\r\n{headers}content-length: {size}\r\n\r\n{body}"

    yield post(query)
    yield post(query, "content-type: application/json\r\naccept: application/graphql-response+json\r\naccept-encoding: br\r\n")
    yield post(query, length=5)
    yield post("[" + query + "]")
    yield post(query, "content-type: text/plain\r\n")
    yield post(query, "content-type: application/json; charset=utf-16\r\ncontent-encoding: gzip\r\n")
    yield post("5\r\n" + query[:5] + "\r\n0\r\n\r\n", "content-type: application/json\r\ntransfer-encoding: chunked\r\n")
    chunked = f"{len(query):x}\r\n{query}\r\n0\r\n\r\n"
    yield f"POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n{chunked}"
    yield "GET /graphql?" + urlencode({"query": "{dataset{version}}", "version": "1"}) + " HTTP/1.1\r\nhost: a\r\nif-none-match: *\r\n\r\n"
    for path in (
        "/", "/graphiql", "/explorer/x", "/healthz", "/readyz", "/schema.graphql", "/export/nodes.csv?at=2014-05-01", "/reconcile",
        "/reconcile?queries=%7B%22q0%22%3A%7B%22query%22%3A%22Malm%C3%B6%22%7D%7D", "/reconcile/suggest/entity?prefix=Malm%C3%B6", "/../etc/passwd",
        "/graphql?query=%00%ff", "//", "/explorer/..%2f..%2fx", "http://b/graphql",
    ):
        yield f"GET {path} HTTP/1.1\r\nhost: a\r\naccept: */*\r\naccept-language: sv, en;q=0.5\r\norigin: https://b.example\r\n\r\n"
    yield "OPTIONS /graphql HTTP/1.1\r\nhost: a\r\norigin: https://b\r\naccess-control-request-method: POST\r\n\r\n"
    yield "HEAD /export/network.gexf HTTP/1.1\r\nhost: a\r\nrange: bytes=0-5\r\n\r\n"
    yield "DELETE /graphql HTTP/1.0\r\n\r\n"
    yield "GET / HTTP/1.1\r\nhost: a\r\nx-request-id: " + "x" * 300 + "\r\ntraceparent: 00-" + "a" * 32 + "-" + "b" * 16 + "-01\r\n\r\n"
    yield "GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\ncontent-length: 1\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n"
    yield b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + b"\0\0\0\x04\0\0\0\0\0" + b"\0\0\x05\x01\x05\0\0\0\x01\x82\x84\x86\x41\0"
    yield "\x16\x03\x01"


def search():
    yield from ["", "Malmö", "malmö kommun", "Östersnd", "arbetsförm", "2120000803", "850101-1234", "a", "å" * 250, "a b c d e f g h i j"]
    yield from ["län", "kommun kommun", "ﬁ²", "e\u0301", "\u00ad", "🏳️‍🌈", "K-märkt/x", "i och för"]
    for row in rows("names", 6):
        yield row["name"]


def matching():
    names = [row["name"] for row in rows("names", 8)] + ["Malmö kommun", "Malmö stad", "Länsstyrelsen i Skåne län", "Östersunds komun", "– ", "ß"]
    yield from ("\n".join(pair) for pair in zip(names, reversed(names)))
    yield "Arbetsförm.\nArbetsförmedlingen"
    yield "a … b\na b"
    yield "e\u0301\né"
    yield "\u0345\u03b9\n\u1fbe"


def found(pattern, *paths):
    """What a pattern finds in files of the repository, each once."""
    text = "".join(path.read_text(encoding="utf-8") for path in paths)
    return sorted(set(re.findall(pattern, text, flags=re.M)))


def words():
    """What the format, the schema and HTTP call things: libFuzzer does not see which texts are compared."""
    domain = ROOT / "domain" / "src"
    bundle = found(r'"([a-z_]{2,})"', *domain.glob("*.rs"), *(domain / "bundle" / "tables").glob("*.rs"))
    names = found(r"^\s*([a-z][A-Za-z]{2,})[(:]", ROOT / "schema.graphql")
    types = found(r"^(?:type|input|interface|enum) ([A-Za-z]+)", ROOT / "schema.graphql")
    members = found(r"^\s+([A-Z_]{3,})$", ROOT / "schema.graphql")
    graphql = names + types + members + ["query", "fragment", "... on ", "@include(if:", "__typename"]
    parameters = found(r'^    "([A-Za-z.]+)" =>', ROOT / "api" / "src" / "export" / "parameter.rs")
    http = "GET POST HEAD HTTP/1.1 host: content-type: content-length: transfer-encoding: accept: range: if-none-match: bytes= chunked"
    reconciling = "queries query type type_strict properties pid limit ids settings organisation: person:"
    archive = ["PK\x01\x02", "PK\x03\x04", "PK\x05\x06", "ustar  \0", "ustar\x00" "00", "././@LongLink", "organisations.csv", "../"]
    return {
        "archives": archive,
        "dates": ["[..", "..]"],
        "exports": parameters + members,
        "guard": graphql,
        "http": http.split() + ["\r\n\r\n", "/graphql?query=", "/export/", "/reconcile?"] + names,
        "ids": types + ['"k":', '{"t":', '{"n":'],
        "matching": [" … "],
        "numbers": ["SE", "-", "."],
        "reconcile": reconciling.split(),
        "rows": bundle,
        "search": ["kommun", "län", "s "],
        "tables": bundle + ["\n--- "],
        "variables": graphql + ["\n---\n", ',"extensions":{'],
    }


def quoted(word):
    return '"' + "".join(chr(byte) if 32 < byte < 127 and byte not in b'"\\' else f"\\x{byte:02x}" for byte in word.encode()) + '"\n'


SEEDS = {
    "archives": archives, "dates": dates, "exports": exports, "guard": guard, "http": http, "ids": ids, "matching": matching,
    "numbers": numbers, "reconcile": reconcile, "rows": row_seeds, "search": search, "tables": tables, "variables": variables,
}


def main():
    folder = Path(sys.argv[1])
    dictionaries = words()
    for target, seeds in SEEDS.items():
        (folder / target).mkdir(parents=True, exist_ok=True)
        for number, seed in enumerate(seeds()):
            content = seed if isinstance(seed, bytes) else seed.encode("utf-8", "surrogatepass")
            (folder / target / f"seed-{number:03}").write_bytes(content)
        (folder / f"{target}.dict").write_text("".join(map(quoted, dict.fromkeys(dictionaries[target]))))


if __name__ == "__main__":
    main()
