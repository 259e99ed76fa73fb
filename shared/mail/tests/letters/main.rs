//! Letters to a server that others wrote: taken, refused, lost, in clear or not.

mod crowding;
mod encrypting;
mod keeping;
mod post;
mod refusing;
mod scripted;
mod signing;
mod writing;
