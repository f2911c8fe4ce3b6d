/** Stored files, each named by its SHA-256. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package dev.readingatlas.asset;
