//! The references in Python that tests compare with: `tests/reference`.

#![allow(clippy::panic, clippy::unwrap_used, unreachable_pub)]

use std::io::{ErrorKind, Write};
use std::process::{Command, Stdio};

/// What a script of `tests/reference` says; nothing, and a line that says so, where there is no Python.
pub fn python(script: &str, arguments: &[String], input: String) -> Option<String> {
    let script = format!("{}/tests/reference/{script}", env!("CARGO_MANIFEST_DIR"));
    let child = Command::new("python3").arg(&script).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut child = match child {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            eprintln!("skipped: python3 is not installed, nothing is compared with {script}");
            return None;
        }
        child => child.unwrap(),
    };
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "{script} failed");
    Some(String::from_utf8(output.stdout).unwrap())
}
