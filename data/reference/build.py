#!/usr/bin/env python3
"""Rebuild the reference bundle and the code lists from the collected source files.

    python3 build.py SOURCE_DIR [OUTPUT_DIR]

SOURCE_DIR holds the files that README.md lists (se_*.csv, swecris_organisations.csv,
publicbodies_se.csv, myndigheter/*.json). OUTPUT_DIR is the data folder that gets
`reference/` and `codes/`; without it, the folder this script lies in is rewritten.
The same input gives the same bytes: nothing is read from the clock or the network.
Standard library only.
"""
import csv
import json
import re
import sys
from collections import Counter, defaultdict
from datetime import date, timedelta
from pathlib import Path

# ---------------------------------------------------------------- columns (the order of the format)

COLUMNS = {
    "organisations": "id name kind org_number county municipality nuts country part_of url description "
                     "start end source locator",
    "names": "organisation name kind language start end source locator",
    "identifiers": "organisation scheme value source locator",
    "successions": "predecessor successor kind date source locator",
    "sources": "id title kind publisher url published language coverage licence part_of",
}
PRIMARY_KEYS = {
    "organisations": ["id"],
    "names": ["organisation", "name", "kind"],
    "identifiers": ["organisation", "scheme", "value"],
    "successions": ["predecessor", "successor", "kind"],
    "sources": ["id"],
}
REQUIRED = {
    "organisations": ["id", "name", "kind"],
    "names": ["organisation", "name", "kind"],
    "identifiers": ["organisation", "scheme", "value"],
    "successions": ["predecessor", "successor", "kind"],
    "sources": ["id", "title"],
}
REFERENCES = {
    "names": [("organisation", "organisations")],
    "identifiers": [("organisation", "organisations")],
    "successions": [("predecessor", "organisations"), ("successor", "organisations")],
    "sources": [("part_of", "")],
}
ENUMS = {
    ("names", "kind"): ["official", "alias", "abbreviation", "former", "translation", "as_printed"],
    ("successions", "kind"): ["rename", "merger", "split", "takeover"],
}

# ---------------------------------------------------------------- sources

GEODATA = "sjbrg/swedish-geodata @ 03b0a24be1f08f1b7127a1e1fc74fa5e81a6b1ba"
MYNDIGHETSDATA = "civictechsweden/myndighetsdata @ e5b5c07e6dd1db93cd4926a3e72f9966a3aecd18"
CC0 = "CC0-1.0"
NO_LICENCE = "none stated; facts only"


def source(id, title, publisher, url, published, coverage, licence, kind="dataset", language="sv", part_of=""):
    """`published` is the day of the commit that was read, or what a page itself says."""
    return dict(id=id, title=title, kind=kind, publisher=publisher, url=url, published=published,
                language=language, coverage=coverage, licence=licence, part_of=part_of)


def source_rows():
    geo = "https://github.com/sjbrg/swedish-geodata"
    myn = "https://github.com/civictechsweden/myndighetsdata"

    def register(name, title, publisher, coverage):
        return source(f"myndighetsdata-{name}", title, publisher, myn, "2026-01-02",
                      f"{MYNDIGHETSDATA} : data/{name}.json. {coverage}", CC0, "register",
                      part_of="myndighetsdata")

    return [
        source("swedish-geodata", "Swedish Geodata", "sjbrg", geo, "2026-02-11",
               f"{GEODATA} : data/", CC0),
        source("swedish-geodata-counties", "Sveriges län", "sjbrg", geo, "2026-02-11",
               f"{GEODATA} : data/counties.csv. Locator: county code", CC0, part_of="swedish-geodata"),
        source("swedish-geodata-municipalities", "Sveriges kommuner", "sjbrg", geo, "2026-02-11",
               f"{GEODATA} : data/municipalities.csv. Locator: municipality code", CC0,
               part_of="swedish-geodata"),
        source("public-contracts", "Organisation numbers of the Swedish municipalities",
               "Gustaf-Hard", "https://github.com/Gustaf-Hard/public-contracts", "2026-08-08",
               "Gustaf-Hard/public-contracts @ f2d75470cee431422db7a69168826a22404af9c1 : "
               "data/municipalities.csv, data/seed-municipalities.json; only the number, and the name "
               "that the page of each municipality bears. Locator: municipality code", NO_LICENCE),
        source("regions", "The 21 regions by the names they use", "Samverkan", "", "2026",
               "Compiled for this project from general knowledge; organisation numbers from "
               "swecris-organisations. Locator: county code", CC0),
        source("region-orebro-lan-fragor", "Frågor och svar om Region Örebro län", "Region Örebro län",
               "https://www.regionorebrolan.se/sv/Om-regionorebrolan/Fragor-och-svar-om-Region-Orebro-lan/", "",
               "Only which bodies the region was made of, and when. Locator: heading", NO_LICENCE, "web_page"),
        source("region-jamtland-harjedalen-startsida", "1 januari bildades vår region!", "Region Jämtland Härjedalen",
               "http://www.jll.se/", "2015-01-29",
               "Only the earlier name, and the day of the change. Locator: heading. Published: the day of its "
               "latest item", NO_LICENCE, "web_page"),
        source("motala-skl-skr", "SKL har bytt namn till SKR", "Motala kommun",
               "https://www.motala.se/nyheter/skl-har-bytt-namn-till-skr/", "2019-12-02",
               "Only the two names, and the day of the change. Locator: heading", NO_LICENCE, "web_page"),
        source("nuts-interregbarometern", "NUTS 3 in Sweden (Eurostat labels)", "bjoottG",
               "https://github.com/bjoottG/interregbarometern", "2026-08-21",
               "bjoottG/interregbarometern @ b99f5d6d0a1ffdb1c799c1bdcb4f2b293b38a834 : "
               "public/data/sweden-nuts3.geojson; codes and names, no geometry", NO_LICENCE),
        source("nuts-eu-structural-funds", "NUTS 2013 (Eurostat labels)", "os-data",
               "https://github.com/os-data/eu-structural-funds", "2023-05-31",
               "os-data/eu-structural-funds @ 6ffe5ddb2610077f0eb4bed0cf110618c55dcd12 : "
               "geography/data/NUTS_AT_2013.dbf; SE1 from geography/geocodes.nuts.csv", NO_LICENCE),
        source("myndighetsdata", "Myndighetsdata", "Civic Tech Sweden", myn, "2026-01-02",
               f"{MYNDIGHETSDATA} : data/ and README.md. Locator: the key in the JSON file; "
               "matchlist.csv (spelling of courts) and README.md where named", CC0),
        register("scb", "Myndighetsregistret", "Statistiska centralbyrån",
                 "Agencies, groups, numbers, years added and removed"),
        register("esv", "Myndighetsregistret (ESV)", "Ekonomistyrningsverket, from 2026 Statskontoret",
                 "Agencies, numbers, years, earlier names"),
        register("stkt", "Myndigheterna under regeringen", "Statskontoret (before 2026)",
                 "Spelling and abbreviations"),
        register("wd", "Wikidata: Swedish government agencies", "Wikidata",
                 "Q ids, English names, other names, predecessors"),
        register("sfs", "Regeringskansliets rättsdatabaser", "Regeringskansliet",
                 "Names in ordinances, in force from and to, what each replaced"),
        register("handlingar", "handlingar.se", "Handlingar.se", "Spelling and abbreviations"),
        source("publicbodies", "Public bodies: Sweden", "Open Knowledge Foundation",
               "https://github.com/datasets/publicbodies", "2026-08-16",
               "datasets/publicbodies @ b58274a6d5e79d6dda83130780f955cec5e828ad : data/se.csv; "
               "older than its commit. Locator: id", "ODC-PDDL-1.0"),
        source("swecris-organisations", "Swecris: coordinating and funding organisations",
               "KTH Library", "https://github.com/KTH-Library/swecris", "2025-11-05",
               "KTH-Library/swecris @ 00c1dde8dcf6e6b8d9db9575f58f708f559e9a3b : data/swecris_kth.rda. "
               "Locator: organisation number", "MIT"),
    ]


