package dev.readingatlas.layer.shapefile;

/**
 * One attribute of a shapefile.
 *
 * @param name as stored, made unique
 * @param type String, Integer, Long, Double, Boolean or LocalDate
 */
public record ShapefileColumn(String name, Class<?> type) {}
