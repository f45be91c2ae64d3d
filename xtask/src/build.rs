//! Building the npm package.

use std::fs;
use std::path::Path;

use crate::files::{fingerprint, unless_done};
use crate::shell::Shell;
use crate::{setup, types};

/// A part: its name, and the cargo profile it is built with.
const PARTS: [(&str, &str); 3] = [("client", "--release"), ("enrich", "--profile engine"), ("sandbox", "--release")];

/// The WebAssembly parts and the TypeScript facade, into `pkg/dist`. Does nothing when they are made of these very files.
pub(crate) fn package(shell: &Shell) -> anyhow::Result<()> {
    package_in(shell, None)
}

/// The same, compiled in another folder than cargo's usual one.
pub(crate) fn package_in(shell: &Shell, target: Option<&Path>) -> anyhow::Result<()> {
    types::write(shell, false)?;
    parts(shell, target)?;
    facade(shell)
}

fn parts(shell: &Shell, target: Option<&Path>) -> anyhow::Result<()> {
    for (part, profile) in PARTS {
        let folder = format!("pkg/parts/{part}");
        let inputs = fingerprint(shell.root(), &["Cargo.toml", "Cargo.lock", "rust-toolchain.toml", "build", "data", "src", &folder]);
        let made = shell.file(&format!("pkg/dist/wasm/{part}_bg.wasm"));
        unless_done(&shell.stamp(part), &made, &inputs, || {
            // In a folder of its own: wasm-pack optimizes every WebAssembly that it finds there, also another part's, a second time.
            let alone = shell.file(&format!(".tools/parts/{part}"));
            let mut pack =
                shell.command(&format!("wasm-pack build {folder} {profile} --target web --no-pack --no-gitignore -m no-install"));
            pack.arg("--out-dir").arg(&alone).args(["--out-name", part]);
            pack.envs(target.map(|folder| ("CARGO_TARGET_DIR", folder)));
            shell.step(&format!("WebAssembly: the part {part}"), &mut pack)?;
            let together = shell.file("pkg/dist/wasm");
            fs::create_dir_all(&together)?;
            for file in fs::read_dir(&alone)? {
                let file = file?;
                fs::copy(file.path(), together.join(file.file_name()))?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn facade(shell: &Shell) -> anyhow::Result<()> {
    let inputs = fingerprint(
        shell.root(),
        &[
            "pkg/src",
            "pkg/build.mjs",
            "pkg/package.json",
            "pkg/tsconfig.json",
            "README.md",
            "CHANGELOG.md",
            "LICENSE-MIT",
            "LICENSE-APACHE",
        ],
    );
    let wasm: String = PARTS.iter().filter_map(|(part, _)| fs::read_to_string(shell.stamp(part)).ok()).collect();
    unless_done(&shell.stamp("facade"), &shell.file("pkg/dist/inline/index.js"), &(inputs + &wasm), || {
        shell.step("TypeScript facade", &mut shell.command("node pkg/build.mjs")).map(drop)
    })
}

/// The reference of the TypeScript API, as a static site in `target/doc-ts`. A warning is an error.
pub(crate) fn reference(shell: &Shell) -> anyhow::Result<()> {
    setup::typedoc(shell)?;
    let typedoc = "node docs/api/node_modules/typedoc/bin/typedoc --options docs/api/typedoc.json";
    shell.step("the reference of the TypeScript API", &mut shell.command(typedoc)).map(drop)
}

/// The playground, as a static site in `www/dist`.
pub(crate) fn page(shell: &Shell) -> anyhow::Result<()> {
    let package = fs::read_to_string(shell.stamp("facade")).unwrap_or_default();
    let inputs = fingerprint(shell.root(), &["www", "samples", "package-lock.json"]) + &package;
    unless_done(&shell.stamp("playground"), &shell.file("www/dist/index.html"), &inputs, || {
        shell.step("playground", &mut shell.command("npm run --workspace www build")).map(drop)
    })
}
