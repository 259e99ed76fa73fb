//! One line of the list of addresses: a path and its methods.

use actix_web::dev::{AppService, HttpServiceFactory};
use actix_web::middleware::{Compress, from_fn};
use actix_web::web::JsonConfig;
use actix_web::{FromRequest, Handler, HttpResponse, Resource, Responder, Route, web};

use crate::Failure;
use crate::guards::asking::{Known, refuse_others};
use crate::guards::encoding::{choose, settle};

/// An address and what may be done there. Another method is told which, not that nobody lives here.
pub(super) fn at(path: &str) -> At {
    At { resource: web::resource(path), allow: Vec::new(), asked: Asked::Anything }
}

pub(super) struct At {
    resource: Resource,
    allow: Vec<&'static str>,
    asked: Asked,
}

/// What may stand after the question mark, and whether the answer is compressed.
enum Asked {
    /// As pages are: a tail that they do not know does no harm.
    Anything,
    Known,
    KnownOfAFile,
    AnythingOfAFile,
}

impl At {
    /// What programs send here may be so long, in bytes, whatever holds elsewhere.
    pub(super) fn json_of(self, bytes_max: usize) -> Self {
        let config = JsonConfig::default().limit(bytes_max);
        Self { resource: self.resource.app_data(config), ..self }
    }

    /// Whatever else it is asked is refused.
    pub(super) fn takes(self, known: &'static [&'static str]) -> Self {
        let resource = self.resource.app_data(Known(known));
        Self { resource, asked: Asked::Known, ..self }
    }

    /// The same; and it goes out compressed to whoever takes that.
    pub(super) fn file(self, known: &'static [&'static str]) -> Self {
        Self { asked: Asked::KnownOfAFile, ..self.takes(known) }
    }

    /// Compressed alike, whatever else it is asked: others have written down what they ask.
    pub(super) fn file_of_others(self) -> Self {
        Self { asked: Asked::AnythingOfAFile, ..self }
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
        Self { resource: self.resource.route(route), ..self }
    }
}

impl HttpServiceFactory for At {
    fn register(self, service: &mut AppService) {
        let allow = self.allow.join(", ");
        let refused = move || {
            let allow = allow.clone();
            async move { Err::<HttpResponse, _>(Failure::MethodNotAllowed { allow }) }
        };
        let resource = self.resource.default_service(web::to(refused));
        // What is wrapped last is asked first.
        match self.asked {
            Asked::Anything => resource.register(service),
            Asked::Known => resource.wrap(from_fn(refuse_others)).register(service),
            Asked::KnownOfAFile => resource
                .wrap(from_fn(choose))
                .wrap(Compress::default())
                .wrap(from_fn(settle))
                .wrap(from_fn(refuse_others))
                .register(service),
            Asked::AnythingOfAFile => resource
                .wrap(from_fn(choose))
                .wrap(Compress::default())
                .wrap(from_fn(settle))
                .register(service),
        }
    }
}
