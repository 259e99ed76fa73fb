//! The addresses of the catalogue of open data.

use actix_web::web::ServiceConfig;

use super::at::at;
use crate::open_data::catalogue::{csvw, dcat};
use crate::visits::open_data as open_data_page;

/// Files anyone may read. What describes a table stands beside it, wherever that is: it is looked for last.
pub(super) fn open_data(config: &mut ServiceConfig) {
    config
        .service(at("/open-data/catalog.jsonld").get(dcat::show))
        .service(at("/{table:.+}.csv-metadata.json").get(csvw::show));
}

pub(super) fn pages(config: &mut ServiceConfig) {
    config.service(at("/open-data").get(open_data_page::show));
}