# ---------------------------------------------------------------- decisions made by hand
# Everything the files cannot decide for us stands here, keyed by organisation number or by name.

# The name in use, where the sources disagree about which one that is.
USUAL_NAMES = {
    "202100-5224": "Svenska ESF-rådet",      # the register's official name is long and rarely used
    "202100-4284": "Svenska kraftnät",
    "202100-4789": "Sida",
    "202100-1215": "Kungliga Musikhögskolan i Stockholm",
    "202100-6818": "Svenska FAO-kommittén",
    "202100-2650": "Riksdagens ombudsmän",
}
# Numbers whose other name in ESV's register is the official one (elsewhere it is only a variant).
OFFICIAL_IN_ESV = {"202100-5224", "202100-4284", "202100-4789"}

# SCB still lists these under a name that they left on 1 January 2026, and says nothing of the change.
# README.md of myndighetsdata: ESV absorbed Statskontoret on that day and took its name.
OLD_STATSKONTORET = "202100-0852"

# One body under two names in different files: the ordinance is about the agency with its county
# boards (verket), the registers name the head authority (styrelsen).
SAME_BODY = {
    "arbetsmarknadsverket": "Arbetsmarknadsstyrelsen",
    "nutek": "Verket för näringslivsutveckling",
    "verva": "Verket för förvaltningsutveckling",
    "räddningsverket": "Statens räddningsverk",
    "radio- och tv-verket": "Radio- och TV-verket",
    "granskningsnämnden för radio och tv": "Granskningsnämnden för radio och TV",
    "kompetensråd för utveckling i staten": "Kompetensrådet för utveckling i staten",
    "delegation mot segregation": "Delegationen mot segregation",
    "statens kärnkraftsinspektion": "Statens kärnkraftinspektion",
}
# Predecessors that no register has as an ended agency, but that an ordinance and Wikidata both name.
EXTRA_PREDECESSORS = {"Arbetsmarknadsstyrelsen": "Arbetsmarknadsverket", "Rikspolisstyrelsen": "Rikspolisstyrelsen"}
# Named as predecessors, but the files disagree on when they ended by more than a year, or they lie
# before the registers begin, or the body lives on inside the successor.
UNCLEAR_PREDECESSORS = {
    "Överklagandenämnden för totalförsvaret", "Statens institut för ekologisk hållbarhet",
    "Matematikmaskinnämnden", "Kunglig Majestäts kansli", "Utrikesdepartementet",
}
# ESV lists these under the successor; they are names of the predecessor.
MOVED_NAMES = {
    "AMV": ("Arbetsmarknadsstyrelsen", "abbreviation"),
    "Arbetsmarknadsverket": ("Arbetsmarknadsstyrelsen", "alias"),
    "RPS": ("Rikspolisstyrelsen", "abbreviation"),
}

# Listed as names, but they are names of something else (a part, a building, a person, another body),
# misprints, or descriptions. Compared without case.
NOT_NAMES = {s.casefold() for s in """
Skandalhuset|Uppsala universitet: byggnader och platser|Uppsala universitets byggda miljö
Uppsala universitets byggnader|1:e statsgeolog|Statsgeofysiker|Statsgeolog|Regelrådet|Lärarnas ansvarsnämnd
Integritetsskyddsnämnden|MEMYFS|Örebro universitetsbibliotek|Campus Alfred Nobel|Restauranghögskolan i Grythyttan
Handelshögskolan vid Karlstads universitet|Karlstad business school|Karlstad Universitet|Filmhögskolan i Göteborg
Gbgs universitet|Skattekontor|Skattemyndigheten|Lantmäterikontoret|SJV_Jordbruksverket
fd. Statens maritima museer|Plikt- och prövningsverket/Rekryteringsmyndigheten|Kungl. Maj:ts Staats Contoir
Centrala etikprövningsnämnden (gammalt namn)|Svenska beredning för medicinsk utvärdering Health Care
Polisorganisationen|Polisväsendet|Rikspolisväsendet|Åklagarmyndigheten (Sverige)|Domstolsväsendet|Dalarna University
Kungliska tekniska högskolan|Rättshjälpnämnden|Linneuniversitetet|Sametinget i Sverige|Gamla Konstfack
Dialekt- och ortnamnsarkiven samt Svenskt visarkiv|DOVA|ArkDesC|Nationalmuseet i Stockholm|G.C.I.|Hk-r
Regia Academia Carolina|Academia Conciliatrix|Statens löne- och pensionsverk|Teknis|AI|IHS|SOFI
Statens Väg- & Transportforskningsinstitut VTI|Statens Inspektion För Försvarsunderrättelseverksamheten (siun)
Arkitektur- och designcentrum|Kungliga Musikaliska Akademiens undervisningsverk|Levande Historia
Musikaliska Akademiens undervisningsverk|Musikkonservatoriet|Musikhögskolan, Stockholm|Stockholms Musikhögskola
Konservatoriet i Stockholm|Kungliga Musikkonservatoriet|Musikkonservatoriet i Stockholm
Stockholms konservatorium|Stockholms Musikkonservatorium|Skyddsrumsnämnden|Svenska Ilo-kommittén
Reglerna för radio|BASUN|GIANT|TFÖR|Banverket Projektering|Delegationen för utländska investeringar i Sverige.
Delegationen för investeringar i Sverige (ISA)_x000D_
Delegationen för utländska investeringar i Sverige. (Invest in Sveden Agency)|SBFC|S.B.F.C.|Campus Gotland
Statens kärnkraftsinspektion|Dalarnas Universitet|Upsala Universitet|Upsala akademi|Uppsala akademi
ESF|VAL|KONJ|DIN|SMUS|HANDIS|NMW|RAK|AM|MRTV|US|POLAR|Tekniska högskolan|Riksdagens ombudsmän JO
""".replace("\n", "|").split("|") if s}

