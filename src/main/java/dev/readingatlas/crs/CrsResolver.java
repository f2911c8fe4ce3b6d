package dev.readingatlas.crs;

import dev.readingatlas.crs.EpsgIndex.Geographic;
import dev.readingatlas.crs.EpsgIndex.Parameters;
import dev.readingatlas.crs.EpsgIndex.Projected;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.measure.Unit;
import javax.measure.quantity.Angle;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultProjectedCRS;
import si.uom.SI;

/**
 * Turns the text of a .prj into a coordinate reference system with easting or longitude first.
 *
 * <p>In this order: the EPSG code that the text states; the EPSG entry of the same name whose
 * parameters do not contradict; the EPSG entry of the same datum and parameters; the text's own
 * projection on the EPSG datum of the same name; the text as it stands. All but the last give true
 * datum shifts.
 */
public final class CrsResolver {
  private static final Pattern BARE_CODE =
      Pattern.compile("(?i)\\s*(?:EPSG|urn:ogc:def:crs:EPSG)\\W[^\\s]*?(\\d{4,6})\\s*");

  private static final Pattern AXIS = Pattern.compile("(?i),\\s*AXIS\\s*\\[[^\\]]*\\]");

  private static final Map<String, String> FAMILIES =
      Map.ofEntries(
          Map.entry("transversemercator", "tm"),
          Map.entry("gausskruger", "tm"),
          Map.entry("transversemercatorsouthorientated", "tmso"),
          Map.entry("transversemercatorcomplex", "tm"),
          Map.entry("lambertconformalconic", "lcc"),
          Map.entry("lambertconformalconic1sp", "lcc"),
          Map.entry("lambertconformalconic2sp", "lcc"),
          Map.entry("lambertconicconformal1sp", "lcc"),
          Map.entry("lambertconicconformal2sp", "lcc"),
          Map.entry("lambertconformalconic2spbelgium", "lccb"),
          Map.entry("mercator", "merc"),
          Map.entry("mercator1sp", "merc"),
          Map.entry("mercator2sp", "merc"),
          Map.entry("mercatorvarianta", "merc"),
          Map.entry("mercatorvariantb", "merc"),
          Map.entry("mercatorauxiliarysphere", "webmerc"),
          Map.entry("popularvisualisationpseudomercator", "webmerc"),
          Map.entry("doublestereographic", "ost"),
          Map.entry("obliquestereographic", "ost"),
          Map.entry("krovak", "krovak"),
          Map.entry("krovaknorthorientated", "krovakn"),
          Map.entry("albers", "aea"),
          Map.entry("albersconicequalarea", "aea"),
          Map.entry("albersequalarea", "aea"),
          Map.entry("lambertazimuthalequalarea", "laea"),
          Map.entry("hotineobliquemercator", "om"),
          Map.entry("hotineobliquemercatorazimuthcenter", "om"),
          Map.entry("rectifiedskeworthomorphiccenter", "om"),
          Map.entry("rectifiedskeworthomorphicnaturalorigin", "om"),
          Map.entry("obliquemercator", "om"),
          Map.entry("hotineobliquemercatorazimuthnaturalorigin", "om"),
          Map.entry("swissobliquecylindrical", "om"),
          Map.entry("swissobliquemercator", "om"),
          Map.entry("cassinisoldner", "cass"),
          Map.entry("cassini", "cass"),
          Map.entry("polyconic", "poly"),
          Map.entry("polarstereographic", "ps"),
          Map.entry("stereographicnorthpole", "ps"),
          Map.entry("stereographicsouthpole", "ps"),
          Map.entry("newzealandmapgrid", "nzmg"),
          Map.entry("labordeobliquemercator", "labm"),
          Map.entry("equidistantcylindrical", "eqc"));

  private static final Map<String, String> ROLES =
      Map.ofEntries(
          Map.entry("latitudeoforigin", "lat0"), Map.entry("latitudeofcenter", "lat0"),
          Map.entry("latitudeofnaturalorigin", "lat0"), Map.entry("latitudeoffalseorigin", "lat0"),
          Map.entry("centralparallel", "lat0"), Map.entry("latitudeofprojectioncentre", "lat0"),
          Map.entry("centralmeridian", "lon0"), Map.entry("longitudeoforigin", "lon0"),
          Map.entry("longitudeofcenter", "lon0"), Map.entry("longitudeofnaturalorigin", "lon0"),
          Map.entry("longitudeoffalseorigin", "lon0"),
              Map.entry("longitudeofprojectioncentre", "lon0"),
          Map.entry("scalefactor", "k"), Map.entry("scalefactoratnaturaloriginorigin", "k"),
          Map.entry("scalefactoratnaturalorigin", "k"), Map.entry("scalefactoroninitialline", "k"),
          Map.entry("falseeasting", "fe"), Map.entry("eastingatfalseorigin", "fe"),
          Map.entry("eastingatprojectioncentre", "fe"), Map.entry("falsenorthing", "fn"),
          Map.entry("northingatfalseorigin", "fn"), Map.entry("northingatprojectioncentre", "fn"),
          Map.entry("standardparallel1", "sp1"), Map.entry("latitudeof1ststandardparallel", "sp1"),
          Map.entry("standardparallel2", "sp2"), Map.entry("latitudeof2ndstandardparallel", "sp2"),
          Map.entry("azimuth", "az"), Map.entry("azimuthofinitialline", "az"));

