//! The addresses of who takes part.

use actix_web::web::ServiceConfig;

use super::at::at;
use crate::open_data::participation;
use crate::visits::participation as visits;

pub(super) fn open_data(config: &mut ServiceConfig) {
    config
        .service(at("/statistics.json").file(&[]).get(participation::show))
        .service(at("/statistics.csv").file(&[]).get(participation::csv::show))
        .service(
            at("/statistics.jsonstat")
                .file(&["dimension", "language"])
                .get(participation::json_stat::show),
        )
        .service(
            at("/statistics/charts/{measure}/{chart}.{kind}")
                .file(&["language"])
                .get(visits::chart),
        );
}

pub(super) fn pages(config: &mut ServiceConfig) {
    config
        .service(at("/statistics").get(visits::show))
        .service(at("/statistics/e-participation").get(visits::questions));
}
