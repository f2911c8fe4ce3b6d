package dev.readingatlas.atlas;

import dev.readingatlas.atlas.PackReport.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Says at {@code /actuator/health} what became of each pack, and what is wrong with those that
 * failed.
 */
@Component("packs")
class PackHealth implements HealthIndicator {
  /** Something failed, but all that was stored before is served. */
  static final Status DEGRADED = new Status("DEGRADED");

  private final PackFolderImport startup;

  PackHealth(PackFolderImport startup) {
    this.startup = startup;
  }

  @Override
  public Health health() {
    List<PackReport> reports = startup.reports();
    boolean failed =
        reports.stream()
            .map(PackReport::outcome)
            .anyMatch(outcome -> outcome == Outcome.FAILED || outcome == Outcome.NO_PACK);
    Health.Builder health = failed ? Health.status(DEGRADED) : Health.up();
    reports.forEach(report -> health.withDetail(report.pack(), detail(report)));
    return health.build();
  }

  private static Map<String, Object> detail(PackReport report) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("outcome", report.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    if (report.revision() != null) {
      detail.put("revision", report.revision());
    }
    if (!report.problems().isEmpty()) {
      detail.put(
          "problems", report.problems().stream().map(FindingText.ENGLISH::withPlace).toList());
    }
    return detail;
  }
}
