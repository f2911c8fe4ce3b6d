package dev.readingatlas.crs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the EPSG code of a coordinate reference system by its names, and by its datum and
 * parameters. Read once, when first needed, from {@code epsg-crs.tsv}, whose head says where it
 * comes from. Angles in degrees, lengths in metres.
 */
final class EpsgIndex {
  private static final double ANGLE_TOLERANCE = 2e-6;
  private static final double LENGTH_TOLERANCE = 0.02;
  private static final double RATIO_TOLERANCE = 2e-9;

  /** Spellings that neither EPSG nor Esri uses, but files do. */
  private static final Map<String, Integer> MORE_DATUMS =
      Map.ofEntries(
          Map.entry("euref89", 4258),
          Map.entry("deuref89", 4258),
          Map.entry("etrf89", 4258),
          Map.entry("etrs89", 4258),
          Map.entry("detrs1989", 4258),
          Map.entry("wgs84", 4326),
          Map.entry("wgs1984", 4326),
          Map.entry("dwgs84", 4326),
          Map.entry("worldgeodeticsystem1984", 4326),
          Map.entry("worldgeodeticsystem84", 4326),
          Map.entry("nad27", 4267),
          Map.entry("nad83", 4269),
          Map.entry("northamericandatum1983", 4269),
          Map.entry("northamericandatum1927", 4267),
          Map.entry("northamerican1927", 4267),
          Map.entry("northamerican1983", 4269),
          Map.entry("pulkovo42", 4284),
          Map.entry("s42", 4284),
          Map.entry("ck42", 4284),
          Map.entry("osgb36", 4277),
          Map.entry("ed50", 4230),
          Map.entry("europeandatum1950", 4230),
          Map.entry("potsdam", 4314),
          Map.entry("dhdn", 4314),
          Map.entry("gda94", 4283),
          Map.entry("agd66", 4202),
          Map.entry("agd84", 4203),
          Map.entry("nzgd49", 4272),
          Map.entry("nzgd2000", 4167),
          Map.entry("jgd2000", 4612),
          Map.entry("tokyo", 4301),
          Map.entry("sad69", 4618),
          Map.entry("sirgas2000", 4674),
          Map.entry("beijing1954", 4214),
          Map.entry("xian1980", 4610),
          Map.entry("cgcs2000", 4490),
          Map.entry("ch1903", 4149),
          Map.entry("rt90", 4124),
          Map.entry("sweref99", 4619),
          Map.entry("mgi", 4312),
          Map.entry("ntf", 4275),
          Map.entry("rgf93", 4171));

  /** A geographic system. */
  record Geographic(
      int code,
      boolean deprecated,
      List<String> names,
      List<String> datumNames,
      double semiMajor,
      double meridian) {}

  /** A projected system; parameters that its method lacks are NaN. */
  record Projected(
      int code,
      boolean deprecated,
      List<String> names,
      int base,
      String family,
      Parameters parameters) {}

  /** The parameters of a projection, and metres per unit of its coordinates. */
  record Parameters(
      double lat0,
      double lon0,
      double k,
      double fe,
      double fn,
      double sp1,
      double sp2,
      double azimuth,
      double unit) {

    /** Whether all that matter are the same. */
    boolean matches(Parameters other, String family) {
      boolean oneParallel = family.equals("lcc") && (Double.isNaN(sp2) || Double.isNaN(other.sp2));
      boolean parallels =
          oneParallel
              ? Double.isNaN(sp2) == Double.isNaN(other.sp2)
              : near(sp1, other.sp1, ANGLE_TOLERANCE, 0) && near(sp2, other.sp2, ANGLE_TOLERANCE, 0)
                  || near(sp1, other.sp2, ANGLE_TOLERANCE, 0)
                      && near(sp2, other.sp1, ANGLE_TOLERANCE, 0);
      return parallels
          && near(lat0, other.lat0, ANGLE_TOLERANCE, 0)
          && near(lon0, other.lon0, ANGLE_TOLERANCE, 0)
          && (family.startsWith("krovak")
              || near(azimuth, other.azimuth, 1e-4, family.equals("om") ? 90 : 0))
          && nearScale(other)
          && near(fe, other.fe, LENGTH_TOLERANCE, 0)
          && near(fn, other.fn, LENGTH_TOLERANCE, 0)
          && near(unit, other.unit, 1e-8, 1);
    }

    /** Whether nothing that both have contradicts: for systems already named alike. */
    boolean agrees(Parameters other) {
      return both(lon0, other.lon0, ANGLE_TOLERANCE * 10)
          && both(fe, other.fe, 1)
          && both(fn, other.fn, 1)
          && both(k, other.k, 1e-6)
          && both(unit, other.unit, 1e-6);
    }

    private boolean nearScale(Parameters other) {
      return near(k, other.k, RATIO_TOLERANCE, 1);
    }

    private static boolean near(double a, double b, double tolerance, double absent) {
      return Math.abs((Double.isNaN(a) ? absent : a) - (Double.isNaN(b) ? absent : b)) <= tolerance;
    }

    private static boolean both(double a, double b, double tolerance) {
      return Double.isNaN(a) || Double.isNaN(b) || Math.abs(a - b) <= tolerance;
    }
  }

  private final Map<Integer, Geographic> geographic = new HashMap<>();
  private final Map<String, List<Geographic>> geographicByName = new HashMap<>();
  private final Map<String, List<Geographic>> geographicByDatum = new HashMap<>();
  private final Map<String, List<Projected>> projectedByName = new HashMap<>();
  private final Map<String, List<Projected>> projectedByFamily = new HashMap<>();

