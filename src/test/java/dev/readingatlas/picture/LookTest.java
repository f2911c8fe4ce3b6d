package dev.readingatlas.picture;

import dev.readingatlas.link.*;
import java.nio.file.*;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class LookTest {
  @Autowired Pictures pictures;
  @Autowired AtlasEditions editions;

  @Test
  void look() throws Exception {
    AtlasEdition e = editions.find("aras").orElseThrow();
    Path dir = Path.of("/tmp/w/preview-look");
    Files.createDirectories(dir);
    for (String line : Files.readAllLines(dir.resolve("states.txt"))) {
      String[] p = line.split(" ");
      long t = System.nanoTime();
      Picture pic =
          pictures.get(
              e,
              ViewerState.parse(Query.parse(p.length > 1 ? p[1] : ""), e.atlas()),
              p.length > 2 ? Integer.parseInt(p[2]) : 1200);
      System.out.println(
          "LOOK "
              + p[0]
              + " "
              + pic.png().length
              + " bytes "
              + (System.nanoTime() - t) / 1000000
              + " ms");
      Files.write(dir.resolve(p[0] + ".png"), pic.png());
    }
  }
}
