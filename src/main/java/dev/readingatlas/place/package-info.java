/** Places: named things that readings mention, linked to features. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"layer", "period"})
package dev.readingatlas.place;
