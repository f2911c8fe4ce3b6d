package dev.readingatlas.layer;

import dev.readingatlas.layer.StyleLook.Shape;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The style of a layer: an entry of {@code looks.json}, or one that a pack brings. */
public final class LayerStyle {
  private static final Map<String, LayerStyle> NAMED =
      Looks.MAP.styles().entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Map.Entry::getKey, entry -> new LayerStyle(entry.getKey(), entry.getValue())));

  public static final LayerStyle LAND = named("land");
  public static final LayerStyle COUNTRY = named("country");
  public static final LayerStyle WATER = named("water");

  /** A stretch of a line, as a quiet casing of it; only for layers that an import derives. */
  public static final LayerStyle REACH = named("reach");

  private final String code;
  private final JsonNode json;
  private final StyleLook look;
  private final StyleLook scenery;

  private LayerStyle(String code, JsonNode json) {
    this.code = code;
    this.json = json;
    ObjectNode plain = (ObjectNode) json.deepCopy();
    JsonNode differences = plain.remove("scenery");
    this.look = Looks.JSON.treeToValue(plain, StyleLook.class);
    if (differences != null) {
      plain.setAll((ObjectNode) differences);
    }
    this.scenery = Looks.JSON.treeToValue(plain, StyleLook.class);
  }

  /**
   * The style of that name.
   *
   * @throws IllegalArgumentException if {@code looks.json} has none
   */
  public static LayerStyle named(String code) {
    LayerStyle style = NAMED.get(code);
    if (style == null) {
      throw new IllegalArgumentException("No style " + code + "; there are " + NAMED.keySet());
    }
    return style;
  }

  /**
   * A style of a pack. Fields of its label, its width and its size that it does not give are those
   * of the styles {@code line}, {@code region} and {@code point}.
   *
   * @param look an entry in the form of {@code looks.json}
   */
  public static LayerStyle own(String code, JsonNode look) {
    LayerStyle usual =
        named(
            switch (Shape.valueOf(look.get("shape").asString().toUpperCase(Locale.ROOT))) {
              case POINT -> "point";
              case LINE -> "line";
              case AREA -> "region";
            });
    ObjectNode whole = Looks.JSON.createObjectNode();
    for (String field : List.of("width", "size", "label")) {
      if (usual.json.has(field)) {
        whole.set(field, usual.json.get(field).deepCopy());
      }
    }
    ObjectNode label = (ObjectNode) whole.get("label");
    whole.setAll((ObjectNode) look);
    if (look.get("label") instanceof ObjectNode given) {
      label.setAll(given);
    }
    whole.set("label", label);
    return new LayerStyle(code, whole);
  }

  /**
   * A style as the store has it.
   *
   * @param look as {@link #ownLook()} gives it
   */
  static LayerStyle stored(String code, String look) {
    return look == null ? named(code) : new LayerStyle(code, Looks.JSON.readTree(look));
  }

  /**
   * The whole look of a style of a pack, for {@code looks.json}'s readers; null for a style of that
   * file.
   */
  public JsonNode ownLook() {
    return NAMED.get(code) == this ? null : json;
  }

  /** All styles of {@code looks.json}. */
  public static Collection<LayerStyle> all() {
    return NAMED.values();
  }

  /** The name in packs, in JSON and in style sheets, such as {@code river}. */
  public String code() {
    return code;
  }

  public StyleLook look() {
    return look;
  }

  /** The look in a basemap. */
  public StyleLook scenery() {
    return scenery;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LayerStyle style && code.equals(style.code) && json.equals(style.json);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, json);
  }

  @Override
  public String toString() {
    return code;
  }
}
