//! A body has so long to arrive: whoever sends it byte by byte does not keep a place for ever.

use std::pin::Pin;
use std::task::{Context, Poll};

use actix_web::HttpMessage as _;
use actix_web::body::MessageBody;
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::error::PayloadError;
use actix_web::middleware::Next;
use actix_web::web::{Bytes, Data};
use futures::Stream;
use tokio::time::{Sleep, sleep};

use crate::site::Site;

/// Reading ends with an error once the time is over; the act itself may take as long as it does.
pub async fn limit<B: MessageBody>(
    mut request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let patience = request.app_data::<Data<Site>>().map(|site| site.body_patience);
    if let Some(patience) = patience
        && !matches!(request.parts().1, Payload::None)
    {
        let timed = Timed { payload: request.take_payload(), until: Box::pin(sleep(patience)) };
        request.set_payload(Payload::Stream { payload: Box::pin(timed) });
    }
    next.call(request).await
}

struct Timed {
    payload: Payload,
    until: Pin<Box<Sleep>>,
}

impl Stream for Timed {
    type Item = Result<Bytes, PayloadError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let ready @ Poll::Ready(_) = Pin::new(&mut self.payload).poll_next(context) {
            return ready;
        }
        self.until.as_mut().poll(context).map(|()| Some(Err(too_slow())))
    }
}

fn too_slow() -> PayloadError {
    PayloadError::Io(std::io::ErrorKind::TimedOut.into())
}

/// Whether this is what the end of the time looks like.
pub fn is_too_slow(error: &PayloadError) -> bool {
    matches!(error, PayloadError::Io(error) if error.kind() == std::io::ErrorKind::TimedOut)
}
