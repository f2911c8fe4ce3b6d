package dev.readingatlas.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.atlas.Framing;
import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.SharedArcSimplifier;
import dev.readingatlas.link.AtlasAddress;
import dev.readingatlas.period.Period;
import dev.readingatlas.period.When;
import dev.readingatlas.place.Claim;
import dev.readingatlas.place.FeatureRef;
import dev.readingatlas.place.Place;
import dev.readingatlas.place.PlaceName;
import dev.readingatlas.place.Reach;
import dev.readingatlas.reading.Excerpt;
import dev.readingatlas.reading.Footnote;
import dev.readingatlas.reading.Format;
import dev.readingatlas.reading.FormattedText;
import dev.readingatlas.reading.Markdown;
import dev.readingatlas.reading.Paragraph;
import dev.readingatlas.reading.Reading;
import dev.readingatlas.tile.TileSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.JsonNode;

/**
 * The answer to {@code /api/atlases/{slug}}; its contract is {@code schema/document.schema.json}.
 *
 * @param framing other sites that may frame it; null for any
 */
public record AtlasAnswer(
    String slug,
    int revision,
    String title,
    String summary,
    String lang,
    double[] bounds,
    List<String> languages,
    List<String> framing,
    List<Period> periods,
    GeneralisedPart generalised,
    List<LayerPart> layers,
    List<PlacePart> places,
    List<ReadingPart> readings) {

  /**
   * Where all layers are to be had at once, generalised.
   *
   * @param zoom the largest at which they look like the layers themselves
   * @param bounds where they do: west, south, east, north
   */
  record GeneralisedPart(String url, int zoom, double[] bounds) {}

  /** The width in pixels of a screen on which the atlas is seen whole in generalised layers. */
  private static final int SCREEN = 1200;

  /** The zoom that an atlas's layers are generalised for. */
  static int generalisedZoom(Atlas atlas) {
    return SharedArcSimplifier.zoomOf(atlas.bounds(), SCREEN);
  }

  /**
   * Where an atlas's layers keep more of their shape: as far as a reader sees around it at first
   * sight.
   */
  static Envelope generalisedBounds(Atlas atlas) {
    Envelope bounds = atlas.bounds().copy();
    bounds.expandBy(Math.max(bounds.getWidth(), bounds.getHeight()) / 3);
    return bounds.intersection(new Envelope(-180, 180, -90, 90));
  }

  record LayerPart(
      String id,
      String title,
      String style,
      @JsonInclude(JsonInclude.Include.NON_NULL) JsonNode look,
      String color,
      String pattern,
      boolean basemap,
      boolean label,
      boolean visible,
      Integer minZoom,
      String note,
      String source,
      String licence,
      String url,
      TilesPart tiles,
      int features,
      int undated) {

    static LayerPart of(Layer layer, String root, TileSet tiles, boolean basemap) {
      return new LayerPart(
          layer.id(),
          layer.title(),
          layer.style().code(),
          layer.style().ownLook(),
          layer.color(),
          layer.pattern(),
          basemap,
          layer.label(),
          layer.visible(),
          layer.minZoom(),
          layer.note(),
          layer.source(),
          layer.licence(),
          root + "/api/layers/" + layer.id() + ".geojson?v=" + layer.version(),
          TilesPart.of(root, tiles),
          layer.features(),
          layer.undated());
    }
  }

  /**
   * Where a large layer is to be had as vector tiles.
   *
   * @param url with {@code {z}}, {@code {x}} and {@code {y}}
   */
  record TilesPart(String url, int minZoom, int maxZoom) {
    /** Null for a layer that is to be drawn whole. */
    static TilesPart of(String root, TileSet set) {
      return set.large() ? new TilesPart(root + set.template(), 0, set.maxZoom()) : null;
    }
  }

  record PlacePart(
      String id,
      String kind,
      List<PlaceName> names,
      List<String> features,
      double[] bounds,
      ReachPart reach,
      List<Claim> claims,
      String note,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Format> noteFormats,
      String source) {

    static PlacePart of(Place place, Map<String, Envelope> envelopes) {
      Envelope around = new Envelope();
      for (FeatureRef feature : place.features()) {
        Envelope one = envelopes.get(feature.id());
        if (one != null) {
          around.expandToInclude(one);
        }
      }
      FormattedText note = place.note() == null ? null : Markdown.note(place.note());
      return new PlacePart(
          place.id(),
          place.kind(),
          place.names(),
          place.features().stream().map(FeatureRef::id).toList(),
          around.isNull() ? null : array(around),
          place.reach() == null ? null : ReachPart.of(place.reach()),
          place.claims(),
          note == null ? null : note.text(),
          note == null ? List.of() : note.formats(),
          place.source());
    }
  }

  record ReachPart(String line, long fromMetres, long toMetres) {
    static ReachPart of(Reach reach) {
      return new ReachPart(
          reach.line().id(), Math.round(reach.fromMetres()), Math.round(reach.toMetres()));
    }
  }

  record ReadingPart(
      String id,
      String title,
      String author,
      String lang,
      When published,
      String standpoint,
      String standpointShort,
      String licence,
      String source,
      String url,
      List<Paragraph> text,
      List<FootnotePart> footnotes,
      List<ExcerptPart> excerpts) {

    static ReadingPart of(Reading reading) {
      return new ReadingPart(
          reading.id(),
          reading.title(),
          reading.author(),
          reading.lang(),
          reading.published(),
          reading.standpoint(),
          reading.standpointShort(),
          reading.licence(),
          reading.source(),
          reading.url(),
          reading.text().isEmpty() ? null : reading.text(),
          reading.footnotes().stream().map(FootnotePart::of).toList(),
          reading.excerpts().stream()
              .map(excerpt -> ExcerptPart.of(excerpt, !reading.text().isEmpty()))
              .toList());
    }
  }

  /** A footnote as printed; the works it cites are had by the citation addresses. */
  record FootnotePart(int number, String text) {
    static FootnotePart of(Footnote footnote) {
      return new FootnotePart(footnote.number(), footnote.text());
    }
  }

  /**
   * A passage.
   *
   * @param prefix null where the text is not published, as is the suffix: nothing is anchored
   *     there, and words that are not quoted are not given away
   */
  record ExcerptPart(
      String id,
      int paragraph,
      String exact,
      String prefix,
      String suffix,
      String note,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Format> noteFormats,
      When when,
      List<String> places,
      List<Integer> footnotes) {

    static ExcerptPart of(Excerpt excerpt, boolean anchored) {
      FormattedText note = Markdown.note(excerpt.note());
      return new ExcerptPart(
          excerpt.id(),
          excerpt.paragraph(),
          excerpt.quotation().exact(),
          anchored ? excerpt.quotation().prefix() : null,
          anchored ? excerpt.quotation().suffix() : null,
          note.text(),
          note.formats(),
          excerpt.when(),
          excerpt.places(),
          excerpt.footnotes());
    }
  }

  /**
   * Makes the document of an atlas.
   *
   * @param root path of this server on its host, as the client sees it; empty for none
   * @param envelopes boxes of its features in lon, lat, by feature id
   * @param tiles of each layer
   */
  static AtlasAnswer of(
      Atlas atlas,
      String root,
      Framing framing,
      Map<String, Envelope> envelopes,
      Function<Layer, TileSet> tiles) {
    return new AtlasAnswer(
        atlas.slug(),
        atlas.revision(),
        atlas.title(),
        atlas.summary(),
        atlas.lang(),
        array(atlas.bounds()),
        atlas.languages(),
        framing.anyone() ? null : framing.sites(),
        atlas.periods().stream().map(AtlasAnswer::plainlyNoted).toList(),
        new GeneralisedPart(
            root + AtlasAddress.ofGeneralisedLayers(atlas.name(), atlas.checksum()),
            generalisedZoom(atlas),
            array(generalisedBounds(atlas))),
        Stream.concat(
                atlas.basemap().stream()
                    .map(layer -> LayerPart.of(layer, root, tiles.apply(layer), true)),
                atlas.layers().stream()
                    .map(layer -> LayerPart.of(layer, root, tiles.apply(layer), false)))
            .toList(),
        atlas.places().stream().map(place -> PlacePart.of(place, envelopes)).toList(),
        atlas.readings().stream().map(ReadingPart::of).toList());
  }

  /** A period's note is shown where nothing can be formatted. */
  private static Period plainlyNoted(Period period) {
    return new Period(
        period.id(),
        period.name(),
        period.when(),
        period.color(),
        period.pattern(),
        Markdown.plain(period.note()));
  }

  /** West, south, east, north. */
  private static double[] array(Envelope box) {
    return new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
  }
}
