//! Two checksummed copies of a map, written in turn, so that a broken write leaves the one before.

use super::{Failure, Store};
use crate::base::{Instant, hex};

/// A map as it was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Which write it was; each is one higher than the one before.
    pub revision: u64,
    /// When it was written.
    pub saved_at: Instant,
    /// The document.
    pub text: String,
}

/// What was found when the slots of a key were opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing is stored.
    Nothing,
    /// The last write.
    Newest(Record),
    /// The write before the last, which is damaged.
    Older(Record),
    /// Damaged records alone; each was put aside under a key of its own.
    Corrupt {
        /// What is left of their documents.
        texts: Vec<String>,
    },
}

/// The two slots of a key.
///
/// They can only be had by reading them, so that nothing is written before
/// what is there has been seen. A write goes to the slot that does not hold
/// the newest record, and only if nobody else has written since.
#[derive(Clone, Debug)]
pub struct Slots<S> {
    store: S,
    key: String,
    newest: Option<(Side, u64)>,
    /// The first lines of both slots, as they were seen last.
    headers: [Option<String>; 2],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    A,
    B,
}

/// What the text of a slot turns out to be.
#[derive(Debug)]
enum Content {
    Missing,
    Sound(Record),
    /// The revision is told where the header can still be read.
    Damaged {
        revision: Option<u64>,
        text: String,
    },
    Newer,
}

const MAGIC: &str = "journey-map-record";
const FORMAT: u64 = 1;
/// No header is longer, so no more has to be kept to recognise one.
const MAX_HEADER: usize = 128;
const MAX_PUT_ASIDE: u32 = 99;

impl<S: Store> Slots<S> {
    /// Reads the slots of a key.
    ///
    /// It fails when the store does, or when a later version of the program
    /// wrote what is there; then nothing may be written.
    pub fn open(store: S, storage_key: &str) -> Result<(Self, Found), Failure> {
        let key = ["journey-map:", storage_key].concat();
        let mut slots = Self {
            store,
            key,
            newest: None,
            headers: [None, None],
        };
        let a = slots.look(Side::A)?;
        let b = slots.look(Side::B)?;
        let found = slots.choose(a, b)?;
        Ok((slots, found))
    }

    /// Stores a document and returns its revision; on failure the record before is untouched.
    pub fn write(&mut self, text: &str, now: Instant) -> Result<u64, Failure> {
        for (side, known) in [Side::A, Side::B].into_iter().zip(&self.headers) {
            let there = self.store.get(&self.slot_key(side))?;
            if there.as_deref().map(header_of) != known.as_deref() {
                return Err(Failure::Conflict);
            }
        }
        let (side, revision) = match self.newest {
            Some((newest, revision)) => (newest.other(), revision + 1),
            None => (Side::A, 1),
        };
        let record = encode(revision, now, text);
        let written = self.store.set(&self.slot_key(side), &record);
        if written.is_ok() {
            self.remember(side, Some(&record));
        } else if let Ok(there) = self.store.get(&self.slot_key(side)) {
            // Even a failed write may have left something in the slot.
            self.remember(side, there.as_deref());
        }
        written?;
        self.newest = Some((side, revision));
        Ok(revision)
    }

    /// Forgets what is stored under the key; what was put aside stays.
    pub fn clear(&mut self) -> Result<(), Failure> {
        for side in [Side::A, Side::B] {
            self.store.remove(&self.slot_key(side))?;
            self.remember(side, None);
        }
        self.newest = None;
        Ok(())
    }

    fn look(&mut self, side: Side) -> Result<Content, Failure> {
        let text = self.store.get(&self.slot_key(side))?;
        self.remember(side, text.as_deref());
        Ok(text.map_or(Content::Missing, decode))
    }

    fn choose(&mut self, a: Content, b: Content) -> Result<Found, Failure> {
        match (a, b) {
            // A record of a later version may be the newest: going on with the
            // other would lose it.
            (Content::Newer, _) | (_, Content::Newer) => Err(Failure::NewerSchema),
            (Content::Missing, Content::Missing) => Ok(Found::Nothing),
            (Content::Sound(a), Content::Sound(b)) if a.revision >= b.revision => {
                Ok(self.newest(Side::A, a))
            }
            (Content::Sound(_) | Content::Missing, Content::Sound(b)) => {
                Ok(self.newest(Side::B, b))
            }
            (Content::Sound(a), Content::Missing) => Ok(self.newest(Side::A, a)),
            (Content::Sound(a), Content::Damaged { revision, .. }) => {
                Ok(self.beside_damaged(Side::A, a, revision))
            }
            (Content::Damaged { revision, .. }, Content::Sound(b)) => {
                Ok(self.beside_damaged(Side::B, b, revision))
            }
            (Content::Damaged { text, .. }, Content::Missing)
            | (Content::Missing, Content::Damaged { text, .. }) => self.put_aside(vec![text]),
            (Content::Damaged { text: a, .. }, Content::Damaged { text: b, .. }) => {
                self.put_aside(vec![a, b])
            }
        }
    }

