/**
 * Readings with their excerpts and footnotes. Owns the tables {@code reading}, {@code paragraph},
 * {@code excerpt}, {@code footnote}, {@code excerpt_place} and {@code excerpt_footnote}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"place", "period"})
package dev.readingatlas.reading;
