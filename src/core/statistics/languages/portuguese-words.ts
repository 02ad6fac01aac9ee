import type { NumberLanguage } from './language.ts';
import { list } from './table-parts.ts';

/** Words around quantities: labels, function words and nouns in Portuguese. */
export const portugueseWords = {
  labels: list(
    'postal isbn issn doi cpf cnpj cep rg pis pergunta questao artigo artigos art arts lei leis decreto decretos resolucao resolucoes paragrafo paragrafos par paras secao secoes seccao capitulo capitulos pagina paginas pag pags p pp tabela tabelas quadro quadros grafico graficos figura figuras anexo anexos apendice nota notas inciso incisos alinea recomendacao recomendacoes volume vol tomo titulo titulos livro regra regras principio principios objetivo objetivos meta metas ods norma normas versao versoes numero numeros num processo convencao convencoes protocolo protocolos diretiva regulamento clausula fase etapa nivel grau categoria tipo tel telefone fax modulo portaria iso doc documento sala coluna colunas',
  ),
  pluralLabels: list(
    'paras artigos arts leis decretos resolucoes paragrafos secoes capitulos paginas pags pp tabelas quadros graficos figuras anexos notas incisos recomendacoes titulos regras principios objetivos metas normas versoes numeros convencoes protocolos colunas',
  ),
  phoneWords: list('tel telefone telefones fax ligue ligar linha disque contato whatsapp celular'),
  functionWords: list(
    'o a os as um uma uns umas de do da dos das em no na nos nas ao aos com por pelo pela pelos pelas para sem sobre entre desde ate durante segundo contra e ou nem que quem qual quais cujo como quando onde enquanto embora mas se nao lhe seu sua seus suas este esta estes estas esse essa esses essas e sao era eram foi foram ser sido sera serao ha havia houve tem tinha tinham esta estao estava estavam pode podem deve devem mais menos maior menor muito tambem apenas ja ainda cada todo toda todos todas outro outra outros outras mesmo mesma anuais respectivamente aproximadamente incluindo morreram vivem',
  ),
  irregularPlurals: [],
  countedOneAfter: ['apenas', 'so', 'somente'],
  numberNouns: list('numero total quantidade'),
  countedNouns: ['populacao'],
  otherWords: list('outros outras outro outra'),
  ofWhom: ['dos quais', 'das quais', 'de quem', 'dentre os quais', 'dentre as quais', 'deles', 'delas'],
} satisfies Partial<NumberLanguage>;
