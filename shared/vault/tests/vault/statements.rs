//! Both databases understand every statement.

use vault::STATEMENTS;

use crate::place::on_every_database;

#[tokio::test]
async fn every_statement_is_understood() {
    on_every_database(async |place| {
        let database = place.database().await;
        for statement in STATEMENTS {
            database.prepare(statement).await.expect(statement.name);
        }
    })
    .await;
}
