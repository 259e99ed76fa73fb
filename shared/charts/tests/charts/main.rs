//! Every chart, read by other programs than the one that wrote it.

mod each;
mod every;
mod hostile;
mod map;
mod pixels;
mod reading;
mod samples;
