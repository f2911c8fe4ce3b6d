#!/usr/bin/env python3
"""Writes epsg-crs.tsv, the table by which CrsResolver turns a .prj into an EPSG code.

Usage: build_epsg_index.py [PROJ.DB] > epsg-crs.tsv   (proj.db is in Debian's package proj-data)

Facts only: names, parameters and codes of the EPSG Geodetic Parameter Dataset and Esri's names for the same codes, as
the PROJ database holds them. EPSG::CrsResolverTest decodes the table with GeoTools.
"""
import math
import re
import sqlite3
import sys

db = sqlite3.connect(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/proj/proj.db")

FAMILIES = {  # EPSG method code -> family of projections that WKT1 writers do not tell apart
    9807: "tm", 9808: "tmso", 9801: "lcc", 9802: "lcc", 9803: "lccb", 9804: "merc", 9805: "merc", 1024: "webmerc",
    9809: "ost", 9819: "krovak", 1041: "krovakn", 9822: "aea", 9820: "laea", 9812: "om", 9815: "om", 9813: "labm",
    9806: "cass", 9818: "poly", 9810: "ps", 9829: "ps", 9811: "nzmg", 9816: "tunis", 1028: "eqc", 1029: "eqcs",
}
ROLES = {
    8801: "lat0", 8811: "lat0", 8821: "lat0", 8802: "lon0", 8812: "lon0", 8822: "lon0", 8833: "lon0", 8805: "k",
    8815: "k", 8819: "k", 8806: "fe", 8816: "fe", 8826: "fe", 8807: "fn", 8817: "fn", 8827: "fn", 8823: "sp1",
    8824: "sp2", 8832: "sp1", 8813: "az", 8814: "rect",
}


def key(name):
    return re.sub(r"[^a-z0-9]", "", name.lower())


def rows(sql, *args):
    return db.execute(sql, args).fetchall()


units = {(a, str(c)): f for a, c, f in rows("select auth_name, code, conv_factor from unit_of_measure")}


def sexagesimal(v):
    sign, v = (-1, -v) if v < 0 else (1, v)
    d = int(v)
    rest = round((v - d) * 100, 9)
    m = int(rest)
    return sign * (d + m / 60 + (rest - m) * 100 / 3600)


def value(v, auth, code):
    """Metres, degrees or a plain ratio."""
    if str(code) == "9110":
        return sexagesimal(v)
    factor = units[(auth, str(code))]
    kind = rows("select type from unit_of_measure where auth_name=? and code=?", auth, code)[0][0]
    return math.degrees(v * factor) if kind == "angle" else v * factor


def names(table, code, own):
    found = [key(own)] + [key(n) for (n,) in rows(
        "select alt_name from alias_name where table_name=? and auth_name='EPSG' and code=?", table, code)]
    return "|".join(dict.fromkeys(n for n in found if n))


def number(v):
    return "" if v is None else repr(round(v, 10)).removesuffix(".0")


print("# EPSG codes by name and parameters; made by build_epsg_index.py from the EPSG dataset "
      + rows("select value from metadata where key='EPSG.VERSION'")[0][0]
      + " and Esri's names " + rows("select value from metadata where key='ESRI.VERSION'")[0][0]
      + ", as in PROJ " + rows("select value from metadata where key='PROJ.VERSION'")[0][0])
print("# G code deprecated names datum-names semi-major inverse-flattening prime-meridian(deg)")
print("# P code deprecated names base family lat0 lon0 k fe fn sp1 sp2 azimuth unit(m); metres and degrees")
for code, name, dcode, dep in rows(
        "select code, name, datum_code, deprecated from geodetic_crs where auth_name='EPSG' and type='geographic 2D' "
        "and datum_auth_name='EPSG' order by cast(code as integer)"):
    dname, e, pm, pma, pmc = rows(
        "select d.name, d.ellipsoid_code, p.longitude, p.uom_auth_name, p.uom_code from geodetic_datum d "
        "join prime_meridian p on p.auth_name=d.prime_meridian_auth_name and p.code=d.prime_meridian_code "
        "where d.auth_name='EPSG' and d.code=?", dcode)[0]
    a, rf, b, ua, uc = rows("select semi_major_axis, inv_flattening, semi_minor_axis, uom_auth_name, uom_code "
                            "from ellipsoid where auth_name='EPSG' and code=?", e)[0]
    if rf is None:
        rf = 0 if a == b else a / (a - b)
    a *= units[(ua, str(uc))]
    print("G", code, dep, names("geodetic_crs", code, name), names("geodetic_datum", dcode, dname),
          number(a), number(rf), number(value(pm, pma, pmc)), sep="\t")
for code, name, csa, csc, base, conv, dep in rows(
        "select code, name, coordinate_system_auth_name, coordinate_system_code, geodetic_crs_code, conversion_code, "
        "deprecated from projected_crs where auth_name='EPSG' and geodetic_crs_auth_name='EPSG' and "
        "conversion_auth_name='EPSG' order by cast(code as integer)"):
    c = db.execute("select * from conversion_table where auth_name='EPSG' and code=?", (conv,))
    head = [d[0] for d in c.description]
    row = dict(zip(head, c.fetchone()))
    roles = {}
    for i in range(1, 8):
        role = ROLES.get(int(row[f"param{i}_code"])) if row[f"param{i}_code"] else None
        if role:
            roles[role] = value(row[f"param{i}_value"], row[f"param{i}_uom_auth_name"], row[f"param{i}_uom_code"])
    unit = [units[u] for u in [(a, str(b)) for a, b in rows(
        "select uom_auth_name, uom_code from axis where coordinate_system_auth_name=? and coordinate_system_code=?",
        csa, csc)]]
    print("P", code, dep, names("projected_crs", code, name), base, FAMILIES.get(int(row["method_code"]), ""),
          *[number(roles.get(r)) for r in ("lat0", "lon0", "k", "fe", "fn", "sp1", "sp2", "az")],
          number(unit[0]), sep="\t")
