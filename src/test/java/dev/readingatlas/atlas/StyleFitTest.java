package dev.readingatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readingatlas.layer.LayerStyle;
import dev.readingatlas.source.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class StyleFitTest {
  private static final String AREA = "POLYGON ((0 0, 1 0, 1 1, 0 0))";
  private static final String LINE = "LINESTRING (0 0, 1 1)";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "town|POINT (1 1)",
        "dam|MULTIPOINT ((1 1), (2 2))",
        "river|" + LINE,
        "region|" + AREA,
        "river|" + AREA
      })
  void style_ofTheKindOfTheShape_fits(String style, String wkt) throws ParseException {
    assertThat(problem(style, wkt)).isNull();
  }

  @Test
  void style_ofAnotherKind_isReportedWithThoseThatFit() throws ParseException {
    assertThat(problem("town", LINE))
        .isEqualTo(
            "the style town is not made for lines, which a.shp has; take one of border, line, railway, river, route, stream");
    assertThat(problem("river", "POINT (1 1)"))
        .isEqualTo(
            "the style river is not made for points, which a.shp has; take one of dam, point, town");
    assertThat(problem("region", LINE)).startsWith("the style region is not made for lines");
    assertThat(problem("town", AREA))
        .endsWith("take one of country, district, land, province, region, water");
  }

  private static String problem(String style, String wkt) throws ParseException {
    Finding finding = StyleFit.problem(LayerStyle.named(style), new WKTReader().read(wkt), "a.shp");
    return finding == null ? null : FindingText.ENGLISH.of(finding);
  }
}
