package dev.readingatlas.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readingatlas.layer.LayerStyle;
import dev.readingatlas.picture.Typefaces.Face;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The picture has the viewer's looks: its tables against the front end's files, number by number.
 */
class ViewerLooksTest {
  private static final String STYLES = read("map/style/map-styles.ts");
  private static final String TOKENS = read("styles/tokens.ts");
  private static final String SIZES = read("map/style/zoom-sizes.ts");
  private static final String LOOKS = read("map/labels/label-looks.ts");

  @ParameterizedTest
  @CsvSource({
    "paper",
    "land",
    "water",
    "shore",
    "river",
    "water-text",
    "border",
    "text",
    "quiet-text",
    "accent"
  })
  void colors_areTheViewersOnPaper(String name) throws Exception {
    Color ours =
        (Color) Palette.class.getDeclaredField(name.toUpperCase().replace('-', '_')).get(null);
    assertThat("#%06x".formatted(ours.getRGB() & 0xffffff)).isEqualTo(token(name));
  }

  @ParameterizedTest
  @CsvSource({"river", "stream", "border", "thin", "line", "edge"})
  void weights_areTheViewers(String name) throws Exception {
    double[] ours = (double[]) Weights.class.getDeclaredField(name.toUpperCase()).get(null);
    assertThat(ours).containsExactly(size(name));
  }

  @Test
  void zoomOfSizes_isTheViewers() {
    assertThat(find("FAR_ZOOM = (\\d+)", SIZES).group(1)).isEqualTo(plain(Weights.FAR_ZOOM));
    assertThat(find("NEAR_ZOOM = (\\d+)", SIZES).group(1)).isEqualTo(plain(Weights.NEAR_ZOOM));
  }

  @ParameterizedTest
  @CsvSource({"dam", "town", "point"})
  void symbols_areTheViewers(String name) {
    LayerStyle style = LayerStyle.ofCode(name);
    assertThat(Weights.symbolRadius(style, 1)).isEqualTo(size(name)[0]);
    assertThat(Weights.symbolRadius(style, 13)).isEqualTo(size(name)[1]);
  }

  @Test
  void swellsOfARiver_areTheViewers() {
    assertThat(find("const SWELLS = (\\[[^]]*])", read("map/svg/mark.ts")).group(1))
        .isEqualTo(Arrays.toString(MapPainter.SWELLS));
    assertThat(rule(":is(.mark, .swell).s-river").get("stroke-width"))
        .isEqualTo("calc(var(--weight-river) * " + MapPainter.SOURCE_WIDTH + ")");
    for (int i = 0; i < 2; i++) {
      assertThat(rule(".swell.s-river.swell-" + (i + 1)).get("stroke-width"))
          .isEqualTo("calc(var(--weight-river) * " + MapPainter.SWELL_WIDTHS[i] + ")");
    }
    assertThat(rule(".swell.s-river.swell-3").get("stroke-width")).isEqualTo("var(--weight-river)");
  }

  @ParameterizedTest
  @EnumSource(LayerStyle.class)
  void labels_areTheViewers(LayerStyle style) {
    LabelLook ours = LabelLook.of(style);
    Map<String, String> theirs = look(style.code());
    assertThat(ours.face())
        .isEqualTo(
            theirs.get("family").equals("'sans'")
                ? Face.SANS
                : theirs.get("italic").equals("true") ? Face.SERIF_ITALIC : Face.SERIF);
    assertThat(ours.bold()).isEqualTo(Integer.parseInt(theirs.get("weight")) >= 500);
    assertThat("[%s, %s]".formatted(plain(ours.small()), plain(ours.large())))
        .isEqualTo(theirs.get("size"));
    assertThat(ours.spacing()).isEqualTo(Double.parseDouble(theirs.get("spacing")));
    assertThat(ours.capitals()).isEqualTo(Boolean.parseBoolean(theirs.get("capitals")));
    assertThat(ours.priority()).isEqualTo(Integer.parseInt(theirs.get("priority")));
  }

  @ParameterizedTest
  @CsvSource({
    "dashed,false,':is(.mark, .swell).p-dashed:not(.point)'",
    "dotted,false,':is(.mark, .swell).p-dotted:not(.point)'",
    "dashdot,false,':is(.mark, .swell).p-dashdot:not(.point)'",
    "'solid',true,':is(.mark, .swell).uncertain.p-solid:not(.point, .edge)'",
    "dashed,true,':is(.mark, .swell).uncertain.p-dashed:not(.point)'",
    "dotted,true,':is(.mark, .swell).uncertain.p-dotted:not(.point)'",
    "dashdot,true,':is(.mark, .swell).uncertain.p-dashdot:not(.point)'"
  })
  void dashes_areTheViewers(String pattern, boolean uncertain, String selector) {
    assertThat(dashes(Dashes.of(pattern, uncertain)))
        .isEqualTo(rule(selector).get("stroke-dasharray"));
  }

  @Test
  void dashes_ofRoutesAndUncertainPoints_areTheViewers() {
    assertThat(dashes(Dashes.ROUTE))
        .isEqualTo(rule(".mark.s-route.p-solid").get("stroke-dasharray"));
    assertThat(dashes(Dashes.UNCERTAIN_POINT))
        .isEqualTo(rule(".mark.uncertain.point").get("stroke-dasharray"));
    assertThat(dashes(Dashes.OUTLINE))
        .isEqualTo(rule(".mark.copy.outline:not(.point)").get("stroke-dasharray"));
    assertThat(dashes(Dashes.OUTLINE_POINT))
        .isEqualTo(rule(".mark.copy.point.outline").get("stroke-dasharray"));
    assertThat(Dashes.of("solid", false)).isNull();
    for (String pattern : new String[] {"dashed", "dotted", "dashdot"}) {
      assertThat(dashes(Dashes.ofPoint(pattern)))
          .isEqualTo(rule(".mark.point.tinted.p-" + pattern).get("stroke-dasharray"));
    }
    assertThat(Dashes.ofPoint("solid")).isNull();
  }

