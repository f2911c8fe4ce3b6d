"""Lines where armies stood, and the Lachin corridor: generalised from a source, or schematic and said so."""

import math

from shapely.geometry import LineString, MultiLineString, Point
from shapely.ops import polygonize, split, substring, unary_union

import areas
from shapes import area

# What de Waal (2003) counts behind the line of 1994, in sq km; in the south first, in the north second.
BEHIND = (("aghdam", 842, Point(46.927, 39.993)), ("fuzuli", 462, Point(47.145, 39.600)))


def shift(latitude, aghdam, fuzuli):
    """How far west the line is moved there, in degrees: all the way in each district, less and less between and beyond them."""
    knots = ((40.40, 0.0), (40.25, aghdam), (39.86, aghdam), (39.74, fuzuli), (39.0, fuzuli))
    if latitude >= knots[0][0]:
        return 0.0
    for (top, above), (bottom, below) in zip(knots, knots[1:]):
        if latitude >= bottom:
            return below + (above - below) * (latitude - bottom) / (top - bottom)
    return fuzuli


def part_behind(line, district, town):
    return sum(area(part) for part in split(district, line).geoms if part.contains(town)) or area(district)


def moved(line, aras, districts):
    """The line moved west in Aghdam and in Fuzuli until the published areas lie behind it, and led on to the Aras."""
    def at(aghdam, fuzuli):
        points = [(x - (shift(y, aghdam, fuzuli) if x > 46.8 else 0.0), y) for x, y in line.coords]
        end = Point(points[-1] if points[-1][1] < points[0][1] else points[0])
        river = aras.interpolate(aras.project(end)).coords[0]
        return LineString(points + [river]) if points[-1][1] < points[0][1] else LineString([river] + points)

    found = {"aghdam": 0.0, "fuzuli": 0.0}
    for key, wanted, town in BEHIND:
        low, high = 0.0, 0.12
        for _ in range(40):
            found[key] = (low + high) / 2
            behind = part_behind(at(found["aghdam"], found["fuzuli"]), districts[key], town)
            low, high = (found[key], high) if behind > wanted else (low, found[key])
    return at(found["aghdam"], found["fuzuli"])


def after_2020(rows, oblast):
    """The lines through the points of a file, one for each part, cut at the outline of the oblast."""
    parts = {}
    for row in rows:
        parts.setdefault(row["part"], []).append((float(row["lon"]), float(row["lat"])))
    within = [line for key in sorted(parts) for line in areas.lines_of_only(LineString(parts[key]).intersection(oblast))]
    return MultiLineString(sorted(within, key=lambda line: line.bounds))


def share_outside(lines, oblast):
    """The share of the oblast that the lines cut off from Khankendi (Stepanakert)."""
    pieces = list(polygonize(unary_union([oblast.boundary] + [areas.lines_of(line)[0] for line in lines.geoms])))
    kept = sum(area(piece) for piece in pieces if piece.contains(Point(46.7517, 39.8153)))
    return 1 - kept / area(oblast)


def roads(rows):
    found = {}
    for row in rows:
        found.setdefault(row["key"], []).append((float(row["lon"]), float(row["lat"])))
    return {key: LineString(points) for key, points in found.items()}


def corridor(road, country, oblast):
    """Five kilometres wide along the road, between the border of Armenia and the former oblast."""
    middle = road.centroid.y
    east = math.cos(math.radians(middle))
    flat = LineString([(x * east, y) for x, y in road.coords])
    wide = flat.buffer(2.5 / 111.2, resolution=3, cap_style=2)
    from shapely.affinity import scale
    shape = scale(wide, 1 / east, 1.0, origin=(0, 0)).intersection(country).difference(oblast)
    return max(areas.polygons_of(shape), key=lambda part: part.area)
