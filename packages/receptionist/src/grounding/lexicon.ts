/** Stems of treatments, tests and specialties that a clinic may or may not have; folded. */
export const OFFERINGS = list(`
  acupuntur, alergolog, anestesi, aparelho, botox, bucomaxilo, canal, cardiolog, checkup, check-up, cirurgi,
  clareamento, dermatolog, drenagem, ecografia, endocrinolog, endodont, enxerto, estetic, exame de sangue,
  extracao, facet, fisioterap, fonoaudiolog, gastroenterolog, geriatr, ginecolog, harmonizacao, hemograma,
  homeopat, implante, infectolog, internacao, laboratori, laser, lente de contato, mamografia, massoterap,
  nefrolog, neurolog, nutricion, nutrolog, obstetr, odontopediatr, oftalmolog, oncolog, ortodont, ortoped,
  osteopat, otorrino, pediatria, pediatra, periodont, pilates, plantao 24, preenchimento, pre-natal,
  pronto-socorro, pronto socorro, protese, psicolog, psicoterap, psiquiatr, quimioterap, raio-x, raio x, raios x,
  radiografia, reumatolog, ressonancia, sedacao, teleconsulta, telemedicina, tomografia, transplante, ultrassom,
  ultrassonografia, urolog, vacina, videochamada
`);

export const INSURANCES = list(`
  alice, allianz, amil, assim saude, bradesco, caixa saude, cassi, geap, golden cross, hapvida, intermedica,
  ipsemg, iamspe, medsenior, metlife, notredame, odontoprev, petrobras, porto seguro, prevent senior,
  sao francisco, sao cristovao, sulamerica, sul america, unimed, uniodonto, particular sem
`);

/** Words with a capital letter that name nobody. */
export const PLAIN_CAPITALS = list(`
  a, ah, aguardo, ate, atenciosamente, av, avenida, bom, boa, brasil, brasilia, certo, claro, clinica, combinado,
  como, consulta, cora, cpf, cvv, data, de, desculpe, dona, dr, dra, e, ela, ele, em, entendi, entendo, esse, essa,
  esta, este, eu, ficamos, fica, google, ha, hoje, horario, infelizmente, internet, isso, la, lembrete, lgpd, mas,
  maps, me, nao, natal, no, na, nos, o, obrigada, obrigado, oi, ola, os, otimo, paciente, para, perfeito, pix, por,
  posso, presenca, prefere, professor, pronto, profissional, qual, quais, quando, que, quer, queria, rg, rua, sala,
  samu, se, senhor, senhora, ser, servico, seu, sua, sim, sinto, so, sou, sr, sra, tambem, tem, tenho, temos, tudo,
  um, uma, valor, voce, voces, vou, whatsapp, zap, segunda, terca, quarta, quinta, sexta, sabado, domingo, feira,
  amanha, janeiro, fevereiro, marco, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro,
  manha, tarde, noite, pela, pelo, com, aos, ao, as, sem, mais, ainda, hum, hmm, opa, ate, ja, qualquer, agora
`);

/** Drugs by the stem that patients and models write; folded. */
export const DRUGS = list(`
  acido acetilsalicilico, alprazolam, amoxicilina, analgesic, ansiolitic, antialergic, antibiotic,
  anti-inflamatori, antiinflamatori, antidepressiv, aspirina, azitromicina, buscopan, cataflam, cefalexina,
  celecoxib, cetoprofeno, clavulanato, clonazepam, codeina, corticoide, dexametasona, diazepam, diclofenaco,
  dipirona, dorflex, fluoxetina, ibuprofeno, lexotan, loratadina, nimesulida, naproxeno, novalgina, omeprazol,
  paracetamol, prednisona, ritalina, rivotril, sertralina, toragesic, tramadol, tylenol, torsilax, vicodin, xarope
`);

function list(words: string): readonly string[] {
  return words.split(',').map((word) => word.trim());
}
