package dev.readingatlas.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.readingatlas.PostgresDatabase;
import dev.readingatlas.atlas.AtlasStore;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** A backup of the served atlases, restored into empty stores of both kinds. */
@SpringBootTest
@AutoConfigureMockMvc
class BackupTest {
  @TempDir Path folder;

  @Autowired Backup backup;
  @Autowired Restore restore;
  @Autowired Commands commands;
  @Autowired JdbcTemplate template;
  @Autowired MockMvc http;
  @Autowired AtlasStore atlases;

  @Test
  void backup_isRestoredIntoTheOtherDatabase_andBack() throws Exception {
    Path first = folder.resolve("first.zip");
    Backup.Summary written = backup.write(first);
    assertThat(written.rows().get("feature")).isGreaterThan(300);
    assertThat(written.assets()).isGreaterThan(10);
    Path second = folder.resolve("second.zip");
    try (ConfigurableApplicationContext postgres =
        store(PostgresDatabase.Server.newDatabase(), "postgres", "one")) {
      assertThat(postgres.getBean(Restore.class).read(first)).isEqualTo(written);
      assertThat(rows(postgres.getBean(JdbcTemplate.class))).isEqualTo(rows(template));
      assertThat(postgres.getBean(Backup.class).write(second)).isEqualTo(written);
      assertThatThrownBy(() -> postgres.getBean(Restore.class).read(first))
          .isInstanceOf(CommandException.class)
          .hasMessageContaining("not empty");
    }
    try (ConfigurableApplicationContext h2 =
        store("jdbc:h2:mem:restored;DB_CLOSE_DELAY=-1", "sa", "two")) {
      assertThat(h2.getBean(Restore.class).read(second)).isEqualTo(written);
      assertThat(rows(h2.getBean(JdbcTemplate.class))).isEqualTo(rows(template));
      assertThat(h2.getBean(AtlasStore.class).find("aras@1").orElseThrow().places())
          .isEqualTo(atlases.find("aras@1").orElseThrow().places());
      h2.getBean(JdbcTemplate.class).update("insert into feature_set default values");
    }
  }

  @Test
  void backup_damagedOrOfAnotherForm_isRefused_andNothingIsLeft() throws Exception {
    Path file = folder.resolve("good.zip");
    backup.write(file);
    try (ConfigurableApplicationContext h2 =
        store("jdbc:h2:mem:damaged;DB_CLOSE_DELAY=-1", "sa", "three")) {
      Restore into = h2.getBean(Restore.class);
      Path none = folder.resolve("none.zip");
      assertThatThrownBy(() -> into.read(none)).hasMessageContaining("There is no file");
      Path text = Files.writeString(folder.resolve("text.zip"), "no zip");
      assertThatThrownBy(() -> into.read(text)).isInstanceOf(CommandException.class);
      Path cut = Files.copy(file, folder.resolve("cut.zip"));
      try (RandomAccessFile bytes = new RandomAccessFile(cut.toFile(), "rw")) {
        bytes.setLength(bytes.length() / 2);
      }
      assertThatThrownBy(() -> into.read(cut)).isInstanceOf(CommandException.class);
      for (String table : Tables.ALL) {
        assertThat(
                h2.getBean(JdbcTemplate.class)
                    .queryForObject("select count(*) from " + table, Long.class))
            .as(table)
            .isZero();
      }
    }
  }

  @Test
  void form_ofABackup_isRaisedWithTheTables() {
    assertThat(Backup.FORMAT).isEqualTo(1);
    assertThat(String.join(" ", backup.columns()).hashCode())
        .as("the columns of the tables; if they changed, raise Backup.FORMAT and this number")
        .isEqualTo(COLUMNS);
    List<String> tables = new ArrayList<>();
    template.query(
        "select table_name from information_schema.tables where table_schema = 'PUBLIC'",
        row -> {
          tables.add(row.getString(1).toLowerCase(java.util.Locale.ROOT));
        });
    tables.removeAll(List.of("flyway_schema_history", "atlas_change"));
    assertThat(Tables.ALL).containsExactlyInAnyOrderElementsOf(tables);
  }

  private static final int COLUMNS = 986295155;

  @Test
  void export_ofARevision_isAPack_andUnknownOnesAreSaid() throws IOException {
    Path file = folder.resolve("aras.zip");
    assertThat(commands.run(List.of("export", "aras@1", file.toString()), true))
        .endsWith("the pack of aras@1");
    assertThat(Files.size(file)).isGreaterThan(100_000);
    assertThatThrownBy(() -> commands.run(List.of("export", "nowhere", file.toString()), true))
        .hasMessage("There is no atlas nowhere.");
    assertThatThrownBy(() -> commands.run(List.of("rollback", "aras", "99"), true))
        .hasMessage("Nothing was changed: there is no revision 99 of aras.");
    assertThatThrownBy(() -> commands.run(List.of("restore", file.toString()), true))
        .hasMessageContaining("stop it first");
  }

  @Test
  void command_givenByAFile_isAnsweredByAFile() throws Exception {
    CommandFolder taker = new CommandFolder(commands, folder);
    taker.start();
    try {
      Path file = folder.resolve("pack.zip");
      Path commandFolder = CommandFolder.of(folder);
      Files.write(commandFolder.resolve("a.request"), List.of("export", "aras", file.toString()));
      org.awaitility.Awaitility.await()
          .until(() -> Files.exists(commandFolder.resolve("a.answer")));
      assertThat(Files.readString(commandFolder.resolve("a.answer")))
          .startsWith("0\n")
          .contains("the pack of aras");
      assertThat(file).exists();
      Files.write(commandFolder.resolve("b.request"), List.of("nonsense"));
      org.awaitility.Awaitility.await()
          .until(() -> Files.exists(commandFolder.resolve("b.answer")));
      assertThat(Files.readString(commandFolder.resolve("b.answer")))
          .isEqualTo("1\nThere is no command nonsense.");
    } finally {
      taker.stop();
    }
    assertThat(http.perform(get("/api/atlases/aras")).andReturn().getResponse().getStatus())
        .isEqualTo(200);
  }

  private ConfigurableApplicationContext store(String url, String user, String data) {
    return new SpringApplicationBuilder(CommandLine.class)
        .web(WebApplicationType.NONE)
        .run(
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=" + user,
            "--atlas.data=" + folder.resolve(data),
            "--spring.main.banner-mode=off");
  }

  /** The numbers of rows, and a checksum over the columns whose text is the same everywhere. */
  private static Map<String, Long> rows(JdbcTemplate template) {
    Map<String, Long> rows = new TreeMap<>();
    for (String table : Tables.ALL) {
      rows.put(table, template.queryForObject("select count(*) from " + table, Long.class));
    }
    rows.put(
        "bytes of shapes",
        template.queryForObject("select sum(octet_length(ewkb)) from feature_shape", Long.class));
    rows.put(
        "bytes of documents",
        template.queryForObject("select sum(octet_length(content)) from document", Long.class));
    return rows;
  }
}
