//! Names that are common in their countries, put together at random.

use super::Country;
use crate::sandbox::random::Random;

/// As registers of persons have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::sandbox) enum Gender {
    Female,
    Male,
}

/// A name with its parts.
#[derive(Debug, Clone)]
pub(super) struct Name {
    pub given: &'static str,
    /// In Brazil the last family name, elsewhere the first: the father's.
    pub paternal: &'static str,
    pub maternal: &'static str,
}

/// A name of that country.
pub(super) fn name(country: Country, gender: Gender, random: &mut Random) -> Name {
    let brazil = country == Country::Brazil;
    let given = match (brazil, gender) {
        (true, Gender::Female) => WOMEN_PT,
        (true, Gender::Male) => MEN_PT,
        (false, Gender::Female) => WOMEN_ES,
        (false, Gender::Male) => MEN_ES,
    };
    let families = if brazil { FAMILIES_PT } else { FAMILIES_ES };
    Name { given: pick(given, random), paternal: pick(families, random), maternal: pick(families, random) }
}

/// One of the words.
pub(super) fn pick(words: &'static str, random: &mut Random) -> &'static str {
    let count = words.split(' ').count() as i64;
    words.split(' ').nth(random.between(0, count - 1) as usize).unwrap_or_default()
}

/// In capitals and without accents, as banks and registers write names; Ñ stays.
pub(in crate::sandbox) fn plain(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            'á' | 'à' | 'â' | 'ã' | 'Á' | 'Â' | 'Ã' => 'A',
            'é' | 'ê' | 'É' | 'Ê' => 'E',
            'í' | 'Í' => 'I',
            'ó' | 'ô' | 'õ' | 'Ó' | 'Ô' | 'Õ' => 'O',
            'ú' | 'ü' | 'Ú' | 'Ü' => 'U',
            'ç' | 'Ç' => 'C',
            'ñ' | 'Ñ' => 'Ñ',
            other => other.to_ascii_uppercase(),
        })
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '&'))
        .collect()
}

const WOMEN_ES: &str = "Alejandra Ana Andrea Beatriz Camila Carolina Claudia Daniela Diana Elena Fernanda Gabriela Gloria Irene Jimena \
    Julia Laura Leticia Lucía Mariana Marcela Mónica Natalia Norma Patricia Paola Renata Rocío Sofía Teresa Valeria Verónica Ximena Yolanda";

const MEN_ES: &str = "Adrián Alberto Alejandro Andrés Arturo Carlos César Daniel David Diego Eduardo Emilio Enrique Ernesto Felipe Fernando \
    Gerardo Héctor Hugo Ignacio Iván Javier Joaquín Jorge Julio Luis Manuel Mario Mauricio Miguel Óscar Pablo Rafael Ricardo Sergio Tomás";

const FAMILIES_ES: &str = "Aguilar Álvarez Bautista Cabrera Calderón Cárdenas Castillo Castro Chávez Contreras Cortés Cruz Delgado Domínguez \
    Escobar Espinosa Estrada Fernández Flores Fuentes García Gómez González Guerrero Gutiérrez Guzmán Hernández Herrera Jiménez Juárez \
    León López Luna Maldonado Márquez Martínez Medina Méndez Mendoza Mejía Molina Morales Moreno Muñoz Navarro Núñez Ortega Ortiz Pacheco \
    Peña Pérez Ramírez Ramos Reyes Ríos Rivera Robles Rodríguez Rojas Romero Rosales Ruiz Salazar Sánchez Sandoval Silva Soto Suárez \
    Torres Trejo Valdez Vargas Vázquez Vega Velasco Zamora Zúñiga";

const WOMEN_PT: &str = "Adriana Aline Amanda Ana Beatriz Bruna Camila Carla Carolina Cecília Cláudia Cristina Daniela Débora Eduarda Fernanda \
    Gabriela Helena Isabela Jéssica Juliana Larissa Letícia Luana Luciana Luíza Mariana Marina Natália Patrícia Priscila Rafaela Renata \
    Sandra Simone Tatiana Teresa Vanessa Vitória";

const MEN_PT: &str = "Adriano Alexandre André Antônio Bernardo Bruno Caio Carlos César Daniel Danilo Diego Eduardo Fábio Felipe Fernando \
    Francisco Gabriel Guilherme Gustavo Henrique Igor João Jorge Leandro Leonardo Lucas Luís Marcelo Marcos Mateus Maurício Murilo Paulo \
    Pedro Rafael Renato Ricardo Rodrigo Rogério Sérgio Thiago Tiago Vinícius Vítor";

const FAMILIES_PT: &str = "Almeida Alves Andrade Araújo Azevedo Barbosa Barros Batista Borges Braga Brito Campos Cardoso Carneiro Carvalho \
    Castro Cavalcanti Coelho Correia Costa Cunha Dias Duarte Farias Fernandes Ferreira Fonseca Freitas Garcia Gomes Gonçalves Lima Lopes \
    Machado Magalhães Marques Martins Melo Mendes Miranda Monteiro Moraes Moreira Moura Nascimento Neves Nogueira Nunes Oliveira Pereira \
    Pinheiro Pinto Pires Ramos Rezende Ribeiro Rocha Rodrigues Sales Santana Santos Silva Silveira Soares Souza Tavares Teixeira Vieira";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_as_registers_do() {
        assert_eq!(plain("María Núñez d'Ávila & Hijos"), "MARIA NUÑEZ DAVILA & HIJOS");
        for words in [WOMEN_ES, MEN_ES, FAMILIES_ES, WOMEN_PT, MEN_PT, FAMILIES_PT] {
            for word in words.split(' ') {
                assert!(plain(word).chars().all(|c| c.is_ascii_uppercase() || c == 'Ñ') && word.len() > 2, "{word:?}");
            }
        }
    }
}
