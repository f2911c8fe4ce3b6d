package dev.readingatlas.place;

/**
 * Points to a feature of a layer.
 *
 * @param layer the layer's id, such as {@code aras.towns}
 * @param key the feature's key within it, such as {@code shusha}
 */
public record FeatureRef(String layer, String key) {
  /** The feature's id, such as {@code aras.towns:shusha}. */
  public String id() {
    return layer + ":" + key;
  }
}
