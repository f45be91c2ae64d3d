//! Brazil: Latin-1, semicolon, one column with signs, balance, `1.234,56`, and the lines that a bank prints above the
//! table.
//!
//! Rafael rents in São Paulo, is paid on the fifth working day and has the 13th salary in two parts. He does not exist,
//! nor does his employer.

use std::fmt::Write as _;

use anyhow::{Context, Result};

use super::{Choice, Days, EVERY, Extra, Habit, On, Plan, Regular, at, monthly, printed};

/// The statement's bytes.
pub(super) fn file() -> Result<Vec<u8>> {
    let rows = PLAN.balance(PLAN.rows()?)?;
    let closing = rows.last().context("the plan has rows")?.balance;
    let mut text = "Extrato de Conta Corrente\r\n\
                    Cliente;Rafael Moreira Lins (pessoa fictícia)\r\n\
                    Agência;0000\r\n\
                    Conta;00012345-6\r\n\
                    Período;01/11/2025 a 31/10/2026\r\n\
                    \r\n\
                    Data;Lançamento;Valor (R$);Saldo (R$)\r\n"
        .to_owned();
    write!(text, "31/10/2025;SALDO ANTERIOR;;{}\r\n", printed(super::cents(PLAN.opening), ".", ","))?;
    for row in rows {
        let (year, month, day) = row.day.civil();
        let (amount, balance) = (printed(row.cents, ".", ","), printed(row.balance, ".", ","));
        write!(text, "{day:02}/{month:02}/{year};{};{amount};{balance}\r\n", row.text)?;
    }
    write!(
        text,
        "31/10/2026;SALDO FINAL;;{}\r\n\r\nExtrato gerado para testes. Nenhum dado é de uma pessoa real.\r\n",
        printed(closing, ".", ",")
    )?;
    text.chars().map(|c| u8::try_from(u32::from(c)).with_context(|| format!("{c} is not in Latin-1"))).collect()
}

/// The tax on what is bought abroad, which the bank books for itself.
const ABROAD: &[Extra] = &[Extra { text: "IOF COMPRA INTERNACIONAL", amount: 0.0, rate: 0.035 }];

