//! What the project is made of that others wrote: licences, sources, known weaknesses, scripts that run at installation, and the list of it all.

use std::fs;

use anyhow::{Context, bail, ensure};
use serde_json::{Map, Value, json};

use crate::shell::Shell;

/// Licences, bans and sources of the crates; lockfiles; the npm package's own scripts and dependencies. Advisories of both registries where
/// their servers answer. The number of checks.
pub(crate) fn check(shell: &Shell) -> anyhow::Result<u32> {
    shell.step("licences, bans and sources of crates", &mut shell.command("cargo deny --offline --locked check licenses bans sources"))?;
    let (crates, modules) = (locked_crates(shell)?, locked_modules(shell)?);
    eprintln!("   {crates} crates and {modules} npm packages are pinned by version and checksum");
    no_scripts(shell)?;
    let advisories = [
        ("advisories of crates", "cargo deny --locked check advisories", "failed to fetch"),
        ("advisories of npm packages", "npm audit --audit-level=high", "audit endpoint"),
    ];
    let mut checks = 4;
    for (what, line, unreachable) in advisories {
        match shell.step(what, &mut shell.command(line)) {
            Ok(_) => checks += 1,
            Err(error) if format!("{error:#}").contains(unreachable) => {
                eprintln!("   NOT CHECKED: {what}: their server cannot be reached from here");
            }
            Err(error) => return Err(error),
        }
    }
    Ok(checks)
}

/// Every crate that is not of this project has a checksum.
fn locked_crates(shell: &Shell) -> anyhow::Result<usize> {
    let lock = fs::read_to_string(shell.file("Cargo.lock"))?;
    let mut foreign = 0;
    for entry in lock.split("[[package]]").skip(1).filter(|entry| entry.contains("\nsource = ")) {
        ensure!(entry.contains("\nchecksum = "), "Cargo.lock pins no checksum:{entry}");
        foreign += 1;
    }
    Ok(foreign)
}

/// Every npm package comes from the registry and has its hash.
fn locked_modules(shell: &Shell) -> anyhow::Result<usize> {
    let mut foreign = 0;
    for file in ["package-lock.json", "benches/peers/package-lock.json", "docs/api/package-lock.json"] {
        let lock: Value = serde_json::from_str(&fs::read_to_string(shell.file(file))?)?;
        let packages = lock.get("packages").and_then(Value::as_object).context("a lockfile has packages")?;
        foreign += with_hashes(packages).with_context(|| format!("{file} pins too little"))?;
    }
    Ok(foreign)
}

/// How many packages of a lockfile are not the project's own. An address may be left out: it is the registry's then.
fn with_hashes(packages: &Map<String, Value>) -> anyhow::Result<usize> {
    let foreign = packages.iter().filter(|(name, entry)| name.contains("node_modules/") && entry.get("link").is_none());
    let mut count = 0;
    for (name, entry) in foreign {
        let address = entry.get("resolved").and_then(Value::as_str);
        ensure!(address.is_none_or(|address| address.starts_with("https://registry.npmjs.org/")), "{name} comes from {address:?}");
        ensure!(entry.get("integrity").is_some() && entry.get("version").is_some(), "{name} has no hash or no version");
        count += 1;
    }
    Ok(count)
}

/// The npm package runs nothing when it is installed, and needs no other package.
fn no_scripts(shell: &Shell) -> anyhow::Result<()> {
    let manifest: Value = serde_json::from_str(&fs::read_to_string(shell.file("pkg/package.json"))?)?;
    for field in ["scripts", "dependencies", "optionalDependencies", "peerDependencies", "bundleDependencies"] {
        if let Some(given) = manifest.get(field) {
            bail!("pkg/package.json has `{field}`: {given}");
        }
    }
    Ok(())
}

/// Writes what is inside the npm package, as `CycloneDX` JSON: the crates that its WebAssembly is compiled from. Gives how many they are.
pub(crate) fn bill_of_materials(shell: &Shell, file: &str) -> anyhow::Result<usize> {
    let mut tree = shell.command("cargo tree --locked --edges normal --prefix none --target wasm32-unknown-unknown --format {p}|{l}|{r}");
    for part in ["client", "enrich", "sandbox"] {
        tree.args(["--package", &format!("belvo-wasm-{part}")]);
    }
    let output = tree.output()?;
    ensure!(output.status.success(), "cargo tree failed: {}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout)?;
    let mut components: Vec<Value> = Vec::new();
    let mut lines: Vec<&str> = text.lines().filter(|line| !line.contains("(/") && !line.trim().is_empty()).collect();
    lines.sort_unstable();
    lines.dedup_by_key(|line| line.split('|').next().unwrap_or_default().split(" (").next().unwrap_or_default());
    for line in lines {
        let mut columns = line.split('|');
        let (named, licence, repository) =
            (columns.next().unwrap_or_default(), columns.next().unwrap_or_default(), columns.next().unwrap_or_default());
        let (name, version) = named.split_once(" v").context("cargo tree names a version")?;
        let version = version.split(' ').next().unwrap_or_default();
        components.push(json!({
            "type": "library", "name": name, "version": version, "purl": format!("pkg:cargo/{name}@{version}"),
            "licenses": [{ "expression": licence.trim_end_matches(" (*)").replace('/', " OR ") }],
            "externalReferences": [{ "type": "vcs", "url": repository.trim_end_matches(" (*)") }],
        }));
    }
    let version = env!("CARGO_PKG_VERSION");
    let bill = json!({
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": { "component": { "type": "library", "name": "belvo-wasm", "version": version, "purl": format!("pkg:npm/belvo-wasm@{version}") } },
        "components": components,
    });
    fs::write(shell.file(file), serde_json::to_string_pretty(&bill)? + "\n")?;
    Ok(components.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_without_a_hash_is_found() {
        let pinned = json!({ "": {}, "pkg": {}, "node_modules/own": { "link": true }, "node_modules/a": { "version": "1.0.0", "integrity": "sha512-x" } });
        assert_eq!(with_hashes(pinned.as_object().unwrap()).unwrap(), 1);
        for wrong in
            [json!({ "version": "1.0.0" }), json!({ "version": "1.0.0", "integrity": "sha512-x", "resolved": "https://example.com/a.tgz" })]
        {
            let packages = json!({ "pkg/node_modules/a": wrong });
            assert!(with_hashes(packages.as_object().unwrap()).is_err());
        }
    }
}
