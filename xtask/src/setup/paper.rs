//! What reads the files that are made of a map, to see whether others can.

use std::process::Command;

use super::system::Wanted;
use crate::process;

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

/// A reader of workbooks: a library of the system's own Python, which the tests ask by this path.
const OPENPYXL: Wanted = Wanted {
    name: "openpyxl",
    programs: &[],
    packages: &["python3-openpyxl"],
};
const OFFICE: Wanted = Wanted {
    name: "LibreOffice",
    programs: &["soffice"],
    packages: &["libreoffice-calc"],
};
const PYTHON: &str = "/usr/bin/python3";

/// Readers of PDF and of workbooks; a test leaves out what it cannot ask, so that one says which are missing.
pub fn ensure_readers() {
    for reader in READERS {
        if reader.find_or_install().is_none() {
            println!("no {}: its checks are left out", reader.name);
        }
    }
    let has_openpyxl = || process::succeeds(Command::new(PYTHON).args(["-c", "import openpyxl"]));
    if !has_openpyxl() {
        OPENPYXL.install();
        if !has_openpyxl() {
            println!("no {}: its checks are left out", OPENPYXL.name);
        }
    }
    // Large: nobody else waits for it.
    let is_ci = std::env::var_os("CI").is_some();
    let office = if is_ci {
        OFFICE.find_or_install()
    } else {
        OFFICE.find()
    };
    if office.is_none() {
        println!("no {}: its check is left out", OFFICE.name);
    }
}
