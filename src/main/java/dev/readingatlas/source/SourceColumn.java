package dev.readingatlas.source;

/**
 * A column of a source.
 *
 * @param name as stored, made unique
 * @param type String, Integer, Long, Double, Boolean or LocalDate
 */
public record SourceColumn(String name, Class<?> type) {}
