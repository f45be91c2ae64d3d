//! Whether files are what they were.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// The files under these paths, sorted. What is built or fetched does not count.
pub(crate) fn under(root: &Path, paths: &[&str]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in paths {
        collect(&root.join(path), &mut files);
    }
    files.sort();
    files
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if path.is_file() {
        files.push(path.to_owned());
    } else if !matches!(name.as_str(), "node_modules" | "dist" | "target") {
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            collect(&entry.path(), files);
        }
    }
}

/// A number that changes when one of the files does.
pub(crate) fn fingerprint(root: &Path, paths: &[&str]) -> String {
    let mut hasher = DefaultHasher::new();
    for file in under(root, paths) {
        file.strip_prefix(root).unwrap_or(&file).hash(&mut hasher);
        fs::read(&file).unwrap_or_default().hash(&mut hasher);
    }
    format!("{:016x}", hasher.finish())
}

/// Does the work unless it was done with these very files: a stamp remembers, and what the work makes is still there.
pub(crate) fn unless_done(stamp: &Path, made: &Path, fingerprint: &str, work: impl FnOnce() -> anyhow::Result<()>) -> anyhow::Result<()> {
    if made.exists() && fs::read_to_string(stamp).is_ok_and(|done| done == fingerprint) {
        return Ok(());
    }
    work()?;
    if let Some(folder) = stamp.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(stamp, fingerprint)?;
    Ok(())
}
