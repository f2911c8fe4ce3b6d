package dev.readingatlas.reading;

import dev.readingatlas.period.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the readings of each atlas, in the order they came in. */
@Repository
public class ReadingStore {
  private static final TypeReference<List<Map<String, Object>>> CSL = new TypeReference<>() {};
  private static final TypeReference<Map<String, Object>> WORK = new TypeReference<>() {};
  private static final TypeReference<List<Mention>> MENTIONS = new TypeReference<>() {};
  private static final TypeReference<List<Format>> FORMATS = new TypeReference<>() {};

  private final JdbcClient client;
  private final JsonMapper json;

  ReadingStore(JdbcClient client, JsonMapper json) {
    this.client = client;
    this.json = json;
  }

  /** Puts these readings in place of all the atlas had. Needs the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void replace(String atlas, List<Reading> readings) {
    client.sql("delete from reading where atlas = :atlas").param("atlas", atlas).update();
    for (int i = 0; i < readings.size(); i++) {
      insert(atlas, i, readings.get(i));
    }
  }

  /** The number of readings of each atlas that has any, by slug. */
  public Map<String, Integer> countByAtlas() {
    Map<String, Integer> counts = new HashMap<>();
    client
        .sql("select atlas, count(*) from reading group by atlas")
        .query(
            row -> {
              counts.put(row.getString(1), row.getInt(2));
            });
    return counts;
  }

  /** The readings of an atlas with all they hold, in order. */
  public List<Reading> ofAtlas(String atlas) {
    Map<String, List<Paragraph>> texts = new HashMap<>();
    client
        .sql("select * from paragraph where atlas = :atlas order by reading_id, number")
        .param("atlas", atlas)
        .query(
            row -> {
              texts
                  .computeIfAbsent(row.getString("reading_id"), id -> new ArrayList<>())
                  .add(
                      new Paragraph(
                          row.getString("text"),
                          json.readValue(row.getString("mentions"), MENTIONS),
                          json.readValue(row.getString("formats"), FORMATS)));
            });
    Map<String, List<Footnote>> footnotes = new HashMap<>();
    client
        .sql("select * from footnote where atlas = :atlas order by reading_id, number")
        .param("atlas", atlas)
        .query(
            row -> {
              footnotes
                  .computeIfAbsent(row.getString("reading_id"), id -> new ArrayList<>())
                  .add(
                      new Footnote(
                          row.getInt("number"),
                          row.getString("text"),
                          json.readValue(row.getString("csl"), CSL)));
            });
    Map<String, List<Excerpt>> excerpts = excerpts(atlas);
    return client
        .sql("select * from reading where atlas = :atlas order by position")
        .param("atlas", atlas)
        .query(
            (row, number) -> {
              String id = row.getString("id");
              return new Reading(
                  id,
                  row.getString("title"),
                  row.getString("author"),
                  row.getString("lang"),
                  When.parse(row.getString("published")),
                  row.getString("standpoint"),
                  row.getString("standpoint_short"),
                  row.getString("licence"),
                  row.getString("source"),
                  row.getString("url"),
                  json.readValue(row.getString("csl"), WORK),
                  texts.getOrDefault(id, List.of()),
                  footnotes.getOrDefault(id, List.of()),
                  excerpts.getOrDefault(id, List.of()));
            })
        .list();
  }

  private Map<String, List<Excerpt>> excerpts(String atlas) {
    Map<String, List<String>> places = new HashMap<>();
    client
        .sql(
            "select * from excerpt_place where atlas = :atlas order by reading_id, excerpt_id, position")
        .param("atlas", atlas)
        .query(
            row -> {
              places
                  .computeIfAbsent(
                      row.getString("reading_id") + "/" + row.getString("excerpt_id"),
                      id -> new ArrayList<>())
                  .add(row.getString("place_id"));
            });
    Map<String, List<Integer>> marks = new HashMap<>();
    client
        .sql(
            "select * from excerpt_footnote where atlas = :atlas order by reading_id, excerpt_id, number")
        .param("atlas", atlas)
        .query(
            row -> {
              marks
                  .computeIfAbsent(
                      row.getString("reading_id") + "/" + row.getString("excerpt_id"),
                      id -> new ArrayList<>())
                  .add(row.getInt("number"));
            });
    Map<String, List<Excerpt>> excerpts = new HashMap<>();
    client
        .sql("select * from excerpt where atlas = :atlas order by reading_id, position")
        .param("atlas", atlas)
        .query(
            row -> {
              String reading = row.getString("reading_id");
              String id = row.getString("id");
              String edtf = row.getString("edtf");
              excerpts
                  .computeIfAbsent(reading, key -> new ArrayList<>())
                  .add(
                      new Excerpt(
                          id,
                          row.getInt("paragraph"),
                          new Quotation(
                              row.getString("exact"),
                              row.getString("prefix"),
                              row.getString("suffix")),
                          row.getString("note"),
                          edtf == null ? null : When.parse(edtf),
                          places.getOrDefault(reading + "/" + id, List.of()),
                          marks.getOrDefault(reading + "/" + id, List.of())));
            });
    return excerpts;
  }

