//! Texts in one language or several.

use alloc::rc::Rc;
use alloc::vec::{self, Vec};
use core::fmt;

use super::json::{Json, Writer};
use super::value::{ProblemKind, Reader, Value};

/// A language by its BCP 47 tag, such as `fa` or `en-GB`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "json-schema", schemars(inline))]
pub struct Language(#[cfg_attr(feature = "json-schema", schemars(with = "String"))] Rc<str>);

impl Language {
    /// The language with that tag.
    pub fn new(tag: &str) -> Self {
        Self(tag.trim().into())
    }

    /// The tag.
    pub fn tag(&self) -> &str {
        &self.0
    }

    /// Could a language have that tag?
    fn is_tag(tag: &str) -> bool {
        let is_tag_byte = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        !tag.is_empty() && tag.len() <= 35 && tag.bytes().all(is_tag_byte)
    }

    /// The language without script and region, in lower case: `fa` of `fa-IR`.
    pub fn primary(&self) -> String {
        self.0
            .split(['-', '_'])
            .next()
            .unwrap_or("")
            .to_ascii_lowercase()
    }

    /// Is it the same language, whatever the region?
    pub fn matches(&self, other: &Self) -> bool {
        self == other || self.primary() == other.primary()
    }
}

impl Default for Language {
    fn default() -> Self {
        Self::new("en")
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Value for Language {
    fn read(json: &mut Json, reader: &mut Reader) -> Option<Self> {
        let tag = Rc::<str>::read(json, reader)?;
        let tag = tag.trim().replace('_', "-");
        if !Self::is_tag(&tag) {
            reader.note(ProblemKind::UnknownWord { word: tag.into() });
            return None;
        }
        Some(Self::new(&tag))
    }

    fn write(&self, writer: &mut Writer) {
        writer.text(&self.0);
    }
}

/// What people wrote: in the map's own language, or in several.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "json-schema", schemars(untagged))]
pub enum Text {
    /// A text in the map's own language.
    Plain(#[cfg_attr(feature = "json-schema", schemars(with = "String"))] Rc<str>),
    /// The same text in several languages, in the order they were given.
    Versions(
        #[cfg_attr(
            feature = "json-schema",
            schemars(with = "std::collections::BTreeMap<String, String>")
        )]
        Rc<[(Language, Rc<str>)]>,
    ),
}

impl Text {
    /// A text in the map's own language.
    pub fn plain(text: &str) -> Self {
        Self::Plain(text.into())
    }

    /// Has it no words in any language?
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Plain(text) => text.is_empty(),
            Self::Versions(versions) => versions.iter().all(|(_, text)| text.is_empty()),
        }
    }

    /// The words in `wanted`, if they were written in it.
    ///
    /// `own` is the map's language, the one plain texts are in.
    pub fn exact<'a>(&'a self, wanted: &Language, own: &Language) -> Option<&'a str> {
        match self {
            Self::Plain(text) => wanted.matches(own).then_some(&**text),
            Self::Versions(versions) => version(versions, wanted).filter(|text| !text.is_empty()),
        }
    }

    /// The words to show to a reader of `wanted`, and whether they are in that language.
    ///
    /// Where `wanted` is missing, it is the map's own language, else the first there is.
    pub fn shown<'a>(&'a self, wanted: &Language, own: &Language) -> (&'a str, bool) {
        if let Some(text) = self.exact(wanted, own) {
            return (text, true);
        }
        match self {
            Self::Plain(text) => (text, text.is_empty()),
            Self::Versions(versions) => {
                let any = || {
                    versions
                        .iter()
                        .map(|(_, text)| &**text)
                        .find(|text| !text.is_empty())
                };
                let found = version(versions, own)
                    .filter(|text| !text.is_empty())
                    .or_else(any);
                (found.unwrap_or(""), found.is_none())
            }
        }
    }

    /// This text with its version in `language` replaced.
    ///
    /// A plain text stays plain as long as only the map's own language is written.
    pub fn with(&self, language: &Language, words: &str, own: &Language) -> Self {
        let mut versions: Vec<(Language, Rc<str>)> = match self {
            Self::Plain(_) if language.matches(own) => return Self::plain(words),
            Self::Plain(text) if text.is_empty() => Vec::new(),
            Self::Plain(text) => vec![(own.clone(), text.clone())],
            Self::Versions(versions) => versions.to_vec(),
        };
        match versions.iter_mut().find(|(tag, _)| tag.matches(language)) {
            Some((_, text)) => *text = words.into(),
            None => versions.push((language.clone(), words.into())),
        }
        versions.retain(|(_, text)| !text.is_empty());
        if versions.is_empty() {
            Self::default()
        } else {
            Self::Versions(versions.into())
        }
    }

    /// Every version of the text, a plain one without a language.
    pub fn versions(&self) -> vec::IntoIter<(Option<&Language>, &str)> {
        let mut all = Vec::new();
        match self {
            Self::Plain(text) => all.push((None, &**text)),
            Self::Versions(versions) => {
                for (language, text) in versions.iter() {
                    all.push((Some(language), &**text));
                }
            }
        }
        all.into_iter()
    }

    /// The longest version, in characters.
    pub fn n_chars(&self) -> usize {
        let lengths = self.versions().map(|(_, text)| text.chars().count());
        lengths.fold(0, usize::max)
    }
}

