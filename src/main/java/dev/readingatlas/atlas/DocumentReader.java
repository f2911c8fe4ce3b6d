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
import dev.readingatlas.period.UnreadableDateException;
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
   * Colours that colour-blind readers can distinguish (Okabe and Ito, 2008), for periods without
   * one.
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
    compareLooks(periods);
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
    checkLanguages(places);
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

  private void add(PackRule rule, JsonNode at, String... parameters) {
    findings.add(rule.at(pointerOf(at), parameters));
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
        add(PackRule.ID_REPEATED, item, "list", field, "id", id);
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

  /** Readers tell periods apart by colour and line. */
  private void compareLooks(List<Period> periods) {
    Map<String, String> byLook = new HashMap<>();
    for (Period period : periods) {
      String look = period.color().toUpperCase(Locale.ROOT) + period.pattern();
      String first = byLook.putIfAbsent(look, period.id());
      if (first != null) {
        JsonNode item =
            items(root, "periods").stream()
                .filter(one -> period.id().equals(text(one, "id")))
                .findFirst()
                .orElseThrow();
        add(PackRule.PERIODS_ALIKE, item, "first", first, "second", period.id());
      }
    }
  }

  /** Looks for languages that a reader can choose without an effect. */
  private void checkLanguages(List<PlacePart> places) {
    Set<String> named = new HashSet<>();
    places.forEach(place -> place.names().forEach(name -> named.add(language(name.lang()))));
    for (JsonNode lang : items(root, "languages")) {
      if (!named.isEmpty() && !named.contains(language(lang.asString()))) {
        add(PackRule.LANGUAGE_WITHOUT_NAMES, lang, "lang", lang.asString());
      }
    }
  }

  private static String language(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }

  private LayerPart layer(JsonNode item) {
    if (ReachLayer.OWN_ID.equals(text(item, "id"))) {
      add(PackRule.ID_RESERVED, item.get("id"), "id", ReachLayer.OWN_ID);
      return null;
    }
    String file = text(item, "file");
    if (!PackFile.isInside(file)) {
      add(PackRule.FILE_OUTSIDE_PACK, item.get("file"), "file", file);
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
      add(PackRule.STYLE_TAKEN, item, "style", id);
      return null;
    }
    for (JsonNode named : colors(item)) {
      String color = named.asString();
      if (!color.startsWith("#") && !Looks.MAP.colors().containsKey(color)) {
        add(
            PackRule.COLOR_UNKNOWN,
            named,
            "color",
            color,
            "colors",
            String.join(", ", Looks.MAP.colors().keySet()));
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
      add(
          PackRule.STYLE_UNKNOWN,
          item.get("style"),
          "style",
          name,
          "styles",
          String.join(", ", styleNames()));
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
      add(PackRule.LAYER_ENCODING_UNKNOWN, node, "encoding", node.asString());
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
        add(PackRule.NAME_REPEATED, name, "place", text(item, "id"), "lang", lang);
      }
      (variant ? variants : preferred)
          .add(new PlaceName(text(name, "text"), lang, text(name, "script"), variant));
    }
    preferred.addAll(variants);
    List<FeaturePart> features = new ArrayList<>();
    for (JsonNode feature : items(item, "features")) {
      String layer = text(feature, "layer");
      if (!layerIds.contains(layer)) {
        add(
            PackRule.LAYER_UNKNOWN,
            feature.get("layer"),
            "place",
            text(item, "id"),
            "layer",
            layer);
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
        add(PackRule.CLAIM_REPEATED, item, "place", text(place, "id"), "by", by);
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
      add(PackRule.LAYER_UNKNOWN, item.get("layer"), "place", text(place, "id"), "layer", layer);
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
      add(PackRule.ID_REPEATED, item.get("id"), "list", "readings", "id", text(item, "id"));
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
        add(PackRule.ID_REPEATED, excerpt, "list", "excerpts", "id", text(excerpt, "id"));
        continue;
      }
      excerpts.add(excerpt(excerpt, paragraphs, numbers, placeIds));
    }
    if (!paragraphs.isEmpty()) {
      checkFootnotes(item, paragraphs, excerpts);
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
      if (!placeIds.contains(mention.place())) {
        findings.add(
            PackRule.PLACE_UNKNOWN
                .at(pointerOf(node), "place", mention.place())
                .withVariant("text"));
      }
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
      PackRule rule =
          switch (left.reason()) {
            case PICTURE -> PackRule.PICTURE_LEFT_OUT;
            case LINK -> PackRule.LINK_REFUSED;
            case HTML -> PackRule.HTML_AS_TEXT;
          };
      add(rule, node, "source", left.source());
    }
  }

  private List<Footnote> footnotes(JsonNode item) {
    Map<Integer, Footnote> footnotes = new LinkedHashMap<>();
    for (JsonNode node : items(item, "footnotes")) {
      int number = node.get("number").asInt();
      List<Map<String, Object>> csl =
          items(node, "csl").stream().map(work -> json.convertValue(work, CSL)).toList();
      if (footnotes.put(number, new Footnote(number, text(node, "text").strip(), csl)) != null) {
        add(PackRule.FOOTNOTE_REPEATED, node, "number", Integer.toString(number));
      }
    }
    return footnotes.values().stream().sorted(Comparator.comparingInt(Footnote::number)).toList();
  }

  /** Looks for footnotes to which nothing in a full text refers. */
  private void checkFootnotes(JsonNode item, List<Paragraph> paragraphs, List<Excerpt> excerpts) {
    Set<Integer> marks = new HashSet<>();
    paragraphs.forEach(paragraph -> marks.addAll(Excerpt.marksIn(paragraph.text())));
    excerpts.forEach(excerpt -> marks.addAll(excerpt.footnotes()));
    for (JsonNode footnote : items(item, "footnotes")) {
      if (!marks.contains(footnote.get("number").asInt())) {
        add(PackRule.FOOTNOTE_UNUSED, footnote, "number", text(footnote, "number"));
      }
    }
  }

  private Excerpt excerpt(
      JsonNode node, List<Paragraph> paragraphs, Set<Integer> numbers, Set<String> placeIds) {
    String id = text(node, "id");
    List<String> places = items(node, "places").stream().map(JsonNode::asString).toList();
    for (JsonNode place : items(node, "places")) {
      if (!placeIds.contains(place.asString())) {
        add(PackRule.PLACE_UNKNOWN, place, "excerpt", id, "place", place.asString());
      }
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
        add(PackRule.FOOTNOTE_UNKNOWN, node, "excerpt", id, "number", Integer.toString(number));
      }
    }
    if (!Set.copyOf(excerpt.marks()).equals(Set.copyOf(footnotes))) {
      add(
          PackRule.FOOTNOTE_MARK,
          node,
          "excerpt",
          id,
          "named",
          footnotes.toString(),
          "marks",
          excerpt.marks().toString());
    }
    if (!paragraphs.isEmpty()) {
      if (excerpt.paragraph() > paragraphs.size()) {
        add(
            PackRule.PARAGRAPH_UNKNOWN,
            node,
            "excerpt",
            id,
            "paragraph",
            Integer.toString(excerpt.paragraph()),
            "count",
            Integer.toString(paragraphs.size()));
      } else if (quotation.resolveIn(paragraphs.get(excerpt.paragraph() - 1).text()).isEmpty()) {
        addOrphan(node, excerpt, paragraphs);
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

  /** Why the quoted words are not found, with the parameters of that sentence. */
  private void addOrphan(JsonNode node, Excerpt excerpt, List<Paragraph> paragraphs) {
    QuotationDifference difference =
        QuotationDifference.of(excerpt.quotation(), excerpt.paragraph(), paragraphs);
    Finding finding =
        PackRule.QUOTATION_ORPHAN.at(
            pointerOf(node),
            "excerpt",
            excerpt.id(),
            "paragraph",
            Integer.toString(excerpt.paragraph()),
            "difference",
            "finding.quotation-orphan." + difference.kind());
    findings.add(finding.with(difference.parameters()));
  }

  private When when(JsonNode node) {
    try {
      When when = When.parse(node.asString());
      beforeCommonEra(node);
      return when;
    } catch (UnreadableDateException e) {
      add(
          PackRule.WHEN_UNREADABLE,
          node,
          "date",
          e.text(),
          "rule",
          e.ruleKey(),
          "length",
          Integer.toString(e.length()));
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
    add(
        PackRule.WHEN_BEFORE_COMMON_ERA,
        node,
        "year",
        "-%04d".formatted(number),
        "bce",
        Integer.toString(number + 1),
        "meant",
        Integer.toString(number),
        "written",
        number == 1 ? "0000" : "-%04d".formatted(number - 1));
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
      add(
          PackRule.BOUNDS_UPSIDE_DOWN,
          node,
          "south",
          Double.toString(south),
          "north",
          Double.toString(north));
    }
    if (west == east) {
      add(PackRule.BOUNDS_EMPTY, node, "longitude", Double.toString(west));
    }
    if (west > east) {
      add(
          PackRule.BOUNDS_ANTIMERIDIAN,
          node,
          "west",
          Double.toString(west),
          "east",
          Double.toString(east));
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
