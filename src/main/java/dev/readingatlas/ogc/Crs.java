package dev.readingatlas.ogc;

import dev.readingatlas.crs.CrsTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A coordinate reference system in which features are served and boxes are read.
 *
 * @param uri its identifier in the OGC's register
 * @param code its EPSG code; null for CRS84
 */
record Crs(String uri, Integer code) {
  /** What the two numbers of a position are, in their order. */
  enum Axes {
    LON_LAT,
    LAT_LON,
    LENGTHS
  }

  static final Crs CRS84 = new Crs("http://www.opengis.net/def/crs/OGC/1.3/CRS84", null);

  private static final int LAT_LON_CODE = 4326;
  private static final List<Integer> EVERYWHERE = List.of(LAT_LON_CODE, 3857, 32638);
  private static final Pattern EPSG = Pattern.compile("EPSG:([0-9]{4,6})");

  /** Made when first needed: the table of systems takes a while to be read. */
  private static final Map<Integer, CrsTransform> TRANSFORMS = new ConcurrentHashMap<>();

  /**
   * The systems of a layer, the one it is stored in first.
   *
   * @param source what the layer's file was in, or null
   */
  static List<Crs> of(String source) {
    List<Crs> systems = new ArrayList<>(List.of(CRS84));
    EVERYWHERE.forEach(code -> systems.add(ofEpsg(code)));
    Matcher code = EPSG.matcher(source == null ? "" : source);
    if (code.matches() && !EVERYWHERE.contains(Integer.parseInt(code.group(1)))) {
      systems.add(ofEpsg(Integer.parseInt(code.group(1))));
    }
    return systems;
  }

  Axes axes() {
    if (inDegrees()) {
      return code == null ? Axes.LON_LAT : Axes.LAT_LON;
    }
    return transform().angular() ? Axes.LAT_LON : Axes.LENGTHS;
  }

  /** Whether it is that of the store, but for the order of axes. */
  boolean inDegrees() {
    return code == null || code == LAT_LON_CODE;
  }

  /** Decimals that say a position to a centimetre, or a millimetre for lengths. */
  int decimals() {
    return axes() == Axes.LENGTHS ? 3 : 7;
  }

  /**
   * Takes positions from lon, lat, in place.
   *
   * @return false when one lies where the system has no answer
   */
  boolean fromLonLat(double[] xy, int positions) {
    if (!inDegrees()) {
      return transform().fromLonLat(xy, positions);
    }
    if (code != null) {
      swap(xy, positions);
    }
    return true;
  }

  /** Takes positions to lon, lat, in place, as {@link #fromLonLat} does. */
  boolean toLonLat(double[] xy, int positions) {
    if (!inDegrees()) {
      return transform().toLonLat(xy, positions);
    }
    if (code != null) {
      swap(xy, positions);
    }
    return true;
  }

  private CrsTransform transform() {
    return TRANSFORMS.computeIfAbsent(
        code,
        made ->
            CrsTransform.toEpsg(made)
                .orElseThrow(() -> new IllegalStateException("No way to EPSG:" + made)));
  }

  private static void swap(double[] xy, int positions) {
    for (int i = 0; i < 2 * positions; i += 2) {
      double first = xy[i];
      xy[i] = xy[i + 1];
      xy[i + 1] = first;
    }
  }

  private static Crs ofEpsg(int code) {
    return new Crs("http://www.opengis.net/def/crs/EPSG/0/" + code, code);
  }
}
