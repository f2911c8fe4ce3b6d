package dev.readingatlas.ogc;

import dev.readingatlas.http.BadRequestProblem;
import dev.readingatlas.layer.FeatureRow;
import dev.readingatlas.layer.JsonRecord;
import dev.readingatlas.layer.LayerProfile.Column;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A value that a column must have, compared as it is written: a record's columns are kept as JSON,
 * which writes a value of a type in one way only, a whole number in two.
 *
 * @param column as its name is written in a record; null for the feature's name, where the file has
 *     no column of that name
 * @param values the ways in which the value may be written
 */
record Filter(String column, List<String> values) {
  /** What every feature has, whatever the columns of its file. */
  static final String NAME = "name";

  /** For the feature's name where it is no column. */
  static Filter ofName(String value) {
    return new Filter(null, List.of(value));
  }

  /** For a column; the value must be of the column's type. */
  static Filter of(Column column, String value, JsonMapper json) {
    List<String> values = new ArrayList<>();
    try {
      switch (column.type()) {
        case STRING -> values.add(json.writeValueAsString(value));
        case INTEGER -> values.add(json.writeValueAsString(Long.valueOf(plain(value))));
        case NUMBER -> {
          double number = Double.parseDouble(plain(value));
          values.add(json.writeValueAsString(number));
          if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            values.add(json.writeValueAsString((long) number));
          }
        }
        case BOOLEAN -> {
          if (!value.equals("true") && !value.equals("false")) {
            throw new NumberFormatException(value);
          }
          values.add(value);
        }
        case DATE -> values.add(json.writeValueAsString(LocalDate.parse(value).toString()));
      }
    } catch (NumberFormatException | DateTimeException e) {
      String wanted =
          switch (column.type()) {
            case INTEGER -> "a whole number.";
            case NUMBER -> "a number.";
            case BOOLEAN -> "true or false.";
            default -> "a day such as 1992-05-18.";
          };
      throw BadRequestProblem.parameter(column.name(), "must be " + wanted);
    }
    return new Filter(json.writeValueAsString(column.name()), values);
  }

  boolean accepts(FeatureRow row) {
    String value = valueOf(row);
    return value != null && values.contains(value);
  }

  /** What tells its column apart from others; no column is written without quotes. */
  String indexName() {
    return column == null ? "" : column;
  }

  /** What a feature has there, as it is written; null for nothing. */
  String valueOf(FeatureRow row) {
    return column == null ? row.name() : JsonRecord.value(row.properties(), column);
  }

  /** Numbers as JSON has them: no signs of infinity, no hexadecimals, no type letters. */
  private static String plain(String value) {
    if (!value.matches("[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?([eE][+-]?[0-9]{1,2})?")) {
      throw new NumberFormatException(value);
    }
    return value;
  }
}
