#!/usr/bin/env python3
"""Writes corpus.golden.json: what GDAL reads from every file of a folder of shapefiles, as facts and checksums.

Usage: build_golden.py FOLDER > corpus.golden.json   (FOLDER holds INDEX.csv; needs ogr2ogr and ogrinfo of gdal-bin)

Each feature becomes one line of text, the same that ShapefileCorpusTest writes; a file's golden is the SHA-1 of its lines.
"""
import csv
import hashlib
import json
import os
import re
import shutil
import sqlite3
import struct
import subprocess
import sys
import tempfile

folder = sys.argv[1]
os.environ["SHAPE_RESTORE_SHX"] = "YES"


def bits(number):
    if float(number) < -1e38:  # a measure that says "no data"
        number = float("nan")
    return struct.pack(">d", float(number) + 0.0).hex()


def points_of(blob, at, order, dims):
    count = struct.unpack_from(order + "I", blob, at)[0]
    size = 8 * dims
    return [blob[at + 4 + i * size:at + 4 + (i + 1) * size] for i in range(count)], at + 4 + count * size


def wkb(blob, at=0):
    """Parts, holes, points as bytes, the order of their bytes, number of dimensions, and where the geometry ends."""
    order = "<" if blob[at] else ">"
    kind = struct.unpack_from(order + "I", blob, at + 1)[0]
    iso = kind & 0x0FFFFFFF  # the high bits are an older way to say Z and M
    z = bool(kind & 0x80000000) or iso // 1000 in (1, 3)
    m = bool(kind & 0x40000000) or iso // 1000 in (2, 3)
    dims = 2 + z + m
    base = iso % 1000
    at += 5
    if base == 1:
        return 0, 0, [blob[at:at + 8 * dims]], order, at + 8 * dims
    if base == 2:
        points, at = points_of(blob, at, order, dims)
        return 1, 0, points, order, at
    count = struct.unpack_from(order + "I", blob, at)[0]
    at += 4
    if base == 3:
        points = []
        for _ in range(count):
            ring, at = points_of(blob, at, order, dims)
            points += ring
        return 1, count - 1, points, order, at
    parts, holes, points = 0, 0, []
    for _ in range(count):
        p, h, ps, order, at = wkb(blob, at)
        parts, holes, points = parts + p, holes + h, points + ps
    return parts, holes, points, order, at


def shape_line(number, blob, ordinates):
    if blob is None:
        return f"{number} null", 0
    parts, holes, points, order, _ = wkb(blob)
    hexed = sorted(
        " ".join(bits(v) for v in struct.unpack(order + "d" * (len(p) // 8), p)[:ordinates]) for p in points)
    digest = hashlib.sha1("\n".join(hexed).encode()).hexdigest()
    return f"{number} {parts} {holes} {len(points)} {digest}", holes


def value(v, kind):
    if v is None:
        return "null"
    if kind == "Logical":  # text of one letter for GDAL
        return {"T": "T", "t": "T", "Y": "T", "y": "T", "F": "F", "f": "F", "N": "F", "n": "F"}.get(v, "null")
    if kind == "Real":
        return bits(v)
    if kind == "Date":
        return str(v).replace("/", "-")[:10]
    return str(v)


def text(raw):
    """GDAL passes text of unknown encoding through; it is read here as our fallback reads it."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def logical(dbf):
    """Places of the logical columns."""
    found, at = set(), 32
    head = open(dbf, "rb").read() if os.path.exists(dbf) else b""
    while at < len(head) and head[at] != 13:
        if head[at + 11:at + 12] == b"L":
            found.add(at // 32 - 1)
        at += 32
    return found


def sha(lines):
    return hashlib.sha1("\n".join(lines).encode()).hexdigest()


result = {}
for row in csv.DictReader(open(os.path.join(folder, "INDEX.csv"), encoding="utf-8")):
    name = row["corpus"] + "/" + row["dataset"]
    with tempfile.TemporaryDirectory() as work:
        stem = os.path.join(folder, name)[:-4]
        base = os.path.join(work, os.path.basename(stem))
        for ext in ("shp", "shx", "dbf", "cpg"):
            if os.path.exists(f"{stem}.{ext}"):
                shutil.copy(f"{stem}.{ext}", f"{base}.{ext}")
        if "extraAtEnd" in name:  # GDAL refuses the file: give it only the records
            whole = bytearray(open(base + ".shp", "rb").read()[:1500])
            whole[24:28] = struct.pack(">i", 750)
            open(base + ".shp", "wb").write(whole)
        subprocess.run(["ogr2ogr", "-f", "SQLite", "-lco", "LAUNDER=NO", "-lco", "FORMAT=WKB", "-nln", "layer",
                        "-lco", "GEOMETRY_NAME=geometry_of_shape", base + ".sqlite", base + ".shp"], capture_output=True)
        info = subprocess.run(["ogrinfo", "-al", "-so", base + ".shp"], capture_output=True).stdout
        db = sqlite3.connect(base + ".sqlite")
        db.text_factory = text
        cursor = db.execute("select * from layer order by ogc_fid")
        heads = [d[0] for d in cursor.description]
        features = cursor.fetchall()
        info = text(info).replace("\r", "")
        fields = [(n, "Logical" if i in logical(base + ".dbf") else k)
                  for i, (n, k) in enumerate(re.findall(r"^(\S+): (\w+) \([\d.]+\)$", info, re.M))]
        extent = re.search(r"Extent: \(([-\d.einf]+), ([-\d.einf]+)\) - \(([-\d.einf]+), ([-\d.einf]+)\)", info)
        lines, values, hole_count = [], [], 0
        comparable = "MultiPatch" not in row["shp_type"] and name != "shapefile-rs/polygon.shp"
        for i, f in enumerate(features):
            if comparable:
                line, holes = shape_line(i + 1, f[heads.index("geometry_of_shape")], 2 + (row["z"] == "Z") + (row["m"] == "M"))
                lines.append(line)
                hole_count += holes
            found = f[len(f) - len(fields):]
            values.append(f"{i + 1} " + "|".join(value(v, k) for v, (_, k) in zip(found, fields)))
        result[name] = {
            "features": len(features),
            "fields": [n + ":" + k for n, k in fields],
            "extent": [float(v) for v in extent.groups()] if extent else None,
            "holes": hole_count,
            "shapes": sha(lines) if comparable else None,
            "values": sha(values),
            "firstShape": lines[0] if lines else None,
            "firstValues": values[0] if values else None,
        }
json.dump(result, sys.stdout, indent=1, ensure_ascii=False)
print()
