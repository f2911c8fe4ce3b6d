package dev.readingatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.readingatlas.layer.Feature;
import dev.readingatlas.period.When;
import dev.readingatlas.source.SourceColumn;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackColumnsTest {
  private static final LocalDate MAY = LocalDate.of(1992, 5, 8);
  private static final LocalDate JUNE = LocalDate.of(1992, 6, 1);

  @Test
  void columns_declaredAndMissing_areListedInOrder() {
    PackColumns columns = new PackColumns(Map.of("key", "ID", "name", "Town", "note", "Zeta"));
    assertThat(columns.missingFrom(List.of("id", "other"))).containsExactly("Town", "Zeta");
    assertThat(columns.missingFrom(List.of("id", "TOWN", "zeta"))).isEmpty();
  }

  @Test
  void columnsOfDays_withoutDates_areListed() {
    List<SourceColumn> table =
        List.of(
            new SourceColumn("BEGIN", String.class),
            new SourceColumn("last_day", Integer.class),
            new SourceColumn("name", String.class));
    assertThat(new PackColumns(Map.of("firstDay", "begin")).daysWithoutDates(table))
        .containsExactly(table.get(0), table.get(1));
    List<SourceColumn> dates =
        List.of(
            new SourceColumn("first_day", LocalDate.class),
            new SourceColumn("last_day", LocalDate.class));
    assertThat(new PackColumns(Map.of()).daysWithoutDates(dates)).isEmpty();
  }

  @Test
  void record_isAFeature_byUsualAndDeclaredColumns() {
    PackColumns.InTable table =
        new PackColumns(Map.of("name", "TOWN"))
            .in(List.of("Key", "town", "NOTE", "source", "when", "first_day", "last_day"));
    Map<String, Object> record = record("Key", 17, "town", " Shusha ", "NOTE", "  ");
    assertThat(table.keyOf(record)).isEqualTo("17");
    Feature feature = table.feature("k", null, null, record);
    assertThat(feature.key()).isEqualTo("k");
    assertThat(feature.name()).isEqualTo("Shusha");
    assertThat(feature.note()).isNull();
    assertThat(feature.source()).isNull();
    assertThat(feature.properties()).isEqualTo(record);
    assertThat(new PackColumns(Map.of()).in(List.of("x")).keyOf(record)).isNull();
  }

  @Test
  void time_isThatOfTheWhen_elseOfTheDays() {
    PackColumns.InTable table =
        new PackColumns(Map.of()).in(List.of("when", "first_day", "last_day"));
    assertThat(table.whenOf(record("when", "1992", "first_day", MAY)))
        .isEqualTo(When.parse("1992"));
    assertThat(table.whenOf(record("first_day", MAY, "last_day", JUNE)))
        .isEqualTo(When.parse("1992-05-08/1992-06-01"));
    assertThat(table.whenOf(record("first_day", MAY))).isEqualTo(When.parse("1992-05-08/.."));
    assertThat(table.whenOf(record("last_day", JUNE))).isEqualTo(When.parse("../1992-06-01"));
    assertThat(table.whenOf(record("first_day", "1992", "last_day", null))).isNull();
    assertThatIllegalArgumentException().isThrownBy(() -> table.whenOf(record("when", "May 1992")));
    assertThat(new PackColumns(Map.of()).in(List.of("x")).whenOf(record("x", MAY))).isNull();
  }

  private static Map<String, Object> record(Object... namesAndValues) {
    Map<String, Object> record = new HashMap<>();
    List<Object> all = Arrays.asList(namesAndValues);
    for (int i = 0; i < all.size(); i += 2) {
      record.put((String) all.get(i), all.get(i + 1));
    }
    return record;
  }
}
