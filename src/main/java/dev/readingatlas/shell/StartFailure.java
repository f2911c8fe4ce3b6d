package dev.readingatlas.shell;

import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcSQLNonTransientConnectionException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Explains in a sentence why the server could not start, and names the remedy. */
final class StartFailure {
  private StartFailure() {}

  /** Another program uses the port. */
  @Order(Ordered.HIGHEST_PRECEDENCE)
  static class PortInUse extends AbstractFailureAnalyzer<PortInUseException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, PortInUseException cause) {
      int port = cause.getPort();
      return new FailureAnalysis(
          "Port " + port + " is in use by another program.",
          "Choose another one: SERVER_PORT=" + (port + 1) + " ./atlas run",
          cause);
    }
  }

  /** The data folder cannot be written. */
  @Order(Ordered.HIGHEST_PRECEDENCE)
  static class DataUnusable extends AbstractFailureAnalyzer<DataFolder.UnusableException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, DataFolder.UnusableException cause) {
      return new FailureAnalysis(
          cause.getMessage(),
          "Give this user the right to write there, or make room, or choose another folder: ATLAS_DATA=./data2 ./atlas run",
          cause);
    }
  }

  /** A running server uses the data folder. */
  @Order(Ordered.HIGHEST_PRECEDENCE)
  static class DataInUse extends AbstractFailureAnalyzer<JdbcSQLNonTransientConnectionException> {
    @Override
    protected FailureAnalysis analyze(
        Throwable root, JdbcSQLNonTransientConnectionException cause) {
      if (cause.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1) {
        return null;
      }
      return new FailureAnalysis(
          "The data folder is in use by another Reading Atlas server.",
          "Stop that server, or choose another folder: ATLAS_DATA=./data2 ./atlas run",
          cause);
    }
  }

  /** The database file is damaged. */
  @Order(Ordered.HIGHEST_PRECEDENCE)
  static class DataDamaged extends AbstractFailureAnalyzer<MVStoreException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, MVStoreException cause) {
      if (cause.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
        return null;
      }
      return new FailureAnalysis(
          "The file atlas.mv.db in the data folder is damaged and cannot be opened.",
          "Move it out of the data folder and start again; the atlases are read in again from their packs.",
          cause);
    }
  }
}
