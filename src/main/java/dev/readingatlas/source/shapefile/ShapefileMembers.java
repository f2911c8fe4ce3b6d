package dev.readingatlas.source.shapefile;

import dev.readingatlas.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The files that make one shapefile, found whatever the case of their names; a member that is not
 * there is null.
 *
 * @param shp the shapes
 * @param shx where each shape stands in the .shp
 * @param dbf the attributes
 * @param prj the coordinate reference system
 * @param cpg the encoding of the .dbf
 */
record ShapefileMembers(Path shp, Path shx, Path dbf, Path prj, Path cpg) {

  /**
   * Looks for the members beside one of them, or beside a name without extension.
   *
   * @throws SourceException with {@code shp-missing} when there is no .shp
   */
  static ShapefileMembers of(Path any) throws IOException {
    Path folder = any.toAbsolutePath().getParent();
    String name = any.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 && isMember(name) ? name.substring(0, dot) : name;
    List<Path> siblings = List.of();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        String start = stem.toLowerCase(Locale.ROOT) + ".";
        siblings =
            files
                .filter(f -> f.getFileName().toString().toLowerCase(Locale.ROOT).startsWith(start))
                .filter(Files::isRegularFile)
                .sorted()
                .toList();
      }
    }
    Path shp = find(siblings, stem, "shp");
    if (shp == null) {
      String message = "there is no such file; a shapefile needs at least its .shp";
      throw new SourceException(ShapefileRule.SHP_MISSING.in(stem + ".shp", message));
    }
    return new ShapefileMembers(
        shp,
        find(siblings, stem, "shx"),
        find(siblings, stem, "dbf"),
        find(siblings, stem, "prj"),
        find(siblings, stem, "cpg"));
  }

  /** Whether a file name or path has the extension of a member. */
  static boolean isMember(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return List.of("shp", "shx", "dbf", "prj", "cpg").contains(extension);
  }

  /**
   * The stem as written wins over the stem in another case, so that two sets may share a folder.
   */
  private static Path find(List<Path> siblings, String stem, String extension) {
    String wanted = stem + "." + extension;
    Path found = null;
    for (Path sibling : siblings) {
      String name = sibling.getFileName().toString();
      if (name.equals(wanted)) {
        return sibling;
      }
      if (name.equalsIgnoreCase(wanted) && (found == null || name.startsWith(stem))) {
        found = sibling;
      }
    }
    return found;
  }

  /** File name of the .shp. */
  String shpName() {
    return shp.getFileName().toString();
  }

  /** File name of the .dbf, as it is or as it would be. */
  String dbfName() {
    return dbf != null ? dbf.getFileName().toString() : stem() + ".dbf";
  }

  /** File name of the .shx, as it is or as it would be. */
  String shxName() {
    return shx != null ? shx.getFileName().toString() : stem() + ".shx";
  }

  /** File name of the .prj, as it is or as it would be. */
  String prjName() {
    return prj != null ? prj.getFileName().toString() : stem() + ".prj";
  }

  /** File name of the .cpg, as it is or as it would be. */
  String cpgName() {
    return cpg != null ? cpg.getFileName().toString() : stem() + ".cpg";
  }

  /** The name that the members share. */
  String stem() {
    String name = shpName();
    return name.substring(0, name.length() - 4);
  }
}
