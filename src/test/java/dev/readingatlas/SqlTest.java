package dev.readingatlas;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A table is touched only by the module that owns it: the module in the name of the migration that
 * creates it. A foreign key may refer to a table of another module.
 */
class SqlTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/readingatlas");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db");
  private static final Pattern MIGRATION = Pattern.compile("V\\d+__([a-z]+)_.*\\.sql");
  private static final Pattern JDBC =
      Pattern.compile("import (org\\.springframework\\.jdbc|java\\.sql\\.(Prepared)?Statement)");
  private static final Pattern CREATED = Pattern.compile("(?i)\\bcreate table (\\w+)");

  /** A backup copies the rows of every table. */
  private static final String EVERY_TABLE = "maintenance";

  private static final Pattern DROPPED = Pattern.compile("(?i)\\bdrop table (\\w+)");

  /** A comment, a text block, a string or a character of Java; the text is in group 1 or 2. */
  private static final Pattern LITERAL =
      Pattern.compile(
          "(?s)//[^\\n]*|/\\*.*?\\*/|\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"|'(?:\\\\.|[^'\\\\])+'");

  private static final String ALIAS = "(?!(?:join|left|inner|cross)\\b)\\w+";

  /** The names of tables after a keyword; further ones after commas, each perhaps with an alias. */
  private static final Pattern TABLES =
      Pattern.compile(
          "(?i)\\b(?:from|join|into|update|table|on(?= \\w+ ?\\())\\s+(\\w+(?:\\s+"
              + ALIAS
              + ")?(?:\\s*,\\s*\\w+(?:\\s+"
              + ALIAS
              + ")?)*)");

  /** A keyword at the end of a literal: the table's name is not in it. */
  private static final Pattern UNNAMED =
      Pattern.compile("(?i)(?:^|\\s)(?:from|join|into|update)\\s+$");

  /** Widens the language tags of three modules; it was published before this rule. */
  private static final String SHARED = "V16__atlas_language_tags.sql";

  @Test
  void statements_touchTablesOfTheirOwnModuleOnly() throws IOException {
    Map<String, String> owners = owners();
    List<String> wrong = new ArrayList<>();
    Set<String> used = new TreeSet<>();
    for (Path file : files(SOURCES, ".java")) {
      String source = Files.readString(file);
      if (!JDBC.matcher(source).find()) {
        continue;
      }
      String module = SOURCES.relativize(file).getName(0).toString();
      if (module.equals(EVERY_TABLE)) {
        continue;
      }
      for (String literal : literals(source)) {
        for (String table : tables(literal, owners.keySet())) {
          used.add(table);
          if (!owners.get(table).equals(module)) {
            wrong.add(file + " touches " + table + " of " + owners.get(table));
          }
        }
        if (UNNAMED.matcher(literal).find()) {
          wrong.add(
              file + " has a statement whose table this test cannot read: " + literal.strip());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(used).as("tables found in statements").isEqualTo(owners.keySet());
  }

  @Test
  void migrations_touchTablesOfTheirOwnModuleOnly() throws IOException {
    Map<String, String> owners = owners();
    List<String> wrong = new ArrayList<>();
    for (Path file : files(MIGRATIONS, ".sql")) {
      for (String table : tables(statements(file), owners.keySet())) {
        if (!owners.get(table).equals(module(file))
            && !file.getFileName().toString().equals(SHARED)) {
          wrong.add(file + " touches " + table + " of " + owners.get(table));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void modules_nameTheTablesTheyOwn() throws IOException {
    Map<String, Set<String>> owned = new TreeMap<>();
    owners()
        .forEach((table, module) -> owned.computeIfAbsent(module, m -> new TreeSet<>()).add(table));
    for (Map.Entry<String, Set<String>> module : owned.entrySet()) {
      String text =
          Files.readString(SOURCES.resolve(module.getKey()).resolve("package-info.java"))
              .replaceAll("\\s*\\n \\*\\s*", " ");
      assertThat(text).contains("Owns the tables");
      assertThat(found(Pattern.compile("\\{@code (\\w+)}"), text.split("Owns the tables", 2)[1]))
          .as("tables of %s", module.getKey())
          .isEqualTo(module.getValue());
    }
  }

  /** The module of each table that exists after all migrations. */
  private static Map<String, String> owners() throws IOException {
    Map<String, String> owners = new TreeMap<>();
    for (Path file :
        files(MIGRATIONS, ".sql").stream().sorted(comparingInt(SqlTest::version)).toList()) {
      found(DROPPED, statements(file)).forEach(owners::remove);
      found(CREATED, statements(file)).forEach(table -> owners.put(table, module(file)));
    }
    assertThat(owners).hasSizeGreaterThan(8);
    return owners;
  }

  private static String module(Path migration) {
    String name =
        MIGRATION
            .matcher(migration.getFileName().toString())
            .results()
            .map(found -> found.group(1))
            .findFirst()
            .orElseThrow();
    // Two published migrations name the table instead of the module.
    return name.equals("feature") ? "layer" : name;
  }

  private static int version(Path migration) {
    return Integer.parseInt(migration.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"));
  }

  /** A migration without its comments. */
  private static String statements(Path migration) throws IOException {
    return Files.readString(migration).replaceAll("--[^\\n]*", "");
  }

  private static List<String> literals(String source) {
    return LITERAL
        .matcher(source)
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .filter(text -> text != null)
        .toList();
  }

  private static Set<String> tables(String sql, Set<String> known) {
    Set<String> tables = new TreeSet<>();
    for (MatchResult found : TABLES.matcher(sql).results().toList()) {
      for (String name : found.group(1).split(",")) {
        tables.add(name.strip().split("\\s")[0].toLowerCase(java.util.Locale.ROOT));
      }
    }
    tables.retainAll(known);
    return tables;
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> all = new TreeSet<>();
    pattern.matcher(text).results().forEach(match -> all.add(match.group(1)));
    return all;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
