/**
 * Vaadin pages for readers: the home atlas, one atlas, the library, and the component of the
 * viewer. Owns no table.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"atlas", "citation", "embed", "link", "message", "shell"})
package dev.readingatlas.reader;