# Abbreviations that Wikidata still gives as current, of names that were left in 2026.
FORMER_ABBREVIATIONS = {"SMTM", "SIN"}

# English names that belong to an earlier stage of the agency, or are misprinted.
STALE_TRANSLATIONS = {
    "Swedish Intercountry Adoptions Authority", "National Board for Youth Affairs",
    "National Financial Management Authority", "Swedish National Maritime and Transport Museums",
    "Swedish Commission on Security and Integrity Protection", "The National Tax Board",
    "Mälardalen University College", "Borås University College", "Södertörns University College",
    "University College West", "KTH, Royal Institute of Technology", "Skane county Council",
    "Ostergotlands Lan, Region Östergötland", "National Veterinary Institute, SVA",
    "National Historical Museums (SHMM)", "Swedish Defence Recruitment Agency",
    "Institute for Evaluation of Labour Market and Education Policy (IFAU)",
    "Nutek, Swedish Agency for Economic and Regional Growth",
}

# Former names of the regions: landsting in publicbodies_se.csv (id → county code).
LANDSTING = {
    "landstinget-blekinge": "10", "landstinget-dalarna": "20", "landstinget-kalmar-lan": "08",
    "landstinget-uppsala-lan": "03", "landstinget-varmland": "17", "landstinget-sormland": "04",
    "landstinget-vasternorrland": "22", "landstinget-vastmanland": "19",
    "norrbottens-lans-landsting": "25", "stockholms-lans-landsting": "01",
    "vasterbottens-lans-landsting": "24",
}

# Region Örebro län was made of two bodies, each with involvements of its own: name → kind.
BODIES_OF_OREBRO = {"Örebro läns landsting": "region", "Regionförbundet Örebro": "regional_association"}
OREBRO = "18"
JAMTLAND = "23"

GOTLAND = "0980"
COURT_NUMBER = "202100-2742"          # shared by Domstolsverket and every general court
EMBASSIES = "Svenska utlandsmyndigheter"
COURTS = "Sveriges domstolar samt Domstolsverket"
MISPRINTS = {"Svergies": "Sveriges", "Santigao": "Santiago", "ambassad  ": "ambassad "}
PROPER = {  # words that keep a capital in a name that is otherwise set in lower case
    "nedre norrland": "Nedre Norrland", "övre norrland": "Övre Norrland",
    "västra sverige": "Västra Sverige", "skåne och blekinge": "Skåne och Blekinge",
}
UNIVERSITY = re.compile(r"(universitet(et)?$|högskola\b|högskolan( i| på| väst| dalarna| kristianstad|$)|^konstfack$"
                        r"|^karolinska institutet$|dramatiska institutet$|^linnéuniversitetet)", re.I)
ABOUT_UNIVERSITIES = re.compile(r"Myndigheten|Överklagandenämnden|Högskolans|Universitets")


# ---------------------------------------------------------------- small helpers

def slug(text):
    """The id rule: å/ä→a, ö→o, é→e, every other run of non-alphanumerics one hyphen."""
    text = text.lower().translate(str.maketrans("åäöéèüæø", "aaoeeuao"))
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-")


def key(text):
    """Names are the same when they differ only in case, spaces, hyphens and punctuation."""
    return re.sub(r"[^a-z0-9åäöéèü]+", "", text.casefold().replace("kungl.", "kungliga"))


def number(text):
    digits = re.sub(r"\D", "", text or "")
    return f"{digits[:6]}-{digits[6:]}" if len(digits) == 10 else ""


def valid_number(text):
    """Ten digits, third digit at least 2, Luhn."""
    digits = [int(c) for c in text if c.isdigit()]
    if len(digits) != 10 or digits[2] < 2:
        return False
    total = sum(d if i % 2 else (d * 2 - 9 if d > 4 else d * 2) for i, d in enumerate(digits))
    return total % 10 == 0


def day(text):
    return (text or "")[:10]


def day_before(text):
    return (date.fromisoformat(text) - timedelta(days=1)).isoformat()


def sentence_case(text):
    return text[:1].upper() + text[1:].lower()


def abbreviation_like(text):
    return " " not in text and len(text) <= 8 and (len(text) <= 3 or sum(c.isupper() for c in text) >= 2)


# ---------------------------------------------------------------- reading

