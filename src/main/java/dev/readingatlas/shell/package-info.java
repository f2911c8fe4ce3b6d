/**
 * The frame of every page: the app shell, error pages, headers, the language of pages, the clock.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"http", "message"})
package dev.readingatlas.shell;
