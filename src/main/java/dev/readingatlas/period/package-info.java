/**
 * When things were: {@code When} (a span of time written in EDTF, possibly uncertain) and {@code
 * Period}. Uses {@code words} only.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"message"})
package dev.readingatlas.period;
