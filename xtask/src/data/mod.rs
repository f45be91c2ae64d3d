//! `cargo xtask data`: the brands of npm `name-suggestion-index`, in the notation of `data/merchants`.

mod kinds;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, bail};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::dictionary::text::{squash, words};
use crate::shell::Shell;
use kinds::{KINDS, PRESENT, WORDS};

/// The package, as `npm ci` puts it.
const PACKAGE: &str = "node_modules/name-suggestion-index";

const COUNTRIES: [&str; 6] = ["ar", "br", "cl", "co", "mx", "pe"];

/// A brand that is in so many of the countries stands in `world.tsv`.
const WORLD: usize = 4;

/// Longer ones are descriptions.
const LONGEST_ALIAS: usize = 3;

/// Names of one word and fewer letters may be words of a language.
const TELLING: usize = 10;

#[derive(Deserialize)]
struct Package {
    version: String,
}

#[derive(Deserialize)]
struct Index {
    nsi: BTreeMap<String, Kind>,
}

#[derive(Deserialize)]
struct Kind {
    #[serde(default)]
    items: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Item {
    display_name: String,
    location_set: Places,
    #[serde(default)]
    match_names: Vec<String>,
    tags: BTreeMap<String, String>,
}

/// Codes of countries (`br`), of regions of the United Nations (`001`), names of shapes (`br-sp.geojson`), circles.
#[derive(Deserialize)]
struct Places {
    #[serde(default)]
    include: Vec<Value>,
    #[serde(default)]
    exclude: Vec<Value>,
}

#[derive(Deserialize)]
struct Wikidata {
    wikidata: BTreeMap<String, Entity>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Entity {
    #[serde(default)]
    official_websites: Vec<String>,
}

/// A line to be written.
struct Brand {
    name: String,
    verdict: &'static str,
    website: String,
    aliases: BTreeMap<String, String>,
}

/// Names that are taken already.
#[derive(Default)]
struct Taken {
    /// Folded names and aliases of merchants, with the verdict.
    merchants: BTreeMap<String, String>,
    /// Folded phrases of rules.
    phrases: BTreeSet<String>,
}

/// Writes `data/brands`, or fails where it is not what would be written.
pub(crate) fn write(shell: &Shell, check: bool) -> anyhow::Result<()> {
    for (file, text) in files(shell.root())? {
        let file = shell.file(&format!("data/brands/{file}.tsv"));
        let current = fs::read_to_string(&file).unwrap_or_default();
        if check && current != text {
            bail!("{} is not what the index says. Type: cargo xtask data", file.display());
        }
        if current != text {
            fs::write(&file, text).with_context(|| file.display().to_string())?;
        }
    }
    Ok(())
}

/// The text of each file, by its country.
fn files(root: &Path) -> anyhow::Result<BTreeMap<&'static str, String>> {
    let package = root.join(PACKAGE);
    let version = json::<Package>(&package.join("package.json"))?.version;
    let mut index = json::<Index>(&package.join("dist/json/nsi.min.json"))?.nsi;
    let entities = json::<Wikidata>(&package.join("dist/wikidata/wikidata.min.json"))?.wikidata;

    let mut phrases = BTreeSet::new();
    for rank in ["bank", "rail", "trade"] {
        for line in lines(&root.join(format!("data/rules/{rank}.tsv")))? {
            phrases.extend(list(&line, 0).map(folded));
        }
    }
    let mut curated: BTreeMap<&'static str, BTreeMap<String, String>> = BTreeMap::new();
    for country in COUNTRIES.into_iter().chain(["world"]) {
        let names = curated.entry(country).or_default();
        for line in lines(&root.join(format!("data/merchants/{country}.tsv")))? {
            let column = |index: usize| line.get(index).map_or("", |text| text.trim());
            for name in list(&line, 3).chain([column(0)]) {
                names.insert(folded(name), column(1).to_owned());
            }
        }
    }

    let mut brands: BTreeMap<&'static str, BTreeMap<String, Brand>> = BTreeMap::new();
    for (kind, verdict) in KINDS {
        let Some(kind) = index.remove(*kind) else { continue };
        for item in kind.items {
            let everywhere = item.location_set.include.iter().any(|place| place == "001");
            if everywhere && !PRESENT.contains(&folded(item.name()).as_str()) {
                continue;
            }
            let countries = item.location_set.countries();
            let files: Vec<&'static str> = if countries.len() >= WORLD { vec!["world"] } else { countries.into_iter().collect() };
            for file in files {
                add(brands.entry(file).or_default(), &item, verdict, &entities);
            }
        }
    }

    let mut files = BTreeMap::new();
    let everywhere = brands.remove("world").unwrap_or_default();
    let mut taken = Taken { phrases, ..Taken::default() };
    for names in curated.values() {
        taken.merchants.extend(names.clone());
    }
    let world = text_of("world", &version, everywhere, &taken);
    let world_names: BTreeSet<String> = world.1;
    files.insert("world", world.0);
    for country in COUNTRIES {
        taken.merchants.clear();
        for file in ["world", country] {
            taken.merchants.extend(curated.get(file).cloned().unwrap_or_default());
        }
        taken.merchants.extend(world_names.iter().map(|name| (name.clone(), String::new())));
        files.insert(country, text_of(country, &version, brands.remove(country).unwrap_or_default(), &taken).0);
    }
    Ok(files)
}

fn json<T: DeserializeOwned>(file: &Path) -> anyhow::Result<T> {
    let text = fs::read_to_string(file).with_context(|| format!("{}: is it installed? Type: npm ci", file.display()))?;
    serde_json::from_str(&text).with_context(|| file.display().to_string())
}

/// The columns of the lines of a file of `data/`.
fn lines(file: &Path) -> anyhow::Result<Vec<Vec<String>>> {
    let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    Ok(text.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').map(str::to_owned).collect()).collect())
}

/// The entries of a column, which are parted by `;`.
fn list(line: &[String], column: usize) -> impl Iterator<Item = &str> {
    line.get(column).map_or("", String::as_str).split(';').map(str::trim).filter(|entry| !entry.is_empty())
}

fn folded(name: &str) -> String {
    String::from_utf8_lossy(&squash(name.trim_start_matches('=').trim_end_matches('*'))).into_owned()
}

impl Item {
    fn name(&self) -> &str {
        self.tags.get("brand").or_else(|| self.tags.get("operator")).unwrap_or(&self.display_name)
    }
}

impl Places {
    /// Those of the six countries that are meant.
    fn countries(&self) -> BTreeSet<&'static str> {
        let of = |places: &[Value], parts: bool| -> BTreeSet<&'static str> {
            places.iter().filter_map(Value::as_str).flat_map(|place| expand(place, parts)).collect()
        };
        let excluded = of(&self.exclude, false);
        of(&self.include, true).into_iter().filter(|country| !excluded.contains(country)).collect()
    }
}

