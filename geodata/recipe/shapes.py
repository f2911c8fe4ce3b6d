"""Reads what GMT prints and what the GeoPackage holds, writes shapefiles. Coordinates are lon, lat, EPSG:4326."""

import math
import os

from osgeo import ogr, osr
from shapely import wkb
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Polygon
from shapely.geometry.polygon import orient

ogr.UseExceptions()

# The day the .dbf headers carry: fixed, so that a rebuild gives the same bytes.
BUILD_DAY = "2022-12-31"

COLUMNS = [("key", 60), ("name", 80), ("when", 60), ("first_day", None), ("last_day", None), ("source", 254), ("note", 254)]


def segments(path, level=None):
    """The lines of a GMT multisegment file, consecutive doubles dropped, to four decimals (about 10 m).

    With a level, only the segments whose header names it: of shores 1 is coast, 2 lakes, 3 islands in lakes.
    """
    found, line, skip = [], [], False
    with open(path, encoding="ascii") as file:
        for row in file:
            if row.startswith(">"):
                if len(line) > 1:
                    found.append(line)
                line, skip = [], level is not None and not row.rstrip().endswith("Level %d" % level)
            elif skip:
                continue
            elif not row.startswith("#"):
                point = tuple(round(float(value), 4) for value in row.split()[:2])
                if not line or point != line[-1]:
                    line.append(point)
    if len(line) > 1:
        found.append(line)
    return found


def features(path, layer, box=None):
    """Geometry and columns of a GeoPackage layer, in file order."""
    source = ogr.Open(path, 0)
    table = source.GetLayer(layer)
    if box:
        table.SetSpatialFilterRect(*box)
    for feature in table:
        yield wkb.loads(bytes(feature.GetGeometryRef().ExportToWkb())), feature.items()


def kilometres(a, b):
    """Distance of two lon, lat points on a sphere of 6,371.0088 km."""
    lon1, lat1, lon2, lat2 = map(math.radians, (a[0], a[1], b[0], b[1]))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0088 * math.asin(math.sqrt(h))


def length(points):
    points = list(points)
    return sum(kilometres(a, b) for a, b in zip(points, points[1:]))


def area(geometry):
    """Square kilometres, on a sphere, by the cylindrical equal-area projection."""
    radius = 6371.0088

    def flat(ring):
        return [(math.radians(x) * radius, math.sin(math.radians(y)) * radius) for x, y in ring.coords]

    total = 0.0
    for polygon in getattr(geometry, "geoms", [geometry]):
        if polygon.geom_type == "Polygon":
            total += Polygon(flat(polygon.exterior), [flat(ring) for ring in polygon.interiors]).area
    return total


def rounded(geometry, digits=4):
    """The geometry with rounded coordinates and without the doubles that rounding makes."""

    def clean(points):
        result = []
        for x, y in points:
            point = (round(x, digits), round(y, digits))
            if not result or result[-1] != point:
                result.append(point)
        return result

    kind = geometry.geom_type
    if kind == "LineString":
        return LineString(clean(geometry.coords))
    if kind == "MultiLineString":
        return MultiLineString([clean(line.coords) for line in geometry.geoms])
    if kind == "Polygon":
        return Polygon(clean(geometry.exterior.coords), [clean(ring.coords) for ring in geometry.interiors])
    if kind == "MultiPolygon":
        return MultiPolygon([rounded(part, digits) for part in geometry.geoms])
    if kind == "Point":
        return type(geometry)(round(geometry.x, digits), round(geometry.y, digits))
    raise ValueError("no rounding for " + kind)


def clockwise(geometry):
    """Outer rings clockwise, holes the other way: the order of the shapefile specification."""
    if geometry.geom_type == "Polygon":
        return orient(geometry, -1.0)
    if geometry.geom_type == "MultiPolygon":
        return MultiPolygon([orient(part, -1.0) for part in geometry.geoms])
    return geometry


def write(path, rows):
    """Writes one shapefile. Each row is a dict with 'geometry' and any of COLUMNS. Keys must be unique."""
    rows = list(rows)
    keys = [row["key"] for row in rows]
    if len(set(keys)) != len(keys):
        raise ValueError("keys of %s are not unique: %s" % (path, sorted(keys)))
    stem = path[: -len(".shp")]
    for ending in (".shp", ".shx", ".dbf", ".prj", ".cpg"):
        if os.path.exists(stem + ending):
            os.remove(stem + ending)
    kinds = {"Point": ogr.wkbPoint, "LineString": ogr.wkbLineString, "MultiLineString": ogr.wkbLineString}
    kind = kinds.get(rows[0]["geometry"].geom_type, ogr.wkbPolygon)
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    wgs84.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    target = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(path)
    layer = target.CreateLayer(
        os.path.basename(stem), wgs84, kind, ["ENCODING=UTF-8", "DBF_DATE_LAST_UPDATE=" + BUILD_DAY]
    )
    for name, width in COLUMNS:
        field = ogr.FieldDefn(name, ogr.OFTDate if width is None else ogr.OFTString)
        if width is not None:
            longest = max([len((row.get(name) or "").encode("utf-8")) for row in rows] + [1])
            if longest > width:
                raise ValueError("%s: %s is %d bytes long, at most %d fit" % (path, name, longest, width))
            field.SetWidth(longest)
        layer.CreateField(field)
    for row in rows:
        geometry = clockwise(rounded(row["geometry"]))
        if not geometry.is_valid:
            raise ValueError("%s: %s is not valid" % (path, row["key"]))
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, _ in COLUMNS:
            if row.get(name):
                feature.SetField(name, row[name])
        feature.SetGeometry(ogr.CreateGeometryFromWkb(wkb.dumps(geometry)))
        layer.CreateFeature(feature)
    target = None
