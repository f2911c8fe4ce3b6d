/**
 * When things were: {@code When} (a span of time written in EDTF, possibly uncertain) and {@code
 * Period}. Uses nothing else.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package dev.readingatlas.period;
