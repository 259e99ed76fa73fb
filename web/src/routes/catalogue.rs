//! The addresses of the catalogue of open data, and of how the house is used.

use actix_web::web::ServiceConfig;

use super::at::at;
use crate::open_data::catalogue::{csvw, dcat};
use crate::open_data::live_use as live_use_file;
use crate::visits::{live_use, open_data as open_data_page};

/// Files anyone may read. What describes a table stands beside it, wherever that is: it is looked for last.
pub(super) fn open_data(config: &mut ServiceConfig) {
    config
        .service(at("/live.json").file(&[]).get(live_use_file::show))
        .service(at("/live.csv").file(&["per"]).get(live_use_file::csv::show))
        .service(at("/live/charts/{chart}.{kind}").file(&["language"]).get(live_use::chart))
        .service(at("/open-data/catalog.jsonld").file(&[]).get(dcat::show))
        .service(at("/{table:.+}.csv-metadata.json").file(&[]).get(csvw::show));
}

pub(super) fn pages(config: &mut ServiceConfig) {
    config
        .service(at("/live").get(live_use::show))
        .service(at("/open-data").get(open_data_page::show))
        .service(at("/open-data/{dataset}").get(open_data_page::dataset));
}
