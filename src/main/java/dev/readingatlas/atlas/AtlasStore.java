package dev.readingatlas.atlas;

import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerProfile;
import dev.readingatlas.layer.LayerStore;
import dev.readingatlas.period.Period;
import dev.readingatlas.period.When;
import dev.readingatlas.place.PlaceStore;
import dev.readingatlas.reading.ReadingStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.DigestUtils;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the published atlases: one current revision each. */
@Repository
public class AtlasStore {
  private static final TypeReference<Map<String, Object>> CSL = new TypeReference<>() {};

  private final JdbcClient client;
  private final LayerStore layers;
  private final PlaceStore places;
  private final ReadingStore readings;
  private final Clock clock;
  private final JsonMapper json;

  /** Asked for at every request, and changed by imports only. */
  private final TransactionalCache<Map<String, PublishedAtlas>> register =
      new TransactionalCache<>();

  AtlasStore(
      JdbcClient client,
      LayerStore layers,
      PlaceStore places,
      ReadingStore readings,
      Clock clock,
      JsonMapper json) {
    this.client = client;
    this.layers = layers;
    this.places = places;
    this.readings = readings;
    this.clock = clock;
    this.json = json;
  }

  /** Every atlas but the basemaps, by title. */
  @Transactional(readOnly = true)
  public List<AtlasSummary> list() {
    Map<String, Integer> readingCounts = readings.countByAtlas();
    Map<String, Integer> placeCounts = places.countByAtlas();
    return client
        .sql(
            """
            select slug, lang, title, summary, revision from atlas where kind = 'atlas' order by title, slug
            """)
        .query(
            (row, number) ->
                new AtlasSummary(
                    row.getString("slug"),
                    row.getString("lang"),
                    row.getString("title"),
                    row.getString("summary"),
                    row.getInt("revision"),
                    readingCounts.getOrDefault(row.getString("slug"), 0),
                    placeCounts.getOrDefault(row.getString("slug"), 0)))
        .list();
  }

  /**
   * Ids of the layers of every atlas, by its title and in drawing order, then of the basemaps that
   * atlases stand on.
   */
  public List<String> publishedLayers() {
    return client
        .sql(
            """
            select l.layer_id from atlas_layer l join atlas a on a.slug = l.atlas
            where a.kind = 'atlas' or exists (select 1 from atlas b where b.kind = 'atlas' and b.basemap = a.slug)
            order by a.kind, a.title, a.slug, l.position
            """)
        .query(String.class)
        .list();
  }

  /**
   * The language of the words of the atlas or basemap that a layer is of; empty if it is none of
   * {@link #publishedLayers}.
   */
  public Optional<String> languageOf(String layerId) {
    return client
        .sql(
            """
            select a.lang from atlas_layer l join atlas a on a.slug = l.atlas
            where l.atlas = :slug and l.layer_id = :layer
              and (a.kind = 'atlas' or exists (select 1 from atlas b where b.kind = 'atlas' and b.basemap = a.slug))
            """)
        .param("slug", layerId.substring(0, Math.max(0, layerId.indexOf('.'))))
        .param("layer", layerId)
        .query(String.class)
        .optional();
  }

  /** A short text that changes whenever any atlas or basemap changes, comes or goes. */
  public String versionOfAll() {
    List<String> revisions =
        client
            .sql("select slug || ' ' || revision || ' ' || checksum from atlas order by slug")
            .query(String.class)
            .list();
    return DigestUtils.md5DigestAsHex(
        String.join("\n", revisions).getBytes(StandardCharsets.UTF_8));
  }

  /** The title of an atlas; empty if there is none of that slug. */
  public Optional<String> title(String slug) {
    return client
        .sql("select title from atlas where slug = :slug and kind = 'atlas'")
        .param("slug", slug)
        .query(String.class)
        .optional();
  }

  /**
   * A short text that changes whenever anything a reader gets of this atlas changes, its basemap's
   * layers included; empty if there is no such atlas.
   */
  public Optional<String> version(String slug) {
    return published(slug).map(PublishedAtlas::version);
  }

  /** What is known of an atlas without reading it; empty if there is no such atlas. */
  public Optional<PublishedAtlas> published(String slug) {
    return Optional.ofNullable(register.get(this::readRegister).get(slug));
  }