const PLAN: Plan = Plan {
    seed: 55,
    opening: 5_236.18,
    holidays: &[
        "2025-11-20",
        "2025-12-25",
        "2026-01-01",
        "2026-02-16",
        "2026-02-17",
        "2026-04-03",
        "2026-04-21",
        "2026-05-01",
        "2026-06-04",
        "2026-09-07",
        "2026-10-12",
    ],
    regular: &[
        Regular {
            on: On::WorkingDay(5),
            months: EVERY,
            amounts: &[(202_511, 7_214.66), (202_605, 7_575.39)],
            spread: 0,
            text: "REMUNERACAO/SALARIO ALVORADA SISTEMAS LTDA",
            then: &[],
        },
        monthly(10, &[(202_511, -2_150.00), (202_604, -2_254.00)], 0, "PIX ENVIADO IMOB PAULISTANA ALUGUEL {mm}/{yy}"),
        monthly(10, &[(202_511, -612.40), (202_601, -648.90)], 0, "PAG BOLETO CONDOMINIO ED JACARANDA"),
        monthly(15, &[(202_511, -168.00)], 20, "DA ENEL SP ELETROPAULO 0000~~~~"),
        monthly(18, &[(202_511, -84.00)], 12, "DA SABESP AGUA E ESGOTO 0000~~~~"),
        monthly(21, &[(202_511, -62.00)], 15, "DA COMGAS GAS NATURAL 0000~~~~"),
        monthly(12, &[(202_511, -119.90), (202_603, -129.90)], 0, "PAG BOLETO VIVO FIBRA ########"),
        monthly(20, &[(202_511, -59.99)], 0, "DA CLARO CELULAR 110000~~~~~"),
        Regular {
            on: On::Day(8),
            months: EVERY,
            amounts: &[(202_511, -44.90), (202_604, -48.90)],
            spread: 0,
            text: "COMPRA CARTAO FINAL 7731 NETFLIX.COM",
            then: &[],
        },
        Regular {
            on: On::Day(16),
            months: EVERY,
            amounts: &[(202_511, -23.90)],
            spread: 0,
            text: "COMPRA CARTAO FINAL 7731 SPOTIFY",
            then: &[],
        },
        Regular {
            on: On::Day(24),
            months: EVERY,
            amounts: &[(202_511, -19.90), (202_607, -24.90)],
            spread: 0,
            text: "COMPRA CARTAO FINAL 7731 AMAZON PRIME BR",
            then: &[],
        },
        Regular {
            on: On::Day(26),
            months: EVERY,
            amounts: &[(202_601, -109.70)],
            spread: 3,
            text: "COMPRA INTERNAC OPENAI *CHATGPT SUBSCR",
            then: ABROAD,
        },
        monthly(5, &[(202_511, -119.90), (202_602, -129.90)], 0, "PIX QRS SMARTFIT ACADEMIA"),
        monthly(14, &[(202_511, -418.77)], 0, "PREST EMPRESTIMO PESSOAL {mm}/{yy} CONTR ~~~~~~"),
        monthly(11, &[(202_511, -1_240.00)], 22, "PAGTO FATURA CARTAO VISA FINAL 4409"),
        monthly(22, &[(202_511, -68.35)], 0, "SEGURO RESIDENCIAL PORTO SEGURO AP ~~~~~~"),
        Regular {
            on: On::WorkingDayAfter(3),
            months: EVERY,
            amounts: &[(202_511, -39.80), (202_605, -42.50)],
            spread: 0,
            text: "TAR PACOTE SERVICOS {mm}/{yy}",
            then: &[],
        },
        Regular { on: On::End, months: EVERY, amounts: &[(202_511, 1.86)], spread: 45, text: "REND PAGO APLIC AUT MAIS", then: &[] },
        Regular {
            on: On::WorkingDayAfter(9),
            months: EVERY,
            amounts: &[(202_511, -350.00)],
            spread: 0,
            text: "PIX TRANSF MARIA L MOREIRA {dd}/{mm}",
            then: &[],
        },
        Regular {
            on: On::WorkingDayAfter(20),
            months: &[2, 3, 4, 5, 6, 7, 8, 9, 10],
            amounts: &[(202_602, -86.20)],
            spread: 0,
            text: "PAG TRIBUTO PMSP IPTU 2026 PARC {mm}",
            then: &[],
        },
    ],
    habits: &[
        Habit {
            times: (2, 3),
            days: Days::Any,
            step: 1,
            choices: &[
                at("COMPRA CARTAO FINAL 7731 CARREFOUR PINHEIROS", -90.0, -420.0),
                at("COMPRA CARTAO FINAL 7731 PAO DE ACUCAR LJ 1203", -60.0, -310.0),
                at("COMPRA CARTAO FINAL 7731 ASSAI ATACADISTA", -140.0, -520.0),
                at("COMPRA CARTAO FINAL 7731 DIA SUPERMERCADOS", -35.0, -180.0),
            ],
        },
        Habit {
            times: (2, 3),
            days: Days::Any,
            step: 10,
            choices: &[
                at("PIX QRS PADARIA SAO JOSE {dd}/{mm}", -9.0, -42.0),
                at("COMPRA CARTAO FINAL 7731 OXXO VILA MADALENA", -8.0, -48.0),
                at("COMPRA CARTAO FINAL 7731 PADARIA BELLA VISTA", -12.0, -55.0),
            ],
        },
        Habit {
            times: (0, 2),
            days: Days::Any,
            step: 1,
            choices: &[
                at("COMPRA CARTAO FINAL 7731 DROGASIL 1844", -22.0, -190.0),
                at("COMPRA CARTAO FINAL 7731 DROGA RAIA SAO PAULO", -18.0, -160.0),
                at("COMPRA CARTAO FINAL 7731 DROGARIA SAO PAULO", -20.0, -175.0),
            ],
        },
        Habit {
            times: (1, 2),
            days: Days::Weekends,
            step: 10,
            choices: &[
                at("COMPRA CARTAO FINAL 7731 RESTAURANTE MADALOSSO", -60.0, -210.0),
                at("COMPRA CARTAO FINAL 7731 OUTBACK STEAKHOUSE", -95.0, -240.0),
                at("COMPRA CARTAO FINAL 7731 HABIBS AUGUSTA", -32.0, -88.0),
                at("PIX QRS LANCHONETE DA VILA", -24.0, -76.0),
            ],
        },
        Habit {
            times: (1, 2),
            days: Days::Any,
            step: 1,
            choices: &[
                at("COMPRA CARTAO FINAL 7731 IFOOD *RESTAURANTE", -34.0, -98.0),
                at("COMPRA CARTAO FINAL 7731 RAPPI BRASIL", -32.0, -90.0),
            ],
        },
        Habit {
            times: (1, 3),
            days: Days::Any,
            step: 1,
            choices: &[
                at("COMPRA CARTAO FINAL 7731 UBER *TRIP", -11.0, -46.0),
                at("COMPRA CARTAO FINAL 7731 99 *RIDE", -9.0, -38.0),
                at("COMPRA CARTAO FINAL 7731 BILHETE UNICO SPTRANS", -50.0, -50.0),
            ],
        },
        Habit {
            times: (1, 1),
            days: Days::Weekdays,
            step: 1_000,
            choices: &[
                at("COMPRA CARTAO FINAL 7731 POSTO IPIRANGA REBOUCAS", -100.0, -220.0),
                at("COMPRA CARTAO FINAL 7731 AUTO POSTO SHELL", -100.0, -210.0),
            ],
        },
        Habit { times: (0, 1), days: Days::Any, step: 2_000, choices: &[at("SAQUE BANCO24HORAS ########", -100.0, -300.0)] },
        Habit {
            times: (1, 1),
            days: Days::Any,
            step: 500,
            choices: &[
                at("PIX TRANSF BRUNO A {dd}/{mm}", -40.0, -180.0),
                at("PIX TRANSF CAMILA F {dd}/{mm}", -30.0, -150.0),
                at("TED 341 ####### TIAGO R PRADO", -100.0, -250.0),
            ],
        },
        Habit {
            times: (0, 1),
            days: Days::Any,
            step: 500,
            choices: &[at("PIX RECEBIDO CAMILA F {dd}/{mm}", 40.0, 220.0), at("PIX RECEBIDO BRUNO A {dd}/{mm}", 30.0, 160.0)],
        },
        Habit {
            times: (0, 1),
            days: Days::Any,
            step: 10,
            choices: &[
                at("COMPRA CARTAO FINAL 7731 MERCADOLIVRE*3PRODUTOS", -49.0, -280.0),
                at("COMPRA CARTAO FINAL 7731 MAGAZINE LUIZA", -89.0, -360.0),
                at("COMPRA CARTAO FINAL 7731 CINEMARK ELDORADO", -38.0, -110.0),
                Choice { text: "COMPRA INTERNAC STEAM GAMES", amount: (-25.0, -140.0), then: ABROAD },
            ],
        },
    ],
    once: &[
        ("2025-11-28", 3_607.33, "13 SALARIO 1A PARCELA ALVORADA SISTEMAS LTDA"),
        ("2025-12-19", 2_768.15, "13 SALARIO 2A PARCELA ALVORADA SISTEMAS LTDA"),
        ("2025-12-13", -389.90, "COMPRA CARTAO FINAL 7731 LOJAS RENNER"),
        ("2026-01-13", -1_418.22, "PAG TRIBUTO SEFAZ SP IPVA 2026 COTA UNICA"),
        ("2026-01-27", -98.91, "PAG TRIBUTO DETRAN SP LICENCIAMENTO"),
        ("2026-02-23", -1_986.40, "PAG BOLETO PORTO SEGURO AUTO ANUAL AP ~~~~~~"),
        ("2026-03-17", -259.90, "COMPRA CARTAO FINAL 7731 CENTAURO"),
        ("2026-03-24", 259.90, "ESTORNO COMPRA CENTAURO"),
        ("2026-04-08", -1_164.30, "COMPRA CARTAO FINAL 7731 LATAM AIRLINES"),
        ("2026-05-29", 612.48, "CRED RESTITUICAO IRPF 2026 RECEITA FEDERAL"),
        ("2026-06-05", 2_525.13, "PAGTO FERIAS ALVORADA SISTEMAS LTDA"),
        ("2026-06-13", -38.70, "COMPRA CARTAO FINAL 7731 UBER *TRIP SALVADOR"),
        ("2026-06-14", -1_320.00, "COMPRA CARTAO FINAL 7731 HOTEL FAROL DA BARRA"),
        ("2026-06-15", -146.00, "COMPRA CARTAO FINAL 7731 REST MARIA MATA MOURO"),
        ("2026-06-17", -200.00, "SAQUE BANCO24HORAS SALVADOR ########"),
        ("2026-07-29", -320.00, "PIX ENVIADO CLINICA ODONTO VILA"),
        ("2026-08-14", -189.00, "PAG BOLETO DOMINIO E HOSPEDAGEM ANUAL"),
        ("2026-09-25", -468.00, "COMPRA CARTAO FINAL 7731 OFICINA DO BAIRRO"),
    ],
};