    fn newest(&mut self, side: Side, record: Record) -> Found {
        self.newest = Some((side, record.revision));
        Found::Newest(record)
    }

    /// A sound record beside a damaged one, which is the newer one unless its header says otherwise.
    fn beside_damaged(&mut self, side: Side, record: Record, damaged: Option<u64>) -> Found {
        self.newest = Some((side, record.revision));
        if damaged.is_some_and(|damaged| damaged < record.revision) {
            Found::Newest(record)
        } else {
            Found::Older(record)
        }
    }

    /// Moves damaged records to free keys; each stays where it is until its copy is safe.
    fn put_aside(&mut self, texts: Vec<String>) -> Result<Found, Failure> {
        for side in [Side::A, Side::B] {
            let Some(raw) = self.store.get(&self.slot_key(side))? else {
                continue;
            };
            let free_key = self.free_key(&raw)?;
            self.store.set(&free_key, &raw)?;
            self.store.remove(&self.slot_key(side))?;
            self.remember(side, None);
        }
        Ok(Found::Corrupt { texts })
    }

    /// The first key for damaged records that is free or holds the same already.
    fn free_key(&self, raw: &str) -> Result<String, Failure> {
        for number in 1..=MAX_PUT_ASIDE {
            let key = match number {
                1 => [&self.key, ":damaged"].concat(),
                _ => [&self.key, ":damaged-", &number.to_string()].concat(),
            };
            let there = self.store.get(&key)?;
            if there.is_none_or(|there| there == raw) {
                return Ok(key);
            }
        }
        Err(Failure::Corrupt)
    }

    fn slot_key(&self, side: Side) -> String {
        let name = match side {
            Side::A => "a",
            Side::B => "b",
        };
        [&self.key, ":", name].concat()
    }

    fn remember(&mut self, side: Side, text: Option<&str>) {
        let [a, b] = &mut self.headers;
        let header = text.map(|text| header_of(text).into());
        match side {
            Side::A => *a = header,
            Side::B => *b = header,
        }
    }
}

impl Side {
    fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}

/// The text of a slot: a line with format, revision, time, length and checksum, then the document.
fn encode(revision: u64, saved_at: Instant, text: &str) -> String {
    let millis = saved_at.millis();
    let sum = hex(checksum(FORMAT, revision, millis, text), 16);
    let numbers = [FORMAT, revision, text.len() as u64].map(|number| number.to_string());
    let [format, revision, len] = &numbers;
    [
        MAGIC,
        " ",
        format,
        " ",
        revision,
        " ",
        &millis.to_string(),
        " ",
        len,
        " ",
        &sum,
        "\n",
        text,
    ]
    .concat()
}

fn decode(raw: String) -> Content {
    let (header, text) = raw.split_once('\n').unwrap_or((&raw, ""));
    let Some((format, revision, millis, sum)) = fields(header) else {
        // A header that cannot be read may have been cut off; what follows is kept as it is.
        let text = if raw.starts_with(MAGIC) { text } else { &raw };
        return Content::Damaged {
            revision: None,
            text: text.into(),
        };
    };
    let is_intact = sum == checksum(FORMAT, revision, millis, text);
    let saved_at = Instant::from_millis(millis);
    if is_intact && encode(revision, saved_at, text) == raw {
        return Content::Sound(Record {
            revision,
            saved_at,
            text: text.into(),
        });
    }
    // The checksum covers the format: one that fits this format under the name
    // of another is a damaged name, not a later version.
    if format > FORMAT && !is_intact {
        return Content::Newer;
    }
    Content::Damaged {
        revision: Some(revision),
        text: text.into(),
    }
}

/// Format, revision, time and checksum of a header; later formats begin with the same fields.
fn fields(header: &str) -> Option<(u64, u64, i64, u64)> {
    let mut words = header.split(' ');
    if words.next() != Some(MAGIC) {
        return None;
    }
    let mut number = || words.next()?.parse::<i64>().ok();
    let (format, revision, millis, length) = (number()?, number()?, number()?, number()?);
    let [format, revision, _] = [format, revision, length].map(|number| u64::try_from(number).ok());
    let sum = words.next().filter(|word| word.len() == 16)?;
    let sum = u64::from_str_radix(sum, 16).ok()?;
    Some((format?, revision?, millis, sum))
}

fn header_of(text: &str) -> &str {
    let line = text.split('\n').next().unwrap_or("");
    let end = (0..=MAX_HEADER.min(line.len()))
        .rev()
        .find(|end| line.is_char_boundary(*end));
    end.and_then(|end| line.get(..end)).unwrap_or("")
}

/// FNV-1a with 64 bits: any change of a single byte changes it.
fn checksum(format: u64, revision: u64, millis: i64, text: &str) -> u64 {
    let numbers = [format, revision, millis.cast_unsigned()];
    let bytes = numbers.iter().flat_map(|number| number.to_le_bytes());
    bytes
        .chain(text.bytes())
        .fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
            (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
}

#[cfg(test)]
#[path = "slot_tests.rs"]
mod tests;
