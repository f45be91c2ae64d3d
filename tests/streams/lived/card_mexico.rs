//! A Mexican credit card, as six issuers print it.

use crate::calendar::{Country, Day};
use crate::history::{Dice, History, Rhythm};
use crate::lived::diary::{Bill, Diary, Dollars};
use crate::lived::plans::Plans;
use crate::lived::subscriptions;

#[derive(Debug, Clone, Copy)]
struct Issuer {
    word: fn(&str) -> String,
    plan: fn(&str, i32, i32) -> String,
    /// Whether later instalments are posted when the statement closes.
    at_closing: bool,
    /// What is printed of a payee whom the holder lets collect.
    collect: fn(&str) -> String,
    paid: &'static str,
    collected: &'static str,
    interest: &'static str,
    interest_tax: &'static str,
    annual_fee: &'static str,
    refund: fn(&str) -> String,
}

fn cut(name: &str, length: usize) -> String {
    name.chars().take(length).collect::<String>().trim_end().to_owned()
}

const ISSUERS: [Issuer; 6] = [
    // BBVA
    Issuer {
        word: str::to_owned,
        plan: |shop, number, total| format!("{number:02} DE {total:02} {shop}"),
        at_closing: true,
        collect: |name| format!("{name} DOMICILIADO"),
        paid: "BMOVIL.PAGO TDC",
        collected: "PAGO TDC DOMICILIADO",
        interest: "INTERESES DEL PERIODO",
        interest_tax: "IVA DE INTERESES",
        annual_fee: "ANUALIDAD TARJETA TITULAR",
        refund: |name| format!("DEVOLUCION {name}"),
    },
    // Banamex
    Issuer {
        word: |name| format!("{:<23}CIUDAD DE MEX", cut(name, 22)),
        plan: |shop, number, total| format!("{} {number:02}/{total:02} MSI", cut(shop, 22)),
        at_closing: false,
        collect: |name| format!("CARGO RECURRENTE {name}"),
        paid: "SU PAGO... GRACIAS SPEI",
        collected: "PAGO AUTOMATICO TARJETA",
        interest: "INTERESES ORDINARIOS",
        interest_tax: "I.V.A. POR INTERESES",
        annual_fee: "CUOTA ANUAL",
        refund: |name| format!("ABONO {}", cut(name, 22)),
    },
    // Santander
    Issuer {
        word: |name| format!("{name} MX"),
        plan: |shop, number, total| format!("{shop} MENSUALIDAD {number}/{total}"),
        at_closing: true,
        collect: |name| format!("DOM {name}"),
        paid: "PAGO POR TRANSFERENCIA",
        collected: "PAGO DOMICILIADO",
        interest: "INTERES GRAVABLE",
        interest_tax: "IVA POR INTERESES GRAVABLES",
        annual_fee: "COMISION ANUAL",
        refund: |name| format!("DEVOLUCION {name}"),
    },
    // American Express: nothing says what a plan was for
    Issuer {
        word: |name| format!("{name} MEXICO"),
        plan: |_, number, total| format!("MESES EN AUTOMATICO {number:02} DE {total:02}"),
        at_closing: true,
        collect: str::to_owned,
        paid: "GRACIAS POR SU PAGO EN LINEA",
        collected: "GRACIAS POR SU PAGO DOMICILIADO",
        interest: "INTERES FINANCIERO",
        interest_tax: "IVA APLICABLE",
        annual_fee: "CUOTA ANUAL TARJETA",
        refund: |name| format!("{name} CREDITO"),
    },
    // Banorte
    Issuer {
        word: |name| format!("{} CDMX", cut(name, 25)),
        plan: |shop, number, total| format!("{shop} {number:02} DE {total:02} MESES SIN INTERESES"),
        at_closing: false,
        collect: |name| format!("CARGO AUTOMATICO {name}"),
        paid: "PAGO SPEI TDC",
        collected: "PAGO AUTOMATICO TDC",
        interest: "INTERESES",
        interest_tax: "IVA INTERESES",
        annual_fee: "ANUALIDAD",
        refund: |name| format!("DEV {}", cut(name, 25)),
    },
    // Liverpool
    Issuer {
        word: str::to_owned,
        plan: |shop, number, total| format!("{shop} {number:02}/{total:02} MSI"),
        at_closing: true,
        collect: |name| format!("{name} CARGO REC"),
        paid: "PAGO EN TIENDA GRACIAS",
        collected: "PAGO CON CARGO A CUENTA",
        interest: "INTERES DEL MES",
        interest_tax: "IVA INTERES DEL MES",
        annual_fee: "ANUALIDAD LPC",
        refund: |name| format!("DEVOLUCION {name}"),
    },
];

