package dev.readingatlas.atlas;

import dev.readingatlas.PostgresDatabase;

/** The same on PostgreSQL. */
class ReachLayerOnPostgresTest extends ReachLayerTest implements PostgresDatabase {}
