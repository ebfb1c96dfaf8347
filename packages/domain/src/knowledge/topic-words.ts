/**
 * What patients ask a clinic about, in their words and in the clinic's: each line is a topic and the words and phrases
 * for it, without accents. After a semicolon come words that the clinic uses for it but that by themselves ask nothing.
 */
export const TOPIC_WORDS = `
estacionamento: estacionar, estacionamento, garagem, parar o carro, lugar para parar, carro, moto, automovel, veiculo, manobrista, valet
bicicleta: bicicleta, bike, bicicletario, patinete
endereco: endereco, localizacao, localizado, localizada, onde fica, onde e a clinica, onde voces sao, rua, avenida, bairro, mapa, gps, waze, maps, referencia, como chego, chegar ai, como faco para chegar
transporte: metro, onibus, estacao, trem, transporte publico, uber, taxi
acessibilidade: cadeirante, cadeira de rodas, rampa, elevador, escada, acessivel, acessibilidade, deficiente, deficiencia, muleta, andador, mobilidade
convenio: convenio, conveniado, credenciado, plano, plano de saude, plano odontologico, seguro saude, carteirinha, particular, particulares, aceita plano, cobertura, cobre, unimed, amil, bradesco, odontoprev, sulamerica, hapvida, porto seguro, metlife, notredame, cassi, geap, prevent, uniodonto, interodonto, sus
pagamento: pagar, pago, pagamento, pix, cartao, credito, debito, dinheiro, especie, cheque, boleto, transferencia, maquininha
parcelas: parcelar, parcela, parcelado, parcelamento, quantas vezes, em vezes, dividir, divide, prestacao, juros; vezes
notafiscal: nota fiscal, nf, recibo, comprovante de pagamento, reembolso, imposto de renda
falta: falta, nao puder ir, nao poder ir, nao conseguir ir, nao vou conseguir ir, faltar, faltei, nao ir, nao comparecer, nao aparecer, nao fui, perder a consulta, perdi a consulta, esquecer, esqueci
cancelamento: cancelar, cancelamento, desmarcar, desmarcacao, desistir, antecedencia, avisar antes
taxa: taxa, multa, cobranca, cobrar, cobram, cobra, cobrado, cobrada, custo, gratuito, gratuita, gratis, de graca, pago, paga, pagar
atraso: atraso, tarde demais, minutos depois, atrasar, atrasado, tolerancia, chegar tarde, perder a hora, transito
retorno: retorno, voltar, reconsulta
preparo: preparo, preparar, jejum, antes da sessao, refeicao, refeicoes, comer antes, almocar antes, em jejum, barriga vazia, estomago vazio
exame: exame, radiografia, raio x, raiox, rx, panoramica, tomografia, chapa
documento: documento, rg, identidade, cnh, cpf, papel, papeis, que levar, que levo, preciso levar, que trazer, preciso trazer; levar, leve, trazer, traga
primeiravez: primeira vez, primeira consulta, primeira visita, primeira, 1a vez, 1a consulta, 1a, 1 vez, inicial, cadastro, ficha, nunca fui, paciente novo
crianca: crianca, filho, filha, bebe, infantil, menor, menores, neto, neta, sobrinho, sobrinha, adolescente, pediatria, odontopediatria, filhinho, filhinha, menino, menina
acompanhante: acompanhante, acompanhar, acompanhado, acompanhada, responsavel, adulto, sozinho, sozinha, junto comigo, ir junto, entrar junto
urgencia: urgencia, madrugada, emergencia, plantao, pronto socorro, encaixe, socorro, samu
dor: dor, doendo, doi, inchaco, inchado, machuca, incomoda, desconforto
aparelho: aparelho, ortodontia, ortodontico, braquete, bracket, borrachinha, elastico, fio, arco, alinhador, invisalign, contencao
clareamento: clareamento, clarear, branquear, clareador, dente branco, dentes brancos, amarelado
extracao: extracao, extrair, arrancar, arranquei, extrai, siso, tirar o dente, tirei o dente, dente do juizo
implante: implante, pino, parafuso
protese: protese, dentadura, coroa, ponte, perereca
limpeza: limpeza, profilaxia, tartaro, polimento
psicoterapia: psicoterapia, terapia, psicologo, psicologa, terapeuta, psicologico, analise
fonoaudiologia: fonoaudiologia, fono, fonoaudiologa, nao fala, quase nao fala, fala errado, demora para falar, atraso na fala, troca letras, trocar letras, gagueira, gaguejar, lingua presa, deglutir, mastigar, miofuncional; fala, falar, linguinha
online: online, on line, video, videochamada, teleconsulta, a distancia, remoto, de casa, computador
sigilo: sigilo, sigiloso, confidencial, segredo, conta para, contam para, contar para, fica sabendo, conta para, ficam sabendo, vai saber
privacidade: lgpd, privacidade, dados, prontuario, historico, meus dados
atestado: atestado, declaracao, comparecimento, afastamento, justificativa, comprovante para trabalho, comprovante para escola, comprovante de presenca
segundavia: segunda via, perdi minha, outra via, de novo
receita: receita, remedio, medicamento, medicacao, prescricao, comprimido
anestesia: anestesia, anestesico, sedacao
gestante: gestante, gravida, gravidez, amamentar, amamentando, gestacao, esperando bebe
limpar: limpar, limpeza, limpo, higienizar, higiene
higiene: esterilizar, esterilizado, esterilizacao, autoclave, biosseguranca, descartavel, descartaveis, higiene, infeccao
feriado: feriado, recesso, natal, ano novo, carnaval, fim de ano, emenda
sabado: sabado, domingo, fim de semana, final de semana
duracao: dura, duracao, demora, quanto tempo, leva quanto tempo, minutos, tempo de sessao
confirmacao: confirmar, confirmacao, lembrete, lembrar
internet: internet, wifi, wi fi, senha, rede
sala: sala de espera, espera, esperar, recepcao, aguardar
lanche: agua, cafe, lanche, cafezinho, bebedouro
banheiro: banheiro, fraldario, trocador, toalete, sanitario
animal: cachorro, pet, animal, gato, cao, cao guia
garantia: garantia, garante, refazer
orcamento: orcamento, plano de tratamento
telefone: telefone, ligar, ligacao, fixo, celular, numero
escovar: escova, escovar, escovacao, fio dental, enxaguante, bochecho, bochechar
alimentacao: comer, comida, alimento, alimentar, alimentacao, mastigar, gelado, quente, doce, chiclete, beber, sorvete
fumar: fumar, cigarro, fumo, tabaco, vape
alcool: alcool, cerveja, vinho, bebida
exercicio: exercicio, academia, treino, treinar, correr, esforco, esporte, malhar, futebol
quebrou: quebrou, quebrar, quebrado, soltou, soltar, caiu, cair, descolou, descolar
idioma: ingles, espanhol, libras, surdo, surda, interprete
autismo: autista, autismo, tea, sindrome, neurodivergente, especial
medo: medo, nervoso, nervosa, ansiedade, pavor, fobia
trabalho: emprego, curriculo, estagio, contratar, contratando, trabalhe conosco
idade: idade, quantos anos, com que idade; anos, meses
sensibilidade: sensivel, sensibilidade, arrepio
doente: gripe, gripado, gripada, resfriado, resfriada, febre, tosse, covid, doente, virose
resultado: resultado, laudo
audicao: exame de audicao, exame de ouvido, audicao, ouvir, ouvido, surdez, auditivo, auditiva, audiometria, escutar
voz: voz, rouco, rouca, rouquidao, cantor, cantora, cantar
entrada: entrada, sinal, adiantado, adiantamento
mensagem: mensagem, whatsapp, zap, wpp, whats
`;
