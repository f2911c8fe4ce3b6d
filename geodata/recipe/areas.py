"""One planar partition of the region, from which every polygon layer is dissolved, so that neighbours share their borders."""

from collections import defaultdict

from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box
from shapely.ops import linemerge, polygonize, substring, unary_union
from shapely.strtree import STRtree

from shapes import area, features, kilometres

# The Aras forms a state border between these; a border of one of these pairs that stays this near to it is moved onto it.
RIVER_PAIRS = {
    frozenset(pair)
    for pair in (("Turkey", "Armenia"), ("Turkey", "Azerbaijan"), ("Iran", "Azerbaijan"), ("Iran", "Armenia"))
}
RIVER_REACH_DEGREES = 0.055
OUTER_TOLERANCE = 0.012
CORE = box(40.0, 37.5, 50.5, 42.5)

# Today's districts that lie wholly inside the former oblast, and those that reach into it (see README.md).
INSIDE_ONLY = {"khojaly", "khankendi", "shusha", "shusha-city", "khojavend"}
REACHING_IN = {"tartar", "kalbajar", "aghdam"}


class Unit:
    """One province or district of the source, with the key and names this project gives it."""

    def __init__(self, key, name, country, geometry):
        self.key, self.name, self.country, self.geometry = key, name, country, geometry


def lines_of(geometry):
    if geometry.is_empty:
        return []
    if geometry.geom_type == "LineString":
        return [geometry]
    if geometry.geom_type == "LinearRing":
        return [LineString(geometry.coords)]
    if geometry.geom_type == "Polygon":
        return [LineString(geometry.exterior.coords)] + [LineString(ring.coords) for ring in geometry.interiors]
    return [line for part in geometry.geoms for line in lines_of(part)]


def lines_of_only(geometry):
    """The lines of an intersection, whose points and polygons are left out."""
    if geometry.geom_type == "LineString":
        return [geometry]
    return [line for part in getattr(geometry, "geoms", []) for line in lines_of_only(part)]


def polygons_of(geometry):
    if geometry.geom_type == "Polygon":
        return [geometry] if not geometry.is_empty else []
    return [part for whole in getattr(geometry, "geoms", []) for part in polygons_of(whole)]


def found_in(tree, pieces, geometry):
    """The pieces of a tree whose boxes meet the geometry's: shapely 1.8 hands back geometries, 2.0 their places."""
    return [hit if hasattr(hit, "geom_type") else pieces[hit] for hit in tree.query(geometry)]


def arcs_of(lines):
    """The lines cut at every node where three or more meet, and nowhere else."""
    merged = linemerge(unary_union(lines))
    return lines_of(merged)


def joined(lines, reach=0.003):
    """The lines with ends that lie within the reach (about 300 m) of each other moved to one point."""
    anchors, result = [], []
    for line in lines:
        points = list(line.coords)
        for at in (0, -1):
            anchor = next((other for other in anchors if Point(other).distance(Point(points[at])) < reach), None)
            if anchor is None:
                anchors.append(points[at])
            else:
                points[at] = anchor
        result.append(LineString(points))
    return result


def near_river(arc, river, reach):
    return all(river.distance(Point(point)) < reach for point in arc.coords)


def onto_river(units, river, corners):
    """Moves the state borders that the river forms onto the river itself; all else keeps its place.

    Returns arcs. The end of an arc that meets a moved border is moved with it: to a corner, a point of the river given with the
    states that meet there, where the same states meet at the end and the way to the corner does not cross the river; elsewhere
    to the nearest point of the river.
    """
    arcs = arcs_of([line for unit in units for line in lines_of(unit.geometry)])
    owned = [(polygon, unit.country) for unit in units for polygon in polygons_of(unit.geometry)]
    pieces = [polygon for polygon, _ in owned]
    tree = STRtree(pieces)
    country = {id(polygon): name for polygon, name in owned}

    def countries(point):
        around = point.buffer(1e-6)
        return frozenset(country[id(polygon)] for polygon in found_in(tree, pieces, around) if polygon.intersects(around))

    def neighbours(arc):
        return countries(arc.interpolate(0.5, normalized=True))

    on_river = [neighbours(arc) in RIVER_PAIRS and near_river(arc, river, RIVER_REACH_DEGREES) for arc in arcs]
    before = [(points[0], points[1]) for arc, moves in zip(arcs, on_river) if not moves
              for points in (arc.coords, arc.coords[::-1])]

    def place_of(end):
        states = countries(Point(end))
        near = [(Point(corner).distance(Point(end)), corner) for corner, meeting in corners if meeting == states]
        if near and min(near)[0] < RIVER_REACH_DEGREES:
            corner = min(near)[1]
            ways = [LineString([last, corner]) for start, last in before if start == end]
            if all(way.intersection(river).length == 0 and way.intersection(river).geom_type == "Point" for way in ways):
                return river.project(Point(corner))
        return river.project(Point(end))

    moved, kept, target = [], [], {}
    for arc, moves in zip(arcs, on_river):
        if moves:
            ends = arc.coords[0], arc.coords[-1]
            at = [place_of(end) for end in ends]
            moved.append(substring(river, min(at), max(at)))
            for end, place in zip(ends, at):
                target[end] = river.interpolate(place).coords[0]
            moved[-1] = LineString([river.interpolate(min(at)).coords[0]] + list(moved[-1].coords)[1:-1]
                                   + [river.interpolate(max(at)).coords[0]])
        else:
            kept.append(arc)
    shift = [0.0]
    for end, place in target.items():
        shift.append(kilometres(end, place))
    result = list(moved)
    for arc in kept:
        points = list(arc.coords)
        points[0] = target.get(points[0], points[0])
        points[-1] = target.get(points[-1], points[-1])
        if len(points) > 2 or points[0] != points[-1]:
            result.append(LineString(points))
    return result, {"moved arcs": len(moved), "moved nodes": len(target), "farthest node km": max(shift)}