class Files:
    """The source files, and the ways to find an agency in them."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.counties = self.table("se_counties.csv")
        self.municipalities = self.table("se_municipalities.csv")
        self.numbers = {r["municipality_code"]: r for r in self.table("se_kommuner_orgnr.csv")}
        # The file of names makes its own genitives ("Faluns kommun"); the page about each bears the name in use.
        self.names_in_use = {code: r["wikipedia_url"].rsplit("/", 1)[1].replace("_", " ")
                             for code, r in self.numbers.items()}
        self.regions = self.table("se_regions.csv")
        self.nuts = self.table("se_nuts.csv")
        self.spellings = {r["official_name"] for r in self.table("myndigheter/matchlist.csv")}
        self.publicbodies = self.table("publicbodies_se.csv")
        self.swecris = {r["org_nr"]: r for r in self.table("swecris_organisations.csv")}
        self.scb, self.esv, self.stkt, self.wd, self.sfs, self.handlingar = (
            self.json(n) for n in ("scb", "esv", "stkt", "wd", "sfs", "handlingar"))
        self.by_number = {n: self.index_by_number(getattr(self, n)) for n in ("esv", "stkt", "wd")}
        self.by_key = {n: {key(k): k for k in getattr(self, n)}
                       for n in ("scb", "esv", "stkt", "wd", "sfs", "handlingar")}
        self.nuts3 = {r["county_code"]: r["nuts_code"] for r in self.nuts if r["level"] == "3"}
        self.issued = defaultdict(list)     # ordinance number → names it instructs
        for name, row in self.sfs.items():
            for ordinance in row["sfs"]:
                self.issued[ordinance].append(name)

    def table(self, name):
        with open(self.folder / name, encoding="utf-8", newline="") as f:
            return list(csv.DictReader(f))

    def json(self, name):
        return json.loads((self.folder / "myndigheter" / f"{name}.json").read_text(encoding="utf-8"))

    @staticmethod
    def index_by_number(entries):
        index = {}
        for name, row in entries.items():
            n = number(row.get("org_nr"))
            # Of two entries with one number the one without an end is the living one.
            if n and (n not in index or "end" in entries[index[n]]):
                index[n] = name
        return index

    def find(self, file, org_number, *names):
        """The key of this agency in a file: by number where the file has numbers, else by name."""
        if org_number and org_number != COURT_NUMBER and org_number in self.by_number.get(file, {}):
            return self.by_number[file][org_number]
        for name in names:
            if name and key(name) in self.by_key[file]:
                found = self.by_key[file][key(name)]
                other = number(getattr(self, file)[found].get("org_nr"))
                if not (other and org_number and other != org_number):
                    return found
        return None


# ---------------------------------------------------------------- the bundle under construction

class Bundle:
    def __init__(self):
        self.organisations, self.names, self.identifiers, self.successions = {}, [], [], []
        self.by_key = {}                    # every organisation's own name → id

    def organisation(self, name, kind, source, locator, org_number="", id=None, **more):
        id = id or slug(name)
        assert id not in self.organisations, f"two organisations would be {id}"
        self.organisations[id] = dict(id=id, name=name, kind=kind, org_number=org_number, country="SE",
                                      source=source, locator=locator, **more)
        self.by_key[key(name)] = id
        return id

    def identify(self, organisation, scheme, value, source, locator):
        assert scheme != "SE-ON" or valid_number(value), f"{organisation}: {value}"
        self.identifiers.append(dict(organisation=organisation, scheme=scheme, value=value,
                                     source=source, locator=locator))

    def name(self, organisation, name, kind, source, locator, language="", start="", end=""):
        """Add a name unless it says nothing new about the organisation."""
        name = re.sub(r"\s+", " ", name).strip()
        if not name or name.casefold() in NOT_NAMES or name == "FORTE" or re.search(r"[?_]", name):
            return
        name = name[0].upper() + name[1:] if " " in name else name
        own = self.organisations[organisation]["name"]
        known = [n for n in self.names if n["organisation"] == organisation]
        if kind == "as_printed":
            if name in (own, *(n["name"] for n in known)):
                return
        elif key(name) == key(own) or any(key(n["name"]) == key(name) for n in known
                                          if n["kind"] != "as_printed"):
            return
        elif self.by_key.get(key(name), organisation) != organisation and kind != "abbreviation":
            return                          # it is the name of another row: see successions
        self.names.append(dict(organisation=organisation, name=name, kind=kind, language=language,
                               start=start, end=end, source=source, locator=locator))


# ---------------------------------------------------------------- municipalities and regions

def add_municipalities(files, bundle):
    for row in files.municipalities:
        code, county = row["municipality_code"], row["county_code"]
        gotland = code == GOTLAND
        # Gotland has no region beside its municipality: the municipality has a region's tasks and name.
        name = "Region Gotland" if gotland else files.names_in_use[code]
        org = files.numbers[code]["org_nr"]
        # Habo and Håbo have the same slug: the one that is not plain ASCII carries its code.
        clash = [n for n in files.names_in_use.values() if slug(n) == slug(name)]
        id = f"{slug(name)}-{code}" if len(clash) > 1 and not name.isascii() else slug(name)
        id = bundle.organisation(name, "municipality", "swedish-geodata-municipalities", code, org, id,
                                 county=county, municipality=code, nuts=files.nuts3[county])
        bundle.identify(id, "SE-ON", org, "public-contracts", code)
        kind = "alias" if gotland else "as_printed"
        bundle.name(id, row["municipality_name"], kind, "swedish-geodata-municipalities", code)


def add_city_names(files, bundle):
    """Some municipalities call themselves stad."""
    for row in files.publicbodies:
        if row["name"].endswith(" stad"):
            id = bundle.by_key[key(row["name"][:-len("stad")] + "kommun")]
            bundle.name(id, row["name"], "alias", "publicbodies", row["id"])


def add_regions(files, bundle):
    ids = {}
    for row in files.regions:
        code = row["county_code"]
        if row["org_nr"].startswith("2120"):
            continue                        # Gotland, see above
        ids[code] = id = bundle.organisation(row["name"], "region", "regions", code, row["org_nr"],
                                             county=code, nuts=files.nuts3[code])
        if row["org_nr"]:
            bundle.identify(id, "SE-ON", row["org_nr"], "swecris-organisations", row["org_nr"])
            english = files.swecris[row["org_nr"]]["name_en"]
            if english not in STALE_TRANSLATIONS:
                bundle.name(id, english, "translation", "swecris-organisations", row["org_nr"], "en")
    for row in files.publicbodies:
        county = LANDSTING.get(row["id"].removeprefix("se/"))
        if county:
            bundle.name(ids[county], row["name"], "former", "publicbodies", row["id"])
    bundle.name(ids[JAMTLAND], "Jämtlands läns landsting", "former", "region-jamtland-harjedalen-startsida",
                "1 januari bildades vår region!", end="2014-12-31")
    source, locator = "region-orebro-lan-fragor", "Vad hände 1 januari 2015"
    for name, kind in BODIES_OF_OREBRO.items():
        id = bundle.organisation(name, kind, source, locator, county=OREBRO, nuts=files.nuts3[OREBRO], end="2014-12-31")
        bundle.successions.append(dict(predecessor=id, successor=ids[OREBRO], kind="merger", date="2015-01-01",
                                       source=source, locator=locator))


def add_associations(bundle):
    """The association of municipalities and regions; the regional ones are in no file."""
    source, locator = "motala-skl-skr", "SKL har bytt namn till SKR"
    id = bundle.organisation("Sveriges Kommuner och Regioner", "municipal_association", source, locator)
    bundle.name(id, "SKR", "abbreviation", source, locator)
    for name in ("Sveriges Kommuner och Landsting", "SKL"):
        bundle.name(id, name, "former", source, locator, end="2019-11-26")


# ---------------------------------------------------------------- agencies: which name

def court_name(printed):
    """Courts stand in capitals and cut off at 48 letters; what follows the court is a special court in it."""
    name = re.split(r" (?:OCH|O) (?:MARK|MIGRATION|PATENT)", printed)[0]
    name = name.replace("ARRENDENÄMNEN", "ARRENDENÄMNDEN").replace("HYRES OCH", "HYRES- OCH")
    words = name.split(" ")
    lower = {"tingsrätt", "hovrätt", "i", "för", "över", "och", "domstolen", "förvaltningsdomstolen",
             "arrendenämnden"}
    text = " ".join(w.lower() if w.lower() in lower else sentence_case(w) for w in words)
    for plain, proper in PROPER.items():
        text = re.sub(re.escape(plain), proper, text, flags=re.I)
    return text


def embassy_name(printed):
    text = printed
    for wrong, right in MISPRINTS.items():
        text = text.replace(wrong, right)
    return text.replace("Ambassad", "ambassad").replace("FN-Representation", "FN-representation")


def repealed(files, name):
    """The day from which the agency's ordinance no longer holds, if that is later than SCB's list knows."""
    found = files.by_key["sfs"].get(key(name))
    end = day(files.sfs[found]["end"]) if found else ""
    return end if end >= "2025-07-01" else ""


def usual_name(files, printed, org):
    """How the agency's name is usually spelled, and whether SCB's own name for it is an earlier one."""
    if org in USUAL_NAMES:
        return USUAL_NAMES[org], False
    by_number = {f: files.by_number[f].get(org) for f in ("esv", "wd", "stkt")}
    esv, wd = by_number["esv"], by_number["wd"]
    if esv and "end" not in files.esv[esv]:
        if repealed(files, printed) and key(esv) != key(printed):
            return esv, True
        if wd and key(esv) == key(wd) and key(esv) != key(printed):
            newer = key(printed) in map(key, files.esv[esv].get("old_names", []))
            return esv, newer
    numbered = [s for s in (esv, wd, by_number["stkt"]) if s]
    named = [files.by_key[f].get(key(printed)) for f in ("esv", "wd", "stkt", "sfs")]
    for s in numbered + [s for s in named if s]:
        if s.casefold() == printed.casefold() and s != s.upper():
            return s, False
    for s in numbered:                      # only spaces and hyphens differ: 'ARBETSMARKNADS-OCH'
        if key(s) == key(printed) and not s.startswith("Kungl."):
            return s, False
    if numbered:
        return numbered[0], False
    handlingar = files.by_key["handlingar"].get(key(printed))
    if handlingar:
        return handlingar, False
    return (printed if printed != printed.upper() else sentence_case(printed)), False


def county_board(name, files):
    """'Länsstyrelsen i Örebro län' → the county, or None."""
    match = re.fullmatch(r"Länsstyrelsen i (.+ län)", name, re.I)
    if not match:
        return None
    return next(r for r in files.counties if r["county_name"].casefold() == match[1].casefold())


def agency_kind(name, group):
    if group == COURTS and name != "Domstolsverket":
        return "court"
    return "university" if UNIVERSITY.search(name) and not ABOUT_UNIVERSITIES.match(name) else "state_agency"


# ---------------------------------------------------------------- agencies: since when, until when

def year_of(row, field):
    return str(row.get(field) or "")[:4]


def start_of(files, org, names):
    """A start is given when two registers agree on the year; the day when the ordinance falls in it.

    A single register is not enough: ESV and SCB give the year a number was issued, Wikidata often the
    year of a remote ancestor, the ordinances the year of the latest instruction.
    """
    found = {f: files.find(f, org, *names) for f in ("scb", "esv", "wd", "sfs")}
    rows = {f: getattr(files, f)[k] if k else {} for f, k in found.items()}
    ordinance = day(rows["sfs"].get("start"))
    years = Counter(y for y in (year_of(rows[f], "start") for f in ("scb", "esv", "wd")) if y)
    agreed = [y for y, n in years.items() if n >= 2]
    if agreed:
        return ordinance if ordinance[:4] == agreed[0] else agreed[0]
    if len(years) == 1 and ordinance:
        alone = next(iter(years))
        if day(rows["wd"].get("start")) == ordinance:
            return ordinance
        # On 1 January 2008 nearly every agency got a new instruction: that day proves nothing.
        if ordinance[:4] == alone and ordinance != "2008-01-01":
            return ordinance
    return ""


def end_of(files, org, names):
    """The last day (or year) of an ended agency, and the first day without it, if an ordinance says."""
    found = {f: files.find(f, org, *names) for f in ("scb", "esv", "wd", "sfs")}
    rows = {f: getattr(files, f)[k] if k else {} for f, k in found.items()}
    repeal = day(rows["sfs"].get("end"))
    years = Counter(y for y in (year_of(rows["scb"], "end"), year_of(rows["esv"], "end")) if y)
    wd = day(rows["wd"].get("end"))
    if repeal:
        last = day_before(repeal)
        if not years and not wd or last[:4] in years or wd in (last, repeal):
            return last, repeal
    if wd and not wd.endswith("-01-01") and wd[:4] in years:
        return (day_before(wd), wd) if wd.endswith("-01") else (wd, "")
    if years:
        return years.most_common(1)[0][0], ""
    if wd:
        return (day_before(wd)[:4] if wd.endswith("-01-01") else wd[:4]), ""
    return "", ""


# ---------------------------------------------------------------- agencies: rows

def add_agencies(files, bundle):
    """Every agency that SCB's register lists without an end. Returns what is needed to find their past."""
    agencies = {}
    for printed, row in files.scb.items():
        if "end" in row:
            continue
        org, group = row["org_nr"], row["group"]
        earlier, end = False, ""
        if group == EMBASSIES:
            name = embassy_name(printed)
        elif group == COURTS and org == COURT_NUMBER and printed != "DOMSTOLSVERKET":
            name = court_name(printed)
        else:
            name, earlier = usual_name(files, printed, org)
            if org == OLD_STATSKONTORET:
                name, end = "Statskontoret (gamla)", "2025-12-31"
            elif repealed(files, printed) and not earlier:
                end = day_before(repealed(files, printed))
        county = county_board(name, files)
        id = bundle.organisation(
            f"Länsstyrelsen {county['county_name']}" if county else name,
            "county_board" if county else agency_kind(name, group), "myndighetsdata-scb", printed, org,
            county=county["county_code"] if county else "",
            nuts=files.nuts3[county["county_code"]] if county else "",
            start="" if org == COURT_NUMBER or not org or org == OLD_STATSKONTORET
            else start_of(files, org, (name, printed)),
            end=end)
        if org:
            bundle.identify(id, "SE-ON", org, "myndighetsdata-scb", printed)
        agencies[id] = dict(printed=printed, org=org, name=name, earlier=earlier, county=bool(county))
    return agencies


