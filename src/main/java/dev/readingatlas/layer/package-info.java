/**
 * Layers, their features, and the store that keeps them. Owns the tables {@code layer}, {@code
 * feature_set}, {@code feature} and {@code feature_shape}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"period"})
package dev.readingatlas.layer;
