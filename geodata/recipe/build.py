"""Makes every shapefile of geodata/ from world_map.gpkg and the printed GSHHG and WDBII lines. Called by build.sh."""

import csv
import os
import re
import sys
import unicodedata

from shapely.geometry import LineString, MultiLineString, MultiPolygon, Point, Polygon, box
from shapely.ops import linemerge, polygonize, substring, unary_union

import areas
import borders_osm
import fronts
import zones
from shapes import area, features, kilometres, length, rounded, segments, write
from streams import Network

WORLD, ZONES, WORK, HOME = sys.argv[1:5]
FACTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "facts")

NATURAL_EARTH = "Natural Earth 4.1, 1:10m, by way of the Debian package qgis-common"
AREAS = NATURAL_EARTH + "; on the Aras © OpenStreetMap contributors (geo-tz 8.1.9)"
WDBII = "WDBII, GSHHG 2.3.7, by way of the Debian package gmt-gshhg-full"
RIVER = ("© OpenStreetMap contributors, ODbL (border lines in the npm package geo-tz 8.1.9; scraps of the surface in "
         "@geo-maps/earth-rivers-10m 0.6.0); above the Akhuryan: " + WDBII)

WIDE = (29.0, 33.45, 63.0, 48.0)  # countries and seas
DETAIL = box(40.0, 36.0, 51.0, 43.0)  # provinces, whole, that touch this
WATERS = box(37.0, 35.0, 53.0, 44.0)  # rivers and lakes

NAKHCHIVAN = {"nakhchivan-city", "babek", "julfa", "ordubad", "shahbuz", "sharur", "sadarak", "kangarli"}
AROUND = ("kalbajar", "lachin", "qubadli", "zangilan", "jabrayil", "fuzuli", "aghdam")
ARTICLE_COUNTRIES = ("Azerbaijan", "Armenia", "Iran", "Turkey", "Georgia", "Russia")
MOUTH = (48.4535, 40.0184)

# The time zones whose common border follows the Aras, and where it leaves the river (just below, it turns away to the south-east).
ZONE_COUNTRIES = {"Europe/Istanbul": "Turkey", "Asia/Yerevan": "Armenia", "Asia/Baku": "Azerbaijan", "Asia/Tehran": "Iran"}
ZONE_PAIRS = [("Europe/Istanbul", "Asia/Yerevan"), ("Europe/Istanbul", "Asia/Baku"), ("Asia/Tehran", "Asia/Baku"),
              ("Asia/Tehran", "Asia/Yerevan")]
BORDER_WINDOW = (43.4, 38.7, 48.2, 40.4)
BORDER_END = (47.9821, 39.7090)

# In degrees: what the drawn river may lose (about 20 m), and the borders on it (about 60 m): their points are some of the river's.
RIVER_TOLERANCE, BORDER_TOLERANCE = 0.0002, 0.0006


