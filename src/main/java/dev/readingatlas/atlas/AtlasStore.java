package dev.readingatlas.atlas;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.readingatlas.asset.Checksum;
import dev.readingatlas.atlas.FoundPlaces.FoundPlace;
import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerProfile;
import dev.readingatlas.layer.LayerStore;
import dev.readingatlas.place.Place;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps atlases with all their revisions, which are immutable. Methods take the name of an atlas as
 * addresses have it: {@code aras} for the newest revision, {@code aras@3} for one of them.
 */
@Repository
public class AtlasStore {
  /** Revisions that are not the newest, with what is known of them. */
  private static final int EARLIER = 1_000;

  /** The newest revision of each atlas, of withdrawn ones too. */
  private static final String NEWEST =
      " from atlas join revision on revision.slug = atlas.slug and revision.number = atlas.newest";

  private static final String SERVED = " withdrawn is null and revision.kind = 'atlas'";

  /** A basemap is served as long as an atlas stands on it. */
  private static final String SERVED_OR_BELOW =
      """
       withdrawn is null and (revision.kind = 'atlas' or exists (
        select 1 from atlas above join revision on revision.slug = above.slug and revision.number = above.newest
        where above.withdrawn is null and revision.kind = 'atlas' and revision.basemap = atlas.slug))
      """;

  private final JdbcClient client;
  private final LayerStore layers;
  private final Clock clock;
  private final JsonMapper json;

  /** Asked for at every request, and changed by publishing only. */
  private final TransactionalCache<Map<String, PublishedAtlas>> register =
      new TransactionalCache<>();

  private final TransactionalCache<List<AtlasSummary>> summaries = new TransactionalCache<>();

  private final Cache<AtlasName, PublishedAtlas> earlier =
      Caffeine.newBuilder().maximumSize(EARLIER).build();

  /** Changes from one revision to another, by slug and versions. */
  private final Cache<String, List<RevisionChange>> compared =
      Caffeine.newBuilder().maximumSize(EARLIER).build();

  AtlasStore(JdbcClient client, LayerStore layers, Clock clock, JsonMapper json) {
    this.client = client;
    this.layers = layers;
    this.clock = clock;
    this.json = json;
  }

  /** Every atlas but the basemaps, by title. */
  public List<AtlasSummary> list() {
    return summaries.get(this::readSummaries);
  }

  private List<AtlasSummary> readSummaries() {
    return client
        .sql(
            "select revision.slug, lang, title, summary, number, readings, places"
                + NEWEST
                + " where"
                + SERVED
                + " order by title, revision.slug")
        .query(
            (row, number) ->
                new AtlasSummary(
                    row.getString("slug"),
                    row.getString("lang"),
                    row.getString("title"),
                    row.getString("summary"),
                    row.getInt("number"),
                    row.getInt("readings"),
                    row.getInt("places")))
        .list();
  }

