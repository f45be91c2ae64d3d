//! Starting other programs, with the project's own tools first on the path.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use std::{env, iter};

use anyhow::{Context, bail};

/// Where the project is, and where its tools are.
#[derive(Debug)]
pub(crate) struct Shell {
    root: PathBuf,
    /// Where cargo puts the workspace's programs, this one among them.
    programs: PathBuf,
    path: OsString,
}

impl Shell {
    pub(crate) fn new() -> anyhow::Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask stands in the project's folder")?.to_owned();
        let programs = env::current_exe()?.parent().context("a program stands in a folder")?.to_owned();
        let own = [programs.clone(), root.join(".tools/bin"), root.join("node_modules/.bin")];
        let inherited = env::var_os("PATH").unwrap_or_default();
        let path = env::join_paths(own.into_iter().chain(env::split_paths(&inherited)))?;
        Ok(Self { root, programs, path })
    }

    /// The project's folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Where cargo puts the workspace's programs.
    pub(crate) fn programs(&self) -> &Path {
        &self.programs
    }

    /// A file of the project.
    pub(crate) fn file(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// Where it is remembered with which files a step was done.
    pub(crate) fn stamp(&self, step: &str) -> PathBuf {
        self.file(".tools/stamps").join(step)
    }

    /// A command line, parted at spaces, in the project's folder.
    pub(crate) fn command(&self, line: &str) -> Command {
        let mut words = line.split_whitespace();
        let mut command = Command::new(words.next().map_or_else(OsString::new, |program| self.locate(program)));
        command.args(words).current_dir(&self.root).env("PATH", &self.path);
        // The task runner was started by cargo: what cargo told it is not meant for the cargo that it starts.
        for (name, _) in env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("CARGO_PKG_")) {
            command.env_remove(name);
        }
        command
    }

    /// The program's file, where the path has one: the first match, as a shell would.
    pub(crate) fn which(&self, program: &str) -> Option<PathBuf> {
        env::split_paths(&self.path).map(|folder| folder.join(program)).find(|file| file.is_file())
    }

    fn locate(&self, program: &str) -> OsString {
        self.which(program).map_or_else(|| program.into(), PathBuf::into_os_string)
    }

    /// What a command prints; `None` when it fails or does not exist.
    pub(crate) fn output(&self, line: &str) -> Option<String> {
        let output = self.command(line).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    /// Runs a command whose output matters only when it fails, and gives that output. Says what is done, and shows that it
    /// goes on.
    pub(crate) fn step(&self, what: &str, command: &mut Command) -> anyhow::Result<String> {
        let log = self.log_file(what)?;
        let (out, errors) = (File::create(&log)?, File::options().append(true).open(&log)?);
        let child = command.stdin(Stdio::null()).stdout(out).stderr(errors).spawn();
        let mut child = child.with_context(|| format!("cannot start {}", command.get_program().display()))?;
        let status = watch(what, || child.try_wait())?;
        let text = String::from_utf8_lossy(&fs::read(&log)?).into_owned();
        if !status.success() {
            let lines: Vec<&str> = text.lines().collect();
            let tail = lines.get(lines.len().saturating_sub(60)..).unwrap_or_default().join("\n");
            bail!("{what} failed ({status}). The end of {}:\n{tail}", log.display());
        }
        Ok(text)
    }

    fn log_file(&self, what: &str) -> anyhow::Result<PathBuf> {
        let folder = self.file(".tools/logs");
        fs::create_dir_all(&folder)?;
        let name: String = what.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
        Ok(folder.join(format!("{name}.log")))
    }
}

/// Waits for a program and shows on standard error that time passes.
fn watch(what: &str, mut poll: impl FnMut() -> std::io::Result<Option<ExitStatus>>) -> anyhow::Result<ExitStatus> {
    let started = Instant::now();
    let terminal = std::io::stderr().is_terminal();
    let mut shown = 0;
    if !terminal {
        eprintln!("== {what}");
    }
    loop {
        let status = poll()?;
        let seconds = started.elapsed().as_secs();
        if let Some(status) = status {
            let clear = if terminal { "\r\u{1b}[K" } else { "" };
            if terminal {
                eprintln!("{clear}== {what} ({seconds} s)");
            } else if seconds > 0 {
                eprintln!("   {seconds} s");
            }
            return Ok(status);
        }
        if terminal {
            let spinner = iter::repeat_n('.', (seconds % 4) as usize).collect::<String>();
            eprint!("\r\u{1b}[K== {what} ({seconds} s){spinner}");
            std::io::stderr().flush()?;
        } else if seconds >= shown + 20 {
            shown = seconds;
            eprintln!("   ... {seconds} s");
        }
        sleep(Duration::from_millis(if started.elapsed() < Duration::from_secs(2) { 20 } else { 200 }));
    }
}
