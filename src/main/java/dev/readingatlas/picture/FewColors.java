package dev.readingatlas.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Redraws an image in at most 144 colours: a quarter of the bytes. The colours that cover most of
 * it, those of land, water and lines, stay as they are; the many between them, at the edges of what
 * is drawn, are gathered by median cut (Heckbert 1982).
 */
final class FewColors {
  private static final int COLORS = 144;

  /** So many of the commonest colours are kept exactly. */
  private static final int EXACT = 32;

  private FewColors() {}

  /** A colour and how many pixels have it. */
  private record Counted(int rgb, int pixels) {}

  /** The same image with a palette; the given one is of type RGB. */
  static BufferedImage of(BufferedImage image) {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    List<Counted> colors = counted(pixels);
    colors.sort(Comparator.comparingInt(Counted::pixels).reversed());
    List<Counted> exact = colors.subList(0, Math.min(EXACT, colors.size()));
    List<List<Counted>> groups = new ArrayList<>();
    exact.forEach(one -> groups.add(List.of(one)));
    if (colors.size() > EXACT) {
      groups.addAll(cut(colors.subList(EXACT, colors.size()), COLORS - EXACT));
    }
    int[] palette = new int[groups.size()];
    Map<Integer, Byte> indexes = new HashMap<>();
    for (int i = 0; i < palette.length; i++) {
      palette[i] = mean(groups.get(i));
      for (Counted one : groups.get(i)) {
        indexes.put(one.rgb(), (byte) i);
      }
    }
    IndexColorModel model =
        new IndexColorModel(
            8, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
    BufferedImage few =
        new BufferedImage(
            image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    byte[] out = ((DataBufferByte) few.getRaster().getDataBuffer()).getData();
    int last = -1;
    byte index = 0;
    for (int i = 0; i < pixels.length; i++) {
      if (pixels[i] != last) {
        last = pixels[i];
        index = indexes.get(last);
      }
      out[i] = index;
    }
    return few;
  }

  private static List<Counted> counted(int[] pixels) {
    int[] sorted = pixels.clone();
    Arrays.sort(sorted);
    List<Counted> colors = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[from]) {
        colors.add(new Counted(sorted[from], i - from));
        from = i;
      }
    }
    return colors;
  }

  /**
   * Colours that become one, unless they are halved first: the wider and the commoner, the sooner.
   */
  private record Group(List<Counted> colors, int channel, double wish) {
    static Group of(List<Counted> colors) {
      int channel = widestChannel(colors);
      long pixels = colors.stream().mapToLong(Counted::pixels).sum();
      return new Group(
          colors, channel, colors.size() < 2 ? -1 : range(colors, channel) * Math.sqrt(pixels));
    }

    /** Where half of the pixels lie to each side along the widest channel. */
    int middle() {
      colors.sort(Comparator.comparingInt(one -> one.rgb() >> channel & 255));
      long half = colors.stream().mapToLong(Counted::pixels).sum() / 2;
      int at = 0;
      for (long before = 0; at < colors.size() - 1 && (at == 0 || before < half); at++) {
        before += colors.get(at).pixels();
      }
      return at;
    }
  }

  private static List<List<Counted>> cut(List<Counted> colors, int most) {
    PriorityQueue<Group> groups =
        new PriorityQueue<>(Comparator.comparingDouble(Group::wish).reversed());
    groups.add(Group.of(new ArrayList<>(colors)));
    while (groups.size() < most && groups.peek().wish() >= 0) {
      Group widest = groups.poll();
      int middle = widest.middle();
      groups.add(Group.of(new ArrayList<>(widest.colors().subList(0, middle))));
      groups.add(
          Group.of(new ArrayList<>(widest.colors().subList(middle, widest.colors().size()))));
    }
    return groups.stream().map(Group::colors).toList();
  }

  private static int widestChannel(List<Counted> group) {
    int widest = 0;
    for (int shift : new int[] {8, 16}) {
      if (range(group, shift) > range(group, widest)) {
        widest = shift;
      }
    }
    return widest;
  }

  private static int range(List<Counted> group, int shift) {
    int least = 255;
    int most = 0;
    for (Counted one : group) {
      int value = one.rgb() >> shift & 255;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return most - least;
  }

  private static int mean(List<Counted> group) {
    long red = 0;
    long green = 0;
    long blue = 0;
    long pixels = 0;
    for (Counted one : group) {
      red += (long) (one.rgb() >> 16 & 255) * one.pixels();
      green += (long) (one.rgb() >> 8 & 255) * one.pixels();
      blue += (long) (one.rgb() & 255) * one.pixels();
      pixels += one.pixels();
    }
    return (int) (red / pixels << 16 | green / pixels << 8 | blue / pixels);
  }
}
