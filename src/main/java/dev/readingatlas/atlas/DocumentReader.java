package dev.readingatlas.atlas;

import static dev.readingatlas.atlas.PackFile.items;
import static dev.readingatlas.atlas.PackFile.text;

import dev.readingatlas.atlas.AtlasContent.FeaturePart;
import dev.readingatlas.atlas.AtlasContent.LayerPart;
import dev.readingatlas.atlas.AtlasContent.PlacePart;
import dev.readingatlas.atlas.AtlasContent.ReachPart;
import dev.readingatlas.layer.LayerStyle;
import dev.readingatlas.layer.Looks;
import dev.readingatlas.period.Period;
import dev.readingatlas.period.When;
import dev.readingatlas.place.Claim;
import dev.readingatlas.place.PlaceName;
import dev.readingatlas.reading.Excerpt;
import dev.readingatlas.reading.Footnote;
import dev.readingatlas.reading.FormattedText;
import dev.readingatlas.reading.Markdown;
import dev.readingatlas.reading.Mention;
import dev.readingatlas.reading.Paragraph;
import dev.readingatlas.reading.Quotation;
import dev.readingatlas.reading.QuotationDifference;
import dev.readingatlas.reading.Reading;
import dev.readingatlas.source.Finding;
import dev.readingatlas.source.Finding.Severity;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a document and checks the rules that its schema cannot: that every id which is named
 * exists, that dates can be read, that quotations are in their paragraphs. The schema must have
 * been checked before.
 */
final class DocumentReader {
  private static final TypeReference<Map<String, Object>> CSL = new TypeReference<>() {};

  /**
   * Colours that can be told apart by colour-blind readers (Okabe and Ito, 2008), for periods
   * without one.
   */
  private static final List<String> COLORS =
      List.of("#D55E00", "#0072B2", "#CC79A7", "#009E73", "#E69F00", "#56B4E9");

  private static final List<String> PATTERNS = List.of("solid", "dashed", "dotted", "dashdot");

  /** A year before 1 CE in EDTF. */
  private static final Pattern YEAR_BEFORE = Pattern.compile("(?<![0-9X])-(\\d{4})(?!\\d)");

  private final JsonMapper json;
  private final JsonNode root;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<JsonNode, String> pointers = new IdentityHashMap<>();
  private final Set<String> countedBack = new HashSet<>();
  private final Map<String, LayerStyle> styles = new HashMap<>();

  DocumentReader(JsonMapper json, AtlasDocument document) {
    this.json = json;
    this.root = document.root();
  }

  /** The content; without what fatal findings are about. */
  AtlasContent read() {
    List<Period> periods = unique("periods", this::period);
    unique("styles", this::ownStyle).forEach(style -> styles.put(style.code(), style));
    List<LayerPart> layers = unique("layers", this::layer);
    Set<String> layerIds = new HashSet<>();
    items(root, "layers").forEach(layer -> layerIds.add(text(layer, "id")));
    List<PlacePart> places = unique("places", place -> place(place, layerIds));
    Set<String> placeIds = new HashSet<>();
    items(root, "places").forEach(place -> placeIds.add(text(place, "id")));
    List<Reading> readings = new ArrayList<>();
    Set<String> readingIds = new HashSet<>();
    for (JsonNode item : items(root, "readings")) {
      Reading reading = reading(item, placeIds, readingIds);
      if (reading != null) {
        readings.add(reading);
      }
    }
    JsonNode date = root.get("published");
    When published = date == null ? null : when(date);
    Envelope bounds = bounds(root.get("bounds"));
    List<String> languages =
        items(root, "languages").stream().map(node -> tag(node.asString())).toList();
    String summary = text(root, "summary");
    String lang = tag(text(root, "lang"));
    return new AtlasContent(
        text(root, "slug"),
        "basemap".equals(text(root, "kind")),
        text(root, "title"),
        summary == null ? "" : summary.strip(),
        lang == null ? "en" : lang,
        published,
        work(root),
        text(root, "basemap"),
        bounds,
        languages.isEmpty() ? List.of("en") : languages,
        framing(root.get("framing")),
        periods,
        layers,
        places,
        List.copyOf(readings));
  }

  /** What was noticed so far, each with the pointer to its place. */
  List<Finding> findings() {
    return findings;
  }

  private Finding finding(String code, Severity severity, JsonNode at, String message) {
    return new Finding(code, severity, AtlasDocument.NAME, null, null, message, pointerOf(at));
  }

  private Finding fatal(String code, JsonNode at, String message) {
    return finding(code, Severity.FATAL, at, message);
  }

