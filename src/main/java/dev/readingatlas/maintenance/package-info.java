/** Commands for who runs the server: backup, restore, export, roll back. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"asset", "atlas", "layer"})
package dev.readingatlas.maintenance;