def known_as(record):
    """The names under which an ended agency may stand in a file."""
    return (record["name"], record["locator"],
            *(n for n, body in SAME_BODY.items() if body == record["name"]))


def ended_agency(files, name):
    """The record of an agency that a register knows as ended, or None: its name, number and files."""
    name = SAME_BODY.get(name.casefold(), name)
    found = {f: files.by_key[f].get(key(name)) for f in ("esv", "scb", "wd")}
    known = [(f, k) for f, k in found.items() if k and "end" in getattr(files, f)[k]]
    if known:
        file, locator = known[0]
        orgs = {number(getattr(files, f)[k].get("org_nr")) for f, k in known} - {""}
        spelled = locator if locator != locator.upper() else next(
            (k for f, k in known if k != k.upper()), sentence_case(locator))
        return dict(name=spelled, org=min(orgs) if len(orgs) == 1 else "", file=file, locator=locator)
    if name in EXTRA_PREDECESSORS:
        return dict(name=name, org="", file="sfs", locator=EXTRA_PREDECESSORS[name])
    return None


def predecessors(files, agency):
    """What the sources say this agency replaced: (name as given, source file, key in it)."""
    result = []
    names = [agency["name"], agency["printed"]]
    esv = files.find("esv", agency["org"], *names)
    renamed = files.esv[esv].get("old_names", []) if esv else []
    for name in dict.fromkeys([*names, *renamed]):      # an earlier name has its own ordinance
        sfs = files.by_key["sfs"].get(key(name))
        if sfs:
            result += [(p, "sfs", sfs) for p in files.sfs[sfs]["replaces"]]
            for ordinance in files.sfs[sfs]["sfs"]:     # the instruction that repealed another one
                result += [(p, "sfs", p) for p, r in files.sfs.items()
                           if r["expired_by"] == ordinance and p != sfs]
    wd = files.find("wd", agency["org"], *names)
    if wd:
        result += [(p, "wd", wd) for p in files.wd[wd].get("replaces", [])]
        result += [(p, "wd", p) for p, r in files.wd.items() if wd in r.get("replaced_by", [])]
    return result


