/**
 * Where: named things that readings speak of, linked to features. Owns the tables {@code place},
 * {@code place_name} and {@code place_feature}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"layer", "period"})
package dev.readingatlas.place;
