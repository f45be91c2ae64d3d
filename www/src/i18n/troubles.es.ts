import type { Words } from "./troubles.en.js";

const EXPORT =
  "Busca en el sitio de tu banco “Exportar” o “Descargar movimientos” y elige CSV u OFX (también llamado Money o Quicken).";
const FIX = "Corrige la fila y suelta el archivo de nuevo, o sigue sin ella.";

export const troubles: { words: Record<string, Words>; otherwise: Words } = {
  words: {
    empty_file: {
      title: "Este archivo está vacío",
      advice: "Descarga otra vez el estado de cuenta de tu banco: en este no hay nada.",
    },
    pdf_file: { title: "Esto es un PDF", advice: `Los PDF se hacen para imprimir. ${EXPORT}` },
    excel_file: {
      title: "Esto es un libro de Excel",
      advice: "Ábrelo en Excel u otra hoja de cálculo, elige “Guardar como”, luego CSV, y suelta ese archivo.",
    },
    image_file: { title: "Esto es una imagen", advice: `Las imágenes no se leen. ${EXPORT}` },
    html_file: {
      title: "Esto es una página web",
      advice: `Algunos bancos llaman .xls a una página web: ábrela en Excel y guárdala como CSV. Si no: ${EXPORT}`,
    },
    binary_file: {
      title: "Esto no es un archivo de texto",
      advice: `Solo se leen estados de cuenta en CSV y OFX. Si es un archivo comprimido, descomprímelo. ${EXPORT}`,
    },
    unsupported_format: {
      title: "Esto es otro tipo de archivo",
      advice: `Solo se leen estados de cuenta en CSV y OFX. ${EXPORT}`,
    },
    no_header: {
      title: "No se encontraron movimientos en este archivo",
      advice:
        "Un estado de cuenta necesita una fila que nombre sus columnas: una fecha (Fecha, Data), un texto (Descripción, Histórico) y un importe (Importe, Valor, o Cargo y Abono).",
    },
    missing_column: {
      title: "Falta una columna",
      advice: "Se necesitan una fecha, un texto y un importe. Exporta el estado de cuenta otra vez con todas sus columnas.",
    },
    bad_ofx: { title: "Este archivo OFX está dañado", advice: "Descárgalo otra vez de tu banco, o elige CSV ahí." },
    truncated_file: {
      title: "Este archivo está cortado",
      advice: "La descarga no se completó. Pide el archivo otra vez a tu banco.",
    },
    no_transactions: {
      title: "No hay movimientos en este archivo",
      advice: "Parece un estado de cuenta, pero no tiene filas. Elige un periodo más largo al descargarlo.",
    },
    missing_date: { title: "Una fila no tiene fecha", advice: FIX },
    bad_date: { title: "Una fecha no se puede leer", advice: FIX },
    missing_amount: { title: "Una fila no tiene importe", advice: FIX },
    bad_amount: { title: "Un importe no es un número", advice: FIX },
    two_amounts: { title: "Una fila tiene dos importes", advice: FIX },
    bad_sign: { title: "¿Entró o salió dinero?", advice: `La fila no lo dice. ${FIX}` },
    sign_conflict: { title: "Una fila se contradice", advice: `Su signo dice una cosa y su texto otra. ${FIX}` },
    bad_currency: { title: "Una moneda no se puede leer", advice: FIX },
    too_many_cells: {
      title: "Una fila tiene más celdas que la tabla",
      advice: `Un texto que contiene el separador debe ir entre comillas. ${FIX}`,
    },
    unclosed_quote: { title: "Falta cerrar unas comillas", advice: FIX },
    bad_json: {
      title: "Este JSON no es de los que se leen",
      advice:
        "Se leen el cuerpo de una petición de Belvo ({ language, transactions }), una lista de transacciones y un registro de empleo.",
    },
    several_files: { title: "Un estado de cuenta a la vez", advice: "Elige el que se va a leer." },
    folder: { title: "Esto es una carpeta", advice: "Ábrela y suelta un archivo CSV u OFX de ella." },
    nothing_dropped: { title: "Ahí no había ningún archivo", advice: "Suelta un archivo CSV u OFX, o pega su texto." },
    too_large: {
      title: "Este archivo es demasiado grande para una pestaña",
      advice: "Elige un periodo más corto en tu banco, o usa la línea de comandos: npx belvo-wasm categorize FILE",
    },
    unreadable_file: {
      title: "El navegador no pudo leer este archivo",
      advice: "Quizá se movió o cambió de nombre, o es una carpeta. Elígelo otra vez.",
    },
    engine_unavailable: {
      title: "El motor no se cargó",
      advice: "El módulo WebAssembly no se pudo traer o iniciar. Revisa la conexión e inténtalo de nuevo.",
    },
  },
  otherwise: {
    title: "Esto no funcionó",
    advice: "El motor no pudo con este archivo. No se envió a ningún lado. Inténtalo de nuevo, o con otro archivo.",
  },
};
