/**
 * The Flow wrapper of {@code <atlas-viewer>}: properties down, events with ids up; no domain types.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package dev.readingatlas.viewer;
