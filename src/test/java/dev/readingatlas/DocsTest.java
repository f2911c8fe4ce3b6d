package dev.readingatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the docs name exists, and what exists they name. */
class DocsTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/readingatlas");

  @Test
  void modules_areTheOnesReadmeNames() throws IOException {
    Set<String> modules = new TreeSet<>();
    try (Stream<Path> children = Files.list(SOURCES)) {
      children
          .filter(Files::isDirectory)
          .forEach(child -> modules.add(child.getFileName().toString()));
    }
    assertThat(found(read("README.md"), "(?m)^\\| `([a-z]+)` \\|")).isEqualTo(modules);
  }

  @Test
  void settings_areTheOnesReadmeNames() throws IOException {
    Set<String> inUse =
        found(read("src/main/resources/application.yaml"), "\\$\\{(ATLAS_[A-Z_]+)[:}]");
    inUse.add("SERVER_PORT");
    assertThat(found(read("README.md"), "\\| `([A-Z]+_[A-Z_]+)` \\|")).isEqualTo(inUse);
    assertThat(read("atlas")).contains(inUse);
  }

  @Test
  void routes_areTheOnesTheDocsName() throws IOException {
    Set<String> routes = new TreeSet<>();
    for (Path file : javaFiles()) {
      routes.addAll(found(Files.readString(file), "@GetMapping\\(\"([^\"]+)\"\\)"));
      found(Files.readString(file), "@Route\\(\"([^\"]*)\"\\)")
          .forEach(route -> routes.add("/" + route.replaceAll(":(\\w+)", "{$1}")));
    }
    routes.add("/actuator/health");
    assertThat(found(read("docs/api.md"), "(?m)^\\| `(?:GET )?([^`]+)` \\|")).isEqualTo(routes);
  }

  @Test
  void commands_areTheOnesTheLauncherHas() throws IOException {
    Set<String> commands = found(read("atlas"), "(?m)^  (\\w+)\\) ");
    assertThat(commands).contains("run", "test", "build", "dev", "format", "bench");
    commands.add("help");
    assertThat(found(read("README.md") + read("CONTRIBUTING.md"), "\\./atlas ([a-z]+)\\b(?!\\.)"))
        .isEqualTo(commands);
  }

  @Test
  void files_thatDocsLinkTo_exist() throws IOException {
    for (String doc :
        List.of(
            "README.md",
            "CONTRIBUTING.md",
            "docs/api.md",
            "docs/embedding.md",
            "docs/benchmarks.md",
            "docs/decisions.md",
            "docs/conventions.md",
            "geodata/README.md")) {
      Path folder = Path.of(doc).toAbsolutePath().getParent();
      for (String link : found(read(doc), "\\]\\(([^)#:]+)\\)")) {
        assertThat(folder.resolve(link)).as("%s links to %s", doc, link).exists();
      }
    }
    for (String named :
        found(read("CONTRIBUTING.md"), "`((?:src|frontend|geodata|docs)/[^`*<]+)`")) {
      assertThat(Path.of(named)).as("CONTRIBUTING names %s", named).exists();
    }
  }

  @Test
  void files_nameNoMachineAndNoRegistry() throws IOException {
    String home = System.getProperty("user.home");
    try (Stream<Path> files = Files.walk(Path.of("."))) {
      for (Path file :
          files
              .filter(Files::isRegularFile)
              .filter(f -> f.toString().matches("\\./(src|frontend|geodata|docs|[^/]+$).*"))
              .filter(f -> !f.toString().startsWith("./frontend/generated"))
              .filter(
                  f ->
                      f.toString()
                          .matches(".*\\.(java|ts|json|md|xml|yaml|yml|sh|py|csv|css|html)"))
              .filter(f -> !f.endsWith("DocsTest.java"))
              .toList()) {
        String text = Files.readString(file);
        assertThat(text)
            .as(file.toString())
            .doesNotContain("registry.npmjs", "repo.maven.apache", "deb.debian.org");
        if (home.length() > 5) {
          assertThat(text).as(file.toString()).doesNotContain(home + "/");
        }
      }
    }
  }

  private static List<Path> javaFiles() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static Set<String> found(String text, String pattern) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String read(String file) throws IOException {
    return Files.readString(Path.of(file));
  }
}