def add_predecessors(files, bundle, agencies):
    """Ended agencies that an existing one replaced, and how."""
    replaced = {}                                       # (predecessor id, successor id) → facts
    extra = {}                                          # ended agencies added here
    for id, agency in list(agencies.items()):
        given = {}
        for name, file, locator in predecessors(files, agency):
            name = SAME_BODY.get(name.casefold(), name)
            given.setdefault(key(name), (name, file, locator))
        for name, file, locator in given.values():
            if key(name) in (key(agency["name"]), key(agency["printed"])) or name in UNCLEAR_PREDECESSORS:
                continue
            other = bundle.by_key.get(key(name))
            if other and not bundle.organisations[other].get("end"):
                continue                                # still there: no succession
            record = None if other else ended_agency(files, name)
            if not other and not record:
                continue
            if record and record["org"] and record["org"] == agency["org"]:
                continue                                # the same number: an earlier name
            if not other:
                other = add_ended(files, bundle, record)
                extra[other] = record
            replaced[other, id] = (file, locator)
    replaced[slug("Statskontoret (gamla)"), "statskontoret"] = ("", "README.md")
    successors, origins = defaultdict(set), defaultdict(set)
    for predecessor, successor in replaced:
        successors[predecessor].add(successor)
        origins[successor].add(predecessor)
    for (predecessor, successor), (file, locator) in sorted(replaced.items()):
        when = first_day_without(files, bundle, predecessor, extra)
        started = bundle.organisations[successor].get("start", "")
        if len(when) == 4 and started[:4] == str(int(when) + 1):
            when = started                              # ended with the year in which the other began
        if len(successors[predecessor]) > 1:
            kind = "split"
        elif successor == "statskontoret" or replaces_several(files, agencies[successor], when) \
                or len(origins[successor]) > 1 and same_time(when, started):
            kind = "merger"
        else:
            kind = "takeover"
        bundle.successions.append(dict(
            predecessor=predecessor, successor=successor, kind=kind, date=when,
            source=f"myndighetsdata-{file}" if file else "myndighetsdata", locator=locator))
    return extra