def facts(name):
    with open(os.path.join(FACTS, name + ".csv"), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def slug(text):
    text = text.translate(str.maketrans("əƏıİğĞøØł", "aAiIgGoOl"))
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-")


def units():
    """Every province that touches the wide box, cut to it, with the key and the name this project gives it."""
    renamed = {(row["country"], row["source_name"]): row for row in facts("renamed")}
    recognised = {(row["admin"], row["name"]): row["country"] for row in facts("recognised")}
    window, taken, result = box(*WIDE), set(), []
    for geometry, row in features(WORLD, "states_provinces", WIDE):
        geometry = rounded(geometry.buffer(0) if not geometry.is_valid else geometry, 5)
        if not geometry.is_valid:
            geometry = geometry.buffer(0)
        if not window.contains(geometry):
            geometry = geometry.intersection(window)
        parts = areas.polygons_of(geometry)
        if not parts:
            continue
        named = renamed.get((row["admin"], row["gn_name"])) or renamed.get((row["admin"], row["name"]))
        name = named["name"] if named else row["name"] or row["woe_name"] or row["gn_name"] or row["admin"]
        key = named["key"] if named else slug(name) or slug(row["admin"])
        if not named and key in taken:
            key = slug(row["admin"]) + "-" + key
        while key in taken:
            key += "-2"
        taken.add(key)
        country = recognised.get((row["admin"], row["name"])) or recognised.get((row["admin"], "")) or row["admin"]
        result.append(areas.Unit(key, name, country, MultiPolygon(parts)))
    return result


def rivers():
    """The named rivers as point lists by key, and what is left over of the segments."""
    lines = segments(os.path.join(WORK, "rivers.txt"))
    network = Network(lines)
    named = {}
    for row in facts("rivers"):
        waypoints = [tuple(float(value) for value in point.split()) for point in row["waypoints"].split(";")]
        named.setdefault(row["key"], [row["name"], []])[1].append(network.path(waypoints))
    return named, lines


def aras_line(named):
    """The Aras: WDBII's line to the Akhuryan, the state border to Bahramtapa, the lower reach to the Kura; thinned.

    The second line is where state borders run: down the Akhuryan to the Aras, and on; its points are some of the river's.
    Last come the points on it where states meet, or their border leaves it, each with the states.
    """
    traced = named["aras"][1][0]
    akhuryan = named["akhuryan"][1][0]
    meeting = traced.index(akhuryan[-1])
    edges = zones.borders(ZONES, BORDER_WINDOW, ZONE_PAIRS)
    line = Network([edge for lines in edges.values() for edge in lines]).path([traced[meeting], BORDER_END])
    corners = [(point, frozenset(ZONE_COUNTRIES[zone] for zone in found)) for point, found in zones.corners(edges)]
    if sorted(set(point for point, _ in corners) & set(line)) != sorted(point for point, _ in corners):
        raise ValueError("the states do not meet on the river: %s" % corners)
    corners.append((line[-1], frozenset(("Iran", "Azerbaijan"))))
    lower = [(float(row["lon"]), float(row["lat"])) for row in facts("lower-aras")]
    kura = [point for part in named["kura"][1] for point in part]
    mouth = min(kura, key=lambda point: (kilometres(point, MOUTH), point))
    above = thinned(traced[: meeting + 1], RIVER_TOLERANCE, [])
    below = thinned(traced[meeting:meeting + 1] + line + lower + [mouth], RIVER_TOLERANCE, [point for point, _ in corners])
    corners = [(rounded(Point(point)).coords[0], states) for point, states in corners]
    border = thinned(below, BORDER_TOLERANCE, [point for point, _ in corners])
    if not LineString(border).is_simple:
        raise ValueError("the borders on the Aras cross themselves: a smaller tolerance is needed")
    beside = thinned(akhuryan, BORDER_TOLERANCE, [])
    return LineString(above + below[1:]), LineString(beside + border[1:]), LineString(beside), corners


def corners_of(corners, *states):
    return next(point for point, meeting in corners if meeting.issuperset(states))


def thinned(points, tolerance, kept):
    """The points to four decimals, without those that the line can do without; its ends and the given points stay."""
    cuts = sorted({0, len(points) - 1} | {points.index(point) for point in kept})
    result = []
    for start, end in zip(cuts, cuts[1:]):
        part = list(rounded(LineString(points[start:end + 1])).simplify(tolerance).coords)
        result += part[1:] if result else part
    return result


def flowing_into(line, old, new):
    """A tributary that WDBII leads to its own Aras: led to the drawn one, cut where it would cross, or drawn out straight."""
    points = list(line.coords)
    for _ in range(2):
        points.reverse()
        end = Point(points[-1])
        if old.distance(end) > 0.008 or len(points) < 3:
            continue
        crossing = LineString(points).intersection(new)
        hits = [part for part in getattr(crossing, "geoms", [crossing]) if part.geom_type == "Point" and not part.is_empty]
        if hits:
            way = LineString(points)
            at = min(way.project(hit) for hit in hits)
            if way.length - at < 0.06:
                points = list(substring(way, 0, at).coords)
        elif new.distance(end) < 0.03:
            points.append(new.interpolate(new.project(end)).coords[0])
    return LineString(points)


def main():
    report = {}
    named, lines = rivers()
    aras, border, akhuryan, corners = aras_line(named)
    report["aras km"] = round(length(aras.coords), 1)
    report["aras points"] = len(aras.coords)
    way = 0.0
    for name, point in (("the Akhuryan", akhuryan.coords[-1]), ("the meeting with Iran", corners_of(corners, "Turkey", "Iran")),
                        ("Julfa", (45.6303, 38.9483)), ("Khoda Afarin", (46.94, 39.16)), ("Bahramtapa", BORDER_END), ("the Kura", aras.coords[-1])):
        end = aras.project(Point(point))
        report["aras km to " + name] = round(length(substring(aras, way, end).coords), 1)
        way = end
    old = LineString(named["aras"][1][0])

    provinces = units()
    karki = next(row for row in facts("exclaves") if row["key"] == "karki")
    borders_osm.nakhchivan(ZONES, NAKHCHIVAN, provinces,
                           borders_osm.disc(float(karki["lon"]), float(karki["lat"]), float(karki["sq_km"])), karki["district"])
    arcs, moved = areas.onto_river(provinces, border, corners)
    report.update(moved)

    disputed = list(features(WORLD, "disputed_borders", (44.0, 38.5, 48.5, 41.0)))
    drawn = [(row["name"], line) for geometry, row in disputed for line in areas.lines_of(rounded(geometry, 5))]
    drawn = list(zip([name for name, _ in drawn], areas.joined([line for _, line in drawn])))
    outline = [line for name, line in drawn if name == "Former USSR oblast in 1991"]
    ceasefire = [line for name, line in drawn if name == "Ceasefire Line 1994"]

    arcs = areas.simplified(arcs, border)
    cuts = [LineString([(float(row["lon1"]), float(row["lat1"])), (float(row["lon2"]), float(row["lat2"]))])
            for row in facts("cuts") if row["lon1"]]
    land = areas.Partition(arcs + cuts, outline, provinces)
    for row in facts("cuts"):
        land.give(Point(float(row["lon"]), float(row["lat"])), row["to"])
    report["cells"] = len(land.cells)
    report["cells left between the lines"] = land.unsettled

    base, own = os.path.join(HOME, "basemap"), os.path.join(HOME, "aras", "layers")
    os.makedirs(base, exist_ok=True)
    os.makedirs(own, exist_ok=True)

    # Areas.
    names = sorted({unit.country for _, unit, _ in land.cells})
    whole = {name: rounded(land.dissolve(lambda unit, inside: unit.country == name)) for name in names}
    write(os.path.join(base, "countries.shp"), [
        {"key": slug(name), "name": name, "geometry": whole[name], "source": AREAS} for name in names])
    write(os.path.join(own, "countries.shp"), [
        {"key": slug(name), "name": name, "geometry": whole[name], "source": AREAS} for name in ARTICLE_COUNTRIES])

    rows = []
    for key in sorted({unit.key for _, unit, _ in land.cells}):
        unit = next(unit for _, unit, _ in land.cells if unit.key == key)
        geometry = land.dissolve(lambda other, inside: other.key == key)
        if geometry.intersects(DETAIL) and unit.country in ("Azerbaijan", "Armenia", "Georgia", "Iran", "Turkey"):
            rows.append({"key": key, "name": unit.name, "geometry": geometry, "source": AREAS, "note": unit.country})
    write(os.path.join(base, "provinces.shp"), rows)

    borders, order = [], sorted(whole)
    for i, one in enumerate(order):
        for other in order[i + 1:]:
            if one == other or not whole[one].intersects(whole[other]):
                continue
            pieces = areas.lines_of_only(whole[one].intersection(whole[other]))
            if pieces:
                shared = linemerge(pieces)
                borders.append({"key": slug(one) + "-" + slug(other), "name": one + " - " + other, "geometry": shared,
                                "source": AREAS})
    write(os.path.join(base, "borders.shp"), borders)

    seas, open_water = [], box(*WIDE).difference(unary_union(list(whole.values())))
    for part in areas.polygons_of(open_water):
        for row in facts("seas"):
            if part.contains(Point(float(row["lon"]), float(row["lat"]))):
                seas.append({"key": row["key"], "name": row["name"], "geometry": part, "source": NATURAL_EARTH,
                             "note": "The part of the map box that no country covers."})
    write(os.path.join(base, "seas.shp"), seas)

    # The article's areas.
    write(os.path.join(own, "nakhchivan.shp"), [{
        "key": "nakhchivan", "name": "Nakhchivan", "source": AREAS,
        "geometry": land.dissolve(lambda unit, inside: unit.key in NAKHCHIVAN),
        "note": "Today's eight districts and cities of the autonomous republic; the exclave Karki, under Armenian control since 1990, is drawn schematically."}])
    report["sq km nakhchivan"] = round(area(land.dissolve(lambda unit, inside: unit.key in NAKHCHIVAN)))
    oblast = land.dissolve(lambda unit, inside: inside)
    write(os.path.join(own, "oblast.shp"), [{
        "key": "oblast", "name": "Nagorno-Karabakh Autonomous Oblast", "geometry": oblast,
        "source": NATURAL_EARTH + " (outline 'Former USSR oblast in 1991')",
        "note": "Outline as in 1991, shown at all times for orientation. Of the Azerbaijan SSR; founded by decree of 7 July 1923, abolished by a law of Azerbaijan of 26 November 1991."}])
    around = {row["key"]: row for row in facts("districts")}
    rows = []
    for key in AROUND:
        row = dict(around[key])
        row["first_day"], row["last_day"] = row["first_day"].replace("-", "/"), row["last_day"].replace("-", "/")
        row["geometry"] = land.dissolve(lambda unit, inside: unit.key == key and not inside)
        report["sq km " + key] = round(area(row["geometry"]))
        rows.append(row)
    write(os.path.join(own, "districts.shp"), rows)
    report["sq km oblast"] = round(area(oblast))
    write(os.path.join(own, "karabakh.shp"), [{
        "key": "karabakh", "name": "Karabakh", "source": AREAS,
        "geometry": land.dissolve(lambda unit, inside: inside or unit.key in AROUND),
        "note": "As used in this atlas: the former oblast and the seven districts around it. The name has had other extents."}])
    write(os.path.join(own, "syunik.shp"), [{
        "key": "syunik", "name": "Syunik", "source": AREAS,
        "geometry": land.dissolve(lambda unit, inside: unit.key == "syunik"), "note": "Province (marz) of Armenia."}])

    # Lines.
    by_key = {row["key"]: row["geometry"] for row in rows}
    line = fronts.moved(linemerge(unary_union(ceasefire)), aras, by_key)
    parts = []
    for part in areas.lines_of(line):
        points = list(part.coords)
        for at in (0, -1):
            end = Point(points[at])
            if aras.distance(end) < 0.03:
                points[at] = aras.interpolate(aras.project(end)).coords[0]
            elif whole["Armenia"].distance(end) < 0.02:
                edge = whole["Armenia"].boundary
                points[at] = edge.interpolate(edge.project(end)).coords[0]
        parts.append(LineString(points))
    parts.sort(key=lambda part: part.bounds)
    write(os.path.join(own, "ceasefire-line.shp"), [{
        "key": "ceasefire-line", "name": "Ceasefire line of 1994", "geometry": MultiLineString(parts),
        "when": "1994-05-12/2020-09-26", "first_day": "1994/05/12", "last_day": "2020/09/26",
        "source": NATURAL_EARTH + " (line 'Ceasefire Line 1994'). Dates: ceasefire in force since 12 May 1994; last full day 26 September 2020, fighting from the 27th",
        "note": "Line of contact, generalised. Moved west in Aghdam and Fuzuli until 842 and 462 sq km lie behind it, as published; small changes of April 2016 are not shown."}])
    after = fronts.after_2020(facts("line-2020"), oblast)
    report["per cent of the oblast on Azerbaijan's side in 2020"] = round(100 * fronts.share_outside(after, oblast))
    write(os.path.join(own, "line-2020.shp"), [{
        "key": "line-2020", "name": "Line of contact after 2020", "geometry": after,
        "when": "2020-11-10/..", "first_day": "2020/11/10",
        "source": "Drawn for this atlas between towns whose control is known; International Crisis Group, Europe Briefing 91 (2020)",
        "note": "Schematic: straight from point to point, right to some five kilometres. It leaves a third of the former oblast to Azerbaijan, as Crisis Group sums up."}])
    roads = fronts.roads(facts("lachin-roads"))
    write(os.path.join(own, "lachin-corridor.shp"), [{
        "key": row["key"], "name": row["name"], "when": row["when"], "first_day": row["first_day"].replace("-", "/"),
        "last_day": row["last_day"].replace("-", "/"), "source": row["source"], "note": row["note"],
        "geometry": fronts.corridor(roads[row["key"]], whole["Azerbaijan"], oblast)} for row in facts("lachin-corridor")])
    write(os.path.join(own, "river.shp"), [{
        "key": "aras", "name": "Aras", "geometry": aras, "source": RIVER,
        "note": "From source to mouth. Middle course: the line of the state borders; other reaches more coarsely. Published length 1,072 km, this line %d km." % round(length(aras.coords))}])
    start, end = (Point(float(row["lon"]), float(row["lat"])) for key in ("horadiz", "julfa")
                  for row in facts("towns") if row["key"] == key)
    reach = substring(aras, aras.project(end), aras.project(start)).simplify(0.012)
    beside = reach.parallel_offset(0.016, "left", join_style=1, resolution=2).simplify(0.004)
    points = list(beside.coords)
    if points[0][0] < points[-1][0]:
        points.reverse()
    towns = {row["key"]: (float(row["lon"]), float(row["lat"])) for row in facts("towns")}
    west = [(float(row["lon"]), float(row["lat"])) for row in facts("route-west")]
    points = [towns["horadiz"]] + points[1:-1] + [towns["julfa"], (45.53, 39.06), towns["nakhchivan"]] + west
    aghband, ordubad = (aras.project(Point(place)) for place in ((46.56, 38.88), (46.12, 38.85)))
    south = substring(aras, min(aghband, ordubad), max(aghband, ordubad)).simplify(0.02)
    through_iran = list(south.parallel_offset(0.04, "right", join_style=1, resolution=2).simplify(0.006).coords)
    if through_iran[0][0] < through_iran[-1][0]:
        through_iran.reverse()
    through_iran = [(46.575, 38.905)] + through_iran[1:-1] + [(46.03, 38.83), towns["ordubad"]]
    write(os.path.join(own, "zangazur-route.shp"), [{
        "key": "zangazur-route", "name": "Zangazur route (proposed)", "geometry": LineString(points),
        "when": "2020-11-10/..", "first_day": "2020/11/10",
        "source": "Drawn for this atlas along the Aras; point 9 of the trilateral statement of 10 November 2020",
        "note": "Schematic and proposed: not a surveyed line and not a thing on the ground. Drawn about 1.5 km north of the Aras; from Nakhchivan on to Turkey by Sadarak and Dilucu."}])
    write(os.path.join(own, "route-through-iran.shp"), [{
        "key": "route-through-iran", "name": "Road and railway through Iran (agreed)", "geometry": LineString(through_iran),
        "when": "2022-03-11/..", "first_day": "2022/03/11",
        "source": "Drawn for this atlas beside the Aras; Press TV, 12 March 2022, and Azernews, 12 March 2022, on the memorandum of 11 March",
        "note": "Schematic: the press of March 2022 speaks of about 55 km, five kilometres from the border of Iran and Armenia, with bridges over the Aras at both ends. Not built in 2022."}])

    # Points.
    rows = []
    for row in facts("towns"):
        rows.append({"key": row["key"], "name": row["name"], "note": row["note"],
                     "geometry": Point(float(row["lon"]), float(row["lat"])),
                     "source": row["source"]})
    write(os.path.join(own, "towns.shp"), rows)
    rows = []
    for row in facts("dams"):
        point = Point(float(row["lon"]), float(row["lat"]))
        on_river = aras.interpolate(aras.project(point))
        report["km from %s to the line" % row["key"]] = round(kilometres(point.coords[0], on_river.coords[0]), 1)
        rows.append({**row, "geometry": on_river, "first_day": row["first_day"].replace("-", "/"),
                     "last_day": row["last_day"].replace("-", "/")})
    write(os.path.join(own, "dams.shp"), rows)

    # Waters of the basemap.
    lakes = list(polygonize(unary_union([LineString(line) for line in segments(os.path.join(WORK, "shores.txt"), 2)])))
    islands = list(polygonize(unary_union([LineString(line) for line in segments(os.path.join(WORK, "shores.txt"), 3)])))
    found = []
    for lake in sorted(lakes, key=lambda lake: (-lake.area, lake.bounds)):
        size = area(lake)
        if size < 10 or not WATERS.intersects(lake):
            continue
        name = next((row for row in facts("lakes")
                     if lake.distance(Point(float(row["lon"]), float(row["lat"]))) < 0.08
                     and row["key"] not in [other["key"] for other in found]), None)
        thin = Polygon(lake.exterior).simplify(0.003)
        holes = [island.simplify(0.003) for island in islands if lake.contains(island) and area(island) > 3]
        thin = thin.difference(unary_union(holes)) if holes else thin
        parts = [whole for part in areas.polygons_of(thin) for whole in areas.polygons_of(rounded(part).buffer(0))]
        if not parts:
            continue
        thin = max(parts, key=lambda part: part.area)
        found.append({"key": name["key"] if name else "lake-%d" % (len(found) + 1), "name": name["name"] if name else "",
                      "geometry": thin, "source": WDBII.replace("WDBII, ", "")})
    write(os.path.join(base, "lakes.shp"), found)

    shapes, used = [], [old]
    for key in sorted(named):
        if key == "aras":
            continue
        parts = [akhuryan] if key == "akhuryan" else [flowing_into(LineString(part), old, aras) for part in named[key][1]]
        used += parts
        clipped = areas.lines_of(MultiLineString([rounded(part if key == "akhuryan" else part.simplify(0.003)) for part in parts]).intersection(WATERS))
        shapes.append({"key": key, "name": named[key][0], "geometry": MultiLineString(clipped) if len(clipped) > 1 else clipped[0],
                       "source": WDBII})
    taken = unary_union([line.buffer(0.004) for line in used])
    rest = unary_union([LineString(line) for line in lines]).difference(taken)
    number = 0
    for line in sorted(areas.lines_of(linemerge(areas.lines_of(rest))), key=lambda line: line.bounds):
        line = line.intersection(WATERS)
        for part in areas.lines_of(line):
            # The Mughan channel, drawn by WDBII from Bahramtapa to the sea, is not the Aras's course today: left out.
            if length(part.coords) < 25 or part.distance(Point(48.35, 39.6)) < 0.25:
                continue
            part = flowing_into(part, old, aras)
            number += 1
            shapes.append({"key": "stream-%d" % number, "name": "", "geometry": rounded(part.simplify(0.004)), "source": WDBII})
    write(os.path.join(base, "rivers.shp"), shapes)

    for key in report:
        print("%s: %s" % (key, report[key]))


main()
