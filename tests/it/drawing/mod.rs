//! Maps on paper, from the scene to the bytes.

mod hostile;
mod pdf;
mod scene;
mod support;
mod svg;
