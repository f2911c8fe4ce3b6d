package dev.readingatlas.source.shapefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Driver;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** The GeoTools wrapper bundles other libraries; ours must come first. */
class ClasspathTest {

  @Test
  void slf4j_isBootsOwn() {
    assertThat(origin(org.slf4j.LoggerFactory.class))
        .matches(".*slf4j-api-2\\.[^/]*\\.jar")
        .doesNotContain("geotools");
    assertThat(org.slf4j.LoggerFactory.getILoggerFactory().getClass().getName())
        .startsWith("ch.qos.logback");
  }

  @Test
  void h2Driver_isBootsOwn() {
    assertThat(ServiceLoader.load(Driver.class).stream().map(p -> origin(p.type())))
        .anySatisfy(origin -> assertThat(origin).matches(".*/h2-[^/]*\\.jar"));
    assertThat(origin(org.h2.Driver.class)).matches(".*/h2-[^/]*\\.jar");
  }

  @Test
  void jts_isTheOneDeclared() {
    assertThat(origin(org.locationtech.jts.geom.Geometry.class)).matches(".*/jts-core-[^/]*\\.jar");
  }

  private static String origin(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }
}
