/** What frames every page: the app shell, error pages, headers, the clock. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package dev.readingatlas.shell;