/// What is printed, what is printed later, hundredths, how many of a hundred cards have it.
const MONTHLY: [(&str, Option<&str>, i64, u32); 28] = [
    ("NETFLIX.COM", Some("NETFLIX"), 24_900, 60),
    ("SPOTIFY MX", Some("SPOTIFY P^^^^^^^^^"), 12_900, 45),
    ("AMAZON PRIME MX", Some("AMZN PRIME MX MEMBRESIA"), 9_900, 40),
    ("DISNEY PLUS", None, 29_900, 25),
    ("HELP.MAX.COM", Some("HBO MAX"), 19_900, 20),
    ("GOOGLE ONE", Some("GOOGLE *GOOGLE ONE"), 3_900, 30),
    ("GOOGLE YOUTUBEPREMIUM", None, 15_900, 25),
    ("VIX PREMIUM", None, 11_900, 12),
    ("MELI+ MERCADO LIBRE", None, 9_900, 15),
    ("UBER ONE", None, 6_900, 18),
    ("RAPPI PRO", Some("RAPPIPRO"), 9_900, 12),
    ("DIDI CLUB", None, 4_900, 8),
    ("SMART FIT", Some("SMARTFIT SUC ####"), 49_900, 25),
    ("SPORTS CLUB LOMAS + IVA", None, 189_000, 10),
    ("TOTALPASS", None, 39_900, 10),
    ("MICROSOFT*XBOX", None, 26_900, 12),
    ("PLAYSTATION NETWORK", None, 16_900, 8),
    ("SEGURO PROTECCION SALDO", None, 8_950, 15),
    ("SEG VIDA PATRIMONIAL", None, 41_230, 12),
    ("UNICEF DONATIVO", None, 20_000, 10),
    ("ALARMAS VIGIA MONITOREO", None, 59_900, 8),
    ("CLIP MX*CLASES DE PIANO", None, 120_000, 8),
    ("MERPAGO*GUARDERIA CANINA", None, 85_000, 6),
    ("KUESKI SEGURO CEL", None, 14_900, 6),
    ("CINEPOLIS CLUB PASS", None, 22_900, 8),
    ("BODEGA U STORAGE", None, 98_000, 5),
    ("EL HERALDO DIGITAL", None, 8_900, 6),
    ("PLATZI SUSCRIPCION", None, 39_900, 6),
];

const FOREIGN: [(&str, i64, u32); 8] = [
    ("OPENAI *CHATGPT SUBSCR", 2_000, 25),
    ("DROPBOX*^^^^^^^^^^^^", 1_199, 15),
    ("ADOBE *CREATIVE CLOUD", 2_299, 8),
    ("GITHUB, INC.", 1_000, 8),
    ("ZOOM.US 888-799-9666", 1_599, 8),
    ("NYTIMES*NYTIMES DISC", 400, 8),
    ("PATREON* MEMBERSHIP", 500, 8),
    ("DIGITALOCEAN.COM", 600, 6),
];

const SHOPS: [&str; 12] = [
    "LIVERPOOL POLANCO",
    "PALACIO DE HIERRO",
    "AMAZON MX",
    "MERCADO LIBRE",
    "COSTCO WHOLESALE",
    "BEST HOGAR",
    "COPPEL",
    "MERPAGO*MUEBLES ROBLE",
    "AEROMEXICO",
    "CLIP MX*DENTISTA",
    "OPTICA VISION CLARA",
    "SEARS INSURGENTES",
];

/// What happens to a subscription in its time.
fn live(diary: &mut Diary, bill: Bill) -> Bill {
    let bill = bill.late(*diary.dice.pick(&[0, 5, 25]), 2);
    let mut bill = subscriptions::in_its_time(diary, bill, 30, (1, 4));
    if diary.percent(45) && diary.to - bill.first.max(diary.from) > 4 {
        bill = subscriptions::rises(diary, bill, 25);
    }
    if diary.percent(12) {
        bill = bill.doubled(6);
    }
    bill.missed(if diary.percent(15) { 8 } else { 0 })
}

fn subscribed(diary: &mut Diary, issuer: Issuer) {
    for (name, later, cents, share) in MONTHLY {
        if !diary.percent(share) {
            continue;
        }
        let later = later.map(issuer.word);
        let stream = subscriptions::monthly(diary, &(issuer.word)(name), later.as_deref(), cents, live);
        if diary.percent(8)
            && let Some((day, cents)) = diary.paid(stream).first()
        {
            diary.receive(Day(day.0 + 6), &(issuer.refund)(name), *cents);
        }
    }
    let told = if diary.percent(60) { Dollars::Told } else { Dollars::Yes };
    for (name, cents, share) in FOREIGN {
        if diary.percent(share) {
            let day = diary.between(1, 28) as i32;
            let bill = live(diary, Bill::new(name, Rhythm::Months(1, day), cents)).dollars(told);
            diary.bill(&bill);
        }
    }
    subscriptions::of_one_payee(diary, &(issuer.word)("APPLE.COM/BILL"), [(2, 1_700), (10, 12_900), (18, 4_900), (26, 24_900)], live);
}

