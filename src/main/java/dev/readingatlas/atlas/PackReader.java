package dev.readingatlas.atlas;

import static dev.readingatlas.atlas.PackFile.items;
import static dev.readingatlas.atlas.PackFile.text;

import dev.readingatlas.atlas.AtlasPack.PackFeature;
import dev.readingatlas.atlas.AtlasPack.PackLayer;
import dev.readingatlas.atlas.AtlasPack.PackPlace;
import dev.readingatlas.atlas.AtlasPack.PackReach;
import dev.readingatlas.layer.Layer;
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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the YAML files of a pack and checks what their schemas cannot: that every name that is
 * pointed to exists, that dates can be read, that quotations stand where they are said to stand.
 */
@Component
class PackReader {
  /** The file that makes a folder a pack. */
  static final String ATLAS_FILE = "atlas.yaml";

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

  /** Where an atlas says its slug, for packs that cannot be read. */
  private static final Pattern SLUG =
      Pattern.compile("(?m)^slug:[ \\t]*[\"']?([a-z0-9]+(?:-[a-z0-9]+)*)");

  private final JsonMapper json;

  PackReader(JsonMapper json) {
    this.json = json;
  }

  /**
   * Reads a pack but for its shapefiles.
   *
   * @throws PackException with every problem found, if one of them is fatal
   */
  AtlasPack read(Path folder) {
    // The folder itself may be a link: whoever runs the server put it there.
    Path real = realPath(folder);
    PackLinks.refuseThoseThatLeave(real);
    PackFile atlas = PackFile.read(real, ATLAS_FILE, PackFile.Kind.ATLAS);
    return new Pass(real, atlas).read();
  }

