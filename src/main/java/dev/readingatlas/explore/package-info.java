/** Vaadin pages for readers: the home atlas, one atlas, the library. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"atlas", "citation", "link", "viewer", "shell", "web", "words"})
package dev.readingatlas.explore;
