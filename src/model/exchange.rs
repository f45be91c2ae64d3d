//! Foreign exchange operations in Brazil.

use super::answer::answer;
use super::open::{Open, wire_enum};

wire_enum! {
    /// Which way an exchange goes, seen from the customer.
    ExchangeOperationType {
        /// The customer buys foreign money.
        Compra = "COMPRA",
        /// The customer sells foreign money.
        Venda = "VENDA",
    }
}

wire_enum! {
    /// How foreign money is handed over, by the central bank's codes.
    ExchangeSettlementMethod {
        /// 21: a deposit in foreign money in the country.
        ContaDepositoMoedaEstrangeiraPais = "CONTA_DEPOSITO_MOEDA_ESTRANGEIRA_PAIS",
        /// 23: a deposit of the exporter's, or a payment, at an institution abroad.
        ContaDepositoOuPagamentoExportadorInstituicaoExterior = "CONTA_DEPOSITO_OU_PAGAMENTO_EXPORTADOR_INSTITUICAO_EXTERIOR",
        /// 50: cash or traveller's cheques.
        EspecieChequesViagem = "ESPECIE_CHEQUES_VIAGEM",
        /// 55: a prepaid card.
        CartaoPrepago = "CARTAO_PREPAGO",
        /// 65: a wire transfer.
        Teletransmissao = "TELETRANSMISSAO",
        /// 91: nothing is handed over.
        SemMovimentacaoValores = "SEM_MOVIMENTACAO_VALORES",
        /// 99: something else.
        Demais = "DEMAIS",
        /// 10: a letter of credit, due at sight.
        CartaCreditoAVista = "CARTA_CREDITO_A_VISTA",
        /// 15: a letter of credit, due later.
        CartaCreditoAPrazo = "CARTA_CREDITO_A_PRAZO",
        /// 20: a deposit.
        ContaDeposito = "CONTA_DEPOSITO",
        /// 30: a cheque.
        Cheque = "CHEQUE",
        /// 75: securities.
        TitulosValores = "TITULOS_VALORES",
        /// 90: on paper alone.
        Simbolica = "SIMBOLICA",
        /// 22: a deposit that the exporter has abroad.
        ContaDepositoExportadorMantidaNoExterior = "CONTA_DEPOSITO_EXPORTADOR_MANTIDA_NO_EXTERIOR",
        /// 25: an agreement on mutual payments and credits.
        ConvenioPagamentosECreditosReciprocos = "CONVENIO_PAGAMENTOS_E_CREDITOS_RECIPROCOS",
        /// One that open finance has no name for.
        OutroNaoMapeadoOfb = "OUTRO_NAO_MAPEADO_OFB",
    }
}

