#!/bin/sh
# Rebuilds every shapefile of geodata/ from data that Debian and npm packages hold. See README.md beside this file.
#
#   WORLD_MAP=/path/to/world_map.gpkg  uses an unpacked copy instead of fetching the package qgis-common
#   GEO_TZ=/path/to/package            uses an unpacked copy of the npm package geo-tz instead of fetching it
#   WORK=/path/to/folder               keeps the intermediate files there (default: geodata/.work, ignored by git)
set -eu
export LC_ALL=C.UTF-8
export PYTHONWARNINGS=ignore::DeprecationWarning,ignore::FutureWarning,ignore::UserWarning
unset GMT_SESSION_NAME

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
work=${WORK:-$here/.work}
python=${PYTHON:-/usr/bin/python3}

stop() {
    echo "build.sh: $1" >&2
    exit 1
}

command -v gmt >/dev/null 2>&1 || stop "gmt is missing: apt-get install gmt gmt-gshhg-full"
[ -e /usr/share/gmt-gshhg/binned_river_f.nc ] || stop "the full-resolution rivers are missing: apt-get install gmt-gshhg-full"
[ -x "$python" ] || stop "python3 is missing: apt-get install python3 python3-gdal python3-shapely"
"$python" -c 'import osgeo.ogr' 2>/dev/null || stop "the Python module osgeo is missing: apt-get install python3-gdal"
"$python" -c 'import shapely' 2>/dev/null || stop "the Python module shapely is missing: apt-get install python3-shapely"

mkdir -p "$work"
world=${WORLD_MAP:-}
if [ -z "$world" ]; then
    world=$(find "$work" -name world_map.gpkg 2>/dev/null | head -n 1)
    if [ -z "$world" ]; then
        command -v apt-get >/dev/null 2>&1 || stop "world_map.gpkg is missing: set WORLD_MAP to the copy in the package qgis-common"
        (cd "$work" && apt-get download qgis-common >/dev/null) || stop "the package qgis-common could not be fetched: run apt-get update, or set WORLD_MAP"
        dpkg -x "$work"/qgis-common_*.deb "$work/qgis-common"
        world=$(find "$work/qgis-common" -name world_map.gpkg | head -n 1)
    fi
fi
[ -f "$world" ] || stop "no world_map.gpkg at '$world'"

wanted=8.1.9
zones=${GEO_TZ:-$work/geo-tz-$wanted/package}
if [ -z "${GEO_TZ:-}" ] && [ ! -e "$zones/package.json" ]; then
    command -v npm >/dev/null 2>&1 || stop "npm is missing, which fetches the package geo-tz $wanted: install Node.js, or set GEO_TZ to an unpacked copy"
    (cd "$work" && npm pack --silent "geo-tz@$wanted" >/dev/null) || stop "the npm package geo-tz $wanted could not be fetched: set GEO_TZ to an unpacked copy"
    mkdir -p "$work/geo-tz-$wanted"
    tar -xzf "$work/geo-tz-$wanted.tgz" -C "$work/geo-tz-$wanted"
fi
[ -f "$zones/data/timezones.geojson.geo.dat" ] || stop "no data/timezones.geojson.geo.dat in '$zones'"
grep -q "\"version\": \"$wanted\"" "$zones/package.json" || stop "the package in '$zones' is not geo-tz $wanted"

# GMT writes lon, lat; full resolution; one multisegment text file each.
(
    cd "$work"
    gmt pscoast -R36/54/34/44.5 -Df -Ir -M > rivers.txt
    gmt pscoast -R36/54/34/44.5 -Df -W -M > shores.txt
)

"$python" "$here/recipe/build.py" "$world" "$zones/data" "$work" "$here"
"$python" "$here/recipe/check.py" "$here"
