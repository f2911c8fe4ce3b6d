package dev.readingatlas;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Implemented by tests that run on PostgreSQL, each with an empty database of its own. The server
 * is started by the first one.
 */
public interface PostgresDatabase {
  /** Started once, and ended with the JVM. */
  final class Server {
    private static final EmbeddedPostgres POSTGRES = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Server() {}

    private static EmbeddedPostgres start() {
      try {
        // A collation other than that of bytes would show if the order of keys depended on it.
        EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        Runtime.getRuntime()
            .addShutdownHook(
                new Thread(
                    () -> {
                      try {
                        postgres.close();
                      } catch (IOException e) {
                        throw new UncheckedIOException(e);
                      }
                    }));
        return postgres;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The JDBC address of a new, empty database. */
    public static String newDatabase() {
      String name = "atlas" + DATABASES.incrementAndGet();
      JdbcClient.create(POSTGRES.getPostgresDatabase()).sql("create database " + name).update();
      return POSTGRES.getJdbcUrl("postgres", name);
    }
  }

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    String address = Server.newDatabase();
    properties.add("spring.datasource.url", () -> address);
    properties.add("spring.datasource.username", () -> "postgres");
  }
}
