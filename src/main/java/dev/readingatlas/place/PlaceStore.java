package dev.readingatlas.place;

import dev.readingatlas.period.When;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the places of each atlas, in the order they came in. */
@Repository
public class PlaceStore {
  private final JdbcClient client;

  PlaceStore(JdbcClient client) {
    this.client = client;
  }

  /** Puts these places in place of all the atlas had. Needs the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void replace(String atlas, List<Place> places) {
    client.sql("delete from place where atlas = :atlas").param("atlas", atlas).update();
    for (int i = 0; i < places.size(); i++) {
      insert(atlas, i, places.get(i));
    }
  }

  /** The number of places of each atlas that has any, by slug. */
  public Map<String, Integer> countByAtlas() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    client
        .sql("select atlas, count(*) from place group by atlas")
        .query(
            row -> {
              counts.put(row.getString(1), row.getInt(2));
            });
    return counts;
  }

  /** The places of an atlas, in order. */
  public List<Place> ofAtlas(String atlas) {
    Map<String, List<PlaceName>> names = new LinkedHashMap<>();
    client
        .sql("select * from place_name where atlas = :atlas order by place_id, position")
        .param("atlas", atlas)
        .query(
            row -> {
              names
                  .computeIfAbsent(row.getString("place_id"), id -> new ArrayList<>())
                  .add(
                      new PlaceName(
                          row.getString("text"),
                          row.getString("lang"),
                          row.getString("script"),
                          row.getBoolean("variant")));
            });
    Map<String, List<FeatureRef>> features = new LinkedHashMap<>();
    client
        .sql("select * from place_feature where atlas = :atlas order by place_id, position")
        .param("atlas", atlas)
        .query(
            row -> {
              features
                  .computeIfAbsent(row.getString("place_id"), id -> new ArrayList<>())
                  .add(new FeatureRef(row.getString("layer_id"), row.getString("feature_key")));
            });
    Map<String, List<Claim>> claims = new LinkedHashMap<>();
    client
        .sql("select * from place_claim where atlas = :atlas order by place_id, position")
        .param("atlas", atlas)
        .query(
            row -> {
              String when = row.getString("edtf");
              claims
                  .computeIfAbsent(row.getString("place_id"), id -> new ArrayList<>())
                  .add(
                      new Claim(
                          row.getString("claimant"),
                          row.getString("says"),
                          when == null ? null : When.parse(when),
                          row.getString("source")));
            });
    return client
        .sql("select * from place where atlas = :atlas order by position")
        .param("atlas", atlas)
        .query(
            (row, number) -> {
              String id = row.getString("id");
              return new Place(
                  id,
                  row.getString("kind"),
                  names.get(id),
                  features.getOrDefault(id, List.of()),
                  reach(row),
                  claims.getOrDefault(id, List.of()),
                  row.getString("note"),
                  row.getString("source"));
            })
        .list();
  }

  private static Reach reach(ResultSet row) throws SQLException {
    String layer = row.getString("reach_layer");
    return layer == null
        ? null
        : new Reach(
            new FeatureRef(layer, row.getString("reach_key")),
            row.getDouble("reach_from_metres"),
            row.getDouble("reach_to_metres"));
  }

  private void insert(String atlas, int position, Place place) {
    Reach reach = place.reach();
    client
        .sql(
            """
            insert into place (atlas, id, position, kind, note, source, reach_layer, reach_key, reach_from_metres,
              reach_to_metres)
            values (:atlas, :id, :position, :kind, :note, :source, :reachLayer, :reachKey, :reachFrom, :reachTo)
            """)
        .param("atlas", atlas)
        .param("id", place.id())
        .param("position", position)
        .param("kind", place.kind())
        .param("note", place.note())
        .param("source", place.source())
        .param("reachLayer", reach == null ? null : reach.line().layer())
        .param("reachKey", reach == null ? null : reach.line().key())
        .param("reachFrom", reach == null ? null : reach.fromMetres())
        .param("reachTo", reach == null ? null : reach.toMetres())
        .update();
    for (int i = 0; i < place.names().size(); i++) {
      PlaceName name = place.names().get(i);
      client
          .sql(
              """
              insert into place_name (atlas, place_id, position, text, lang, script, variant)
              values (:atlas, :place, :position, :text, :lang, :script, :variant)
              """)
          .param("atlas", atlas)
          .param("place", place.id())
          .param("position", i)
          .param("text", name.text())
          .param("lang", name.lang())
          .param("script", name.script())
          .param("variant", name.variant())
          .update();
    }
    for (int i = 0; i < place.features().size(); i++) {
      FeatureRef feature = place.features().get(i);
      client
          .sql(
              """
              insert into place_feature (atlas, place_id, position, layer_id, feature_key)
              values (:atlas, :place, :position, :layer, :key)
              """)
          .param("atlas", atlas)
          .param("place", place.id())
          .param("position", i)
          .param("layer", feature.layer())
          .param("key", feature.key())
          .update();
    }
    for (int i = 0; i < place.claims().size(); i++) {
      Claim claim = place.claims().get(i);
      client
          .sql(
              """
              insert into place_claim (atlas, place_id, position, claimant, says, edtf, source)
              values (:atlas, :place, :position, :claimant, :says, :edtf, :source)
              """)
          .param("atlas", atlas)
          .param("place", place.id())
          .param("position", i)
          .param("claimant", claim.by())
          .param("says", claim.says())
          .param("edtf", claim.when() == null ? null : claim.when().edtf())
          .param("source", claim.source())
          .update();
    }
  }
}