  private void insert(String atlas, int position, Reading reading) {
    client
        .sql(
            """
            insert into reading (atlas, id, position, title, author, lang, published, standpoint,
              standpoint_short, licence, source, url, csl)
            values (:atlas, :id, :position, :title, :author, :lang, :published, :standpoint, :standpointShort,
              :licence, :source, :url, :csl)
            """)
        .param("atlas", atlas)
        .param("id", reading.id())
        .param("position", position)
        .param("title", reading.title())
        .param("author", reading.author())
        .param("lang", reading.lang())
        .param("published", reading.published().edtf())
        .param("standpoint", reading.standpoint())
        .param("standpointShort", reading.standpointShort())
        .param("licence", reading.licence())
        .param("source", reading.source())
        .param("url", reading.url())
        .param("csl", json.writeValueAsString(reading.csl()))
        .update();
    for (int i = 0; i < reading.text().size(); i++) {
      Paragraph paragraph = reading.text().get(i);
      client
          .sql(
              """
              insert into paragraph (atlas, reading_id, number, text, mentions, formats)
              values (:atlas, :reading, :number, :text, :mentions, :formats)
              """)
          .param("atlas", atlas)
          .param("reading", reading.id())
          .param("number", i + 1)
          .param("text", paragraph.text())
          .param("mentions", json.writeValueAsString(paragraph.mentions()))
          .param("formats", json.writeValueAsString(paragraph.formats()))
          .update();
    }
    for (Footnote footnote : reading.footnotes()) {
      client
          .sql(
              """
              insert into footnote (atlas, reading_id, number, text, csl)
              values (:atlas, :reading, :number, :text, :csl)
              """)
          .param("atlas", atlas)
          .param("reading", reading.id())
          .param("number", footnote.number())
          .param("text", footnote.text())
          .param("csl", json.writeValueAsString(footnote.csl()))
          .update();
    }
    for (int i = 0; i < reading.excerpts().size(); i++) {
      insert(atlas, reading.id(), i, reading.excerpts().get(i));
    }
  }

  private void insert(String atlas, String reading, int position, Excerpt excerpt) {
    When when = excerpt.when();
    client
        .sql(
            """
            insert into excerpt (atlas, reading_id, id, position, paragraph, exact, prefix, suffix, note, edtf, first_day,
              last_day)
            values (:atlas, :reading, :id, :position, :paragraph, :exact, :prefix, :suffix, :note, :edtf, :first, :last)
            """)
        .param("atlas", atlas)
        .param("reading", reading)
        .param("id", excerpt.id())
        .param("position", position)
        .param("paragraph", excerpt.paragraph())
        .param("exact", excerpt.quotation().exact())
        .param("prefix", excerpt.quotation().prefix())
        .param("suffix", excerpt.quotation().suffix())
        .param("note", excerpt.note())
        .param("edtf", when == null ? null : when.edtf())
        .param("first", when == null ? null : when.first())
        .param("last", when == null ? null : when.last())
        .update();
    for (int i = 0; i < excerpt.places().size(); i++) {
      client
          .sql(
              """
              insert into excerpt_place (atlas, reading_id, excerpt_id, position, place_id)
              values (:atlas, :reading, :excerpt, :position, :place)
              """)
          .param("atlas", atlas)
          .param("reading", reading)
          .param("excerpt", excerpt.id())
          .param("position", i)
          .param("place", excerpt.places().get(i))
          .update();
    }
    for (int number : excerpt.footnotes()) {
      client
          .sql(
              """
              insert into excerpt_footnote (atlas, reading_id, excerpt_id, number)
              values (:atlas, :reading, :excerpt, :number)
              """)
          .param("atlas", atlas)
          .param("reading", reading)
          .param("excerpt", excerpt.id())
          .param("number", number)
          .update();
    }
  }
}
