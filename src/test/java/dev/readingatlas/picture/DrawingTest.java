package dev.readingatlas.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readingatlas.http.Query;
import dev.readingatlas.layer.LayerStyle;
import dev.readingatlas.link.AtlasEdition;
import dev.readingatlas.link.AtlasEditions;
import dev.readingatlas.link.PictureAddress;
import dev.readingatlas.link.ViewerState;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** What stands on the picture, pixel by pixel, over the real pack. */
@SpringBootTest
@AutoConfigureMockMvc
class DrawingTest {
  private static final double[] SHUSHA = {46.75, 39.76};

  /** Within the autonomous republic, away from its outline, its towns and their labels. */
  private static final double[] IN_NAKHCHIVAN = {45.62, 39.26};

  /** Within the district of Fuzuli, the part south of the former oblast. */
  private static final double[] IN_FUZULI = {47.43, 39.68};

  @Autowired Pictures pictures;
  @Autowired AtlasEditions editions;
  @Autowired LayerShapes shapes;

  @Test
  void caspian_isWater_andIranIsLand() {
    Shown whole = show("");
    assertThat(whole.at(49.6, 38.75)).isEqualTo(Palette.WATER);
    assertThat(whole.at(46.5, 38.55)).isEqualTo(Palette.LAND);
    assertThat(whole.at(45.3, 40.25)).as("Lake Sevan").isEqualTo(Palette.WATER);
  }

  @Test
  void land_withAllLayersOff_isNotDrawn() {
    Shown none = show("?layers=");
    for (double lon = 44; lon < 48; lon += 0.25) {
      assertThat(none.at(lon, 39.5)).isEqualTo(Palette.WATER);
    }
    assertThat(show("?layers=basemap.countries").at(46.5, 38.55)).isEqualTo(Palette.LAND);
  }

  @Test
  void town_chosen_isFilled_andOthersAreNot() {
    Shown chosen = show("?place=shusha");
    assertThat(chosen.at(SHUSHA)).isEqualTo(Palette.TEXT);
    assertThat(show("").at(SHUSHA)).isEqualTo(Palette.PAPER);
    assertThat(show("?place=khankendi&view=9/39.76/46.75").at(SHUSHA))
        .as("a town steps back where another is chosen")
        .isNotEqualTo(Palette.TEXT);
  }

  @Test
  void place_chosen_isInTheMiddle() {
    Scene scene = scene("?place=shusha");
    Frame frame = Drawing.frame(scene);
    assertThat(frame.x(Mercator.x(SHUSHA[0]))).isBetween(395.0, 405.0);
    assertThat(frame.y(Mercator.y(SHUSHA[1])))
        .isBetween(frame.height() / 2 - 5, frame.height() / 2 + 5);
    assertThat(frame.zoom()).isEqualTo(Frame.MAX_ZOOM_OF_PLACES);
  }

  @Test
  void area_chosen_isDeepInItsColor() {
    Color plain = show("").at(IN_NAKHCHIVAN);
    Color chosen = show("?place=nakhchivan").at(IN_NAKHCHIVAN);
    assertThat(near(plain, Palette.mixed(Palette.LAND, Palette.ACCENT, 0.1)))
        .as("%s", plain)
        .isTrue();
    assertThat(near(chosen, Palette.mixed(Palette.LAND, Palette.ACCENT, 0.28)))
        .as("%s", chosen)
        .isTrue();
  }

  @Test
  void excerpt_chosen_emphasisesItsPlace() {
    assertThat(show("?excerpt=shusha-may-1992").at(SHUSHA)).isEqualTo(Palette.TEXT);
    assertThat(show("?excerpt=shusha-may-1992&reading=iran-and-karabakh").at(SHUSHA))
        .isEqualTo(Palette.TEXT);
    assertThat(show("?reading=iran-and-karabakh").at(SHUSHA)).isEqualTo(Palette.PAPER);
  }

  @Test
  void time_chosen_hidesWhatWasNotThen() {
    String layers = "layers=basemap.countries,aras.districts&undated=0";
    Color then = show("?span=1995&" + layers).at(IN_FUZULI);
    Color later = show("?span=2022&" + layers).at(IN_FUZULI);
    assertThat(later).isEqualTo(Palette.LAND);
    assertThat(near(then, Palette.mixed(Palette.LAND, Palette.BORDER, 0.06)))
        .as("%s", then)
        .isTrue();
    assertThat(then).isNotEqualTo(later);
  }

  @Test
  void undated_turnedOff_leavesShapesWithoutDates() {
    Color shown = show("?period=second-war").at(IN_NAKHCHIVAN);
    assertThat(shown).isNotEqualTo(Palette.LAND);
    assertThat(show("?period=second-war&undated=0").at(IN_NAKHCHIVAN)).isEqualTo(shown);
  }

