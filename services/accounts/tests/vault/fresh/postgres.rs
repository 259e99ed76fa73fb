//! A database of its own on a test server, dropped when the story ends well.

use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection};

pub struct Fresh {
    server: String,
    name: String,
    pub address: String,
}

/// `server` is the address of a database whose user may create others.
pub async fn create(server: &str) -> Fresh {
    let name = format!("test_{:032x}", u128::from_ne_bytes(random()));
    execute(server, format!(r#"CREATE DATABASE "{name}""#)).await;
    Fresh { server: server.to_owned(), address: beside(server, &name), name }
}

impl Fresh {
    pub async fn drop(self) {
        execute(&self.server, format!(r#"DROP DATABASE "{}" WITH (FORCE)"#, self.name)).await;
    }
}

async fn execute(server: &str, statement: String) {
    let mut connection = PgConnection::connect(server).await.expect("the test server answers");
    connection.execute(AssertSqlSafe(statement)).await.expect("the test user may create databases");
    connection.close().await.expect("the connection ends");
}

/// The same server, another database.
fn beside(server: &str, name: &str) -> String {
    let mut address: url::Url = server.parse().expect("SANAL_TEST_POSTGRES is an address");
    address.set_path(name);
    address.to_string()
}

fn random() -> [u8; 16] {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).expect("random bytes");
    bytes
}
