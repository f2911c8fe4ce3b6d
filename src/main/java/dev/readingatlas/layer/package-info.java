/**
 * What is drawn: layers, their features, and the store that keeps them. Owns the tables {@code
 * layer} and {@code feature}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"period"})
package dev.readingatlas.layer;