  @Test
  void place_outsideItsTimeOrOfALayerThatIsOff_isStillDrawn() {
    Color land = show("?span=2022&layers=basemap.countries,aras.districts").at(IN_FUZULI);
    assertThat(land).isEqualTo(Palette.LAND);
    Color faint = Palette.mixed(Palette.LAND, Palette.BORDER, 0.08);
    for (String time : List.of("", "&span=2022")) {
      String on = "?place=fuzuli" + time + "&layers=basemap.countries";
      Color off = show(on).at(IN_FUZULI);
      assertThat(near(off, faint)).as("layer off %s: %s", time, off).isTrue();
    }
    Color later =
        show("?place=fuzuli&span=2022&layers=basemap.countries,aras.districts").at(IN_FUZULI);
    assertThat(near(later, faint)).as("%s", later).isTrue();
  }

  @Test
  void periods_oneChosenOrSeveral_colorWhatBelongsToOne() {
    String layers = "&layers=basemap.countries,aras.districts";
    Color one = show("?period=first-war" + layers).at(IN_FUZULI);
    Color two = show("?period=first-war,after-2020" + layers).at(IN_FUZULI);
    Color byPeriod = Palette.mixed(Palette.LAND, Color.decode("#D55E00"), 0.16);
    assertThat(near(one, byPeriod)).as("%s", one).isTrue();
    assertThat(near(two, byPeriod)).as("%s", two).isTrue();
  }

