//! Whether there is any data at an address, asked without making what is asked for.

use std::str::FromStr as _;

use sqlx::postgres::PgConnectOptions;
use sqlx::{Connection as _, PgConnection};

use crate::{Address, Database, DatabaseError, Schema};

/// SQLSTATE of a server that has no database of this name.
const NO_SUCH_DATABASE: &str = "3D000";

impl Database {
    /// Whether the schema has its tables there: a file in the folder, or a table on the server.
    pub async fn exists(address: &Address, schema: Schema) -> Result<bool, DatabaseError> {
        match address {
            Address::Folder(folder) => {
                Ok(folder.join(schema.name()).with_extension("db").try_exists()?)
            }
            Address::Postgres(address) => {
                let options = PgConnectOptions::from_str(address).map_err(DatabaseError::Open)?;
                match is_on_server(&options, schema).await {
                    Err(error) if is_no_such_database(&error) => Ok(false),
                    found => found.map_err(DatabaseError::Open),
                }
            }
        }
    }
}

async fn is_on_server(options: &PgConnectOptions, schema: Schema) -> Result<bool, sqlx::Error> {
    let table = match schema {
        Schema::Log => "log.events",
        Schema::Views => "views.projection",
        Schema::Vault => "vault.person",
        Schema::Files => "files.file",
    };
    let mut connection = PgConnection::connect_with(options).await?;
    let found = sqlx::query_scalar("SELECT to_regclass($1) IS NOT NULL")
        .bind(table)
        .fetch_one(&mut connection)
        .await?;
    connection.close().await?;
    Ok(found)
}

fn is_no_such_database(error: &sqlx::Error) -> bool {
    matches!(error, sqlx::Error::Database(refused) if refused.code().as_deref() == Some(NO_SUCH_DATABASE))
}