  private Finding warning(String code, JsonNode at, String message) {
    return finding(code, Severity.WARNING, at, message);
  }

  private Finding note(String code, JsonNode at, String message) {
    return finding(code, Severity.NOTE, at, message);
  }

  private String pointerOf(JsonNode node) {
    if (pointers.isEmpty()) {
      AtlasDocument.forEach(root, (pointer, value) -> pointers.put(value, pointer));
    }
    return pointers.get(node);
  }

  private static Framing framing(JsonNode node) {
    if (node == null || node.isString()) {
      return node == null || node.asString().equals("anyone") ? Framing.ANYONE : Framing.NOBODY;
    }
    List<String> sites = new ArrayList<>();
    node.forEach(site -> sites.add(site.asString()));
    return Framing.by(sites);
  }

  private interface ItemReader<T> {
    T read(JsonNode item);
  }

  /** Reads the items of a field; one whose id was there before is a problem. */
  private <T> List<T> unique(String field, ItemReader<T> reader) {
    List<T> found = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonNode item : items(root, field)) {
      String id = text(item, "id");
      if (!ids.add(id)) {
        findings.add(
            fatal(
                "id-repeated",
                item,
                "two of the " + field + " have the id " + id + "; rename one"));
        continue;
      }
      T read = reader.read(item);
      if (read != null) {
        found.add(read);
      }
    }
    return List.copyOf(found);
  }

  private Period period(JsonNode item) {
    int number = items(root, "periods").indexOf(item);
    When when = when(item.get("when"));
    String color = text(item, "color");
    String pattern = text(item, "pattern");
    return when == null
        ? null
        : new Period(
            text(item, "id"),
            text(item, "name"),
            when,
            color == null ? COLORS.get(number % COLORS.size()) : color,
            pattern == null ? PATTERNS.get(number % PATTERNS.size()) : pattern,
            note(item));
  }

  private LayerPart layer(JsonNode item) {
    if (ReachLayer.OWN_ID.equals(text(item, "id"))) {
      findings.add(
          fatal("id-reserved", item.get("id"), "a layer cannot have the id reaches; rename it"));
      return null;
    }
    String file = text(item, "file");
    if (!PackFile.isInside(file)) {
      findings.add(
          fatal(
              "file-outside-pack",
              item.get("file"),
              file + " is outside the pack; move it into it"));
      return null;
    }
    Map<String, String> columns = new LinkedHashMap<>();
    JsonNode declared = item.get("columns");
    if (declared != null) {
      declared
          .properties()
          .forEach(column -> columns.put(column.getKey(), column.getValue().asString()));
    }
    LayerStyle style = style(item);
    if (style == null) {
      return null;
    }
    JsonNode minZoom = item.get("minZoom");
    return new LayerPart(
        text(item, "id"),
        text(item, "title"),
        style,
        text(item, "color"),
        text(item, "pattern"),
        flag(item, "label", true),
        flag(item, "visible", true),
        minZoom == null ? null : minZoom.asInt(),
        text(item, "note"),
        text(item, "source"),
        text(item, "licence"),
        file,
        new PackColumns(columns),
        charset(item.get("encoding")),
        text(item, "crs"),
        item + (style.ownLook() == null ? "" : style.ownLook().toString()),
        pointerOf(item));
  }

  private LayerStyle ownStyle(JsonNode item) {
    String id = text(item, "id");
    if (styleNames().contains(id)) {
      findings.add(
          fatal(
              "style-taken",
              item,
              "there is a style " + id + " already; give this one another id, or leave it out"));
      return null;
    }
    for (JsonNode named : colors(item)) {
      String color = named.asString();
      if (!color.startsWith("#") && !Looks.MAP.colors().containsKey(color)) {
        findings.add(
            fatal(
                "color-unknown",
                named,
                "there is no colour "
                    + color
                    + "; write one such as #7a5c00, or take one of "
                    + String.join(", ", Looks.MAP.colors().keySet())));
        return null;
      }
    }
    return LayerStyle.own(id, ((ObjectNode) item.deepCopy()).without("id"));
  }

  private static List<JsonNode> colors(JsonNode item) {
    JsonNode label = item.path("label").get("color");
    return Stream.of(
            item.get("color"),
            item.get("chosen"),
            item.get("ground"),
            label == null || label.asString().equals("own") ? null : label)
        .filter(Objects::nonNull)
        .toList();
  }

  /** The style of a layer; null, with a problem, if there is none of that name. */
  private LayerStyle style(JsonNode item) {
    String name = text(item, "style");
    if (styles.containsKey(name)) {
      return styles.get(name);
    }
    if (styleNames().contains(name)) {
      return LayerStyle.named(name);
    }
    boolean isBroken = items(root, "styles").stream().anyMatch(own -> name.equals(text(own, "id")));
    if (!isBroken) {
      findings.add(
          fatal(
              "style-unknown",
              item.get("style"),
              "there is no style "
                  + name
                  + "; take one of "
                  + String.join(", ", styleNames())
                  + ", or describe it under styles"));
    }
    return null;
  }

  private static Collection<String> styleNames() {
    return LayerStyle.all().stream()
        .filter(style -> !style.look().derived())
        .map(LayerStyle::code)
        .sorted()
        .toList();
  }

  private Charset charset(JsonNode node) {
    if (node == null) {
      return null;
    }
    try {
      return Charset.forName(node.asString());
    } catch (IllegalArgumentException e) {
      findings.add(
          fatal(
              "encoding-unknown",
              node,
              "there is no encoding "
                  + node.asString()
                  + "; use a name such as UTF-8 or windows-1254"));
      return null;
    }
  }

  private PlacePart place(JsonNode item, Set<String> layerIds) {
    List<PlaceName> preferred = new ArrayList<>();
    List<PlaceName> variants = new ArrayList<>();
    Set<String> langs = new HashSet<>();
    for (JsonNode name : items(item, "names")) {
      boolean variant = flag(name, "variant", false);
      String lang = tag(text(name, "lang"));
      if (!variant && !langs.add(lang)) {
        findings.add(
            fatal(
                "name-repeated",
                name,
                "place "
                    + text(item, "id")
                    + " has two preferred names in "
                    + lang
                    + "; mark one as variant: true"));
      }
      (variant ? variants : preferred)
          .add(new PlaceName(text(name, "text"), lang, text(name, "script"), variant));
    }
    preferred.addAll(variants);
    List<FeaturePart> features = new ArrayList<>();
    for (JsonNode feature : items(item, "features")) {
      String layer = text(feature, "layer");
      if (!layerIds.contains(layer)) {
        findings.add(
            fatal(
                "layer-unknown",
                feature.get("layer"),
                "place "
                    + text(item, "id")
                    + " points to the layer "
                    + layer
                    + ", which this pack does not have"));
        continue;
      }
      features.add(new FeaturePart(layer, text(feature, "key"), pointerOf(feature)));
    }
    return new PlacePart(
        text(item, "id"),
        text(item, "kind"),
        preferred,
        features,
        reach(item, layerIds),
        claims(item),
        note(item),
        text(item, "source"),
        pointerOf(item));
  }

  /** What each side says of a place; the same words by the same side twice are a problem. */
  private List<Claim> claims(JsonNode place) {
    List<Claim> claims = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (JsonNode item : items(place, "claims")) {
      String by = text(item, "by").strip();
      String says = text(item, "says").strip();
      if (!said.add(by + "\n" + says)) {
        findings.add(
            fatal(
                "claim-repeated",
                item,
                "place " + text(place, "id") + " has the same claim by " + by + " twice"));
        continue;
      }
      JsonNode when = item.get("when");
      claims.add(
          new Claim(by, says, when == null ? null : when(when), text(item, "source").strip()));
    }
    return claims;
  }

  private ReachPart reach(JsonNode place, Set<String> layerIds) {
    JsonNode item = place.get("reach");
    if (item == null) {
      return null;
    }
    String layer = text(item, "layer");
    if (!layerIds.contains(layer)) {
      findings.add(
          fatal(
              "layer-unknown",
              item.get("layer"),
              "place "
                  + text(place, "id")
                  + " is a reach of the layer "
                  + layer
                  + ", which this pack does not have"));
      return null;
    }
    return new ReachPart(
        layer,
        text(item, "key"),
        position(item.get("from")),
        position(item.get("to")),
        pointerOf(item));
  }

  private Coordinate position(JsonNode node) {
    return new Coordinate(node.get(0).asDouble(), node.get(1).asDouble());
  }

  private Reading reading(JsonNode item, Set<String> placeIds, Set<String> readingIds) {
    if (!readingIds.add(text(item, "id"))) {
      findings.add(
          fatal(
              "id-repeated",
              item.get("id"),
              "another reading of this pack has the id " + text(item, "id") + "; rename one"));
      return null;
    }
    List<Paragraph> paragraphs =
        items(item, "text").stream().map(node -> paragraph(node, placeIds)).toList();
    List<Footnote> footnotes = footnotes(item);
    Set<Integer> numbers = new HashSet<>();
    footnotes.forEach(footnote -> numbers.add(footnote.number()));
    List<Excerpt> excerpts = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonNode excerpt : items(item, "excerpts")) {
      if (!ids.add(text(excerpt, "id"))) {
        findings.add(
            fatal(
                "id-repeated",
                excerpt,
                "two excerpts have the id " + text(excerpt, "id") + "; rename one"));
        continue;
      }
      excerpts.add(excerpt(excerpt, paragraphs, numbers, placeIds));
    }
    When published = when(item.get("published"));
    return published == null
        ? null
        : new Reading(
            text(item, "id"),
            text(item, "title"),
            text(item, "author"),
            tag(text(item, "lang")),
            published,
            text(item, "standpoint").strip(),
            text(item, "standpointShort"),
            text(item, "licence").strip(),
            text(item, "source").strip(),
            text(item, "url"),
            work(item),
            paragraphs,
            footnotes,
            inTextOrder(excerpts, paragraphs));
  }

  /** What is needed to cite an atlas or a reading; empty where the pack does not say. */
  private Map<String, Object> work(JsonNode item) {
    JsonNode work = item.get("csl");
    return work == null ? Map.of() : json.convertValue(work, CSL);
  }

  private Paragraph paragraph(JsonNode node, Set<String> placeIds) {
    FormattedText text = Markdown.text(node.asString());
    left(node, text);
    Paragraph paragraph = Paragraph.of(text);
    for (Mention mention : paragraph.mentions()) {
      requirePlace(node, mention.place(), "the text", placeIds);
    }
    return paragraph;
  }

  /** A note as it is written; what of its markup will not be followed is a problem. */
  private String note(JsonNode object) {
    String note = text(object, "note");
    if (note == null) {
      return null;
    }
    left(object.get("note"), Markdown.note(note));
    return note.strip();
  }

  private void left(JsonNode node, FormattedText text) {
    for (FormattedText.Left left : text.left()) {
      findings.add(
          switch (left.reason()) {
            case PICTURE ->
                warning(
                    "picture-left-out",
                    node,
                    left.source()
                        + " is a picture, and packs have no pictures yet; its description is"
                        + " shown instead");
            case LINK ->
                warning(
                    "link-refused",
                    node,
                    left.source()
                        + " is shown as it is written; a link begins with https://, http:// or"
                        + " mailto:, and in the text of a reading place: names a place");
            case HTML ->
                warning(
                    "html-as-text",
                    node,
                    left.source()
                        + " is shown as it is written; use Markdown, such as *word*, or write \\<"
                        + " for the sign itself");
          });
    }
  }

  private List<Footnote> footnotes(JsonNode item) {
    Map<Integer, Footnote> footnotes = new LinkedHashMap<>();
    for (JsonNode node : items(item, "footnotes")) {
      int number = node.get("number").asInt();
      List<Map<String, Object>> csl =
          items(node, "csl").stream().map(work -> json.convertValue(work, CSL)).toList();
      if (footnotes.put(number, new Footnote(number, text(node, "text").strip(), csl)) != null) {
        findings.add(fatal("footnote-repeated", node, "two footnotes have the number " + number));
      }
    }
    return footnotes.values().stream().sorted(Comparator.comparingInt(Footnote::number)).toList();
  }

  private Excerpt excerpt(
      JsonNode node, List<Paragraph> paragraphs, Set<Integer> numbers, Set<String> placeIds) {
    String id = text(node, "id");
    List<String> places = items(node, "places").stream().map(JsonNode::asString).toList();
    for (JsonNode place : items(node, "places")) {
      requirePlace(place, place.asString(), "excerpt " + id, placeIds);
    }
    List<Integer> footnotes = items(node, "footnotes").stream().map(JsonNode::asInt).toList();
    Quotation quotation = new Quotation(exact(node), text(node, "prefix"), text(node, "suffix"));
    JsonNode whenNode = node.get("when");
    Excerpt excerpt =
        new Excerpt(
            id,
            node.get("paragraph").asInt(),
            quotation,
            note(node),
            whenNode == null ? null : when(whenNode),
            places,
            footnotes);
    for (int number : footnotes) {
      if (!numbers.contains(number)) {
        findings.add(
            fatal(
                "footnote-unknown",
                node,
                "excerpt "
                    + id
                    + " names footnote "
                    + number
                    + ", which this reading does not have"));
      }
    }
    if (!Set.copyOf(excerpt.marks()).equals(Set.copyOf(footnotes))) {
      findings.add(
          fatal(
              "footnote-mark",
              node,
              "excerpt "
                  + id
                  + " names the footnotes "
                  + footnotes
                  + ", but the marks in its quoted words are "
                  + excerpt.marks()));
    }
    if (!paragraphs.isEmpty()) {
      if (excerpt.paragraph() > paragraphs.size()) {
        findings.add(
            fatal(
                "paragraph-unknown",
                node,
                "excerpt "
                    + id
                    + " stands in paragraph "
                    + excerpt.paragraph()
                    + ", but the text has "
                    + paragraphs.size()));
      } else if (quotation.resolveIn(paragraphs.get(excerpt.paragraph() - 1).text()).isEmpty()) {
        findings.add(
            fatal(
                "quotation-orphan",
                node,
                "excerpt "
                    + id
                    + ", paragraph "
                    + excerpt.paragraph()
                    + ": "
                    + QuotationDifference.of(quotation, excerpt.paragraph(), paragraphs)));
      }
    }
    return excerpt;
  }

  /** The quoted words, without the line end that YAML puts after a block of lines. */
  private static String exact(JsonNode node) {
    return text(node, "exact").replaceFirst("\\n+$", "");
  }

  private List<Excerpt> inTextOrder(List<Excerpt> excerpts, List<Paragraph> paragraphs) {
    Map<String, Integer> offsets = new HashMap<>();
    for (Excerpt excerpt : excerpts) {
      if (excerpt.paragraph() <= paragraphs.size()) {
        excerpt
            .quotation()
            .resolveIn(paragraphs.get(excerpt.paragraph() - 1).text())
            .ifPresent(at -> offsets.put(excerpt.id(), at));
      }
    }
    return excerpts.stream()
        .sorted(
            Comparator.comparingInt(Excerpt::paragraph)
                .thenComparing(excerpt -> offsets.getOrDefault(excerpt.id(), 0)))
        .toList();
  }

  private void requirePlace(JsonNode at, String place, String who, Set<String> placeIds) {
    if (!placeIds.contains(place)) {
      findings.add(
          fatal(
              "place-unknown",
              at,
              who + " names the place " + place + ", which the atlas does not have"));
    }
  }

  private When when(JsonNode node) {
    try {
      When when = When.parse(node.asString());
      beforeCommonEra(node);
      return when;
    } catch (IllegalArgumentException e) {
      findings.add(fatal("when-unreadable", node, "the date cannot be read: " + e.getMessage()));
      return null;
    }
  }

  /** Years before 1 CE are easily off by one: once in a file it is said how they are counted. */
  private void beforeCommonEra(JsonNode node) {
    Matcher year = YEAR_BEFORE.matcher(node.asString());
    if (!year.find()
        || !countedBack.add(pointerOf(node).replaceFirst("^(/readings/\\d+)?.*", "$1"))) {
      return;
    }
    int number = Integer.parseInt(year.group(1));
    findings.add(
        note(
            "when-before-common-era",
            node,
            "-%04d is %d BCE, for EDTF counts a year 0, which is 1 BCE; if %d BCE was meant, write"
                    .formatted(number, number + 1, number)
                + " %s; the same holds for every year with a minus in this file"
                    .formatted(number == 1 ? "0000" : "-%04d".formatted(number - 1))));
  }

  private Envelope bounds(JsonNode node) {
    if (node == null) {
      return null;
    }
    double west = node.get(0).asDouble();
    double south = node.get(1).asDouble();
    double east = node.get(2).asDouble();
    double north = node.get(3).asDouble();
    if (south >= north) {
      findings.add(
          fatal(
              "bounds-upside-down",
              node,
              "bounds begin with west and south, but the south "
                  + south
                  + " is not below the north "
                  + north
                  + "; write them as west, south, east, north"));
    }
    if (west == east) {
      findings.add(
          fatal(
              "bounds-empty",
              node,
              "the west and the east of bounds are both " + west + "; put them apart"));
    }
    if (west > east) {
      findings.add(
          warning(
              "bounds-antimeridian",
              node,
              "bounds from "
                  + west
                  + " to "
                  + east
                  + " cross the antimeridian: the map opens there, but does not yet go on beyond"
                  + " 180 degrees, so what lies east of it is seen at the map's other end; if that"
                  + " was not meant, exchange west and east"));
    }
    return new Envelope(west, west > east ? east + 360 : east, south, north);
  }

  /** A language tag in the usual small and capital letters; null for null. */
  private static String tag(String lang) {
    return lang == null ? null : Locale.forLanguageTag(lang).toLanguageTag();
  }

  private boolean flag(JsonNode object, String field, boolean otherwise) {
    JsonNode value = object.get(field);
    return value == null ? otherwise : value.asBoolean();
  }
}
