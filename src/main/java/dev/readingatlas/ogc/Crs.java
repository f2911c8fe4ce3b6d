package dev.readingatlas.ogc;

import dev.readingatlas.layer.shapefile.CrsTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A coordinate reference system in which features are served and boxes are read.
 *
 * @param uri its identifier in the OGC's register
 * @param axes what its numbers are
 * @param transform the way to it from lon, lat; null where that is no more than an order of axes
 */
record Crs(String uri, Axes axes, CrsTransform transform) {
  /** What the two numbers of a position are, in their order. */
  enum Axes {
    LON_LAT,
    LAT_LON,
    LENGTHS
  }

  static final Crs CRS84 =
      new Crs("http://www.opengis.net/def/crs/OGC/1.3/CRS84", Axes.LON_LAT, null);
  static final Crs EPSG4326 = new Crs(epsgUri(4326), Axes.LAT_LON, null);

  private static final List<Integer> EVERYWHERE = List.of(3857, 32638);
  private static final Pattern EPSG = Pattern.compile("EPSG:([0-9]{4,6})");
  private static final Map<Integer, Optional<Crs>> MADE = new ConcurrentHashMap<>();

  /**
   * The systems of a layer, the one it is stored in first.
   *
   * @param source what the layer's file was in, or null
   */
  static List<Crs> of(String source) {
    List<Crs> systems = new ArrayList<>(List.of(CRS84, EPSG4326));
    EVERYWHERE.forEach(code -> ofEpsg(code).ifPresent(systems::add));
    Matcher code = EPSG.matcher(source == null ? "" : source);
    if (code.matches()) {
      ofEpsg(Integer.parseInt(code.group(1)))
          .filter(crs -> !systems.contains(crs))
          .ifPresent(systems::add);
    }
    return systems;
  }

  /** Decimals that say a position to a centimetre, or a millimetre for lengths. */
  int decimals() {
    return axes == Axes.LENGTHS ? 3 : 7;
  }

  /**
   * Takes positions from lon, lat, in place.
   *
   * @return false when one lies where the system has no answer
   */
  boolean fromLonLat(double[] xy, int positions) {
    if (transform != null) {
      return transform.fromLonLat(xy, positions);
    }
    if (axes == Axes.LAT_LON) {
      swap(xy, positions);
    }
    return true;
  }

  /** Takes positions to lon, lat, in place, as {@link #fromLonLat} does. */
  boolean toLonLat(double[] xy, int positions) {
    if (transform != null) {
      return transform.toLonLat(xy, positions);
    }
    if (axes == Axes.LAT_LON) {
      swap(xy, positions);
    }
    return true;
  }

  private static void swap(double[] xy, int positions) {
    for (int i = 0; i < 2 * positions; i += 2) {
      double first = xy[i];
      xy[i] = xy[i + 1];
      xy[i + 1] = first;
    }
  }

  private static Optional<Crs> ofEpsg(int code) {
    return code == 4326
        ? Optional.of(EPSG4326)
        : MADE.computeIfAbsent(
            code,
            made ->
                CrsTransform.toEpsg(code)
                    .map(
                        transform ->
                            new Crs(
                                epsgUri(code),
                                transform.angular() ? Axes.LAT_LON : Axes.LENGTHS,
                                transform)));
  }

  private static String epsgUri(int code) {
    return "http://www.opengis.net/def/crs/EPSG/0/" + code;
  }
}