def replaces_several(files, agency, when):
    """The ordinance that came into force that day names several bodies that it replaces."""
    for name in (agency["name"], agency["printed"]):
        sfs = files.by_key["sfs"].get(key(name))
        if sfs and day(files.sfs[sfs]["start"]) == when:
            return len({key(n) for n in files.sfs[sfs]["replaces"]} - {key(agency["name"])}) > 1
    return False


def add_ended(files, bundle, record):
    names = known_as(record)
    end, _ = end_of(files, record["org"], names)
    start = start_of(files, record["org"], names)
    id = bundle.organisation(record["name"], agency_kind(record["name"], ""),
                             f"myndighetsdata-{record['file']}", record["locator"], record["org"],
                             start=start if not end or start[:4] <= end[:4] else "", end=end)
    if record["org"]:
        bundle.identify(id, "SE-ON", record["org"], f"myndighetsdata-{record['file']}", record["locator"])
    return id


def first_day_without(files, bundle, predecessor, extra):
    end = bundle.organisations[predecessor]["end"]
    if predecessor in extra:
        record = extra[predecessor]
        _, repeal = end_of(files, record["org"], known_as(record))
        return repeal or end
    return (date.fromisoformat(end) + timedelta(days=1)).isoformat()


def same_time(when, started):
    """Both known, and the same as far as the coarser of the two goes."""
    n = min(len(when), len(started))
    return bool(n) and when[:n] == started[:n]


# ---------------------------------------------------------------- agencies: names and identifiers

def add_agency_names(files, bundle, agencies, extra):
    for id, agency in agencies.items():
        add_printed_name(files, bundle, id, agency)
        add_register_names(files, bundle, id, agency["org"], (agency["name"], agency["printed"]))
    for id, record in extra.items():
        add_register_names(files, bundle, id, record["org"], known_as(record))
    drop_shouted_twins(bundle)
    for moved, (name, kind) in MOVED_NAMES.items():
        bundle.name(bundle.by_key[key(name)], moved, kind, "myndighetsdata-esv",
                    next(k for k, r in files.esv.items() if moved in r.get("old_names", [])))


def drop_shouted_twins(bundle):
    """A name as printed goes when another name of the same body differs from it in case only."""
    proper = {(n["organisation"], n["name"].casefold()) for n in bundle.names if n["kind"] != "as_printed"}
    bundle.names = [n for n in bundle.names if n["kind"] != "as_printed"
                    or (n["organisation"], n["name"].casefold()) not in proper]


def add_printed_name(files, bundle, id, agency):
    printed, name = agency["printed"], agency["name"]
    if agency["earlier"]:
        end = repealed(files, printed)
        spelled = next((files.by_key[f][key(printed)] for f in ("stkt", "sfs", "handlingar")
                        if key(printed) in files.by_key[f]), printed)
        bundle.name(id, spelled, "former", "myndighetsdata-sfs" if end else "myndighetsdata-scb",
                    spelled if end else printed, end=day_before(end) if end else "")
    elif agency["org"] == OLD_STATSKONTORET:
        bundle.name(id, "Statskontoret", "official", "myndighetsdata-scb", printed)
    elif printed.casefold() != name.casefold() or not spelled_somewhere(files, printed, name):
        bundle.name(id, printed, "as_printed", "myndighetsdata-scb", printed)
    if agency["county"]:
        bundle.name(id, name, "official", "myndighetsdata-esv", name)


def spelled_somewhere(files, printed, name):
    return printed == name or name in USUAL_NAMES.values() or name in files.spellings or any(name in getattr(files, f) for f in ("esv", "wd", "stkt", "sfs", "handlingar"))


def add_register_names(files, bundle, id, org, names):
    """Former, official and other names, abbreviations, English names and the Wikidata id."""
    esv, wd, stkt = (files.find(f, org, *names) for f in ("esv", "wd", "stkt"))
    handlingar = files.find("handlingar", "", *names)
    old = [n for n in (files.esv[esv].get("old_names", []) if esv else []) if n not in MOVED_NAMES]
    if esv and (not stkt or "end" not in files.esv[esv]):
        bundle.name(id, esv, "official" if org in OFFICIAL_IN_ESV else "alias", "myndighetsdata-esv", esv)
    for name in old:
        if "affärsverk" not in name.casefold():         # 'Sjöfartsverket, affärsverk'
            kind = "alias" if name.startswith("Länsstyrelsen") else "former"
            bundle.name(id, name, kind, "myndighetsdata-esv", esv)
    for name, file, locator in abbreviations(files, esv, wd, stkt, handlingar):
        kind = "former" if name in FORMER_ABBREVIATIONS else "abbreviation"
        bundle.name(id, name, kind, f"myndighetsdata-{file}", locator)
    sfs = files.find("sfs", "", *names)
    replaced = {key(n) for n in files.sfs[sfs]["replaces"]} if sfs else set()
    for file, found in (("stkt", stkt), ("wd", wd)):
        if found:
            others = getattr(files, file)[found].get("other_names", [])
            for name in [found, *others]:
                if not abbreviation_like(name):         # an earlier name, if its ordinance was replaced
                    kind = "former" if key(name) in replaced else "alias"
                    bundle.name(id, name, kind, f"myndighetsdata-{file}", found)
    add_tenancy_name(files, bundle, id)
    add_english(files, bundle, id, org, esv, wd)
    if wd:
        bundle.identify(id, "WIKIDATA", files.wd[wd]["id"], "myndighetsdata-wd", wd)


def add_tenancy_name(files, bundle, id):
    """A hyres- och arrendenämnd is called hyresnämnd for short."""
    place = bundle.organisations[id]["name"].partition("Hyres- och arrendenämnden i ")[2]
    short = f"Hyresnämnden i {place}"
    if place and short in files.spellings:
        bundle.name(id, short, "alias", "myndighetsdata", f"matchlist.csv: {short}")


def abbreviations(files, esv, wd, stkt, handlingar):
    """ESV's short names are codes of its own: one counts when another file has it too."""
    result = []
    for file, found in (("stkt", stkt), ("wd", wd)):
        if found:
            result += [(n, file, found) for n in [found, *getattr(files, file)[found].get("other_names", [])]
                       if abbreviation_like(n)]
    if esv and handlingar:
        a, b = files.esv[esv]["short_name"], files.handlingar[handlingar]["short_name"]
        if a and a.casefold() == b.casefold():
            result.append((a, "esv", esv))
    # Of 'MUCF' and 'Mucf' the first is kept; an abbreviation of an earlier name is dropped here, since
    # ESV's list of earlier names has it.
    return result


