//! Maps on paper, from the scene to the bytes.

mod hostile;
mod mermaid;
mod pdf;
mod png;
mod scene;
mod support;
mod svg;