  private EpsgIndex(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] f = line.split("\t", -1);
      if (f[0].equals("G")) {
        Geographic g =
            new Geographic(
                Integer.parseInt(f[1]),
                f[2].equals("1"),
                names(f[3]),
                names(f[4]),
                number(f[5]),
                number(f[7]));
        geographic.put(g.code, g);
        g.names.forEach(n -> geographicByName.computeIfAbsent(n, k -> new ArrayList<>()).add(g));
        g.datumNames.forEach(
            n -> geographicByDatum.computeIfAbsent(n, k -> new ArrayList<>()).add(g));
      } else if (f[0].equals("P")) {
        Parameters parameters =
            new Parameters(
                number(f[6]),
                number(f[7]),
                number(f[8]),
                number(f[9]),
                number(f[10]),
                number(f[11]),
                number(f[12]),
                number(f[13]),
                number(f[14]));
        Projected p =
            new Projected(
                Integer.parseInt(f[1]),
                f[2].equals("1"),
                names(f[3]),
                Integer.parseInt(f[4]),
                f[5],
                parameters);
        p.names.forEach(n -> projectedByName.computeIfAbsent(n, k -> new ArrayList<>()).add(p));
        projectedByFamily.computeIfAbsent(p.family, k -> new ArrayList<>()).add(p);
      }
    }
  }

  /** The index, read when first asked for. */
  static EpsgIndex get() {
    return Holder.INDEX;
  }

  private static final class Holder {
    private static final EpsgIndex INDEX = load();

    private static EpsgIndex load() {
      InputStream in = EpsgIndex.class.getResourceAsStream("epsg-crs.tsv");
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return new EpsgIndex(lines);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A name without case, blanks and signs, as the index keeps it. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  Optional<Geographic> geographic(int code) {
    return Optional.ofNullable(geographic.get(code));
  }

  /**
   * The geographic system of a datum.
   *
   * @param name of the system
   * @param datum its datum's name
   * @param semiMajor in metres
   * @param meridian degrees east of Greenwich
   */
  Optional<Geographic> geographic(String name, String datum, double semiMajor, double meridian) {
    List<Geographic> found = new ArrayList<>(geographicByName.getOrDefault(key(name), List.of()));
    found.addAll(geographicByDatum.getOrDefault(key(datum), List.of()));
    for (String spelled : List.of(key(datum), key(name))) {
      Integer code = MORE_DATUMS.get(spelled);
      if (code == null && spelled.length() > 3) {
        code =
            MORE_DATUMS.get(
                spelled.startsWith("gcs") ? spelled.substring(3) : spelled.substring(1));
      }
      if (code != null) {
        found.add(geographic.get(code));
      }
    }
    // The datum decides, not the name given to the system on it; among systems of one datum the
    // plainest.
    return found.stream()
        .filter(
            g -> Math.abs(g.semiMajor - semiMajor) < 2 && Math.abs(g.meridian - meridian) < 1e-4)
        .min(
            Comparator.comparingInt((Geographic g) -> g.datumNames.contains(key(datum)) ? 0 : 1)
                .thenComparingInt(g -> g.names.contains(key(name)) ? 0 : 1)
                .thenComparing(Geographic::deprecated)
                .thenComparingInt(Geographic::code));
  }

  /**
   * The projected system of a name whose parameters do not contradict.
   *
   * @param base its geographic system's code, or null when that is not known
   */
  Optional<Projected> projectedNamed(
      String name, Integer base, double semiMajor, String family, Parameters parameters) {
    return projectedByName.getOrDefault(key(name), List.of()).stream()
        .filter(p -> p.parameters.agrees(parameters))
        .filter(
            p ->
                family.isEmpty()
                    || p.family.isEmpty()
                    || p.family.equals(family)
                    || alike(p.family, family))
        .filter(p -> sameEllipsoid(p.base, semiMajor))
        .filter(p -> base == null || p.base == base || sameDatum(p.base, base))
        .min(Comparator.comparing(Projected::deprecated).thenComparingInt(Projected::code));
  }

  /** The projected system on a geographic one that has the same projection. */
  Optional<Projected> projectedLike(int base, String family, Parameters parameters) {
    return projectedByFamily.getOrDefault(family, List.of()).stream()
        .filter(p -> p.base == base || sameDatum(p.base, base))
        .filter(p -> p.parameters.matches(parameters, family))
        .min(
            Comparator.comparing(Projected::deprecated)
                .thenComparing(p -> p.base != base)
                .thenComparing(p -> p.names.get(0).endsWith("ne") || p.names.get(0).endsWith("en"))
                .thenComparing(p -> p.parameters.matches(parameters, family) ? 0 : 1)
                .thenComparingInt(Projected::code));
  }

  private static boolean alike(String a, String b) {
    return (a.startsWith("krovak") && b.startsWith("krovak"))
        || a.substring(0, 2).equals(b.substring(0, 2))
        || a.contains("merc") && b.contains("merc")
        || a.equals("labm")
        || b.equals("labm")
        || a.equals("tunis");
  }

  private boolean sameEllipsoid(int base, double semiMajor) {
    Geographic g = geographic.get(base);
    return g == null || Double.isNaN(semiMajor) || Math.abs(g.semiMajor - semiMajor) < 2;
  }

  private boolean sameDatum(int a, int b) {
    Geographic first = geographic.get(a);
    Geographic second = geographic.get(b);
    return first != null
        && second != null
        && Math.abs(first.meridian - second.meridian) < 1e-4
        && first.datumNames.get(0).equals(second.datumNames.get(0));
  }

  private static List<String> names(String field) {
    return Arrays.asList(field.split("\\|"));
  }

  private static double number(String field) {
    return field.isEmpty() ? Double.NaN : Double.parseDouble(field);
  }
}
