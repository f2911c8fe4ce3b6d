"""Checks the shapefiles against facts; prints figures; stops with a list of what is wrong. Called by build.sh."""

import glob
import gzip
import json
import os
import sys

from osgeo import ogr
from shapely import wkb
from shapely.geometry import Point, mapping
from shapely.ops import unary_union

from shapes import area, kilometres, length

HOME = sys.argv[1]
wrong = []


def layer(path):
    source = ogr.Open(os.path.join(HOME, path), 0)
    rows = {}
    for feature in source.GetLayer(0):
        rows[feature["key"]] = (wkb.loads(bytes(feature.GetGeometryRef().ExportToWkb())), feature.items())
    return rows


def rule(holds, sentence):
    print("%s  %s" % ("ok   " if holds else "WRONG", sentence))
    if not holds:
        wrong.append(sentence)


def geojson(rows):
    def short(value):
        return [short(part) for part in value] if isinstance(value, (list, tuple)) else round(value, 4)

    found = []
    for key, (geometry, items) in rows.items():
        shape = mapping(geometry)
        found.append({"type": "Feature", "id": key, "geometry": {"type": shape["type"], "coordinates": short(shape["coordinates"])},
                      "properties": {name: value for name, value in items.items() if value}})
    text = json.dumps({"type": "FeatureCollection", "features": found}, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode("utf-8"), mtime=0)


own = {os.path.basename(path)[:-4]: layer(path) for path in sorted(glob.glob(os.path.join(HOME, "aras", "layers", "*.shp")))}
base = {os.path.basename(path)[:-4]: layer(path) for path in sorted(glob.glob(os.path.join(HOME, "basemap", "*.shp")))}

total = 0
for where, layers in (("basemap", base), ("aras", own)):
    for name, rows in layers.items():
        size = len(geojson(rows))
        total += size
        points = sum(str(geometry.wkt).count(",") + 1 for geometry, _ in rows.values())
        print("%-8s %-15s %4d features %6d points %7d bytes gzipped" % (where, name, len(rows), points, size))
        for key, (geometry, _) in rows.items():
            if not geometry.is_valid or geometry.is_empty:
                rule(False, "%s/%s %s is valid" % (where, name, key))
rule(total < 230000, "all layers as gzipped GeoJSON: %d bytes, under 230,000" % total)

aras = own["river"]["aras"][0]
kilometre = length(aras.coords)
steps = [kilometres(a, b) for a, b in zip(aras.coords, list(aras.coords)[1:])]
print("Aras: %.0f km drawn, %.0f %% of the published 1,072 km" % (kilometre, kilometre / 10.72))
rule(0.9 < kilometre / 1072 < 1.1, "the Aras is within 10 %% of its published length (%.0f km)" % kilometre)
rule(aras.geom_type == "LineString" and aras.is_simple, "the Aras is one line that does not cross itself")
rule(aras.coords[0][0] < 42 < 48 < aras.coords[-1][0], "the Aras runs from its source in the west to its mouth in the east")
rule(max(steps) < 10, "no step of the Aras is longer than 10 km (longest: %.1f km)" % max(steps))
rule(kilometres(aras.coords[-1], (48.4535, 40.0184)) < 3, "the Aras ends within 3 km of the published mouth (%.1f km)"
     % kilometres(aras.coords[-1], (48.4535, 40.0184)))
rule(base["rivers"]["kura"][0].distance(Point(aras.coords[-1])) < 0.003, "the Aras ends on the Kura")

nakhchivan = own["nakhchivan"]["nakhchivan"][0]
countries = {key: geometry for key, (geometry, _) in own["countries"].items()}
for key in ("armenia", "iran", "turkey"):
    shared = nakhchivan.intersection(countries[key]).length
    rule(shared > 0.01, "Nakhchivan shares a border with %s (%.2f degrees)" % (key, shared))
