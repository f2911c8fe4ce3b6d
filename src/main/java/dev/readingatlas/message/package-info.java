/**
 * The program's own messages, by language: the files {@code words/*.properties}, which the viewer
 * reads too. Uses no other module.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package dev.readingatlas.message;