  /**
   * A system and how it was found.
   *
   * @param label {@code EPSG:…}, or the text's name for it
   * @param code EPSG code, or null
   * @param datumCode EPSG code of the geographic system it stands on, or null when the datum is not
   *     known
   */
  public record Resolved(
      CoordinateReferenceSystem crs, String label, Integer code, Integer datumCode) {}

  private CrsResolver() {}

  /**
   * The system of an EPSG code, with easting or longitude first; nothing when there is no such code
   * here.
   */
  public static Optional<Resolved> ofCode(int code) {
    try {
      CoordinateReferenceSystem crs = CRS.decode("EPSG:" + code, true);
      CoordinateReferenceSystem flat = CRS.getHorizontalCRS(crs);
      return flat == null
          ? Optional.empty()
          : Optional.of(new Resolved(flat, "EPSG:" + code, code, code));
    } catch (FactoryException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The system of a text such as {@code EPSG:2154}, or of a .prj; nothing when it is not
   * understood.
   */
  public static Optional<Resolved> ofText(String text) {
    Matcher bare = BARE_CODE.matcher(text);
    if (bare.matches()) {
      return ofCode(Integer.parseInt(bare.group(1)));
    }
    WktNode root;
    try {
      root = WktNode.parse(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    Optional<WktNode> projected = root.find("PROJCS", "PROJCRS", "PROJECTEDCRS");
    Optional<WktNode> geographic =
        root.find("GEOGCS", "GEOGCRS", "GEOGRAPHICCRS", "BASEGEOGCRS", "GEODCRS", "BASEGEODCRS");
    Optional<WktNode> horizontal = projected.or(() -> geographic);
    if (horizontal.isEmpty() || geographic.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> stated = statedCode(horizontal.get());
    if (stated.isPresent()) {
      Optional<Resolved> resolved = ofCode(stated.get());
      if (resolved.isPresent() && isProjected(resolved.get()) == projected.isPresent()) {
        return resolved;
      }
    }
    Optional<Geographic> base = base(geographic.get());
    Optional<Resolved> found =
        projected.isPresent()
            ? projected(projected.get(), geographic.get(), base)
            : base.flatMap(g -> ofCode(g.code())).filter(r -> sameUnit(r.crs, geographic.get()));
    return found.or(() -> asWritten(text, base));
  }

  private static boolean isProjected(Resolved resolved) {
    return resolved.crs instanceof ProjectedCRS;
  }

  private static Optional<Integer> statedCode(WktNode node) {
    return node.child("AUTHORITY", "ID")
        .filter(a -> a.name().equalsIgnoreCase("EPSG") && a.values().size() > 1)
        .map(a -> a.values().get(1).strip())
        .filter(code -> code.matches("\\d{4,6}"))
        .map(Integer::valueOf);
  }

  private static Optional<Geographic> base(WktNode geographic) {
    Optional<Integer> stated =
        statedCode(geographic).filter(c -> EpsgIndex.get().geographic(c).isPresent());
    if (stated.isPresent()) {
      return EpsgIndex.get().geographic(stated.get());
    }
    String datum =
        geographic.child("DATUM", "GEODETICDATUM", "TRF", "ENSEMBLE").map(WktNode::name).orElse("");
    double unit =
        geographic.child("UNIT", "ANGLEUNIT").map(u -> u.number(1)).orElse(Math.toRadians(1));
    double meridian = geographic.child("PRIMEM", "PRIMEMERIDIAN").map(m -> m.number(1)).orElse(0.0);
    // GDAL writes the meridian in degrees whatever the unit, others in the unit.
    Optional<Geographic> found =
        EpsgIndex.get()
            .geographic(
                geographic.name(), datum, semiMajor(geographic), Math.toDegrees(meridian * unit));
    return found.or(
        () ->
            EpsgIndex.get().geographic(geographic.name(), datum, semiMajor(geographic), meridian));
  }

  private static double semiMajor(WktNode geographic) {
    return geographic.find("SPHEROID", "ELLIPSOID").map(s -> s.number(1)).orElse(Double.NaN);
  }

  /** Whether a geographic system counts in the unit of the text, degrees or grads. */
  private static boolean sameUnit(CoordinateReferenceSystem crs, WktNode geographic) {
    double unit =
        geographic.find("UNIT", "ANGLEUNIT").map(u -> u.number(1)).orElse(Math.toRadians(1));
    Unit<Angle> angle = crs.getCoordinateSystem().getAxis(0).getUnit().asType(Angle.class);
    return Math.abs(unit - angle.getConverterTo(SI.RADIAN).convert(1)) < 1e-8;
  }

  private static Optional<Resolved> projected(
      WktNode node, WktNode geographic, Optional<Geographic> base) {
    WktNode method = node.find("PROJECTION", "METHOD").orElse(node);
    String family = family(node, method.name());
    Parameters parameters = parameters(node, family, base);
    Integer baseCode = base.map(Geographic::code).orElse(null);
    EpsgIndex index = EpsgIndex.get();
    Optional<Projected> named =
        index.projectedNamed(node.name(), baseCode, semiMajor(geographic), family, parameters);
    if (named.isEmpty() && base.isPresent() && !family.isEmpty()) {
      named = index.projectedLike(base.get().code(), family, parameters);
    }
    return named.flatMap(p -> ofCode(p.code()));
  }

  /**
   * Esri tells the two Krovak grids, south and west or east and north, apart by a rotation of the
   * plane.
   */
  private static String family(WktNode node, String method) {
    String family = FAMILIES.getOrDefault(EpsgIndex.key(method), "");
    boolean turned =
        node.children().stream()
            .anyMatch(p -> EpsgIndex.key(p.name()).equals("xyplanerotation") && p.number(1) == 90);
    return family.equals("krovak") && turned ? "krovakn" : family;
  }

  /** Parameters in metres and degrees; angles are written in the unit of the geographic system. */
  private static Parameters parameters(WktNode node, String family, Optional<Geographic> base) {
    double metres = node.child("UNIT", "LENGTHUNIT").map(u -> u.number(1)).orElse(1.0);
    double angle =
        node.find("GEOGCS")
            .flatMap(g -> g.child("UNIT"))
            .map(u -> u.number(1))
            .orElse(Math.toRadians(1));
    Map<String, Double> values = new HashMap<>();
    WktNode holder = node.child("CONVERSION").orElse(node);
    for (WktNode parameter : holder.children()) {
      String role =
          parameter.keyword().equals("PARAMETER")
              ? ROLES.get(EpsgIndex.key(parameter.name()))
              : null;
      if (role != null) {
        double value = parameter.number(1);
        values.put(
            role,
            switch (role) {
              case "fe", "fn" ->
                  value * parameter.child("LENGTHUNIT").map(u -> u.number(1)).orElse(metres);
              case "k" -> value;
              default ->
                  Math.toDegrees(
                      value * parameter.child("ANGLEUNIT").map(u -> u.number(1)).orElse(angle));
            });
      }
    }
    java.util.function.ToDoubleFunction<String> of = role -> values.getOrDefault(role, Double.NaN);
    double sp1 = of.applyAsDouble("sp1");
    double sp2 = of.applyAsDouble("sp2");
    if (family.equals("lcc")
        && !Double.isNaN(sp2)
        && sp1 == sp2
        && of.applyAsDouble("lat0") == sp1) {
      sp2 = Double.NaN;
    }
    return new Parameters(
        of.applyAsDouble("lat0"),
        of.applyAsDouble("lon0"),
        of.applyAsDouble("k"),
        of.applyAsDouble("fe"),
        of.applyAsDouble("fn"),
        sp1,
        sp2,
        of.applyAsDouble("az"),
        metres);
  }

  /** The text's own system, on the datum of EPSG where that is known. */
  private static Optional<Resolved> asWritten(String text, Optional<Geographic> base) {
    CoordinateReferenceSystem written;
    try {
      // Coordinates of a shapefile are x, y whatever axes the text names.
      written = CRS.getHorizontalCRS(CRS.parseWKT(AXIS.matcher(text).replaceAll("")));
    } catch (FactoryException | RuntimeException e) {
      return Optional.empty();
    }
    if (written == null) {
      return Optional.empty();
    }
    String name = written.getName().getCode();
    Optional<Resolved> datum = base.flatMap(g -> ofCode(g.code()));
    if (datum.isPresent()
        && written instanceof ProjectedCRS projected
        && datum.get().crs instanceof GeographicCRS geo) {
      Map<String, Object> properties = Map.of("name", name);
      try {
        CoordinateReferenceSystem based =
            new DefaultProjectedCRS(
                properties,
                geo,
                projected.getConversionFromBase().getMathTransform(),
                projected.getCoordinateSystem());
        String label = String.format(Locale.ROOT, "%s on EPSG:%d", name, base.get().code());
        return Optional.of(new Resolved(based, label, null, base.get().code()));
      } catch (RuntimeException e) {
        return Optional.of(new Resolved(written, name, null, null));
      }
    }
    return Optional.of(new Resolved(written, name, null, null));
  }
}
