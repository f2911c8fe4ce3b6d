package dev.readingatlas.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The bundled typefaces, the same as the viewer's: Latin, Greek and Cyrillic of the Source
 * families, Armenian and Arabic script of Noto. A text is set run by run in the first file that has
 * its letters; letters join and run right to left as their script asks. Needs neither a screen nor
 * any typeface of the system.
 */
final class Typefaces {
  /** A family in one posture; each comes in two weights. */
  enum Face {
    SANS,
    SERIF,
    SERIF_ITALIC
  }

  /** Whoever sets text measures it by this: by outlines, in fractions of a pixel. */
  static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private static final String[] SUBSETS = {
    "latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese"
  };

  private final Map<Face, List<Font>> regular = new EnumMap<>(Face.class);
  private final Map<Face, List<Font>> bold = new EnumMap<>(Face.class);

  /** Reads the files; costs some tenths of a second and some MB, so once a program. */
  Typefaces() {
    System.setProperty("java.awt.headless", System.getProperty("java.awt.headless", "true"));
    needNoSystemFonts();
    for (Face face : Face.values()) {
      regular.put(face, read(face, 400));
      bold.put(face, read(face, 600));
    }
  }

  /** Whether every letter of a text is in one of the files. */
  boolean canSet(String text, Face face) {
    return text.codePoints()
        .allMatch(c -> isCarried(c) || regular.get(face).stream().anyMatch(f -> f.canDisplay(c)));
  }

  /**
   * A line of text.
   *
   * @param text not empty
   * @param size in pixels
   * @param spacing between letters in em; must be 0 where letters join
   */
  TextLayout set(String text, Face face, boolean isBold, float size, float spacing) {
    List<Font> fonts = (isBold ? bold : regular).get(face);
    AttributedString line = new AttributedString(text);
    int start = 0;
    int current = -1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      int wanted =
          current >= 0 && (isCarried(c) || fonts.get(current).canDisplay(c))
              ? current
              : first(fonts, c);
      if (wanted != current && i > start) {
        line.addAttribute(TextAttribute.FONT, sized(fonts, current, size, spacing), start, i);
        start = i;
      }
      current = wanted;
    }
    line.addAttribute(
        TextAttribute.FONT, sized(fonts, current, size, spacing), start, text.length());
    return new TextLayout(line.getIterator(), CONTEXT);
  }

  /**
   * One of the fonts in a size. Java takes two fonts of one name and size for the same, and all
   * files of a family have one name; so each is larger than the one before it by what nobody sees.
   */
  private static Font sized(List<Font> fonts, int index, float size, float spacing) {
    Font sized = fonts.get(index).deriveFont(size + index / 4096f);
    return spacing == 0 ? sized : sized.deriveFont(Map.of(TextAttribute.TRACKING, spacing));
  }

  private static int first(List<Font> fonts, int c) {
    for (int i = 0; i < fonts.size(); i++) {
      if (fonts.get(i).canDisplay(c)) {
        return i;
      }
    }
    return 0;
  }

  /** Marks and joiners belong to the letter before them, in whatever file that is. */
  private static boolean isCarried(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.SPACE_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static List<Font> read(Face face, int weight) {
    List<Font> fonts = new ArrayList<>();
    String family = face == Face.SANS ? "source-sans-3" : "source-serif-4";
    String posture = face == Face.SERIF_ITALIC ? "italic" : "normal";
    for (String subset : SUBSETS) {
      fonts.add(file(family, subset, weight, posture));
    }
    String armenian = face == Face.SANS ? "noto-sans-armenian" : "noto-serif-armenian";
    fonts.add(file(armenian, "armenian", weight, "normal"));
    fonts.add(file("noto-naskh-arabic", "arabic", weight, "normal"));
    return fonts;
  }

  private static Font file(String family, String subset, int weight, String posture) {
    String name =
        "fonts/"
            + family
            + "/files/"
            + String.join("-", family, subset, "" + weight, posture)
            + ".woff";
    try (InputStream in = Typefaces.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            name + " is missing; the build copies it from the npm packages");
      }
      return Font.createFont(
          Font.TRUETYPE_FONT, new ByteArrayInputStream(Woff.unpacked(in.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(name + " cannot be read", e);
    }
  }

  /**
   * Where neither fontconfig nor a typeface is installed, as in slim containers, Java's own start
   * fails for want of a list of system fonts. A list that names none is enough.
   */
  private static void needNoSystemFonts() {
    if (System.getProperty("sun.awt.fontconfig") != null) {
      return;
    }
    try {
      Path list = Files.createTempFile("reading-atlas-", ".properties");
      list.toFile().deleteOnExit();
      Files.writeString(list, "version=1\nsequence.allfonts=default\n");
      System.setProperty("sun.awt.fontconfig", list.toString());
    } catch (IOException withoutList) {
      // Then Java looks for itself, which goes well wherever fonts are installed.
    }
  }
}