mainland = max(countries["azerbaijan"].geoms, key=lambda part: part.area)
rule(nakhchivan.distance(mainland) > 0.1, "Nakhchivan does not touch mainland Azerbaijan (%.2f degrees apart)" % nakhchivan.distance(mainland))
for one in countries:
    for other in countries:
        if one < other:
            shared = countries[one].intersection(countries[other])
            rule(shared.area < 1e-9, "%s and %s do not overlap" % (one, other))
for name, rows in (("provinces", base["provinces"]), ("districts", own["districts"])):
    shapes = [geometry for geometry, _ in rows.values()]
    rule(sum(shape.area for shape in shapes) - unary_union(shapes).area < 1e-7, "%s do not overlap" % name)
for key, (geometry, _) in own["countries"].items():
    rule(geometry.equals(base["countries"][key][0]), "%s is the same in both packs" % key)

for key in ("armenia-turkey", "azerbaijan-turkey", "azerbaijan-iran", "armenia-iran"):
    parts = base["borders"][key][0]
    on = [Point(point) for line in getattr(parts, "geoms", [parts]) for point in line.coords if aras.distance(Point(point)) < 0.0015]
    steps = sum(1 for line in getattr(parts, "geoms", [parts]) for a, b in zip(line.coords, list(line.coords)[1:])
                if aras.distance(Point(a)) < 0.0015 and aras.distance(Point(b)) < 0.0015
                and aras.distance(Point((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)) > 0.0009)
    rule(len(on) > 10 and steps == 0, "the border %s runs on the Aras where it follows it (%d points)" % (key, len(on)))
rule(not own["zangazur-route"]["zangazur-route"][0].intersects(aras), "the Zangazur route does not cross the Aras")
rule(own["ceasefire-line"]["ceasefire-line"][0].distance(aras) < 0.0002, "the ceasefire line ends on the Aras")

oblast = own["oblast"]["oblast"][0]
towns = {key: geometry for key, (geometry, _) in own["towns"].items()}
for key in ("shusha", "khankendi", "khojaly"):
    rule(oblast.contains(towns[key]), "%s lies in the former oblast" % key)
for key in ("aghdam", "fuzuli", "jabrayil", "zangilan", "qubadli", "lachin", "kalbajar"):
    geometry = own["districts"][key][0]
    rule(geometry.contains(towns[key]), "the town %s lies in its district (%.0f sq km)" % (key, area(geometry)))
    rule(geometry.intersection(oblast).area < 1e-9, "the district %s does not overlap the oblast" % key)
for key in ("nakhchivan", "julfa", "ordubad"):
    rule(nakhchivan.contains(towns[key]), "%s lies in Nakhchivan" % key)
for key in ("kapan", "meghri"):
    rule(own["syunik"]["syunik"][0].contains(towns[key]), "%s lies in Syunik" % key)
for key, country in (("baku", "azerbaijan"), ("horadiz", "azerbaijan"), ("imishli", "azerbaijan"), ("sabirabad", "azerbaijan"),
                     ("yerevan", "armenia"), ("tabriz", "iran"), ("tehran", "iran")):
    rule(countries[country].contains(towns[key]), "%s lies in %s" % (key, country))
rule(abs(area(oblast) / 4388 - 1) < 0.05, "the oblast's area is within 5 %% of 4,388 sq km (%.0f)" % area(oblast))
for key, (geometry, _) in own["dams"].items():
    rule(aras.distance(geometry) < 0.001, "the dam %s stands on the Aras" % key)
pieces = own["karabakh"]["karabakh"][0]
rule(pieces.geom_type == "Polygon" and len(pieces.interiors) == 0, "Karabakh is one area without holes")
for key, (geometry, _) in own["districts"].items():
    rule(geometry.geom_type == "Polygon", "the district %s is one area (%s)" % (key, [round(area(part), 1) for part in getattr(geometry, "geoms", [geometry])]))

if wrong:
    sys.exit("check.py: %d of the facts do not hold" % len(wrong))