def add_english(files, bundle, id, org, esv, wd):
    if id == "myndigheten-for-skolutveckling":
        return                              # Wikidata has the English name of Statens skolverk here
    swedish = {key(bundle.organisations[id]["name"])} | {
        key(n["name"]) for n in bundle.names if n["organisation"] == id}
    given = []
    if wd:
        given.append((files.wd[wd]["name_en"], "myndighetsdata-wd", wd))
    if org in files.swecris and org != COURT_NUMBER:
        given.append((files.swecris[org]["name_en"], "swecris-organisations", org))
    if esv and not wd:
        given.append((files.esv[esv]["name_en"], "myndighetsdata-esv", esv))
    for name, source, locator in given:
        if name and name not in STALE_TRANSLATIONS and key(name) not in swedish and name != name.upper():
            bundle.name(id, name, "translation", source, locator, "en")


# ---------------------------------------------------------------- writing

def write_csv(path, columns, rows):
    with open(path, "w", encoding="utf-8", newline="") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow(columns)
        out.writerows([row.get(c, "") for c in columns] for row in rows)


def tables(bundle):
    """Every table as (columns, rows): rows sorted, columns that are empty throughout left out."""
    rows = {
        "organisations": sorted(bundle.organisations.values(), key=lambda r: r["id"]),
        "names": sorted(bundle.names, key=lambda r: (r["organisation"], r["kind"], r["name"])),
        "identifiers": sorted(bundle.identifiers, key=lambda r: (r["organisation"], r["scheme"], r["value"])),
        "successions": sorted(bundle.successions, key=lambda r: (r["predecessor"], r["successor"])),
        "sources": sorted(source_rows(), key=lambda r: r["id"]),
    }
    return {t: ([c for c in COLUMNS[t].split() if any(r.get(c) for r in rows[t])], rows[t]) for t in COLUMNS}


def descriptor(built):
    """datapackage.json: a Frictionless Tabular Data Package."""
    def field(table, name):
        constraints = {}
        if name in REQUIRED[table]:
            constraints["required"] = True
        if PRIMARY_KEYS[table] == [name]:
            constraints["unique"] = True
        if (table, name) in ENUMS:
            constraints["enum"] = ENUMS[table, name]
        return {"name": name, "type": "string", **({"constraints": constraints} if constraints else {})}

    def resource(table, columns):
        schema = {"fields": [field(table, c) for c in columns], "missingValues": [""],
                  "primaryKey": PRIMARY_KEYS[table]}
        foreign = [{"fields": [f], "reference": {"resource": to, "fields": ["id"]}}
                   for f, to in REFERENCES.get(table, []) if f in columns]
        if table != "sources":
            foreign.append({"fields": ["source"], "reference": {"resource": "sources", "fields": ["id"]}})
        schema["foreignKeys"] = foreign
        return {"name": table, "path": f"{table}.csv", "profile": "tabular-data-resource", "format": "csv",
                "mediatype": "text/csv", "encoding": "utf-8", "schema": {k: v for k, v in schema.items() if v}}

    seen = {}
    for row in built["sources"][1]:
        if row["url"]:
            seen.setdefault(row["url"], {"title": row["title"], "path": row["url"]})
    return {
        "name": "samverkan-reference",
        "title": "Samverkan reference data: Swedish municipalities, regions and state agencies",
        "description": "Who there is: names, organisation numbers, codes, earlier names and predecessors. "
                       "See README.md, and LICENSE.md one folder up.",
        "profile": "tabular-data-package",
        "licenses": [{"name": "CC0-1.0", "path": "https://creativecommons.org/publicdomain/zero/1.0/",
                      "title": "Creative Commons Zero 1.0"}],
        "sources": list(seen.values()),
        "resources": [resource(t, columns) for t, (columns, _) in built.items()],
    }


def write_codes(files, folder):
    folder.mkdir(parents=True, exist_ok=True)
    write_csv(folder / "counties.csv", ["code", "name", "nuts3"],
              [dict(code=r["county_code"], name=r["county_name"], nuts3=files.nuts3[r["county_code"]])
               for r in sorted(files.counties, key=lambda r: r["county_code"])])
    write_csv(folder / "municipalities.csv", ["code", "name", "county"],
              [dict(code=r["municipality_code"], name=files.names_in_use[r["municipality_code"]],
                    county=r["county_code"])
               for r in sorted(files.municipalities, key=lambda r: r["municipality_code"])])
    write_csv(folder / "nuts.csv", ["code", "level", "name", "parent", "county"],
              [dict(code=r["nuts_code"], level=r["level"], name=nuts_name(r), parent=r["parent"],
                    county=r["county_code"])
               for r in sorted(files.nuts, key=lambda r: r["nuts_code"])])


def nuts_name(row):
    if row["nuts_code"] == "SE1":
        # The list has no name here; the same repository's geography/geocodes.nuts.csv: ÖSTRA SVERIGE.
        return "Östra Sverige"
    name = row["name"]
    return name if name != name.upper() else sentence_case(name).replace(" sverige", " Sverige")


def main(arguments):
    if len(arguments) not in (2, 3):
        sys.exit(__doc__)
    files, bundle = Files(arguments[1]), Bundle()
    data = Path(arguments[2]) if len(arguments) == 3 else Path(__file__).resolve().parent.parent
    add_municipalities(files, bundle)
    add_regions(files, bundle)
    add_associations(bundle)
    agencies = add_agencies(files, bundle)
    extra = add_predecessors(files, bundle, agencies)
    add_city_names(files, bundle)
    add_agency_names(files, bundle, agencies, extra)

    built = tables(bundle)
    (data / "reference").mkdir(parents=True, exist_ok=True)
    for table, (columns, rows) in built.items():
        write_csv(data / "reference" / f"{table}.csv", columns, rows)
        print(f"{table}: {len(rows)}")
    (data / "reference" / "datapackage.json").write_text(
        json.dumps(descriptor(built), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    write_codes(files, data / "codes")


if __name__ == "__main__":
    main(sys.argv)
