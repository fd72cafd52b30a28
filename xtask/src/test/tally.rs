//! How many tests passed and failed, read from what their runners say.

use std::ops::AddAssign;

/// Numbers of tests.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Tally {
    /// Those that passed.
    pub passed: u64,
    /// Those that did not.
    pub failed: u64,
    /// Those that were left out.
    pub skipped: u64,
}

impl Tally {
    /// Adds up the closing lines of Rust's test binaries, native or in a browser.
    pub fn of_cargo(text: &str) -> Self {
        let mut tally = Self::default();
        for line in text
            .lines()
            .filter_map(|line| line.trim().strip_prefix("test result:"))
        {
            tally.passed += number_before(line, " passed");
            tally.failed += number_before(line, " failed");
            tally.skipped += number_before(line, " ignored");
        }
        tally
    }

    /// Reads Playwright's JSON report; a test that passed only at a second try failed.
    pub fn of_playwright(report: &str) -> Option<Self> {
        let report: serde_json::Value = serde_json::from_str(report).ok()?;
        let stats = report.get("stats")?;
        let number = |name| stats.get(name).and_then(serde_json::Value::as_u64);
        let n_broken = report
            .get("errors")
            .and_then(|errors| errors.as_array())
            .map_or(0, Vec::len);
        Some(Self {
            passed: number("expected")?,
            failed: number("unexpected")? + number("flaky")? + u64::try_from(n_broken).ok()?,
            skipped: number("skipped")?,
        })
    }

    /// Reads the closing lines of Node's own test runner, written in TAP.
    pub fn of_node(tap: &str) -> Self {
        let number = |name: &str| {
            let line = tap.lines().rev().find_map(|line| line.strip_prefix(name));
            line.and_then(|rest| rest.trim().parse().ok()).unwrap_or(0)
        };
        Self {
            passed: number("# pass "),
            failed: number("# fail ") + number("# cancelled "),
            skipped: number("# skipped ") + number("# todo "),
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// The number right before a word, 0 when there is none.
fn number_before(line: &str, word: &str) -> u64 {
    let before = line.split_once(word).map(|(before, _)| before);
    let number = before.and_then(|before| before.rsplit(' ').next());
    number.and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// What Playwright reports as gone wrong outside of every test.
pub fn errors_of_playwright(report: &str) -> Vec<String> {
    let report: serde_json::Value = serde_json::from_str(report).unwrap_or_default();
    let errors = report.get("errors").and_then(|errors| errors.as_array());
    let text = |error: &serde_json::Value| {
        let said = error.get("stack").or_else(|| error.get("message"));
        said.and_then(|said| said.as_str())
            .unwrap_or("without a word")
            .to_owned()
    };
    errors.into_iter().flatten().map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn every_test_binary_counts() {
        let text = "\
running 3 tests
test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s
test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.1s
";
        assert_eq!(
            Tally::of_cargo(text),
            Tally {
                passed: 15,
                failed: 2,
                skipped: 1
            }
        );
    }

    #[test]
    fn a_browser_test_that_needed_a_second_try_failed() {
        let report = r#"{"errors":[],"stats":{"expected":7,"unexpected":1,"flaky":1,"skipped":2}}"#;
        assert_eq!(
            Tally::of_playwright(report),
            Some(Tally {
                passed: 7,
                failed: 2,
                skipped: 2
            })
        );
        assert_eq!(Tally::of_playwright("{}"), None);
    }

    #[test]
    fn node_tells_its_numbers_at_the_end() {
        let tap = "ok 1 - # pass 9\n# tests 5\n# pass 3\n# fail 1\n# cancelled 0\n# skipped 1\n";
        assert_eq!(
            Tally::of_node(tap),
            Tally {
                passed: 3,
                failed: 1,
                skipped: 1
            }
        );
    }
}
