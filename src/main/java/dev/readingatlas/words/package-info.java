/**
 * What the program says of its own, by language: the messages of {@code words/*.properties}, which
 * the viewer reads too. Uses nothing else.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package dev.readingatlas.words;
