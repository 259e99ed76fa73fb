//! What the columns of a CSV are, for programs: beside the table, at its address with `-metadata.json` behind it, as
//! the W3C's Metadata Vocabulary for Tabular Data has it (CSVW, www.w3.org/TR/tabular-metadata).

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use i18n::texts;
use kernel::{Actor, Locale, TopicCode};
use serde_json::{Map, Value, json};

use super::tables::Column;
use super::{Described, LICENCE, Said, described};
use crate::Failure;
use crate::open_data::answer;
use crate::report::Report;
use crate::site::Site;

/// Behind the address of a table.
pub const METADATA: &str = "-metadata.json";
pub const CSVM: &str = "application/csvm+json";

/// Whether an address is that of a description, be there such a table or not.
pub fn is_at(path: &str) -> bool {
    path.strip_suffix(METADATA).is_some_and(|table| table.ends_with(".csv"))
}

/// The columns of a CSV: their names, titles in both languages, types, and whether they may be empty (CSVW).
///
/// Each CSV names it in its header `Link`, as `describedby`.
#[utoipa::path(
    get, path = "/{table}.csv-metadata.json", tag = "open data", operation_id = "read_table_metadata",
    params(("table" = String, Path, description = "Address of the CSV, without the first `/` and without `.csv`: `petitions`, `complaints/figures`, `petitions/PN-202611-00001/signatures`", example = "petitions")),
    responses(
        (status = 200, description = "The table's description", content_type = "application/csvm+json", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 404, description = "No such table", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let table = format!("/{}.csv", path.as_str());
    let described = described(&table).ok_or(Failure::NotFound)?;
    is_there(&site, &described).await?;
    Ok(answer(&request, CSVM, metadata(&described, &table).to_string()))
}

/// Of what nobody may read, nobody reads the columns either.
async fn is_there(site: &Site, described: &Described<'_>) -> Result<(), Failure> {
    let Some(number) = described.number else { return Ok(()) };
    match described.file.path {
        "/bills/{number}/report.csv" => {
            Report::of(site, Failure::bill(number)?).await?;
        }
        path if path.starts_with("/bills/") => {
            site.bills.entry(&Actor::Visitor, Failure::bill(number)?).await?;
        }
        path if path.starts_with("/complaints/topics/") => {
            let topic: TopicCode = number.parse().map_err(|_| Failure::NotFound)?;
            site.directory.latest().await?.topic(&topic).ok_or(Failure::NotFound)?;
        }
        _ => {
            let number = Failure::number(number)?;
            let entry = site.petitions.entry(&Actor::Visitor, number).await;
            entry.map_err(|error| Failure::about(number, error))?;
        }
    }
    Ok(())
}

/// The table stands beside its description, wherever both were copied to.
fn metadata(described: &Described<'_>, path: &str) -> Value {
    let Described { dataset, table, .. } = described;
    let columns: Value = table.columns.iter().map(column).collect();
    let mut schema = json!({ "columns": columns, "null": "" });
    if !table.primary_key.is_empty() {
        schema["primaryKey"] = json!(table.primary_key);
    }
    json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": Locale::Mn.code() }],
        "url": path.rsplit('/').next(),
        "dc:title": in_both(dataset.title),
        "dc:description": in_both(dataset.description),
        "dc:license": { "@id": LICENCE },
        "tableSchema": schema,
    })
}

/// Its first line is neither Mongolian nor English: a title too, of no language (`und`).
fn column(column: &Column) -> Value {
    let mut titles = Map::from_iter([("und".to_owned(), json!(column.name))]);
    for locale in Locale::ALL {
        titles.insert(locale.code().to_owned(), json!((column.title)(texts(*locale))));
    }
    let mut told = json!({
        "name": column.name,
        "titles": titles,
        "datatype": column.datatype.name(),
        "required": column.is_required,
    });
    if let Some(unit) = column.unit {
        // As schema.org calls it, which CSVW knows without being told.
        told["schema:unitText"] = Locale::ALL
            .iter()
            .map(
                |locale| json!({ "@language": locale.code(), "@value": unit.name(texts(*locale)) }),
            )
            .collect();
    }
    told
}

/// As JSON-LD writes it.
pub(super) fn in_both(said: Said) -> Value {
    let in_one =
        |locale: &Locale| json!({ "@language": locale.code(), "@value": said(texts(*locale)) });
    Locale::ALL.iter().map(in_one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_described_as_csvw_has_it() {
        let path = "/petitions/PN-202611-00001/signatures.csv";
        let told = metadata(&described(path).expect("a table"), path);
        assert_eq!(told["@context"][0], json!("http://www.w3.org/ns/csvw"));
        assert_eq!(told["url"], json!("signatures.csv"));
        assert_eq!(told["dc:license"]["@id"], json!(LICENCE));
        assert_eq!(told["dc:title"][0]["@language"], json!("mn"));
        let schema = &told["tableSchema"];
        assert_eq!(schema["primaryKey"], json!(["period", "from"]));
        let count = &schema["columns"][2];
        assert_eq!(count["name"], json!("signature_count"));
        assert_eq!(count["titles"]["und"], json!("signature_count"));
        assert_eq!((&count["datatype"], &count["required"]), (&json!("integer"), &json!(true)));
        assert_eq!(count.get("schema:unitText"), None, "it is counted");
        let path = "/petitions/PN-202611-00001/breakdown.csv";
        let told = metadata(&described(path).expect("a table"), path);
        let share = &told["tableSchema"]["columns"][10];
        assert_eq!(share["name"], json!("share"));
        assert_eq!(share["schema:unitText"][1]["@language"], json!("en"));
        let path = "/moderation/record.csv";
        let told = metadata(&described(path).expect("a table"), path);
        assert_eq!(told["tableSchema"].get("primaryKey"), None);
    }
}