/// What the holder lets collect from the card.
fn collections(diary: &mut Diary, issuer: Issuer) {
    let collect = issuer.collect;
    let month = |diary: &mut Diary| diary.between(i64::from(diary.from + 1), i64::from(diary.to - 3)) as i32;
    let day = |diary: &mut Diary| diary.between(1, 28) as i32;
    let home: [(&str, i32, i64, i64, u32); 9] = [
        ("TELMEX", 1, 38_900, 1, 40),
        ("IZZI", 1, 52_000, 0, 30),
        ("TOTALPLAY", 1, 67_900, 0, 20),
        ("TELCEL PLAN", 1, 39_900, 4, 35),
        ("AT&T MEXICO", 1, 29_900, 0, 15),
        ("CFE SUMINISTRADOR DE SERV", 2, 62_000, 40, 55),
        ("NATURGY MEXICO", 2, 41_000, 30, 25),
        ("ENGIE GAS NATURAL", 1, 32_000, 30, 12),
        ("SACMEX AGUA", 2, 28_000, 20, 15),
    ];
    for (name, step, cents, spread, share) in home {
        if diary.percent(share) {
            let (due, rise) = (day(diary), month(diary));
            let late = *diary.dice.pick(&[0, 15, 40]);
            let bill = Bill::new(&collect(name), Rhythm::MonthsForward(step, due), cents).spread(spread).late(late, 2);
            diary.bill(&if spread == 0 { bill.step(rise, 8) } else { bill });
        }
    }
    if diary.percent(25) {
        let due = diary.between(1, 10) as i32;
        let school = *diary.dice.pick(&["COLEGIO ALTAVISTA AC", "INSTITUTO LOS FRESNOS", "KINDER ARCOIRIS"]);
        let rise = if diary.from < 8 { 8 } else { 20 };
        diary.bill(&Bill::new(&collect(school), Rhythm::Months(1, due), 580_000).step(rise, 8).late(20, 3));
    }
    // Insurance: by the month, by the quarter, by the year.
    for (name, step, cents, share) in [
        ("GNP SEGUROS", 1, 121_000, 20),
        ("AXA SEGUROS GMM", 1, 210_000, 15),
        ("QUALITAS AUTO", 3, 340_000, 15),
        ("SEGUROS MONTERREY", 12, 1_450_000, 15),
    ] {
        if diary.percent(share) {
            let (due, rise) = (day(diary), month(diary));
            diary.bill(&Bill::new(&collect(name), Rhythm::Months(step, due), cents).step(rise, 7));
        }
    }
    if diary.percent(25) {
        let due = day(diary);
        diary.bill(&Bill::new("CULLIGAN AGUA RENTA", Rhythm::Months(1, due), 23_900).late(40, 4));
    }
    if diary.percent(12) {
        let due = day(diary);
        diary.bill(&Bill::new("PETCO SUSCRIPCION", Rhythm::Months(2, due), 119_000).spread(3));
    }
    if diary.percent(12) {
        let days = *diary.dice.pick(&[7, 14]);
        diary.bill(&Bill::new("CANASTA HUERTO VIVO", Rhythm::Every(days), 45_000).missed(5));
    }
}

/// What the issuer itself charges, and how it is paid.
fn issuer_lines(diary: &mut Diary, issuer: Issuer, closing: i32) {
    let (from, to) = (diary.from, diary.to);
    let opened = diary.between(i64::from(from), i64::from(from + 11)) as i32;
    let (fee, next) = (diary.between(900, 4_200) * 100, Rhythm::Months(12, closing));
    diary.bill(&Bill::new(issuer.annual_fee, next, fee).first(opened));
    diary.bill(&Bill::new(&format!("IVA {}", issuer.annual_fee), next, fee * 16 / 100).first(opened));
    // Who does not pay all of it is charged interest each time the statement closes, and the tax upon that.
    if diary.percent(35) {
        let first = diary.between(i64::from(from), i64::from(to - 5)) as i32;
        let last = diary.percent(50).then(|| diary.between(i64::from(first + 3), i64::from(to)) as i32);
        let interest = diary.bill(&Bill::new(issuer.interest, Rhythm::Months(1, closing), 84_000).spread(40).first(first).last(last));
        diary.tax(interest, issuer.interest_tax, 1_600);
    }
    if diary.percent(45) {
        let due = (closing + 19) % 28 + 1;
        for month in from..to {
            let cents = diary.between(690_000, 1_610_000);
            diary.receive(Day::of_month(month, due).backward(Country::Mexico), issuer.collected, cents);
        }
    } else {
        for _ in 0..(to - from) * 3 / 2 {
            let (day, cents) = (diary.any_day(), diary.between(500, 18_000) * 100);
            diary.receive(day, issuer.paid, cents);
        }
    }
    for _ in 0..diary.between(0, 3) {
        let day = diary.any_day();
        diary.spend(day, "DISPOSICION DE EFECTIVO CAJERO", 300_000);
        diary.spend(day, "COMISION DISPOSICION EFECTIVO", 21_000);
        diary.spend(day, "IVA COMISION", 3_360);
    }
    let day = diary.any_day();
    diary.spend(day, "COMISION POR PAGO TARDIO", 39_900);
}

