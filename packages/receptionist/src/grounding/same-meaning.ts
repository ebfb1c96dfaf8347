import { stemWord } from '@post/domain';

/** Words with which the same is said; each line is one meaning. */
const MEANINGS = `
gratuita graca gratis
parcelar dividir vezes parcelamento parcelamos
pagamento pagar pagamos formas
endereco fica
convenio plano conveniado
caminhar andar andando pe
carro estacionamento
metro estacao
crianca infantil odontopediatria
recesso fechado
intervalo almoco pausa
internet wifi
dentista odontologia odontologico odontologica
`
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map(stemWord));

const BY_STEM = Map.groupBy(
  MEANINGS.flatMap((stems) => stems.map((stem) => ({ stem, stems }))),
  ({ stem }) => stem,
);

/** The stem itself and those that mean the same. */
export function sameMeaning(stem: string): readonly string[] {
  return [stem, ...(BY_STEM.get(stem) ?? []).flatMap(({ stems }) => stems)];
}
