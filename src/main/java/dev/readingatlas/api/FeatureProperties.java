package dev.readingatlas.api;

import dev.readingatlas.layer.Feature;
import tools.jackson.core.JsonGenerator;

/** What is told of a feature beside its shape; the same in every format. */
final class FeatureProperties {
  private FeatureProperties() {}

  static void write(Feature feature, JsonGenerator out) {
    out.writeStartObject();
    out.writePOJOProperty("name", feature.name());
    out.writePOJOProperty("note", feature.note());
    out.writePOJOProperty("source", feature.source());
    out.writePOJOProperty("when", feature.when());
    out.writeEndObject();
  }
}