fn habits(diary: &mut Diary, issuer: Issuer) {
    let word = issuer.word;
    let mut habit = |names: &[&str], a_month: i64, from: i64, to: i64| {
        let words: Vec<String> = names.iter().map(|name| word(name)).collect();
        diary.habit(&words.iter().map(String::as_str).collect::<Vec<_>>(), a_month, from, to);
    };
    habit(&["WALMART SUPERCENTER ####", "SORIANA HIPER ###", "CHEDRAUI SELECTO", "LA COMER"], 6, 15_000, 240_000);
    habit(&["UBER TRIP", "UBER *TRIP", "DIDI RIDES"], 6, 4_500, 26_000);
    habit(&["UBER EATS", "DIDI FOOD", "RAPPI MX"], 5, 14_000, 58_000);
    habit(&["OXXO ######", "7 ELEVEN ####", "OXXO GAS"], 7, 2_000, 30_000);
    habit(&["GASOLINERA LA CUMBRE", "SERVICIO EL FARO"], 3, 50_000, 120_000);
    habit(&["FARMACIA GUADALAJARA", "FARM SAN PABLO ###", "FARMACIA DEL AHORRO"], 3, 6_000, 90_000);
    habit(&["AMAZON MX MARKETPLACE*^^^^", "MERCADO LIBRE", "LIVERPOOL POLANCO"], 3, 9_900, 250_000);
    habit(&["TACOS EL COMPADRE", "CLIP MX*FONDA CHELO", "MERPAGO*CAFE ALMENDRO", "SANBORNS"], 5, 8_000, 95_000);
    habit(&["APPLE.COM/BILL"], 1, 1_900, 39_900);
    if diary.percent(50) {
        diary.weekdays(1..=5, 55, &word("CAFE LA PARROQUIA CHICA"), 6_500, 6_500);
    }
    diary.weekdays(0..=0, 75, &word("TIANGUIS ORGANICO CLIP"), 20_000, 70_000);
    match diary.dice.roll(3) {
        0 => diary.as_needed(&word("PASE RECARGA AUT"), (7, 40), 50_000),
        1 => diary.as_needed(&word("TELEVIA RECARGA"), (10, 45), 30_000),
        _ => {}
    }
    if diary.percent(40) {
        diary.as_needed(&word("TELCEL RECARGA"), (10, 45), 20_000);
    }
    diary.as_needed(&word("BARBERIA DON LALO"), (20, 50), 25_000);
    diary.as_needed(&word("PARQUIMETRO APP"), (2, 20), 2_600);
    let day = diary.any_day();
    diary.spend(day, &word("LIVERPOOL POLANCO"), 189_900);
    diary.receive(Day(day.0 + 12), &(issuer.refund)("LIVERPOOL POLANCO"), 189_900);
}

pub fn card(seed: u64) -> History {
    let mut dice = Dice::new(seed + 9_000);
    let issuer = ISSUERS[seed as usize % ISSUERS.len()];
    let length = dice.between(12, 23) as i32;
    let to = 23;
    let closing = dice.between(1, 28) as i32;
    let mut diary = Diary::new(Country::Mexico, to - length, to, true, dice);
    subscribed(&mut diary, issuer);
    collections(&mut diary, issuer);
    issuer_lines(&mut diary, issuer, closing);
    habits(&mut diary, issuer);
    let plans = Plans { text: issuer.plan, posted: issuer.at_closing.then_some(closing), passed: 1, ahead: "" };
    let count = diary.between(4, 14);
    plans.buy_some(&mut diary, &SHOPS, &[3, 3, 6, 6, 6, 9, 12, 12, 12, 18], count);
    diary.made
}
