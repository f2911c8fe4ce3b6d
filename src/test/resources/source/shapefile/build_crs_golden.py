#!/usr/bin/env python3
"""Writes crs.golden.json: .prj texts as Esri's and GDAL's tools write them, their EPSG codes, and a place on the earth.

Usage: build_crs_golden.py > crs.golden.json   (needs gdalsrsinfo and gdaltransform of gdal-bin)

Each entry: the code, the text in Esri's dialect, and a point in it with the longitude and latitude that PROJ gives.
"""
import json
import subprocess
import sys

POINTS = {  # code: a longitude and latitude where it is used
    4326: (46.75, 39.76), 4267: (-103, 44), 4269: (-103, 44), 4258: (12, 55), 3857: (46.75, 39.76), 27700: (-2, 52.6),
    28992: (5.39, 52.16), 31370: (4.37, 50.84), 21781: (7.44, 46.95), 2056: (7.44, 46.95), 25832: (9.5, 55), 25833: (13, 52),
    32638: (46.75, 39.76), 32738: (45, -20), 26713: (-103.8, 44.4), 26913: (-103.8, 44.4), 28408: (46, 39.7),
    28407: (40, 44), 20008: (46, 39.7), 4284: (46, 39.7), 2154: (2.34, 48.85), 27572: (2.34, 48.6), 4275: (2.34, 48.6),
    3035: (10, 52), 2193: (173, -41), 31468: (11.58, 48.14), 31467: (9, 49), 31287: (13.3, 47.5), 2180: (19, 52),
    5514: (14.43, 50.09), 23700: (19, 47), 3006: (15, 60), 3021: (15.8, 60), 23032: (9, 50), 2039: (35.2, 31.7),
    3395: (20, 40), 3067: (27, 62), 4314: (10, 50), 2225: (-122, 40), 2263: (-73.9, 40.7), 3114: (-74, 4.6),
    5880: (-54, -10), 29193: (-45, -20), 2100: (24, 38), 3763: (-8.1, 39.7), 2176: (15, 52), 3844: (25, 46),
    27200: (173, -41), 30166: (136, 36), 2443: (129.5, 33), 28355: (147, -37), 5070: (-96, 38), 3031: (30, -80),
    3413: (-45, 80), 26986: (-71.5, 42.3), 2278: (-98, 29), 5110: (10, 60), 23031: (3, 50), 3812: (4.37, 50.84),
}


def run(*command, text=None):
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout.strip()


entries = []
for code, (lon, lat) in POINTS.items():
    epsg = f"EPSG:{code}"
    prj = run("gdalsrsinfo", "-o", "wkt_esri", "--single-line", epsg)
    x, y = run("gdaltransform", "-s_srs", "EPSG:4326", "-t_srs", epsg, "-output_xy", text=f"{lon} {lat}\n").split()
    entries.append({"epsg": code, "x": float(x), "y": float(y), "lon": lon, "lat": lat, "prj": prj})
json.dump(entries, sys.stdout, indent=1, ensure_ascii=False)
print()
