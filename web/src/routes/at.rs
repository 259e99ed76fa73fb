//! One line of the list of addresses: a path and its methods.

use actix_web::dev::{AppService, HttpServiceFactory};
use actix_web::web::JsonConfig;
use actix_web::{FromRequest, Handler, HttpResponse, Resource, Responder, Route, web};

use crate::Failure;

/// An address and what may be done there. Another method is told which, not that nobody lives here.
pub(super) fn at(path: &str) -> At {
    At { resource: web::resource(path), allow: Vec::new() }
}

pub(super) struct At {
    resource: Resource,
    allow: Vec<&'static str>,
}

impl At {
    /// What programs send here may be so long, in bytes, whatever holds elsewhere.
    pub(super) fn json_of(self, bytes_max: usize) -> Self {
        let config = JsonConfig::default().limit(bytes_max);
        Self { resource: self.resource.app_data(config), allow: self.allow }
    }

    /// To read; HEAD is the same without the body.
    pub(super) fn get<F, Args>(self, handler: F) -> Self
    where
        F: Handler<Args>,
        Args: FromRequest + 'static,
        F::Output: Responder + 'static,
    {
        self.route("GET", web::get().to(handler.clone())).route("HEAD", web::head().to(handler))
    }

    /// To follow: a feed that does not end has no HEAD.
    pub(super) fn feed<F, Args>(self, handler: F) -> Self
    where
        F: Handler<Args>,
        Args: FromRequest + 'static,
        F::Output: Responder + 'static,
    {
        self.route("GET", web::get().to(handler))
    }

    pub(super) fn post<F, Args>(self, handler: F) -> Self
    where
        F: Handler<Args>,
        Args: FromRequest + 'static,
        F::Output: Responder + 'static,
    {
        self.route("POST", web::post().to(handler))
    }

    pub(super) fn delete<F, Args>(self, handler: F) -> Self
    where
        F: Handler<Args>,
        Args: FromRequest + 'static,
        F::Output: Responder + 'static,
    {
        self.route("DELETE", web::delete().to(handler))
    }

    fn route(mut self, method: &'static str, route: Route) -> Self {
        self.allow.push(method);
        Self { resource: self.resource.route(route), allow: self.allow }
    }
}

impl HttpServiceFactory for At {
    fn register(self, service: &mut AppService) {
        let allow = self.allow.join(", ");
        let refused = move || {
            let allow = allow.clone();
            async move { Err::<HttpResponse, _>(Failure::MethodNotAllowed { allow }) }
        };
        self.resource.default_service(web::to(refused)).register(service);
    }
}