  /**
   * The numbers that stand in MapPainter and Labels, by the rule of the style sheet they are of.
   */
  @ParameterizedTest
  @CsvSource({
    ".mark.s-region.area,fill-opacity,0.1",
    ".mark.s-region.area,stroke-width,calc(var(--weight-border) * 1.2)",
    "'.features .mark.s-province.area,\n  .atlas-map .mark.s-district.area',fill-opacity,0.06",
    ".features .mark.s-country,fill-opacity,0",
    ".mark.tinted.area,fill-opacity,0.16",
    ".mark.tinted.area,stroke-width,calc(var(--weight-border) * 1.2)",
    "'.mark.s-province,\n  .atlas-map .mark.s-district',stroke-opacity,0.75",
    ".mark.s-reach,stroke-width,calc(var(--weight-river) * 2 + 3px)",
    ".mark.s-reach,stroke-opacity,0.3",
    ".mark.point,stroke-width,1px",
    ".mark.point.s-town,stroke-width,1.8px",
    "':is(.mark, .swell).uncertain',stroke-opacity,0.7",
    ".mark.uncertain.point,stroke-width,1.4px",
    ".mark.point.tinted,stroke-width,2.4px",
    ".mark.point.tinted,fill,var(--paper)",
    ".layer .mark.edge,stroke-opacity,0.2",
    ".layer .mark.edge.s-country,stroke-opacity,0.13",
    ".layer .mark.edge.uncertain,stroke-opacity,0.08",
    ".hatch,stroke-opacity,0.5",
    ".hatch .ground,fill-opacity,0.12",
    "'.features.muted :is(.mark, .swell):not(.selected, .lit, .hovered)',opacity,0.7",
    "'.mark.lit.area:not(.edge),\n  .atlas-map .mark.selected.area:not(.edge)',fill-opacity,0.28",
    ".mark.copy.line,stroke-width,calc(var(--weight-line) * 1.25)",
    ".halo,stroke-opacity,0.9",
    ".halo,stroke-width,calc(var(--weight-line) * 1.25 + 5px)",
    ".halo.area,stroke-width,calc(var(--weight-border) * 2 + 4px)",
    ".halo.area,stroke-opacity,0.7",
    ".halo.point,stroke-width,7px",
    ".halo.point,stroke-opacity,0.45",
    ".label,stroke-width,3.6px",
    ".label,stroke-opacity,0.92"
  })
  void rules_thatArePaintedByHand_areAsTheyWereRead(
      String selector, String property, String value) {
    assertThat(rule(selector).get(property)).isEqualTo(value);
  }

  /** A size far and near. */
  private static double[] size(String name) {
    Matcher found = find("\\b" + name + ": \\[([0-9.]+), ([0-9.]+)]", SIZES);
    return new double[] {Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2))};
  }

  private static String token(String name) {
    Matcher own =
        Pattern.compile("(?m)^ +'?" + name + "'?: \\{ light: '(#[0-9a-f]{6})'").matcher(TOKENS);
    return own.find()
        ? own.group(1)
        : find("--" + name + ": var\\(--atlas-" + name + ", light-dark\\((#[0-9a-f]{6})", STYLES)
            .group(1);
  }

  /** The look of a style, what it takes from others included. */
  private static Map<String, String> look(String style) {
    String given =
        find(
                "(?m)^  " + style + ": (\\{[^}]*}|[A-Z]+),",
                LOOKS.substring(LOOKS.indexOf("const LOOKS")))
            .group(1);
    return spread(given);
  }

  private static Map<String, String> spread(String object) {
    if (!object.startsWith("{")) {
      return spread(find("const " + object + ": LabelLook = (\\{[^}]*})", LOOKS).group(1));
    }
    Matcher other = Pattern.compile("\\.\\.\\.([A-Z]+)").matcher(object);
    Map<String, String> fields = other.find() ? spread(other.group(1)) : new java.util.HashMap<>();
    Matcher field = Pattern.compile("(\\w+): (\\[[^]]*]|[^,}\\s]+)").matcher(object);
    while (field.find()) {
      fields.put(field.group(1), field.group(2));
    }
    return fields;
  }

  /** The declarations of a rule of the map's style sheet. */
  private static Map<String, String> rule(String selector) {
    String body =
        find("(?m)^  \\.atlas-map " + Pattern.quote(selector) + " \\{([^}]*)}", STYLES).group(1);
    return Arrays.stream(body.split(";"))
        .map(one -> one.strip().split(": ", 2))
        .filter(one -> one.length == 2)
        .collect(Collectors.toMap(one -> one[0], one -> one[1]));
  }

  private static String dashes(float[] dashes) {
    String[] texts = new String[dashes.length];
    for (int i = 0; i < dashes.length; i++) {
      texts[i] = plain(Double.parseDouble(Float.toString(dashes[i])));
    }
    return String.join(" ", texts);
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  private static Matcher find(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as("the front end has %s", pattern).isTrue();
    return matcher;
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of("frontend", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
