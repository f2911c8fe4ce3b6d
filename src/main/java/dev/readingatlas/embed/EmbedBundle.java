package dev.readingatlas.embed;

import dev.readingatlas.http.Representation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The scripts, styles and typefaces of the viewer as they are built for pages without Vaadin. Each
 * file's name holds a hash of its bytes; Vite's manifest says which file is which.
 */
@Component
class EmbedBundle {
  private static final String FOLDER = "embed/";
  private static final long IN_A_JAR = 0;

  /** Typefaces of the first words on a page in Latin letters, smallest and most used first. */
  private static final List<String> FIRST_FONTS =
      List.of("source-sans-3-core-normal.woff2", "source-serif-4-core-normal.woff2");

  private final JsonMapper json;
  private volatile Bundle bundle;

  EmbedBundle(JsonMapper json) {
    this.json = json;
  }

  /**
   * A script to begin with.
   *
   * @param file its address, relative to {@code /embed/}
   * @param needs addresses of the scripts it imports, to be fetched at the same time
   * @param fonts addresses of the typefaces that every page needs
   */
  record Entry(String file, List<String> needs, List<String> fonts) {}

  /** The script of the program's own pages. */
  Entry sitePage() {
    return bundle().entry("frontend/embed/site-page.ts");
  }

  /** The script of the stateless page. */
  Entry page() {
    return bundle().entry("frontend/embed/page.ts");
  }

  /** The script that defines the element on other sites. */
  Entry element() {
    return bundle().entry("frontend/embed/element.ts");
  }

  /** The script for pages that frame an atlas. */
  Representation host() {
    return file(bundle().entry("frontend/embed/host.ts").file()).orElseThrow();
  }

  /** A file of the bundle by its address relative to {@code /embed/}; empty if there is none. */
  Optional<Representation> file(String name) {
    Bundle now = bundle();
    return now.names.contains(name)
        ? Optional.of(now.files.computeIfAbsent(name, EmbedBundle::read))
        : Optional.empty();
  }

  /** What one build made. Files are read when they are first asked for, and kept. */
  private record Bundle(
      long modified,
      Map<String, Entry> entries,
      List<String> names,
      Map<String, Representation> files) {
    Entry entry(String source) {
      return Optional.ofNullable(entries.get(source))
          .orElseThrow(() -> new IllegalStateException("The embed bundle has no " + source));
    }
  }

  private Bundle bundle() {
    Bundle now = bundle;
    if (now != null && now.modified == IN_A_JAR) {
      return now;
    }
    long modified = modified();
    if (now == null || now.modified != modified) {
      now = load(modified);
      bundle = now;
    }
    return now;
  }

  /** While it is worked on, the bundle is a folder that changes; in a jar it never does. */
  private static long modified() {
    URL manifest = resource("manifest.json");
    if (manifest == null) {
      throw new IllegalStateException("There is no embed bundle; ./atlas build makes it");
    }
    try {
      return manifest.getProtocol().equals("file")
          ? Files.getLastModifiedTime(Path.of(manifest.toURI())).toMillis()
          : IN_A_JAR;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private Bundle load(long modified) {
    JsonNode manifest = json.readTree(bytes("manifest.json"));
    Map<String, Entry> entries = new HashMap<>();
    List<String> names = new ArrayList<>();
    manifest.forEach(
        chunk -> {
          names.add(chunk.get("file").asString());
          chunk.path("css").forEach(style -> names.add(style.asString()));
          chunk.path("assets").forEach(asset -> names.add(asset.asString()));
        });
    List<String> fonts =
        manifest.properties().stream()
            .filter(chunk -> FIRST_FONTS.stream().anyMatch(chunk.getKey()::endsWith))
            .map(chunk -> chunk.getValue().get("file").asString())
            .toList();
    manifest
        .properties()
        .forEach(
            chunk -> {
              List<String> needs = new ArrayList<>();
              gather(manifest, chunk.getValue(), needs);
              entries.put(
                  chunk.getKey(),
                  new Entry(chunk.getValue().get("file").asString(), List.copyOf(needs), fonts));
            });
    return new Bundle(modified, entries, List.copyOf(names), new ConcurrentHashMap<>());
  }

  private static void gather(JsonNode manifest, JsonNode chunk, List<String> needs) {
    for (JsonNode name : chunk.path("imports")) {
      JsonNode needed = manifest.get(name.asString());
      String file = needed.get("file").asString();
      if (!needs.contains(file)) {
        needs.add(file);
        gather(manifest, needed, needs);
      }
    }
  }

  private static Representation read(String name) {
    return new Representation(
        MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM),
        name.substring(name.lastIndexOf('/') + 1),
        bytes(name),
        resource(name + ".gz") == null ? null : bytes(name + ".gz"),
        resource(name + ".br") == null ? null : bytes(name + ".br"));
  }

  private static byte[] bytes(String name) {
    try (InputStream in = resource(name).openStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL resource(String name) {
    return EmbedBundle.class.getClassLoader().getResource(FOLDER + name);
  }
}
