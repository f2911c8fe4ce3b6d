"""The border of Nakhchivan with Armenia: OpenStreetMap's instead of Natural Earth's, which makes Nakhchivan a tenth too small."""

from shapely.geometry import LineString, MultiPolygon, Point
from shapely.ops import linemerge, polygonize, unary_union

import areas
import zones
from shapes import rounded

WINDOW = (44.6, 38.7, 46.3, 40.0)
PAIRS = [("Europe/Istanbul", "Asia/Yerevan"), ("Europe/Istanbul", "Asia/Baku"), ("Asia/Tehran", "Asia/Baku"),
         ("Asia/Tehran", "Asia/Yerevan"), ("Asia/Yerevan", "Asia/Baku")]
TOLERANCE = 0.0006  # about 60 m
BEYOND = 0.08  # degrees: how far the border is drawn out past the Aras, so that it cuts Natural Earth's provinces, too


def drawn_out(points):
    """The line with both ends drawn out, straight on by the way of their last kilometres."""
    for at, end in ((0, points[0]), (-1, points[-1])):
        back = LineString(points if at == 0 else points[::-1]).interpolate(0.03)
        dx, dy = end[0] - back.x, end[1] - back.y
        size = (dx * dx + dy * dy) ** 0.5
        beyond = (end[0] + dx / size * BEYOND, end[1] + dy / size * BEYOND)
        # The end itself is left out: the arc's new end is moved onto the point where the states meet.
        points = [beyond] + points[1:] if at == 0 else points[:-1] + [beyond]
    return LineString(points)


def nakhchivan(folder, keys, units, exclave, exclave_key):
    """Gives the provinces on both sides of the border its finer line, and Nakhchivan its exclave.

    What changes sides goes to the province there with which it shares most border.
    """
    edges = zones.borders(folder, WINDOW, PAIRS)
    cells = polygonize(unary_union([LineString(edge) for lines in edges.values() for edge in lines]))
    inner = max((cell for cell in cells if cell.contains(Point(45.41, 39.21))), key=lambda cell: cell.area)
    lines = areas.lines_of(linemerge([LineString(edge) for edge in edges[("Asia/Yerevan", "Asia/Baku")]]))
    border = next(line for line in lines if inner.boundary.distance(line.interpolate(0.5, normalized=True)) < 1e-9)
    border = drawn_out(list(rounded(border.simplify(TOLERANCE), 5).coords))
    near = [unit for unit in units if unit.geometry.distance(border) < 0.1]
    land = unary_union([unit.geometry for unit in near if unit.key in keys or unit.country == "Armenia"])
    beyond = land.difference(inner.buffer(0.03))
    ours = [piece for piece in polygonize(unary_union([land.boundary, border]))
            if piece.intersection(inner).area > max(0.5 * piece.area if piece.area > 0.05 else 0, piece.intersection(beyond).area)]
    ours = unary_union(ours + [exclave])
    cells = []  # one planar partition, so that neighbours share every point
    for cell in polygonize(unary_union([line for unit in near for line in areas.lines_of(unit.geometry)]
                                       + [border] + areas.lines_of(exclave))):
        inside = cell.representative_point()
        unit = next((unit for unit in near if unit.geometry.contains(inside)), None)
        if unit is not None:
            stays = unit.country not in ("Armenia", "Azerbaijan") or ours.contains(inside) == (unit.key in keys)
            cells.append([cell, unit, stays, ours.contains(inside)])
    settled = [row for row in cells if row[2]]
    for row in sorted((row for row in cells if not row[2]), key=lambda row: (-row[0].area, row[0].bounds)):
        if exclave.contains(row[0].representative_point()):
            row[1] = next(unit for unit in near if unit.key == exclave_key)
        else:
            there = [other for other in settled if (other[1].key in keys if row[3] else other[1].country == "Armenia")
                     and other[0].intersects(row[0])]
            row[1] = max(there, key=lambda other: (other[0].intersection(row[0]).length, other[1].key))[1]
    for unit in near:
        unit.geometry = MultiPolygon(areas.polygons_of(unary_union([cell for cell, owner, _, _ in cells if owner is unit])))


def disc(lon, lat, square_kilometres):
    """A shape of that area around a point, for a place of which no outline is to be had: twelve corners, and so plainly schematic."""
    import math
    from shapely.geometry import Polygon
    from shapes import area
    east = math.cos(math.radians(lat))

    def ring(size):
        return Polygon([(round(lon + size / east * math.cos(math.radians(30 * step)), 4),
                         round(lat + size * math.sin(math.radians(30 * step)), 4)) for step in range(12)])

    unit = area(ring(0.1))
    return ring(0.1 * (square_kilometres / unit) ** 0.5)