  /**
   * Ids of the layers of every atlas, by its title and in drawing order, then of the basemaps that
   * atlases stand on.
   */
  public List<String> publishedLayers() {
    return client
        .sql(
            "select layer_id"
                + NEWEST
                + " join revision_layer on revision_layer.slug = revision.slug and revision_layer.number = revision.number"
                + " where"
                + SERVED_OR_BELOW
                + " order by kind, title, revision.slug, position")
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
            "select lang"
                + NEWEST
                + " join revision_layer on revision_layer.slug = revision.slug and revision_layer.number = revision.number"
                + " where atlas.slug = :slug and layer_id = :layer and"
                + SERVED_OR_BELOW)
        .param("slug", layerId.substring(0, Math.max(0, layerId.indexOf('.'))))
        .param("layer", layerId)
        .query(String.class)
        .optional();
  }

  /** A short text that changes whenever any atlas or basemap changes, comes or goes. */
  public String versionOfAll() {
    List<String> revisions =
        client
            .sql("select atlas.slug, number, checksum, withdrawn" + NEWEST + " order by atlas.slug")
            .query(
                (row, number) ->
                    row.getString(1)
                        + " "
                        + row.getInt(2)
                        + " "
                        + row.getString(3)
                        + " "
                        + row.getString(4))
            .list();
    return DigestUtils.md5DigestAsHex(
        String.join("\n", revisions).getBytes(StandardCharsets.UTF_8));
  }

  /** The title of an atlas; empty if there is none of that name. */
  public Optional<String> title(String name) {
    return published(name).map(PublishedAtlas::title);
  }

  /**
   * A short text that changes whenever anything a reader gets of this atlas changes, its basemap's
   * layers included; empty if there is no such atlas.
   */
  public Optional<String> version(String name) {
    return published(name).map(PublishedAtlas::version);
  }

  /** What is known of an atlas without reading it; empty if there is no such atlas. */
  public Optional<PublishedAtlas> published(String name) {
    return AtlasName.parse(name).flatMap(this::published);
  }

  private Optional<PublishedAtlas> published(AtlasName name) {
    PublishedAtlas newest = register.get(this::readRegister).get(name.slug());
    if (newest == null || name.revision() == null) {
      return Optional.ofNullable(newest);
    }
    PublishedAtlas known = earlier.getIfPresent(name);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<PublishedAtlas> read = readPublished(name);
    // One whose basemap comes later is completed then.
    read.filter(PublishedAtlas::hasBasemap).ifPresent(found -> earlier.put(name, found));
    return read;
  }

  /** What is known of the newest revision of every atlas, by slug. */
  private Map<String, PublishedAtlas> readRegister() {
    return client
        .sql(
            """
            select revision.*, base.checksum as base_checksum, base.number as base_number
            from atlas join revision on revision.slug = atlas.slug and revision.number = atlas.newest
              left join atlas below on below.slug = revision.basemap
              left join revision base on base.slug = below.slug and base.number = below.newest and base.kind = 'basemap'
            where atlas.withdrawn is null and revision.kind = 'atlas'
            """)
        .query((row, number) -> published(row, false))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(PublishedAtlas::slug, published -> published));
  }

  private Optional<PublishedAtlas> readPublished(AtlasName name) {
    return client
        .sql(
            """
            select revision.*, base.checksum as base_checksum, base.number as base_number
            from revision left join revision base on base.slug = revision.basemap and base.number = revision.basemap_revision
            where revision.slug = :slug and revision.number = :number and revision.kind = 'atlas'
            """)
        .param("slug", name.slug())
        .param("number", name.revision())
        .query((row, number) -> published(row, true))
        .optional();
  }

  private static PublishedAtlas published(ResultSet row, boolean pinned) throws SQLException {
    String base = row.getString("base_checksum");
    return new PublishedAtlas(
        row.getString("slug"),
        row.getInt("number"),
        pinned,
        row.getString("title"),
        row.getInt("number")
            + "-"
            + row.getString("checksum").substring(0, 12)
            + (base == null ? "" : "-" + base.substring(0, 12)),
        Framing.ofText(row.getString("framing")),
        row.getString("basemap"),
        row.getObject("base_number", Integer.class));
  }

  /**
   * The atlas with all it holds but geometry, read in one transaction; empty if there is none of
   * that name.
   */
  @Transactional(readOnly = true)
  public Optional<Atlas> find(String name) {
    return published(name).map(this::read);
  }

  private Atlas read(PublishedAtlas published) {
    String slug = published.slug();
    int number = published.revision();
    FoundPlaces found = json.readValue(GzippedText.text(found(slug, number)), FoundPlaces.class);
    AtlasContent content = content(slug, number);
    List<Layer> own = layersOf(slug, number);
    return new Atlas(
        slug,
        number,
        published.pinned(),
        published.version(),
        content.title(),
        content.summary(),
        content.lang(),
        content.published(),
        content.csl(),
        content.bounds() == null ? boundsOf(own) : content.bounds(),
        content.languages(),
        content.periods(),
        published.hasBasemap() && published.basemap() != null
            ? layersOf(published.basemap(), published.basemapRevision())
            : List.of(),
        own,
        content.places().stream().map(place -> place(place, found.of(place.id()))).toList(),
        content.readings());
  }

  private static Place place(AtlasContent.PlacePart place, FoundPlace found) {
    return new Place(
        place.id(),
        place.kind(),
        place.names(),
        found.features(),
        found.reach(),
        place.claims(),
        place.note(),
        place.source() == null ? null : place.source().strip());
  }

  /** The document of a revision; empty if there is none. */
  Optional<AtlasDocument> document(String slug, int number) {
    return client
        .sql(
            "select content from document join revision on revision.document = document.checksum"
                + " where slug = :slug and number = :number")
        .param("slug", slug)
        .param("number", number)
        .query(byte[].class)
        .optional()
        .map(GzippedText::text)
        .map(AtlasDocument::of);
  }

  /** The content of a revision that is there. */
  AtlasContent content(String slug, int number) {
    return new DocumentReader(json, document(slug, number).orElseThrow()).read();
  }

  /** The files beside the document of a revision, by path: their assets. */
  Map<String, String> files(String slug, int number) {
    Map<String, String> files = new TreeMap<>();
    client
        .sql("select path, asset from revision_file where slug = :slug and number = :number")
        .param("slug", slug)
        .param("number", number)
        .query(
            row -> {
              files.put(row.getString(1), row.getString(2));
            });
    return files;
  }

  /** The assets of all revisions. */
  Set<String> assets() {
    return new HashSet<>(
        client.sql("select distinct asset from revision_file").query(String.class).list());
  }

  private byte[] found(String slug, int number) {
    return client
        .sql("select found from revision where slug = :slug and number = :number")
        .param("slug", slug)
        .param("number", number)
        .query(byte[].class)
        .single();
  }

  private String checksum(String slug, int number) {
    return client
        .sql("select checksum from revision where slug = :slug and number = :number")
        .param("slug", slug)
        .param("number", number)
        .query(String.class)
        .single();
  }

  /**
   * A published revision in a list.
   *
   * @param number from 1
   * @param published when it was published here
   */
  public record RevisionSummary(int number, Instant published) {}

  /** Whether an atlas was published and withdrawn. */
  public boolean isWithdrawn(String slug) {
    return client
        .sql("select 1 from atlas where slug = :slug and withdrawn is not null")
        .param("slug", slug)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /**
   * The revisions of an atlas, the newest first; none if there is no such atlas or it is withdrawn.
   */
  public List<RevisionSummary> revisionsOf(String slug) {
    return client
        .sql(
            "select number, published from revision join atlas on atlas.slug = revision.slug"
                + " where atlas.slug = :slug and kind = 'atlas' and withdrawn is null order by number desc")
        .param("slug", slug)
        .query(
            (row, number) ->
                new RevisionSummary(
                    row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * What changed from one revision of an atlas to another; empty if one of them is not there.
   *
   * @param from number of the earlier one
   * @param to number of the later one
   */
  public Optional<List<RevisionChange>> changes(String slug, int from, int to) {
    Optional<PublishedAtlas> before = published(new AtlasName(slug, from));
    Optional<PublishedAtlas> after = published(new AtlasName(slug, to));
    return before.flatMap(
        one ->
            after.map(
                other ->
                    compared.get(
                        slug + " " + one.version() + " " + other.version(),
                        names -> RevisionComparison.of(read(one), read(other)))));
  }

  /**
   * Checksum of the pack a slug was last imported from, and its revision; empty if there is none.
   */
  Optional<Imported> imported(String slug) {
    return client
        .sql("select pack, number" + NEWEST + " where atlas.slug = :slug")
        .param("slug", slug)
        .query((row, number) -> new Imported(row.getString("pack"), row.getInt("number")))
        .optional();
  }

  /** The newest revision of everything that is stored, basemaps and withdrawn included, by slug. */
  Map<String, Integer> revisions() {
    Map<String, Integer> revisions = new TreeMap<>();
    client
        .sql("select slug, newest from atlas")
        .query(
            row -> {
              revisions.put(row.getString("slug"), row.getInt("newest"));
            });
    return revisions;
  }

  /** The atlases that name a basemap there is not, each with its name. */
  Map<String, String> withoutBasemap() {
    Map<String, String> without = new TreeMap<>();
    client
        .sql(
            "select atlas.slug, basemap"
                + NEWEST
                + " where basemap is not null and basemap not in (select slug from atlas)")
        .query(
            row -> {
              without.put(row.getString("slug"), row.getString("basemap"));
            });
    return without;
  }

  /** What the store has of one pack. */
  record Imported(String checksum, int revision) {}

  /**
   * Begins to publish in the caller's transaction: waits for other servers that publish.
   *
   * @param before the newest revision when the import began; null for none
   * @throws PublishedMeanwhileException if it is not the newest any more
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void beginPublishing(String slug, Integer before) {
    changes();
    if (!Objects.equals(before, imported(slug).map(Imported::revision).orElse(null))) {
      throw new PublishedMeanwhileException(slug);
    }
  }

  /**
   * Publishes a document as the newest revision. If nothing of it differs from the newest one, that
   * stays. Needs the caller's transaction, in which {@link #beginPublishing} was called and the
   * layers were published.
   *
   * @param pack checksum of the files it comes from
   * @param layers in drawing order
   * @param files the files beside the document: assets by path
   * @return the number of the revision
   */
  @Transactional(propagation = Propagation.MANDATORY)
  int publish(
      AtlasContent content,
      AtlasDocument document,
      String pack,
      List<Layer> layers,
      FoundPlaces found,
      Map<String, String> files) {
    String slug = content.slug();
    String text = document.text();
    String foundText = json.writeValueAsString(found);
    String checksum =
        Checksum.of(
            (text + layers.stream().map(Layer::checksum).toList() + foundText + files)
                .getBytes(StandardCharsets.UTF_8));
    Integer newest = imported(slug).map(Imported::revision).orElse(null);
    if (newest != null && checksum(slug, newest).equals(checksum)) {
      client
          .sql("update revision set pack = :pack where slug = :slug and number = :number")
          .param("pack", pack)
          .param("slug", slug)
          .param("number", newest)
          .update();
      restore(slug);
      return newest;
    }
    insertDocument(document.checksum(), text);
    int number = lastNumber(slug) + 1;
    client
        .sql(
            """
            insert into revision (slug, number, document, checksum, pack, published, found, kind, title, summary, lang,
              framing, readings, places, basemap, basemap_revision)
            values (:slug, :number, :document, :checksum, :pack, :published, :found, :kind, :title, :summary, :lang,
              :framing, :readings, :places, :basemap, (select newest from atlas where slug = :basemap))
            """)
        .param("slug", slug)
        .param("number", number)
        .param("document", document.checksum())
        .param("checksum", checksum)
        .param("pack", pack)
        .param("published", now())
        .param("found", GzippedText.of(foundText))
        .param("kind", content.basemapOnly() ? "basemap" : "atlas")
        .param("title", content.title())
        .param("summary", content.summary())
        .param("lang", content.lang())
        .param("framing", content.framing().text())
        .param("readings", content.readings().size())
        .param("places", content.places().size())
        .param("basemap", content.basemap())
        .update();
    for (int i = 0; i < layers.size(); i++) {
      insertLayer(slug, number, i, layers.get(i).id(), layers.get(i).checksum());
    }
    files.forEach((path, asset) -> insertFile(slug, number, path, asset));
    retireOthers(slug, newest, layers);
    makeNewest(slug, newest, number);
    return number;
  }

  /**
   * Publishes an earlier revision again, as a new one.
   *
   * @return the number of the new revision
   * @throws IllegalArgumentException if there is no such revision
   */
  @Transactional
  int publishAgain(String slug, int earlier) {
    changes();
    Imported newest = imported(slug).orElseThrow(() -> noRevision(slug, earlier));
    int number = lastNumber(slug) + 1;
    int copied =
        client
            .sql(
                """
                insert into revision (slug, number, document, checksum, pack, published, found, kind, title, summary, lang,
                  framing, readings, places, basemap, basemap_revision)
                select slug, :number, document, checksum, :pack, :published, found, kind, title, summary, lang,
                  framing, readings, places, basemap, (select newest from atlas where atlas.slug = revision.basemap)
                from revision where slug = :slug and number = :earlier
                """)
            .param("number", number)
            .param("pack", newest.checksum())
            .param("published", now())
            .param("slug", slug)
            .param("earlier", earlier)
            .update();
    if (copied == 0) {
      throw noRevision(slug, earlier);
    }
    List<Layer> copies = layersOf(slug, earlier);
    for (int i = 0; i < copies.size(); i++) {
      layers.publishAgain(copies.get(i));
      insertLayer(slug, number, i, copies.get(i).id(), copies.get(i).checksum());
    }
    files(slug, earlier).forEach((path, asset) -> insertFile(slug, number, path, asset));
    retireOthers(slug, newest.revision(), copies);
    makeNewest(slug, newest.revision(), number);
    return number;
  }

  /** Counts a change, which waits for any other transaction that publishes. */
  private void changes() {
    client.sql("update atlas_change set changes = changes + 1").update();
    if (layers.isShared()) {
      client.sql("select pg_notify('" + OtherServers.CHANNEL + "', '')").query().listOfRows();
    }
    register.forgetAfterTransaction();
    summaries.forgetAfterTransaction();
  }

  /** Whether several servers may use the database. */
  boolean isShared() {
    return layers.isShared();
  }

  /** How often anything was published or withdrawn, by any server. */
  long changeCount() {
    return client.sql("select changes from atlas_change").query(Long.class).single();
  }

  /** Reads anew what another server may have changed. */
  void forget() {
    register.forget();
    summaries.forget();
    earlier.invalidateAll();
    layers.forget();
  }

  private static IllegalArgumentException noRevision(String slug, int number) {
    return new IllegalArgumentException("there is no revision " + number + " of " + slug);
  }

  /** Withdraws an atlas: its revisions stay in the store, and none of them is served. */
  @Transactional
  void withdraw(String slug) {
    changes();
    earlier.invalidateAll();
    client
        .sql("update atlas set withdrawn = :now where slug = :slug and withdrawn is null")
        .param("now", now())
        .param("slug", slug)
        .update();
  }

  /** Serves a withdrawn atlas again. */
  @Transactional
  void restore(String slug) {
    if (isWithdrawn(slug)) {
      changes();
      client
          .sql("update atlas set withdrawn = null where slug = :slug")
          .param("slug", slug)
          .update();
    }
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
  }

  private void insertDocument(String checksum, String text) {
    boolean isThere =
        client
            .sql("select 1 from document where checksum = :checksum")
            .param("checksum", checksum)
            .query(Integer.class)
            .optional()
            .isPresent();
    if (!isThere) {
      client
          .sql("insert into document (checksum, content) values (:checksum, :content)")
          .param("checksum", checksum)
          .param("content", GzippedText.of(text))
          .update();
    }
  }

  private int lastNumber(String slug) {
    return client
        .sql("select coalesce(max(number), 0) from revision where slug = :slug")
        .param("slug", slug)
        .query(Integer.class)
        .single();
  }

  private void insertLayer(String slug, int number, int position, String id, String checksum) {
    client
        .sql(
            """
            insert into revision_layer (slug, number, position, layer_id, layer_checksum)
            values (:slug, :number, :position, :layer, :checksum)
            """)
        .param("slug", slug)
        .param("number", number)
        .param("position", position)
        .param("layer", id)
        .param("checksum", checksum)
        .update();
  }

  private void insertFile(String slug, int number, String path, String asset) {
    client
        .sql(
            "insert into revision_file (slug, number, path, asset) values (:slug, :number, :path, :asset)")
        .param("slug", slug)
        .param("number", number)
        .param("path", path)
        .param("asset", asset)
        .update();
  }

  /** Layers that the newest revision had and the next has not. */
  private void retireOthers(String slug, Integer newest, List<Layer> next) {
    if (newest == null) {
      return;
    }
    List<String> ids = next.stream().map(Layer::id).toList();
    layersOf(slug, newest).stream()
        .map(Layer::id)
        .filter(id -> !ids.contains(id))
        .forEach(layers::retire);
  }

  private void makeNewest(String slug, Integer before, int number) {
    client
        .sql(
            before == null
                ? "insert into atlas (slug, newest) values (:slug, :number)"
                : "update atlas set newest = :number, withdrawn = null where slug = :slug")
        .param("slug", slug)
        .param("number", number)
        .update();
    client
        .sql(
            "update revision set basemap_revision = :number where basemap = :slug and basemap_revision is null")
        .param("slug", slug)
        .param("number", number)
        .update();
  }

  private List<Layer> layersOf(String slug, int number) {
    return client
        .sql(
            "select layer_id, layer_checksum from revision_layer where slug = :slug and number = :number order by position")
        .param("slug", slug)
        .param("number", number)
        .query((row, index) -> layers.ofChecksum(row.getString(1), row.getString(2)).orElseThrow())
        .list();
  }

  private Envelope boundsOf(List<Layer> own) {
    Envelope bounds = new Envelope();
    own.forEach(
        layer -> layers.profile(layer).map(LayerProfile::box).ifPresent(bounds::expandToInclude));
    return bounds.isNull() ? new Envelope(-180, 180, -60, 75) : bounds;
  }
}
