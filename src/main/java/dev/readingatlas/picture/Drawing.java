package dev.readingatlas.picture;

import dev.readingatlas.layer.Layer;
import dev.readingatlas.link.PictureAddress;
import dev.readingatlas.picture.Typefaces.Face;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;

/**
 * The whole picture: the map, and the strip below it. It is laid out in CSS pixels and drawn
 * larger, since sites show it at about half its size.
 */
final class Drawing {
  private static final double WIDTH = 800;
  private static final double HEIGHT = WIDTH * PictureAddress.HEIGHT / PictureAddress.WIDTH;
  private static final double MAP_HEIGHT = HEIGHT - Strip.HEIGHT;

  /** A view was taken on a map about this many zoom steps wider than the picture's. */
  private static final double VIEW_ZOOM_LESS = 0.5;

  private Drawing() {}

  /** The frame of a scene's map. */
  static Frame frame(Scene scene) {
    return scene.frame(WIDTH, MAP_HEIGHT, VIEW_ZOOM_LESS);
  }

  /** Draws so many pixels wide. */
  static BufferedImage of(Scene scene, Typefaces typefaces, int width) {
    BufferedImage image =
        new BufferedImage(width, PictureAddress.heightOf(width), BufferedImage.TYPE_INT_RGB);
    Graphics2D out = image.createGraphics();
    try {
      out.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      out.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      out.scale(width / WIDTH, width / WIDTH);
      Frame frame = frame(scene);
      Graphics2D map = (Graphics2D) out.create();
      map.clip(new Rectangle2D.Double(0, 0, WIDTH, MAP_HEIGHT));
      new MapPainter(map, frame).paint(scene.marks());
      TextBlock credits = credits(scene, typefaces);
      Box corner =
          credits == null
              ? Box.NONE
              : new Box(
                  WIDTH - credits.width() - 10,
                  MAP_HEIGHT - credits.height() - 5,
                  WIDTH,
                  MAP_HEIGHT);
      new Labels(typefaces, scene, frame).draw(map, List.of(corner));
      if (credits != null) {
        Path2D letters = credits.centred(corner.minX() + credits.width() / 2 + 2, MAP_HEIGHT - 6);
        map.setColor(Palette.withOpacity(Palette.LAND, 0.85));
        map.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        map.draw(letters);
        map.setColor(Palette.QUIET_TEXT);
        map.fill(letters);
      }
      map.dispose();
      new Strip(out, typefaces, scene, MAP_HEIGHT, WIDTH).draw();
    } finally {
      out.dispose();
    }
    return image;
  }

  /** The credits of what is drawn; null where there is none to give. */
  private static TextBlock credits(Scene scene, Typefaces typefaces) {
    List<String> sources =
        Stream.concat(scene.atlas().basemap().stream(), scene.atlas().layers().stream())
            .map(Layer::source)
            .toList();
    String text = String.join(" · ", Credits.of(sources));
    return text.isEmpty()
        ? null
        : new TextBlock(typefaces, text, Face.SANS, false, 10.5, 0, Double.POSITIVE_INFINITY);
  }
}
