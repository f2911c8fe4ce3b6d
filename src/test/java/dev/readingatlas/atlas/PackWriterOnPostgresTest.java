package dev.readingatlas.atlas;

import dev.readingatlas.PostgresDatabase;

/** The same on PostgreSQL. */
class PackWriterOnPostgresTest extends PackWriterTest implements PostgresDatabase {}
