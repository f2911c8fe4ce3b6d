package dev.readingatlas.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readingatlas.GoldenVersion;
import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.http.Query;
import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerStyle;
import dev.readingatlas.layer.StyleLook;
import dev.readingatlas.link.PictureAddress;
import dev.readingatlas.link.ViewerState;
import dev.readingatlas.period.Period;
import dev.readingatlas.period.When;
import dev.readingatlas.place.FeatureRef;
import dev.readingatlas.place.Place;
import dev.readingatlas.place.PlaceName;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Other servers keep a picture by its address, in which {@code DRAWING} is a part. */
class DrawingVersionTest {
  /** A place, several periods, an uncertain time, a hidden place, another language, close range. */
  private static final List<String> STATES =
      List.of(
          "",
          "?place=town",
          "?place=region&lang=fa",
          "?period=early",
          "?period=early,late&undated=0",
          "?span=1990&place=district&lang=all",
          "?place=river&layers=basemap.land",
          "?view=9/39.5/45.5");

  /** Of an atlas made here, since the real ones change. */
  @Test
  void sameAtlas_otherPicture_needsTheNextDrawing() throws IOException {
    Atlas atlas = atlas();
    Typefaces typefaces = new Typefaces();
    ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    for (String query : STATES) {
      ViewerState state = ViewerState.parse(Query.lenient(query), atlas);
      Scene scene = new Scene(atlas, state, new Shapes());
      assertThat(scene.marks()).as(query).isNotEmpty();
      pictures.writeBytes(pixels(FewColors.of(Drawing.of(scene, typefaces, 800))));
    }
    GoldenVersion.check(
        "picture/drawing.golden.txt",
        "DRAWING in link/PictureAddress",
        PictureAddress.DRAWING,
        pictures.toByteArray());
  }

  private static byte[] pixels(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    ByteBuffer bytes = ByteBuffer.allocate(4 * width * height);
    bytes.asIntBuffer().put(image.getRGB(0, 0, width, height, null, 0, width));
    return bytes.array();
  }

  /** Features beside each other: one without a date, one with each kind of date. */
  private static final class Shapes extends LayerShapes {
    Shapes() {
      super(null);
    }

    @Override
    List<Drawn> of(Layer layer) {
      List<String> styles = codes();
      int row = styles.indexOf(layer.style().code());
      List<Drawn> features = new ArrayList<>();
      String[] whens = {null, "1985", "1989~/1991", "1995/2005"};
      for (int column = 0; column < whens.length; column++) {
        String when = whens[column];
        features.add(
            new Drawn(
                layer.id() + ":" + column,
                layer.style().code() + " " + column,
                when == null ? null : When.parse(when),
                Shape.of(geometry(layer.style().look().shape(), column, row))));
      }
      return features;
    }

    private static Geometry geometry(StyleLook.Shape shape, int column, int row) {
      double x = 43.5 + column;
      double y = 40.5 - 0.15 * row;
      return read(
          switch (shape) {
            case POINT -> "POINT (%s %s)".formatted(x, y);
            case LINE ->
                "LINESTRING (%s %s, %s %s, %s %s)"
                    .formatted(x, y, x + 0.5, y + 0.1, x + 0.9, y - 0.2);
            case AREA ->
                "POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %5$s, %1$s %2$s))"
                    .formatted(x, y, x + 0.8, y - 0.7, y - 0.5);
          });
    }

    private static Geometry read(String wkt) {
      try {
        return new WKTReader().read(wkt);
      } catch (ParseException e) {
        throw new IllegalArgumentException(wkt, e);
      }
    }
  }

  private static List<String> codes() {
    return LayerStyle.all().stream().map(LayerStyle::code).sorted().toList();
  }

  private static Atlas atlas() {
    List<Layer> own =
        LayerStyle.all().stream()
            .sorted(Comparator.comparing(LayerStyle::code))
            .map(style -> layer("golden." + style.code(), style))
            .toList();
    List<Layer> basemap =
        Stream.of(LayerStyle.LAND, LayerStyle.WATER, LayerStyle.COUNTRY)
            .map(style -> layer("basemap." + style.code(), style))
            .toList();
    return new Atlas(
        "golden",
        1,
        false,
        "checksum",
        "Lands along a river, as a test draws them",
        "Areas, lines and points of all styles, with dates and without.",
        "en",
        null,
        Map.of(),
        new Envelope(43, 48, 38, 41),
        List.of("en", "fa"),
        List.of(
            new Period("early", "Early years", When.parse("1980/1990"), "#D55E00", "dashed", null),
            new Period("late", "Late years", When.parse("1991/2010"), "#0072B2", "dotted", null)),
        basemap,
        own,
        List.of(
            place("town", "town:1", name("Shusha", "en", "Latn"), name("شوشا", "fa", "Arab")),
            place(
                "region",
                "region:0",
                name("Karabakh", "en", "Latn"),
                name("قره‌باغ", "fa", "Arab")),
            place("district", "district:3", name("Fuzuli", "en", "Latn")),
            place("river", "river:2", name("Aras", "en", "Latn"), name("ارس", "fa", "Arab"))),
        List.of());
  }

  private static Layer layer(String id, LayerStyle style) {
    return new Layer(
        id,
        "A layer",
        style,
        id.endsWith("route") ? "#7A3B69" : null,
        id.endsWith("line") ? "dashdot" : null,
        true,
        true,
        null,
        null,
        "Survey of the test",
        "CC0-1.0",
        "checksum",
        "checksum",
        4,
        1);
  }

  private static Place place(String id, String feature, PlaceName... names) {
    int colon = feature.indexOf(':');
    return new Place(
        id,
        "place",
        List.of(names),
        List.of(
            new FeatureRef("golden." + feature.substring(0, colon), feature.substring(colon + 1))),
        null,
        List.of(),
        null,
        null);
  }

  private static PlaceName name(String text, String lang, String script) {
    return new PlaceName(text, lang, script, false);
  }
}
