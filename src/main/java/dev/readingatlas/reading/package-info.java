/** Readings with their excerpts and footnotes. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"place", "period"})
package dev.readingatlas.reading;
