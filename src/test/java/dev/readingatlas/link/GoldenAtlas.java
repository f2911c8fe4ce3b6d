package dev.readingatlas.link;

import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerStyle;
import dev.readingatlas.period.Period;
import dev.readingatlas.period.When;
import dev.readingatlas.place.FeatureRef;
import dev.readingatlas.place.Place;
import dev.readingatlas.place.PlaceName;
import dev.readingatlas.place.Reach;
import dev.readingatlas.reading.Excerpt;
import dev.readingatlas.reading.Quotation;
import dev.readingatlas.reading.Reading;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.JsonNode;

/** An atlas with the names of a golden file, and of all else just enough. */
final class GoldenAtlas {
  private GoldenAtlas() {}

  static Atlas of(JsonNode given) {
    List<Layer> layers = given.get("layers").valueStream().map(GoldenAtlas::layer).toList();
    return new Atlas(
        "aras",
        1,
        false,
        "checksum",
        "Along the Aras",
        "A river and what was written of it.",
        "en",
        null,
        Map.of(),
        new Envelope(43, 48, 38, 41),
        given.get("languages").valueStream().map(JsonNode::stringValue).toList(),
        given.get("periods").valueStream().map(GoldenAtlas::period).toList(),
        layers.stream().filter(one -> one.id().startsWith("basemap.")).toList(),
        layers.stream().filter(one -> !one.id().startsWith("basemap.")).toList(),
        given.get("places").valueStream().map(GoldenAtlas::place).toList(),
        given.get("readings").valueStream().map(GoldenAtlas::reading).toList());
  }

  private static Layer layer(JsonNode given) {
    return new Layer(
        given.get("id").stringValue(),
        "A layer",
        LayerStyle.named("line"),
        null,
        null,
        true,
        given.get("visible").booleanValue(),
        null,
        null,
        "source",
        "licence",
        "checksum",
        "checksum",
        1,
        0);
  }

  private static Period period(JsonNode given) {
    String id = given.stringValue();
    return new Period(id, id, When.parse("1992"), "#000000", "solid", null);
  }

  private static Place place(JsonNode given) {
    JsonNode line = given.get("reachOf");
    return new Place(
        given.get("id").stringValue(),
        "place",
        List.of(new PlaceName(given.get("id").stringValue(), "en", "Latn", false)),
        given.get("features").valueStream().map(one -> ref(one.stringValue())).toList(),
        line.isNull() ? null : new Reach(ref(line.stringValue()), 0, 1),
        List.of(),
        null,
        null);
  }

  private static Reading reading(JsonNode given) {
    return new Reading(
        given.get("id").stringValue(),
        "A reading",
        "An author",
        "en",
        When.parse("2022"),
        "A standpoint.",
        null,
        "licence",
        "source",
        null,
        Map.of(),
        List.of(),
        List.of(),
        given.get("excerpts").valueStream().map(GoldenAtlas::excerpt).toList());
  }

  private static Excerpt excerpt(JsonNode given) {
    return new Excerpt(
        given.stringValue(),
        1,
        new Quotation("Words.", "", ""),
        "note",
        null,
        List.of(),
        List.of());
  }

  private static FeatureRef ref(String id) {
    int colon = id.indexOf(':');
    return new FeatureRef(id.substring(0, colon), id.substring(colon + 1));
  }
}
