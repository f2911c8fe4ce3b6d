package dev.readingatlas.picture;

import dev.readingatlas.layer.Looks;
import dev.readingatlas.link.LinkPreview;
import dev.readingatlas.period.Period;
import dev.readingatlas.picture.Typefaces.Face;
import dev.readingatlas.place.Place;
import dev.readingatlas.place.PlaceName;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What stands below the map: what is open, in large letters, with a place's other names; the
 * atlas's title; the chosen time; and the name of the site.
 */
final class Strip {
  /** Pixels. */
  static final double HEIGHT = 66;

  private static final double MARGIN = 22;
  private static final double GAP = 12;

  private final Graphics2D out;
  private final Typefaces typefaces;
  private final Scene scene;
  private final double top;
  private final double width;

  Strip(Graphics2D out, Typefaces typefaces, Scene scene, double top, double width) {
    this.out = out;
    this.typefaces = typefaces;
    this.scene = scene;
    this.top = top;
    this.width = width;
  }

  void draw() {
    out.setColor(Palette.PAPER);
    out.fill(new Rectangle2D.Double(0, top, width, HEIGHT));
    out.setColor(Palette.ACCENT);
    out.fill(new Rectangle2D.Double(0, top, width, 2.5));
    double right = width - MARGIN;
    String title = scene.atlas().title();
    String subject = scene.opened().subject(scene.state().languageOfNames(scene.atlas()));
    double upper = top + 31;
    double lower = top + 53;
    double time = drawTime(right, lower);
    double room = right - MARGIN;
    if (subject == null) {
      String summary = scene.atlas().summary().strip().replaceAll("\\s+", " ");
      draw(
          fitted(title, Face.SERIF, true, 21, room),
          Face.SERIF,
          true,
          21,
          MARGIN,
          upper,
          Palette.TEXT);
      String site = LinkPreview.SITE_NAME;
      double siteWidth = time > 0 ? time : drawRight(site, right, lower);
      String line = fitted(summary, Face.SANS, false, 13, room - siteWidth - 2 * GAP);
      draw(line, Face.SANS, false, 13, MARGIN, lower, Palette.QUIET_TEXT);
      return;
    }
    String large = fitted(subject, Face.SERIF, true, 23, room);
    double end = MARGIN + draw(large, Face.SERIF, true, 23, MARGIN, upper, Palette.TEXT) + GAP;
    String others = otherNames();
    if (!others.isEmpty() && widthOf(others, Face.SERIF, false, 14) <= right - end) {
      draw(others, Face.SERIF, false, 14, end, upper, Palette.QUIET_TEXT);
    }
    double taken = time > 0 ? time : drawRight(LinkPreview.SITE_NAME, right, lower);
    String line = fitted(title, Face.SANS, false, 13.5, room - taken - 2 * GAP);
    draw(line, Face.SANS, false, 13.5, MARGIN, lower, Palette.QUIET_TEXT);
  }

  /** The names of the place in other languages, each spelling once. */
  private String otherNames() {
    Place place = scene.opened().placeAlone();
    if (place == null) {
      return "";
    }
    String shown = scene.opened().subject(scene.state().languageOfNames(scene.atlas()));
    return place.names().stream()
        .filter(name -> !name.variant())
        .map(PlaceName::text)
        .distinct()
        .filter(text -> !text.equals(shown) && typefaces.canSet(text, Face.SERIF))
        // Each name stands by itself, whatever the direction of its neighbours.
        .map(text -> "\u2068" + text + "\u2069")
        .collect(Collectors.joining(" · "));
  }

  /** Draws the chosen time at the right; returns how wide it is, 0 for all time. */
  private double drawTime(double right, double baseline) {
    List<Period> periods = scene.periods();
    if (scene.state().side().span() != null) {
      Locale locale = Locale.forLanguageTag(scene.atlas().lang());
      return drawRight(scene.state().side().span().words(locale), right, baseline);
    }
    double x = right;
    for (Period period : periods.reversed()) {
      String name = fitted(period.name(), Face.SANS, true, 13, 200);
      double room = widthOf(name, Face.SANS, true, 13) + 34;
      if (right - x + room > width * 0.62) {
        break;
      }
      x -= room;
      Color color = Color.decode(period.color());
      out.setColor(color);
      out.setStroke(Palette.pen(3, Looks.MAP.patterns().get(period.pattern()).line()));
      out.draw(new Line2D.Double(x + 2, baseline - 4.5, x + 26, baseline - 4.5));
      draw(name, Face.SANS, true, 13, x + 34, baseline, Palette.TEXT);
      x -= GAP;
    }
    return right - x;
  }

  private double drawRight(String text, double right, double baseline) {
    double room = widthOf(text, Face.SANS, true, 13);
    draw(text, Face.SANS, true, 13, right - room, baseline, Palette.ACCENT);
    return room;
  }

  private double draw(
      String text, Face face, boolean bold, double size, double x, double y, Color color) {
    if (text.isEmpty()) {
      return 0;
    }
    TextBlock block = block(text, face, bold, size);
    out.setColor(color);
    out.fill(block.centred(x + block.width() / 2, y));
    return block.width();
  }

  /** As much of a text as fits, cut between words and marked as cut. */
  private String fitted(String text, Face face, boolean bold, double size, double room) {
    if (text.isBlank() || widthOf(text, face, bold, size) <= room) {
      return text;
    }
    String cut = text.length() > 300 ? text.substring(0, 300) : text;
    int space = cut.lastIndexOf(' ');
    while (space > 0) {
      cut = cut.substring(0, space);
      String marked = cut.replaceAll("[\\s,;:.–-]+$", "") + "…";
      if (widthOf(marked, face, bold, size) <= room) {
        return marked;
      }
      space = cut.lastIndexOf(' ');
    }
    return "";
  }

  private double widthOf(String text, Face face, boolean bold, double size) {
    return block(text, face, bold, size).width();
  }

  private TextBlock block(String text, Face face, boolean bold, double size) {
    return new TextBlock(typefaces, text, face, bold, size, 0, Double.POSITIVE_INFINITY);
  }
}
