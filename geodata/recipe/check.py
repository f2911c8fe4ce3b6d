"""Checks the shapefiles against facts; prints figures; stops with a list of what is wrong. Called by build.sh."""

import glob
import gzip
import json
import os
import sys

from osgeo import ogr
from shapely import wkb
from shapely.geometry import LineString, Point, mapping
from shapely.ops import split, unary_union

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


def kilometre_of(geometry):
    return sum(length(part.coords) for part in getattr(geometry, "geoms", [geometry]))


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
# What is published, in sq km, and how far the drawn area may differ: the district lines of the source are coarse.
PUBLISHED = (
    ("nakhchivan", "nakhchivan", 5502, 5),  # official; older figures say 5,363
    ("oblast", "oblast", 4388, 5),  # Soviet statistics
    ("syunik", "syunik", 4506, 8),  # statistics of Armenia; its eastern border is still the source's
    ("countries", "armenia", 29743, 3),
    ("countries", "azerbaijan", 86600, 3),
    ("districts", "kalbajar", 1936, 13),  # the districts by Soviet statistics
    ("districts", "lachin", 1835, 13),
    ("districts", "qubadli", 802, 13),
    ("districts", "zangilan", 707, 13),
    ("districts", "jabrayil", 1050, 13),
    ("districts", "fuzuli", 1390, 13),
    ("districts", "aghdam", 1150, 13),
)
for name, key, published, percent in PUBLISHED:
    drawn = area(own[name][key][0])
    rule(abs(drawn / published - 1) <= percent / 100, "%s: %.0f sq km, within %d %% of the published %d (%+.1f %%)"
         % (key, drawn, percent, published, 100 * drawn / published - 100))
line_1994 = own["ceasefire-line"]["ceasefire-line"][0]
for key, published in (("fuzuli", 462), ("aghdam", 842)):
    behind = sum(area(part) for part in split(own["districts"][key][0], line_1994).geoms if part.contains(own["towns"][key][0]))
    rule(abs(behind / published - 1) < 0.03, "%s: %.0f sq km behind the line of 1994, within 3 %% of the published %d" % (key, behind, published))
west = {"Mərzili": (47.0617, 39.9325), "Fuzuli": (47.145, 39.600), "Aghdam": (46.927, 39.993)}
east = {"Quzanlı": (47.1608, 40.1586), "Alxanlı": (47.3867, 39.6000), "Horadiz": (47.3364, 39.4478), "Cocuq Mərcanlı": (47.2981, 39.3911)}
for name, point in list(west.items()) + list(east.items()):
    across = LineString([point, (46.70, point[1])]).intersects(line_1994)
    rule(across == (name in east), "%s lies %s of the line of 1994" % (name, "east" if name in east else "west"))
rule(own["nakhchivan"]["nakhchivan"][0].contains(Point(44.9436, 39.7856)), "the exclave Karki belongs to Nakhchivan")
peak = Point(46.0033, 39.1550)
rule(nakhchivan.boundary.distance(peak) < 0.005, "Qapıcıq, a peak on the border, lies within 500 m of it")
rule(abs(kilometre_of(base["borders"]["azerbaijan-turkey"][0]) / 17 - 1) < 0.3, "the border of Azerbaijan and Turkey is about 17 km long (%.1f)"
     % kilometre_of(base["borders"]["azerbaijan-turkey"][0]))
rule(abs(kilometre_of(base["borders"]["armenia-iran"][0]) / 44 - 1) < 0.3, "the border of Armenia and Iran is about 44 km long (%.1f)"
     % kilometre_of(base["borders"]["armenia-iran"][0]))
route, through_iran = own["zangazur-route"]["zangazur-route"][0], own["route-through-iran"]["route-through-iran"][0]
rule(route.intersection(aras).geom_type == "Point", "the Zangazur route crosses the Aras once, into Turkey")
rule(countries["turkey"].contains(Point(route.coords[-1])), "the Zangazur route ends in Turkey")
rule(len(getattr(through_iran.intersection(aras), "geoms", [])) == 2, "the route through Iran crosses the Aras twice")
in_iran = kilometre_of(through_iran.intersection(countries["iran"]))
rule(abs(in_iran / 55 - 1) < 0.2, "the route through Iran is about 55 km long there (%.0f)" % in_iran)
for key in ("until-2022", "since-2022"):
    rule(own["lachin-corridor"][key][0].intersection(own["oblast"]["oblast"][0]).area < 1e-6, "the Lachin corridor %s ends at the former oblast" % key)
rule(own["lachin-corridor"]["until-2022"][0].contains(own["towns"]["lachin"][0]), "Lachin town lies in the first course of the corridor")
rule(not own["lachin-corridor"]["since-2022"][0].contains(own["towns"]["lachin"][0]), "Lachin town lies outside its second course")
parts = own["oblast"]["oblast"][0].difference(own["line-2020"]["line-2020"][0].buffer(0.0002)).geoms
kept = sum(area(part) for part in parts if part.contains(own["towns"]["khankendi"][0]))
rule(abs(1 - kept / area(own["oblast"]["oblast"][0]) - 1 / 3) < 0.05, "the line of 2020 leaves about a third of the oblast to Azerbaijan (%.0f %%)"
     % (100 - 100 * kept / area(own["oblast"]["oblast"][0])))
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
for key, (geometry, _) in own["dams"].items():
    rule(aras.distance(geometry) < 0.001, "the dam %s stands on the Aras" % key)
pieces = own["karabakh"]["karabakh"][0]
rule(pieces.geom_type == "Polygon" and len(pieces.interiors) == 0, "Karabakh is one area without holes")
for key, (geometry, _) in own["districts"].items():
    rule(geometry.geom_type == "Polygon", "the district %s is one area (%s)" % (key, [round(area(part), 1) for part in getattr(geometry, "geoms", [geometry])]))

if wrong:
    sys.exit("check.py: %d of the facts do not hold" % len(wrong))
