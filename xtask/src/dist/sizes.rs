//! How big the packed files are on the way to a visitor, and how big they may be.

use std::fmt;
use std::io::Write;
use std::path::Path;

use anyhow::Result;

use crate::site;

/// The most that everything loaded to show and edit a map may have, in brotli bytes.
const FIRST_LOAD_LIMIT: usize = 180_000;

/// What the same should stay under.
const FIRST_LOAD_AIM: usize = 140_000;

/// The most the script a host page names may have, in brotli bytes.
const ENTRY_LIMIT: usize = 10_000;

/// The script a host page names.
const ENTRY: &str = "journey-map.js";

/// What the entry script loads when the element nears the viewport.
const LOADED_WITH_IT: [&str; 3] = [
    "core/journey-map.js",
    "core/journey-map_bg.wasm",
    "styles/journey-map.css",
];

/// How the files with the texts of a language begin.
const TEXTS: &str = "core/split_texts_";

/// The least a file with the texts of a language has, in bytes as they are: with less, its texts
/// are in a chunk that others share, where nobody counts them.
const LEAST_TEXTS: usize = 4_000;

/// The sizes of every packed file.
pub struct Sizes {
    files: Vec<FileSize>,
}

/// One file's bytes as they are and as servers send them.
struct FileSize {
    path: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Sizes {
    /// Measures a folder.
    pub fn of(folder: &Path) -> Result<Self> {
        let mut files = Vec::new();
        for path in site::files_under(folder)? {
            let bytes = std::fs::read(folder.join(&path))?;
            files.push(FileSize::of(
                path.to_string_lossy().replace('\\', "/"),
                &bytes,
            )?);
        }
        Ok(Self { files })
    }

    /// What is bigger than it may be, in words.
    pub fn excesses(&self) -> Vec<String> {
        let entry: usize = self
            .files
            .iter()
            .filter(|file| file.path == ENTRY)
            .map(|file| file.brotli)
            .sum();
        let limits = [
            (ENTRY, entry, ENTRY_LIMIT),
            ("first load", self.first_bytes(), FIRST_LOAD_LIMIT),
        ];
        let excesses = limits.into_iter().filter(|(_, bytes, limit)| bytes > limit);
        let told =
            |(what, bytes, limit)| format!("{what} has {} of {} kB", kilo(bytes), kilo(limit));
        let texts = self.files.iter().filter(|file| file.is_texts());
        let shared = texts.filter(|file| file.raw < LEAST_TEXTS);
        let told_shared =
            |file: &FileSize| format!("{} has no texts: a chunk reaches them all", file.path);
        excesses.map(told).chain(shared.map(told_shared)).collect()
    }

    /// The files a visitor loads to see and edit a map, with the texts of one language: those
    /// that have the most bytes.
    fn first_load(&self) -> (Vec<&FileSize>, Vec<&FileSize>) {
        let texts = self.files.iter().filter(|file| file.is_texts());
        let texts = texts.max_by_key(|file| file.brotli);
        let texts = texts.map(|file| file.path.as_str());
        self.files
            .iter()
            .partition(|file| file.is_first_load() || Some(file.path.as_str()) == texts)
    }

    /// The brotli bytes of the first load.
    fn first_bytes(&self) -> usize {
        self.first_load().0.iter().map(|file| file.brotli).sum()
    }
}

impl FileSize {
    /// Packs the bytes the ways servers do; what is packed by nature is sent as it is.
    fn of(path: String, bytes: &[u8]) -> Result<Self> {
        let raw = bytes.len();
        if path.ends_with(".woff2") || path.ends_with(".png") || path.ends_with(".webp") {
            return Ok(Self {
                path,
                raw,
                gzip: raw,
                brotli: raw,
            });
        }
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        gzip.write_all(bytes)?;
        let gzip = gzip.finish()?.len();
        let settings = brotli::enc::BrotliEncoderParams {
            quality: 11,
            lgwin: 22,
            size_hint: raw,
            ..Default::default()
        };
        let mut packed = Vec::new();
        brotli::BrotliCompress(&mut &*bytes, &mut packed, &settings)?;
        Ok(Self {
            path,
            raw,
            gzip: gzip.min(raw),
            brotli: packed.len().min(raw),
        })
    }

