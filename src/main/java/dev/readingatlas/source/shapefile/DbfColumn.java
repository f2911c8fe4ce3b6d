package dev.readingatlas.source.shapefile;

/**
 * One column of a .dbf.
 *
 * @param name as stored, made unique
 * @param type type letter of the field descriptor
 * @param offset bytes from the start of a row
 * @param width bytes
 * @param decimals digits after the decimal point
 * @param valueType String, Integer, Long, Double, Boolean or LocalDate
 */
record DbfColumn(String name, char type, int offset, int width, int decimals, Class<?> valueType) {}
