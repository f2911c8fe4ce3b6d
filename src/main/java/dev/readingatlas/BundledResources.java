package dev.readingatlas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The files that the build copies or makes: typefaces, citation styles, scripts. {@code
 * bundled-resources.txt} lists them. The build runs this class and fails when a file is missing;
 * the program looks again before it starts, since a page or a picture would fail much later.
 */
public final class BundledResources {
  private static final String LIST = "bundled-resources.txt";

  /** Begins a line of the list whose file only a built jar must have. */
  private static final String JAR_ONLY = "jar: ";

  private BundledResources() {}

  /** For the build: ends with an exception when a file is missing. */
  public static void main(String[] args) {
    List<String> missing = missing(true);
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "The build has not made or copied: " + String.join(", ", missing));
    }
  }

  /** Files that this program should have and does not have. */
  static List<String> missing() {
    URL here = BundledResources.class.getProtectionDomain().getCodeSource().getLocation();
    return missing(!here.getPath().endsWith("/classes/") || here.getPath().contains("!"));
  }

  /** Files of the list that are not there. */
  static List<String> missing(boolean fromJar) {
    ClassLoader loader = BundledResources.class.getClassLoader();
    return names(fromJar).stream().filter(name -> loader.getResource(name) == null).toList();
  }

  /** The files of the list. */
  static List<String> names(boolean fromJar) {
    try (InputStream in = BundledResources.class.getResourceAsStream("/" + LIST)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .filter(line -> fromJar || !line.startsWith(JAR_ONLY))
          .map(line -> line.startsWith(JAR_ONLY) ? line.substring(JAR_ONLY.length()) : line)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
