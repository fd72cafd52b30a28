//! Other programs, run to their end.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// Runs a program that speaks for itself; it fails when the program does.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("cannot start {}", name(command)))?;
    if status.success() {
        Ok(())
    } else {
        bail!("`{}` failed", shown(command))
    }
}

/// Runs a program quietly and gives what it wrote to its standard output.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("cannot start {}", name(command)))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("`{}` failed: {}", shown(command), said.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a program starts and ends well; nothing of it is shown.
pub fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// How a program ended and what it wrote, which was shown as well.
pub struct Told {
    /// Whether it ended well.
    pub success: bool,
    /// Its standard output.
    pub stdout: String,
    /// Its standard error.
    pub stderr: String,
}

/// Runs a program, keeping what it writes; `show_stdout` says whether people see the first stream.
pub fn tell(command: &mut Command, show_stdout: bool) -> Result<Told> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {}", name(command)))?;
    let stdout = child.stdout.take().context("no standard output")?;
    let stderr = child.stderr.take().context("no standard error")?;
    let errors = std::thread::spawn(move || copy(stderr, Some(std::io::stderr())));
    let stdout = copy(stdout, show_stdout.then(std::io::stdout));
    let stderr = errors.join().unwrap_or_default();
    Ok(Told {
        success: child.wait()?.success(),
        stdout,
        stderr,
    })
}

/// The program on the search path, with or without the suffix programs have on the system.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let file = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&path)
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}

/// Reads a stream to its end, line by line, writing each line on when somebody watches.
fn copy(stream: impl Read, mut watched: Option<impl Write>) -> String {
    let mut text = String::new();
    let mut reader = BufReader::new(stream);
    let mut line = Vec::new();
    while reader
        .read_until(b'\n', &mut line)
        .is_ok_and(|n_bytes| n_bytes > 0)
    {
        let part = String::from_utf8_lossy(&line);
        if let Some(out) = &mut watched {
            // A closed terminal is no reason to stop reading: the program would block.
            out.write_all(part.as_bytes())
                .and_then(|()| out.flush())
                .ok();
        }
        text.push_str(&part);
        line.clear();
    }
    text
}

/// The program's name, as typed.
fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

/// The command as one would type it.
fn shown(command: &Command) -> String {
    let mut text = name(command);
    for arg in command.get_args() {
        text.push(' ');
        text.push_str(&arg.to_string_lossy());
    }
    text
}
