//! Our workbooks in other programs, where they are installed.

use std::path::{Path, PathBuf};
use std::process::Command;

use journey_map::export::xlsx;
use journey_map::i18n::Locale;
use journey_map::import;

use super::support::{drawing, sample, template};
use crate::support::project;

/// What a program prints; nothing where it is not on this machine.
fn output(command: &mut Command) -> Option<String> {
    let output = command.output().ok()?;
    let told = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(
        output.status.success(),
        "{command:?}: {}{}",
        told(&output.stdout),
        told(&output.stderr)
    );
    Some(told(&output.stdout))
}

/// A workbook of the coffee shop.
fn coffee(locale: Locale, name: &str) -> PathBuf {
    let bytes = xlsx::write(&template("coffee-shop"), &drawing(locale)).unwrap();
    sample(name, &bytes)
}

/// Tells a reader in Python what to say of a workbook.
const SAYS: &str = "
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
for sheet in book:
    print('sheet', sheet.title, sheet.sheet_view.rightToLeft, sheet.freeze_panes, len(sheet.tables))
    for row in sheet.iter_rows():
        for cell in row:
            assert cell.data_type != 'f', cell
            if isinstance(cell, openpyxl.cell.cell.MergedCell): continue
            if cell.is_date: print('day', cell.value.date())
            elif cell.data_type == 'n' and cell.value is not None: print('figure', cell.value)
print('title', book.properties.title)
print('language', book.properties.language)
";

#[test]
fn openpyxl_reads_every_sheet_and_finds_no_formula() {
    // A machine may have Python without it.
    let mut asked = Command::new("/usr/bin/python3");
    let asked = asked.args(["-c", "import openpyxl"]).output();
    if !asked.is_ok_and(|output| output.status.success()) {
        println!("no openpyxl: left out");
        return;
    }
    for locale in Locale::ALL {
        let path = coffee(*locale, &format!("openpyxl-{}.xlsx", locale.tag()));
        let mut python = Command::new("/usr/bin/python3");
        python
            .env("PYTHONIOENCODING", "utf-8")
            .args(["-c", SAYS])
            .arg(&path);
        let told = output(&mut python).unwrap();
        let messages = locale.messages();
        let board = told.lines().find(|line| line.starts_with("sheet")).unwrap();
        let is_rtl = if locale.is_rtl() { "True" } else { "None" };
        assert!(
            board.contains(messages.board()) && board.contains(is_rtl),
            "{board}"
        );
        let tables = format!("sheet {} {is_rtl} A2 1", messages.cards_sheet());
        assert!(told.contains(&tables), "{tables} in {told}");
        assert!(told.contains("\nfigure "));
        assert!(
            told.contains(&format!("\nlanguage {}", locale.tag())),
            "{told}"
        );
    }
}

#[test]
fn libreoffice_opens_the_board_and_keeps_it_in_a_copy() {
    let folder = project("target/workbooks");
    let convert = |path: &Path, to: &str, folder: &Path| {
        let mut office = Command::new("soffice");
        let own = project("target/office");
        office.arg(format!("-env:UserInstallation=file://{}", own.display()));
        office.args(["--headless", "--convert-to", to, "--outdir"]);
        output(office.arg(folder).arg(path))
    };
    for locale in Locale::ALL {
        let name = format!("office-{}", locale.tag());
        let path = coffee(*locale, &format!("{name}.xlsx"));
        // Fields by commas in quotes, in UTF-8.
        let as_csv = "csv:Text - txt - csv (StarCalc):44,34,76,1";
        if convert(&path, as_csv, &folder).is_none() {
            println!("no LibreOffice: left out");
            return;
        }
        let csv = std::fs::read_to_string(folder.join(format!("{name}.csv"))).unwrap();
        let map = template("coffee-shop");
        for stage in &map.stages {
            let (title, _) = stage.title.shown(&locale.language(), map.language());
            assert!(csv.lines().next().unwrap().contains(title), "{title}");
        }
        // What it writes again has the map still in it, and the sheets as they were.
        let copies = folder.join("again");
        let again = copies.join(format!("{name}.xlsx"));
        convert(&path, "xlsx", &copies).unwrap();
        let again = std::fs::read(again).unwrap();
        assert_eq!(import::xlsx::read(&again).unwrap().map, map);
        let ours = import::xlsx::sheets(&std::fs::read(&path).unwrap()).unwrap();
        assert_eq!(import::xlsx::sheets(&again).unwrap(), ours);
    }
}
