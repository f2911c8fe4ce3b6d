package dev.readingatlas.atlas;

import dev.readingatlas.PostgresDatabase;

/** The same on PostgreSQL. */
class PackImporterOnPostgresTest extends PackImporterTest implements PostgresDatabase {}
