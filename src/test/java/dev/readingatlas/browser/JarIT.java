package dev.readingatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** Files that every copy of the program carries. */
class JarIT {
  @Test
  void jar_namesItsLibrariesAndTheirLicences() throws IOException {
    try (JarFile jar = new JarFile(System.getProperty("atlas.jar"))) {
      assertThat(text(jar, "application.cdx.json"))
          .contains("\"bomFormat\" : \"CycloneDX\"", "pkg:maven/org.springframework/spring-web@");
      assertThat(text(jar, "frontend.cdx.json"))
          .contains("\"bomFormat\": \"CycloneDX\"", "pkg:npm/leaflet@");
      assertThat(text(jar, "THIRD-PARTY.txt"))
          .contains("org.springframework/spring-web", "leaflet 1.", "Volodymyr Agafonkin");
    }
  }

  private static String text(JarFile jar, String name) throws IOException {
    try (InputStream file = jar.getInputStream(jar.getJarEntry("META-INF/sbom/" + name))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