/// Gives a tag of their own to versions whose key names no language, so that no words get lost.
fn mend_tags(versions: &mut [(Language, Rc<str>)], reader: &mut Reader) {
    let mut taken = Vec::new();
    for (language, _) in versions.iter() {
        if Language::is_tag(&language.0) {
            taken.push(language.0.clone());
        }
    }
    let mut n = 0;
    for (language, _) in versions {
        if Language::is_tag(&language.0) {
            continue;
        }
        let mut tag: Rc<str> = language.0.trim().replace('_', "-").into();
        if !Language::is_tag(&tag) || taken.contains(&tag) {
            let word = language.0.clone();
            reader.note_at_word(&language.0, ProblemKind::UnknownWord { word });
            while !Language::is_tag(&tag) || taken.contains(&tag) {
                n += 1;
                tag = ["x-", &n.to_string()].concat().into();
            }
        }
        taken.push(tag.clone());
        *language = Language(tag);
    }
}

fn version<'a>(versions: &'a [(Language, Rc<str>)], wanted: &Language) -> Option<&'a str> {
    let same = versions.iter().find(|(language, _)| language == wanted);
    let close = || {
        versions
            .iter()
            .find(|(language, _)| language.matches(wanted))
    };
    same.or_else(close).map(|(_, text)| &**text)
}

impl Default for Text {
    fn default() -> Self {
        Self::plain("")
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

impl Value for Text {
    fn read(json: &mut Json, reader: &mut Reader) -> Option<Self> {
        let Json::Object(object) = json else {
            return Rc::<str>::read(json, reader).map(Self::Plain);
        };
        let mut versions: Vec<(Language, Rc<str>)> = Vec::with_capacity(object.len());
        let mut has_odd_tag = false;
        for (key, json) in object.iter_mut() {
            has_odd_tag |= !Language::is_tag(key);
            reader.enter_word(key);
            if let Some(words) = Rc::<str>::read(json, reader) {
                versions.push((Language(key.clone()), words));
            }
            reader.leave();
        }
        if has_odd_tag {
            mend_tags(&mut versions, reader);
        }
        Some(if versions.is_empty() {
            Self::default()
        } else {
            Self::Versions(versions.into())
        })
    }

    fn write(&self, writer: &mut Writer) {
        match self {
            Self::Plain(text) => writer.text(text),
            Self::Versions(versions) => {
                writer.begin_object();
                for (language, text) in versions.iter() {
                    writer.text_entry(language.tag(), text);
                }
                writer.end_object();
            }
        }
    }

    fn is_blank(&self) -> bool {
        matches!(self, Self::Plain(text) if text.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(tag: &str) -> Language {
        Language::new(tag)
    }

    #[test]
    fn a_missing_version_shows_the_text_at_hand_and_says_so() {
        let (fa, en) = (language("fa"), language("en"));
        let plain = Text::plain("سلام");
        assert_eq!(plain.shown(&fa, &fa), ("سلام", true));
        assert_eq!(plain.shown(&en, &fa), ("سلام", false));

        let both = plain.with(&en, "hello", &fa);
        assert_eq!(both.shown(&en, &fa), ("hello", true));
        assert_eq!(both.shown(&language("en-GB"), &fa), ("hello", true));
        assert_eq!(both.shown(&language("de"), &fa), ("سلام", false));
        assert_eq!(Text::default().shown(&en, &fa), ("", true));
    }

    #[test]
    fn writing_the_own_language_of_a_plain_text_keeps_it_plain() {
        let fa = language("fa");
        assert_eq!(Text::plain("a").with(&fa, "b", &fa), Text::plain("b"));
        let both = Text::plain("a").with(&language("en"), "c", &fa);
        assert_eq!(
            both.with(&language("en"), "", &fa).shown(&fa, &fa),
            ("a", true)
        );
    }
}
