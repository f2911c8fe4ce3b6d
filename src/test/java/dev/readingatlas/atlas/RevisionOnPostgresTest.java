package dev.readingatlas.atlas;

import dev.readingatlas.PostgresDatabase;

/** The same on PostgreSQL. */
class RevisionOnPostgresTest extends RevisionTest implements PostgresDatabase {}