  @Test
  void language_changesTheLettersAlone() {
    Shown english = show("");
    Shown persian = show("?lang=fa");
    assertThat(persian.differsFrom(english)).isBetween(2_000, 60_000);
    assertThat(persian.at(49.6, 38.75)).isEqualTo(english.at(49.6, 38.75));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?place=shusha",
        "?place=aras",
        "?place=karabakh",
        "?place=karki",
        "?place=iran",
        "?period=first-war",
        "?place=khankendi&lang=hy",
        "?lang=fa"
      })
  void names_areFew_withinTheMap_andNoneOverAnother(String query) {
    List<Labels.Placed> placed = labels(query);
    assertThat(placed).hasSizeBetween(2, 12);
    Frame frame = Drawing.frame(scene(query));
    for (Labels.Placed one : placed) {
      assertThat(one.box().isWithin(frame.box())).as(one.name().text()).isTrue();
      assertThat(placed.stream().filter(other -> other.box().overlaps(one.box()))).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"shusha,Shusha", "aras,Aras", "karki,Karki", "nakhchivan,Nakhchivan"})
  void name_ofTheOpenPlace_isTheFirst_andBold(String place, String name) {
    Labels.Placed first = labels("?place=" + place).getFirst();
    assertThat(first.name().text()).isEqualTo(name);
    assertThat(first.mark().selected()).isTrue();
  }

  @Test
  void name_ofACountry_isAmongTheFirst_butNotAtCloseRange() {
    assertThat(labels("").subList(0, 4)).extracting(one -> one.name().text()).contains("Iran");
    assertThat(labels("?view=10.5/38.9/46.3").subList(0, 2))
        .noneMatch(one -> one.mark().layer().style().equals(LayerStyle.COUNTRY));
  }

  @Test
  void name_ofAreasOverEachOther_isSetOnce() {
    assertThat(labels("?period=after-2020").stream().map(one -> one.name().text()))
        .doesNotHaveDuplicates();
  }

  @Test
  void name_ofARegion_isNotOnARegionWithinIt() {
    for (String query : List.of("?place=karabakh", "?place=zangazur-route&lang=en", "")) {
      Scene scene = scene(query);
      Mark oblast =
          scene.marks().stream()
              .filter(mark -> mark.layer().id().equals("aras.oblast"))
              .findFirst()
              .orElseThrow();
      InnerPoint inner = InnerPoint.ofArea(oblast.shape(), Drawing.frame(scene), List.of());
      assertThat(labels(query))
          .filteredOn(one -> one.name().text().equals("Karabakh"))
          .allSatisfy(one -> assertThat(inner.isOff(middle(one.box()))).isTrue());
    }
    assertThat(labels("?place=karabakh").getFirst().name().text()).isEqualTo("Karabakh");
  }

  private static Box middle(Box box) {
    return Box.around(box.middleX(), box.middleY(), 2, 2);
  }

  @Test
  void name_ofALine_isBesideTheLine() {
    Labels.Placed river = labels("?place=aras").getFirst();
    Frame frame = Drawing.frame(scene("?place=aras"));
    assertThat(InnerPoint.ofLine(river.mark().shape(), frame).isOff(river.box())).isTrue();
  }

  @Test
  void name_thatFurnitureCovers_isElsewhere() {
    Box shusha = labels("?place=shusha").getFirst().box();
    Scene scene = scene("?place=shusha");
    Labels.Placed moved =
        new Labels(new Typefaces(), scene, Drawing.frame(scene)).place(List.of(shusha)).getFirst();
    assertThat(moved.name().text()).isEqualTo("Shusha");
    assertThat(moved.box().overlaps(shusha)).isFalse();
  }

  @Test
  void strip_standsBelowTheMap() {
    Shown shown = show("?place=shusha");
    assertThat(shown.pixel(2, 625)).isEqualTo(Palette.PAPER);
    assertThat(shown.pixel(2, 533)).isEqualTo(Palette.ACCENT);
    assertThat(show("").differsFrom(show("?period=first-war")))
        .as("the chosen period is named")
        .isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?view=13/-60/-170", "?view=0/0/0", "?view=18/85/180", "?view=3/39/45"})
  void view_farAway_isKeptNearTheAtlas(String query) {
    Frame frame = Drawing.frame(scene(query));
    double x = (frame.left() + frame.width() / 2) / frame.scale();
    double y = (frame.top() + frame.height() / 2) / frame.scale();
    assertThat(x).isBetween(Mercator.x(20), Mercator.x(80));
    assertThat(y).isBetween(Mercator.y(60), Mercator.y(20));
    assertThat(frame.zoom()).isBetween(5.0, 13.0);
  }

  @Test
  void place_thatReachesBeyondTheAtlas_isShownAsFarAsItIsWithin() {
    Frame whole = Drawing.frame(scene(""));
    assertThat(Drawing.frame(scene("?place=iran")).zoom()).isGreaterThanOrEqualTo(whole.zoom());
  }

  @Test
  void palette_keepsTheMainColorsExactly_andTheOthersNearly() {
    BufferedImage drawn =
        Drawing.of(scene("?period=first-war,after-2020"), new Typefaces(), PictureAddress.WIDTH);
    BufferedImage few = FewColors.of(drawn);
    double off = 0;
    for (int y = 0; y < drawn.getHeight(); y++) {
      for (int x = 0; x < drawn.getWidth(); x++) {
        Color one = new Color(drawn.getRGB(x, y));
        Color other = new Color(few.getRGB(x, y));
        int distance =
            Math.abs(one.getRed() - other.getRed())
                + Math.abs(one.getGreen() - other.getGreen())
                + Math.abs(one.getBlue() - other.getBlue());
        assertThat(distance).isLessThan(120);
        off += distance;
      }
    }
    assertThat(off / drawn.getWidth() / drawn.getHeight()).isLessThan(1);
  }

  @Test
  void picture_drawnTwice_isTheSameToTheByte() {
    AtlasEdition edition = editions.find("aras").orElseThrow();
    Typefaces typefaces = new Typefaces();
    Scene scene = new Scene(edition.atlas(), state("?lang=all"), shapes);
    assertThat(Png.of(Drawing.of(scene, typefaces, 600)).png())
        .isEqualTo(Png.of(Drawing.of(scene, typefaces, 600)).png());
  }

  private ViewerState state(String query) {
    return ViewerState.parse(Query.lenient(query), editions.find("aras").orElseThrow().atlas());
  }

  private Scene scene(String query) {
    return new Scene(editions.find("aras").orElseThrow().atlas(), state(query), shapes);
  }

  /** Leaving out the most contested name would look like taking a side. */
  @ParameterizedTest
  @ValueSource(strings = {"", "?place=iran", "?period=second-war", "?place=shusha", "?lang=az"})
  void namesOfTheAtlassOwnRegions_areThere(String query) {
    assertThat(labels(query))
        .extracting(placed -> placed.name().text())
        .containsAnyOf("Nagorno-Karabakh", "Dağlıq Qarabağ")
        .containsAnyOf("Karabakh", "Qarabağ");
  }

  private List<Labels.Placed> labels(String query) {
    Scene scene = scene(query);
    return new Labels(new Typefaces(), scene, Drawing.frame(scene)).place(List.of());
  }

  private Shown show(String query) {
    AtlasEdition edition = editions.find("aras").orElseThrow();
    byte[] png = pictures.get(edition, state(query), PictureAddress.WIDTH).png();
    PictureKey key = PictureKey.of(edition, state(query), PictureAddress.WIDTH);
    try {
      return new Shown(
          ImageIO.read(new ByteArrayInputStream(png)),
          Drawing.frame(new Scene(edition.atlas(), key.state(), shapes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A picture as it is sent, and where things are on it. */
  private record Shown(BufferedImage image, Frame frame) {
    Color at(double... lonLat) {
      double perPixel = image.getWidth() / frame.width();
      return pixel(
          (int) (frame.x(Mercator.x(lonLat[0])) * perPixel),
          (int) (frame.y(Mercator.y(lonLat[1])) * perPixel));
    }

    Color pixel(int x, int y) {
      return new Color(image.getRGB(x, y));
    }

    int differsFrom(Shown other) {
      int count = 0;
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          count += near(pixel(x, y), other.pixel(x, y)) ? 0 : 1;
        }
      }
      return count;
    }
  }

  private static boolean near(Color one, Color other) {
    return Math.abs(one.getRed() - other.getRed()) <= 4
        && Math.abs(one.getGreen() - other.getGreen()) <= 4
        && Math.abs(one.getBlue() - other.getBlue()) <= 4;
  }
}
