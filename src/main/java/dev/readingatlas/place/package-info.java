/**
 * Places: named things that readings mention, linked to features. Owns the tables {@code place},
 * {@code place_name}, {@code place_feature} and {@code place_claim}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"layer", "period"})
package dev.readingatlas.place;
