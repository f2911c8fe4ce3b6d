/**
 * What was written: readings, their excerpts and footnotes. Owns the tables {@code reading}, {@code
 * excerpt}, {@code footnote} and {@code excerpt_place}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"place", "period"})
package dev.readingatlas.reading;