def simplified(arcs, fixed):
    """Outside the core every arc is thinned; arcs that touch it, and the fixed ones, keep all their points."""
    result = []
    for arc in arcs:
        if arc.intersects(CORE) or arc.within(fixed):
            result.append(arc)
        else:
            thin = arc.simplify(OUTER_TOLERANCE, preserve_topology=True)
            result.append(thin if thin.length > 0 and len(thin.coords) > (3 if arc.is_ring else 1) else arc)
    return result


class Partition:
    """Cells, each of one unit and either inside or outside the former oblast."""

    def __init__(self, arcs, oblast_lines, units):
        noded = unary_union(arcs + oblast_lines)
        self.oblast = max(polygonize(unary_union(oblast_lines)), key=lambda polygon: polygon.area)
        owner = {}
        pieces = []
        for unit in units:
            for polygon in polygons_of(unit.geometry):
                pieces.append(polygon)
                owner[id(polygon)] = unit
        tree = STRtree(pieces)
        self.cells = []
        for cell in polygonize(noded):
            shares = defaultdict(float)
            for piece in found_in(tree, pieces, cell):
                if piece.intersects(cell):
                    shares[owner[id(piece)]] += piece.intersection(cell).area
            # What the provinces do not cover is sea; the border that the river replaces uncovers no more than a sliver.
            if sum(shares.values()) < 0.5 * cell.area:
                continue
            unit = max(shares, key=lambda other: (shares[other], other.key))
            inside = self.oblast.contains(cell.representative_point())
            self.cells.append([cell, unit, inside])
        self._settle()

    def _settle(self):
        """Gives the cells between the oblast's outline and the district lines that follow it to the right side.

        Each goes to the sound neighbour on its side with which it shares most border, those with such a neighbour first.
        """
        wrong = [row for row in self.cells if not self._fits(row)]
        sound = [row for row in self.cells if self._fits(row)]
        wrong.sort(key=lambda row: (row[0].area, row[0].bounds))
        while wrong:
            left = []
            for row in wrong:
                best, longest = None, 0.0
                for other in sound:
                    if other[2] == row[2] and other[0].intersects(row[0]):
                        shared = other[0].intersection(row[0]).length
                        if shared > longest:
                            best, longest = other[1], shared
                if best is None:
                    left.append(row)
                else:
                    row[1] = best
                    sound.append(row)
            if len(left) == len(wrong):
                break
            wrong = left
        self.unsettled = len(wrong)

    def _fits(self, row):
        cell, unit, inside = row
        near = cell.distance(self.oblast) < 1e-9
        if inside:
            if unit.key not in INSIDE_ONLY | REACHING_IN:
                return False
            return unit.key in INSIDE_ONLY or not self._thin(cell)
        if unit.key in INSIDE_ONLY:
            return False
        return not (near and unit.country == "Azerbaijan" and self._thin(cell))

    @staticmethod
    def _thin(cell):
        return cell.buffer(-0.008).is_empty

    def give(self, point, key):
        """Hands the cell around a point to the unit of that key: a decision of ours, listed in facts/cuts.csv."""
        unit = next(unit for _, unit, _ in self.cells if unit.key == key)
        for row in self.cells:
            if row[0].contains(point):
                if row[2]:
                    raise ValueError("%s lies in the former oblast" % point)
                row[1] = unit

    def dissolve(self, wanted):
        """The union of the cells for which wanted(unit, inside) holds."""
        merged = unary_union([cell for cell, unit, inside in self.cells if wanted(unit, inside)])
        parts = [part for part in polygons_of(merged)]
        parts.sort(key=lambda part: (-part.area, part.bounds))
        return parts[0] if len(parts) == 1 else MultiPolygon(parts)
