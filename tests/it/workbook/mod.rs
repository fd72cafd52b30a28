//! Workbooks: the map as spreadsheets, and what comes out of spreadsheets.

mod hostile;
mod others;
mod read;
mod support;
mod written;
