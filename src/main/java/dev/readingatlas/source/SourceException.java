package dev.readingatlas.source;

import java.io.IOException;
import java.util.List;

/** A source that cannot be used; the message names file, record and rule in one sentence. */
public final class SourceException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Finding finding;
  private final transient List<Finding> findings;

  public SourceException(Finding finding) {
    this(finding, List.of(finding), null);
  }

  SourceException(Finding finding, List<Finding> findings, Throwable cause) {
    super(finding.toString(), cause);
    this.finding = finding;
    this.findings = List.copyOf(findings);
  }

  /** The fatal finding. */
  public Finding finding() {
    return finding;
  }

  /** All findings until then, the fatal finding last. */
  public List<Finding> findings() {
    return findings;
  }
}