  /** What is known of every atlas, by slug, as the database has it now. */
  private Map<String, PublishedAtlas> readRegister() {
    return client
        .sql(
            """
            select a.slug, a.revision || '-' || substring(a.checksum, 1, 12) || coalesce('-' || substring(b.checksum, 1, 12), '')
              as version, a.framing
            from atlas a left join atlas b on b.slug = a.basemap and b.kind = 'basemap'
            where a.kind = 'atlas'
            """)
        .query(
            (row, number) ->
                Map.entry(
                    row.getString("slug"),
                    new PublishedAtlas(
                        row.getString("version"), Framing.ofText(row.getString("framing")))))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * The atlas with all it holds but geometry, read in one transaction; empty if there is none of
   * that slug.
   */
  @Transactional(readOnly = true)
  public Optional<Atlas> find(String slug) {
    PublishedAtlas published = readRegister().get(slug);
    String version = published == null ? null : published.version();
    return client
        .sql("select * from atlas where slug = :slug and kind = 'atlas'")
        .param("slug", slug)
        .query(
            (row, number) -> {
              Envelope bounds =
                  row.getObject("west") == null
                      ? null
                      : new Envelope(
                          row.getDouble("west"),
                          row.getDouble("east"),
                          row.getDouble("south"),
                          row.getDouble("north"));
              List<Layer> own = layersOf(slug);
              String issued = row.getString("published");
              return new Atlas(
                  slug,
                  row.getInt("revision"),
                  version,
                  row.getString("title"),
                  row.getString("summary"),
                  row.getString("lang"),
                  issued == null ? null : When.parse(issued),
                  json.readValue(row.getString("csl"), CSL),
                  bounds == null ? boundsOf(own) : bounds,
                  List.of(row.getString("languages").split(" ")),
                  periodsOf(slug),
                  layersOf(row.getString("basemap")),
                  own,
                  places.ofAtlas(slug),
                  readings.ofAtlas(slug));
            })
        .optional();
  }

  /**
   * Checksum of the pack a slug was last imported from, and its revision; empty if there is none.
   */
  Optional<Imported> imported(String slug) {
    return client
        .sql("select checksum, revision, kind from atlas where slug = :slug")
        .param("slug", slug)
        .query(
            (row, number) ->
                new Imported(
                    row.getString("checksum"),
                    row.getInt("revision"),
                    row.getString("kind").equals("basemap")))
        .optional();
  }

  /** The revision of everything that is stored, basemaps included, by slug. */
  Map<String, Integer> revisions() {
    Map<String, Integer> revisions = new TreeMap<>();
    client
        .sql("select slug, revision from atlas")
        .query(
            row -> {
              revisions.put(row.getString("slug"), row.getInt("revision"));
            });
    return revisions;
  }

  /** The atlases that name a basemap there is not, each with its name. */
  Map<String, String> withoutBasemap() {
    Map<String, String> without = new TreeMap<>();
    client
        .sql(
            """
            select slug, basemap from atlas
            where basemap is not null and basemap not in (select slug from atlas)
            """)
        .query(
            row -> {
              without.put(row.getString("slug"), row.getString("basemap"));
            });
    return without;
  }

  /** What stands in the store of one pack. */
  record Imported(String checksum, int revision, boolean basemap) {}

  /**
   * Puts a pack's own row, its layers and periods in place of what stood there.
   *
   * @param layerIds its layers in drawing order
   * @return the new revision
   */
  @Transactional(propagation = Propagation.MANDATORY)
  int replace(AtlasPack pack, List<String> layerIds) {
    register.forgetAfterTransaction();
    int revision = imported(pack.slug()).map(Imported::revision).orElse(0) + 1;
    List<String> former =
        client
            .sql("select layer_id from atlas_layer where atlas = :slug")
            .param("slug", pack.slug())
            .query(String.class)
            .list();
    former.forEach(layers::delete);
    client.sql("delete from atlas where slug = :slug").param("slug", pack.slug()).update();
    Envelope bounds = pack.bounds();
    client
        .sql(
            """
            insert into atlas (slug, kind, title, summary, lang, published, csl, basemap, west, south, east, north, languages, framing, revision,
              checksum, imported)
            values (:slug, :kind, :title, :summary, :lang, :published, :csl, :basemap, :west, :south, :east, :north, :languages, :framing, :revision,
              :checksum, :imported)
            """)
        .param("slug", pack.slug())
        .param("kind", pack.basemapOnly() ? "basemap" : "atlas")
        .param("title", pack.title())
        .param("summary", pack.summary())
        .param("lang", pack.lang())
        .param("published", pack.published() == null ? null : pack.published().edtf())
        .param("csl", json.writeValueAsString(pack.csl()))
        .param("basemap", pack.basemap())
        .param("west", bounds == null ? null : bounds.getMinX())
        .param("south", bounds == null ? null : bounds.getMinY())
        .param("east", bounds == null ? null : bounds.getMaxX())
        .param("north", bounds == null ? null : bounds.getMaxY())
        .param("languages", String.join(" ", pack.languages()))
        .param("framing", pack.framing().text())
        .param("revision", revision)
        .param("checksum", pack.checksum())
        .param("imported", OffsetDateTime.now(clock))
        .update();
    for (int i = 0; i < layerIds.size(); i++) {
      client
          .sql(
              "insert into atlas_layer (atlas, position, layer_id) values (:slug, :position, :layer)")
          .param("slug", pack.slug())
          .param("position", i)
          .param("layer", layerIds.get(i))
          .update();
    }
    for (int i = 0; i < pack.periods().size(); i++) {
      Period period = pack.periods().get(i);
      client
          .sql(
              """
              insert into atlas_period (atlas, position, id, name, edtf, color, pattern, note)
              values (:slug, :position, :id, :name, :edtf, :color, :pattern, :note)
              """)
          .param("slug", pack.slug())
          .param("position", i)
          .param("id", period.id())
          .param("name", period.name())
          .param("edtf", period.when().edtf())
          .param("color", period.color())
          .param("pattern", period.pattern())
          .param("note", period.note())
          .update();
    }
    return revision;
  }

  private List<Layer> layersOf(String slug) {
    return client
        .sql("select layer_id from atlas_layer where atlas = :slug order by position")
        .param("slug", slug)
        .query(String.class)
        .list()
        .stream()
        .flatMap(id -> layers.find(id).stream())
        .toList();
  }

  private List<Period> periodsOf(String slug) {
    return client
        .sql("select * from atlas_period where atlas = :slug order by position")
        .param("slug", slug)
        .query(
            (row, number) ->
                new Period(
                    row.getString("id"),
                    row.getString("name"),
                    When.parse(row.getString("edtf")),
                    row.getString("color"),
                    row.getString("pattern"),
                    row.getString("note")))
        .list();
  }

  private Envelope boundsOf(List<Layer> own) {
    Envelope bounds = new Envelope();
    own.forEach(
        layer ->
            layers.profile(layer.id()).map(LayerProfile::box).ifPresent(bounds::expandToInclude));
    return bounds.isNull() ? new Envelope(-180, 180, -60, 75) : bounds;
  }
}
