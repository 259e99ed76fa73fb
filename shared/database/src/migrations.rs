//! The tables, numbered alike in both dialects; see `migrations/` at the top of the house.

use sqlx::migrate::Migrator;

use crate::Schema;

static SQLITE_LOG: Migrator = sqlx::migrate!("../../migrations/sqlite/log");
static SQLITE_VIEWS: Migrator = sqlx::migrate!("../../migrations/sqlite/views");
static SQLITE_VAULT: Migrator = sqlx::migrate!("../../migrations/sqlite/vault");
static SQLITE_FILES: Migrator = sqlx::migrate!("../../migrations/sqlite/files");
static POSTGRES_LOG: Migrator = sqlx::migrate!("../../migrations/postgres/log");
static POSTGRES_VIEWS: Migrator = sqlx::migrate!("../../migrations/postgres/views");
static POSTGRES_VAULT: Migrator = sqlx::migrate!("../../migrations/postgres/vault");
static POSTGRES_FILES: Migrator = sqlx::migrate!("../../migrations/postgres/files");

pub(crate) const fn sqlite(schema: Schema) -> &'static Migrator {
    match schema {
        Schema::Log => &SQLITE_LOG,
        Schema::Views => &SQLITE_VIEWS,
        Schema::Vault => &SQLITE_VAULT,
        Schema::Files => &SQLITE_FILES,
    }
}

pub(crate) const fn postgres(schema: Schema) -> &'static Migrator {
    match schema {
        Schema::Log => &POSTGRES_LOG,
        Schema::Views => &POSTGRES_VIEWS,
        Schema::Vault => &POSTGRES_VAULT,
        Schema::Files => &POSTGRES_FILES,
    }
}
