use super::*;

#[test]
fn ids_that_are_alike_have_hashes_that_are_not() {
    let ids: Vec<String> =
        (0..100_000).map(|number| format!("transaction-{number:09}")).chain((0..100_000).map(|number| number.to_string())).collect();
    let hashes: Set<u64> = ids.iter().map(|id| hash(id.as_str())).collect();
    assert_eq!(hashes.len(), ids.len());
    // A table takes the low bits.
    let mut filled = vec![0_u32; 1 << 16];
    for id in &ids {
        filled[hash(id.as_str()) as usize & 0xffff] += 1;
    }
    assert!(filled.iter().all(|count| *count < 24), "{:?}", filled.iter().max());
}

#[test]
fn an_empty_map_has_nothing() {
    let map: Map<&str, u32> = Map::with_room_for(0);
    assert_eq!((map.get("a"), map.len()), (None, 0));
}

#[test]
fn keys_of_one_hash_are_told_apart() {
    let mut places = Places::default();
    for _ in 0..100 {
        places.add(7);
    }
    assert_eq!(places.find(7, &mut |position| position == 99), Some(99));
    assert_eq!(places.find(7, &mut |_| false), None);
    assert_eq!(places.find(8, &mut |_| true), None);
}

#[test]
fn texts_are_told_apart_where_they_end() {
    let mut texts = Texts::default();
    let add = |texts: &mut Texts<usize>, text: &str, value| texts.add(text.as_bytes(), TextHash::of(text.as_bytes()), value);
    let get = |texts: &Texts<usize>, text: &str| texts.get(text.as_bytes(), TextHash::of(text.as_bytes())).copied();
    for (value, text) in ["ab", "c", "a", "bc", "", "abc"].into_iter().enumerate() {
        assert_eq!(get(&texts, text), None);
        add(&mut texts, text, value);
        assert_eq!(get(&texts, text), Some(value));
    }
    add(&mut texts, "c", 9);
    assert_eq!((get(&texts, "c"), get(&texts, "abcd"), texts.len()), (Some(1), None, 7));
}

/// Miri takes a quarter of a second for each.
#[cfg(not(target_arch = "wasm32"))]
const STEPS: usize = if cfg!(miri) { 30 } else { 400 };

#[cfg(not(target_arch = "wasm32"))]
proptest::proptest! {
    #[test]
    fn says_what_the_standard_library_says(steps in proptest::collection::vec(("[a-e]{0,4}", 0_u32..4, proptest::prelude::any::<u32>()), 0..STEPS), room in 0_usize..40) {
        let (mut own, mut other) = (Map::with_room_for(room), std::collections::HashMap::new());
        let mut order: Vec<String> = Vec::new();
        for (key, step, value) in steps {
            if step < 3 && !other.contains_key(&key) {
                order.push(key.clone());
            }
            match step {
                0 => assert_eq!(own.insert(key.clone(), value), other.insert(key, value)),
                1 => assert_eq!(own.or_insert(key.clone(), value), other.entry(key).or_insert(value)),
                2 => assert_eq!(own.or_default(key.clone()), other.entry(key).or_default()),
                _ => {
                    assert_eq!(own.get(&key), other.get(&key));
                    assert_eq!(own.get_mut(&key), other.get_mut(&key));
                }
            }
            assert_eq!(own.len(), other.len());
        }
        assert_eq!(own.entries().iter().map(|(key, _)| key.clone()).collect::<Vec<_>>(), order);
        let set: Set<&String> = order.iter().chain(&order).collect();
        assert!(set.len() == order.len() && order.iter().all(|key| set.contains(key)));
    }
}