  /** The line in which a field of an atlas stands, or null. */
  static Integer lineOf(Path folder, String field) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve(ATLAS_FILE));
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).startsWith(field + ":")) {
          return i + 1;
        }
      }
      return null;
    } catch (IOException e) {
      return null;
    }
  }

  private static Path realPath(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The slug of a pack, even of one that cannot be read; else the name of its folder. */
  static String slugOf(Path folder) {
    try (InputStream in = Files.newInputStream(folder.resolve(ATLAS_FILE))) {
      Matcher slug = SLUG.matcher(new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8));
      if (slug.find()) {
        return slug.group(1);
      }
    } catch (IOException e) {
      // The folder's own name has to do.
    }
    return folder.getFileName().toString();
  }

  /** One reading of one pack: gathers problems on the way. */
  private final class Pass {
    private final Path folder;
    private final PackFile atlas;
    private final JsonNode root;
    private final String slug;
    private final List<Finding> problems = new ArrayList<>();
    private final PackChecksum checksum;
    private final Set<String> countedBack = new HashSet<>();
    private final Map<String, LayerStyle> styles = new HashMap<>();

    Pass(Path folder, PackFile atlas) {
      this.folder = folder;
      this.atlas = atlas;
      this.root = atlas.root();
      this.slug = text(root, "slug");
      this.checksum = new PackChecksum(folder);
    }

    AtlasPack read() {
      List<Period> periods = unique("periods", this::period);
      unique("styles", this::ownStyle).forEach(style -> styles.put(style.code(), style));
      List<PackLayer> layers = unique("layers", this::layer);
      Set<String> layerIds = new HashSet<>();
      items(root, "layers").forEach(layer -> layerIds.add(text(layer, "id")));
      List<PackPlace> places = unique("places", place -> place(place, layerIds));
      Set<String> placeIds = new HashSet<>();
      items(root, "places").forEach(place -> placeIds.add(text(place, "id")));
      List<Reading> readings = new ArrayList<>();
      Set<String> readingIds = new HashSet<>();
      for (JsonNode name : items(root, "readings")) {
        Reading reading = reading(name, placeIds, readingIds);
        if (reading != null) {
          readings.add(reading);
        }
      }
      JsonNode date = root.get("published");
      When published = date == null ? null : when(atlas, date);
      Envelope bounds = bounds(root.get("bounds"));
      if (problems.stream().anyMatch(Finding::fatal)) {
        throw new PackException(problems);
      }
      List<String> languages =
          items(root, "languages").stream().map(node -> tag(node.asString())).toList();
      String summary = text(root, "summary");
      String lang = tag(text(root, "lang"));
      return new AtlasPack(
          folder,
          checksum.ofFolder(),
          slug,
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
          List.copyOf(readings),
          List.copyOf(problems));
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
          problems.add(
              atlas.fatal(
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
      When when = when(atlas, item.get("when"));
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
              note(atlas, item));
    }

    private PackLayer layer(JsonNode item) {
      if (ReachLayer.OWN_ID.equals(text(item, "id"))) {
        problems.add(
            atlas.fatal(
                "id-reserved", item.get("id"), "a layer cannot have the id reaches; rename it"));
        return null;
      }
      String file = text(item, "file");
      Path shapefile = folder.resolve(file).normalize();
      if (!shapefile.startsWith(folder.normalize())) {
        problems.add(
            atlas.fatal(
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
      Layer layer =
          new Layer(
              slug + "." + text(item, "id"),
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
              checksum.ofLayer(
                  shapefile, item + (style.ownLook() == null ? "" : style.ownLook().toString())),
              0,
              0);
      return new PackLayer(
          layer,
          folder,
          shapefile,
          file,
          new PackColumns(columns),
          charset(item.get("encoding")),
          text(item, "crs"),
          atlas.line(item));
    }

    private LayerStyle ownStyle(JsonNode item) {
      String id = text(item, "id");
      if (styleNames().contains(id)) {
        problems.add(
            atlas.fatal(
                "style-taken",
                item,
                "there is a style " + id + " already; give this one another id, or leave it out"));
        return null;
      }
      for (JsonNode named : colors(item)) {
        String color = named.asString();
        if (!color.startsWith("#") && !Looks.MAP.colors().containsKey(color)) {
          problems.add(
              atlas.fatal(
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
      boolean isBroken =
          items(root, "styles").stream().anyMatch(own -> name.equals(text(own, "id")));
      if (!isBroken) {
        problems.add(
            atlas.fatal(
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
        problems.add(
            atlas.fatal(
                "encoding-unknown",
                node,
                "there is no encoding "
                    + node.asString()
                    + "; use a name such as UTF-8 or windows-1254"));
        return null;
      }
    }

    private PackPlace place(JsonNode item, Set<String> layerIds) {
      List<PlaceName> preferred = new ArrayList<>();
      List<PlaceName> variants = new ArrayList<>();
      Set<String> langs = new HashSet<>();
      for (JsonNode name : items(item, "names")) {
        boolean variant = flag(name, "variant", false);
        String lang = tag(text(name, "lang"));
        if (!variant && !langs.add(lang)) {
          problems.add(
              atlas.fatal(
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
      List<PackFeature> features = new ArrayList<>();
      for (JsonNode feature : items(item, "features")) {
        String layer = text(feature, "layer");
        if (!layerIds.contains(layer)) {
          problems.add(
              atlas.fatal(
                  "layer-unknown",
                  feature.get("layer"),
                  "place "
                      + text(item, "id")
                      + " points to the layer "
                      + layer
                      + ", which this pack does not have"));
          continue;
        }
        features.add(new PackFeature(layer, text(feature, "key"), atlas.line(feature)));
      }
      return new PackPlace(
          text(item, "id"),
          text(item, "kind"),
          preferred,
          features,
          reach(item, layerIds),
          claims(item),
          note(atlas, item),
          text(item, "source"),
          atlas.line(item));
    }

    /** What each side says of a place; the same words by the same side twice are a problem. */
    private List<Claim> claims(JsonNode place) {
      List<Claim> claims = new ArrayList<>();
      Set<String> said = new HashSet<>();
      for (JsonNode item : items(place, "claims")) {
        String by = text(item, "by").strip();
        String says = text(item, "says").strip();
        if (!said.add(by + "\n" + says)) {
          problems.add(
              atlas.fatal(
                  "claim-repeated",
                  item,
                  "place " + text(place, "id") + " has the same claim by " + by + " twice"));
          continue;
        }
        JsonNode when = item.get("when");
        claims.add(
            new Claim(
                by, says, when == null ? null : when(atlas, when), text(item, "source").strip()));
      }
      return claims;
    }

    private PackReach reach(JsonNode place, Set<String> layerIds) {
      JsonNode item = place.get("reach");
      if (item == null) {
        return null;
      }
      String layer = text(item, "layer");
      if (!layerIds.contains(layer)) {
        problems.add(
            atlas.fatal(
                "layer-unknown",
                item.get("layer"),
                "place "
                    + text(place, "id")
                    + " is a reach of the layer "
                    + layer
                    + ", which this pack does not have"));
        return null;
      }
      return new PackReach(
          layer,
          text(item, "key"),
          position(item.get("from")),
          position(item.get("to")),
          atlas.line(item));
    }

    private Coordinate position(JsonNode node) {
      return new Coordinate(node.get(0).asDouble(), node.get(1).asDouble());
    }

    private Reading reading(JsonNode name, Set<String> placeIds, Set<String> readingIds) {
      PackFile file;
      if (!folder.resolve(name.asString()).normalize().startsWith(folder.normalize())) {
        problems.add(
            atlas.fatal(
                "file-outside-pack",
                name,
                name.asString() + " is outside the pack; move it into it"));
        return null;
      }
      try {
        file = PackFile.read(folder, name.asString(), PackFile.Kind.READING);
      } catch (PackException e) {
        problems.addAll(e.problems());
        return null;
      }
      JsonNode item = file.root();
      if (!readingIds.add(text(item, "id"))) {
        problems.add(
            file.fatal(
                "id-repeated",
                item.get("id"),
                "another reading of this pack has the id " + text(item, "id") + "; rename one"));
        return null;
      }
      List<Paragraph> paragraphs =
          items(item, "text").stream().map(node -> paragraph(file, node, placeIds)).toList();
      List<Footnote> footnotes = footnotes(file, item);
      Set<Integer> numbers = new HashSet<>();
      footnotes.forEach(footnote -> numbers.add(footnote.number()));
      List<Excerpt> excerpts = new ArrayList<>();
      Set<String> ids = new HashSet<>();
      for (JsonNode excerpt : items(item, "excerpts")) {
        if (!ids.add(text(excerpt, "id"))) {
          problems.add(
              file.fatal(
                  "id-repeated",
                  excerpt,
                  "two excerpts have the id " + text(excerpt, "id") + "; rename one"));
          continue;
        }
        excerpts.add(excerpt(file, excerpt, paragraphs, numbers, placeIds));
      }
      When published = when(file, item.get("published"));
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

    private Paragraph paragraph(PackFile file, JsonNode node, Set<String> placeIds) {
      FormattedText text = Markdown.text(node.asString());
      left(file, node, text);
      Paragraph paragraph = Paragraph.of(text);
      for (Mention mention : paragraph.mentions()) {
        requirePlace(file, node, mention.place(), "the text", placeIds);
      }
      return paragraph;
    }

    /** A note as it is written; what of its markup will not be followed is a problem. */
    private String note(PackFile file, JsonNode object) {
      String note = text(object, "note");
      if (note == null) {
        return null;
      }
      left(file, object.get("note"), Markdown.note(note));
      return note.strip();
    }

    private void left(PackFile file, JsonNode node, FormattedText text) {
      for (FormattedText.Left left : text.left()) {
        problems.add(
            switch (left.reason()) {
              case PICTURE ->
                  file.warning(
                      "picture-left-out",
                      node,
                      left.source()
                          + " is a picture, and packs have no pictures yet; its description is"
                          + " shown instead");
              case LINK ->
                  file.warning(
                      "link-refused",
                      node,
                      left.source()
                          + " is shown as it is written; a link begins with https://, http:// or"
                          + " mailto:, and in the text of a reading place: names a place");
              case HTML ->
                  file.warning(
                      "html-as-text",
                      node,
                      left.source()
                          + " is shown as it is written; use Markdown, such as *word*, or write \\<"
                          + " for the sign itself");
            });
      }
    }

    private List<Footnote> footnotes(PackFile file, JsonNode item) {
      Map<Integer, Footnote> footnotes = new LinkedHashMap<>();
      for (JsonNode node : items(item, "footnotes")) {
        int number = node.get("number").asInt();
        List<Map<String, Object>> csl =
            items(node, "csl").stream().map(work -> json.convertValue(work, CSL)).toList();
        if (footnotes.put(number, new Footnote(number, text(node, "text").strip(), csl)) != null) {
          problems.add(
              file.fatal("footnote-repeated", node, "two footnotes have the number " + number));
        }
      }
      return footnotes.values().stream().sorted(Comparator.comparingInt(Footnote::number)).toList();
    }

    private Excerpt excerpt(
        PackFile file,
        JsonNode node,
        List<Paragraph> paragraphs,
        Set<Integer> numbers,
        Set<String> placeIds) {
      String id = text(node, "id");
      List<String> places = items(node, "places").stream().map(JsonNode::asString).toList();
      for (JsonNode place : items(node, "places")) {
        requirePlace(file, place, place.asString(), "excerpt " + id, placeIds);
      }
      List<Integer> footnotes = items(node, "footnotes").stream().map(JsonNode::asInt).toList();
      Quotation quotation = new Quotation(exact(node), text(node, "prefix"), text(node, "suffix"));
      JsonNode whenNode = node.get("when");
      Excerpt excerpt =
          new Excerpt(
              id,
              node.get("paragraph").asInt(),
              quotation,
              note(file, node),
              whenNode == null ? null : when(file, whenNode),
              places,
              footnotes);
      for (int number : footnotes) {
        if (!numbers.contains(number)) {
          problems.add(
              file.fatal(
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
        problems.add(
            file.fatal(
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
          problems.add(
              file.fatal(
                  "paragraph-unknown",
                  node,
                  "excerpt "
                      + id
                      + " stands in paragraph "
                      + excerpt.paragraph()
                      + ", but the text has "
                      + paragraphs.size()));
        } else if (quotation.resolveIn(paragraphs.get(excerpt.paragraph() - 1).text()).isEmpty()) {
          problems.add(
              file.fatal(
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

    private void requirePlace(
        PackFile file, JsonNode at, String place, String who, Set<String> placeIds) {
      if (!placeIds.contains(place)) {
        problems.add(
            file.fatal(
                "place-unknown",
                at,
                who + " names the place " + place + ", which atlas.yaml does not have"));
      }
    }

    private When when(PackFile file, JsonNode node) {
      try {
        When when = When.parse(node.asString());
        beforeCommonEra(file, node);
        return when;
      } catch (IllegalArgumentException e) {
        problems.add(
            file.fatal("when-unreadable", node, "the date cannot be read: " + e.getMessage()));
        return null;
      }
    }

    /** Years before 1 CE are easily off by one: once in a file it is said how they are counted. */
    private void beforeCommonEra(PackFile file, JsonNode node) {
      Matcher year = YEAR_BEFORE.matcher(node.asString());
      if (!year.find() || !countedBack.add(file.name())) {
        return;
      }
      int number = Integer.parseInt(year.group(1));
      problems.add(
          file.note(
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
        problems.add(
            atlas.fatal(
                "bounds-upside-down",
                node,
                "bounds begin with west and south, but the south "
                    + south
                    + " is not below the north "
                    + north
                    + "; write them as west, south, east, north"));
      }
      if (west == east) {
        problems.add(
            atlas.fatal(
                "bounds-empty",
                node,
                "the west and the east of bounds are both " + west + "; put them apart"));
      }
      if (west > east) {
        problems.add(
            atlas.warning(
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
}
