import type { NumberLanguage } from './language.ts';
import { list } from './table-parts.ts';

/** Words around quantities: labels, function words and nouns in Spanish. */
export const spanishWords = {
  labels: list(
    'postal apartado isbn issn doi rut run cedula dni nit ruc cif nif cp pregunta articulo articulos art arts ley leyes decreto decretos resolucion resoluciones parrafo parrafos parr parrs paras seccion secciones capitulo capitulos pagina paginas pag pags p pp cuadro cuadros tabla tablas grafico graficos figura figuras recuadro anexo anexos apendice nota notas numeral numerales inciso incisos literal recomendacion recomendaciones volumen vol tomo titulo titulos libro regla reglas principio principios objetivo objetivos meta metas ods norma normas version versiones numero numeros num nums nro rol causa expediente convenio convenios protocolo protocolos directiva directivas reglamento clausula fase etapa nivel grado categoria tipo tel telefono fono fax modulo oficio circular ordenanza iso nch boletin dfl dl ds acta sentencia acuerdo doc documento sala oficina casilla region fs fojas ruta carretera kilometro piso planta depto stata spss nvivo columna columnas fila filas',
  ),
  pluralLabels: list(
    'paras articulos arts leyes decretos resoluciones parrafos parrs secciones capitulos paginas pags pp cuadros tablas graficos figuras anexos notas numerales incisos recomendaciones titulos reglas principios objetivos metas normas versiones numeros nums convenios protocolos directivas columnas filas',
  ),
  phoneWords: list('tel telefono telefonos fono fax llamar llame linea whatsapp celular contacto'),
  functionWords: list(
    'el la los las un una unos unas de del a al en con por para sin sobre entre desde hasta durante segun ante bajo contra y e o u ni que quien quienes cual cuales cuyo cuya como cuando donde mientras aunque pero sino si no se le les lo me nos te su sus este esta estos estas ese esa esos esas aquel es son era eran fue fueron ser sido siendo sera seran ha han habia habian haber hubo hay tiene tienen tenia tenian esta estan estaba estaban estuvo puede pueden podia podria debe deben mas menos mayor menor muy tan tanto tambien solo ya aun cada todo toda todos todas otro otra otros otras mismo misma anuales anual respectivamente aproximadamente incluyendo incluidos incluidas ubicados ubicadas murieron fallecieron viven vivian corresponden corresponde representan presentaron recibieron fueron reportaron ciento respecto frente resultaron',
  ),
  irregularPlurals: [],
  countedOneAfter: ['solo', 'solamente', 'unicamente'],
  numberNouns: list('numero total cantidad'),
  countedNouns: ['poblacion'],
  otherWords: list('otros otras otro otra'),
  ofWhom: [
    'de los cuales',
    'de las cuales',
    'de los que',
    'de las que',
    'de quienes',
    'de ellos',
    'de ellas',
  ],
} satisfies Partial<NumberLanguage>;
