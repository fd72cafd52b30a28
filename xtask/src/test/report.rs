//! What the stages came to, told as they run and once more at the end.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::Result;

use super::tally::Tally;

/// The stages that ran.
#[derive(Default)]
pub struct Report {
    stages: Vec<Outcome>,
}

/// How one stage went.
struct Outcome {
    title: &'static str,
    tally: Tally,
    error: Option<String>,
    took: Duration,
}

impl Report {
    /// Runs a stage under a heading; the next ones run even when it fails.
    pub fn run(&mut self, title: &'static str, stage: impl FnOnce() -> Result<Tally>) {
        println!("\n== {title}");
        let start = Instant::now();
        let result = stage();
        let took = start.elapsed();
        let outcome = match result {
            Ok(tally) => Outcome {
                title,
                tally,
                error: None,
                took,
            },
            Err(error) => {
                let error = format!("{error:#}");
                println!("{title}: {error}");
                let tally = Tally {
                    failed: 1,
                    ..Tally::default()
                };
                Outcome {
                    title,
                    tally,
                    error: Some(error),
                    took,
                }
            }
        };
        println!("-- {} in {:.1} s", outcome.verdict(), took.as_secs_f32());
        self.stages.push(outcome);
    }

    /// Tells everything in short, ends with the one line that CI reads, and says whether all is well.
    pub fn close(self) -> ExitCode {
        println!();
        let mut sum = Tally::default();
        for stage in &self.stages {
            sum += stage.tally;
            println!(
                "{:>7.1} s  {:<28} {}",
                stage.took.as_secs_f32(),
                stage.title,
                stage.told()
            );
        }
        println!("\n{}", closing_line(sum));
        if sum.failed > 0 {
            ExitCode::FAILURE
        } else {
            ExitCode::SUCCESS
        }
    }
}

impl Outcome {
    /// Whether the stage passed, in a word.
    fn verdict(&self) -> &'static str {
        if self.tally.failed == 0 {
            "passed"
        } else {
            "FAILED"
        }
    }

    /// The stage's result in half a line.
    fn told(&self) -> String {
        match &self.error {
            Some(error) => format!("FAILED: {}", error.lines().next().unwrap_or_default()),
            None if self.tally == Tally::default() => self.verdict().to_owned(),
            None => closing_line(self.tally),
        }
    }
}

/// The numbers in the words CI looks for.
fn closing_line(tally: Tally) -> String {
    let mut line = format!("{} passed, {} failed", tally.passed, tally.failed);
    if tally.skipped > 0 {
        line.push_str(&format!(", {} skipped", tally.skipped));
    }
    line
}
