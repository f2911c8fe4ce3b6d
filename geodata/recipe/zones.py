"""Reads the borders between time zones that the npm package geo-tz holds: OpenStreetMap's borders, cut at a quadtree's squares.

Its data file is a row of geobuf pieces; its index says where each square's piece begins. Only what polygons need is decoded.
"""

import json
import os

# Squares of the quadtree: a is the north-east quarter of its parent, b the north-west, c the south-west, d the south-east.
WORLD = (-179.9999, -89.9999, 179.9999, 89.9999)
QUARTERS = {"a": (2, 3), "b": (0, 3), "c": (0, 1), "d": (2, 1)}


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def message(data):
    """Field number and value of a protocol buffer message: integers, or the bytes of what has a length."""
    at = 0
    while at < len(data):
        tag, at = varint(data, at)
        if tag & 7 == 0:
            value, at = varint(data, at)
        elif tag & 7 == 2:
            size, at = varint(data, at)
            value = data[at:at + size]
            at += size
        elif tag & 7 in (1, 5):
            size = 8 if tag & 7 == 1 else 4
            value = data[at:at + size]
            at += size
        else:
            raise ValueError("wire type %d is not known" % (tag & 7))
        yield tag >> 3, value


def packed(data):
    at, values = 0, []
    while at < len(data):
        value, at = varint(data, at)
        values.append(value)
    return values


def rings_of(geometry):
    """The rings of a geobuf polygon or multipolygon, each a list of whole numbers (millionths of a degree), closed."""
    kind, lengths, numbers = 0, None, []
    for field, value in message(geometry):
        if field == 1:
            kind = value
        elif field == 2:
            lengths = packed(value)
        elif field == 3:
            numbers = [(number >> 1) ^ -(number & 1) for number in packed(value)]
    if kind not in (4, 5):
        raise ValueError("geobuf type %d is no polygon" % kind)
    if lengths is None:
        lengths = [len(numbers) // 2]
    elif kind == 5:
        flat, at = [], 1
        for _ in range(lengths[0]):
            flat += lengths[at + 1:at + 1 + lengths[at]]
            at += 1 + lengths[at]
        lengths = flat
    rings, at = [], 0
    for size in lengths:
        x = y = 0
        ring = []
        for _ in range(size):
            x, y, at = x + numbers[at], y + numbers[at + 1], at + 2
            ring.append((x, y))
        rings.append(ring + ring[:1])
    return rings


def piece(data):
    """The rings of one square by the name of the zone."""
    keys, collection, precision = [], b"", 6
    for field, value in message(data):
        if field == 1:
            keys.append(value.decode("utf-8"))
        elif field == 3:
            precision = value
        elif field == 4:
            collection = value
    if precision != 6:
        raise ValueError("coordinates to six decimals were expected, not %d" % precision)
    found = {}
    for field, feature in message(collection):
        if field != 1:
            continue
        values, properties, geometry = [], [], b""
        for inner, value in message(feature):
            if inner == 13:
                values.append(next((text.decode("utf-8") for kind, text in message(value) if kind == 1), None))
            elif inner == 14:
                properties = packed(value)
            elif inner == 1:
                geometry = value
        named = {keys[a]: values[b] for a, b in zip(properties[::2], properties[1::2])}
        found.setdefault(named["tzid"], []).extend(rings_of(geometry))
    return found


def squares(index, window):
    """Place and length in the data file of every piece whose square meets the window."""

    def below(node, square):
        west, south, east, north = square
        if east < window[0] or west > window[2] or north < window[1] or south > window[3] or not isinstance(node, dict):
            return
        if "pos" in node:
            yield node["pos"], node["len"]
            return
        middle = (west + east) / 2, (south + north) / 2
        for letter, (x, y) in QUARTERS.items():
            if letter in node:
                corner = square[x], square[y]
                yield from below(node[letter], (min(corner[0], middle[0]), min(corner[1], middle[1]),
                                                max(corner[0], middle[0]), max(corner[1], middle[1])))

    return sorted(below(index["lookup"], WORLD))


def borders(folder, window, pairs):
    """The edges that two zones of a pair share, by pair, as lines of two points: the border, without the sides of the squares."""
    with open(os.path.join(folder, "timezones.geojson.index.json"), encoding="utf-8") as file:
        index = json.load(file)
    edges = {pair: set() for pair in pairs}
    with open(os.path.join(folder, "timezones.geojson.geo.dat"), "rb") as file:
        for place, size in squares(index, window):
            file.seek(place)
            zones = {}
            for zone, rings in piece(file.read(size)).items():
                zones[zone] = {(min(a, b), max(a, b)) for ring in rings for a, b in zip(ring, ring[1:]) if a != b}
            for pair in pairs:
                edges[pair] |= zones.get(pair[0], set()) & zones.get(pair[1], set())
    return {pair: [[(x / 1e6, y / 1e6) for x, y in edge] for edge in sorted(found)] for pair, found in edges.items()}


def corners(edges):
    """The points where the borders of two pairs meet, each with the zones that meet there."""
    ends = {pair: {point for line in lines for point in line} for pair, lines in edges.items()}
    found = []
    for one in edges:
        for other in edges:
            if one < other:
                found += [(point, frozenset(one + other)) for point in sorted(ends[one] & ends[other])]
    return found