answer! {
    /// A foreign exchange operation in Brazil, as it stands.
    ///
    /// Source: schema `Exchange` of Belvo's OpenAPI document, 1.223.0.
    Exchange {
        /// Belvo's id (UUID).
        id: String,
        /// The id (UUID) of the link that it was read through.
        link: String | null,
        /// When Belvo stored the operation (ISO 8601).
        created_at: String,
        /// When the data was read from the institution (ISO 8601).
        collected_at: String,
        /// The network's id of the operation.
        operation_identifier: String,
        /// The central bank's number of it, 12 digits; none before it is registered.
        operation_number: String | null,
        /// Which way it goes.
        operation_type: Open<ExchangeOperationType>,
        /// When it was agreed (ISO 8601).
        operation_requested_at: String,
        /// The tax number (CNPJ) of the institution that does it. A number: zeros in front are lost.
        authorized_institution_identifier: i64,
        /// The name of the institution that does it.
        authorized_institution_name: String,
        /// The tax number (CNPJ) of an institution in between. A number: zeros in front are lost.
        intermediary_institution_identifier: i64 | null,
        /// The name of the institution in between.
        intermediary_institution_name: String | null,
        /// When it is to be settled, `YYYY-MM-DD`.
        operation_due_date: String,
        /// The rate of exchange: local currency units for one of the foreign currency.
        local_operation_tax_amount: f64,
        /// ISO 4217: the currency of the rate.
        local_operation_tax_currency: String,
        /// Units of the local currency: the whole operation.
        local_operation_value_amount: f64,
        /// ISO 4217: the local currency.
        local_operation_value_currency: String,
        /// Units of the foreign currency: the whole operation.
        foreign_operation_value_amount: f64,
        /// ISO 4217: the foreign currency.
        foreign_operation_value_currency: String,
        /// Units of the foreign currency: what is still to be settled.
        operation_outstanding_balance_amount: f64 | null,
        /// ISO 4217: the currency of what is still to be settled.
        operation_outstanding_balance_currency: String | null,
        /// The total effective value (VET): what one unit of the foreign currency costs with all fees and taxes.
        tev_amount_amount: f64 | null,
        /// ISO 4217: the currency of the total effective value, `BRL`.
        tev_amount_currency: String | null,
        /// How much of the foreign value was paid in advance, as a fraction (0.12 is 12 %).
        local_currency_advance_percentage: f64 | null,
        /// How the foreign money is handed over.
        settlement_method: Open<ExchangeSettlementMethod> | null,
        /// The central bank's code for what the operation is for, 5 digits.
        operation_category_code: String,
    }

    /// Something that happened to a foreign exchange operation, and how the operation stood after it.
    ///
    /// Source: schema `ExchangeHistory` of Belvo's OpenAPI document, 1.223.0.
    ExchangeEvent {
        /// Belvo's id (UUID).
        id: String,
        /// The id (UUID) of the link that it was read through.
        link: String | null,
        /// The id (UUID) of the operation.
        exchange_id: String,
        /// When Belvo stored the event (ISO 8601).
        created_at: String,
        /// When the data was read from the institution (ISO 8601).
        collected_at: String,
        /// The network's id of the operation.
        operation_identifier: String,
        /// The central bank's number of the event.
        event_sequence_number: String,
        /// What happened: 1 agreed, 2 changed, 3 cancelled, 4 settled, 5 the rest written off, 6 the rest taken back, 9 annulled.
        event_type: i64,
        /// When it happened (ISO 8601).
        event_created_at: String,
        /// When the operation is to be settled, `YYYY-MM-DD`.
        operation_due_date: String | null,
        /// The rate of exchange after the event: local currency units for one of the foreign currency.
        local_operation_tax_amount: f64 | null,
        /// ISO 4217: the currency of the rate.
        local_operation_tax_currency: String | null,
        /// Units of the local currency: the whole operation after the event.
        local_operation_value_amount: f64 | null,
        /// ISO 4217: the local currency.
        local_operation_value_currency: String | null,
        /// Units of the foreign currency: the whole operation after the event.
        foreign_operation_value_amount: f64 | null,
        /// ISO 4217: the foreign currency.
        foreign_operation_value_currency: String | null,
        /// Units of the foreign currency: what is still to be settled after the event.
        operation_outstanding_balance_amount: f64 | null,
        /// ISO 4217: the currency of what is still to be settled.
        operation_outstanding_balance_currency: String | null,
        /// The total effective value (VET): what one unit of the foreign currency costs with all fees and taxes after the event.
        tev_amount_amount: f64 | null,
        /// ISO 4217: the currency of the total effective value, `BRL`.
        tev_amount_currency: String | null,
        /// How much of the foreign value was paid in advance, as a fraction (0.12 is 12 %) after the event.
        local_currency_advance_percentage: f64 | null,
        /// How the foreign money is handed over.
        settlement_method: Open<ExchangeSettlementMethod> | null,
        /// The central bank's code for what the operation is for, 5 digits.
        operation_category_code: String | null,
        /// The central bank's code for what the customer has to do with the other side.
        foreign_partie_relationship_code: String | null,
        /// The name of the other side abroad.
        foreign_partie_name: String | null,
        /// The country of the other side (ISO 3166-1).
        foreign_partie_country_code: String | null,
    }
}
