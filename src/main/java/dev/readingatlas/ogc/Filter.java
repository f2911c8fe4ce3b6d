package dev.readingatlas.ogc;

import dev.readingatlas.layer.FeatureRow;
import dev.readingatlas.layer.LayerProfile.Column;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A value that a column must have. A record's columns are kept as JSON without white space, in
 * which a column with its value is a text that can stand nowhere else, since quotes within values
 * are escaped: it is looked for without parsing.
 *
 * @param columnless the value of the feature's name, where the file has no column of that name
 * @param forms the ways in which name and value may be written
 */
record Filter(String columnless, List<String> forms) {
  /** What every feature has, whatever the columns of its file. */
  static final String NAME = "name";

  /** For the feature's name where it is no column. */
  static Filter ofName(String value) {
    return new Filter(value, List.of());
  }

  /** For a column; the value must be of the column's type. */
  static Filter of(Column column, String value, JsonMapper json) {
    String name = json.writeValueAsString(column.name()) + ":";
    List<String> forms = new ArrayList<>();
    try {
      switch (column.type()) {
        case STRING -> forms.add(name + json.writeValueAsString(value));
        case INTEGER -> forms.add(name + json.writeValueAsString(Long.valueOf(plain(value))));
        case NUMBER -> {
          double number = Double.parseDouble(plain(value));
          forms.add(name + json.writeValueAsString(number));
          if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            forms.add(name + json.writeValueAsString((long) number));
          }
        }
        case BOOLEAN -> {
          if (!value.equals("true") && !value.equals("false")) {
            throw new NumberFormatException(value);
          }
          forms.add(name + value);
        }
        case DATE -> forms.add(name + json.writeValueAsString(LocalDate.parse(value).toString()));
      }
    } catch (NumberFormatException | DateTimeException e) {
      String wanted =
          switch (column.type()) {
            case INTEGER -> "a whole number.";
            case NUMBER -> "a number.";
            case BOOLEAN -> "true or false.";
            default -> "a day such as 1992-05-18.";
          };
      throw Refusal.parameter(column.name(), "must be " + wanted);
    }
    return new Filter(null, forms);
  }

  boolean accepts(FeatureRow row) {
    if (columnless != null) {
      return columnless.equals(row.name());
    }
    String properties = row.properties();
    for (String form : forms) {
      for (int at = properties.indexOf(form); at > 0; at = properties.indexOf(form, at + 1)) {
        char before = properties.charAt(at - 1);
        char after = properties.charAt(at + form.length());
        if ((before == '{' || before == ',') && (after == '}' || after == ',')) {
          return true;
        }
      }
    }
    return false;
  }

  /** Numbers as JSON has them: no signs of infinity, no hexadecimals, no type letters. */
  private static String plain(String value) {
    if (!value.matches("[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?([eE][+-]?[0-9]{1,2})?")) {
      throw new NumberFormatException(value);
    }
    return value;
  }
}
