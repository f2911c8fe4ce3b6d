package dev.readingatlas.browser;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A small atlas pack of towns and one reading.
 *
 * @param head what stands in atlas.yaml before layers and places
 * @param lang of the names
 * @param reading the file of the reading, without its id
 */
record TownPack(String slug, String head, String lang, List<Town> towns, String reading) {
  /** A place with one point, in degrees. */
  record Town(String id, String name, double lon, double lat, String note) {}

  /** Writes the pack into a folder of its slug. */
  void write(Path packs) throws IOException {
    Path folder = packs.resolve(slug);
    Path layers = Files.createDirectories(folder.resolve("layers"));
    Path readings = Files.createDirectories(folder.resolve("readings"));
    Files.writeString(folder.resolve("atlas.yaml"), yaml());
    Files.writeString(readings.resolve("text.yaml"), "id: text\n" + reading);
    Files.write(layers.resolve("towns.shp"), shp());
    Files.write(layers.resolve("towns.dbf"), dbf());
    Files.writeString(
        layers.resolve("towns.prj"),
        "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
            + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]");
  }

  private String yaml() {
    StringBuilder yaml =
        new StringBuilder("slug: " + slug + "\nlang: " + lang + "\n")
            .append(head)
            .append(
                """
                readings: [readings/text.yaml]
                layers:
                  - id: towns
                    file: layers/towns.shp
                    title: Towns
                    style: town
                    label: true
                    visible: true
                    source: Made for a test
                    licence: CC0-1.0
                    columns: { key: key }
                places:
                """);
    String script = lang.equals("ar") ? "Arab" : "Latn";
    for (Town town : towns) {
      yaml.append(
          """
            - id: %1$s
              kind: town
              names: [{ text: "%2$s", lang: %3$s, script: %4$s }]
              features: [{ layer: towns, key: %1$s }]
              note: "%5$s"
          """
              .formatted(town.id(), town.name(), lang, script, town.note()));
    }
    return yaml.toString();
  }

  private byte[] shp() {
    ByteBuffer bytes = ByteBuffer.allocate(100 + 28 * towns.size());
    bytes.putInt(9994).position(24);
    bytes.putInt(bytes.capacity() / 2);
    bytes.order(ByteOrder.LITTLE_ENDIAN).putInt(1000).putInt(1);
    for (double edge : new double[] {-180, -90, 180, 90}) {
      bytes.putDouble(edge);
    }
    bytes.position(100);
    for (int i = 0; i < towns.size(); i++) {
      bytes.order(ByteOrder.BIG_ENDIAN).putInt(i + 1).putInt(10);
      bytes.order(ByteOrder.LITTLE_ENDIAN).putInt(1);
      bytes.putDouble(towns.get(i).lon()).putDouble(towns.get(i).lat());
    }
    return bytes.array();
  }

  /** One column of keys. */
  private byte[] dbf() {
    int width = 20;
    ByteBuffer bytes = ByteBuffer.allocate(65 + (width + 1) * towns.size() + 1);
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(new byte[] {3, 126, 11, 23}).putInt(towns.size());
    bytes.putShort((short) 65).putShort((short) (width + 1)).position(32);
    bytes.put("key".getBytes(StandardCharsets.US_ASCII)).position(43);
    bytes.put((byte) 'C').position(48);
    bytes.put((byte) width).position(64);
    bytes.put((byte) 0x0d);
    for (Town town : towns) {
      String row = " " + String.format("%-" + width + "s", town.id());
      bytes.put(row.getBytes(StandardCharsets.US_ASCII));
    }
    return bytes.put((byte) 0x1a).array();
  }
}