    /// Whether every page that shows a map loads it.
    fn is_first_load(&self) -> bool {
        self.path == ENTRY || LOADED_WITH_IT.contains(&self.path.as_str())
    }

    /// Whether it holds the texts of a language; a page that shows a map loads one such file.
    fn is_texts(&self) -> bool {
        self.path.starts_with(TEXTS)
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = |f: &mut fmt::Formatter<'_>, file: &FileSize| {
            let [raw, gzip, brotli] = [file.raw, file.gzip, file.brotli].map(kilo);
            writeln!(f, "  {:<34} {raw:>8} {gzip:>8} {brotli:>8}", file.path)
        };
        writeln!(
            f,
            "{:<36} {:>8} {:>8} {:>8}",
            "kB (1,000 bytes)", "raw", "gzip", "brotli"
        )?;
        writeln!(f, "loaded to show and edit a map")?;
        let (first, later) = self.first_load();
        for file in &first {
            line(f, file)?;
        }
        let sum = FileSize {
            path: "together".to_owned(),
            raw: first.iter().map(|file| file.raw).sum(),
            gzip: first.iter().map(|file| file.gzip).sum(),
            brotli: first.iter().map(|file| file.brotli).sum(),
        };
        line(f, &sum)?;
        writeln!(
            f,
            "  may have {} brotli (aim {}), of which {ENTRY} {}",
            kilo(FIRST_LOAD_LIMIT),
            kilo(FIRST_LOAD_AIM),
            kilo(ENTRY_LIMIT),
        )?;
        writeln!(f, "loaded on demand, or not at all")?;
        later.iter().try_for_each(|file| line(f, file))
    }
}

/// A number of bytes in thousands.
fn kilo(bytes: usize) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::{ENTRY, FIRST_LOAD_LIMIT, FileSize, Sizes, kilo};

    fn sizes(files: &[(&str, usize)]) -> Sizes {
        let file = |(path, brotli): &(&str, usize)| FileSize {
            path: (*path).to_owned(),
            raw: 4 * brotli,
            gzip: 2 * brotli,
            brotli: *brotli,
        };
        Sizes {
            files: files.iter().map(file).collect(),
        }
    }

    #[test]
    fn fonts_and_what_loads_later_are_no_part_of_the_budget() {
        let sizes = sizes(&[
            (ENTRY, 10_000),
            ("core/journey-map_bg.wasm", 170_000),
            ("fonts/a.woff2", 90_000),
            ("core/export.wasm", 90_000),
        ]);
        assert_eq!(sizes.first_bytes(), 180_000);
        assert!(sizes.excesses().is_empty());
    }

    #[test]
    fn of_the_languages_the_one_with_the_most_bytes_counts() {
        let sizes = sizes(&[
            ("core/journey-map_bg.wasm", 160_000),
            ("core/split_texts_en.wasm", 4_000),
            ("core/split_texts_fa.wasm", 7_000),
        ]);
        assert_eq!(sizes.first_bytes(), 167_000);
    }

    #[test]
    fn texts_that_others_share_are_told() {
        let sizes = sizes(&[("core/split_texts_fa.wasm", 200)]);
        assert_eq!(
            sizes.excesses(),
            ["core/split_texts_fa.wasm has no texts: a chunk reaches them all"]
        );
    }

    #[test]
    fn each_excess_is_told_with_its_limit() {
        let limit = FIRST_LOAD_LIMIT;
        let files = [
            (ENTRY, 10_100),
            ("core/journey-map_bg.wasm", limit - 10_000),
        ];
        assert_eq!(
            sizes(&files).excesses(),
            [
                "journey-map.js has 10.1 of 10.0 kB".to_owned(),
                format!("first load has {} of {} kB", kilo(limit + 100), kilo(limit)),
            ]
        );
        let within = [
            (ENTRY, 10_000),
            ("core/journey-map_bg.wasm", limit - 10_000),
        ];
        assert!(sizes(&within).excesses().is_empty());
    }

    #[test]
    fn text_is_packed_and_fonts_are_not() {
        let bytes = [b'a'; 1000];
        assert!(FileSize::of("a.js".to_owned(), &bytes).unwrap().brotli < 20);
        assert_eq!(
            FileSize::of("a.woff2".to_owned(), &bytes).unwrap().brotli,
            1000
        );
    }
}
