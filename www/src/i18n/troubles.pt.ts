import type { Words } from "./troubles.en.js";

const EXPORT =
  "Procure no site do seu banco “Exportar” ou “Baixar extrato” e escolha CSV ou OFX (também chamado Money ou Quicken).";
const FIX = "Corrija a linha e solte o arquivo de novo, ou siga sem ela.";

export const troubles: { words: Record<string, Words>; otherwise: Words } = {
  words: {
    empty_file: { title: "Este arquivo está vazio", advice: "Baixe o extrato do seu banco de novo: neste não há nada." },
    pdf_file: { title: "Isto é um PDF", advice: `PDFs são feitos para imprimir. ${EXPORT}` },
    excel_file: {
      title: "Isto é uma pasta do Excel",
      advice: "Abra no Excel ou em outra planilha, escolha “Salvar como”, depois CSV, e solte esse arquivo.",
    },
    image_file: { title: "Isto é uma imagem", advice: `Imagens não são lidas. ${EXPORT}` },
    html_file: {
      title: "Isto é uma página da web",
      advice: `Alguns bancos chamam de .xls uma página da web: abra no Excel e salve como CSV. Se não: ${EXPORT}`,
    },
    binary_file: {
      title: "Isto não é um arquivo de texto",
      advice: `Só extratos em CSV e OFX são lidos. Se for um arquivo compactado, descompacte. ${EXPORT}`,
    },
    unsupported_format: { title: "Isto é outro tipo de arquivo", advice: `Só extratos em CSV e OFX são lidos. ${EXPORT}` },
    no_header: {
      title: "Nenhuma transação foi encontrada neste arquivo",
      advice:
        "Um extrato precisa de uma linha que dê nome às colunas: uma data (Fecha, Data), um texto (Descripción, Histórico) e um valor (Importe, Valor, ou Cargo e Abono).",
    },
    missing_column: {
      title: "Falta uma coluna",
      advice: "São necessários uma data, um texto e um valor. Exporte o extrato de novo com todas as colunas.",
    },
    bad_ofx: { title: "Este arquivo OFX está danificado", advice: "Baixe do seu banco de novo, ou escolha CSV lá." },
    truncated_file: {
      title: "Este arquivo está cortado",
      advice: "O download não terminou. Peça o arquivo de novo ao seu banco.",
    },
    no_transactions: {
      title: "Não há transações neste arquivo",
      advice: "Parece um extrato, mas não tem linhas. Escolha um período mais longo ao baixar.",
    },
    missing_date: { title: "Uma linha não tem data", advice: FIX },
    bad_date: { title: "Uma data não pode ser lida", advice: FIX },
    missing_amount: { title: "Uma linha não tem valor", advice: FIX },
    bad_amount: { title: "Um valor não é um número", advice: FIX },
    two_amounts: { title: "Uma linha tem dois valores", advice: FIX },
    bad_sign: { title: "Entrou ou saiu dinheiro?", advice: `A linha não diz. ${FIX}` },
    sign_conflict: { title: "Uma linha se contradiz", advice: `O sinal diz uma coisa e o texto, outra. ${FIX}` },
    bad_currency: { title: "Uma moeda não pode ser lida", advice: FIX },
    too_many_cells: {
      title: "Uma linha tem mais células que a tabela",
      advice: `Um texto que contém o separador deve ficar entre aspas. ${FIX}`,
    },
    unclosed_quote: { title: "Faltou fechar aspas", advice: FIX },
    bad_json: {
      title: "Este JSON não é dos que são lidos",
      advice:
        "São lidos o corpo de um pedido da Belvo ({ language, transactions }), uma lista de transações e um registro de emprego.",
    },
    several_files: { title: "Um extrato por vez", advice: "Escolha o que será lido." },
    folder: { title: "Isto é uma pasta", advice: "Abra-a e solte um arquivo CSV ou OFX dela." },
    nothing_dropped: { title: "Não havia arquivo nisso", advice: "Solte um arquivo CSV ou OFX, ou cole o texto dele." },
    too_large: {
      title: "Este arquivo é grande demais para uma aba",
      advice: "Escolha um período mais curto no seu banco, ou use a linha de comando: npx belvo-wasm categorize FILE",
    },
    unreadable_file: {
      title: "O navegador não conseguiu ler este arquivo",
      advice: "Talvez tenha sido movido ou renomeado, ou seja uma pasta. Escolha de novo.",
    },
    engine_unavailable: {
      title: "O motor não carregou",
      advice: "O módulo WebAssembly não pôde ser buscado ou iniciado. Verifique a conexão e tente de novo.",
    },
  },
  otherwise: {
    title: "Isto não funcionou",
    advice: "O motor desistiu deste arquivo. Ele não foi enviado a lugar nenhum. Tente de novo, ou outro arquivo.",
  },
};
