//! The words of the command line, taken out one by one.

use std::str::FromStr;

use anyhow::{Context, Result, bail};

/// The words not yet understood.
pub struct Args {
    words: Vec<String>,
}

impl Args {
    /// The words after the program's own name.
    pub fn from_env() -> Self {
        Self {
            words: std::env::args().skip(1).collect(),
        }
    }

    /// Takes the first word.
    pub fn next_word(&mut self) -> Option<String> {
        (!self.words.is_empty()).then(|| self.words.remove(0))
    }

    /// Whether the option was given.
    pub fn flag(&mut self, name: &str) -> bool {
        let place = self.words.iter().position(|word| word == name);
        place.map(|idx| self.words.remove(idx)).is_some()
    }

    /// The option's value, written `--name value` or `--name=value`.
    pub fn value<T: FromStr>(&mut self, name: &str) -> Result<Option<T>> {
        let joined = format!("{name}=");
        let Some(idx) = self
            .words
            .iter()
            .position(|word| word == name || word.starts_with(&joined))
        else {
            return Ok(None);
        };
        let word = self.words.remove(idx);
        let text = match word.strip_prefix(&joined) {
            Some(text) => text.to_owned(),
            None if idx < self.words.len() => self.words.remove(idx),
            None => bail!("{name} needs a value"),
        };
        let value = text
            .parse()
            .ok()
            .with_context(|| format!("{name} cannot be {text}"))?;
        Ok(Some(value))
    }

    /// The remaining words; an option among them is one nobody knows.
    pub fn finish(self) -> Result<Vec<String>> {
        match self.words.iter().find(|word| word.starts_with('-')) {
            Some(option) => bail!("no option {option}"),
            None => Ok(self.words),
        }
    }

    /// The remaining words must be none.
    pub fn finish_empty(self) -> Result<()> {
        match self.finish()?.first() {
            Some(word) => bail!("{word} was not expected"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Args;

    fn args(words: &str) -> Args {
        Args {
            words: words.split_whitespace().map(str::to_owned).collect(),
        }
    }

    #[test]
    fn options_may_stand_anywhere_and_words_remain() {
        let mut args = args("core --port=81 --once e2e --rounds 3");
        assert!(args.flag("--once"));
        assert_eq!(args.value::<u16>("--port").unwrap(), Some(81));
        assert_eq!(args.value::<u32>("--rounds").unwrap(), Some(3));
        assert_eq!(args.value::<u32>("--sizes").unwrap(), None);
        assert_eq!(args.finish().unwrap(), ["core", "e2e"]);
    }

    #[test]
    fn a_wrong_or_unknown_option_is_named() {
        assert_eq!(
            args("--port x")
                .value::<u16>("--port")
                .unwrap_err()
                .to_string(),
            "--port cannot be x"
        );
        assert_eq!(
            args("--port")
                .value::<u16>("--port")
                .unwrap_err()
                .to_string(),
            "--port needs a value"
        );
        assert_eq!(
            args("--what").finish().unwrap_err().to_string(),
            "no option --what"
        );
    }
}
