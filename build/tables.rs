//! Reading the tab-separated files of `data/`.

use std::fs;
use std::path::{Path, PathBuf};

/// A line of a data file: its columns, and where it stands for error messages.
pub(crate) struct Line {
    file: PathBuf,
    number: usize,
    columns: Vec<String>,
}

impl Line {
    /// Ends the build, naming the line.
    pub(crate) fn fail(&self, why: &str) -> ! {
        panic!("{}: {why}", self.place());
    }

    /// `data/merchants/mx.tsv:12`.
    pub(crate) fn place(&self) -> String {
        format!("{}:{}", self.file.display(), self.number)
    }

    /// The column, trimmed; empty when the line ends before it.
    pub(crate) fn column(&self, index: usize) -> &str {
        self.columns.get(index).map_or("", |column| column.trim())
    }
}

/// The lines of a file, without comments (`#`) and blank lines.
pub(crate) fn read(file: &Path) -> Vec<Line> {
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let shown: PathBuf = file.components().rev().take(3).collect::<Vec<_>>().into_iter().rev().collect();
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
        .map(|(index, line)| Line { file: shown.clone(), number: index + 1, columns: line.split('\t').map(str::to_owned).collect() })
        .collect()
}

/// The files of a folder, by name.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<_> =
        entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|e| e == "tsv")).collect();
    files.sort();
    files
}
