//! What reads the files that are drawn for paper, to see whether others can.

use super::system::Wanted;

const READERS: [Wanted; 2] = [
    Wanted {
        name: "Poppler's tools",
        programs: &["pdftotext"],
        packages: &["poppler-utils"],
    },
    Wanted {
        name: "qpdf",
        programs: &["qpdf"],
        packages: &["qpdf"],
    },
];

/// Readers of PDF; a test leaves out what it cannot ask, so that one says which are missing.
pub fn ensure_readers() {
    for reader in READERS {
        if reader.find_or_install().is_none() {
            println!("no {}: its checks are left out", reader.name);
        }
    }
}
