//! `cargo xtask release`: what would be published, made twice, and the same bytes both times.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail, ensure};
use serde_json::Value;

use crate::files::under;
use crate::shell::Shell;
use crate::{build, supply};

const FOLDER: &str = "target/publish";

/// Builds and packs the npm package twice, the second time from nothing, compares every byte, and leaves the tarball, the list of its files and
/// the bill of materials in `target/publish`. Publishes nothing. A rehearsal may be of a version that the change log does not have yet.
pub(crate) fn make(shell: &Shell, rehearse: bool) -> anyhow::Result<()> {
    versions(shell, rehearse)?;
    let folder = shell.file(FOLDER);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(folder.join("again"))?;
    let (first, files) = pack(shell, &folder)?;
    fs::write(folder.join("contents.txt"), files.join("\n") + "\n")?;
    let before = contents(shell);
    // From nothing: no stamp, no compiled part, nothing that was built.
    for part in ["client", "enrich", "sandbox", "facade"] {
        let _ = fs::remove_file(shell.stamp(part));
    }
    fs::remove_dir_all(shell.file("pkg/dist"))?;
    let target = shell.file("target/again");
    if target.exists() {
        fs::remove_dir_all(&target)?;
    }
    build::package_in(shell, Some(&target))?;
    let (second, _) = pack(shell, &folder.join("again"))?;
    let after = contents(shell);
    for (file, bytes) in &before {
        let other = after.iter().find(|(name, _)| name == file).with_context(|| format!("{file} was not built again"))?;
        ensure!(*bytes == other.1, "{file} differs between two builds");
    }
    ensure!(before.len() == after.len(), "the second build has other files");
    ensure!(fs::read(&first)? == fs::read(&second)?, "the tarballs differ");
    fs::remove_dir_all(folder.join("again"))?;
    fs::remove_dir_all(&target)?;
    let crates = supply::bill_of_materials(shell, &format!("{FOLDER}/belvo-wasm.cdx.json"))?;
    let (built, packed) = (before.len(), files.len());
    println!(
        "{}: the same bytes twice, {built} files built, {packed} files packed (contents.txt); {crates} crates inside",
        first.display()
    );
    println!("to publish: npm publish {} --provenance, and cargo publish --package belvo-wasm", first.display());
    Ok(())
}

/// One version everywhere, and the change log has it.
fn versions(shell: &Shell, rehearse: bool) -> anyhow::Result<()> {
    let version = env!("CARGO_PKG_VERSION");
    let manifest: Value = serde_json::from_str(&fs::read_to_string(shell.file("pkg/package.json"))?)?;
    if manifest.get("version").and_then(Value::as_str) != Some(version) {
        bail!("pkg/package.json is of another version than Cargo.toml ({version})");
    }
    let log = fs::read_to_string(shell.file("CHANGELOG.md"))?;
    ensure!(rehearse || log.contains(&format!("\n## {version}")), "CHANGELOG.md has no heading for {version}");
    Ok(())
}

/// The tarball that `npm pack` makes, and the list of its files, each with its size.
fn pack(shell: &Shell, folder: &Path) -> anyhow::Result<(PathBuf, Vec<String>)> {
    let mut command = shell.command("npm pack --json --pack-destination");
    let output = command.arg(folder).current_dir(shell.file("pkg")).output()?;
    ensure!(output.status.success(), "npm pack failed: {}", String::from_utf8_lossy(&output.stderr));
    let report: Value = serde_json::from_slice(&output.stdout)?;
    let package = report.get(0).or_else(|| report.as_object().and_then(|by_name| by_name.values().next()));
    let name = package.and_then(|package| package.get("filename")).and_then(Value::as_str).context("npm pack names its file")?;
    let listed = package.and_then(|package| package.get("files")).and_then(Value::as_array).context("npm pack lists its files")?;
    let line = |file: &Value| Some(format!("{:>9} {}", file.get("size")?.as_u64()?, file.get("path")?.as_str()?));
    let files: Vec<String> = listed.iter().filter_map(line).collect();
    ensure!(files.len() == listed.len(), "npm pack lists a file without a name");
    Ok((folder.join(name), files))
}

/// Every file that was built.
fn contents(shell: &Shell) -> Vec<(String, Vec<u8>)> {
    let dist = shell.file("pkg/dist");
    let entries: Vec<String> =
        fs::read_dir(&dist).into_iter().flatten().flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    under(&dist, &entries.iter().map(String::as_str).collect::<Vec<_>>())
        .into_iter()
        .map(|file| (file.strip_prefix(&dist).unwrap_or(&file).display().to_string(), fs::read(&file).unwrap_or_default()))
        .collect()
}
