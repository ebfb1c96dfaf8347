/** Real words that are one slip away from a word we look for. They are meant as written. */
export const EVERYDAY_WORDS: ReadonlySet<string> = new Set(
  `minha minhas quanto quanta quantos quantas quarto quartos quinto quintal quintas segundo segundos seguida segura segure seguro sexto
  sexo terco teria terei terra terceira tarda parte partes arte amanda amando manda mandar mando marca marcar marco marcou
  maior mais mario maria mariana meio meia junto junta julia juliana abriu abrir abri gosto gosta noiva norte nota notei
  nosso domino cedo sede senta conta contra seria sabida semanal depoi depende feita feira ferias fera hora horas horario
  almocar almocei peixe perto peso pito peita pauta preto feito jeito leito prazo caso casa casar choque chorou
  engano sentir sentido gente agente dente doente cara caro careca clara claro certo certa consulto consultor consultar
  medo mudo moda muda mudar ajuda ajudar linda linha limpa vaga vagas vago vale valor valeu avisa aviso preco precisa
  respondo resposta repetir ninguem alguma algum algo robo roubo roupa bom boa boca bota voltou volta sair saiu caiu cair
  pedir pediu perder perdi perdeu tirar tirei tomar tomei dentro centro quente tempo tempos pessoa pessoas pessoal passa
  passar posso passo parto paro parar pagar pegar ligar lugar falar faltar faltou falta calor cabeca nariz paciente
  confirma confirmar confirmo confirmado atende atender entender entendi`.split(/\s+/),
);
