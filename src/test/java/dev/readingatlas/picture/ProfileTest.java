package dev.readingatlas.picture;

import dev.readingatlas.link.*;
import java.awt.image.*;
import java.io.*;
import java.nio.file.*;
import java.util.zip.*;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class ProfileTest {
  @Autowired LayerShapes shapes;
  @Autowired AtlasEditions editions;

  @Test
  void profile() throws Exception {
    AtlasEdition e = editions.find("aras").orElseThrow();
    long t0 = System.nanoTime();
    Typefaces f = new Typefaces();
    System.out.println("LOOK fonts " + (System.nanoTime() - t0) / 1000000);
    for (int i = 0; i < 12; i++) {
      long a = System.nanoTime();
      Scene s = new Scene(e.atlas(), ViewerState.parse(Query.parse(""), e.atlas()), shapes);
      long b = System.nanoTime();
      BufferedImage im = new BufferedImage(1200, 630, 1);
      var g = im.createGraphics();
      g.setRenderingHint(
          java.awt.RenderingHints.KEY_ANTIALIASING, java.awt.RenderingHints.VALUE_ANTIALIAS_ON);
      g.scale(1.5, 1.5);
      new MapPainter(g, Drawing.frame(s)).paint(s.marks());
      long c = System.nanoTime();
      new Labels(f, s, Drawing.frame(s)).draw(g, java.util.List.of());
      long d = System.nanoTime();
      BufferedImage img = Drawing.of(s, f, 1200);
      long d2 = System.nanoTime();
      Picture p = Png.of(img);
      long x = System.nanoTime();
      FewColors.of(img);
      long x2 = System.nanoTime();
      System.out.println("LOOK few " + (x2 - x) / 1000000);
      int[] px = ((DataBufferInt) img.getRaster().getDataBuffer()).getData();
      StringBuilder sizes = new StringBuilder();
      for (int level : new int[] {6, 9}) {
        long y = System.nanoTime();
        Deflater df = new Deflater(level);
        byte[] raw = new byte[630 * (1 + 3600)];
        int k = 0;
        for (int r = 0; r < 630; r++) {
          raw[k++] = 0;
          for (int q = 0; q < 1200; q++) {
            int v = px[r * 1200 + q];
            raw[k++] = (byte) (v >> 16);
            raw[k++] = (byte) (v >> 8);
            raw[k++] = (byte) v;
          }
        }
        df.setInput(raw);
        df.finish();
        byte[] o = new byte[3000000];
        int n = df.deflate(o);
        sizes.append(" L" + level + " " + n + " in " + (System.nanoTime() - y) / 1000000);
      }
      long distinct = java.util.Arrays.stream(px).distinct().count();
      System.out.printf(
          "LOOK scene %d paint %d labels %d all %d png %d (%d)%s distinct %d%n",
          (b - a) / 1000000,
          (c - b) / 1000000,
          (d - c) / 1000000,
          (d2 - d) / 1000000,
          (x - d2) / 1000000,
          p.png().length,
          sizes,
          distinct);
    }
  }
}