/// The countries of a code. A part of a country counts as the country where `parts` says so.
fn expand(place: &str, parts: bool) -> Vec<&'static str> {
    match place {
        "001" | "019" | "419" => COUNTRIES.to_vec(),
        "005" => vec!["ar", "br", "cl", "co", "pe"],
        "003" | "013" | "021" => vec!["mx"],
        _ => {
            let lower = place.to_ascii_lowercase();
            let country = if parts { lower.split('-').next().unwrap_or_default() } else { &lower };
            COUNTRIES.into_iter().filter(|code| *code == country).collect()
        }
    }
}

/// Adds a brand, or its other names where it is known.
fn add(brands: &mut BTreeMap<String, Brand>, item: &Item, verdict: &'static str, entities: &BTreeMap<String, Entity>) {
    let tag = |key: &str| item.tags.get(key).map(String::as_str);
    let name = item.name();
    if !is_latin(name) || folded(name).len() < 3 {
        return;
    }
    let website = ["brand:wikidata", "operator:wikidata"]
        .into_iter()
        .find_map(tag)
        .and_then(|id| entities.get(id))
        .and_then(|entity| entity.official_websites.first());
    let brand = brands.entry(folded(name)).or_insert_with(|| Brand {
        name: name.to_owned(),
        verdict,
        website: website.map(|site| host(site)).unwrap_or_default(),
        aliases: BTreeMap::new(),
    });
    let others = ["name", "short_name", "official_name", "alt_name"].into_iter().filter_map(tag).flat_map(|names| names.split(';'));
    for alias in others.chain(item.match_names.iter().map(String::as_str)) {
        if is_latin(alias) && folded(alias).len() >= 5 && words(alias) <= LONGEST_ALIAS {
            brand.aliases.insert(folded(alias), alias.trim().to_lowercase());
        }
    }
}

/// Whether a name can stand on a statement: letters with or without accents, digits, what parts them.
fn is_latin(name: &str) -> bool {
    name.chars().all(|c| c < '\u{250}' || c == '’')
}

/// `https://www.assai.com.br/` is `assai.com.br`. Pages below the first one say more of a campaign than of a business.
fn host(site: &str) -> String {
    let site = site.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
    site.split(['/', '?', '#']).next().unwrap_or_default().to_lowercase()
}

impl Taken {
    /// Whether a curated merchant stands for this name: by the same name, or by one that goes on in the same trade.
    fn has(&self, name: &str, verdict: &str) -> bool {
        if self.merchants.contains_key(&folded(name)) {
            return true;
        }
        name.match_indices(' ').any(|(end, _)| {
            let start = folded(name.get(..end).unwrap_or_default());
            start.len() >= 5 && self.merchants.get(&start).is_some_and(|curated| curated == verdict)
        })
    }

    /// Whether a word means something else.
    fn is_word(&self, name: &str) -> bool {
        let key = folded(name);
        self.phrases.contains(&key) || WORDS.contains(&key.as_str())
    }
}

/// Whether a name needs the mark `=`.
fn must_stand_alone(name: &str) -> bool {
    words(name) == 1 && folded(name).len() < TELLING
}

/// The lines of a file, and the names in it. What is curated wins; short names count only where they stand alone.
fn text_of(country: &str, version: &str, brands: BTreeMap<String, Brand>, taken: &Taken) -> (String, BTreeSet<String>) {
    let mut text = format!(
        "# Brands of {country}. Made by `cargo xtask data` from npm name-suggestion-index {version}; BSD-3-Clause, see LICENSE. Do not edit.\n\
         # Columns as in data/merchants, whose lines win.\n"
    );
    let mut names = BTreeSet::new();
    for (key, brand) in brands {
        if taken.has(&brand.name, brand.verdict) || taken.is_word(&brand.name) {
            continue;
        }
        names.insert(key.clone());
        let mut aliases: Vec<String> = Vec::new();
        if must_stand_alone(&brand.name) {
            aliases.push(format!("={}", brand.name.to_lowercase()));
        }
        for (alias_key, alias) in brand.aliases {
            let goes_on = words(&alias) > words(&brand.name) && alias_key.starts_with(&key);
            if alias_key == key || goes_on || taken.has(&alias, brand.verdict) || taken.is_word(&alias) {
                continue;
            }
            names.insert(alias_key.clone());
            aliases.push(if must_stand_alone(&alias) { format!("={alias}") } else { alias });
        }
        let _ = writeln!(text, "{}", [&brand.name, brand.verdict, &brand.website, &aliases.join(" ; ")].join("\t").trim_end());
    }
    (text, names)
}
