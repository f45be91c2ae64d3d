//! Texts of transactions that JavaScript keeps until one is asked for.

use std::cell::{OnceCell, RefCell};

use js_sys::{Function, Uint8Array, Uint32Array};
use wasm_bindgen::prelude::*;

use super::convert::throw;
use crate::enrich::apart::RowTexts;
use crate::lines::Lines;
use crate::model::{Error, Result};

/// A function of the facade. It is given positions of transactions, twice, and gives the descriptions of the first and the ids of the second
/// as bytes: by line feeds, in UTF-8. Descriptions with line feeds of their own become one line if it is told so.
#[derive(Debug)]
pub(super) struct Asking {
    function: Function,
    told: OnceCell<Told>,
    /// What the function threw.
    thrown: RefCell<Option<JsValue>>,
}

/// The texts that were asked for, one behind the other, and where each begins and ends.
#[derive(Debug)]
struct Told {
    texts: String,
    descriptions: Places,
    ids: Places,
}

/// Of each transaction, up to the last that was asked for, where its text begins and ends.
type Places = Vec<[u32; 2]>;

impl Asking {
    pub(super) fn new(function: Function) -> Self {
        Self { function, told: OnceCell::new(), thrown: RefCell::default() }
    }

    /// What ends a call that ended with that error: what the function threw, if that is why.
    pub(super) fn throw(&self, error: &Error) -> JsValue {
        self.thrown.take().unwrap_or_else(|| throw(error))
    }

    fn ask(&self, descriptions: &[u32], ids: &[u32], as_one_line: bool) -> Result<String> {
        let (descriptions, ids) = (Uint32Array::from(descriptions), Uint32Array::from(ids));
        let texts = self.function.call3(&JsValue::UNDEFINED, &descriptions, &ids, &as_one_line.into()).map_err(|thrown| {
            self.thrown.replace(Some(thrown));
            refused()
        })?;
        let texts = texts.dyn_into::<Uint8Array>().map_err(|_| refused())?.to_vec();
        String::from_utf8(texts).map_err(|_| refused())
    }
}

fn refused() -> Error {
    Error::invalid_input("transactions", "their texts could not be read")
}

impl Told {
    /// Nothing where the texts have another number of lines.
    fn of(texts: String, descriptions: &[u32], ids: &[u32]) -> Option<Self> {
        let mut begin = 0;
        let mut places = Lines::of(&texts).map(|line| {
            let place = [begin, begin + line.len() as u32];
            begin = place[1] + 1;
            place
        });
        let mut of = |positions: &[u32]| {
            let mut of = vec![[0, 0]; positions.last().map_or(0, |last| *last as usize + 1)];
            for (position, place) in positions.iter().zip(places.by_ref()) {
                if let Some(of) = of.get_mut(*position as usize) {
                    *of = place;
                }
            }
            of
        };
        let (descriptions, ids) = (of(descriptions), of(ids));
        // Of no texts there is one line, too.
        let is_all = places.next().is_none() || texts.is_empty();
        drop(places);
        is_all.then_some(Self { texts, descriptions, ids })
    }

    fn text(&self, places: &[[u32; 2]], position: usize) -> Option<&str> {
        let [begin, end] = places.get(position)?;
        self.texts.get(*begin as usize..*end as usize)
    }
}

impl RowTexts for Asking {
    fn fetch(&self, descriptions: &[u32], ids: &[u32]) -> Result<()> {
        for as_one_line in [false, true] {
            if let Some(told) = Told::of(self.ask(descriptions, ids, as_one_line)?, descriptions, ids) {
                return self.told.set(told).map_err(|_| refused());
            }
        }
        Err(refused())
    }

    fn description(&self, position: usize) -> Option<&str> {
        let told = self.told.get()?;
        told.text(&told.descriptions, position)
    }

    fn id(&self, position: usize) -> Option<&str> {
        let told = self.told.get()?;
        told.text(&told.ids, position)
    }

    fn fetch_id(&self, position: u32) -> Result<String> {
        self.ask(&[], &[position], false)
    }
}
