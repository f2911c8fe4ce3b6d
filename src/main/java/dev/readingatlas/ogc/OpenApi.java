package dev.readingatlas.ogc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description of the API by OpenAPI 3.0.3, from {@code ogc/openapi.yaml}. */
final class OpenApi {
  /** The path below which all paths of the description are. */
  static final String ROOT = "/ogc";

  /** Parameters of every address. */
  static final List<String> EVERYWHERE = List.of(Format.PARAMETER, RequestLanguage.PARAMETER);

  private static final Map<String, Object> DESCRIPTION = read();

  private OpenApi() {}

  /** An address with its parameters, for a page. */
  record Operation(String address, String id, List<String> parameters) {}

  /**
   * The description as JSON.
   *
   * @param base address of this server, without a slash at its end
   */
  static Map<String, Object> document(String base) {
    Map<String, Object> document = new LinkedHashMap<>();
    DESCRIPTION.forEach(
        (name, value) -> {
          document.put(name, value);
          if (name.equals("info")) {
            document.put("servers", List.of(Map.of("url", base + ROOT)));
          }
        });
    return document;
  }

  private static Map<String, Object> read() {
    try (InputStream file = OpenApi.class.getResourceAsStream("/ogc/openapi.yaml")) {
      return new YAMLMapper()
          .readValue(file, new TypeReference<LinkedHashMap<String, Object>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The addresses of a document, with the names of their parameters. */
  @SuppressWarnings("unchecked")
  static List<Operation> operations(Map<String, Object> document) {
    List<Operation> operations = new ArrayList<>();
    ((Map<String, Map<String, Map<String, Object>>>) document.get("paths"))
        .forEach(
            (path, methods) -> {
              Map<String, Object> get = methods.get("get");
              operations.add(
                  new Operation(
                      path.equals("/") ? ROOT : ROOT + path,
                      (String) get.get("operationId"),
                      ((List<Map<String, String>>) get.get("parameters"))
                          .stream()
                              .map(used -> used.get("$ref"))
                              .map(used -> used.substring(used.lastIndexOf('/') + 1))
                              .toList()));
            });
    return operations;
  }
}
